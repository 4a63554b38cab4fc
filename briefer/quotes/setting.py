"""A text made ready for the question who said what: its stretches, its paragraphs, and the order in which people speak."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from operator import itemgetter

from briefer.model import Person
from briefer.quotes.families import of_families
from briefer.quotes.insertions import said
from briefer.quotes.lexicon import Lexicon
from briefer.quotes.marks import SINGLE, scan
from briefer.quotes.mention import Mention
from briefer.quotes.pairing import Stretch, pair, prints_single
from briefer.quotes.reading import read
from briefer.quotes.registry import Registry
from briefer.quotes.subjects import SPEECH, Clauses

_TURNED = re.compile(r"‘(?<=[^\W_].)(?=(?:s|t|d|ll|re|ve|m)\b)")
_THAT = frozenset({"that"})
_POINTS = frozenset(",.!?…")
_CAPTIONS = 10  # quotations in captions that stand within another
_CAPTIONED = 3  # paragraphs of captions
_TERM = 60  # characters of a term or a title

Unit = list[tuple[int, int]]  # stretches with one speaker: number and paragraph


@dataclass(slots=True, eq=False)
class Setting:
    """The text around all stretches."""

    text: str
    stretches: Sequence[Stretch]
    clauses: Sequence[Clauses]  # one a paragraph
    lexicon: Lexicon
    single_style: bool = False  # single marks stand where other houses print double ones
    repeated: frozenset[str] = frozenset()  # what stands between marks more than once, as plain() has it
    people: frozenset[int] = frozenset()  # the entities that are surely persons, once everybody is registered


def prepare(text: str, lexicon: Lexicon) -> Setting:
    """Pair the marks of a text and read its paragraphs."""
    text = _with_apostrophes(text)
    stretches = _over_captions(text, pair(text, scan(text), lexicon.cues))
    paragraphs = read(text, stretches, lexicon)
    return Setting(
        text,
        stretches,
        [Clauses(each) for each in paragraphs],
        lexicon,
        prints_single(stretches),
        frozenset(_repeated(text, stretches)),
    )


def _with_apostrophes(text: str) -> str:
    """The text, an opening mark inside a word made the apostrophe that it stands for: "Roe‘s", "don‘t"."""
    return _TURNED.sub("’", text) if "‘" in text else text


def _over_captions(text: str, stretches: list[Stretch]) -> list[Stretch]:
    """The stretches; one left open goes on behind a caption with marks of another kind, where a paragraph opens alike."""
    outer: Stretch | None = None  # the last one in double marks
    aside = False
    for number, stretch in enumerate(stretches):
        if stretch.family in SINGLE:
            aside = True
            continue
        left_open = outer is not None and outer.family == stretch.family and outer.opened and not outer.closed
        end = outer.content.end if outer is not None else 0
        if aside and left_open and stretch.opened and _are_captions(text[end : stretch.outer(text).start]):
            stretches[number] = replace(stretch, goes_on=True)
        outer, aside = stretch, False
    return stretches


def _are_captions(between: str) -> bool:
    """Whether few paragraphs stand there, and the next begins behind them; of more the story has gone on."""
    return between.endswith("\n") and sum(map(bool, between.splitlines())) <= _CAPTIONED


def plain(content: str) -> str:
    """Words without the points around them, to compare them by."""
    return content.strip(" .,;:!?…").lower()


def _repeated(text: str, stretches: Sequence[Stretch]) -> Iterator[str]:
    counted = Counter(plain(stretch.content.of(text)) for stretch in stretches if len(stretch.content) <= _TERM)
    return (words for words, times in counted.items() if times > 1)


def register(setting: Setting, people: Sequence[Person] = ()) -> Registry:
    """The registry of everybody in a text."""
    names = said((each.content.of(setting.text) for each in setting.stretches), setting.lexicon)
    registry = Registry(setting.lexicon, people, setting.text, names)
    mentions = [mention for clauses in setting.clauses for mention in clauses.paragraph.mentions]
    registry.register(mentions, of_families(mentions, setting.clauses, setting.lexicon))
    return registry


def units_of(setting: Setting) -> list[Unit]:
    """The stretches by speaker: more than one where a quotation goes on over paragraphs."""
    units: list[Unit] = []
    for at, clauses in enumerate(setting.clauses):
        for number in clauses.paragraph.places:
            if setting.stretches[number].goes_on and units:
                _unit_of(setting, number, units).append((number, at))
            else:
                units.append([(number, at)])
    return units


def _unit_of(setting: Setting, number: int, units: Sequence[Unit]) -> Unit:
    """The unit that a stretch goes on from: the last one, but for captions between."""
    family = setting.stretches[number].family
    alike = (unit for unit in reversed(units[-_CAPTIONS:]) if setting.stretches[unit[-1][0]].family == family)
    return next(alike, units[-1])


def events_of(setting: Setting, units: Sequence[Unit]) -> list[Unit | Mention]:
    """The units, and those who speak without marks, in the order of the text."""
    spoken: list[tuple[int, Unit | Mention]] = [
        (mention.start, mention)
        for clauses in setting.clauses
        for mention in clauses.speaking()
        if not _is_told_of(clauses, mention, setting.text)
    ]
    quoted: list[tuple[int, Unit | Mention]] = [(setting.stretches[unit[0][0]].content.start, unit) for unit in units]
    return [what for _, what in sorted([*spoken, *quoted], key=itemgetter(0))]


def _is_told_of(clauses: Clauses, mention: Mention, text: str) -> bool:
    """Whether somebody speaks in what another says: "ministers" in "Roe said ministers had claimed that …"."""
    tokens = clauses.paragraph.tokens
    before = clauses.paragraph.cues_in(mention.sentence)
    outer = tokens.outers.get(mention.opens - 1)
    if outer is not None and outer.of(text)[-2:-1] not in _POINTS:  # "Roe said it was “no more than” Vos reported"
        return any(cue.last < mention.opens and cue.group in SPEECH for cue in before)
    if tokens.is_one_of(mention.opens, _THAT) or tokens.is_one_of(mention.opens - 1, _THAT):
        return any(cue.last <= mention.opens and cue.group in SPEECH for cue in before)
    beside = (cue for cue in before if cue.last == mention.opens and cue.group in SPEECH)
    return any(clauses.plain_subject(cue) is not mention for cue in beside)
