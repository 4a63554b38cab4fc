"""Which documents meet a query, and how well."""

from briefer.lookup.days import Days
from briefer.lookup.engine import places_in
from briefer.lookup.language import All, Any, Node, Not, Words
from briefer.lookup.opening import Opened
from briefer.lookup.postings import K1, beginning_with, frequent, posted, rarity
from briefer.lookup.stems import STOP_WORDS, root_of, stem

Scores = dict[int, float]  # number of document -> how well it matches

_TITLE, _STEM, _BEGUN = 1.5, 0.3, 0.6  # weights; the word itself in the text has 1
_MOST_ENDINGS = 40  # words that a word being typed may become, the most frequent first
_MOST_POSTINGS = 20_000  # that those words may have together: what is found while two letters stand need not be all
_COLUMNS = frozenset({"status", "language"})
_FILTERS = frozenset({"speakers", "tags", "source"})  # fields that choose but do not rank


def matches(opened: Opened, node: Node) -> Scores:
    """All documents that meet the tree."""
    match node:
        case Words():
            return _words(opened, node)
        case Days():
            return _days(opened, node)
        case Not():
            unwanted = matches(opened, node.of)
            return dict.fromkeys((number for number in opened.alive if number not in unwanted), 0.0)
        case Any():
            return _added([matches(opened, part) for part in node.of])
        case All():
            return _all(opened, node)


def endings(opened: Opened, condition: Words) -> dict[str, float]:
    """The words of the index that the last word of a condition stands for, with their weights; itself first."""
    field, word = condition.field, condition.words[-1]
    found = {word: 1.0}
    if condition.prefix:
        found |= dict.fromkeys(beginning_with(opened.reader, field, word), 1.0)
    elif field == "text" and len(condition.words) == 1 and (root := root_of(word)):
        alike = (other for other in beginning_with(opened.reader, field, root) if stem(other) == stem(word))
        found |= dict.fromkeys(alike, _STEM) | found
    if condition.unfinished and len(word) > 1:
        found = dict.fromkeys(frequent(opened.reader, field, word, _MOST_ENDINGS, _MOST_POSTINGS), _BEGUN) | found
    return found


def _all(opened: Opened, node: All) -> Scores:
    telling = [part for part in node.of if not _tells_nothing(part)] or list(node.of)
    found: Scores | None = None
    for part in telling:
        if not isinstance(part, Not):
            found = _both(found, matches(opened, part))
    found = dict.fromkeys(opened.alive, 0.0) if found is None else found
    for part in telling:
        if isinstance(part, Not):
            unwanted = matches(opened, part.of)
            found = {number: score for number, score in found.items() if number not in unwanted}
    return found


def _both(found: Scores | None, other: Scores) -> Scores:
    if found is None:
        return other
    few, many = sorted((found, other), key=len)
    return {number: score + many[number] for number, score in few.items() if number in many}


def _added(parts: list[Scores]) -> Scores:
    parts.sort(key=len, reverse=True)
    total = dict(parts[0]) if parts else {}
    for part in parts[1:]:
        for number, score in part.items():
            total[number] = total.get(number, 0.0) + score
    return total


def _tells_nothing(part: Node) -> bool:
    """Small words beside others: nearly all texts hold "the" and "of"."""
    if not isinstance(part, Words) or part.field != "text" or part.prefix or len(part.words) > 1:
        return False
    return part.words[0] in STOP_WORDS


def _days(opened: Opened, days: Days) -> Scores:
    first, last = int(days.first.replace("-", "") or 1), int(days.last.replace("-", "") or 99_999_999)
    column = opened.column("day")
    return dict.fromkeys((number for number in opened.alive if first <= column[number] <= last), 0.0)


def _words(opened: Opened, condition: Words) -> Scores:
    if condition.field in _COLUMNS:
        return _in_column(opened, condition)
    if len(condition.words) > 1:
        return _phrase(opened, condition)
    parts = [_term(opened, condition.field, word, weight) for word, weight in endings(opened, condition).items()]
    if condition.field == "text":
        parts.append(_term(opened, "title", condition.words[0], _TITLE))
    return _added(parts)


def _in_column(opened: Opened, condition: Words) -> Scores:
    wanted = "".join(condition.words).encode()
    column = opened.column(condition.field)
    return dict.fromkeys((number for number in opened.alive if column[number].startswith(wanted)), 0.0)


def _term(opened: Opened, field: str, word: str, weight: float) -> Scores:
    found = posted(opened.parts, field, word)
    if field in _FILTERS or not found.documents:
        return dict.fromkeys(found.documents, 0.0)
    worth = weight * rarity(opened.reader, field, word) * (K1 + 1)
    norms = opened.norms
    return {number: worth * often / (often + norms[number]) for number, often in zip(*found[:2], strict=True)}


def _phrase(opened: Opened, condition: Words) -> Scores:
    """Words that follow one another; the last may have several endings."""
    field = condition.field
    slots = [[word] for word in condition.words[:-1]] + [list(endings(opened, condition))]
    counts = _runs(opened, field, slots)
    if field in _FILTERS:
        return dict.fromkeys(counts, 0.0)
    worth = sum(rarity(opened.reader, field, word) for word in condition.words) * (K1 + 1)
    return {number: worth * count / (count + opened.norms[number]) for number, count in counts.items()}


def _runs(opened: Opened, field: str, slots: list[list[str]]) -> dict[int, int]:
    """How often the words of the slots follow one another, by document. The rarest slot is read first."""
    frequency = opened.reader.doc_frequency
    order = sorted(range(len(slots)), key=lambda slot: sum(int(frequency(field, word)) for word in slots[slot]))
    starts: dict[int, set[int]] | None = None
    for slot in order:
        here = _starts(opened, field, slots[slot], slot, starts)
        starts = (
            {number: both for number, these in here.items() if (both := these & starts[number])} if starts else here
        )
        if not starts:
            return {}
    return {number: len(these) for number, these in (starts or {}).items()}


def _starts(
    opened: Opened, field: str, slot: list[str], shift: int, within: dict[int, set[int]] | None
) -> dict[int, set[int]]:
    """Where runs would start that have one of these words in this place; only in the documents ``within``, if given."""
    found: dict[int, set[int]] = {}
    for word in slot:
        one = posted(opened.parts, field, word)
        for number, places in zip(one.documents, one.places, strict=True):
            if within is None or number in within:
                found.setdefault(number, set()).update(at - shift for at in places_in(places))
    return found
