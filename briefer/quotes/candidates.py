"""Who could have said a stretch: somebody mentioned, the speaker before, or nobody."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from briefer.quotes.asked import end_of_question
from briefer.quotes.attributed_before import attributed_before, who_goes_on
from briefer.quotes.buckets import bucket
from briefer.quotes.circumstances import Circumstances, circumstances
from briefer.quotes.confidence import OWNERS
from briefer.quotes.cues import Cue
from briefer.quotes.features import cue_features, led_by, local_cue, nobody_features, previous_features
from briefer.quotes.headlines import feeling_owner, headline_owner, is_headline
from briefer.quotes.mention import (
    DETERMINER,
    NOT_NAME,
    NOUN,
    POSSESSIVE_F,
    POSSESSIVE_M,
    TIME,
    Mention,
    mention_features,
)
from briefer.quotes.owners import Owner, by, owner_of
from briefer.quotes.pairing import Stretch
from briefer.quotes.quoted import quoted_owner
from briefer.quotes.reading import Paragraph
from briefer.quotes.roundups import named_below, told_of_above
from briefer.quotes.setting import Setting, plain
from briefer.quotes.subjects import SPEECH, Clauses
from briefer.quotes.tokens import Tokens
from briefer.quotes.weights import Group
from briefer.quotes.word_sets import word_set

_CUES = 12  # nearest ones of a sentence
_REACH = 1  # sentences looked at around a stretch
_POINTS = frozenset({"colon", "dash"})
_THAT = frozenset({"that"})
_AS = frozenset({"as"})
_DOING = word_set("en", "verbs.doing")
_REPORTED = word_set("en", "verbs.reporting")


@dataclass(slots=True, eq=False)
class Candidate:
    """One answer to "who said this?", with the names of the features that hold."""

    kind: str  # mention, previous (the speaker of the stretch before) or nobody
    features: tuple[Group, ...]
    mention: Mention | None = None
    cue: Cue | None = None
    score: float = 0.0
    sure: float = 1.0  # how often one by the same rule is right


@dataclass(slots=True, eq=False)
class Before:
    """Where somebody spoke last before a stretch."""

    paragraph: int
    how: str  # quoted or reported


def find_candidates(setting: Setting, number: int, at: int, before: Before | None) -> list[Candidate]:
    """Everything that could answer for one stretch, in paragraph ``at``."""
    clauses = setting.clauses[at]
    paragraph, stretch = clauses.paragraph, setting.stretches[number]
    quote = circumstances(
        stretch, setting.text, paragraph, paragraph.places[number], setting.lexicon, single_style=setting.single_style
    )
    if plain(stretch.content.of(setting.text)) in setting.repeated:
        quote = replace(quote, others=(*quote.others, "repeated"))
    if quote.surely == "nobody":
        return [Candidate("nobody", (("nobody",),))]
    local = local_cue(paragraph, quote.place)
    if before is not None and _names_the_subject(paragraph, quote.place):
        return [_going_on(stretch, paragraph, quote, local, before)]
    owner = _owner(setting, at, quote, stretch)
    if owner is not None:
        return [Candidate("mention", (("owner",),), owner.mention, owner.cue, sure=OWNERS[owner.rule])]
    found = [*_with_cues(clauses, quote), *_without_cues(paragraph, quote)]
    found += _from_before(setting.clauses, at, quote)
    if before is not None:
        found.append(_going_on(stretch, paragraph, quote, local, before))
    if quote.surely != "somebody" or not found:
        found.append(Candidate("nobody", nobody_features(quote, local)))
    return found


def _going_on(stretch: Stretch, paragraph: Paragraph, quote: Circumstances, local: str, before: Before) -> Candidate:
    """Whoever spoke before."""
    how = f"{before.how} {bucket(paragraph.number - before.paragraph, 0, 1, 2, 3)}"
    return Candidate("previous", previous_features(stretch, paragraph, quote, local, how))


def _owner(setting: Setting, at: int, quote: Circumstances, stretch: Stretch) -> Owner | None:
    """Who surely owns a stretch, by the grammar of sentences or of headlines, or as a round-up names them."""
    clauses, content = setting.clauses[at], stretch.content.of(setting.text)
    owner = (
        owner_of(clauses, quote)
        or by("quoted", quoted_owner(clauses, quote))
        or by("attributed before", attributed_before(clauses, quote))
        or by("and that", who_goes_on(clauses, quote.place))
    )
    if owner is not None:
        return owner
    if "whole paragraph" in quote.others and "sentence" in quote.others:
        below = by("round-up", named_below(setting.clauses, at))
        return below or by("told of above", told_of_above(setting.clauses, at, content, setting.people))
    tokens = clauses.paragraph.tokens
    last = tokens.outers.get(len(tokens) - 1)
    ending = last.of(setting.text)[:-1] if last else ""
    found = headline_owner(clauses, quote, content, setting.text) if is_headline(tokens, ending) else None
    if found is not None:
        return by("headline", found)
    return by("feeling", feeling_owner(clauses, quote.place, content, setting.lexicon))


def _names_the_subject(paragraph: Paragraph, place: int) -> bool:
    """Whether "On the goal:" says what the words before which it stands are about, and nothing says whose they are."""
    tokens = paragraph.tokens
    if tokens.lower[0] != "on" or place == 0 or tokens.words[place - 1] != ":":
        return False
    return all(cue.group in _POINTS for cue in paragraph.cues if cue.first < place)


def _with_cues(clauses: Clauses, quote: Circumstances) -> Iterator[Candidate]:
    paragraph, place = clauses.paragraph, quote.place
    here = paragraph.tokens.sentences[place]
    for sentence in range(here - _REACH, here + _REACH + 1):
        nearest: dict[str, int] = {}  # on each side
        apart = "here" if sentence == here else "apart"
        for cue in _around(paragraph.cues_in(sentence), place):
            side = "after" if cue.first > place else "before"
            is_nearest = nearest.setdefault(side, cue.first) == cue.first
            subjects = clauses.told(cue)
            if not subjects or _serves_others(clauses, cue, quote):
                continue
            relation = cue_features(paragraph.tokens, cue, quote, is_nearest)
            for subject, as_subject, itself in subjects:
                groups = (*relation, _pair(side, apart, subject.how), as_subject, itself)
                yield Candidate("mention", groups, subject.mention, cue)


def _around(cues: list[Cue], place: int) -> list[Cue]:
    """Those nearest to a place, the nearest first."""
    return sorted(cues, key=lambda cue: abs(cue.first - place))[:_CUES] if len(cues) > 1 else cues


@cache
def _pair(side: str, apart: str, how: str) -> Group:
    return (f"pair {side} {apart} {how}",)


def _serves_others(clauses: Clauses, cue: Cue, quote: Circumstances) -> bool:
    """Whether a cue behind a stretch has words of its own ("Roe added that …"), or says where they were heard."""
    tokens, place = clauses.paragraph.tokens, quote.place
    if cue.first < place or tokens.quotes(place + 1, cue.first):
        return False
    if tokens.is_one_of(cue.first, _REPORTED):  # "He said it was “over”, the Post reported"
        cues = clauses.paragraph.cues_in(cue.sentence)
        return any(each.group in SPEECH and each.last <= place for each in cues)
    if cue.group == "preposition":  # "“It is over,” Roe said, according to the Post"
        between = (each for each in clauses.paragraph.cues_in(cue.sentence) if place < each.first < cue.first)
        return any(each.group in SPEECH and clauses.plain_subject(each) is not None for each in between)
    if tokens.is_one_of(cue.first, _DOING) and tokens.has(cue.last, DETERMINER | POSSESSIVE_M | POSSESSIVE_F):
        return clauses.plain_subject(cue) is not None  # "“urgent steps” so that Marland maintains its lead"
    return tokens.is_one_of(cue.last, _THAT) and not tokens.has(cue.last + 1, TIME | NOT_NAME)


def _without_cues(paragraph: Paragraph, quote: Circumstances) -> Iterator[Candidate]:
    """Subjects of verbs nobody listed: the first mention of the sentence, and the nearest on the left."""
    tokens = paragraph.tokens
    sentence = tokens.sentences[quote.place]
    left = [m for m in paragraph.mentions_in(sentence) if m.full <= quote.place and not m.modifies]
    left = [m for m in left if not m.bracketed or tokens.bracketed(m.first, quote.place)]
    first = next((mention for mention in left if not _is_aside(tokens, mention)), None)
    for which, mention in {"first": first or left[0], "nearest": left[-1]}.items() if left else ():
        name = f"no cue {which}{' only' if len(left) == 1 else ''}"
        colon = " colon" if ":" in tokens.words[mention.full : quote.place] else ""
        around = led_by(name, (f"{quote.before}{colon}", quote.words, quote.starts))
        yield Candidate("mention", ((name,), around, led_by("no cue", mention_features(mention))), mention)
    before = _told_of(paragraph, sentence - 1)
    if before:
        around = led_by("sentence before", (quote.starts, quote.before))
        first = _first_told_of(before)
        itself = led_by("before", mention_features(first))
        yield Candidate("mention", (("sentence before",), around, itself), first)


def _is_aside(tokens: Tokens, mention: Mention) -> bool:
    """Whether a sentence is not about it: "an alternative" in "As an alternative to the sale, Roe would"; a report may be."""
    if mention.kind != "noun" or tokens.has(mention.last - 1, NOUN):
        return mention.hangs
    return mention.hangs or mention.after_preposition or tokens.is_one_of(mention.opens - 1, _AS)


def _told_of(paragraph: Paragraph, sentence: int) -> list[Mention]:
    """Who is mentioned in a sentence, and is not only asked about: "he" in "Asked if Ms Roe knew, he paused"."""
    asked = end_of_question(paragraph.tokens, sentence)
    return [mention for mention in paragraph.mentions_in(sentence) if not mention.modifies and mention.opens > asked]


def _first_told_of(mentions: Sequence[Mention]) -> Mention:
    """Whom a sentence is about: "Roe" in "Apart from Ms Vos’s plan, Roe liked it"."""
    plain = (each for each in mentions if not (each.owns or each.hangs or each.after_preposition))
    return next(plain, mentions[0])


def _from_before(clauses: Sequence[Clauses], at: int, quote: Circumstances) -> Iterator[Candidate]:
    """Whoever speaks or is named last in the two paragraphs before: "Ms Ndiaye said:" and the like."""
    for back in (1, 2):
        paragraph = clauses[at - back].paragraph if at >= back else None
        if paragraph is None or not len(paragraph.tokens):
            return
        tokens = paragraph.tokens
        where = _where_before(back, colon=tokens.words[-1] == ":", opens=quote.place == 0)
        last = tokens.sentences[-1]
        for cue in [cue for cue in paragraph.cues_in(last) if cue.group not in _POINTS][-2:]:
            for subject, as_subject, itself in clauses[at - back].told(cue):
                around = _far_cue(where, cue.group, cue.form, subject.how)
                groups = (around, led_by("far", as_subject), led_by("far", itself))
                yield Candidate("mention", groups, subject.mention, cue)
        first = next((mention for mention in paragraph.mentions_in(last) if not mention.modifies), None)
        if first is not None:
            around = led_by("first of", _of_kind(where, first.kind))
            yield Candidate("mention", (around, led_by("far", mention_features(first))), first)


@cache
def _where_before(back: int, *, colon: bool, opens: bool) -> str:
    return f"paragraph {back} before {'colon' if colon else 'full stop'} {'opens' if opens else 'inside'}"


@cache
def _of_kind(where: str, kind: str) -> Group:
    return where, f"{where} {kind}"


@lru_cache(1024)
def _far_cue(where: str, group: str, form: str, how: str) -> Group:
    return where, f"{where} {group}", f"cue {form} {where}", f"{where} {how}"
