"""A saved web page: the article, not the menus."""

import re
from dataclasses import replace

from briefer.articles.encoding import decode
from briefer.articles.format import Format
from briefer.articles.lines import told_by
from briefer.articles.page_about import About, about_page
from briefer.articles.page_article import main_paragraphs
from briefer.articles.page_text import paragraphs_of
from briefer.articles.page_tree import parse
from briefer.articles.plain import article_of, first_line, with_told
from briefer.articles.unreadable import TooManyParts
from briefer.model import Article, Origin, clean_text

_TAG = re.compile(r"<[a-z!/?]", re.IGNORECASE)
_DECLARED = re.compile(
    rb"<meta[^<>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]{2,40})|<\?xml[^<>]{0,100}?encoding\s*=\s*[\"']([\w-]{2,40})",
    re.IGNORECASE,
)
_DECLARED_WITHIN = 4096  # bytes; the standard says 1024
_MOST_TAGS = 500_000
_WORD = re.compile(r"\w+")


def read(content: bytes, name: str) -> Article:
    """Read a page; a file without any tag is plain text whatever its name says.

    Raises:
        UnreadableArticle: it is no text, or has too many parts.
    """
    declared = _DECLARED.search(content[:_DECLARED_WITHIN])
    label = next(filter(None, declared.groups()), b"").decode() if declared else ""
    source, encoding = decode(content, name, label)
    _check_parts(source, name)
    article = _article(source) if _TAG.search(source) else article_of(source)
    return replace(article, origin=Origin(encoding=encoding))


def pasted(source: str) -> Article:
    """All of a pasted fragment."""
    source = clean_text(source)
    _check_parts(source, "The pasted text")
    paragraphs = paragraphs_of(parse(source))
    return _assembled(About(), paragraphs)


def _check_parts(source: str, name: str) -> None:
    if source.count("<") > _MOST_TAGS:
        raise TooManyParts(name)


def _article(source: str) -> Article:
    about = about_page(source)
    return _assembled(about, main_paragraphs(source))


def _assembled(about: About, paragraphs: list[str]) -> Article:
    body = _without_title(paragraphs, about.title)
    text = clean_text("\n\n".join([about.title, *body] if about.title else body))
    article = Article(
        title=about.title or first_line(text),
        text=text if body else "",
        byline=about.byline,
        source=about.source,
        url=about.url,
        published=about.published,
        language=about.language,
    )
    return with_told(article, told_by(text))


def _without_title(paragraphs: list[str], title: str) -> list[str]:
    """The page's own headline is printed once, as the first line."""
    head = [paragraph for paragraph in paragraphs[:3] if not title or _words(paragraph) != _words(title)]
    return head + paragraphs[3:]


def _words(line: str) -> list[str]:
    return _WORD.findall(line.lower()) if len(line) < 1000 else [line]  # noqa: PLR2004  # no headline is so long


FORMAT = Format(name="html 1", media_type="text/html", suffixes=(".html", ".htm", ".xhtml"), read=read)
