"""The list as a widget: what one reads stays in sight when its room changes."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from briefer.ui.library.delegate import RowDelegate


class ArticlesList(QListView):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(RowDelegate(self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName("List of articles")

    def resizeEvent(self, event: QResizeEvent) -> None:
        place = self.visualRect(self.currentIndex())
        seen = place.isValid() and 0 <= place.top() < event.oldSize().height()
        super().resizeEvent(event)
        if seen or not event.oldSize().isValid():
            self.scrollTo(self.currentIndex())
