"""Pictures alone, without what cameras, people and programs write into them: one format a module."""

from briefer.memo.images import bmp, emf, gif, jpeg, png, svg, tiff, webp, wmf, zipped

FORMATS = (png, jpeg, gif, webp, tiff, bmp, emf, wmf, zipped, svg)  # svg last: it has no signature of its own
_TELLING = (b"Exif\0\0", b"http://ns.adobe.com/", b"x:xmpmeta", b"Photoshop 3.0\0", b"adobe:ns:meta")


def bare(image: bytes) -> bytes:
    """The picture without EXIF, comments, names, dates, places, scripts and addresses.

    Raises:
        ValueError: it is none that can be freed of them, or it is cut short.
    """
    for each in FORMATS:
        if each.is_one(image):
            made: bytes = each.bare(image)
            if any(telling in made for telling in _TELLING):
                raise ValueError("there is a picture with its own within it")
            return made
    raise ValueError("unknown picture")
