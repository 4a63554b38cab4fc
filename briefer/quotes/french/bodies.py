"""Which named body a French description means: "l’entreprise" is the group named before, "l’ONG" the association."""

from itertools import islice

from briefer.quotes.french.cues import WORDS, fold
from briefer.quotes.french.words import DETERMINER, NOT_NAME, PLACE, ROLE
from briefer.quotes.grammar import Subject
from briefer.quotes.lexicon import BIT, Lexicon
from briefer.quotes.voices import Voice
from briefer.quotes.word_sets import word_set

_KINDS = (
    word_set("fr", "bodies.company"),
    word_set("fr", "bodies.cause"),
    word_set("fr", "bodies.union"),
    word_set("fr", "bodies.party"),
    word_set("fr", "bodies.club"),
    word_set("fr", "bodies.paper"),
)
_KIND = BIT["organisations.heads"]
_GENERIC = _KIND | DETERMINER
_MEMORY = 8  # bodies looked back
_LONG_AGO = 12  # sentences since


class Bodies:
    """The bodies that a text has named so far, the last one last."""

    def __init__(self, known: Lexicon) -> None:
        self._known = known
        self._named: dict[str, Voice] = {}

    def name(self, voice: Voice) -> None:
        """One is named here."""
        self._named.pop(voice.name, None)
        self._named[voice.name] = voice

    def meant(self, subject: Subject, sentence: int) -> Voice | None:
        """The last one named that may be called so."""
        words = subject.name.replace("’", "'").replace("'", "' ").split()
        kinds = [kind for kind in _KINDS if words[1:] and fold(words[1]) in kind]
        if not kinds or not subject.definite or not subject.sure or len(words) > 2 or subject.plural:  # noqa: PLR2004
            return None
        lately = islice(reversed(self._named.values()), _MEMORY)
        near = (voice for voice in lately if voice.named_in >= sentence - _LONG_AGO)
        return next((voice for voice in near if self._may_be(voice, frozenset().union(*kinds))), None)

    def _may_be(self, voice: Voice, kind: frozenset[str]) -> bool:
        """Whether a name says that it is such a body, or says nothing: "Ostara"."""
        words = WORDS.findall(voice.name)
        keys = [fold(word) for word in words]
        bits = [self._known.bits.get(key, 0) for key in keys]
        named = any(word[0].isupper() and not bit & _GENERIC for word, bit in zip(words, bits, strict=True))
        people = next((bit & ROLE for bit in bits if not bit & DETERMINER), 0)  # "Contrôleurs aériens"
        if not named or people or any(bit & (PLACE | NOT_NAME) for bit in bits):
            return False
        told = [key for key, bit in zip(keys, bits, strict=True) if bit & _KIND or any(key in each for each in _KINDS)]
        return not told or told[0] in kind
