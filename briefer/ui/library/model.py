"""The rows of the list as Qt asks for them."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from briefer.ui.library.rows import Row

ROW = int(Qt.ItemDataRole.UserRole)
_NOWHERE = QModelIndex()


class RowsModel(QAbstractListModel):
    """A list of plain rows."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[Row] = []

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these; where only words of rows changed, the list stays where it is."""
        if [(r.article_id, r.quote_id) for r in rows] == [(r.article_id, r.quote_id) for r in self.rows]:
            self.rows = list(rows)
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken
        return row if role == ROW else None

    def place_of(self, article_id: int, quote_id: int = 0) -> QModelIndex:
        """The row of a quote, or of its article."""
        exact = [n for n, row in enumerate(self.rows) if (row.article_id, row.quote_id) == (article_id, quote_id)]
        near = [n for n, row in enumerate(self.rows) if row.article_id == article_id]
        return self.index((exact or near)[0]) if exact or near else QModelIndex()
