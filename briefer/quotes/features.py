"""What speaks for and against each candidate, by name."""

from functools import cache, lru_cache

from briefer.quotes.buckets import bucket
from briefer.quotes.circumstances import Circumstances
from briefer.quotes.cues import Cue
from briefer.quotes.lexicon import BIT
from briefer.quotes.pairing import Stretch
from briefer.quotes.reading import Paragraph
from briefer.quotes.subjects import ENDS
from briefer.quotes.tokens import QUOTED, Tokens
from briefer.quotes.weights import Group
from briefer.quotes.word_sets import word_set

_COMPLEMENTIZER = BIT["cue_words.complementizers"]
_LOCAL = {
    "speech": frozenset({"say", "tell", "ask", "write", "call"}),
    "point": frozenset({"colon", "dash", "preposition"}),
    "thought": frozenset({"think", "weak"}),
}
_FAR = 10  # tokens between a cue and a stretch, or more
_PLAIN = word_set("en", "verbs.plain")


def cue_features(tokens: Tokens, cue: Cue, quote: Circumstances, nearest: bool) -> tuple[Group, ...]:  # noqa: FBT001
    """How a cue stands to a stretch; ``nearest`` of its side in the sentence."""
    place = quote.place
    after = cue.first > place
    apart = abs(cue.sentence - tokens.sentences[place])
    first, last = (place + 1, cue.first) if after else (cue.last, place)
    crossed = "across a quotation" if tokens.quotes(first, last) else "straight"
    kind = "plain" if tokens.lower[cue.first] in _PLAIN else cue.group
    side = "after" if after else "before"
    where = _where(side, apart)
    groups = (
        _cue_itself(cue.group, kind, cue.form, where, crossed, min(last - first, _FAR)),
        _cue_and_stretch(where, crossed, quote.ends if after else quote.before, quote.starts),
        _cue_ways(cue.group, side, quote.words, cue.passive, cue.negated),
    )
    if apart:
        return groups
    beside = _after_features(tokens, cue, quote, crossed) if after else _before_features(tokens, first, last)
    return (*groups, _cue_here(cue.group, side, crossed, nearest), beside)


@cache
def _where(side: str, apart: int) -> str:
    return f"{side} {apart} apart" if apart else f"{side} same sentence"


@lru_cache(2048)
def _cue_itself(group: str, kind: str, form: str, where: str, crossed: str, distance: int) -> Group:
    return (
        f"cue {where} {crossed}",
        f"cue {kind} {where} {crossed}",
        f"cue {group} {form} {where}",
        f"cue distance {bucket(distance, 0, 1, 4, 9)} {where}",
    )


@lru_cache(2048)
def _cue_and_stretch(where: str, crossed: str, edge: str, starts: str) -> Group:
    return f"cue {where} {edge}", f"cue {where} {starts} {crossed}"


@lru_cache(2048)
def _cue_ways(group: str, side: str, words: str, passive: bool, negated: bool) -> Group:  # noqa: FBT001
    names = f"cue {group} {side} {words}"
    return (names, *(["cue passive"] if passive else []), *(["cue negated"] if negated else []))


@lru_cache(2048)
def _cue_here(group: str, side: str, crossed: str, nearest: bool) -> Group:  # noqa: FBT001
    if nearest:
        return "same sentence", f"cue {side} nearest"
    return "same sentence", f"cue {side} behind another", f"cue {group} {side} behind another {crossed}"


def _after_features(tokens: Tokens, cue: Cue, quote: Circumstances, crossed: str) -> Group:
    comma = tokens.words[quote.place + 1] == "," or quote.ends == "ends comma"
    end = cue.last
    closes = end >= len(tokens) or tokens.words[end] in ENDS or tokens.has(end, QUOTED)
    return (
        *([f"cue after without comma {quote.ends}"] if not comma and crossed == "straight" else []),
        *(["cue after closes"] if closes else []),
    )


def _before_features(tokens: Tokens, first: int, last: int) -> Group:
    between = tokens.words[first:last]
    return (
        *(["cue before colon"] if ":" in between else []),
        *(["cue before that-clause"] if any(bits & _COMPLEMENTIZER for bits in tokens.bits[first:last]) else []),
        *(["cue before points"] if sum(map(ENDS.__contains__, between)) > 1 else []),
    )


def local_cue(paragraph: Paragraph, place: int) -> str:
    """The kind, side and distance of the cue in the sentence that says most about a stretch."""
    cues = paragraph.cues_in(paragraph.tokens.sentences[place])
    for kind, groups in _LOCAL.items() if cues else ():
        gaps = [
            (cue.first - place if cue.first > place else place - cue.last + 1, cue.first > place)
            for cue in cues
            if cue.group in groups
        ]
        if gaps:
            gap, after = min(gaps)
            return f"{kind} {'after' if after else 'before'} {bucket(gap, 2, 6)}"
    return "no cue here"


@lru_cache(8192)
def led_by(prefix: str, names: Group) -> Group:
    """The features of what stands somewhere else: "far kind name"."""
    return tuple([f"{prefix} {name}" for name in names])


def previous_features(
    stretch: Stretch, paragraph: Paragraph, quote: Circumstances, local: str, back: str
) -> tuple[Group, ...]:
    """What speaks for whoever spoke before; ``back`` says how and how far."""
    tokens, place = paragraph.tokens, quote.place
    opening = "opens paragraph" if place == 0 else "inside paragraph"
    where = "same paragraph" if quote.back >= 0 else opening
    groups = (
        _previous_where(back, where, local),
        _previous_stretch(back, where, quote.starts, quote.before),
        led_by("previous", (quote.words, *quote.others, *(["goes on"] if stretch.goes_on else []))),
    )
    if quote.back < 0:
        return groups
    same = "same" if tokens.sentences[place] == tokens.sentences[quote.back] else "other"
    gap = bucket(place - quote.back - 1, 1, 3, 7)
    return (*groups, (f"previous gap {gap} {local}", f"previous {same} sentence {local}"))


@lru_cache(2048)
def _previous_where(back: str, where: str, local: str) -> Group:
    ways = (back, f"{back} {where}", f"{back} {local}", where, f"{local} {where}")
    return ("previous", *(f"previous {way}" for way in ways))


@lru_cache(2048)
def _previous_stretch(back: str, where: str, starts: str, before: str) -> Group:
    return f"previous {back} {starts}", f"previous {starts} {where}", f"previous {before} {where}"


def nobody_features(quote: Circumstances, local: str) -> tuple[Group, ...]:
    """What speaks for marks that quote nobody."""
    return (
        led_by("nobody", (local, quote.words, quote.starts, quote.ends, *quote.others)),
        _nobody_around(local, quote.words, quote.before, quote.after, quote.ends),
        _nobody_titled(local, quote.before, quote.others),
    )


@lru_cache(4096)
def _nobody_around(local: str, words: str, before: str, after: str, ends: str) -> Group:
    return (
        "nobody",
        f"nobody {before}",
        f"nobody {after}",
        f"nobody {local} {words}",
        f"nobody {before} {words}",
        f"nobody {before} {after}",
        f"nobody {ends} {words}",
    )


@lru_cache(2048)
def _nobody_titled(local: str, before: str, others: tuple[str, ...]) -> Group:
    titles = [other for other in others if other.startswith("title case")]
    around = (before, local, *(["repeated"] if "repeated" in others else []))
    return tuple([f"nobody {each} {title}" for title in titles for each in around])
