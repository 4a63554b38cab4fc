"""What somebody does in words of their own: "The punch was so hard that she “laughed out loud and almost choked”"."""

from briefer.quotes.circumstances import Circumstances
from briefer.quotes.mention import Mention
from briefer.quotes.subjects import SPEECH, Clauses
from briefer.quotes.word_sets import word_set

_FEW = frozenset({"words 0", "words 1", "words 2"})  # may be the writer's own in marks: "He “accidentally” lost it"
# verbs by which others tell of somebody: "He “may have done the right thing”"
_JUDGES = word_set("en", "verbs.judging")


def who_acts(clauses: Clauses, quote: Circumstances) -> Mention | None:
    """Whom "he" or "she" right before marks means, where nobody speaks in the sentence."""
    if quote.starts != "starts small" or quote.words in _FEW or quote.first in _JUDGES:
        return None
    paragraph, sentence = clauses.paragraph, clauses.paragraph.tokens.sentences[quote.place]
    if any(cue.group in SPEECH for cue in paragraph.cues_in(sentence)):
        return None
    before = (each for each in paragraph.mentions_in(sentence) if each.full == quote.place)
    return next((each for each in before if each.kind == "pronoun" and each.gender), None)
