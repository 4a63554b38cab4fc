"""Whose the words in marks surely are, where grammar alone says so: whoever else stands nearer does not own them."""

from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from briefer.quotes.acts import who_acts
from briefer.quotes.blamed import who_is_blamed
from briefer.quotes.charges import is_charge
from briefer.quotes.circumstances import Circumstances
from briefer.quotes.claims import NAMING, who_has, whose_claim
from briefer.quotes.cries import who_cries
from briefer.quotes.cues import Cue
from briefer.quotes.lexicon import BIT
from briefer.quotes.mention import NOUN, PLACE, PREPOSITION, RELATIVE, Mention
from briefer.quotes.subjects import ENDS, SPEECH, Clauses
from briefer.quotes.tokens import CAPITAL, Tokens
from briefer.quotes.word_sets import word_set

_POINTS = frozenset({"colon", "dash", "preposition"})
_FRONTED = frozenset(
    {"after", "although", "as", "because", "before", "if", "since", "though", "when", "whereas", "while"}
)
_WHICH = frozenset({"that", "which"})
_MAKES = frozenset({"by", "from", "in", "including"})  # between an article and whose it is, several and one of them
_IS = frozenset({"is", "are", "has", "have", "’s", "'s"})
_NAMES_SO = NAMING | word_set("en", "verbs.describing")
_CALLED = 3  # tokens between "call" and what somebody is called
_NEW_CLAUSE = frozenset(
    {",", ";", "—", "–", "and", "but", "while", "though", "although", "whereas", "yet", "which", "what"}
)
_SENTENCE = 3  # tokens of a sentence before a quotation
_HEARD = frozenset({"ask", "call", "tell"})  # groups of verbs whose passive is told of who hears or is spoken of
_HEARERS = word_set("en", "verbs.advising")
_LINKING = BIT["words.conjunctions"]
_FRONTS = frozenset({"according", "back"})  # open what stands before the subject: "Back in Karsk, Roe …"
_SOME = frozenset({"some", "others", "many", "another"})
# A verb that opens the words between marks says something of the claim: "told us that Roe’s claim “is false”".
_JUDGES = word_set("en", "verbs.judging")
_FOUND = word_set("en", "verbs.finding")
_HEARER = 6  # tokens of who is told


class Owner(NamedTuple):
    """Who said the words, and the cue that says so, if it is one."""

    mention: Mention | None  # none if the text does not name them
    cue: Cue | None
    rule: str = ""  # which tells so, by its key in confidence.OWNERS


def by(rule: str, owner: Owner | None) -> Owner | None:
    """An owner with the rule that tells who it is."""
    return owner._replace(rule=rule) if owner is not None else None


def owner_of(clauses: Clauses, quote: Circumstances) -> Owner | None:
    """Who surely said a stretch, if a rule of grammar tells."""
    return next(filter(None, _owners(clauses, quote)), None)


def _owners(clauses: Clauses, quote: Circumstances) -> Iterator[Owner | None]:
    cue = _cue_before(clauses, quote.place)
    yield by("right behind", _right_behind(clauses, quote))
    yield by("nothing else", _nothing_else_behind(clauses, quote))
    if quote.first not in _JUDGES:
        claims = whose_claim(clauses, quote.place, cue)
        yield by("claim", Owner(claims, None) if claims is not None else None)
    cries = who_cries(clauses, quote.place)
    yield by("cries", Owner(cries, None) if cries is not None else None)
    has = who_has(clauses, quote)
    yield by("has", Owner(has, None) if has is not None else None)
    yield by("charge", Owner(None, None) if is_charge(clauses, quote.place) else None)
    yield by("some", _of_some(clauses, quote.place))
    yield by("some", _of_absolute(clauses, quote.place))
    if cue is not None:
        blamed = who_is_blamed(clauses, cue)
        yield by("blamed", Owner(blamed, cue) if blamed is not None else None)
        yield by("participle", _with_participle(clauses, quote.place, cue))
        yield by("calls", _who_calls(clauses, quote.place, cue))
        yield by("told", _who_told(clauses, quote.place, cue))
        yield by("found", _what_found(clauses, quote.place, cue))
        yield by("agent", _agent(clauses, quote.place, cue))
        yield by("front clause", _of_front_clause(clauses, quote, cue))
        yield by("antecedent", _antecedent(clauses, quote.place, cue))
    else:
        acts = who_acts(clauses, quote)
        yield by("acts", Owner(acts, None) if acts is not None else None)
        yield by("told of before", _told_of_before(clauses, quote))


def _cue_before(clauses: Clauses, place: int) -> Cue | None:
    """The verb of speech that stands nearest before a stretch in its sentence."""
    tokens = clauses.paragraph.tokens
    before = (cue for cue in clauses.paragraph.cues_in(tokens.sentences[place]) if cue.last <= place)
    return next((cue for cue in reversed(list(before)) if cue.group not in _POINTS), None)


def _right_behind(clauses: Clauses, quote: Circumstances) -> Owner | None:
    """Who stands behind a quotation with his office: "“…,” Jane Roe, Head of Research, Karsk University told the Post"."""
    tokens, place = clauses.paragraph.tokens, quote.place
    if quote.ends != "ends comma" or not tokens.has(place + 1, CAPITAL):
        return None
    name = _name_at(clauses, place + 1)
    if name is None or " " not in name.name or tokens.words[name.full : name.full + 1] != [","]:
        return None
    cues = clauses.paragraph.cues_in(tokens.sentences[place])
    cue = next((each for each in cues if each.first > name.full), None)
    if cue is None or cue.group not in SPEECH or cue.form != "finite" or cue.passive:
        return None
    apart = any(bits & RELATIVE for bits in tokens.bits[name.full : cue.first]) or tokens.quotes(name.full, cue.first)
    return Owner(name, cue) if not apart else None


def _name_at(clauses: Clauses, at: int) -> Mention | None:
    """The name that begins at a token, with its title."""
    beside = clauses.paragraph.mentions_in(clauses.paragraph.tokens.sentences[at])
    return next((each for each in beside if each.opens == at and each.kind == "name"), None)


def _nothing_else_behind(clauses: Clauses, quote: Circumstances) -> Owner | None:
    """Who is all that follows a quotation, the verb left out: "“It is over,” Jane Roe."."""
    tokens, place = clauses.paragraph.tokens, quote.place
    opens = place == 0 or tokens.sentences[place - 1] != tokens.sentences[place]
    if quote.ends != "ends comma" or not opens or not tokens.has(place + 1, CAPITAL):
        return None
    name = _name_at(clauses, place + 1)
    if name is None or not (name.title or " " in name.name) or name.located:
        return None
    closed = name.full >= len(tokens) or tokens.words[name.full] == "."
    return Owner(name, None) if closed else None


def _who_told(clauses: Clauses, place: int, cue: Cue) -> Owner | None:
    """Who tells somebody: "Pike spoke at length before Roe told him, “It is over”"."""
    tokens = clauses.paragraph.tokens
    plain = cue.group == "tell" and cue.form == "finite" and not cue.passive
    if not plain or tokens.words[place - 1] not in {",", ":"} or not _joined(tokens, cue.last, place - 1):
        return None
    subject = clauses.plain_subject(cue) if 0 < place - 1 - cue.last <= _HEARER else None
    return Owner(subject, cue) if subject is not None else None


def _what_found(clauses: Clauses, place: int, cue: Cue) -> Owner | None:
    """The paper that finds what it is quoted for: "A report by Roe has found “systemic failings”"."""
    tokens = clauses.paragraph.tokens
    if cue.last != place or cue.passive or not tokens.is_one_of(cue.first, _FOUND):
        return None
    subject = clauses.plain_subject(cue)
    return Owner(subject, cue) if subject is not None and tokens.has(subject.last - 1, NOUN) else None


def _agent(clauses: Clauses, place: int, cue: Cue) -> Owner | None:
    """Who is behind a passive: "He was told by Roe that it was “over”"; nobody known of "He was asked to regret the “pain”"."""
    if not cue.passive:
        return None
    tokens = clauses.paragraph.tokens
    agents = [each.mention for each in clauses.subjects(cue) if each.how in {"by", "far by"}]
    if agents:
        before = agents[0].opens <= place and _joined(tokens, agents[0].full, _announced(tokens, place))
        behind = agents[0].opens == place + 2 and tokens.lower[place + 1] == "by" and _joined(tokens, cue.last, place)
        return Owner(agents[0], cue) if before or behind else None
    others = (each for each in clauses.paragraph.cues_in(cue.sentence) if each is not cue and each.group in SPEECH)
    alone = all(clauses.plain_subject(each) is None for each in others)
    told = cue.group in _HEARD and not tokens.is_one_of(cue.first, NAMING)
    heard = told or tokens.is_one_of(cue.first, _HEARERS)
    shared = tokens.has(cue.edge - 1, _LINKING)  # "He radioed Roe and was told to wait"
    asked = cue.group == "ask" and cue.last == _announced(tokens, place)  # "When he was asked, “Why?”, Roe left"
    plain = asked or (heard and alone and not shared and _joined(tokens, cue.last, place))
    return Owner(_paper(clauses, place), cue) if plain else None


def _paper(clauses: Clauses, place: int) -> Mention | None:
    """What somebody reads or hears it in: "In one note she was warned that it was “over”"."""
    tokens = clauses.paragraph.tokens
    before = (each for each in clauses.paragraph.mentions_in(tokens.sentences[place]) if each.full <= place)
    papers = (each for each in before if tokens.has(each.last - 1, NOUN) and each.after_preposition)
    return next((each for each in papers if tokens.lower[each.opens - 1] == "in"), None)


def _who_calls(clauses: Clauses, place: int, cue: Cue) -> Owner | None:
    """Who calls somebody so in a clause of their own: "Roe said she had won, but critics call it “a fluke”"."""
    tokens = clauses.paragraph.tokens
    names = tokens.is_one_of(cue.first, _NAMES_SO) and not cue.passive and cue.form != "participle"
    if not names or place - cue.last > _CALLED:
        return None
    subject = clauses.plain_subject(cue) if _joined(tokens, cue.last, place) else None
    if subject is None or subject.opens == 0 or subject.first > cue.first or subject.kind == "pronoun":
        return None
    return Owner(subject, cue) if tokens.is_one_of(subject.opens - 1, _NEW_CLAUSE) else None


def _of_front_clause(clauses: Clauses, quote: Circumstances, cue: Cue) -> Owner | None:
    """Who speaks in the clause in front: "After Roe warned of “a double standard,” Pike added that …"."""
    tokens, place = clauses.paragraph.tokens, quote.place
    closed = quote.ends == "ends comma" or tokens.words[place + 1 : place + 2] == [","]
    if not closed or not _opens_with(tokens, place) or cue.passive or not _joined(tokens, cue.last, place):
        return None
    subject = clauses.plain_subject(cue)
    return Owner(subject, cue) if subject is not None else None


def _opens_with(tokens: Tokens, place: int) -> bool:
    """Whether the sentence opens with a word such as "after"."""
    first = bisect_left(tokens.sentences, tokens.sentences[place])
    return tokens.lower[first] in _FRONTED


def _antecedent(clauses: Clauses, place: int, cue: Cue) -> Owner | None:
    """What "that" or "which" before a verb of speech stands for: "a piece by Metro that claimed it was “over”"."""
    tokens = clauses.paragraph.tokens
    edge = cue.edge
    apart = cue.passive or not _joined(tokens, cue.last, _announced(tokens, place))
    if apart or not tokens.is_one_of(edge - 1, _WHICH):
        return None
    end = edge - 2 if tokens.words[edge - 2] == "," and tokens.lower[edge - 1] == "which" else edge - 1
    ending = [each for each in clauses.paragraph.mentions_in(cue.sentence) if each.full == end and not each.inside]
    last = ending[-1] if ending else None
    hangs = (
        last is None
        or tokens.has(last.last - 1, PLACE)
        or (last.after_preposition and _MAKES.isdisjoint(tokens.lower[last.opens - 2 : last.opens]))
    )
    thing = last is None or (last.kind == "noun" and not tokens.has(last.last - 1, NOUN))  # "a voice that said"
    return None if hangs or thing else Owner(last, cue)


def _with_participle(clauses: Clauses, place: int, cue: Cue) -> Owner | None:
    """Whose sentence a participle ends: "The party filed a complaint against Roe, accusing him of “fraud”"."""
    tokens = clauses.paragraph.tokens
    end = place - 1 if tokens.words[place - 1] == ":" else place
    plain = cue.form == "participle" and tokens.lower[cue.first] != "speaking" and tokens.words[cue.first - 1] == ","
    if not plain or not (_joined(tokens, cue.last, end) or tokens.lower[cue.last] == "that"):
        return None
    first = bisect_left(tokens.sentences, cue.sentence)
    if tokens.has(first, PREPOSITION) or tokens.lower[first] in _FRONTS:
        first = _behind_comma(tokens, first, cue.first - 1)
    first += tokens.has(first, _LINKING)  # "And Roe’s party"
    cues = [each for each in clauses.paragraph.cues_in(cue.sentence) if first <= each.first < cue.first]
    joined = any(bits & (RELATIVE | _LINKING) for bits in tokens.bits[first : cue.first])
    behind = (at for at in range(first + 1, cue.first - 1) if tokens.words[at - 1] == ",")
    if joined or any(each.group in SPEECH for each in cues) or any(tokens.lower[at] == "with" for at in behind):
        return None  # there are two clauses, or somebody speaks before: "…, with Roe, the leader, calling it “a gift”"
    everyone = [each for each in clauses.paragraph.mentions_in(cue.sentence) if first <= each.first < cue.first]
    acting = [each for each in everyone if not (each.owns or each.modifies or each.inside)]
    named = (each for each in acting if each.kind != "noun" and each.last <= acting[0].last)
    subject = next(named, None) or next(iter(acting), None)  # “the party” of "the party filed"
    return Owner(subject, cue) if subject is not None and not subject.after_preposition else None


def _behind_comma(tokens: Tokens, first: int, end: int) -> int:
    """The place behind the first comma, or the end if there is none."""
    return next((at + 1 for at in range(first, end) if tokens.words[at] == ","), end)


def _of_some(clauses: Clauses, place: int) -> Owner | None:
    """Of whom some speak: "with some cooing over its “charm” and others calling it “cruel”"."""
    tokens = clauses.paragraph.tokens
    before = [each for each in clauses.paragraph.mentions_in(tokens.sentences[place]) if each.full < place]
    last = before[-1] if before else None
    if last is None or not tokens.is_one_of(last.first, _SOME) or not tokens.lower[last.full].endswith("ing"):
        return None
    return Owner(last, None) if _joined(tokens, last.full, place) else None


def _of_absolute(clauses: Clauses, place: int) -> Owner | None:
    """Who speaks in a clause behind "with": "Some want “change”, with one aide summing up the day as a “loss”"."""
    tokens = clauses.paragraph.tokens
    for cue in reversed(clauses.paragraph.cues_in(tokens.sentences[place])):
        if cue.last <= place and cue.form == "participle" and _joined(tokens, cue.last, place):
            before = (each for each in clauses.paragraph.mentions_in(cue.sentence) if each.full == cue.first)
            with_verb = (each for each in before if tokens.lower[max(0, each.opens - 2) : each.opens] == [",", "with"])
            return next((Owner(each, cue) for each in with_verb), None)
    return None


def _told_of_before(clauses: Clauses, quote: Circumstances) -> Owner | None:
    """Whom the sentence before is about, where the paragraph ends with a quotation: "Roe is not so sure. “It fails.”"."""
    tokens, place = clauses.paragraph.tokens, quote.place
    if place < _SENTENCE or place != len(tokens) - 1 or quote.back >= 0 or "sentence" not in quote.others:
        return None
    before = tokens.sentences[place - 1]
    if before == tokens.sentences[place]:
        return None
    named = (each for each in clauses.paragraph.mentions_in(before) if each.kind != "noun")  # not "for his part"
    first = next(named, None)
    if first is None or first.kind != "name" or first.owns or first.modifies or not tokens.is_one_of(first.full, _IS):
        return None
    return Owner(first, None) if not first.after_preposition else None


def _announced(tokens: Tokens, place: int) -> int:
    """Where the comma or colon stands that announces a stretch, or the stretch itself."""
    return place - 1 if tokens.words[place - 1] in {",", ":"} else place


def _joined(tokens: Tokens, first: int, place: int) -> bool:
    """Whether no point parts a verb from a stretch."""
    return ENDS.isdisjoint(tokens.words[first:place])
