"""The styles of the Word memo, read from the base it is made from: the preview, the PDF and the memo look alike."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from xml.etree import ElementTree as ET

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QTextBlockFormat, QTextCharFormat

from briefer.assets import resource
from briefer.model.documents import Page
from briefer.ui.note.sheet import INK, KEEP, UNITS, font_of

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DRAWN_FOR = 12  # points of body text that the base is drawn for
_TWIPS = 20  # to a point
_LINE = 240  # a single line
_OFF = frozenset({"0", "false", "off"})
_ALIGNED = {
    "center": Qt.AlignmentFlag.AlignHCenter,
    "right": Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute,
}


@dataclass(frozen=True, slots=True)
class Style:
    """A paragraph style; lengths in points, ``line`` in single lines."""

    font: str = ""  # "Heading", the name of a font, or empty: that of the page
    points: float = _DRAWN_FOR
    bold: bool = False
    italic: bool = False
    colour: str = INK
    spaced: float = 0.0  # between letters
    before: float = 0.0
    after: float = 0.0
    line: float = 1.0
    left: float = 0.0
    right: float = 0.0
    align: str = ""
    keep: bool = False

    def block(self) -> QTextBlockFormat:
        given = QTextBlockFormat()
        given.setTopMargin(self.before * UNITS)
        given.setBottomMargin(self.after * UNITS)
        given.setLeftMargin(self.left * UNITS)
        given.setRightMargin(self.right * UNITS)
        if self.align in _ALIGNED:
            given.setAlignment(_ALIGNED[self.align])
        if self.keep:
            given.setProperty(KEEP, True)  # noqa: FBT003  # Qt's own signature
        if self.line != 1:
            given.setLineHeight(self.line * 100, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        return given

    def characters(self, page: Page) -> QTextCharFormat:
        """The characters of this style on a page with its own fonts and size."""
        family = {"": page.font, "Times New Roman": page.font, "Heading": page.heading_font or page.font}
        font = font_of(family.get(self.font, self.font), self.points * page.font_size / _DRAWN_FOR, bold=self.bold)
        font.setItalic(self.italic)
        if self.spaced:
            font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, self.spaced * UNITS)
        given = QTextCharFormat()
        given.setFont(font)
        given.setForeground(QColor(self.colour))
        return given


def style(name: str) -> Style:
    """A style by its name in Word; one that the base lacks looks like body text."""
    styles = load_styles()
    return styles.get(name.lower(), styles["body text"])


@cache
def load_styles() -> dict[str, Style]:
    """All paragraph styles of the base by name in lower case."""
    root = ET.parse(resource("memo", "styles.xml")).getroot()  # noqa: S314  # our own file
    found = {str(one.get(f"{_W}styleId")): one for one in root.iter(f"{_W}style")}
    return {_value(one, "name").lower(): _read(list(_ancestry(one, found))) for one in found.values()}


def _ancestry(one: ET.Element, all_: dict[str, ET.Element]) -> Iterator[ET.Element]:
    """A style after those it is based on."""
    base = all_.get(_value(one, "basedOn"))
    if base is not None:
        yield from _ancestry(base, all_)
    yield one


def _read(ancestry: list[ET.Element]) -> Style:
    given: dict[str, object] = {}
    for one in ancestry:
        given |= _paragraph_of(one.find(f"{_W}pPr")) | _characters_of(one.find(f"{_W}rPr"))
    return Style(**given)  # type: ignore[arg-type]  # by the names of its fields


def _paragraph_of(properties: ET.Element | None) -> dict[str, object]:
    if properties is None:
        return {}
    given: dict[str, object] = {}
    spacing, indent = properties.find(f"{_W}spacing"), properties.find(f"{_W}ind")
    for element, attribute, field, unit in (
        (spacing, "before", "before", _TWIPS),
        (spacing, "after", "after", _TWIPS),
        (spacing, "line", "line", _LINE),
        (indent, "left", "left", _TWIPS),
        (indent, "right", "right", _TWIPS),
    ):
        if element is not None and (value := element.get(_W + attribute)):
            given[field] = int(value) / unit
    if _value(properties, "jc"):
        given["align"] = _value(properties, "jc")
    if properties.find(f"{_W}keepNext") is not None:
        given["keep"] = True
    return given


def _characters_of(properties: ET.Element | None) -> dict[str, object]:
    if properties is None:
        return {}
    given: dict[str, object] = {}
    fonts = properties.find(f"{_W}rFonts")
    if fonts is not None and fonts.get(f"{_W}ascii"):
        given["font"] = fonts.get(f"{_W}ascii")
    for tag, field in (("b", "bold"), ("i", "italic")):
        if (element := properties.find(_W + tag)) is not None:
            given[field] = element.get(f"{_W}val") not in _OFF
    if _value(properties, "color"):
        given["colour"] = f"#{_value(properties, 'color')}"
    if _value(properties, "sz"):
        given["points"] = int(_value(properties, "sz")) / 2
    if _value(properties, "spacing"):
        given["spaced"] = int(_value(properties, "spacing")) / _TWIPS
    return given


def _value(element: ET.Element, tag: str) -> str:
    child = element.find(_W + tag)
    return "" if child is None else str(child.get(f"{_W}val") or "")
