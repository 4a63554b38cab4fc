"""Names, pronouns and descriptions in French, with their titles and what stands in apposition."""

from collections.abc import Sequence
from dataclasses import replace

from briefer.model import Span
from briefer.quotes.french.apposition import is_closed, past_circumstance, past_portfolios, together
from briefer.quotes.french.beings import is_thing
from briefer.quotes.french.bounds import name_begin, past_age, past_those, phrase_end
from briefer.quotes.french.cues import ADVERB, Sentence, fold, phrase_at
from briefer.quotes.french.descriptions import (
    any_head,
    described,
    gender_of,
    head_of,
    nationality,
    office_of,
    pronoun,
    role_head,
    this_last,
)
from briefer.quotes.french.words import (
    DEFINITE,
    DEMONYM,
    DETERMINER,
    HONORIFIC,
    NOUN,
    OF,
    OFFICE,
    ORGANISATION,
    PLACE,
    PREPOSITION,
    PRONOUN,
    ROLE,
    THIS,
    TITLE,
    begins_nothing,
    has_capital,
    is_name,
    printed,
    span,
)
from briefer.quotes.grammar import Subject, Word
from briefer.quotes.lexicon import Lexicon
from briefer.quotes.word_sets import word_set

_HEADS = ROLE | TITLE | ORGANISATION | NOUN
_NEAR = 8  # words from an article to the noun or name it belongs to
_ONE = frozenset({"un", "une"})
_SPEECH = word_set("fr", "nouns.of_speech")
_GREETING = word_set("fr", "titles.greeting")


def with_apposition(
    words: Sequence[Word], at: int, end: int, known: Lexicon, *, any_noun: bool = False
) -> tuple[Subject | None, int]:
    """In "La maire de Karsk, Amal Khoury", a description and the name behind its comma are one."""
    if begins_nothing(words[at]):
        return None, at + 1
    if not isinstance(words, Sentence):
        return _with_apposition(words, at, end, known, any_noun=any_noun)
    key = (at, end, any_noun)
    found = words.phrases.get(key)
    if found is None:
        found = words.phrases[key] = _with_apposition(words, at, end, known, any_noun=any_noun)
    return found


def _with_apposition(
    words: Sequence[Word], at: int, end: int, known: Lexicon, *, any_noun: bool
) -> tuple[Subject | None, int]:  # what is found, and where it ends
    governed = at > 0 and bool(words[at - 1].bits & PREPOSITION)
    if governed and _is_two(words, at, known):
        return None, at + 1
    subject, after = _phrase(words, at, end, known)
    if subject is None and words[at].bits & DETERMINER and (any_noun or not governed):
        subject, after = _any_description(words, at, after, end, known, any_noun=any_noun)
    if subject is None:
        return None, after
    comma = past_portfolios(words, past_circumstance(words, past_age(words, after), subject, end), subject, end)
    if comma + 1 >= end or words[comma].text != ",":
        return subject, after
    other, last = _phrase(words, comma + 1, end, known)
    if other and other.kind == subject.kind == "role" and words[comma + 1].bits & OFFICE:
        other, last = with_apposition(words, comma + 1, end, known)  # "le ministre d’État, ministre de la Santé, X"
    if other is None or other.span.start != words[comma + 1].start:
        return subject, after
    listed = last < end and words[last].key == "et"
    closed = is_closed(words, last, end) and not (governed and last < end and words[last].stretch >= 0)
    if (governed or words[at].bits & DETERMINER) and subject.kind == "role" and not closed:
        return subject, after  # "Aux yeux du ministre, la ville a …"
    is_place = governed and fold(subject.name.partition(" ")[0]) not in known.genders  # "à Erbane, le président"
    found, after = together(subject, other, after, last, is_place=is_place, listed=listed)
    return _with_another(words, found, after, end, known) if found.kind == "name" else (found, after)


def _with_another(words: Sequence[Word], name: Subject, after: int, end: int, known: Lexicon) -> tuple[Subject, int]:
    """With who stands beside them: "Le maire, X, et son adjointe, Y, ont …"."""
    if [word.key for word in words[after : after + 2]] != [",", "et"] or after + 2 >= end:
        return name, after
    other, last = with_apposition(words, after + 2, end, known)
    verb = last + 1 if last < end and words[last].text == "," else last
    many = verb < end and words[verb].key.endswith("nt")
    if other is None or other.kind != "name" or not other.roles or not many:
        return name, after
    return replace(name, span=Span(name.span.start, other.span.end), joined=other), last


def _any_description(
    words: Sequence[Word], at: int, after: int, end: int, known: Lexicon, *, any_noun: bool
) -> tuple[Subject | None, int]:  # what is found, and where it ends
    """Whoever a noun describes that no list knows; if not any will do, one that a name behind a comma tells of."""
    if not any_noun and not _comma_and_name(words, at, end):
        return None, after
    described, last = noun_phrase(words, at, end, known)
    found = described is not None and (any_noun or _names_it(words, last, end, known))
    return (described, last) if found else (None, after)


def _is_two(words: Sequence[Word], at: int, known: Lexicon) -> bool:
    """Whether capitals in a row are a body and then a full name: "à Interpresse Aminata Holt"."""
    capitals = [word.text[0].isupper() for word in words[at : at + 3]] == [True] * 3
    return capitals and words[at].key not in known.genders and words[at + 1].key in known.genders and not words[at].bits


def _comma_and_name(words: Sequence[Word], at: int, end: int) -> bool:
    """Whether a comma and a word with a capital come within a few words."""
    near = range(at + 2, min(at + _NEAR, end - 1))
    return any(words[place].text == "," and words[place + 1].text[0].isupper() for place in near)


def _names_it(words: Sequence[Word], at: int, end: int, known: Lexicon) -> bool:
    """Whether ", X," follows, so that a word no list knows describes somebody: "Le vigile, Moussa, …"."""
    if at + 1 >= end or words[at].text != "," or not is_name(words, at + 1):
        return False
    other, last = _phrase(words, at + 1, end, known)
    closed = last >= end or words[last].text in {",", ".", "?", "!"}
    person = words[at + 1].key in known.genders or (other is not None and " " in other.name)
    return bool(other and other.kind == "name" and closed and person)


def noun_phrase(words: Sequence[Word], at: int, end: int, known: Lexicon) -> tuple[Subject | None, int]:
    """Whoever an article and any noun describe."""
    after = phrase_end(words, at, end, known)
    if after <= at + 1 or is_thing(words, at, after):
        return None, after
    return described(words, at, min(at + 1, after - 1), after, known), after


def _phrase(words: Sequence[Word], at: int, end: int, known: Lexicon) -> tuple[Subject | None, int]:
    """The name, pronoun or description that starts here, and where it ends."""
    word = words[at]
    if word.stretch >= 0 or not word.text[0].isalpha() or word.bits == ADVERB:
        return None, at + 1
    if (match := PRONOUN.match(word.text)) and not word.text.startswith("-"):
        return (pronoun(word, match[1]), at + 1) if match[1].lower() not in {"lui", "eux"} else (None, at + 1)
    told = _in_other_words(words, at, end, known)
    if told:
        return told
    begins = has_capital(word.text) or word.bits & _HEADS or (word.bits & DETERMINER and _describes(words, at, end))
    if not begins or _hangs_on_noun(words, at, end):
        return None, at + 1
    last = phrase_end(words, at, end, known)
    begin = name_begin(words, at, last, known)
    if begin < last:
        return _named(words, at, begin, last, end, known)
    head = head_of(words, at, last)
    return (described(words, at, head, last, known), last) if head >= 0 else (None, at + 1)


def _hangs_on_noun(words: Sequence[Word], at: int, end: int) -> bool:
    """Whether a role in small letters only tells more of the noun before it: "les terrains boisés détenus par"."""
    word, before = words[at], words[at - 1] if at else None
    if before is None or not word.text.islower() or word.bits & DETERMINER or not word.bits & ROLE:
        return False
    noun = not before.bits and before.text.islower() and before.key.endswith(("s", "x"))
    return noun and at + 1 < end and words[at + 1].text.islower()


def _is_speech_of(words: Sequence[Word], at: int, end: int) -> bool:
    """Whether it is what somebody said: "les mots de X"."""
    return at + 3 < end and words[at + 1].key in _SPEECH and words[at + 2].key in OF


def _describes(words: Sequence[Word], at: int, end: int) -> bool:
    """Whether an article is followed by an office, a body or a name, within a few words."""
    for word in words[at + 1 : min(at + _NEAR, end)]:
        if word.bits & (_HEADS | DEMONYM) or has_capital(word.text):
            return True
        if not word.text[0].isalpha():
            return False
    return False


def _in_other_words(
    words: Sequence[Word], at: int, end: int, known: Lexicon
) -> tuple[Subject | None, int] | None:  # what is found, and where it ends
    """By "ce dernier", "Madame la maire"."""
    word = words[at]
    if word.key in _ONE and (last := past_those(words, at, end)):
        gender = "f" if word.key == "une" else "m"
        begin = at - 1 if at and words[at - 1].key == "l'" else at
        return Subject(span=span(words, begin, last), kind="role", name=printed(words[begin:last]), gender=gender), last
    if word.bits & DETERMINER and _is_speech_of(words, at, end):
        return with_apposition(words, at + 3, end, known)
    if word.key in {"celui-ci", "celle-ci"}:
        gender = "f" if word.key == "celle-ci" else "m"
        return Subject(span=span(words, at, at + 1), kind="pronoun", name=word.text, gender=gender), at + 1
    if word.key in THIS and at + 1 < end and words[at + 1].key in {"dernier", "dernière"}:
        return this_last(words, at), at + 2
    if word.key in _GREETING and at + 2 < end and words[at + 1].key in {"le", "la", "l'"}:
        subject, last = with_apposition(words, at + 1, end, known)
        return (subject and replace(subject, span=Span(word.start, subject.span.end))), last
    return None


def _named(
    words: Sequence[Word], at: int, begin: int, last: int, end: int, known: Lexicon
) -> tuple[Subject | None, int]:
    before = words[at:begin]
    bits = 0
    for word in before:
        bits |= word.bits
    itself = any(word.bits & ORGANISATION for word in words[begin:last])
    of_one = bits & ORGANISATION and not bits & (ROLE | TITLE)
    one = all(word.bits & DETERMINER for word in words[begin : last - 1])  # "L'Algérie"
    acronym = one and len(words[last - 1].text) > 1 and words[last - 1].text.isupper() and not bits & HONORIFIC
    place = words[last - 1].bits & PLACE or (not one and phrase_at(words, begin, PLACE, known) == last - begin)
    town = (one or not words[last - 1].bits & PLACE) and bool(place) and not bits & (ROLE | TITLE)
    given = words[begin].key in known.genders and not _is_body_of(words, begin, last)
    organisation = town or (bool(itself or of_one or acronym) and not given)
    if organisation:
        whole = all(w.bits & DETERMINER for w in before) or any(w.key in OF for w in before)  # "la direction d’Ostara"
        name, gender = printed(words[at if whole else begin : last]), {"la": "f", "le": "m"}.get(words[at].key, "")
        body = Subject(span=span(words, at, last), kind="organisation", name=name, gender=gender)
        return replace(body, definite=words[at].key in DEFINITE), last
    head = role_head(words, at, begin, known) or any_head(words, at, begin)
    subject = Subject(
        span=span(words, at, last),
        kind="name",
        name=printed(words[begin:last]),
        gender=gender_of(before, words[begin], known),
        roles=frozenset({head} if head else ()) | nationality(words, at, begin),
        office=office_of(words, at, begin) if head else "",
        titled=bool(bits & HONORIFIC),
        title=next((word.text for word in before if word.bits & HONORIFIC and word.text[0].isupper()), ""),
        sure=not _may_be_no_name(words, at, begin, last, known),
    )
    return _with_partner(words, subject, last, end, known)


def _is_body_of(words: Sequence[Word], begin: int, last: int) -> bool:
    """Whether a word that is a given name elsewhere is a body here: "Ville de Karsk", but "Marine Vidal"."""
    return bool(words[begin].bits & ORGANISATION) and begin + 1 < last and words[begin + 1].key in OF


def _may_be_no_name(words: Sequence[Word], at: int, begin: int, last: int, known: Lexicon) -> bool:
    """Whether its capital may be that of the sentence only: "Plus", "Reste"."""
    opens = begin == at == 0 or (at and words[at - 1].stretch >= 0) or (at and words[at - 1].text == ":")
    return bool(opens and begin == at and last - begin == 1 and words[begin].key not in known.genders)


def _with_partner(words: Sequence[Word], subject: Subject, last: int, end: int, known: Lexicon) -> tuple[Subject, int]:
    """Two who speak together: "X et Y"; "Michel et Ghislaine Tréhorel" share the surname."""
    if last + 1 >= end or words[last].key != "et":
        return subject, last
    partner, after = _phrase(words, last + 1, end, known)
    if (
        partner is None
        or partner.kind != "name"
        or (not partner.titled and " " not in partner.name and not subject.titled)
    ):
        return subject, last
    name, given = subject.name, partner.name.split()
    if " " not in name and fold(name) in known.genders and len(given) > 1 and fold(given[0]) in known.genders:
        name = " ".join((name, *given[1:]))
    joined = replace(subject, name=name, span=Span(subject.span.start, partner.span.end), joined=partner)
    return joined, after
