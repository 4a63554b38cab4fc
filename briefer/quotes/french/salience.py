"""How much somebody is spoken of at a place of a French text."""

from briefer.quotes.french.offices import doubt
from briefer.quotes.lexicon import Lexicon
from briefer.quotes.voices import Voice

# How much speaks for somebody as the one meant, by where they were last spoken of.
_CENTRAL = 3.0  # a sentence was about them, or they spoke
_NAMED = 1.7  # they were only named
_NEW = 0.5  # more if that was in the sentence before and never otherwise
_FADES = 0.4  # less with every sentence since
_LONG_AGO = -1.0  # and no less than this


def salience(voice: Voice, sentence: int, known: Lexicon) -> float:
    """How much somebody is spoken of in a sentence."""
    central = _CENTRAL - _FADES * (sentence - voice.central_in)
    new = _NEW if not voice.times and voice.named_in == sentence - 1 else 0.0
    named = _NAMED + new - _FADES * (sentence - voice.named_in)
    return max(central, named, _LONG_AGO) - doubt(voice, known)
