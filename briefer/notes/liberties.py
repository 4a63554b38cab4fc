"""What a writer left out behind […] or put in, in brackets, where it turns what was said."""

import re
from collections.abc import Iterator

from briefer.notes.library import ArticleWords
from briefer.notes.memo_words import Gap, Trace
from briefer.notes.normalising import words_in
from briefer.notes.turning import CONDITION, NEGATED, turned_off, turning_words

SENTENCE_ENDS = frozenset(".!?؟…")
_TURNING_ENDS = re.compile(r"(?:less|n['’]t)\Z")
_FUNCTION_WORD = 3  # letters; a shorter word is of grammar: "is", "of"
_STEM = 3  # letters that forms of one word share: "agreed", "[agree]"
_GRAMMAR_WORDS = (
    "them they their that this these those have been were being what which whose when from with into upon your ours "
    "the and for was are has had did his her she him its our you who not one two let got get per via off out own too yet "
    "les des une est été aux ces ses mes son par sur qui que lui "
    "does said herself himself itself nous vous elle elles leur leurs cette cela sont était être avoir"
)
_GRAMMAR = frozenset(_GRAMMAR_WORDS.split())


def liberties(trace: Trace, article: ArticleWords) -> list[str]:
    """Sentences about the words left out and put in that a reader would want to know of."""
    return [remark for gap in trace.gaps if (remark := _remark(gap, article))]


def _remark(gap: Gap, article: ArticleWords) -> str:
    replaced = article.words.stretch(gap.first, gap.last)
    if gap.letters is not None:
        return _joined(gap, article)
    if not gap.inserted:
        return _left_out(gap, article)
    if not replaced:
        return _put_in(gap.inserted)
    if _turns(gap.inserted, replaced) or _number_changed(gap.inserted, replaced):
        return f"“[{gap.inserted}]” stands where the source says “{replaced}”."
    return ""


def _left_out(gap: Gap, article: ArticleWords) -> str:
    """What is left out of a sentence that goes on; whole sentences may go."""
    said = article.words.said[gap.first : gap.last]
    if said[:1] == ("…",) and any(word[0].isalnum() for word in said):
        return f"The dots are the source's own; “{article.words.stretch(gap.first + 1, gap.last)}” is left out unsaid."
    ends = [at for at, word in enumerate(said) if word in SENTENCE_ENDS]
    parts = [(0, ends[0]), (ends[-1] + 1, len(said))] if ends else [(0, len(said))]
    for first, last in parts:
        stretch = article.words.stretch(gap.first + first, gap.first + last)
        if turned := turned_off(stretch):
            return f"The words left out hold “{turned[0]}”: “{stretch}”."
    return ""


def _put_in(inserted: str) -> str:
    turned = [word for word, family in turning_words(inserted).items() if family in {NEGATED, CONDITION}]
    return f"“[{inserted}]” turns what was said; the source has no such word there." if turned else ""


def _turns(inserted: str, replaced: str) -> bool:
    ours, theirs = set(turning_words(inserted).values()), set(turning_words(replaced).values())
    return ours != theirs or _other_word(inserted, replaced)


def _other_word(inserted: str, replaced: str) -> bool:
    """One word of the memo's for one of the source's that is no pronoun, no name and no form of the same word."""
    ours, theirs = words_in(inserted).said, words_in(replaced).said
    if len(ours) != 1 or len(theirs) != 1:
        return False
    return _is_content(ours[0]) and _is_content(theirs[0]) and ours[0][:_STEM] != theirs[0][:_STEM]


def _is_content(word: str) -> bool:
    return word.islower() and len(word) >= _FUNCTION_WORD and word not in _GRAMMAR


def _number_changed(inserted: str, replaced: str) -> bool:
    theirs = list(_numbers(replaced))
    return bool(theirs) and any(number not in set(_numbers(inserted)) for number in theirs)


def _numbers(text: str) -> Iterator[str]:
    return (word for word in words_in(text).said if word[0].isdigit())


def _joined(gap: Gap, article: ArticleWords) -> str:
    """An insertion joined to a word: another beginning, or an ending that turns it."""
    letters = gap.letters or ""
    word = article.words.said[gap.first if gap.opens else gap.first - 1]
    turned = letters.casefold() != gap.inserted.casefold() if gap.opens else bool(_TURNING_ENDS.search(gap.inserted))
    return f"“[{gap.inserted}]” is joined to a word of the source, “{word}”, and turns it." if turned else ""
