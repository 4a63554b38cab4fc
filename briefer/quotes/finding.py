"""The stages in order: marks, pairs, words, candidates, people, continuity."""

from collections.abc import Iterator, Sequence

from briefer.model import Person, Quote, Span
from briefer.quotes.candidates import Setting, find_candidates
from briefer.quotes.continuity import Answer, Chosen, choose
from briefer.quotes.filters import kind_of
from briefer.quotes.lexicon import lexicon
from briefer.quotes.marks import scan
from briefer.quotes.pairing import Stretch, pair
from briefer.quotes.pronouns import Antecedents
from briefer.quotes.reading import Paragraph, read
from briefer.quotes.reasons import reasons
from briefer.quotes.registry import Registry
from briefer.quotes.scoring import answers
from briefer.quotes.subjects import Clauses
from briefer.quotes.weights import weights


def find_all(text: str, people: Sequence[Person] = ()) -> list[Quote]:
    """Every quote of a text, in reading order."""
    words = lexicon("en")
    marks = scan(text)
    stretches = pair(text, marks)
    paragraphs = read(text, marks, stretches, words)
    setting = Setting(text, stretches, [Clauses(paragraph) for paragraph in paragraphs], words)
    registry = Registry(words, people)
    registry.register([mention for paragraph in paragraphs for mention in paragraph.mentions])
    units = _units(stretches, paragraphs)
    chosen = choose(_all_answers(setting, units, Antecedents(setting.clauses, registry)))
    return [
        _quote(text, stretches[number], paragraphs[at], choice, registry)
        for unit, choice in zip(units, chosen, strict=True)
        for number, at in unit
    ]


def _units(stretches: Sequence[Stretch], paragraphs: Sequence[Paragraph]) -> list[list[tuple[int, int]]]:
    """Stretches with one speaker: (number, paragraph), more than one where a quotation goes on over paragraphs."""
    units: list[list[tuple[int, int]]] = []
    for at, paragraph in enumerate(paragraphs):
        for number in paragraph.places:
            if stretches[number].goes_on and units:
                units[-1].append((number, at))
            else:
                units.append([(number, at)])
    return units


def _all_answers(
    setting: Setting, units: Sequence[Sequence[tuple[int, int]]], antecedents: Antecedents
) -> list[list[Answer]]:
    known = weights()
    found = []
    previous: int | None = None
    for unit in units:
        candidates = [
            candidate
            for number, at in unit
            for candidate in find_candidates(setting, number, at, previous)
            if candidate.mention or (number, at) == unit[0]
        ]
        previous = unit[-1][1]
        found.append(answers(candidates, antecedents, known))
    return found


def _quote(text: str, stretch: Stretch, paragraph: Paragraph, chosen: Chosen, registry: Registry) -> Quote:
    candidate = chosen.answer.candidate
    mention, cue = candidate.mention, candidate.cue
    name = registry.shown(chosen.entity) if chosen.entity >= 0 else ""
    here = mention is not None and mention.paragraph == paragraph.number
    tokens = paragraph.tokens
    return Quote(
        content=stretch.content,
        kind=kind_of(stretch.content.of(text), attributed=candidate.kind != "nobody"),
        speakers=tuple(_names(name)),
        mention=Span(mention.start, mention.end) if mention else None,
        cue=Span(tokens.starts[cue.first], tokens.ends[cue.last - 1]) if cue and here else None,
        continues=stretch.goes_on or candidate.kind == "previous",
        reasons=reasons(chosen, name, tokens if here else None),
    )


def _names(name: str) -> Iterator[str]:
    if name:
        yield name
