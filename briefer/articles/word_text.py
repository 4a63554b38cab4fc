"""The text of a Word document's XML, by the local names of its elements (both of its namespaces are in use)."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

# Deleted and moved-away words, field codes, text boxes' second copy, notes and comments.
_LEFT_OUT_NAMES = (
    "del moveFrom delText instrText delInstrText Fallback footnoteReference endnoteReference commentReference "
    "annotationRef pPr rPr tblPr trPr tcPr sectPr sdtPr sdtEndPr proofErr object"
)
_LEFT_OUT = frozenset(_LEFT_OUT_NAMES.split())
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011"}
_CELL = " | "
_LONGEST_CELL = 200  # characters; longer ones are columns of prose, not a table


@dataclass(frozen=True, slots=True)
class WordParagraph:
    text: str
    style: str  # its id in small letters: "title", "heading1"


def paragraphs_of(document: "_Element") -> list[WordParagraph]:
    """The paragraphs in reading order, the blank ones left out; a row of short cells is one of them."""
    return [paragraph for paragraph in _blocks(document) if paragraph.text.strip()]


def local(element: "_Element") -> str:
    """The name of an element without its namespace; empty for what is none."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _blocks(parent: "_Element") -> Iterator[WordParagraph]:
    for child in parent:
        name = local(child)
        if name == "p":
            yield from _paragraph(child)
        elif name == "tr":
            yield from _row(child)
        elif name not in _LEFT_OUT:
            yield from _blocks(child)


def _row(row: "_Element") -> list[WordParagraph]:
    cells = [paragraphs_of(cell) for cell in row if local(cell) not in _LEFT_OUT]
    texts = [cell[0].text for cell in cells if len(cell) == 1]
    short = len(texts) >= len([cell for cell in cells if cell]) and all(len(text) <= _LONGEST_CELL for text in texts)
    if short and len(texts) > 1:
        return [WordParagraph(_CELL.join(texts), "")]
    return [paragraph for cell in cells for paragraph in cell]


def _paragraph(paragraph: "_Element") -> Iterator[WordParagraph]:
    """The paragraph itself, then those of the text boxes in it."""
    boxes: list[_Element] = []
    text = "".join(_words(paragraph, boxes))
    yield WordParagraph(text.strip(), _style(paragraph))
    for box in boxes:
        yield from _blocks(box)


def _words(parent: "_Element", boxes: "list[_Element]") -> Iterator[str]:
    for child in parent:
        name = local(child)
        if name == "t":
            yield child.text or ""
        elif name in _SIGNS:
            yield _SIGNS[name]
        elif name == "txbxContent":
            boxes.append(child)
        elif name not in _LEFT_OUT and not (name == "r" and _hidden(child)):
            yield from _words(child, boxes)


def _hidden(run: "_Element") -> bool:
    properties = next((child for child in run if local(child) == "rPr"), ())
    return any(local(child) == "vanish" and _value(child) not in {"0", "false", "off"} for child in properties)


def _style(paragraph: "_Element") -> str:
    properties = next((child for child in paragraph if local(child) == "pPr"), ())
    return next((_value(child).lower() for child in properties if local(child) == "pStyle"), "")


def _value(element: "_Element") -> str:
    return next((str(value) for name, value in element.attrib.items() if str(name).endswith("}val")), "")
