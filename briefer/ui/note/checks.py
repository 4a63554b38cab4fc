"""The result of checking a memo as a list: a row for each quotation, findings on the markings first."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from briefer.model.checks import Checked, Difference, Report, Verdict
from briefer.notes.comparing import Stretch
from briefer.services.checking import stretches_of

SIGNS = {
    Verdict.SAME: "✓",
    Verdict.ALTERED: "≠",
    Verdict.SOURCE_CHANGED: "↻",
    Verdict.UNKNOWN: "?",
    Verdict.UNCITED: "○",
}
TONES = {
    Verdict.SAME: "good",
    Verdict.ALTERED: "bad",
    Verdict.SOURCE_CHANGED: "warning",
    Verdict.UNKNOWN: "bad",
    Verdict.UNCITED: "warning",
}
_MARKING_SIGN, _MARKING_WORD = "!", "marking"
_REMARKED_SIGN, _REMARKED_WORD = "!", "as in the source, but"
ROW = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class CheckRow:
    """One row as it is shown. ``tone`` names a colour; the sign and the word say the same without it."""

    sign: str
    word: str
    tone: str
    place: str
    quotation: str
    findings: tuple[str, ...]
    article_id: int = 0
    quote_id: int = 0
    clean: bool = False
    stretches: tuple[Stretch, ...] = ()  # the quotation, with what the source has where it was altered

    @property
    def spoken(self) -> str:
        """The whole row in sentences, for a screen reader."""
        told = [f"{self.word}, {self.place}." if self.place else f"{self.word}."]
        return " ".join([*told, f"“{self.quotation}”" if self.quotation else "", *self.findings]).strip()


def rows_of(report: Report) -> list[CheckRow]:
    marks = [CheckRow(_MARKING_SIGN, _MARKING_WORD, "warning", "", "", (finding,)) for finding in report.markings]
    return [*marks, *map(_row, report.quotations)]


def told(difference: Difference) -> str:
    """A word-level difference as a sentence."""
    if not difference.source:
        return f"The memo adds “{difference.memo}”."
    if not difference.memo:
        return f"The memo leaves out “{difference.source}”."
    return f"The source says “{difference.source}”, the memo “{difference.memo}”."


def _row(one: Checked) -> CheckRow:
    findings = (*map(told, one.differences), *one.remarks)
    verdict, quotation = one.verdict, one.quotation
    remarked = verdict is Verdict.SAME and bool(one.remarks)
    return CheckRow(
        _REMARKED_SIGN if remarked else SIGNS[verdict],
        _REMARKED_WORD if remarked else verdict.value,
        "warning" if remarked else TONES[verdict],
        quotation.place,
        quotation.text,
        findings,
        one.article_id,
        one.quote_id,
        clean=verdict is Verdict.SAME and not one.remarks,
        stretches=stretches_of(one),
    )


class ChecksModel(QAbstractListModel):
    """The rows of a report, all of them or only those with findings."""

    def __init__(self, rows: Sequence[CheckRow] = ()) -> None:
        super().__init__()
        self._all, self._shown = list(rows), list(rows)

    def show_rows(self, rows: Sequence[CheckRow], *, only_findings: bool) -> None:
        self.beginResetModel()
        self._all = list(rows)
        self._shown = [row for row in rows if not (only_findings and row.clean)]
        self.endResetModel()

    def row(self, number: int) -> CheckRow:
        return self._shown[number]

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401  # Qt's own signature
        if not index.isValid():
            return None
        row = self._shown[index.row()]
        spoken = {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}
        return row if role == ROW else row.spoken if role in spoken else None
