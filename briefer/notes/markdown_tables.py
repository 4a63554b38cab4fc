"""Markdown's tables with all their cells."""

from collections.abc import Sequence
from xml.etree import ElementTree as ET

from markdown.extensions.tables import TableProcessor


class WholeRows(TableProcessor):
    """Rows that hold more cells than the head keep them; python-markdown would drop them without a word."""

    def _build_row(self, row: str, parent: ET.Element, align: Sequence[str | None]) -> None:
        more = len(self._split_row(row)) - len(align)  # type: ignore[attr-defined]  # its stubs name no such
        super()._build_row(row, parent, [*align, *[None] * more])  # type: ignore[misc]
