from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from briefer.notes import Problem
from briefer.ui.note.findings import Findings
from tests.ui.note.keys import press

EMPTY = Problem(message="“Summary” is empty.", severity="warning", section=0, heading="Summary")
UNKNOWN = Problem(message="[@q9] is not in this workspace.", kind="citation", section=1, heading="Points", line=2)


def shown(qtbot: QtBot, *problems: Problem) -> Findings:
    made = Findings()
    qtbot.addWidget(made)
    made.show_problems(problems)
    return made


def test_what_keeps_the_memo_from_being_written_comes_first(qtbot: QtBot) -> None:
    findings = shown(qtbot, EMPTY, UNKNOWN)

    assert [findings.item(row).text() for row in range(2)] == [
        "✕  “Points”, line 2: [@q9] is not in this workspace.",
        "!  “Summary” is empty.",
    ]


def test_a_screen_reader_hears_how_grave_it_is(qtbot: QtBot) -> None:
    findings = shown(qtbot, EMPTY)

    assert findings.item(0).data(Qt.ItemDataRole.AccessibleTextRole) == "Worth a look. “Summary” is empty."


def test_without_problems_there_is_no_list(qtbot: QtBot) -> None:
    findings = shown(qtbot, EMPTY)
    findings.show_problems(())

    assert findings.isHidden()


def test_enter_chooses_and_arrows_move(qtbot: QtBot) -> None:
    findings = shown(qtbot, EMPTY, UNKNOWN)
    chosen: list[int] = []
    findings.chosen.connect(chosen.append)
    press(findings, [Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return])

    assert chosen == [1]


def test_new_colours_keep_the_words(qtbot: QtBot) -> None:
    findings = shown(qtbot, EMPTY, UNKNOWN)
    findings.recolour()

    assert findings.count() == 2


def test_a_long_sentence_is_shown_whole(qtbot: QtBot) -> None:
    long = Problem(message="The banner says less than what is quoted demands, " * 4, kind="marking")
    findings = shown(qtbot, long)
    findings.resize(300, 200)
    qtbot.waitUntil(lambda: findings.sizeHintForRow(0) > 4 * findings.fontMetrics().height())

    assert findings.height() >= findings.sizeHintForRow(0)
