"""Markdown: the text stays as in the file; front matter and the first heading are understood."""

import re
from dataclasses import replace

from briefer.articles.dates import date_in
from briefer.articles.encoding import decode
from briefer.articles.format import Format
from briefer.articles.plain import article_of
from briefer.model import Article, Origin

_FRONT = re.compile(
    r"\A\s*---[ \t]*\n(?P<lines>(?:(?!(?:---|\.\.\.)[ \t]*\n)[^\n]*\n){0,60})(?:---|\.\.\.)[ \t]*(?:\n|\Z)"
)
_FIELD = re.compile(r"([A-Za-z_-]{2,20}):[ \t]*(.*)")
_HEADING = re.compile(r"^#{1,2}[ \t]+(.+?)[ \t#]*$", re.MULTILINE)
_FIRST_PART = 2000


def read(content: bytes, name: str) -> Article:
    text, encoding = decode(content, name)
    fields = front_matter(text)
    heading = _HEADING.search(text[:_FIRST_PART])
    article = article_of(text, fields.get("title") or (heading[1].strip() if heading else ""))
    return replace(_with_fields(article, fields), origin=Origin(encoding=encoding))


def front_matter(text: str) -> dict[str, str]:
    """The fields between the leading ``---`` lines, names in lower case, quotes taken off."""
    front = _FRONT.match(text)
    matches = (_FIELD.match(line) for line in front["lines"].split("\n")) if front else ()
    return {match[1].lower(): _bare(match[2]) for match in matches if match}


def _bare(value: str) -> str:
    value = value.strip()
    return value[1:-1] if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'" else value


def _with_fields(article: Article, fields: dict[str, str]) -> Article:
    day = next((fields[key] for key in ("date", "published", "updated") if fields.get(key)), "")
    return replace(
        article,
        byline=fields.get("author") or fields.get("byline") or article.byline,
        source=fields.get("source") or fields.get("publisher") or article.source,
        url=fields.get("url") or fields.get("link") or article.url,
        published=date_in(day) or article.published,
        language=fields.get("language") or fields.get("lang") or article.language,
        provenance=fields.get("provenance") or article.provenance,
    )


FORMAT = Format(name="markdown 1", media_type="text/markdown", suffixes=(".md", ".markdown"), read=read)
