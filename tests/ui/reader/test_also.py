"""The card says where else the same words stand."""

from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from briefer.model import Article
from briefer.ui.window import Window
from tests.ui.conftest import HARBOUR, Press, quotes_of

SAYS = "also in The Harbour Wire (same words)"


def import_wire(window: Window) -> None:
    text = HARBOUR.replace("Harbour talks", "Port talks")
    with window.workspace.edit("Import article") as edit:
        article = Article(title="Port talks resume", text=text, source="The Harbour Wire", language="en")
        edit.add_quotes(edit.add_article(article, text.encode()), quotes_of(text))
    window.refresh(edit.changes)


def test_the_same_words_in_another_article_are_said_on_the_card(qtbot: QtBot, window: Window, press: Press) -> None:
    import_wire(window)
    qtbot.waitUntil(lambda: window.reader.card._extra.text() == SAYS, timeout=20_000)
    assert not window.reader.card._extra.isHidden()

    press("J", "J", "J")
    assert SAYS in window.reader.card._extra.text()
    press("K")
    assert not window.reader.card._extra.text()  # three words are anybody's


def test_whoever_types_a_tag_is_not_disturbed(qtbot: QtBot, window: Window, press: Press) -> None:
    import_wire(window)
    press("T")
    QTest.keyClicks(window.focusWidget(), "port")
    qtbot.waitUntil(lambda: bool(window.reader._also), timeout=20_000)

    assert window.reader.card.asking
    press("Return")
    assert window.reader.quote
    assert window.reader.quote.tags == ("port",)
    assert SAYS in window.reader.card._extra.text()


def test_all_that_the_card_says_can_be_read(qtbot: QtBot, window: Window, press: Press) -> None:
    press("M")
    QTest.keyClicks(window.focusWidget(), "what he says of the harbour he said of the railway a year ago " * 4)
    press("Return")
    labels = (window.reader.card._who, window.reader.card._why, window.reader.card._extra)

    qtbot.waitUntil(lambda: all(label.height() >= label.heightForWidth(label.width()) for label in labels))
