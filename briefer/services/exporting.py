"""Exporting: a note of the workspace becomes a file that leaves the laptop."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from briefer.errors import BrieferError
from briefer.memo.finishing import CannotWrite, write_whole
from briefer.model.documents import Document
from briefer.services.composing import compose_note
from briefer.workspace import Workspace

__all__ = ["CannotWrite", "Exported", "UnknownFileFormat", "export_note", "write_document", "write_whole"]


class UnknownFileFormat(BrieferError):
    def __init__(self, path: Path) -> None:
        super().__init__(
            f"Briefer cannot write “{path.name}”. Give it one of the endings {', '.join(sorted(WRITERS))}."
        )


class WouldReplaceSource(BrieferError):
    def __init__(self, path: Path) -> None:
        super().__init__(
            f"“{path.name}” was not written: it would replace a file it is made from. Choose another name."
        )


@dataclass(frozen=True, slots=True)
class Exported:
    """Where a note was written to."""

    path: Path
    title: str


def export_note(workspace: Workspace, note_id: int, path: Path, template: Path | None = None) -> Exported:
    """Write a note in the format its ending names: .docx, .html, .md or .txt.

    Raises:
        BrieferError: the note cannot be composed or the file not written; what was there before is still there.
    """
    document = compose_note(workspace, workspace.note(note_id))
    write_document(document, path, template)
    return Exported(path, document.title)


def write_document(document: Document, path: Path, template: Path | None = None) -> None:
    """Write a Document by the ending of ``path``: beside it first, then in its place."""
    if path.suffix.lower() not in WRITERS:
        raise UnknownFileFormat(path)
    spare(path, [template] if template else [])
    WRITERS[path.suffix.lower()](document, path, template)


def spare(path: Path, sources: Iterable[Path]) -> None:
    """Keep what a file is made from.

    Raises:
        WouldReplaceSource: the file would be written over one of them.
    """
    if any(is_same(path, source) for source in sources):
        raise WouldReplaceSource(path)


def is_same(one: Path, other: Path) -> bool:
    """Whether two paths, of which one may lead nowhere yet, lead to the same file."""
    return one.exists() and other.exists() and one.samefile(other)


def _write_word(document: Document, path: Path, template: Path | None) -> None:
    from briefer.memo import write_memo

    write_memo(document, path, template)


def _write_html(document: Document, path: Path, _template: Path | None) -> None:
    from briefer.memo import html_of

    write_whole(path, html_of(document).encode())


def _write_markdown(document: Document, path: Path, _template: Path | None) -> None:
    from briefer.memo import markdown_of

    write_whole(path, markdown_of(document).encode())


def _write_text(document: Document, path: Path, _template: Path | None) -> None:
    from briefer.memo import text_of

    write_whole(path, text_of(document).encode())


WRITERS: dict[str, Callable[[Document, Path, Path | None], None]] = {
    ".docx": _write_word,
    ".html": _write_html,
    ".md": _write_markdown,
    ".txt": _write_text,
}
