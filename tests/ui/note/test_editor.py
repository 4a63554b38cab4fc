import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from briefer.ui.note.editor import NoteEditor, next_item
from briefer.ui.note.matching import Candidate, fold
from tests.ui.note.keys import click, press


def candidate(name: str, who: str, words: str) -> Candidate:
    return Candidate(name, who, words, f" {fold(f'{name} {who} {words}')}")


OFFERED = [
    candidate("q4", "Okafor", "We will not sign"),
    candidate("q9", "Lindqvist", "the draft is agreed"),
    candidate("q10", "Lindqvist", "less tension"),
]


@pytest.fixture
def editor(qtbot: QtBot) -> NoteEditor:
    place = QWidget()
    qtbot.addWidget(place)
    place.resize(500, 400)
    made = NoteEditor(lambda: OFFERED, lambda _letter, _number: True, place)
    made.resize(500, 300)
    with qtbot.waitActive(place):
        place.show()
        place.activateWindow()
    made.setFocus()
    made.place_kept = place  # type: ignore[attr-defined]  # as long as the editor
    return made


def offered(editor: NoteEditor) -> list[str]:
    rows = editor.completion
    return [rows.item(row).text() for row in range(rows.count())] if rows.isVisible() else []


def test_an_opened_citation_offers_quotes_by_speaker(editor: NoteEditor) -> None:
    press(editor, "said [@lin")

    assert offered(editor) == ["q9  Lindqvist: “the draft is agreed”", "q10  Lindqvist: “less tension”"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab])
def test_the_chosen_quote_is_cited(editor: NoteEditor, key: Qt.Key) -> None:
    press(editor, "said [@lin")
    press(editor, [Qt.Key.Key_Down, key])

    assert (editor.text(), offered(editor), editor.hasFocus()) == ("said [@q10]", [], True)


def test_the_chosen_quote_is_cited_in_a_right_to_left_note_too(editor: NoteEditor) -> None:
    editor.run_right_to_left(True)  # noqa: FBT003  # one property
    editor.show_text("قال \n\n# Key quotes")
    editor.go_to(0, 4)
    press(editor, "[@lin")
    press(editor, [Qt.Key.Key_Return])
    assert editor.text() == "قال [@q9]\n\n# Key quotes"

    editor.show_text("قال []")
    editor.go_to(0, 5)
    press(editor, "@lin")
    press(editor, [Qt.Key.Key_Return, "x"])
    assert editor.text() == "قال [@q9]x"


def test_the_list_goes_round(editor: NoteEditor) -> None:
    press(editor, "[@lin")
    press(editor, [Qt.Key.Key_Up, Qt.Key.Key_Return])

    assert editor.text() == "[@q10]"


def test_a_bracket_that_stands_there_is_not_doubled(editor: NoteEditor) -> None:
    editor.show_text("[@]")
    editor.go_to(0, 2)
    press(editor, "ten")
    press(editor, [Qt.Key.Key_Return, "."])

    assert editor.text() == "[@q10]."


def test_escape_closes_the_list_until_the_next_citation(editor: NoteEditor) -> None:
    press(editor, "[@lin")
    press(editor, [Qt.Key.Key_Escape, "d"])
    assert offered(editor) == []

    press(editor, " and [@ok")
    assert offered(editor) == ["q4  Okafor: “We will not sign”"]


def test_a_click_chooses_too(editor: NoteEditor) -> None:
    press(editor, "[@ok")
    rows = editor.completion
    click(rows.viewport(), rows.visualItemRect(rows.item(0)).center())

    assert editor.text() == "[@q4]"


def test_nothing_that_matches_offers_nothing(editor: NoteEditor) -> None:
    press(editor, "[@zzz")

    assert offered(editor) == []


def test_moving_out_of_the_citation_closes_the_list(editor: NoteEditor) -> None:
    press(editor, "[@")
    press(editor, [Qt.Key.Key_Home])

    assert offered(editor) == []


def test_enter_without_a_list_is_a_new_line(editor: NoteEditor) -> None:
    press(editor, ["a", Qt.Key.Key_Return, "b"])

    assert editor.text() == "a\nb"


@pytest.mark.parametrize(
    ("line", "following"),
    [
        ("1. One", "2. "),
        ("  9) x", "  10) "),
        ("- x", "- "),
        ("* x", "* "),
        ("1. ", ""),
        ("words", None),
        ("1.x", None),
    ],
)
def test_the_next_item_of_a_list(line: str, following: str | None) -> None:
    assert next_item(line) == following


def test_enter_goes_on_with_the_list_and_ends_it(editor: NoteEditor) -> None:
    press(editor, ["1", ".", " ", "a", Qt.Key.Key_Return, "b", Qt.Key.Key_Return, Qt.Key.Key_Return, "c"])

    assert editor.text() == "1. a\n2. b\n\nc"


def test_enter_within_a_line_only_breaks_it(editor: NoteEditor) -> None:
    editor.show_text("1. ab")
    editor.go_to(0, 4)
    press(editor, [Qt.Key.Key_Return])

    assert editor.text() == "1. a\nb"


def test_files_are_left_to_the_window(editor: NoteEditor) -> None:
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile("/x/article.txt")])
    words = QMimeData()
    words.setText("words")

    assert (editor.canInsertFromMimeData(dropped), editor.canInsertFromMimeData(words)) == (False, True)


def test_a_citation_is_parted_from_the_word_before_it(editor: NoteEditor) -> None:
    editor.show_text("said")
    editor.go_to(0, 4)
    editor.cite("q4")
    editor.cite("q9")

    assert editor.text() == "said [@q4] [@q9]"


@pytest.mark.parametrize(
    ("text", "cited"),
    [("# A\n\n\n# B", "# A\n[@q4]\n\n# B"), ("# A\nwords", "# A\n[@q4]\nwords"), ("# A", "# A\n[@q4]")],
)
def test_a_citation_goes_under_a_heading_not_into_it(editor: NoteEditor, text: str, cited: str) -> None:
    editor.show_text(text)
    editor.cite("q4")

    assert editor.text() == cited


def test_paste_takes_words_only(editor: NoteEditor) -> None:
    data = QMimeData()
    data.setHtml("<b>bold</b>")
    data.setText("one\r\ntwo\x00\u2028three")
    editor.insertFromMimeData(data)

    assert editor.text() == "one\ntwo\nthree"


def test_no_break_spaces_stay(editor: NoteEditor) -> None:
    editor.show_text("26\u00a0March")

    assert editor.text() == "26\u00a0March"


def test_a_place_is_counted_in_code_points(editor: NoteEditor) -> None:
    editor.show_text("# A\n🙂🙂 words")
    editor.go_to(1, 3)

    assert (editor.place(), editor.textCursor().positionInBlock()) == ((1, 3), 5)


def test_hints_are_no_part_of_the_text(editor: NoteEditor) -> None:
    editor.show_text("# A\n")
    editor.show_hints({0: "One paragraph."})
    editor.grab()

    assert editor.text() == "# A\n"


def test_what_was_typed_can_be_undone(editor: NoteEditor) -> None:
    editor.show_text("kept")
    editor.go_to(0, 4)
    press(editor, "x")
    editor.undo()

    assert editor.text() == "kept"


def test_right_to_left_lines_stand_at_the_right(editor: NoteEditor) -> None:
    editor.show_text("words\nليلى حداد")
    editor.grab()
    first, second = (editor.document().findBlockByNumber(number).layout().lineAt(0).x() for number in (0, 1))

    assert first < 50 < second
