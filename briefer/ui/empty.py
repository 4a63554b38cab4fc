"""What stands in the reader while there is nothing to read: what to do."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from briefer.ui import theme
from briefer.ui.actions import Actions
from briefer.ui.hints import hint_for


class EmptyState(QWidget):
    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reader")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName("How to begin")
        title = QLabel("Begin with an article")
        title.setFont(theme.reading_font(18))
        title.setObjectName("title")
        text = QLabel(
            "Paste one, drop files here, or open web pages,\nWord files and texts. Briefer marks who said what."
        )
        text.setObjectName("muted")
        keys = QVBoxLayout()
        keys.setSpacing(4)
        for name, words in (
            ("paste-article", "paste"),
            ("open-articles", "open files"),
            ("open-folder", "open a folder"),
        ):
            keys.addWidget(hint_for(actions[name], words), 0, Qt.AlignmentFlag.AlignLeft)
        sample = QPushButton("Open the sample")
        sample.setObjectName("primary")
        sample.clicked.connect(actions["open-sample"].trigger)
        box = QVBoxLayout()
        box.setSpacing(14)
        box.addWidget(title)
        box.addWidget(text)
        box.addLayout(keys)
        box.addSpacing(4)
        box.addWidget(sample, 0, Qt.AlignmentFlag.AlignLeft)
        across = QHBoxLayout()
        across.addStretch(1)
        across.addLayout(box)
        across.addStretch(1)
        layout = QVBoxLayout(self)
        layout.addStretch(2)
        layout.addLayout(across)
        layout.addStretch(3)
