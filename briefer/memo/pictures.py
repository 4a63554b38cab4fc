"""Pictures in their own line, without what cameras and programs write into them."""

import re
from collections.abc import Iterator

from briefer.errors import BrieferError
from briefer.memo.draft import Draft, Place
from briefer.memo.wordml import PIC, WP, A, attribute
from briefer.model.documents import Picture

_EMU_PER_MM = 36000
_EMU_PER_TWIP = 635
_PNG = b"\x89PNG\r\n\x1a\n"
_PNG_KEPT = frozenset({b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"pHYs", b"sBIT"})
_JPEG_LEFT_OUT = frozenset({*range(0xE1, 0xEE), 0xEF, 0xFE})  # but not Adobe's, which says how colours are meant
_JPEG_SCAN, _JPEG_END = b"\xda", b"\xd9"
_JPEG_MARKER = re.compile(rb"\xff[^\x00\xff\xd0-\xd7]")  # within a scan: no stuffed byte, no restart
_DECORATIVE = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}">'
    '<adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/>'
    "</a:ext></a:extLst>"
)


class UnusablePicture(BrieferError):
    def __init__(self, description: str) -> None:
        named = f"The picture “{description}”" if description else "A picture of the memo"
        super().__init__(
            f"{named} is neither a sound PNG nor a sound JPEG. Nothing was written; choose another picture."
        )


def bare(image: bytes) -> bytes:
    """The picture alone, without EXIF, comments, dates or places.

    Raises:
        ValueError: it is neither PNG nor JPEG, or cut short.
    """
    if image.startswith(_PNG):
        return _PNG + b"".join(_png_chunks(image))
    if image.startswith(b"\xff\xd8"):
        return b"\xff\xd8" + b"".join(_jpeg_segments(image))
    raise ValueError("unknown picture")


def _png_chunks(image: bytes) -> Iterator[bytes]:
    at, kind = len(_PNG), b""
    while kind != b"IEND":
        length, kind = int.from_bytes(image[at : at + 4], "big"), image[at + 4 : at + 8]
        end = at + 12 + length
        if end > len(image):
            raise ValueError("cut short")
        if kind in _PNG_KEPT:
            yield image[at:end]
        at = end


def _jpeg_segments(image: bytes) -> Iterator[bytes]:
    at, marker = 2, b""
    while marker != _JPEG_END and (marker != _JPEG_SCAN or at < len(image)):
        marker, length = image[at + 1 : at + 2], int.from_bytes(image[at + 2 : at + 4], "big")
        if image[at : at + 1] != b"\xff" or not marker or (marker != _JPEG_END and length < 2):  # noqa: PLR2004  # its own two bytes
            raise ValueError("cut short")
        end = at + 2 + (0 if marker == _JPEG_END else length)
        end = _end_of_scan(image, end) if marker == _JPEG_SCAN else end
        if marker[0] not in _JPEG_LEFT_OUT:
            yield image[at:end]
        at = end


def _end_of_scan(image: bytes, start: int) -> int:
    """Where the next marker stands; what phones put behind the last one is not the picture."""
    match = _JPEG_MARKER.search(image, start)
    return match.start() if match else len(image)


def picture(draft: Draft, block: Picture, _place: Place) -> str:
    """An inline picture with its alt text, or marked as decoration.

    Raises:
        UnusablePicture: it can't be read.
    """
    try:
        relation, pixels_wide, pixels_high = draft.add_picture(bare(block.image))
    except Exception as error:  # whatever the picture readers trip over
        raise UnusablePicture(block.description) from error
    wide = max(min(round(block.width_mm * _EMU_PER_MM), draft.width * _EMU_PER_TWIP), _EMU_PER_MM)
    high = max(round(wide * pixels_high / max(pixels_wide, 1)), 1)
    draft.pictures += 1
    return draft.paragraph("Memo Picture", _drawing(draft.pictures, relation, block.description, (wide, high)))


def _drawing(number: int, relation: str, description: str, extent: tuple[int, int]) -> str:
    alt = attribute(description)
    size = f'cx="{extent[0]}" cy="{extent[1]}"'
    decoration = "" if alt else _DECORATIVE
    return (
        f'<w:r><w:drawing><wp:inline xmlns:wp="{WP}" xmlns:a="{A}" distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent {size}/><wp:docPr id="{number}" name="Picture {number}" descr="{alt}">{decoration}</wp:docPr>'
        '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>'
        f'<a:graphic><a:graphicData uri="{PIC}"><pic:pic xmlns:pic="{PIC}">'
        f'<pic:nvPicPr><pic:cNvPr id="{number}" name="Picture {number}" descr="{alt}"/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        "</pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )
