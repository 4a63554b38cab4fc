"""Lines of a document set in type: runs, links, quoted words and the marks of notes."""

from collections.abc import Iterable

from PySide6.QtGui import QColor, QFont, QTextCharFormat, QTextCursor

from briefer.memo.direction import around, stretches
from briefer.model.documents import CrossReference, Inline, LineBreak, Link, NoteReference, QuotedWords, Run
from briefer.ui.note.sheet import LINK, MONOSPACED, NOTE

_LINE_SEPARATOR = "\u2028"
_ISOLATES = {True: "\u2067", False: "\u2066"}  # right to left, left to right
_END_OF_ISOLATE = "\u2069"


def set_inlines(
    cursor: QTextCursor, inlines: Iterable[Inline], base: QTextCharFormat, *, rtl: bool = False, language: str = ""
) -> None:
    """Write a line; ``rtl`` says which way its paragraph runs, ``language`` what its words are in where they don't say."""
    for inline in inlines:
        match inline:
            case Run():
                _set_runs(cursor, (inline,), base, rtl=rtl, language=language)
            case Link() | CrossReference():
                _set_runs(cursor, inline.runs, _as_link(base), rtl=rtl, language=language)
            case QuotedWords():
                _set_runs(cursor, inline.runs, base, rtl=rtl, language=language)
            case NoteReference():
                set_mark(cursor, inline.note, base)
            case LineBreak():
                cursor.insertText(_LINE_SEPARATOR, base)


def set_run(cursor: QTextCursor, run: Run, base: QTextCharFormat, *, rtl: bool = False, language: str = "") -> None:
    """Write words in one style; those that run against the paragraph stand by themselves, so nothing around moves."""
    given = QTextCharFormat(base)
    if run.bold:
        given.setFontWeight(QFont.Weight.Bold)
    if run.strike:
        given.setFontStrikeOut(True)
    if run.code:
        given.setFontFamilies(MONOSPACED)
    slanted = base.fontItalic() != run.italic
    for words, leftwards in stretches(run.text.replace("\n", " "), run.language or around(language, rtl=rtl)):
        given.setFontItalic(slanted and not leftwards)  # Arabic and Hebrew letters are not slanted
        cursor.insertText(words if leftwards == rtl else f"{_ISOLATES[leftwards]}{words}{_END_OF_ISOLATE}", given)


def set_mark(cursor: QTextCursor, note: int, base: QTextCharFormat) -> None:
    """The raised number of a note, counted from 1."""
    given = QTextCharFormat(base)
    given.setFontItalic(False)
    given.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
    given.setProperty(NOTE, note)
    cursor.insertText(str(note + 1), given)


def _set_runs(cursor: QTextCursor, runs: Iterable[Run], base: QTextCharFormat, *, rtl: bool, language: str) -> None:
    for run in runs:
        set_run(cursor, run, base, rtl=rtl, language=language)


def _as_link(base: QTextCharFormat) -> QTextCharFormat:
    given = QTextCharFormat(base)
    given.setForeground(QColor(LINK))
    given.setFontUnderline(True)
    return given
