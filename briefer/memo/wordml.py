"""The words of WordprocessingML: names, escapes, paragraphs and runs as XML."""

import re
from dataclasses import dataclass
from functools import lru_cache

from briefer.model import clean_text

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
PIC = "http://schemas.openxmlformats.org/drawingml/2006/picture"
XML = "http://www.w3.org/XML/1998/namespace"
NAMESPACES = f'xmlns:w="{W}" xmlns:r="{R}"'
NS = {"w": W, "r": R, "wp": WP, "a": A, "pic": PIC}

TWIPS_PER_MM = 1440 / 25.4
_BREAKS = re.compile(r"([\n\t])")
_NON_CHARACTERS = re.compile("[\ufdd0-\ufdef]")


def w(name: str) -> str:
    """A name of WordprocessingML as lxml spells it."""
    return f"{{{W}}}{name}"


def r(name: str) -> str:
    """A name of the relationships namespace as lxml spells it."""
    return f"{{{R}}}{name}"


def twips(mm: float) -> int:
    return round(mm * TWIPS_PER_MM)


def clean(text: str) -> str:
    """Words that any XML reader accepts: no control characters, non-characters or lone surrogates."""
    return text if text.isprintable() else _NON_CHARACTERS.sub("", clean_text(text))


def says(text: str) -> bool:
    """Whether there is anything to see in a text."""
    return bool(clean(text).strip())


def escaped(text: str) -> str:
    return _escaped(clean(text))


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def attribute(text: str) -> str:
    """A text as the value of an attribute, on one line."""
    return escaped(" ".join(text.split())).replace('"', "&quot;")


def _words(text: str) -> str:
    """The contents of a run of clean words; tabs and line ends become Word's own."""
    if "\n" not in text and "\t" not in text:
        kept = ' xml:space="preserve"' if " " in {text[:1], text[-1:]} or "  " in text else ""
        return f"<w:t{kept}>{_escaped(text)}</w:t>" if text else ""
    breaks = {"\n": "<w:br/>", "\t": "<w:tab/>"}
    return "".join(breaks.get(part) or _words(part) for part in _BREAKS.split(text) if part)


def run(text: str, properties: str = "") -> str:
    """A run of clean words with properties; nothing for no words."""
    contents = _words(text)
    if not contents:
        return ""
    return f"<w:r><w:rPr>{properties}</w:rPr>{contents}</w:r>" if properties else f"<w:r>{contents}</w:r>"


def simple_field(instruction: str, shown: str, properties: str = "") -> str:
    """A field with the words it shows until Word counts again."""
    inner = f"<w:rPr>{properties}</w:rPr>" if properties else ""

    def mark(kind: str) -> str:
        return f'<w:r>{inner}<w:fldChar w:fldCharType="{kind}"/></w:r>'

    code = f'<w:r>{inner}<w:instrText xml:space="preserve"> {escaped(instruction)} </w:instrText></w:r>'
    return f"{mark('begin')}{code}{mark('separate')}{run(shown, properties)}{mark('end')}"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)  # known by itself: comparing them took a fifth of the time
class Layout:
    """How one paragraph departs from its style, in twips; ``None`` leaves the style's own."""

    keep_next: bool = False
    splits: bool = False  # over two pages, whatever its style says
    page_break: bool = False
    number: tuple[int, int] | None = None  # numbering instance and level
    borders: str = ""  # contents of w:pBdr
    tabs: tuple[tuple[str, int, str], ...] = ()  # kind, position, leader
    bidi: bool = False
    before: int | None = None
    after: int | None = None
    left: int | None = None
    right: int | None = None
    hanging: int | None = None
    align: str = ""

    @lru_cache(maxsize=256)  # noqa: B019  # those that come again and again are few
    def xml(self, style: str) -> str:
        """The w:pPr of a paragraph in this layout, in the order that the schema asks for."""
        return "".join(
            (
                f'<w:pPr><w:pStyle w:val="{style}"/>',
                "<w:keepNext/>" if self.keep_next else "",
                '<w:keepLines w:val="0"/>' if self.splits else "",
                "<w:pageBreakBefore/>" if self.page_break else "",
                self._number(),
                f"<w:pBdr>{self.borders}</w:pBdr>" if self.borders else "",
                self._tabs(),
                "<w:bidi/>" if self.bidi else "",
                _measures("spacing", before=self.before, after=self.after),
                _measures("ind", left=self.left, right=self.right, hanging=self.hanging),
                f'<w:jc w:val="{self.align}"/>' if self.align else "",
                "</w:pPr>",
            )
        )

    def _number(self) -> str:
        if self.number is None:
            return ""
        return f'<w:numPr><w:ilvl w:val="{self.number[1]}"/><w:numId w:val="{self.number[0]}"/></w:numPr>'

    def _tabs(self) -> str:
        if not self.tabs:
            return ""
        stops = "".join(f'<w:tab w:val="{kind}" w:leader="{lead}" w:pos="{at}"/>' for kind, at, lead in self.tabs)
        return f"<w:tabs>{stops}</w:tabs>"


def _measures(name: str, **values: int | None) -> str:
    given = "".join(f' w:{key}="{value}"' for key, value in values.items() if value is not None)
    return f"<w:{name}{given}/>" if given else ""
