"""Quotes as they are marked in an article: whose they are, which colours, where in the document."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from zlib import crc32

from briefer.model import NOT_QUOTING, Kind, Person, Quote, Span, Status, initials
from briefer.ui.reader.display import Display
from briefer.ui.theme import Palette, SpeakerColour

SLOTS = 8


@dataclass(frozen=True, slots=True)
class Stretch:
    """The part of a quote that lies in one block; ``at`` and ``units`` count UTF-16 units of the block."""

    quote: int  # its index among the quotes shown
    at: int
    units: int


class Slots:
    """Which colour a speaker has: the person's own, or one the name stands for, as long as it is free."""

    def __init__(self, people: Sequence[Person] = ()) -> None:
        self._slots = {person.name: person.colour for person in people if person.colour}
        self._taken = set(self._slots.values())

    def of(self, quote: Quote) -> int:
        """The slot of the first speaker; 0 if nobody is known."""
        return self.named(quote.speakers[0]) if quote.speakers else 0

    def named(self, name: str) -> int:
        """The slot of somebody by name."""
        if name not in self._slots:
            self._slots[name] = self._slot_for(name)
        return self._slots[name]

    def _slot_for(self, name: str) -> int:
        """The same name begins at the same colour in every window; the next free one, while there is one."""
        first = crc32(name.encode("utf-8", "replace"))
        turns = [(first + turn) % SLOTS + 1 for turn in range(SLOTS)]
        slot = next((slot for slot in turns if slot not in self._taken), turns[0])
        self._taken.add(slot)
        return slot


def colours_of(quote: Quote, slots: Slots, palette: Palette) -> SpeakerColour:
    if quote.kind is Kind.PASSAGE:
        return palette.passage
    return palette.speaker(slots.of(quote))


def label_of(quote: Quote) -> str:
    """What the margin says: initials, or a sign for a passage or nobody."""
    if quote.kind is Kind.PASSAGE:
        return "¶"
    if not quote.speakers:
        return "?"
    return initials(quote.speakers[0]) + ("+" if len(quote.speakers) > 1 else "")


def is_reported(quote: Quote) -> bool:
    """Told in the reporter's words, without marks: less sure, and shown more quietly."""
    return quote.kind is Kind.INDIRECT


def speakers_of(quote: Quote) -> str:
    """The speakers in words."""
    if quote.kind is Kind.PASSAGE:
        return "Passage"
    return " and ".join(quote.speakers) or "Speaker unknown"


def marked(text: str, quote: Quote) -> Span:
    """The span to colour: the words with their marks, where they stand beside them."""
    start, end = quote.content.start, quote.content.end
    before = start > 0 and text[start - 1] in _OPENING
    after = end < len(text) and text[end] in _CLOSING
    return Span(start - before, end + after) if quote.kind is not Kind.PASSAGE else quote.content


def by_block(display: Display, quotes: Sequence[Quote]) -> dict[int, list[Stretch]]:
    """The stretches of each block of the document."""
    found: dict[int, list[Stretch]] = defaultdict(list)
    for index, quote in enumerate(quotes):
        for piece, at, units in display.stretches(marked(display.text, quote)):
            found[2 * piece].append(Stretch(index, at, units))
    return dict(found)


def shown(quotes: Sequence[Quote], *, all_marks: bool = False, reported: bool = True, wanted: int = 0) -> list[Quote]:
    """The quotes to mark: all but the marks that quote nobody, and but reported speech where that is switched off.

    What was accepted is always shown, and so is the one that is wanted by its id.
    """
    hidden = (frozenset() if all_marks else NOT_QUOTING) | (frozenset() if reported else {Kind.INDIRECT})
    return [
        quote
        for quote in quotes
        if quote.kind not in hidden or quote.status is Status.ACCEPTED or quote.id == wanted != 0
    ]


_OPENING = "“\"‘'«„‹‚「『”"
_CLOSING = "”\"’'»“›」』"
