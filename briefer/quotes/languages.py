"""Which language a text is in, and the rules that find its speakers where no weights were learned for it."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import filterfalse, repeat

from briefer.model import Person, Quote
from briefer.quotes.lexicon import LANGUAGES, stop_words
from briefer.quotes.marks import scan
from briefer.quotes.pairing import pair
from briefer.quotes.reading import paragraph_spans

_GLANCE = 1_200  # characters that tell where English is plain
_PLAINLY = 12  # English words in them, and eight times as many as of another language
_SAMPLE = 20_000  # characters looked at otherwise
_ARABIC = re.compile("[\u0620-\u064a\u066e-\u06d3\u06d5]")
_QUOTED = re.compile(r"«[^«»\n]{0,600}»|“[^“”\n]{0,600}”|\"[^\"\n]{0,600}\"")
_FRENCH = re.compile(r"[a-zç][àâçèéêîïôùûœ][a-z]")
_OPENING = re.compile("«[ \u00a0\u202f]")
_FRAME = 6  # how much more a word outside the marks tells than one inside, in short texts
_GUILLEMETS = 3  # words that French marks are worth
_FEWEST = 3  # words outside the marks that tell
_WORD = re.compile(r"[a-z]++(?!\w)|[^\W\d_]+")  # plain words first, since most are
_MARGIN = 1.3  # how much oftener the stop words of another language must stand than the English ones


def language_of(text: str) -> str:
    """One of LANGUAGES: by its script, then by its commonest words; English where nothing tells.

    The words outside the marks come first: an article is in the language of who writes it, not of whom it quotes.
    """
    if _is_plainly_english(text[:_GLANCE]):
        return "en"
    sample = text[:_SAMPLE]
    arabic = len(_ARABIC.findall(sample))
    if arabic and arabic > sum(map(len, _words(sample))) / 2:
        return "ar"
    counts = _counts(_words(_QUOTED.sub(" ", sample)))
    if sum(counts.values()) < _FEWEST:
        counts = {name: _FRAME * counts[name] + more for name, more in _counts(_words(sample)).items()}
        counts["fr"] += _GUILLEMETS if _OPENING.search(sample) else 0
    if not any(counts.values()):
        return "fr" if _FRENCH.search(sample) else "en"
    best = max(counts, key=lambda name: counts[name])
    return best if counts[best] > _MARGIN * counts["en"] else "en"


def _is_plainly_english(text: str) -> bool:
    counts = _counts(_words(_QUOTED.sub(" ", text)))
    return counts["en"] >= max(_PLAINLY, 8 * counts["fr"], 8 * counts["ar"])


def _words(text: str) -> list[str]:
    """The words of a text; those without points at them, as most are, come first."""
    chunks = text.lower().split()
    return [*filter(str.isalpha, chunks), *_WORD.findall(" ".join(filterfalse(str.isalpha, chunks)))]


def _counts(words: Sequence[str]) -> dict[str, int]:
    """How many of the commonest words of each language there are."""
    counted = Counter(words)
    return {name: sum(map(counted.get, stop_words(name), repeat(0))) for name in LANGUAGES}


def find_in(language: str, text: str, people: Sequence[Person] = ()) -> list[Quote]:
    """Every quote of a text in French or Arabic, in reading order."""
    from briefer.quotes.arabic.grammar import arabic
    from briefer.quotes.arabic.named import with_names
    from briefer.quotes.arabic.voices import ArabicVoices
    from briefer.quotes.french.dialogue import with_turns
    from briefer.quotes.french.grammar import french
    from briefer.quotes.french.voices import FrenchVoices
    from briefer.quotes.rules import find_by_rules

    marks = scan(text) if language == "ar" else with_turns(text, scan(text))
    voices = ArabicVoices(arabic(), people) if language == "ar" else FrenchVoices(french(), people)
    stretches = with_names(text, pair(text, marks)) if language == "ar" else pair(text, marks)
    return find_by_rules(text, stretches, paragraph_spans(text), voices)
