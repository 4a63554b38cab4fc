"""The text of a tree: blocks become paragraphs, lists keep their bullets, what is not read is left out."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

_BLOCKS_NAMES = (
    "address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 "
    "h4 h5 h6 header hr li main nav ol p pre section summary table tbody tfoot thead tr ul"
)
_BLOCKS = frozenset(_BLOCKS_NAMES.split())
# Captions go with their pictures; what only a browser runs or fills in is no text.
_LEFT_OUT_NAMES = (
    "script style noscript template head svg math iframe object embed canvas audio video picture figure button select "
    "textarea input datalist dialog nav"
)
_LEFT_OUT = frozenset(_LEFT_OUT_NAMES.split())
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_CELL = " | "
_BLANKS = re.compile(r"[ \t\n\r\f]+")
_INVISIBLE = re.compile("[\u00ad\u200b\u2060]")  # soft hyphens, places for a line end
_BREAK = "\x0b"  # a line end that stays
_BREAKS = re.compile(rf"[ ]*{_BREAK}[ {_BREAK}]*")


def paragraphs_of(root: "_Element") -> list[str]:
    """The paragraphs of a tree in reading order, without blanks around them."""
    return list(_split("".join(_pieces(root))))


def left_out(element: "_Element") -> bool:
    """Is this no text for a reader: a script, a form's part, a picture, something hidden?"""
    if not isinstance(element.tag, str) or element.tag in _LEFT_OUT:
        return True
    return element.get("hidden") is not None or bool(_HIDDEN.search(element.get("style", "")[:500]))


def _split(stream: str) -> Iterator[str]:
    for block in _INVISIBLE.sub("", stream).split("\x00"):
        for part in _lines_of(block):
            if part and part not in ("•", "|"):
                yield part


def _lines_of(block: str) -> list[str]:
    """One line end stays within a paragraph; two part paragraphs."""
    text = _BLANKS.sub(" ", block)
    text = _BREAKS.sub(lambda breaks: "\n" if breaks[0].count(_BREAK) == 1 else "\x00", text)
    return [part.strip(" \n") for part in text.split("\x00")]


def _pieces(root: "_Element") -> Iterator[str]:
    """The text with a NUL at each border of a block; without recursion, whatever the depth."""
    stack: list[tuple[_Element, bool]] = [(root, False)]
    while stack:
        element, leaving = stack.pop()
        if leaving:
            yield _after(element)
        elif not left_out(element):
            yield _before(element)
            stack.append((element, True))
            stack.extend((child, False) for child in reversed(element))
            continue
        if element is not root:
            yield _plain(element, element.tail)


def _before(element: "_Element") -> str:
    tag, text = element.tag, _plain_text(element)
    if tag == "br":
        return _BREAK
    if tag in {"td", "th"}:
        return (_CELL if element.getprevious() is not None else "") + text
    if tag == "q":
        return "“" + text
    return ("\x00" if tag in _BLOCKS else "") + _bullet(element) + text


def _after(element: "_Element") -> str:
    return "”" if element.tag == "q" else "\x00" if element.tag in _BLOCKS else ""


def _bullet(element: "_Element") -> str:
    """Browsers print these marks, so the reader of the page saw them."""
    if element.tag == "ol":
        for number, item in enumerate(element.iterchildren("li"), 1):
            item.set("value", str(number))
    return "" if element.tag != "li" else f"{element.get('value')}. " if element.get("value") else "• "


def _plain_text(element: "_Element") -> str:
    return _plain(element, element.text, own=True)


def _plain(element: "_Element", text: str | None, *, own: bool = False) -> str:
    """The text as it stands; in a <pre> line ends are kept."""
    text = (text or "").replace("\x00", "")
    within = element if own else element.getparent()
    return text.replace("\n", _BREAK) if within is not None and within.tag == "pre" else text
