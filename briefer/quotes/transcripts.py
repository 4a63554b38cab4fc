"""Turns of speech without marks: "MR. MILLER: …", "QUESTION: …", "Q: … A: …"."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Sequence
from itertools import filterfalse, islice, pairwise
from typing import NamedTuple

from briefer.model import Kind, Person, Quote, Span
from briefer.quotes.lexicon import BIT, Lexicon, lexicon
from briefer.quotes.marks import FAMILY
from briefer.quotes.reading import paragraph_spans
from briefer.quotes.word_sets import word_set

_LABEL = re.compile(
    r"[“\"]?(?:(?P<short>[QA])[.:]|(?P<name>[A-Z][\w.'’-]*(?: (?:[A-Z][\w.'’-]*|(?:al|bin|de|van|von)\b)){0,4})"
    r"(?: ?[(\[][^)\]\n]{1,40}[)\]])?:)\s+(?=\S)"
)
_LINE = re.compile(r"\n[“\"]?[A-Z](?:[.:]|[^:\n]{1,80}:)(?=\s)")
_FULL_NAME = re.compile(r"(?<![\w.])[A-Z][a-z’'-]+ (?:[A-Z]\. )?[A-Z][a-z][\w’'-]+")
_SURNAME = re.compile(r"[A-Z](?<![^\W_].)[\w’'-]+ (?=([A-Z][\w’'-]+))")
_TITLES = BIT["names.titles"] | BIT["names.ranks"] | BIT["names.honorifics"]
_TITLE = _TITLES | BIT["names.honorifics_m"] | BIT["names.honorifics_f"]
_LABELS = BIT["marks.labels"]
_FEWEST = 3  # turns that make a transcript
_MOSTLY = 0.6  # share of labelled paragraphs from which those without a label go on
_ASKS = word_set("en", "nouns.press") | {"q", "question"}
_ANSWERS = frozenset({"a", "answer"})
_SURE = 0.9
_NAME = 2  # words of a full name


class Turn(NamedTuple):
    """What one speaker says in one paragraph; ``label`` is where they are named, before it or some turns before."""

    label: Span
    content: Span
    continues: bool = False


def with_turns(text: str, quotes: list[Quote], people: Sequence[Person] = ()) -> list[Quote]:
    """The quotes of a text and its turns of speech, in reading order; marks inside a turn belong to the turn."""
    if len(list(islice(_LINE.finditer(f"\n{text}"), _FEWEST))) < _FEWEST:
        return quotes
    turns = find_turns(text, paragraph_spans(text))
    labels = [turn.label.of(text) for turn in turns]
    names = _full_names(text, quotes, people, labels, turns[0].label.start) if turns else {}
    for label in labels:
        names.setdefault(_key(label), _printed(label))
    names |= {label.lower(): names[key] for label, key in _initials(labels).items()}
    spoken = [_quote(text, turn, names) for turn in turns]
    contents = [turn.content for turn in turns]
    begun = {turn.label.start for turn in turns}  # “ROE: It is late.”
    outside = [quote for quote in quotes if quote.content.start not in begun and not _inside(quote.content, contents)]
    return sorted([*outside, *spoken], key=lambda quote: quote.content.start)


def find_turns(text: str, paragraphs: Sequence[Span]) -> list[Turn]:
    """The turns of a transcript; none if the text is not one."""
    labels = [(at, found) for at, span in enumerate(paragraphs) if (found := _label(text, span))]
    if len(labels) < _FEWEST:
        return []
    surnames = {found[1].lower() for found in _SURNAME.finditer(text)}
    mostly = len(labels) >= _MOSTLY * (len(paragraphs) - labels[0][0])
    speakers = _speakers([_words(found) for _, found in labels], surnames, mostly=mostly)
    labelled = {at: found for at, found in labels if _words(found) in speakers}
    if len(labelled) < _FEWEST or len(set(speakers.values())) == 1:
        return []
    goes_on = len(labelled) >= _MOSTLY * (len(paragraphs) - min(labelled))
    return list(_turns(text, paragraphs, labelled, goes_on=goes_on))


def _label(text: str, paragraph: Span) -> re.Match[str] | None:
    found = _LABEL.match(text, paragraph.start, paragraph.end)
    return None if found is None or text[found.end()] in FAMILY else found


def _speakers(labels: Sequence[str], surnames: Container[str], *, mostly: bool) -> dict[str, str]:
    """Which labels are speakers, each with its key; ``mostly`` if most paragraphs have a label.

    Who has a name speaks in capitals or more than once. Where most paragraphs have a label, so does whoever else comes
    back, as long as somebody has a name: "The Lantern: … Ms Okoro: …".
    """
    initials = _initials(labels)
    keys = {label: initials.get(label) or _key(label) for label in labels}
    often = Counter(keys[label] for label in labels)
    known = lexicon("en")
    named = {label for label in keys if label in initials or _names_speaker(label, known, surnames)}
    spoken = {label for label in named if label.isupper() or often[keys[label]] > 1}
    back = {label for label in keys if mostly and spoken and often[keys[label]] > 1}
    return {label: key for label, key in keys.items() if label in spoken | back}


def _initials(labels: Iterable[str]) -> dict[str, str]:
    """The key of whom each label of initials means: "HO" behind "Hana Okoro"."""
    full = {"".join(word[0] for word in label.split()): _key(label) for label in labels if " " in label}
    return {label: full[label] for label in labels if label in full}


def _words(label: re.Match[str]) -> str:
    return label["short"] or label["name"]


def _names_speaker(label: str, known: Lexicon, surnames: Container[str]) -> bool:
    """Whether a label is somebody: "READ MORE:" is not."""
    words = label.lower().split()
    bits = known.bits.get(words[0], 0)
    if bits & _LABELS and len(words) == 1:
        return True
    if len(words) > 1 and (bits & _TITLE or words[0].strip(".") in known.genders):
        return True
    return len(words) == 1 and words[0] in surnames


def _turns(text: str, paragraphs: Sequence[Span], labels: dict[int, re.Match[str]], *, goes_on: bool) -> Iterator[Turn]:
    label: Span | None = None
    for at, paragraph in enumerate(paragraphs):
        if at in labels:
            label = Span(*labels[at].span("short" if labels[at]["short"] else "name"))
            marked = text[paragraph.start] in FAMILY and text[paragraph.end - 1] in FAMILY
            yield Turn(label, Span(labels[at].end(), paragraph.end - marked))
        elif label and goes_on and not _has_marks(text, paragraph):
            yield Turn(label, paragraph, continues=True)
        elif not goes_on:
            label = None


def _has_marks(text: str, paragraph: Span) -> bool:
    return any(mark in '“”"«»' for mark in paragraph.of(text))


def _inside(content: Span, turns: Sequence[Span]) -> bool:
    """Whether a stretch lies in one of the turns, which are in order."""
    at = bisect_right(turns, content.start, key=lambda turn: turn.start) - 1
    return at >= 0 and turns[at].contains(content)


def _quote(text: str, turn: Turn, names: dict[str, str]) -> Quote:
    label = turn.label.of(text)
    speaker = names[_key(label)]
    return Quote(
        content=turn.content,
        kind=Kind.DIRECT,
        speakers=(speaker,) if speaker else (),
        mention=turn.label,
        continues=turn.continues,
        confidence=_SURE,
        reasons=(f"“{label}” stands before the turn" + (f" → {speaker}" if speaker else ""),),
    )


def _key(label: str) -> str:
    word = label.rsplit(maxsplit=1)[-1].strip(".").lower()
    return "a" if word in _ANSWERS else "q" if word in _ASKS else word


def _printed(label: str) -> str:
    """A label as a name is printed: "MR. OKAFOR" is "Mr. Okafor", "HOST JANE PRYOR" is "Jane Pryor"."""
    if _key(label) in {"q", "a"} or lexicon("en").bits.get(label.lower(), 0) & _LABELS:
        return ""
    words = label.split()
    while len(words) > _NAME and lexicon("en").bits.get(words[0].lower(), 0) & (_TITLES | _LABELS):
        words.pop(0)
    name = " ".join(words)
    return name.title().replace("’S", "’s") if name.isupper() else name


def _full_names(
    text: str, quotes: Sequence[Quote], people: Sequence[Person], labels: Sequence[str], begin: int
) -> dict[str, str]:
    """Full names by surname, from the analyst’s people, the quotes, the labels and the words before the first turn.

    Who answers is whom those words name most, else who is quoted most.
    """
    spoken = Counter(name for quote in quotes for name in quote.speakers if " " in name and not name.isupper())
    called = [name for label in labels if not _is_titled(name := _printed(label)) and " " in name]
    named = [*called, *filterfalse(_is_titled, _FULL_NAME.findall(text)), *_full_names_in_capitals(text[:begin])]
    people_names = [person.name for person in people]
    names: dict[str, str] = {}
    for name in [*people_names, *(name for name, _ in spoken.most_common()), *named]:
        names.setdefault(name.rsplit(maxsplit=1)[-1].lower(), name)
    introduced = [name for name, _ in Counter(_FULL_NAME.findall(text[:begin])).most_common(1)]
    answers = next(iter([*introduced, *(name for name, _ in spoken.most_common(1)), *named]), "")
    return {**names, "a": answers, "q": ""}


def _is_titled(name: str) -> bool:
    """Whether a name begins with a title: "Senator Cole"."""
    return bool(lexicon("en").bits.get(name.split(" ", 1)[0].lower(), 0) & _TITLE)


def _full_names_in_capitals(text: str) -> Iterator[str]:
    """Full names of a heading in capitals, as names are printed: "PRESS SECRETARY DENISE ROE" has Denise Roe."""
    for line in text.splitlines():
        words = line.split() if line.isupper() else []
        for given, surname in pairwise(words):
            if given.lower() in lexicon("en").genders and not lexicon("en").bits.get(given.lower(), 0) & _TITLES:
                yield f"{given} {surname.strip('.,;:')}".title()
