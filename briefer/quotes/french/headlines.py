"""Somebody whom a French headline describes and the text below it names first."""

from briefer.quotes.french.offices import differ
from briefer.quotes.lexicon import BIT, Lexicon
from briefer.quotes.voices import Voice

_OFFICES = BIT["names.titles"] | BIT["names.ranks"]
_LEAD = 5  # sentences in which the one is named whom the headline describes


class Headline:
    """Whom the headline describes, until somebody is named below."""

    def __init__(self, known: Lexicon) -> None:
        self._known = known
        self._described: Voice | None = None
        self._begun = False  # somebody was named

    def named(self, voice: Voice, sentence: int, *, unknown: bool) -> Voice | None:
        """Who was described, if this is the one; somebody unknown, "a dit un porte-parole", is described by nothing."""
        described = self._described
        lead = sentence <= 1 or (sentence < _LEAD and not self._begun)
        if described is None and lead and not voice.person and voice.human and not unknown:
            self._described = voice
        self._begun = self._begun or voice.person
        if not described or not voice.person or sentence > _LEAD or differ(described.gender, voice.gender):
            return None
        self._described = None
        offices = {role for role in voice.roles if self._known.bits.get(role.partition(" ")[0], 0) & _OFFICES}
        return described if not (described.roles and offices) or described.roles & offices else None
