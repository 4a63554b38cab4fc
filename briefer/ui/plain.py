"""Words from articles are words: no widget may take them for HTML, nor load a picture for them."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QLabel, QMessageBox, QTextEdit


class PlainText(QObject):
    """An event filter for the application: each widget becomes plain before it is first shown."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Polish:
            if isinstance(watched, QLabel | QMessageBox):
                watched.setTextFormat(Qt.TextFormat.PlainText)
            elif isinstance(watched, QTextEdit):
                watched.setAcceptRichText(False)
        return False
