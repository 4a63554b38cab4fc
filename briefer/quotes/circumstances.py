"""What a stretch and its nearest surroundings tell, before anybody is asked who said it."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from briefer.quotes.buckets import bucket
from briefer.quotes.lexicon import BIT, Lexicon
from briefer.quotes.marks import SINGLE
from briefer.quotes.mention import DETERMINER, IN_OFFICE, NOUN, PREPOSITION
from briefer.quotes.pairing import Stretch
from briefer.quotes.reading import Paragraph
from briefer.quotes.tokens import CAPITAL, POSSESSIVE, PUNCTUATION, QUOTED, WORD, Tokens
from briefer.quotes.unsaid import is_in_mind, is_prize, is_unsaid
from briefer.quotes.word_sets import word_set

_SCARE = BIT["marks.scare"]
_WORKS = BIT["marks.works"]
_WORD = re.compile(r"[^\W_][\w’'.-]*")
_PERSONAL = re.compile(  # one class first, so that the search skips from one to the next
    r"[IWMOYwmouy](?<![^\W_].)"
    r"(?:(?<=I)(?:['’]\w+)?|(?<=[Ww])e|(?<=[Mm])y|(?<=m)e|(?<=[Oo])ur|(?<=u)s|(?<=[Yy])ou|(?<=y)our)(?![^\W_])"
)
_TERMINAL = frozenset(".!?:;…\"”’'»)")
_ALONE = 3  # tokens of a paragraph that is one stretch
_SIGNED = 9  # tokens of a paragraph that is one stretch, a dash and a name
_SMALL = frozenset({"of", "the", "and", "a", "an", "in", "on", "for", "to", "with", "at", "by", "is", "or", "vs"})


_DOUBT = BIT["marks.doubt"]
_TEASER = BIT["marks.teasers"]
_LABEL = 5  # tokens of a label and its colon
_ROW = 2  # tokens between marks that stand in a row
_LINKS = frozenset({",", "and", "or"})
_SMALL_WORDS = (
    DETERMINER | PREPOSITION | BIT["words.conjunctions"] | BIT["cue_words.auxiliaries"] | BIT["cue_words.adverbs"]
)
_TOLD = word_set("en", "verbs.telling")
_OWN = 4  # words of a sentence that quotes somebody
_FINISHED = frozenset(",.!?…")
_LISTED = 20  # works of a list that are walked back, so that no text takes quadratic time
_LISTING = frozenset({"like", "including"})  # "movies like “…”"
_STARS = word_set("en", "nouns.of_shows")
_TELLING = re.compile(r"[A-Z].*[.!?…]\Z", re.DOTALL)
_TITLING = (["author", "of"], ["titled", "as"], ["the", "title"])
_NICKNAME = 2  # words at most


@dataclass(slots=True, eq=False)
class Circumstances:
    """The features of one stretch; ``place`` is its token, ``back`` the token of the stretch before or -1."""

    place: int
    back: int
    words: str
    starts: str
    ends: str
    before: str
    after: str
    others: tuple[str, ...]
    first: str = ""  # word between the marks
    surely: str = ""  # "nobody" for a nickname or a so-called term, "somebody" for a sentence of its own


def circumstances(
    stretch: Stretch, text: str, paragraph: Paragraph, place: int, lexicon: Lexicon, *, single_style: bool = False
) -> Circumstances:
    """What can be said of one stretch of a paragraph."""
    content = stretch.content.of(text)
    words = _WORD.findall(content)
    tokens = paragraph.tokens
    first = words[0] if words else ""
    order = paragraph.order(place)
    others = (
        *_others(stretch, content, words, tokens, place, single_style=single_style),
        *_company(tokens, place),
    )
    return Circumstances(
        surely=(
            "nobody"
            if _is_teaser(tokens, place, lexicon) or is_unsaid(paragraph, place, words)
            else _surely(tokens, place, content, words, others)
        ),
        place=place,
        back=order,
        first=first.lower(),
        words=f"words {bucket(len(words), 1, 2, 3, 5, 8)}",
        starts="starts small" if first[:1].islower() else "starts large",
        ends=_ends(content),
        before=f"before it {_before(tokens, place, lexicon)}",
        after=f"after it {_after(tokens, place)}",
        others=others,
    )


def _surely(tokens: Tokens, place: int, content: str, words: list[str], others: tuple[str, ...]) -> str:
    if tokens.has(place - 1, _DOUBT) or is_in_mind(tokens, place):
        return "nobody"
    named = len(words) <= _NICKNAME and all(word[0].isupper() for word in words)
    if named and tokens.has(place - 1, CAPITAL | IN_OFFICE) and tokens.has(place + 1, CAPITAL):
        return "nobody"
    titled = any(other.startswith("title case") for other in others)
    if titled and (_names_something(tokens, place, content, words) or is_prize(words)):
        return "nobody"
    whole = "whole paragraph" in others and content[-1:] in ".!?…,"
    announced = place and tokens.words[place - 1] == ":" and content[:1].isupper() and content[-1:] in ".!?…"
    own = len(words) >= _OWN and not titled and _TELLING.match(content) is not None and stands_alone(tokens, place)
    return "somebody" if whole or announced or own or _is_signed(tokens, place) else ""


def _names_something(tokens: Tokens, place: int, content: str, words: list[str]) -> bool:
    """Whether the words beside marks tell of a work, a programme or a letter between them."""
    return _names_work(tokens, place) or _names_paper(tokens, place, words) or _of_a_star(tokens, place, content)


def _is_teaser(tokens: Tokens, place: int, lexicon: Lexicon) -> bool:
    """Whether a label says that the paragraph is the headline of another article: "READ MORE: Minister sees “…”"."""
    head = tokens.lower[: min(place, _LABEL)]
    if ":" not in head:
        return False
    first, *rest = head[: head.index(":")] or [""]
    if not rest:
        return bool(lexicon.bits.get(first, 0) & _TEASER)
    return any(phrase.bits & _TEASER and phrase.rest == tuple(rest) for phrase in lexicon.phrases.get(first, ()))


def stands_alone(tokens: Tokens, place: int) -> bool:
    """Whether a stretch is a sentence of its own."""
    here = tokens.sentences[place]
    before = place and tokens.sentences[place - 1] == here
    return not before and (place + 1 >= len(tokens) or tokens.sentences[place + 1] != here)


def _is_signed(tokens: Tokens, place: int) -> bool:
    """Whether a dash and a name are all that follows in the paragraph: “The road is open” — Jane Roe."""
    behind = tokens.words[place + 1 : place + 2]
    return not place and behind in (["—"], ["–"]) and tokens.has(place + 2, CAPITAL) and len(tokens) <= _SIGNED


def _names_work(tokens: Tokens, place: int) -> bool:
    """Whether the words before marks announce a title: "the book “…”", "her memoir, “…”", "Channel 9’s “…”"."""
    place = _row_start(tokens, place)
    listed = tokens.is_one_of(place - 1, _LISTING) and not tokens.has(place - 1, QUOTED)
    links = place and (
        listed or tokens.words[place - 1] == "," or tokens.has(place - 1, _SCARE)
    )  # "a paper called “…”"
    at = place - 2 if links and not tokens.has(place - 1, _WORKS) else place - 1
    owned = tokens.has(place - 1, POSSESSIVE) and tokens.has(place - 2, CAPITAL)
    return tokens.has(at, _WORKS) or owned or tokens.lower[max(0, place - 2) : place] in _TITLING


def _of_a_star(tokens: Tokens, place: int, content: str) -> bool:
    """Whether it is a work that somebody is known by: "the “Saltmarsh” star"."""
    return content[-1:] not in _FINISHED and tokens.is_one_of(place + 1, _STARS)


def _row_start(tokens: Tokens, place: int) -> int:
    """The first of several that stand in a row: "movies like “A”, “B” and “C”"; far along one, somewhere in it."""
    for _ in range(_LISTED):
        if not _in_row(tokens, place, -1):
            break
        place = tokens.marked[bisect_left(tokens.marked, place) - 1]
    return place


def _names_paper(tokens: Tokens, place: int, words: list[str]) -> bool:
    """Whether words in title case name a programme or a letter: "told “Good Morning Karsk”", "in his letter “The Joy of Bread”"."""
    if tokens.is_one_of(place - 1, _TOLD):
        return True
    return tokens.has(place - 1, NOUN) and (len(words) > _NICKNAME or any(word[0].islower() for word in words))


def _ends(content: str) -> str:
    last = content[-1]
    if last == ",":
        return "ends comma"
    if last == ".":
        return "ends full stop"
    return "ends other" if last in "!?…—–-" else "ends open"


def _before(tokens: Tokens, place: int, lexicon: Lexicon) -> str:
    at = place - 1
    if at < 0 or tokens.sentences[at] != tokens.sentences[place]:
        return "opens"
    word, bits = tokens.words[at], tokens.bits[at]
    if word in {",", ":"}:
        return word
    phrase = at - 1 if bits & DETERMINER else at  # "known as the"
    if bits & (_WORKS | _SCARE) or _is_phrase(tokens, phrase, lexicon):
        return "scare word" if not bits & _WORKS else "work"
    if tokens.lower[at] in lexicon.cues:
        return "cue"
    for name, bit in _KINDS.items():
        if bits & bit:
            return name
    return "name" if bits & CAPITAL else "word"


_KINDS = {
    "quotation": QUOTED,
    "possessive": POSSESSIVE,
    "determiner": DETERMINER,
    "conjunction": BIT["words.conjunctions"],
    "preposition": PREPOSITION,
    "auxiliary": BIT["cue_words.auxiliaries"],
    "point": PUNCTUATION,
}


def _is_phrase(tokens: Tokens, at: int, lexicon: Lexicon) -> bool:
    """Whether a phrase such as "known as" ends here."""
    for length in (2, 3):
        first = at - length + 1
        if first >= 0:
            for phrase in lexicon.phrases.get(tokens.lower[first], ()):
                if phrase.bits & _SCARE and tuple(tokens.lower[first + 1 : at + 1]) == phrase.rest:
                    return True
    return False


def _after(tokens: Tokens, place: int) -> str:
    at = place + 1
    if at >= len(tokens) or tokens.sentences[at] != tokens.sentences[place]:
        return "ends"
    bits = tokens.bits[at]
    if bits & PUNCTUATION:
        return tokens.words[at] if tokens.words[at] in ",.:;" else "point"
    if bits & CAPITAL:
        return "capital"
    return "grammar" if bits & (PREPOSITION | DETERMINER | BIT["words.conjunctions"]) else "word"


def _others(
    stretch: Stretch, content: str, words: list[str], tokens: Tokens, place: int, *, single_style: bool
) -> Iterator[str]:
    yield from _letters(content, words)
    if _PERSONAL.search(content):
        yield "personal"
    if content[:1].isupper() and content[-1] in ".!?…,":
        yield "sentence"
    if "," in content[:-1] or ". " in content:
        yield "inner points"
    if tokens.words[-1][-1] not in _TERMINAL:
        yield "headline"
    if place == 0 and len(tokens) <= _ALONE and not any(bits & WORD for bits in tokens.bits):
        yield "whole paragraph"
    yield from _marks(stretch, single_style=single_style)


def _company(tokens: Tokens, place: int) -> Iterator[str]:
    """What the words right beside marks are, one by one, and whether other marks stand in a row with them."""
    if tokens.has(place - 1, _SMALL_WORDS) and tokens.sentences[place - 1] == tokens.sentences[place]:
        yield f"just after {tokens.lower[place - 1]}"
    if _in_row(tokens, place, -1) or _in_row(tokens, place, 1):
        yield "in a row"


def _in_row(tokens: Tokens, place: int, step: int) -> bool:
    """Whether only a comma, "and" or "or" stands between these marks and the next ones on one side."""
    other = bisect_left(tokens.marked, place) + step
    if not 0 <= other < len(tokens.marked):
        return False
    first, last = sorted((place, tokens.marked[other]))
    return last - first - 1 <= _ROW and _LINKS.issuperset(tokens.lower[first + 1 : last])


def _marks(stretch: Stretch, *, single_style: bool) -> Iterator[str]:
    if stretch.family in SINGLE and not single_style:
        yield "single marks"
    if not stretch.closed:
        yield "not closed"
    if not stretch.opened:
        yield "not opened"


def _letters(content: str, words: list[str]) -> Iterator[str]:
    large = all(word[0].isupper() or word[0].isdigit() or word.lower() in _SMALL for word in words)
    if large and not all(word.lower() in _SMALL for word in words):
        yield f"title case {bucket(len(words), 1, 2, 3)}"
    elif content.isupper():
        yield "all capitals"
