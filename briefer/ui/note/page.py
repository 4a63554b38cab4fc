"""An open note as widgets: fields, editor, marking, findings, preview; a Note goes in, a Note comes out."""

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from briefer.memo.direction import runs_rtl
from briefer.model import Note, NoteSummary
from briefer.notes import FieldSpec, MarkingScheme, NoteFormat, Problem, fields_of
from briefer.ui.elided import ElidedLabel
from briefer.ui.note.editor import NoteEditor
from briefer.ui.note.fields import FieldsEdit
from briefer.ui.note.findings import Findings, sentence_of
from briefer.ui.note.head import NoteHead
from briefer.ui.note.house import HouseTemplate
from briefer.ui.note.leaving import LeavingSheet
from briefer.ui.note.matching import Candidate
from briefer.ui.note.pages import lay_out
from briefer.ui.note.preview import Preview
from briefer.ui.note.reshaping import hints_of, in_language, reshaped
from briefer.ui.note.text import heading_lines, joined, split
from briefer.ui.note.work import Composed

if TYPE_CHECKING:
    from briefer.model.documents import Document


class NotePage(QWidget):
    """``changed`` follows every key press; ``left`` says that a field or the editor lost the focus."""

    changed = Signal()
    left = Signal()

    def __init__(
        self,
        formats: Mapping[str, NoteFormat],
        schemes: Mapping[str, MarkingScheme],
        candidates: Callable[[], Sequence[Candidate]],
        known: Callable[[str, int], bool],
        house: HouseTemplate,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._formats, self._schemes = formats, schemes
        self._note = Note(title="")
        self.document: Document | None = None  # what was written, laid out; None while something keeps it from that
        self.refusal = ""
        self._section = ""  # the heading over the cursor
        self.head = NoteHead(formats, schemes)
        self.fields = FieldsEdit()
        self.editor = NoteEditor(candidates, known, self)
        self.marking = ElidedLabel("note-marking")
        self.marking.hide()
        self.leaving = LeavingSheet(house)
        self.findings = Findings()
        self.preview = Preview()
        self._lay_out()
        self.fields.changed.connect(self.changed)
        self.fields.left.connect(self.left)
        self.editor.textChanged.connect(self._typed)
        self.editor.left.connect(self.left)
        self.leaving.turned.connect(self._make_room)
        self.editor.cursorPositionChanged.connect(self._follow)
        self.head.format_chosen.connect(self._reshape)
        self.head.scheme_chosen.connect(self._mark_by)
        self.head.language_chosen.connect(self._write_in)
        self.findings.chosen.connect(self._go_to)

    def show_note(self, note: Note) -> None:
        """Show a note; words that stand there already keep cursor and undo."""
        other = note.id != self._note.id
        self._note = note
        if other or split(self.editor.text(), note.sections) != note.sections:
            self.editor.show_text(joined(note.sections))
        if other:
            self.editor.document().clearUndoRedoStacks()
            self.stand_where_words_are_wanted()
        self._show_fields(note)
        self._show_hints()
        self.editor.run_right_to_left(runs_rtl(note.language))
        if self.editor.highlighter.scheme is not self._schemes.get(note.scheme):
            self.editor.highlighter.scheme = self._schemes.get(note.scheme)
            self.editor.highlighter.recolour()

    def stand_where_words_are_wanted(self) -> None:
        """Put the cursor under the first heading that has no words yet, else behind all words; the top is shown."""
        sections, lines = self.written().sections, heading_lines(self.editor.text())
        empty = [line for line, section in zip(lines, sections, strict=True) if not section.body]
        self.editor.put_cursor(empty[0] + 1 if empty else self.editor.blockCount() - 1)

    def show_notes(self, notes: Sequence[NoteSummary]) -> None:
        self.head.show_note(notes, self._note)

    def written(self) -> Note:
        """The note as it stands in the widgets."""
        return replace(
            self._note,
            title=self.fields.title.text(),
            marking=self.fields.marking.text(),
            fields=self.fields.values(),
            sections=split(self.editor.text(), self._note.sections),
        )

    def show_composed(self, composed: Composed) -> float:
        """Show what the note became and what is wrong with it; the seconds it took."""
        begun = time.perf_counter()
        problems = composed.problems or ((Problem(message=composed.refusal),) if composed.refusal else ())
        self.findings.show_problems(problems)
        self._make_room()
        self.document, self.refusal = None if composed.refusal else composed.document, composed.refusal
        if composed.document is not None:
            self.preview.show_pages(lay_out(composed.document))
            self._show_marking(composed.document.banner.text, composed.cause)
        else:
            self.preview.show_stale()
        return time.perf_counter() - begun

    def warnings(self) -> list[str]:
        """What is worth a look before the memo leaves."""
        return [sentence_of(problem) for problem in self.findings.problems]

    def recolour(self) -> None:
        self.editor.highlighter.recolour()
        self.findings.recolour()
        self.preview.viewport().update()

    def _lay_out(self) -> None:
        above, below = QWidget(), QWidget()
        _column(above, self.editor, self.marking, takes_room=self.editor)
        _column(below, self.leaving, self.findings, self.preview, takes_room=self.preview)
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.setObjectName("note-splitter")
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(above)
        splitter.addWidget(below)
        splitter.setSizes([320, 640])
        splitter.setStretchFactor(1, 1)
        _column(self, self.head, self.fields, splitter, takes_room=splitter)

    def _show_fields(self, note: Note) -> None:
        specs, told = self._specs(note), (note.fields, note.title, note.marking)
        shown = (self.fields.values(), self.fields.title.text(), self.fields.marking.text())
        if told != shown or self.fields.specs != specs:
            self.fields.show_fields(specs, note.fields, title=note.title, marking=note.marking)

    def _specs(self, note: Note) -> tuple[FieldSpec, ...]:
        note_format, scheme = self._formats.get(note.format), self._schemes.get(note.scheme)
        return fields_of(note_format, scheme) if note_format and scheme else ()

    def _typed(self) -> None:
        self._show_hints()
        self.changed.emit()

    def _make_room(self) -> None:
        """While the sheet says what leaves, which holds the findings and fields too, these and the page stand aside."""
        self.findings.setVisible(bool(self.findings.problems) and self.leaving.isHidden())
        self.preview.setMinimumHeight(0 if self.leaving.isHidden() else 1)
        if not self.leaving.isHidden():
            self.fields.fold()

    def _follow(self) -> None:
        """Show the section that is being written, when it is another than before."""
        heading = next((line for line in self._lines_upwards() if line.startswith("# ")), "")
        if heading != self._section:
            self._section = heading
            self.preview.reveal(heading.removeprefix("#").strip())

    def _lines_upwards(self) -> Iterator[str]:
        block = self.editor.textCursor().block()
        while block.isValid():
            yield block.text()
            block = block.previous()

    def _show_hints(self) -> None:
        text, note_format = self.editor.text(), self._formats.get(self._note.format)
        hints = hints_of(split(text, self._note.sections), note_format.sections) if note_format else {}
        lines = heading_lines(text)
        self.editor.show_hints({lines[index]: hint for index, hint in hints.items()})

    def _show_marking(self, banner: str, cause: str) -> None:
        self.fields.show_computed(banner)
        told = f"{banner}  ·  from {cause}" if cause else banner
        self.marking.setText(told)
        self.marking.setVisible(bool(banner))

    def _reshape(self, format_id: str) -> None:
        old = self._formats.get(self._note.format, self._formats[format_id])
        self.take_over(reshaped(self.written(), old, self._formats[format_id]))

    def _mark_by(self, scheme_id: str) -> None:
        self.take_over(replace(self.written(), scheme=scheme_id))

    def _write_in(self, language: str) -> None:
        note_format = self._formats.get(self._note.format)
        written = self.written()
        self.take_over(
            in_language(written, language, note_format) if note_format else replace(written, language=language)
        )

    def take_over(self, note: Note) -> None:
        """Show a note that was changed by more than typing, as something that was written."""
        self.show_note(note)
        self.changed.emit()
        self.left.emit()

    def _go_to(self, index: int) -> None:
        """Lead to a problem: the field, or the line of the section, that it is about."""
        problem = self.findings.problems[index]
        lines = heading_lines(self.editor.text())
        if problem.field:
            self.fields.open_at(problem.field)
        elif 0 <= problem.section < len(lines):
            self.editor.go_to(*self._place_of(problem, lines[problem.section]))
        else:
            self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _place_of(self, problem: Problem, heading: int) -> tuple[int, int]:
        """The line and column of a problem in the editor; bodies begin at their first line with words."""
        text = self.editor.text().split("\n")
        opening = problem.section == 0 and not self.written().sections[0].heading
        first = heading if opening else heading + 1
        while first < len(text) - 1 and not text[first].strip():
            first += 1
        if problem.line < 1:
            return heading, 0
        body = self.written().sections[problem.section].body
        column = problem.span.start - (body.rfind("\n", 0, problem.span.start) + 1) if problem.span else 0
        return first + problem.line - 1, column


def _column(parent: QWidget, *widgets: QWidget, takes_room: QWidget) -> None:
    layout = QVBoxLayout(parent)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    for widget in widgets:
        layout.addWidget(widget, 1 if widget is takes_room else 0)
