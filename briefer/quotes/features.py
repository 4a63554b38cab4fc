"""What speaks for and against each candidate, by name."""

from collections.abc import Iterator

from briefer.quotes.buckets import bucket
from briefer.quotes.circumstances import Circumstances
from briefer.quotes.cues import Cue
from briefer.quotes.lexicon import BIT
from briefer.quotes.mention import Mention
from briefer.quotes.pairing import Stretch
from briefer.quotes.reading import Paragraph
from briefer.quotes.subjects import ENDS
from briefer.quotes.tokens import QUOTED, Tokens

_COMPLEMENTIZER = BIT["cue_words.complementizers"]
_LOCAL = {
    "speech": frozenset({"say", "tell", "ask", "write", "call"}),
    "point": frozenset({"colon", "dash", "preposition"}),
    "thought": frozenset({"think", "weak"}),
}
_OF_KIND = {kind: f"kind {kind}" for kind in ("name", "organisation", "pronoun", "role", "noun", "joint")}
_OF_NAME = {
    (titled, gendered): f"name {'titled' if titled else 'bare'} {'gendered' if gendered else 'plain'}"
    for titled in (False, True)
    for gendered in (False, True)
}
_PLAIN = frozenset({"said", "says", "say", "saying", "told", "added", "wrote", "dit", "déclaré", "قال", "قالت"})


def cue_features(tokens: Tokens, cue: Cue, quote: Circumstances, nearest: bool) -> Iterator[str]:  # noqa: FBT001
    """How a cue stands to a stretch; ``nearest`` of its side in the sentence."""
    place = quote.place
    side = "after" if cue.first > place else "before"
    apart = abs(cue.sentence - tokens.sentences[place])
    between = range(place + 1, cue.first) if side == "after" else range(cue.last, place)
    where = f"{side} {'same sentence' if not apart else f'{apart} apart'}"
    crossed = "across a quotation" if any(tokens.bits[at] & QUOTED for at in between) else "straight"
    kind = "plain" if tokens.lower[cue.first] in _PLAIN else cue.group
    yield f"cue {where} {crossed}"
    yield f"cue {kind} {where} {crossed}"
    yield f"cue {cue.group} {cue.form} {where}"
    yield f"cue distance {bucket(len(between), 0, 1, 4, 9)} {where}"
    yield f"cue {where} {quote.ends if side == 'after' else quote.before}"
    yield f"cue {where} {quote.starts} {crossed}"
    yield f"cue {cue.group} {side} {quote.words}"
    if cue.passive:
        yield "cue passive"
    if cue.negated:
        yield "cue negated"
    if not apart:
        yield "same sentence"
        yield f"cue {side} {'nearest' if nearest else 'behind another'}"
        if not nearest:
            yield f"cue {cue.group} {side} behind another {crossed}"
        if side == "after":
            yield from _after_features(tokens, cue, quote, crossed)
        else:
            yield from _before_features(tokens, between)


def _after_features(tokens: Tokens, cue: Cue, quote: Circumstances, crossed: str) -> Iterator[str]:
    if tokens.words[quote.place + 1] != "," and quote.ends != "ends comma" and crossed == "straight":
        yield f"cue after without comma {quote.ends}"
    end = cue.last
    if end >= len(tokens) or tokens.words[end] in ENDS or tokens.has(end, QUOTED):
        yield "cue after closes"


def _before_features(tokens: Tokens, between: range) -> Iterator[str]:
    if any(tokens.words[at] == ":" for at in between):
        yield "cue before colon"
    if any(tokens.has(at, _COMPLEMENTIZER) for at in between):
        yield "cue before that-clause"
    if sum(tokens.words[at] in ENDS for at in between) > 1:
        yield "cue before points"


def local_cue(paragraph: Paragraph, place: int) -> str:
    """The kind, side and distance of the cue in the sentence that says most about a stretch."""
    cues = paragraph.cues_in(paragraph.tokens.sentences[place])
    for kind, groups in _LOCAL.items():
        gaps = [
            (cue.first - place if cue.first > place else place - cue.last + 1, cue.first > place)
            for cue in cues
            if cue.group in groups
        ]
        if gaps:
            gap, after = min(gaps)
            return f"{kind} {'after' if after else 'before'} {bucket(gap, 2, 6)}"
    return "no cue here"


def mention_features(mention: Mention) -> list[str]:
    """What a mention itself tells."""
    found = [_OF_KIND[mention.kind]]
    if mention.owns:
        found.append("owns")
    if mention.hangs:
        found.append("hangs")
    if mention.modifies:
        found.append("modifies")
    if mention.after_preposition:
        found.append("after preposition")
    if mention.kind == "pronoun":
        found.append(f"pronoun {mention.text.lower()}")
    elif mention.kind == "name":
        found.append(_OF_NAME[bool(mention.title), bool(mention.gender)])
    return found


def previous_features(
    stretch: Stretch, paragraph: Paragraph, quote: Circumstances, local: str, back: str
) -> Iterator[str]:
    """What speaks for whoever spoke before; ``back`` says how and how far."""
    tokens, place = paragraph.tokens, quote.place
    opening = "opens paragraph" if place == 0 else "inside paragraph"
    where = "same paragraph" if quote.back >= 0 else opening
    yield "previous"
    yield f"previous {back}"
    yield f"previous {back} {where}"
    yield f"previous {back} {local}"
    yield f"previous {back} {quote.starts}"
    yield f"previous {where}"
    yield f"previous {local} {where}"
    yield f"previous {quote.starts} {where}"
    yield f"previous {quote.before} {where}"
    yield f"previous {quote.words}"
    for other in quote.others:
        yield f"previous {other}"
    if quote.back >= 0:
        yield f"previous gap {bucket(place - quote.back - 1, 1, 3, 7)} {local}"
        same = tokens.sentences[place] == tokens.sentences[quote.back]
        yield f"previous {'same' if same else 'other'} sentence {local}"
    if stretch.goes_on:
        yield "previous goes on"


def nobody_features(quote: Circumstances, local: str) -> Iterator[str]:
    """What speaks for marks that quote nobody."""
    yield "nobody"
    yield f"nobody {local}"
    for name in (quote.words, quote.starts, quote.ends, quote.before, quote.after, *quote.others):
        yield f"nobody {name}"
    yield f"nobody {local} {quote.words}"
    yield f"nobody {quote.before} {quote.words}"
    for other in quote.others:
        if other.startswith("title case"):
            yield f"nobody {quote.before} {other}"
            yield f"nobody {local} {other}"
            if "repeated" in quote.others:
                yield f"nobody repeated {other}"
    yield f"nobody {quote.before} {quote.after}"
    yield f"nobody {quote.ends} {quote.words}"
