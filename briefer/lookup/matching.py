"""Which documents meet a query, and how well."""

from briefer.lookup.days import Days
from briefer.lookup.engine import TermNotFound, Untyped, query
from briefer.lookup.language import All, Any, Node, Not, Words
from briefer.lookup.stems import STOP_WORDS, root_of, stem

_TITLE, _STEM, _BEGUN = 1.5, 0.3, 0.6  # weights; the word itself in the text has 1
_MOST_ENDINGS = 40  # words that a word being typed may become, the most frequent first
_IDS = frozenset({"status", "language"})


def matches(searcher: Untyped, tree: Node) -> list[tuple[int, float]]:
    """All documents that meet the tree, by number, each with its score."""
    wanted = _compiled(searcher.reader(), tree).normalize()
    context = searcher.context()
    found: list[tuple[int, float]] = []
    for leaf, offset in searcher.leaf_searchers():
        matcher = wanted.matcher(leaf, context)
        while matcher.is_active():
            found.append((offset + matcher.id(), matcher.score()))
            matcher.next()
    return found


def endings(reader: Untyped, condition: Words) -> set[str]:
    """The words of the index that the last word of a condition stands for, itself included."""
    word = condition.words[-1]
    if condition.prefix:
        return set(_beginning_with(reader, condition.field, word)) | {word}
    begun = _frequent(reader, condition.field, word) if condition.unfinished else []
    return {word, *_of_stem(reader, condition.field, word), *begun}


def _compiled(reader: Untyped, node: Node) -> Untyped:
    match node:
        case Words():
            return _words(reader, node)
        case Days():
            return query.TermRange("published", node.first or None, node.last or None)
        case Not():
            return query.And([query.Every(), query.Not(_compiled(reader, node.of))])
        case Any():
            return query.Or([_compiled(reader, part) for part in node.of])
        case All():
            return _all(reader, node)


def _all(reader: Untyped, node: All) -> Untyped:
    telling = [part for part in node.of if not _tells_nothing(part)] or list(node.of)
    unwanted = [query.Not(_compiled(reader, part.of)) for part in telling if isinstance(part, Not)]
    needed = [_compiled(reader, part) for part in telling if not isinstance(part, Not)]
    return query.And([*(needed or [query.Every()]), *unwanted])


def _tells_nothing(part: Node) -> bool:
    """Small words beside others: nearly all texts hold "the" and "of"."""
    if not isinstance(part, Words) or part.field != "text" or part.prefix or len(part.words) > 1:
        return False
    return part.words[0] in STOP_WORDS


def _words(reader: Untyped, condition: Words) -> Untyped:
    if condition.field in _IDS:
        return query.Prefix(condition.field, "".join(condition.words))
    if len(condition.words) == 1:
        return _word(reader, condition)
    if not (condition.prefix or condition.unfinished):
        return query.Phrase(condition.field, list(condition.words))
    begun = _words(reader, Words(condition.field, condition.words[:-1]))
    last = _word(reader, Words(condition.field, condition.words[-1:], condition.prefix, condition.unfinished))
    return query.And([begun, last])


def _word(reader: Untyped, condition: Words) -> Untyped:
    field, word = condition.field, condition.words[-1]
    if condition.prefix:
        return query.Prefix(field, word)
    terms = {word: query.Term(field, word)}
    for begun in _frequent(reader, field, word) if condition.unfinished else ():
        terms.setdefault(begun, query.Term(field, begun, boost=_BEGUN))
    if field != "text":
        return query.Or(list(terms.values()))
    for other in _of_stem(reader, field, word):
        terms.setdefault(other, query.Term(field, other, boost=_STEM))
    return query.Or([*terms.values(), query.Term("title", word, boost=_TITLE)])


def _of_stem(reader: Untyped, field: str, word: str) -> list[str]:
    root, own = root_of(word), stem(word)
    return (
        [other for other in _beginning_with(reader, field, root) if other != word and stem(other) == own]
        if root
        else []
    )


def _beginning_with(reader: Untyped, field: str, start: str) -> list[str]:
    try:
        return [term.decode("utf-8", "replace") for term in reader.expand_prefix(field, start)]
    except TermNotFound:
        return []


def _frequent(reader: Untyped, field: str, start: str) -> list[str]:
    found = _beginning_with(reader, field, start)
    if len(found) <= _MOST_ENDINGS:
        return found
    return sorted(found, key=lambda term: -int(reader.doc_frequency(field, term)))[:_MOST_ENDINGS]
