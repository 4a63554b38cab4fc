"""What a language's newsrooms use to say who speaks: cue words, titles, roles, names."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Literal, NamedTuple

from briefer.assets import resource
from briefer.word_lists import BadWordList, Words, line_of, list_problems, parse_lists

LANGUAGES = ("en", "fr", "ar")
Form = Literal["finite", "base", "participle"]

# What a word can be, as bits, so that a token needs one look-up. Each is a key of lexicon.toml.
KEYS = (
    "words.determiners",
    "words.prepositions",
    "words.and",
    "roles.heads_m",
    "roles.heads_f",
    "roles.heads",
    "roles.heads_plural",
    "roles.inhabitants",
    "roles.modifiers",
    "organisations.heads",
    "cue_words.nouns",
    "names.titles",
    "names.ranks",
    "organisations.words",
    "words.not_names",
    "cue_words.prepositions",
    "cue_words.complementizers",
    "cue_words.auxiliaries",
    "cue_words.negators",
    "cue_words.adverbs",
    "names.honorifics_m",
    "names.honorifics_f",
    "names.honorifics",
    "names.particles",
    "names.suffixes",
    "names.letters",
    "roles.colours",
    "roles.unnamed",
    "roles.kin",
    "roles.anybody",
    "roles.players",
    "roles.teenagers",
    "roles.pensioners",
    "roles.portfolios",
    "roles.partisans",
    "organisations.unique",
    "organisations.public",
    "organisations.parts",
    "pronouns.m",
    "pronouns.f",
    "pronouns.plural",
    "pronouns.first",
    "pronouns.neutral",
    "pronouns.relative",
    "pronouns.possessive_m",
    "pronouns.possessive_f",
    "words.conjunctions",
    "words.demonyms",
    "words.proclitics",
    "marks.scare",
    "marks.works",
    "marks.doubt",
    "marks.labels",
    "marks.from_words",
    "marks.elisions",
    "words.places",
    "words.place_parts",
    "words.openers",
    "words.things",
    "words.times",
    "names.surnames",
    "words.compounds",
    "words.nouns",
    "words.claims",
    "words.feelings",
    "marks.teasers",
    "words.headline_verbs",
    "organisations.aims",
    "organisations.fields",
    "organisations.about",
)
LOOKS = 15  # the lowest bits say how a word looks (tokens.py); what is asked most follows, as 30 bits are quick
BIT: Mapping[str, int] = {key: 1 << place for place, key in enumerate(KEYS, LOOKS)}
GROUPS = ("say", "tell", "ask", "write", "call", "think", "weak")
FORMS: tuple[Form, ...] = ("finite", "base", "participle")
_NO_WORDS = frozenset({"cues", "spelt", "alike", "of_places", "other_offices", "papers"})  # sections of another kind
_GENDERS = frozenset("fmu")


class CueWord(NamedTuple):
    """How a verb form announces speech."""

    group: str  # one of GROUPS
    form: Form


class Phrase(NamedTuple):
    """The words of an expression after its first one, and what the whole may be."""

    rest: tuple[str, ...]
    bits: int
    cue: CueWord | None = None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Lexicon:
    """The words of one language; every key is lower case."""

    language: str
    script: str = "latin"
    capitals: bool = True
    order: str = "subject"
    stop_words: frozenset[str] = frozenset()
    bits: Mapping[str, int] = field(default_factory=dict)
    cues: Mapping[str, CueWord] = field(default_factory=dict)
    phrases: Mapping[str, tuple[Phrase, ...]] = field(default_factory=dict)  # by first word, longest first
    genders: Mapping[str, str] = field(default_factory=dict)  # given name -> f, m or u
    starters: frozenset[str] = frozenset()  # first words of cues
    spelt: Mapping[str, str] = field(default_factory=dict)  # short title -> the word: "gen." -> "general"
    alike: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # role -> groups that name one person
    of_places: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # word -> places: "french" -> "france"
    papers: Mapping[str, str] = field(default_factory=dict)  # word -> kind: "study" -> "report"
    other_offices: tuple[tuple[frozenset[str], tuple[str, ...]], ...] = ()  # "prime", "minister" -> "premier"
    offices: frozenset[str] = frozenset()  # words of titles of more than one word: "prime"


@cache
def lexicon(language: str) -> Lexicon:
    """The words of a language, read once.

    Raises:
        BadWordList: a file of resources/language is not as it should be.
    """
    folder = resource("language", language)
    return parse_lexicon(folder / "lexicon.toml", _given_names(folder / "given_names.txt"))


@cache
def stop_words(language: str) -> frozenset[str]:
    """The words by which a language is known. They stand above the sections, so the rest need not be read for them.

    Raises:
        BadWordList: the head of lexicon.toml is not as it should be.
    """
    path = resource("language", language, "lexicon.toml")
    words = parse_lists(path, path.read_text("utf-8").partition("\n[")[0]).get("stop_words")
    return frozenset(words if isinstance(words, tuple) else ())


def parse_lexicon(path: Path, genders: Mapping[str, str]) -> Lexicon:
    """Read and validate one lexicon.toml.

    Raises:
        BadWordList: with the line at fault.
    """
    raw = path.read_text("utf-8")
    table = parse_lists(path, raw)
    for section, key, problem in _problems(table):
        raise BadWordList(path, line_of(raw, section, key), problem)
    return _compact(table, genders)


def _problems(table: Mapping[str, object]) -> Iterator[tuple[str, str, str]]:
    """The section, the key and what is wrong there."""
    if not _first(table, "language"):
        yield "", "language", "“language” must name the language"
    for problem in list_problems("stop_words", table.get("stop_words", ())):
        yield "", "stop_words", problem
    for section, entries in table.items():
        if section == "cues" and isinstance(entries, dict):
            yield from _cue_problems(entries)
        elif isinstance(entries, dict):
            known = entries if section in _NO_WORDS else [key for key in entries if f"{section}.{key}" in BIT]
            yield from _section_problems(section, entries, known)


def _cue_problems(groups: Mapping[str, object]) -> Iterator[tuple[str, str, str]]:
    for group, forms in groups.items():
        if group not in GROUPS or not isinstance(forms, dict):
            yield "cues", group, f"“{group}” is no group of cues; there are {', '.join(GROUPS)}"
        else:
            yield from _section_problems(f"cues.{group}", forms, FORMS)


def _section_problems(
    section: str, entries: Mapping[str, object], known: Iterable[str]
) -> Iterator[tuple[str, str, str]]:
    for key, words in entries.items():
        if key not in known:
            yield section, key, f"“{key}” is not known in [{section}]"
        if section == "spelt" and words == ():
            yield section, key, f"“{key}” must be one word"
        for problem in list_problems(key, words):
            yield section, key, problem


def _first(table: Mapping[str, object], key: str, otherwise: str = "") -> str:
    """The one word of a key."""
    words = table.get(key)
    return words[0] if isinstance(words, tuple) and words else otherwise


def _compact(table: Mapping[str, object], genders: Mapping[str, str]) -> Lexicon:
    bits: dict[str, int] = {}
    cues: dict[str, CueWord] = {}
    phrases: dict[str, list[Phrase]] = {}
    for words, bit, cue in (*_cue_entries(table), *_word_entries(table)):
        for word in map(str.lower, words):
            if " " in word:
                first, *rest = word.split()
                phrases.setdefault(first, []).append(Phrase(tuple(rest), bit, cue))
            elif cue:
                cues.setdefault(word, cue)
            else:
                bits[word] = bits.get(word, 0) | bit
    stop_words, spelt = table.get("stop_words"), table.get("spelt")
    title, small = BIT["names.titles"], BIT["words.determiners"] | BIT["words.prepositions"]
    preposition = BIT["cue_words.prepositions"]
    announcing = (first for first, found in phrases.items() if any(p.cue or p.bits & preposition for p in found))
    titles = ((first, *each.rest) for first, found in phrases.items() for each in found if each.bits & title)
    return Lexicon(
        language=_first(table, "language"),
        script=_first(table, "script", "latin"),
        capitals=bool(table.get("capitals", True)),
        order=_first(table, "order", "subject"),
        stop_words=frozenset(stop_words if isinstance(stop_words, tuple) else ()),
        bits=bits,
        cues=cues,
        phrases={first: tuple(sorted(found, key=lambda p: -len(p.rest))) for first, found in phrases.items()},
        genders=genders,
        spelt={short: _first(spelt, short) for short in spelt} if isinstance(spelt, dict) else {},
        alike=_groups_of(table.get("alike")),
        of_places=_groups_of(table.get("of_places")),
        papers={word: kinds[0] for word, kinds in _groups_of(table.get("papers")).items()},
        other_offices=tuple(_other_offices(table.get("other_offices"))),
        offices=frozenset(word for words in titles for word in words if not bits.get(word, 0) & small),
        starters=frozenset({*cues, *announcing}),
    )


def _groups_of(table: object) -> dict[str, tuple[str, ...]]:
    """Role -> the groups it stands in."""
    found: dict[str, tuple[str, ...]] = {}
    for group, roles in table.items() if isinstance(table, dict) else ():
        for role in roles:
            found[role] = (*found.get(role, ()), group)
    return found


def _other_offices(table: object) -> Iterator[tuple[frozenset[str], tuple[str, ...]]]:
    """The words of an office, and what else its holder is called."""
    for office, others in table.items() if isinstance(table, dict) else ():
        yield frozenset(office.split()) - {"of"}, tuple(word for other in others for word in other.split())


def _cue_entries(table: Mapping[str, object]) -> Iterator[tuple[Words, int, CueWord | None]]:
    groups = table.get("cues")
    for group, forms in groups.items() if isinstance(groups, dict) else ():
        for form, words in forms.items():
            yield words, 0, CueWord(group, form)


def _word_entries(table: Mapping[str, object]) -> Iterator[tuple[Words, int, CueWord | None]]:
    for section, entries in table.items():
        if isinstance(entries, dict) and section not in _NO_WORDS:
            for key, words in entries.items():
                yield words, BIT[f"{section}.{key}"], None


def _given_names(path: Path) -> dict[str, str]:
    """Given name -> gender from lines "name<TAB>f|m|u"; lines that start with # are remarks."""
    if not path.is_file():
        return {}
    names: dict[str, str] = {}
    for number, line in enumerate(path.read_text("utf-8").lower().splitlines(), 1):
        name, _, gender = line.partition("\t")
        if gender in _GENDERS:
            names[name] = gender
        elif line and not line.startswith("#"):
            raise BadWordList(path, number, "a line is a name, a tab and f, m or u")
    return names
