from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from briefer.model import Article, Changes, Section, Status
from briefer.notes import load_formats
from briefer.ui import theme
from briefer.ui.note import citable
from briefer.ui.note.panel import NotePanel
from briefer.ui.tasks import TaskRunner
from briefer.workspace import Workspace, open_workspace
from tests.ui.note.conftest import composed
from tests.ui.note.invented import at_once, note, store
from tests.ui.note.keys import click, press


def type_in(widget: QWidget, keys: Sequence[str | Qt.Key]) -> None:
    widget.setFocus()
    press(widget, keys)


def at_end(panel: NotePanel) -> None:
    panel.page.editor.go_to(9999, 9999)


def texts(panel: NotePanel) -> str:
    assert panel.page.preview.pages is not None
    return panel.page.preview.pages.body.toPlainText()


def undone(panel: NotePanel, workspace: Workspace) -> None:
    changes = workspace.undo()
    assert changes is not None
    panel.refresh(changes)


def test_without_a_note_it_says_what_to_do(panel: NotePanel) -> None:
    assert panel.currentWidget() is panel.empty


def test_a_new_note_holds_the_accepted_quotes(panel: NotePanel, workspace: Workspace, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.note_changed):
        click(panel.empty.new)
    composed(panel, qtbot)

    assert [citation in panel.page.editor.text() for citation in ("[@q1]", "[@q4]", "[@q5]")] == [True, False, True]
    assert "“We will not sign without a veto" in texts(panel)
    assert panel.page.editor.hasFocus()


def test_one_types_under_the_first_heading_without_words(panel: NotePanel) -> None:
    panel.new_note()
    press(panel.page.editor, "Both sides")

    assert panel.page.editor.text().startswith("# Bottom line\nBoth sides\n")


def test_one_goes_on_behind_all_words(noted: NotePanel) -> None:
    press(noted.page.editor, ".")

    assert noted.page.editor.text().endswith("[@q2 inline].")


def test_what_is_typed_is_laid_out_after_a_moment(noted: NotePanel, qtbot: QtBot) -> None:
    at_end(noted)
    type_in(noted.page.editor, " more words")

    qtbot.waitUntil(lambda: "more words" in texts(noted), timeout=3000)


def test_nothing_is_saved_before_the_focus_leaves(noted: NotePanel, workspace: Workspace) -> None:
    at_end(noted)
    type_in(noted.page.editor, " more")

    assert workspace.undo_label == "New note"


def test_leaving_the_editor_saves_one_step(noted: NotePanel, workspace: Workspace, qtbot: QtBot) -> None:
    at_end(noted)
    type_in(noted.page.editor, " more words")
    with qtbot.waitSignal(noted.note_changed):
        noted.page.preview.setFocus()

    assert workspace.undo_label == "Edit note"
    assert workspace.note(1).sections[-1].body.endswith("more words")
    noted.page.editor.setFocus()
    noted.page.preview.setFocus()
    assert len([entry for entry in workspace.history() if entry.label == "Edit note"]) == 1


def test_undo_takes_the_words_back(noted: NotePanel, workspace: Workspace) -> None:
    before = noted.page.editor.text()
    at_end(noted)
    type_in(noted.page.editor, " more")
    noted.commit()
    undone(noted, workspace)

    assert noted.page.editor.text() == before


def test_undo_elsewhere_never_takes_words_that_are_not_saved(noted: NotePanel, workspace: Workspace) -> None:
    with workspace.edit("Edit note") as edit:
        edit.put_note(replace(workspace.note(1), title="Changed elsewhere"))
    at_end(noted)
    press(noted.page.editor, " typed")
    undone(noted, workspace)
    noted.commit()

    assert workspace.note(1).sections[-1].body.endswith("typed")


def test_the_focus_comes_to_where_one_begins(noted: NotePanel) -> None:
    noted.page.preview.setFocus()
    noted.setFocus()

    assert noted.page.editor.hasFocus()


def test_undo_of_a_new_note_shows_the_place_empty(panel: NotePanel, workspace: Workspace) -> None:
    panel.new_note()
    undone(panel, workspace)

    assert panel.currentWidget() is panel.empty


def test_words_survive_a_crash(noted: NotePanel, workspace: Workspace, qtbot: QtBot) -> None:
    at_end(noted)
    type_in(noted.page.editor, " unsaved")
    qtbot.waitUntil(lambda: bool(workspace.setting("draft.note.1")), timeout=4000)
    told: list[str] = []
    second = NotePanel(workspace, TaskRunner(at_once))
    qtbot.addWidget(second)
    second.message.connect(told.append)
    second._stored = None
    second.show_note(1)

    assert second.page.editor.text().endswith("unsaved")
    qtbot.waitUntil(lambda: any("here again" in words for words in told), timeout=2000)
    second.stop()


def test_a_draft_goes_when_its_words_are_saved(noted: NotePanel, workspace: Workspace, qtbot: QtBot) -> None:
    at_end(noted)
    type_in(noted.page.editor, " unsaved")
    qtbot.waitUntil(lambda: bool(workspace.setting("draft.note.1")), timeout=4000)
    noted.commit()

    assert workspace.setting("draft.note.1") == ""


def test_a_quote_is_cited_where_the_cursor_stands(noted: NotePanel) -> None:
    noted.page.editor.go_to(1, 3)
    noted.insert_citation(4)

    assert noted.page.editor.text().split("\n")[1].startswith("(U) [@q4] Both")


def test_the_first_citation_starts_a_note(panel: NotePanel) -> None:
    panel.insert_citation(4)

    assert "[@q4]" in panel.page.editor.text()


def test_a_citation_is_completed_from_the_workspace(noted: NotePanel, qtbot: QtBot) -> None:
    at_end(noted)
    type_in(noted.page.editor, [*" [@okaf", Qt.Key.Key_Return])

    assert noted.page.editor.text().endswith("[@q1]")


def test_an_unknown_citation_is_a_finding_that_leads_to_its_place(noted: NotePanel, qtbot: QtBot) -> None:
    at_end(noted)
    type_in(noted.page.editor, " [@q99]")
    qtbot.waitUntil(lambda: bool(noted.page.findings.problems), timeout=3000)
    noted.page.editor.go_to(0)
    findings = noted.page.findings
    findings.setFocus()
    findings.setCurrentRow(0)
    type_in(findings, [Qt.Key.Key_Return])

    assert findings.problems[0].kind == "citation"
    assert noted.page.editor.hasFocus()
    line, column = noted.page.editor.place()
    assert noted.page.editor.text().split("\n")[line][column:] == "[@q99]"


def test_a_note_with_errors_is_shown_as_far_as_it_goes(noted: NotePanel, qtbot: QtBot) -> None:
    at_end(noted)
    type_in(noted.page.editor, " [@q99] and more")
    qtbot.waitUntil(lambda: noted.page.document is None, timeout=3000)

    assert "and more" in texts(noted)


def test_a_finding_on_a_field_opens_the_field(noted: NotePanel, qtbot: QtBot) -> None:
    noted.page.fields.open_at("date")
    date = noted.page.fields.focusWidget()
    assert isinstance(date, QLineEdit)
    type_in(date, "x")
    composed(noted, qtbot)
    problem = next(one for one in noted.page.findings.problems if one.field == "date")
    noted.page.editor.setFocus()
    noted.page._go_to(noted.page.findings.problems.index(problem))

    assert date.hasFocus()


def test_the_banner_follows_the_portions_and_names_the_cause(noted: NotePanel, qtbot: QtBot) -> None:
    assert noted.page.marking.text().startswith("UNCLASSIFIED")
    at_end(noted)
    with qtbot.waitSignal(noted.marking_changed, timeout=3000) as banner:
        type_in(noted.page.editor, [Qt.Key.Key_Return, Qt.Key.Key_Return, *"(S//NF) Kept."])

    assert banner.args == ["SECRET//NOFORN"]
    assert "(S//NF) before “Kept.” in “Key points”" in noted.page.marking.text()


def test_a_banner_that_is_too_low_is_refused(noted: NotePanel, qtbot: QtBot) -> None:
    at_end(noted)
    type_in(noted.page.editor, [Qt.Key.Key_Return, Qt.Key.Key_Return, *"(S) Kept."])
    noted.page.fields.open_at("marking")
    type_in(noted.page.fields.marking, "UNCLASSIFIED")
    composed(noted, qtbot)
    qtbot.waitUntil(lambda: noted.page.document is None, timeout=3000)

    assert "SECRET" in noted.page.refusal
    assert [one.kind for one in noted.page.findings.problems if one.severity == "error"] == ["marking"]


def test_a_marking_typed_where_the_format_shows_it_is_the_marking_of_the_memo(noted: NotePanel, qtbot: QtBot) -> None:
    fields = noted.page.fields
    fields.open_at()
    lines = [line for line in fields.findChildren(QLineEdit) if "arking" in line.accessibleName()]
    assert lines == [fields.marking]
    with qtbot.waitSignal(noted.marking_changed, timeout=3000) as banner:
        type_in(lines[0], "secret")

    assert banner.args == ["SECRET"]


def test_undoing_a_marking_shows_the_one_before(noted: NotePanel, workspace: Workspace, qtbot: QtBot) -> None:
    noted.page.fields.open_at("marking")
    type_in(noted.page.fields.marking, "SECRET")
    noted.page.editor.setFocus()
    undone(noted, workspace)

    assert noted.page.fields.marking.text() == ""
    assert noted.page.written().marking == ""


def test_a_field_that_is_the_title_shows_it(noted: NotePanel) -> None:
    fields = noted.page.fields
    fields.open_at("subject")
    subject = fields.focusWidget()
    assert isinstance(subject, QLineEdit)
    fields.title.clear()
    type_in(fields.title, "Two visits")

    assert (subject.text(), subject.placeholderText()) == ("", "Two visits")
    assert fields.title.accessibleName() == "Title of the note"


def test_a_long_title_shows_its_beginning(panel: NotePanel, workspace: Workspace) -> None:
    panel.show_note(store(workspace, replace(note(), title="Who said what of the winter road " * 9)))

    assert panel.page.fields.title.cursorPosition() == 0


def test_an_article_is_appended_with_its_accepted_quotes_marked(panel: NotePanel, qtbot: QtBot) -> None:
    panel.new_note()
    panel.append_article(1)
    panel.append_article(1)
    composed(panel, qtbot)

    assert panel.page.editor.text().count("# Annex\n[@a1 text]") == 1
    assert "The envoy spoke of “less tension in that area”" in texts(panel)


def test_quotes_accepted_since_are_brought_in_as_one_step(panel: NotePanel, workspace: Workspace) -> None:
    panel.new_note()
    with workspace.edit("Accept quote") as edit:
        edit.put_quote(replace(workspace.quote(4), status=Status.ACCEPTED))
    panel.refresh(edit.changes)
    panel.bring_in()

    assert "[@q4]" in panel.page.editor.text()
    undone(panel, workspace)
    assert "[@q4]" not in panel.page.editor.text()


def test_fields_are_saved(noted: NotePanel, workspace: Workspace, qtbot: QtBot) -> None:
    noted.page.fields.open_at("to")
    to = noted.page.fields.focusWidget()
    assert isinstance(to, QLineEdit)
    type_in(to, "The deputy")
    with qtbot.waitSignal(noted.note_changed):
        noted.page.editor.setFocus()

    assert workspace.note(1).fields["to"] == "The deputy"


def test_values_of_another_format_are_kept(panel: NotePanel, workspace: Workspace) -> None:
    panel.show_note(store(workspace, note(fields={"of-another": "kept", "to": "x"})))

    assert panel.page.written().fields == {"of-another": "kept", "to": "x"}


def test_a_note_that_others_wrote_is_left_as_it_is(panel: NotePanel, workspace: Workspace) -> None:
    sections = (Section(heading="A", body="\n\nWords.\n# B\nMore.\n\n"), Section(heading="", body="Behind."))
    panel.show_note(store(workspace, note(sections=sections, fields={"to": "", "from": "An office"})))
    panel.commit()

    assert workspace.undo_label == "New note"
    assert workspace.note(1).sections == sections


def test_showing_a_note_changes_nothing(noted: NotePanel, workspace: Workspace) -> None:
    noted.commit()

    assert workspace.undo_label == "New note"


@pytest.mark.parametrize("format_id", sorted(load_formats()))
def test_every_format_can_be_started_and_laid_out(panel: NotePanel, qtbot: QtBot, format_id: str) -> None:
    panel.new_note(format_id)
    composed(panel, qtbot)

    assert panel.page.document is not None
    assert panel.page.head.format.text() == f"{load_formats()[format_id].name} ▾"


def test_the_marking_scheme_is_chosen_from_the_menu(noted: NotePanel, workspace: Workspace) -> None:
    noted.page.head._scheme_actions["none"].trigger()

    assert workspace.note(1).scheme == "none"


def test_notes_are_chosen_from_the_menu(noted: NotePanel, workspace: Workspace) -> None:
    second = store(workspace, note(title="Second", sections=(Section(heading="Other", body="Words."),)))
    noted.refresh(Changes(label="New note", notes=frozenset({second})))
    menu = noted.page.head.notes.menu()
    next(action for action in menu.actions() if action.data() == second).trigger()

    assert noted.page.editor.text() == "# Other\nWords."


def test_a_note_that_is_not_there_is_said(noted: NotePanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(noted.failed):
        noted.show_note(77)

    assert noted.page.editor.text().startswith("# Bottom line")


def test_a_quote_that_is_accepted_later_is_offered(noted: NotePanel, workspace: Workspace) -> None:
    at_end(noted)
    type_in(noted.page.editor, " [@")
    first = noted.page.editor.completion.item(0)
    assert first is not None
    with workspace.edit("Accept quote") as edit:
        edit.put_quote(replace(workspace.quote(4), status=Status.ACCEPTED))
        edit.put_quote(replace(workspace.quote(1), status=Status.REJECTED))
    noted.refresh(Changes(label="Accept quote", quotes=frozenset({1, 4})))

    assert [candidate.name for candidate in noted._citable.candidates()][:4] == ["q2", "q3", "q4", "q5"]


def test_of_a_large_workspace_only_accepted_quotes_are_offered(
    noted: NotePanel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(citable, "_MANY", 3)

    assert [candidate.name for candidate in noted._citable.candidates()][:6] == ["q1", "q2", "q3", "q5", "a1", "a2"]


def test_a_source_that_goes_leaves_its_citations_unknown(noted: NotePanel, workspace: Workspace, qtbot: QtBot) -> None:
    with workspace.edit("Remove article") as edit:
        edit.remove_article(1)
    noted.refresh(edit.changes)
    qtbot.waitUntil(lambda: bool(noted.page.findings.problems), timeout=3000)

    assert not noted._citable.known("q", 1)


def test_a_workspace_open_for_reading_is_left_alone(workspace: Workspace, qtbot: QtBot) -> None:
    store(workspace, note())
    with open_workspace(workspace.path, read_only=True) as reading:
        panel = NotePanel(reading, TaskRunner(at_once))
        qtbot.addWidget(panel)
        at_end(panel)
        type_in(panel.page.editor, "x")
        panel._keep_draft()
        panel.stop()

        assert reading.undo_label == "New note"


def test_a_long_note_is_composed_elsewhere(noted: NotePanel, qtbot: QtBot) -> None:
    noted._composer.elsewhere_from = 0
    at_end(noted)
    type_in(noted.page.editor, " elsewhere")

    qtbot.waitUntil(lambda: "elsewhere" in texts(noted), timeout=3000)


def test_tab_goes_from_field_to_field_to_the_editor_and_the_page(noted: NotePanel) -> None:
    noted.page.fields.open_at("to")
    noted.page.fields.title.setFocus()
    met = []
    for _ in range(40):
        widget = noted.window().focusWidget()
        assert widget is not None
        met.append(widget.accessibleName())
        QTest.keyClick(widget, Qt.Key.Key_Tab)
    start = met.index("Note")

    assert met[:5] == ["Title of the note", "To", "From", "Date", "Subject"]
    specs = noted.page.fields.specs
    assert met[1:start] == ["Marking of the whole memo" if one.kind == "marking" else one.label for one in specs]
    assert met[start + 1] == "Preview of the memo"


def test_every_control_has_a_name(noted: NotePanel) -> None:
    noted.page.fields.open_at("to")
    nameless = [
        widget.objectName() or type(widget).__name__
        for widget in noted.findChildren(QWidget)
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and not _name(widget)
    ]

    assert nameless == []


def _name(widget: QWidget) -> str:
    return widget.accessibleName() or widget.property("text") or ""


def test_dark_and_light_are_both_painted(noted: NotePanel) -> None:
    light = noted.grab().toImage()
    try:
        theme.choose("dark")
        noted._restyle()
        assert noted.grab().toImage() != light
    finally:
        theme.choose("")


def test_articles_can_be_cited(noted: NotePanel, workspace: Workspace, qtbot: QtBot) -> None:
    at_end(noted)
    type_in(noted.page.editor, [*" [@transit rec", Qt.Key.Key_Return])
    composed(noted, qtbot)

    assert noted.page.editor.text().endswith("[@a1]")
    assert noted.page.document is not None


def test_an_article_without_quotes_is_known(noted: NotePanel, workspace: Workspace) -> None:
    with workspace.edit("Import") as edit:
        number = edit.add_article(Article(title="Third", text="Words."), b"third")
    noted.refresh(edit.changes)

    assert noted._citable.known("a", number)


def test_export_without_a_note_is_said(panel: NotePanel, tmp_path: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.failed):
        panel.export(tmp_path / "memo.docx")
