"""How well a French description suits somebody: by office, by what the office is of, by what they are called elsewhere."""

from collections.abc import Iterable

from briefer.quotes.french.cues import fold
from briefer.quotes.french.descriptions import NATION
from briefer.quotes.grammar import Subject
from briefer.quotes.lexicon import BIT, Lexicon
from briefer.quotes.voices import Voice
from briefer.quotes.word_sets import word_set

# What speaks against somebody as the one meant.
_UNSURE = 0.4  # less if their gender is not known
_DOUBTFUL = 0.7  # less if nothing tells that it is a person
_UNNAMED = 0.3  # less for "a witness", "one woman"
_COUNTERPART = "counterpart"  # the group of those of whom one is the other's
_MASTER = word_set("fr", "titles.of_advocates")
_ADVOCATE = word_set("fr", "nouns.advocates")
_OFFICES = BIT["names.titles"] | BIT["names.ranks"]
_SAME_OFFICE = 4.0
_ALIKE_OFFICE = 2.0
_WHOLE_OFFICE = 2.0  # more for "the minister of health", said of both
_OTHER_OFFICE = -5.0  # "the minister of health", of the minister of finance
_SOME_OFFICE = -1.5  # an office, of one who has another
_SOMETHING = -0.3  # a description, of one who was described in another way
_OF_SOMETHING = -0.5  # and where it tells of what
_LONG_OFFICE = -1.0  # "the president of the republic", of one whose office is not told
_IN_COURT = frozenset({"judge", "prosecutor", "accused", "lawyer"})  # of whom one is never another
_OF_ANYBODY = frozenset({"youth", "elder", "witness", "subject"})  # whatever they do
_NOTHING = _OF_ANYBODY | {_COUNTERPART}  # told of somebody, it says nothing of what else they are called
_HIGHEST = frozenset({"head_of_state", "head_of_government"})  # of one country, who need no name


def doubt(voice: Voice, known: Lexicon) -> float:
    """How much speaks against somebody's being a person, or of the right gender."""
    if not voice.person:
        return _UNNAMED
    if voice.gender:
        return 0.0
    return _UNSURE if voice.roles or fold(voice.name.partition(" ")[0]) in known.genders else _DOUBTFUL


def offices_of(subject: Subject) -> frozenset[str]:
    """The offices somebody is named with; "Me X" is an advocate."""
    return subject.roles | (_ADVOCATE if subject.title.rstrip(".").lower() in _MASTER else frozenset())


def body_meant(voices: Iterable[Voice], subject: Subject, sentence: int) -> Voice | None:
    """The body, or those, of whom the sentence before was, for a pronoun: "Le parquet a …. Il a ajouté"."""
    alike = (v for v in voices if v.plural == subject.plural and not differ(v.gender, subject.gender))
    near = [v for v in alike if _spoken_of(v) >= sentence - 2 and v.last <= subject.span.start]
    return max(near, key=lambda voice: voice.last, default=None)


def _spoken_of(voice: Voice) -> int:
    """The last sentence that was about a body, or named it."""
    return voice.central_in if voice.human else max(voice.central_in, voice.named_in)


def differ(one: str, other: str) -> bool:
    """Whether two genders are told, and not the same."""
    return bool(one and other and one != other)


def is_counterpart(subject: Subject, known: Lexicon) -> bool:
    """Whether "her colleague" is meant, who is somebody else."""
    return _COUNTERPART in _groups(subject, known)


def suits(voice: Voice, subject: Subject, known: Lexicon, *, lead: bool) -> float:
    """How much a description speaks for somebody, or against them; in the lead the office of who is in the headline."""
    nations, told = _nations(voice.roles), _nations(subject.roles)
    if nations and told and not nations & told:
        return _OTHER_OFFICE  # "le président russe", of the American one
    if voice.roles & subject.roles - (told if told != subject.roles else frozenset()):
        return _SAME_OFFICE + _of_what(voice, subject)
    groups = _groups(subject, known)
    theirs = {group for role in voice.roles for group in known.alike.get(role, ())}
    if groups & theirs - {_COUNTERPART}:
        return _ALIKE_OFFICE
    if not voice.person:
        return _OTHER_OFFICE
    if groups & _IN_COURT and theirs & _IN_COURT:
        return _OTHER_OFFICE
    return _unlike(voice, subject, known, lead=lead)


def _nations(roles: Iterable[str]) -> frozenset[str]:
    return frozenset(role for role in roles if role.startswith(NATION))


def _groups(subject: Subject, known: Lexicon) -> set[str]:
    return {group for role in subject.roles for group in known.alike.get(role, ())}


def _of_what(voice: Voice, subject: Subject) -> float:
    """The minister of health is not the minister of finance."""
    if not subject.office or not voice.offices:
        return 0.0
    if subject.office in voice.offices:
        return _WHOLE_OFFICE
    return _OTHER_OFFICE if any(office.startswith(tuple(subject.roles)) for office in voice.offices) else 0.0


def _unlike(voice: Voice, subject: Subject, known: Lexicon, *, lead: bool) -> float:
    if not subject.sure and not is_counterpart(subject, known):
        return _OTHER_OFFICE  # "her husband" is nobody by chance
    groups = _groups(subject, known)
    if groups & _HIGHEST:
        return _OTHER_OFFICE / 2
    office = any(known.bits.get(role.partition(" ")[0], 0) & _OFFICES for role in subject.roles)
    roles = voice.roles - _nations(voice.roles)
    if not roles:
        return _LONG_OFFICE if office and subject.office and not lead else 0.0
    both = groups - _OF_ANYBODY and any(_NOTHING.isdisjoint(known.alike.get(role, _NOTHING)) for role in roles)
    if office and subject.office:
        return _SOME_OFFICE + _OF_SOMETHING  # "le patron du Petit Mousse"
    return _SOME_OFFICE if office or both else _SOMETHING
