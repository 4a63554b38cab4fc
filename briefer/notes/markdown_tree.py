"""Markdown as a tree: python-markdown's final XHTML, with raw HTML taken for the text it is."""

import html
import re
from functools import cache
from threading import Lock
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from briefer.errors import BrieferError
from briefer.notes.markdown_source import as_markdown

if TYPE_CHECKING:
    from markdown import Markdown

_ENTITY = re.compile(r"&(#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|\w{1,32});")
_KEPT = frozenset({"amp", "lt", "gt", "quot", "apos"})
_DEEPEST = 60  # elements within one another: some twenty lists
_UNWANTED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_ONE_AT_A_TIME = Lock()  # a Markdown instance keeps state while it converts


class TooDeep(BrieferError):
    def __init__(self) -> None:
        super().__init__(
            "This text is nested too deeply to be laid out. It is as it was; take some of its lists or quotations apart."
        )


def tree_of(body: str) -> ET.Element:
    """The blocks of a body under one root.

    Raises:
        TooDeep: lists or quotations nested beyond reason.
    """
    try:
        with _ONE_AT_A_TIME:
            xhtml = _markdown().reset().convert(as_markdown(_UNWANTED.sub("", body)))
    except RecursionError:
        raise TooDeep from None
    root = ET.fromstring(f"<root>{_UNWANTED.sub('', _ENTITY.sub(_character, xhtml))}</root>")  # noqa: S314  # our own output, no entities left in it
    if _depth(root) > _DEEPEST:
        raise TooDeep
    return root


def _depth(root: ET.Element) -> int:
    depth, level = 0, [root]
    while level:
        depth, level = depth + 1, [child for element in level for child in element]
    return depth


def _character(match: re.Match[str]) -> str:
    """An entity as the character it means, one that means none as the text it is."""
    if match[1] in _KEPT:
        return match[0]
    character = html.unescape(match[0])
    return html.escape(character if character != match[0] else match[0])


@cache
def _markdown() -> "Markdown":
    from markdown import Markdown
    from markdown.inlinepatterns import SimpleTagInlineProcessor

    from briefer.notes.markdown_tables import WholeRows

    extensions = ["tables", "footnotes", "def_list", "abbr", "sane_lists", "fenced_code"]
    markdown = Markdown(extensions=extensions, output_format="xhtml", lazy_ol=False)  # type: ignore[call-arg]
    markdown.preprocessors.deregister("html_block")
    for name in ("html", "entity"):
        markdown.inlinePatterns.deregister(name)
    markdown.parser.blockprocessors.register(WholeRows(markdown.parser, {"use_align_attribute": False}), "table", 75)
    markdown.inlinePatterns.register(SimpleTagInlineProcessor(r"(~~)(.+?)~~", "del"), "strike", 65)
    return markdown
