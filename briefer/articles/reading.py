"""Reads an article from a file or from a paste."""

import stat
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from briefer.articles import html, plain
from briefer.articles.format import MAX_ORIGINAL, MAX_TEXT, Format
from briefer.articles.formats import format_of
from briefer.articles.unreadable import (
    EmptyArticle,
    FailingFile,
    ForbiddenFile,
    MissingFile,
    NotAFile,
    TooLarge,
    TooMuchText,
)
from briefer.model import Article, Origin, sha256_of

_PASTE = "The pasted text"


def read_article(path: Path) -> Article:
    """Read a file as an article. Nothing is fetched; the file is only read.

    Raises:
        UnreadableArticle: one of its subclasses, whose text names the file and says why.
    """
    return read_with_original(path)[0]


def read_with_original(path: Path) -> tuple[Article, bytes]:
    """The same with the bytes it was read from, read once, so that the one belongs to the other.

    Raises:
        UnreadableArticle: as `read_article`.
    """
    content = _content(path)
    form = format_of(path.name, path.suffix, content)
    return _finished(form.read(content, path.name), form, content, path.name), content


def read_text(text: str, name: str = "") -> Article:
    """Take a pasted plain text as an article.

    Raises:
        UnreadableArticle: it is empty or too long.
    """
    return _finished(plain.article_of(text), plain.FORMAT, text.encode("utf-8", "surrogatepass"), name)


def read_pasted_html(html_text: str) -> Article:
    """Take the HTML flavour of a paste as an article: all of it, since the analyst chose it.

    Raises:
        UnreadableArticle: it is empty or too long.
    """
    content = html_text.encode("utf-8", "surrogatepass")
    _check_size(len(content), _PASTE)
    return _finished(html.pasted(html_text), html.FORMAT, content, "")


def _content(path: Path) -> bytes:
    try:
        about = path.stat()
        if not stat.S_ISREG(about.st_mode):
            raise NotAFile(path.name)
        _check_size(about.st_size, path.name)
        with path.open("rb") as file:
            return file.read(MAX_ORIGINAL + 1)
    except FileNotFoundError as error:
        raise MissingFile(path.name) from error
    except PermissionError as error:
        raise ForbiddenFile(path.name) from error
    except (OSError, ValueError) as error:
        raise FailingFile(path.name, getattr(error, "strerror", None) or str(error)) from error


def _check_size(size: int, name: str) -> None:
    if size > MAX_ORIGINAL:
        raise TooLarge(name, MAX_ORIGINAL)


def _finished(article: Article, form: Format, content: bytes, name: str) -> Article:
    if not article.text.strip():
        raise EmptyArticle(name or _PASTE)
    if len(article.text) > MAX_TEXT:
        raise TooMuchText(name or _PASTE, MAX_TEXT)
    origin = Origin(
        sha256=sha256_of(content),
        media_type=form.media_type,
        file_name=name,
        parser=form.name,
        imported=datetime.now(UTC).isoformat(timespec="seconds"),
        encoding=article.origin.encoding,
    )
    return replace(article, origin=origin)
