"""Lines of a document set in type: runs, links, quoted words and the marks of notes."""

import unicodedata
from collections.abc import Iterable, Sequence

from PySide6.QtGui import QColor, QFont, QTextCharFormat, QTextCursor

from briefer.model.documents import CrossReference, Inline, LineBreak, Link, NoteReference, QuotedWords, Run
from briefer.ui.note.sheet import LINK, NOTE, reads_right_to_left

_LINE_SEPARATOR = "\u2028"


def words_of(inlines: Iterable[Inline]) -> str:
    """The words of a line, without the marks of its notes."""
    return "".join(_words(inline) for inline in inlines)


def runs_right_to_left(inlines: Sequence[Inline], language: str, text_language: str) -> bool:
    """Whether a paragraph starts at the right: by its language, else its first strong letter, else the text's."""
    if language:
        return reads_right_to_left(language)
    for letter in words_of(inlines):
        strong = unicodedata.bidirectional(letter)
        if strong in {"L", "R", "AL"}:
            return strong != "L"
    return reads_right_to_left(text_language)


def set_inlines(cursor: QTextCursor, inlines: Iterable[Inline], base: QTextCharFormat) -> None:
    for inline in inlines:
        match inline:
            case Run():
                set_run(cursor, inline, base)
            case Link() | CrossReference():
                _set_runs(cursor, inline.runs, _as_link(base))
            case QuotedWords():
                _set_runs(cursor, inline.runs, _as_quoted(base))
            case NoteReference():
                set_mark(cursor, inline.note, base)
            case LineBreak():
                cursor.insertText(_LINE_SEPARATOR, base)


def set_run(cursor: QTextCursor, run: Run, base: QTextCharFormat) -> None:
    given = QTextCharFormat(base)
    if run.bold:
        given.setFontWeight(QFont.Weight.Bold)
    if run.language and reads_right_to_left(run.language):
        given.setFontItalic(False)  # Arabic and Hebrew letters are not slanted
    elif run.italic:
        given.setFontItalic(not base.fontItalic())
    if run.strike:
        given.setFontStrikeOut(True)
    if run.code:
        given.setFontFamilies(["Liberation Mono", "Noto Sans Mono", "DejaVu Sans Mono"])
    cursor.insertText(_isolated(run).replace("\n", " "), given)


def set_mark(cursor: QTextCursor, note: int, base: QTextCharFormat) -> None:
    """The raised number of a note, counted from 1."""
    given = QTextCharFormat(base)
    given.setFontItalic(False)
    given.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
    given.setProperty(NOTE, note)
    cursor.insertText(str(note + 1), given)


def _isolated(run: Run) -> str:
    """The words in a stretch of their own where they run from right to left, so that what is beside them stays put."""
    return f"\u2067{run.text}\u2069" if run.language and reads_right_to_left(run.language) else run.text


def _set_runs(cursor: QTextCursor, runs: Iterable[Run], base: QTextCharFormat) -> None:
    for run in runs:
        set_run(cursor, run, base)


def _as_link(base: QTextCharFormat) -> QTextCharFormat:
    given = QTextCharFormat(base)
    given.setForeground(QColor(LINK))
    given.setFontUnderline(True)
    return given


def _as_quoted(base: QTextCharFormat) -> QTextCharFormat:
    given = QTextCharFormat(base)
    given.setFontItalic(True)
    return given


def _words(inline: Inline) -> str:
    match inline:
        case Run():
            return inline.text
        case NoteReference():
            return ""
        case LineBreak():
            return "\n"
        case _:
            return "".join(run.text for run in inline.runs)
