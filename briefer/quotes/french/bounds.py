"""Where a French noun phrase ends, and where the name in it begins."""

from collections.abc import Sequence

from briefer.quotes.french.cues import cue_at, phrase_at
from briefer.quotes.french.words import (
    AT,
    CAPITAL_ARTICLES,
    CONJUNCTION,
    DETERMINER,
    FUNCTION,
    HONORIFIC,
    NOT_NAME,
    NOUN,
    OF,
    OFFICE,
    ORGANISATION,
    PARTICLE,
    PLACE,
    PLURAL,
    PREPOSITION,
    ROLE,
    SEVERAL,
    TITLE,
    VERBAL,
    hangs,
    has_capital,
    is_demonym,
    is_name,
)
from briefer.quotes.grammar import Word
from briefer.quotes.lexicon import Lexicon
from briefer.quotes.word_sets import word_set

_THOSE = frozenset({"eux", "elles", "nous"})
_JOINING = frozenset({"et", "de"})
_TITLES = OFFICE | HONORIFIC
_BODIES = OFFICE | ORGANISATION
_NO_GIVEN = PLACE | ORGANISATION  # "la Ville de Karsk"
_NOUNS = ROLE | ORGANISATION | TITLE
_ADJECTIVES = tuple(word_set("fr", "adjectives.endings"))
_IMPERFECT = ("ait", "aient", "era", "eront", "ira", "iront", "dra", "dront", "ttra", "ttront", "vra", "vront")
_NO_VERBS = word_set("fr", "nouns.like_imperfects")
_CLITICS = frozenset({"m'", "t'", "n'", "j'", "c'"})
_DOUBTFUL = ("ive", "ente", "ent")  # "sportive", and "cultive"
_SHORT = 4  # letters
_LONG = 8
_LONGEST = 14  # words of a description


def phrase_end(words: Sequence[Word], at: int, end: int, known: Lexicon) -> int:
    """Where a noun phrase ends: at a mark of punctuation, a verb or a word that hangs on nothing in it."""
    last = at + 1 if words[at].bits & DETERMINER else at
    while last < end and last - at < _LONGEST:
        word = words[last]
        size = phrase_at(words, last, _BODIES, known) if word.key in known.phrases else 0
        if size:
            last += size
            continue
        joined = _joined(words, last, end) if last > at and word.key in _JOINING else 0
        if joined:
            last += joined
            continue
        if word.stretch >= 0 or not word.text[0].isalpha() or _stops(words, last, at, known):
            break
        last += 1
    while last > at and words[last - 1].bits & FUNCTION and not is_name(words, last - 1):
        last -= 1
    return last


def _is_adjective(word: str) -> bool:
    """Whether a word that no list knows looks like one behind its noun, not like a verb."""
    single = word.removesuffix("s") if len(word) > _SHORT else word
    return (
        word.endswith(_ADJECTIVES) or single.endswith(_ADJECTIVES) or (len(word) > _LONG and single.endswith(_DOUBTFUL))
    )


def is_verb(words: Sequence[Word], at: int) -> bool:
    """Whether a word that no list knows is a verb by its end: "l’animal ressemblait", "des bus desservant le nord"."""
    word = words[at]
    if word.bits or not word.text.islower():
        return False
    if word.key.endswith(_IMPERFECT):
        return word.key not in _NO_VERBS
    return word.key.endswith("ant") and at + 1 < len(words) and bool(words[at + 1].bits & DETERMINER)


def _agrees_in_number(noun: Word, word: Word) -> bool:
    """Whether both are plural, as no verb is: "les évêques maronites"."""
    return bool(noun.bits & PLURAL) and word.key.endswith(("s", "x"))


def _is_body(words: Sequence[Word]) -> bool:
    bits = 0
    for word in words:
        bits |= word.bits
    return bool(bits & (ORGANISATION | NOUN)) and not bits & (OFFICE | HONORIFIC)


def _joined(words: Sequence[Word], at: int, end: int) -> int:
    """How many words of "cofondateur et directeur", "un homme de 52 ans" belong to a phrase from here; 0 if none do."""
    if words[at].key == "et" and at + 1 < end and words[at + 1].bits & OFFICE and words[at - 1].bits & OFFICE:
        return 2
    aged = words[at].key == "de" and at + 2 < end and words[at + 2].key == "ans" and words[at + 1].text.isdecimal()
    return 3 if aged else 0


def _stops(words: Sequence[Word], at: int, start: int, known: Lexicon) -> bool:
    word = words[at]
    if is_name(words, at) or (word.text[0].isupper() and not word.bits & FUNCTION):
        whose = at > start and words[at - 1].key in OF  # "au cabinet de Mme Vidal"
        other = (
            at > start and word.bits & HONORIFIC and not whose and _is_body(words[start:at])
        )  # "à la commission Mme Vidal"
        return bool(word.bits & NOT_NAME or other)
    if at > start and word.key in AT and _is_office_at(words, at, start):
        return False
    if at > start:
        told = _stops_behind(words, at, start, known)
        if told is not None:
            return told
    if word.key in OF:
        return at > start and (_of_somebody_else(words, at, start, known) or _is_told_of(words, at, start, known))
    if word.bits & (CONJUNCTION | PREPOSITION | VERBAL | DETERMINER | NOT_NAME):
        named = at + 1 < len(words) and (has_capital(words[at + 1].text) or words[at + 1].bits & PARTICLE)
        return not (word.bits & PARTICLE and named)
    return word.bits & (ROLE | ORGANISATION | TITLE) == 0 and cue_at(words, at, known) is not None


def _of_somebody_else(words: Sequence[Word], at: int, start: int, known: Lexicon) -> bool:
    """Whether "de" stands between two full names: "dit Luc Perrier d’Henri Castel"."""
    named = at - start > 1 and is_name(words, at - 1) and words[at - 2].key in known.genders
    return named and at + 2 < len(words) and words[at + 1].key in known.genders and is_name(words, at + 2)


def _is_told_of(words: Sequence[Word], at: int, start: int, known: Lexicon) -> bool:
    """Whether "de" stands between a full name and a word in small letters: "laisse Luc Perrier de marbre"."""
    full = at - start > 1 and is_name(words, at - 1) and is_name(words, at - 2) and words[at - 2].key in known.genders
    after = words[at + 1] if at + 1 < len(words) else None
    plain = after is not None and after.text.islower() and not after.bits & (PARTICLE | DETERMINER)
    return full and plain and not words[at - 1].bits & ORGANISATION


def _is_office_at(words: Sequence[Word], at: int, start: int) -> bool:
    """Whether "à", "au", "en", "pour" belong to an office: "secrétaire d’État au Numérique"."""
    after = at + 2 if at + 1 < len(words) and words[at + 1].bits & DETERMINER else at + 1
    follows = after < len(words) and words[after].text[0].isupper()  # not "la ministre à la tribune"
    ours = not is_name(words, at - 1) or hangs(words, start, at - 1)
    return follows and ours and any(word.bits & OFFICE for word in words[start:at])


def _stops_behind(words: Sequence[Word], at: int, start: int, known: Lexicon) -> bool | None:
    """What the word before says of it: "l’Aube" goes on, "Amal Khoury promet" does not."""
    word, before = words[at], words[at - 1]
    ends = at + 1 >= len(words) or words[at + 1].text in {",", "."}  # "la région autonome, X"
    plain = not word.bits and before.bits & _NOUNS and before.key != "autre" and not ends
    if (
        is_verb(words, at)
        or (words[start].key in SEVERAL and word.key.endswith("ent") and not word.bits)  # "ses proches surnomment"
        or (plain and not _is_adjective(word.key) and not _agrees_in_number(before, word))
        or word.key in _CLITICS
    ):
        return True  # "l’ancien banquier cultive …", "un préfet m’a dit"
    capital_next = at + 1 < len(words) and has_capital(words[at + 1].text)
    if (word.text in CAPITAL_ARTICLES and capital_next) or (word.bits & DETERMINER and before.key in OF | AT):
        return False
    if before.bits & ORGANISATION and not word.bits & FUNCTION:
        return cue_at(words, at, known) is not None or bool(word.bits & VERBAL)  # "les Nations unies"
    if at == 1 and word.bits & ROLE and not word.text[0].isupper():
        return False  # "Belle joueuse"
    beside = word.bits & PREPOSITION and word.key not in OF  # "le président X à Paris"
    if is_name(words, at - 1) and not word.bits & (PARTICLE | DETERMINER | CONJUNCTION) and not beside:
        body = at - 2 > start and words[at - 2].bits & ORGANISATION  # "du parti Horizon vert"
        plain = not word.bits and word.key not in known.starters and _is_adjective(word.key)
        inside = plain and (hangs(words, start, at - 1) or bool(body))
        goes_on = capital_next or inside
        return not goes_on  # "le président des Verts libéraux"
    return None


def name_begin(words: Sequence[Word], at: int, last: int, known: Lexicon) -> int:
    """Where the person's name starts in a phrase; ``last`` if there is none."""
    begin, floor = last, _past_office(words, at, last, known)
    while begin > floor and (is_name(words, begin - 1) or _is_inner(words, begin - 1, last)):
        begin -= 1
    if at < floor == begin < last:
        return begin  # "le secrétaire d’État X"
    while begin < last and not is_name(words, begin):
        begin += 1
    if at < begin < last:
        return _behind_description(words, at, begin, last, known)
    alone = begin == at and last - at == 1 and words[at].bits & (ROLE | ORGANISATION)
    return last if alone else begin


def _past_office(words: Sequence[Word], at: int, last: int, known: Lexicon) -> int:
    """Behind an office of more than one word at the start of a phrase."""
    begin = at + 1 if at < last and words[at].bits & DETERMINER else at
    size = phrase_at(words, begin, OFFICE, known) if begin < last else 0
    return begin + size if size and begin + size <= last else at


def _behind_description(words: Sequence[Word], at: int, begin: int, last: int, known: Lexicon) -> int:
    """Where the name really starts behind the words before it, if it is a person's."""
    if begin < last - 1 and _is_descriptive(words, begin, known):
        return begin + 1  # "l’Islandaise Björk …", "la Verte Anne …"
    if words[begin - 1].text in CAPITAL_ARTICLES and not hangs(words, at, begin):
        return begin - 1
    honorific = begin >= at + 2 and words[begin - 2].bits & HONORIFIC and words[begin - 2].text[0].isupper()
    if honorific and words[begin - 1].key in OF:
        return begin - 1  # "Mme de Graaf"
    of_body = words[begin].key not in known.genders and _is_of_a_body(words, at, begin, last)
    if of_body or _is_somebodys(words, at, begin):
        return last
    if hangs(words, at, begin):
        given = (
            i for i in range(begin + 1, last - 1) if words[i].key in known.genders and not words[i].bits & _NO_GIVEN
        )
        return next(given, last)
    return begin


def _is_somebodys(words: Sequence[Word], at: int, begin: int) -> bool:
    """Whether the name is whose somebody is, with their title: "l’avocat de M. X", "le régime du maréchal X"."""
    titles = begin
    while titles > at and words[titles - 1].bits & _TITLES and not words[titles - 1].bits & PLURAL:
        titles -= 1
    of = titles - bool(titles > at and words[titles - 1].bits & DETERMINER and words[titles - 1].key not in OF)
    owned = at + 1 < of < begin and words[of - 1].key in OF and titles < begin
    return owned and any(word.bits & (OFFICE | ORGANISATION) for word in words[at : of - 1])


def _is_descriptive(words: Sequence[Word], at: int, known: Lexicon) -> bool:
    """Whether a word with a capital behind an article only describes whose name follows."""
    article = words[at - 1].key in {"le", "la", "l'"} and words[at - 1].text[0].islower()
    given = words[at + 1].key in known.genders and words[at].key not in known.genders
    return is_demonym(words, at) or (article and given)


def _is_of_a_body(words: Sequence[Word], at: int, begin: int, last: int) -> bool:
    """Whether the name is that of a body: "le leader du parti Lespwa", "délégué central CGS"."""
    single = last - begin == 1
    acronym = single and len(words[begin].text) > 1 and words[begin].text[1:].isupper()
    offices = any(word.bits & OFFICE for word in words[at:begin])
    beside = at > 0 and words[at - 1].text == "," and not words[at].bits & DETERMINER  # "X, déléguée Rail-Sud"
    named_behind = last + 1 < len(words) and words[last].text == "," and words[last + 1].text[0].isupper()
    body = words[begin - 1].bits & ORGANISATION and any(word.key in OF for word in words[at : begin - 1])
    return offices and bool(acronym or body or (single and (beside or named_behind)))


def _is_inner(words: Sequence[Word], at: int, last: int) -> bool:
    """A particle between two words of a name: "El Hadj", "de La", "Van den"."""
    if not words[at].bits & PARTICLE or not at or at + 1 >= last:
        return False
    left = words[at - 1]
    joined = is_name(words, at - 1) or bool(left.bits & PARTICLE and at > 1 and is_name(words, at - 2))
    right = words[at + 1]
    return joined and (is_name(words, at + 1) or bool(right.bits & PARTICLE))


def past_age(words: Sequence[Word], at: int) -> int:
    """Past ", 61 ans"."""
    aged = [word.key for word in words[at : at + 3 : 2]] == [",", "ans"]
    return at + 3 if aged and at + 3 < len(words) else at


def past_those(words: Sequence[Word], at: int, end: int) -> int:
    """Past "d'entre eux" in "l'une d'entre eux", past "un" in "murmure l'un."; 0 if neither follows."""
    place = at + 1
    if at and words[at - 1].key == "l'" and (place >= end or words[place].text in ",.;"):
        return place
    if place >= end or words[place].key != "d'":
        return 0
    place += 2 if place + 1 < end and words[place + 1].key == "entre" else 1
    return place + 1 if place < end and words[place].key in _THOSE else 0
