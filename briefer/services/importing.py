"""Importing: files become articles with their quotes in the workspace."""

import logging
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from briefer.errors import BrieferError
from briefer.model import NOT_QUOTING, Article, Changes, Person, Quote, sha256_of
from briefer.services.workers import Workers
from briefer.workspace import Edit, Workspace

if TYPE_CHECKING:
    from concurrent.futures import Future

SECONDS_PER_FILE = 60.0

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class ReadFile:
    """One file as the reading process hands it over: an article with its quotes, or why there is none."""

    path: Path
    article: Article | None = None
    original: bytes = b""
    quotes: tuple[Quote, ...] = ()
    refusal: str = ""


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of one file."""

    path: Path
    outcome: Literal["added", "already here", "refused"]
    article_id: int = 0
    title: str = ""
    quotes: int = 0
    said: int = 0  # those of the quotes that quote somebody
    reason: str = ""


def read_one(path: Path, people: Sequence[Person] = ()) -> ReadFile:
    """Read one file and find its quotes; to be run in a process of its own. Never raises BrieferError."""
    from briefer.articles import read_with_original
    from briefer.quotes import find_quotes

    try:
        article, original = read_with_original(path)
    except BrieferError as error:
        return ReadFile(path, refusal=str(error))
    except OSError as error:
        return ReadFile(path, refusal=f"{path.name} cannot be read: {error.strerror}.")
    return ReadFile(path, article, original, tuple(find_quotes(article.text, people)))


def read_pasted(text: str, html: str = "", people: Sequence[Person] = ()) -> ReadFile:
    """Read what was pasted: the page if there is one, else the plain text."""
    from briefer.articles import read_pasted_html, read_text
    from briefer.quotes import find_quotes

    path = Path("pasted.html" if html else "pasted.txt")
    try:
        article = read_pasted_html(html) if html else read_text(text)
    except BrieferError as error:
        return ReadFile(path, refusal=str(error))
    return ReadFile(path, article, (html or text).encode("utf-8", "replace"), tuple(find_quotes(article.text, people)))


def store(workspace: Workspace, files: Iterable[ReadFile]) -> tuple[list[Imported], Changes | None]:
    """Put what was read into the workspace in one step of its history; what is there already stays as it is."""
    files = list(files)
    fresh = [file for file in _first_of_each(files) if file.article and not workspace.article_with_hash(_hash(file))]
    added: dict[str, int] = {}
    changes = None
    if fresh:
        label = f"Import {len(fresh)} articles" if len(fresh) > 1 else "Import article"
        with workspace.edit(label) as edit:
            for file in fresh:
                added[_hash(file)] = _add(edit, file)
        changes = edit.changes
    return [_outcome(workspace, file, added) for file in files], changes


def import_paths(
    workspace: Workspace,
    paths: Iterable[Path],
    *,
    progress: Callable[[int, int], None] = lambda _done, _all: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> list[Imported]:
    """Import files and folders, each read in a process of its own; one bad file never stops the others."""
    from briefer.articles import find_files

    files = read_files(find_files(paths), workspace.people(), progress=progress, cancelled=cancelled)
    return store(workspace, files)[0]


def read_files(
    paths: Sequence[Path],
    people: Sequence[Person] = (),
    *,
    progress: Callable[[int, int], None] = lambda _done, _all: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> list[ReadFile]:
    """Read files side by side in spawned processes, in the order given; stops early when cancelled."""
    read: list[ReadFile] = []
    with Workers(min(2, max(1, len(paths)))) as workers:  # each process costs a moment to start
        futures = [
            workers.submit(read_one, path, tuple(people), timeout=SECONDS_PER_FILE, name=path.name) for path in paths
        ]
        for path, future in zip(paths, futures, strict=True):
            if cancelled():
                break
            read.append(outcome_of(path, future))
            progress(len(read), len(paths))
    return read


def outcome_of(path: Path, future: "Future[ReadFile]") -> ReadFile:
    """Wait for one file; a process that hung, died or took too much memory is a refusal of that file."""
    try:
        return future.result()
    except BrieferError as error:
        return ReadFile(path, refusal=str(error))
    except Exception:  # a bug of ours: one bad file never stops the others
        log.exception("reading %s", path)
        return ReadFile(
            path, refusal=f"{path.name} met a fault in Briefer and was left out; the log holds the details."
        )


def _hash(file: ReadFile) -> str:
    return sha256_of(file.original)


def _first_of_each(files: Iterable[ReadFile]) -> list[ReadFile]:
    return list({_hash(file): file for file in reversed(list(files)) if file.article}.values())[::-1]


def _add(edit: Edit, file: ReadFile) -> int:
    assert file.article
    imported = datetime.now(UTC).isoformat(timespec="seconds")
    origin = replace(file.article.origin, sha256=_hash(file), imported=imported)
    article_id = edit.add_article(replace(file.article, origin=origin), file.original)
    edit.add_quotes(article_id, file.quotes)
    return article_id


def _outcome(workspace: Workspace, file: ReadFile, added: dict[str, int]) -> Imported:
    if file.article is None:
        return Imported(file.path, "refused", reason=file.refusal)
    article_id = added.pop(_hash(file), 0)
    if article_id:
        said = sum(quote.kind not in NOT_QUOTING for quote in file.quotes)
        return Imported(file.path, "added", article_id, file.article.title, len(file.quotes), said)
    return Imported(file.path, "already here", workspace.article_with_hash(_hash(file)), file.article.title)
