"""The figures of a finder: spans, speakers, names, and how far its confidence can be trusted."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from tests.benchmarks.gold import GoldArticle, GoldQuote
from tests.benchmarks.matching import Found, Known, Matching, match, overlap

MARKED = frozenset({"direct", "mixed"})
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii"})
_COURTESY = frozenset({"mr", "mrs", "ms", "dr", "the"})
_TOKENS = 12  # words of a name that are looked at


@dataclass(frozen=True, slots=True)
class Ratio:
    """Precision, recall and F1, 0 to 100."""

    hits_found: int
    found: int
    hits_known: int
    known: int

    @property
    def precision(self) -> float:
        return 100 * self.hits_found / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        return 100 * self.hits_known / self.known if self.known else 0.0

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(frozen=True, slots=True)
class Decile:
    """Of the found quotations with confidence in one tenth, how many have the right words and speaker."""

    low: float
    count: int
    right: int


@dataclass(slots=True)
class Score:
    """Everything that is counted over a set of articles."""

    spans: Ratio
    tally: Counter[str] = field(default_factory=Counter)
    deciles: list[Decile] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def names(self, what: str) -> Ratio:
        """Resolved names: ``what`` is "strict" (the one right person) or "exact" (the printed full name)."""
        right = self.tally[f"name {what}"]
        return Ratio(right, self.spans.found, right, self.tally["name gold"])

    def share(self, part: str, whole: str) -> float | None:
        """A percentage; None if there is nothing to take it of."""
        return 100 * self.tally[part] / self.tally[whole] if self.tally[whole] else None


def score(
    articles: Iterable[GoldArticle],
    found: Mapping[str, Sequence[Found]],
    *,
    kinds: Collection[str] = MARKED,
    min_words: int = 1,
) -> Score:
    """Compare what was found, by article id, with what is known."""
    matchings = [
        (article, match(article, found.get(article.id, ()), kinds=kinds, min_words=min_words)) for article in articles
    ]
    total = Score(_spans([matching for _, matching in matchings]))
    judged: list[tuple[float, bool]] = []
    for article, matching in matchings:
        judged += [(extra.confidence, False) for extra in matching.extra]
        for known in matching.known:
            judged += _count(total.tally, known)
        total.errors += _errors(article, matching)
    total.deciles = deciles(judged)
    return total


def paired_recall(articles: Sequence[GoldArticle], found: Mapping[str, Sequence[Found]]) -> float:
    """How many of the known quotations were found between marks at all, also as a scare quote or a title."""
    marked = {key: [replace(one, kind="") for one in each if one.kind != "indirect"] for key, each in found.items()}
    return score(articles, marked).spans.recall


def _spans(matchings: Sequence[Matching]) -> Ratio:
    return Ratio(
        sum(matching.hits for matching in matchings),
        sum(matching.counted for matching in matchings),
        sum(len(matching.matched) for matching in matchings),
        sum(len(matching.known) for matching in matchings),
    )


def _count(tally: Counter[str], known: Known) -> list[tuple[float, bool]]:
    quote, found = known.quote, known.found
    named = bool(quote.name and quote.name_heads)
    shape = quote.mention_class
    tally.update([f"{shape} gold", *(["name gold", f"name {shape} gold"] if named else [])])
    if found is None:
        return []
    tally.update([f"{shape} matched"])
    right = mentioned = mention_right(quote, found)
    tally[f"{shape} right"] += right
    if shape != "none":
        tally.update(["mention matched"])
        tally["mention right"] += mentioned
    if named:
        right = same_person(found.name, quote)
        if mentioned and shape != "none":
            tally.update(["mention right and named"])
            tally["mention and name right"] += right
        tally.update([f"name {shape} matched", "name matched"])
        tally[f"name {shape} right"] += right
        tally["name strict"] += right
        tally["name exact"] += same_name(found.name, quote.name)
    return [(found.confidence, right)]


def mention_right(quote: GoldQuote, found: Found) -> bool:
    """Whether the words given as the speaker are the ones in the text."""
    if quote.mention_class == "none":
        return not found.mention_text
    if quote.mention_class == "pronoun":
        same_word = found.mention_text.strip().lower() == quote.mention_text.strip().lower()
        both = found.mention is not None and quote.mention is not None
        return same_word or (both and overlap(found.mention, quote.mention) > 0)  # type: ignore[arg-type]  # both
    return any(head in [*_words(found.mention_text), *_words(found.name)] for head in quote.heads)


def same_person(name: str, quote: GoldQuote) -> bool:
    """Whether a printed name is the one right person: the last name itself must agree, and nobody else be named."""
    printed = re.split(r",|\(| who ", name)[0].strip()
    joint = re.search(r"\band\b|&", printed)
    if joint and len(quote.name_heads) < 2 and not re.search(r"\band\b|&", quote.name):
        return False
    words = [word for word in _words(printed) if word not in _SUFFIXES]
    known = _words(quote.name)
    if not words:
        return False
    part = len(words) > 1 and " ".join(words) in " ".join(known)
    whole = len(known) > 1 and " ".join(known) in " ".join(words)
    return words[-1] in quote.name_heads or words == known or part or whole


def same_name(name: str, known: str) -> bool:
    """Whether the printed name is the full name, but for a courtesy title."""
    printed = _plain(name)
    return bool(printed) and printed == _plain(known)


def _plain(name: str) -> list[str]:
    return [word for word in _words(re.split(r",|\(", name)[0]) if word not in _COURTESY]


def _words(name: str) -> list[str]:
    found = re.findall(r"[^\W_][\w.’'\-]*", name)
    return [re.sub(r"[’']s?$", "", word).strip(".-’'").lower() for word in found][:_TOKENS]


def deciles(judged: Iterable[tuple[float, bool]]) -> list[Decile]:
    """The calibration table: confidence against the share that is right."""
    count: Counter[int] = Counter()
    right: Counter[int] = Counter()
    for confidence, is_right in judged:
        tenth = min(9, int(confidence * 10 + 1e-9))
        count[tenth] += 1
        right[tenth] += is_right
    return [Decile(tenth / 10, count[tenth], right[tenth]) for tenth in sorted(count)]


def _errors(article: GoldArticle, matching: Matching) -> list[str]:
    missed = [known for known in matching.known if known.found is None]
    wrong = [known for known in matching.matched if known.quote.mention_class != "none" or known.quote.name]
    return [
        *(f"MISSED {article.id} {one.quote.kind}: {_shown(one.span.of(article.text))}" for one in missed),
        *(_speaker_error(article, one) for one in wrong if not _speaker_right(one)),
        *(
            f"EXTRA  {article.id}: {_shown(article.text[max(0, e.span.start - 40) : e.span.end])}"
            for e in matching.extra
        ),
    ]


def _speaker_right(known: Known) -> bool:
    if known.found is None:
        return False
    if known.quote.name and known.quote.name_heads:
        return same_person(known.found.name, known.quote)
    return mention_right(known.quote, known.found)


def _speaker_error(article: GoldArticle, known: Known) -> str:
    quote, found = known.quote, known.found or Found(span=known.span)
    return (
        f"SPEAKER {article.id} {quote.mention_class}: is {quote.mention_text!r} → {quote.name!r}; "
        f"found {found.mention_text!r} → {found.name!r} ({found.confidence:.2f}): "
        f"{_shown(known.span.of(article.text))} [{'; '.join(found.reasons)}]"
    )


def _shown(words: str) -> str:
    return repr(" ".join(words.split())[:110])
