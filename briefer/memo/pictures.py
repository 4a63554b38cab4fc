"""Pictures in their own line, without what cameras and programs write into them."""

from briefer.errors import BrieferError
from briefer.memo import images
from briefer.memo.draft import Draft, Place
from briefer.memo.images import jpeg, png
from briefer.memo.wordml import PIC, WP, A, attribute
from briefer.model.documents import Picture

_EMU_PER_MM = 36000
_EMU_PER_TWIP = 635
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
    if not (png.is_one(image) or jpeg.is_one(image)):
        raise ValueError("unknown picture")
    return images.bare(image)


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
