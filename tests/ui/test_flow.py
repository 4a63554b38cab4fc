"""Widgets in lines that are filled one after the other."""

from PySide6.QtWidgets import QToolButton, QWidget
from pytestqt.qtbot import QtBot

from briefer.ui.flow import FlowLayout


def test_a_line_is_as_high_as_its_widgets_must_be_whatever_they_ask_for(qtbot: QtBot) -> None:
    body = QWidget()
    qtbot.addWidget(body)
    flow = FlowLayout(body, down=6)
    for word in ("one", "two"):
        button = QToolButton(body)
        button.setText(word)
        button.setFixedHeight(80)
        flow.addWidget(button)

    assert flow.heightForWidth(1) == 80 + 6 + 80
