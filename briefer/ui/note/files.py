"""The system's file dialogs, the only dialogs there are."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

KINDS = {
    ".docx": "Word document (*.docx)",
    ".pdf": "PDF (*.pdf)",
    ".html": "HTML page (*.html)",
    ".md": "Markdown (*.md)",
    ".txt": "Plain text (*.txt)",
}


def ask_where_to(parent: QWidget, title: str, suggested: Path, suffix: str) -> Path | None:
    """Where to write; with the ending of the kind if the analyst gave none. None: the dialog was left."""
    chosen, _ = QFileDialog.getSaveFileName(parent, title, str(suggested.with_suffix(suffix)), KINDS[suffix])
    if not chosen:
        return None
    path = Path(chosen)
    return path if path.suffix.lower() in KINDS else path.with_name(path.name + suffix)


def ask_for_word_file(parent: QWidget, title: str) -> Path | None:
    chosen, _ = QFileDialog.getOpenFileName(parent, title, str(documents()), KINDS[".docx"])
    return Path(chosen) if chosen else None


def documents() -> Path:
    """Where the analyst keeps documents; where there is no such folder, at home."""
    named = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(named) if named and Path(named).is_dir() else Path.home()


def file_name_of(title: str) -> str:
    """A title as a file name that every system takes."""
    kept = "".join(letter if letter.isalnum() or letter in " -_." else " " for letter in title)
    return " ".join(kept.split()).strip(" .")[:80] or "memo"
