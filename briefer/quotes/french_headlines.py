"""Somebody whom a French headline describes and the text below it names first."""

from briefer.quotes.french_offices import differ
from briefer.quotes.voices import Voice

_LEAD = 5  # sentences in which the one is named whom the headline describes


class Headline:
    """Whom the headline describes, until somebody is named below."""

    def __init__(self) -> None:
        self._described: Voice | None = None

    def named(self, voice: Voice, sentence: int, *, unknown: bool) -> Voice | None:
        """Who was described, if this is the one; somebody unknown, "a dit un porte-parole", is described by nothing."""
        described = self._described
        if described is None and sentence <= 1 and not voice.person and voice.human and not unknown:
            self._described = voice
        if not described or not voice.person or sentence > _LEAD or differ(described.gender, voice.gender):
            return None
        self._described = None
        return described if not (described.roles and voice.roles) or described.roles & voice.roles else None
