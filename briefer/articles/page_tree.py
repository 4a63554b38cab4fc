"""A page becomes a tree, whatever its depth.

libxml2 silently stops at 256 levels and drops what follows; such a page is flattened before it is parsed.
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement, HTMLParser

DEEPEST = 120  # levels kept of a page that is too deep
_RAW = {"<!--": "-->", "<script": "</script", "<style": "</style", "<textarea": "</textarea", "<title": "</title"}
_TOKEN = re.compile(
    r"<!--|<(?:script|style|textarea|title)\b|<(?P<end>/?)(?P<name>[a-z][a-z0-9:-]{0,30})[^<>]*>?", re.IGNORECASE
)
_ENDS = {start: re.compile(re.escape(end), re.IGNORECASE) for start, end in _RAW.items()}
_VOID_NAMES = "area base br col embed hr img input link meta param source track wbr"
_VOID = frozenset(_VOID_NAMES.split())
_KEPT_FLAT_NAMES = "p li td th tr br hr blockquote h1 h2 h3 h4 h5 h6 q pre"
_KEPT_FLAT = frozenset(_KEPT_FLAT_NAMES.split())  # they part paragraphs
_XML_HEAD = re.compile(r"\A\s*<\?xml[^>]*\?>", re.IGNORECASE)


def parse(source: str) -> "HtmlElement":
    """The tree of a page or fragment; an empty one if there is nothing in it."""
    source = _XML_HEAD.sub("", source, count=1)  # lxml refuses a declaration in a str
    tree, complete = _parsed(source)
    if complete:
        return tree
    return _parsed(flattened(source), huge=True)[0]


def _parsed(source: str, *, huge: bool = False) -> "tuple[HtmlElement, bool]":
    from lxml import etree
    from lxml.html import document_fromstring

    parser = _parser(huge=huge)
    try:
        tree = document_fromstring(source or "<p></p>", parser=parser)
    except etree.LxmlError:
        return document_fromstring("<p></p>", parser=_parser(huge=False)), False
    return tree, not any(entry.level_name == "FATAL" for entry in parser.error_log)


def _parser(*, huge: bool) -> "HTMLParser":
    from lxml.html import HTMLParser

    return HTMLParser(no_network=True, huge_tree=huge, remove_comments=True, remove_pis=True)


def flattened(source: str) -> str:
    """The same page with the tags left out that stand deeper than `DEEPEST` and only nest."""
    return "".join(_flat(source))


def _flat(source: str) -> Iterator[str]:
    depth = at = 0
    while match := _TOKEN.search(source, at):
        yield source[at : match.start()]
        name = (match["name"] or "").lower()
        at = match.end() if name else _end_of_raw(source, match)
        if not name or name in _VOID:
            yield source[match.start() : at]
            continue
        shown = depth + (not match["end"]) <= DEEPEST
        depth = max(0, depth - 1) if match["end"] else depth + 1
        yield source[match.start() : at] if shown else _boundary(name)
    yield source[at:]


def _boundary(name: str) -> str:
    return "<br><br>" if name in _KEPT_FLAT or name in ("div", "section", "article") else " "


def _end_of_raw(source: str, start: re.Match[str]) -> int:
    end = _ENDS[start[0].lower()].search(source, start.end())
    return end.end() if end else len(source)
