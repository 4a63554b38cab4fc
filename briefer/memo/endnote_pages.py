"""The marking on the pages of their own that LibreOffice before 24.8 gives to endnotes, without header and footer.

Every few notes hold two boxes at the edges of the page, as what is read in place of a drawing canvas: Word, and
LibreOffice since it sets endnotes as Word does, know canvases and see nothing; the older ones show the boxes.
"""

import math
import re
from collections.abc import Sequence

from briefer.memo.draft import Draft
from briefer.memo.header_footer import banner_xml, footer_line_xml, header_distance
from briefer.memo.letters import width_of
from briefer.memo.wordml import WP, A

_CANVAS = "http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas"
_SHAPE = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
_COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_NAMESPACES = f'xmlns:mc="{_COMPATIBILITY}" xmlns:wpc="{_CANVAS}" xmlns:wps="{_SHAPE}" xmlns:wp="{WP}" xmlns:a="{A}"'

_EMU_PER_TWIP = 635
_TWIPS_PER_POINT = 20
_MARGIN = 1134  # 20 mm, LibreOffice's own on such a page
_NARROWEST = 9638  # a line there, on A4
_LINE = 280  # the line with the page number
_LEADING, _BOLD = 1.25, 1.15  # lines of a marking are so much higher and wider than its plain letters
_LINES_APART = 20  # of about sixty on a page, so that each has boxes
_LETTERS_ON_A_LINE = 80
_OPENING = f'<mc:AlternateContent {_NAMESPACES}><mc:Choice Requires="wpc"/><mc:Fallback>'
_CLOSING = "</mc:Fallback></mc:AlternateContent>"
_BOXES = re.compile(
    rb'<mc:AlternateContent[^>]*><mc:Choice(?:\s[^>]*)? Requires="wpc"/><mc:Fallback>.*?</mc:Fallback></mc:AlternateContent>',
    re.DOTALL,
)


def without_boxes(part: bytes) -> bytes:
    """The notes as Word sees them."""
    return _BOXES.sub(b"", part) if b'"wpc"' in part else part


def bearers(notes: Sequence[str]) -> set[int]:
    """Which notes hold the boxes: the first, and one every few lines."""
    found, lines = set(), _LINES_APART
    for at, note in enumerate(notes):
        if lines >= _LINES_APART:
            found.add(at)
            lines = 0
        lines += 1 + len(note) // _LETTERS_ON_A_LINE
    return found


def boxes(draft: Draft) -> str:
    """A run with the marking for the top and the bottom of a page; nothing where there is none."""
    banner = draft.document.banner
    top = banner_xml(draft) if banner.top else ""
    bottom = footer_line_xml(draft) + (banner_xml(draft) if banner.bottom else "")
    drawn = _box(draft, top, "top", lines=0) if top else ""
    drawn += _box(draft, bottom, "bottom", lines=1) if bottom else ""
    return f"<w:r>{_OPENING}{drawn}{_CLOSING}</w:r>" if drawn else ""


def _width(draft: Draft) -> int:
    return max(draft.width, _NARROWEST)


def _inset(draft: Draft, lines: int) -> int:
    """How far words stand from the edge: as in header and footer, or less where a large marking needs the room."""
    banner = draft.document.banner
    wide = width_of(banner.text, banner.font_size, "Arial") * _BOLD * _TWIPS_PER_POINT
    high = math.ceil(wide / _width(draft)) * banner.font_size * _LEADING * _TWIPS_PER_POINT + lines * _LINE
    return max(min(header_distance(draft.document.page), _MARGIN - round(high)), 0)


def _box(draft: Draft, words: str, edge: str, *, lines: int) -> str:
    """A white box from one edge of the page to LibreOffice's margin; ``lines`` stand in it beside the marking."""
    draft.pictures += 1
    size = f'cx="{_width(draft) * _EMU_PER_TWIP}" cy="{_MARGIN * _EMU_PER_TWIP}"'
    inset = _inset(draft, lines) * _EMU_PER_TWIP
    anchor, insets = ("t", f'tIns="{inset}" bIns="0"') if edge == "top" else ("b", f'tIns="0" bIns="{inset}"')
    return (
        '<w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" behindDoc="0" locked="0" '
        f'relativeHeight="{draft.pictures}" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
        '<wp:positionH relativeFrom="page"><wp:align>center</wp:align></wp:positionH>'
        f'<wp:positionV relativeFrom="page"><wp:align>{edge}</wp:align></wp:positionV><wp:extent {size}/><wp:wrapNone/>'
        f'<wp:docPr id="{draft.pictures}" name="Marking {draft.pictures}" descr=""/><wp:cNvGraphicFramePr/>'
        f'<a:graphic><a:graphicData uri="{_SHAPE}"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr>'
        f'<a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        '<a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill></wps:spPr>'
        f"<wps:txbx><w:txbxContent>{words}</w:txbxContent></wps:txbx>"
        f'<wps:bodyPr lIns="0" rIns="0" {insets} anchor="{anchor}"/></wps:wsp></a:graphicData></a:graphic>'
        "</wp:anchor></w:drawing>"
    )
