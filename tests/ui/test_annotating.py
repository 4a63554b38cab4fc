"""What the keys do to the quote one stands on."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from briefer.model import Kind, Status
from briefer.ui.window import Window
from tests.ui.conftest import Press


def status_of(window: Window, number: int) -> Status:
    return window.workspace.quotes(1)[number].status


def test_enter_accepts_and_goes_on(window: Window, press: Press) -> None:
    press("Return")

    assert status_of(window, 0) is Status.ACCEPTED
    assert window.reader.view.current == 1


def test_enter_on_what_is_accepted_makes_it_a_suggestion_again(window: Window, press: Press) -> None:
    press("Return", "K", "Return")

    assert status_of(window, 0) is Status.SUGGESTED
    assert window.reader.view.current == 0


def test_x_rejects(window: Window, press: Press) -> None:
    press("J", "X")

    assert status_of(window, 1) is Status.REJECTED


def test_j_and_k_stop_at_the_ends(window: Window, press: Press) -> None:
    press("K")
    assert window.reader.view.current == 0
    press(*["J"] * 20)

    assert window.reader.view.current == len(window.reader.quotes) - 1
    assert "last quote" in window.bar.text


def test_a_digit_sets_and_takes_a_tag(window: Window, press: Press) -> None:
    press("2")
    assert window.workspace.quotes(1)[0].tags == ("winter",)

    press("2")
    assert window.workspace.quotes(1)[0].tags == ()


def test_a_digit_without_a_tag_says_so(window: Window, press: Press) -> None:
    press("7")

    assert "digit 7" in window.bar.text


def test_t_tags_by_typing_and_a_new_tag_takes_the_next_digit(window: Window, press: Press) -> None:
    press("T")
    QTest.keyClicks(window.focusWidget(), "port dues")
    press("Return")

    assert window.workspace.quotes(1)[0].tags == ("port dues",)
    assert {tag.name: tag.key for tag in window.workspace.tags()}["port dues"] == 3
    assert window.focusWidget() is window.reader.view


def test_t_takes_off_a_tag_the_quote_has(window: Window, press: Press) -> None:
    for _ in range(2):
        press("T")
        QTest.keyClicks(window.focusWidget(), "Winter")
        press("Return")

    assert window.workspace.quotes(1)[0].tags == ()


def test_m_comments_and_an_empty_line_takes_the_comment_away(window: Window, press: Press) -> None:
    press("M")
    QTest.keyClicks(window.focusWidget(), "Check with the <b>minister</b> & co.")
    press("Return")
    assert window.workspace.quotes(1)[0].comment == "Check with the <b>minister</b> & co."
    assert window.reader.card._extra.text() == "Check with the <b>minister</b> & co."

    press("M", "Backspace", "Return")
    assert window.workspace.quotes(1)[0].comment == ""


def test_p_keeps_role_and_organisation_of_the_speaker(window: Window, press: Press) -> None:
    press("P")
    QTest.keyClicks(window.focusWidget(), "Minister of Transport, Marland")
    press("Return")
    (person,) = [person for person in window.workspace.people() if person.name == "Ada Ndiaye"]
    assert (person.role, person.organisation) == ("Minister of Transport", "Marland")

    press("P")
    assert window.focusWidget().property("text") == "Minister of Transport, Marland"
    press("Escape", "U", "P")
    assert "Press S" in window.bar.text


def test_letters_typed_in_a_tag_are_no_commands(window: Window, press: Press) -> None:
    press("T", "J", "X", "K", "1")

    assert window.reader.view.current == 0
    assert status_of(window, 0) is Status.SUGGESTED
    press("Escape")
    assert window.workspace.quotes(1)[0].tags == ()
    assert window.focusWidget() is window.reader.view


def test_s_corrects_the_speaker(window: Window, press: Press) -> None:
    press("S")
    line = window.focusWidget()
    QTest.keyClicks(line, "Bo Lindqvist")
    press("Return")

    quote = window.workspace.quotes(1)[0]
    assert quote.speakers == ("Bo Lindqvist",)
    assert quote.confidence == 1.0


def test_somebody_quoted_in_another_article_is_offered(qtbot: QtBot, window: Window, press: Press) -> None:
    qtbot.waitUntil(lambda: bool(window.reader.names), timeout=20_000)
    press("S")
    QTest.keyClicks(window.focusWidget(), "Ose")
    press("Tab", "Return")

    assert window.workspace.quotes(1)[0].speakers == ("Chen Osei",)


def test_two_speakers_are_joined_by_and(window: Window, press: Press) -> None:
    press("S")
    QTest.keyClicks(window.focusWidget(), "Ada Ndiaye and Bo Lindqvist")
    press("Return")

    assert window.workspace.quotes(1)[0].speakers == ("Ada Ndiaye", "Bo Lindqvist")


def test_the_same_correction_is_offered_for_what_it_explains(window: Window, press: Press) -> None:
    before = window.workspace.quotes(1)
    press("S")
    QTest.keyClicks(window.focusWidget(), "Chen Osei")
    press("Return")
    offered = list(window.annotator._offer[0])
    if offered:
        assert "Y" in window.bar.text
    press("Y")
    assert not window.bar.text

    after = {quote.id: quote.speakers for quote in window.workspace.quotes(1)}
    assert all(after[number] == ("Chen Osei",) for number in [before[0].id, *offered])


def test_u_says_that_nobody_is_known(window: Window, press: Press) -> None:
    press("U")

    assert window.workspace.quotes(1)[0].speakers == ()


def test_h_keeps_selected_words_as_a_passage(window: Window, press: Press) -> None:
    view = window.reader.view
    text = view.display.text
    start = text.index("Transport minister")
    cursor = view.textCursor()
    cursor.setPosition(view.display.position(start))
    view.setTextCursor(cursor)
    for _ in range(len("Transport minister Ada")):
        QTest.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    press("H")

    (passage,) = [quote for quote in window.workspace.quotes(1) if quote.kind is Kind.PASSAGE]
    assert passage.content.of(text) == "Transport minister Ada"


def test_h_without_a_selection_says_what_to_do(window: Window, press: Press) -> None:
    press("H")

    assert "Select words" in window.bar.text


def test_each_step_is_undone_and_redone(window: Window, press: Press) -> None:
    def state() -> list[object]:
        return [(quote.status, quote.tags, quote.speakers) for quote in window.workspace.quotes(1)]

    states = [state()]
    for keys in (["Return"], ["X"], ["1"], ["U"]):
        press(*keys)
        states.append(state())
    for expected in reversed(states[:-1]):
        press("Z", ctrl=True)
        assert state() == expected
    for expected in states[1:]:
        press("Z", ctrl=True, shift=True)
        assert state() == expected


def test_undo_names_what_it_takes_back(window: Window, press: Press) -> None:
    press("Return")

    assert window.commands["undo"].text() == "Undo Accept quote"
    press("Z", ctrl=True)
    assert window.commands["redo"].text() == "Redo Accept quote"
    assert window.reader.view.current == 0


def test_a_tag_with_an_ampersand_is_said_as_it_is(window: Window, press: Press) -> None:
    press("T")
    QTest.keyClicks(window.focusWidget(), "R&D")
    press("Return")

    assert "R&&D" in window.commands["undo"].text()  # a single one would underline the D


def test_a_whole_article_can_be_removed_and_comes_back(window: Window, press: Press) -> None:
    window.commands["remove-article"].trigger()
    assert window.workspace.article_ids() == [2]
    assert window.reader.article
    assert window.reader.article.id == 2

    press("Z", ctrl=True)
    assert window.workspace.article_ids() == [1, 2]


def test_c_cites_the_quote_in_the_note(qtbot: QtBot, window: Window, press: Press) -> None:
    quote = window.reader.quote
    assert quote
    press("C")

    assert f"[@q{quote.id}]" in window.side.note.page.editor.toPlainText()
    assert window.focusWidget() is window.reader.view


def test_n_starts_a_note_and_goes_on_in_it(window: Window, press: Press) -> None:
    press("Return", "N")
    assert len(window.workspace.notes()) == 1
    assert window.focusWidget() is window.side.note.page.editor

    press("Escape", "N")
    assert len(window.workspace.notes()) == 1
    assert window.focusWidget() is window.side.note.page.editor
