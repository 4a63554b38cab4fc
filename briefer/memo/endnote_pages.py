"""The marking on the pages of their own that LibreOffice before 24.8 gives to endnotes, without header and footer.

Every few notes hold two boxes at the edges of the page, as what is read in place of a drawing canvas: Word, and
LibreOffice since it sets endnotes as Word does, know canvases and see nothing; the older ones show the boxes.
"""

import re
from collections.abc import Sequence

from briefer.memo.draft import Draft
from briefer.memo.header_footer import banner_xml, footer_line_xml, header_distance
from briefer.memo.wordml import WP, A

_CANVAS = "http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas"
_SHAPE = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
_COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_NAMESPACES = f'xmlns:mc="{_COMPATIBILITY}" xmlns:wpc="{_CANVAS}" xmlns:wps="{_SHAPE}" xmlns:wp="{WP}" xmlns:a="{A}"'

_EMU_PER_TWIP = 635
_MARGIN = 1134  # 20 mm, LibreOffice's own on such a page
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
    drawn = "".join(_box(draft, words, at) for at, words in (("top", top), ("bottom", bottom)) if words)
    return f"<w:r>{_OPENING}{drawn}{_CLOSING}</w:r>" if drawn else ""


def _box(draft: Draft, words: str, edge: str) -> str:
    """A white box from one edge of the page to LibreOffice's margin, its words where header and footer have theirs."""
    draft.pictures += 1
    size = f'cx="{draft.width * _EMU_PER_TWIP}" cy="{_MARGIN * _EMU_PER_TWIP}"'
    inset = header_distance(draft.document.page) * _EMU_PER_TWIP
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
