"""JPEG: its segments up to the end of the picture, without those of applications and the remarks."""

import re
from collections.abc import Iterator

_LEFT_OUT = frozenset({*range(0xE1, 0xEE), 0xEF, 0xFE})  # but not Adobe's, which says how colours are meant
_JFIF, _SCAN, _END = b"\xe0", b"\xda", b"\xd9"
_HEAD = 18  # bytes of that segment without a thumbnail
_MARKER = re.compile(rb"\xff[^\x00\xff\xd0-\xd7]")  # within a scan: no stuffed byte, no restart


def is_one(image: bytes) -> bool:
    return image.startswith(b"\xff\xd8")


def bare(image: bytes) -> bytes:
    return b"\xff\xd8" + b"".join(_segments(image))


def _segments(image: bytes) -> Iterator[bytes]:
    at, marker = 2, b""
    while marker != _END and (marker != _SCAN or at < len(image)):
        marker, length = image[at + 1 : at + 2], int.from_bytes(image[at + 2 : at + 4], "big")
        if image[at : at + 1] != b"\xff" or not marker or (marker != _END and length < 2):  # noqa: PLR2004  # its own two bytes
            raise ValueError("cut short")
        end = at + 2 + (0 if marker == _END else length)
        end = _end_of_scan(image, end) if marker == _SCAN else end
        if marker == _JFIF:
            yield _without_thumbnail(image[at:end])
        elif marker[0] not in _LEFT_OUT:
            yield image[at:end]
        at = end


def _without_thumbnail(segment: bytes) -> bytes:
    """What says how large the picture is; a small one within it may show what was cut off since."""
    return b"\xff\xe0\0\x10" + segment[4:16] + b"\0\0" if segment[4:9] == b"JFIF\0" and len(segment) >= _HEAD else b""


def _end_of_scan(image: bytes, start: int) -> int:
    """Where the next marker stands; what phones put behind the last one is not the picture."""
    match = _MARKER.search(image, start)
    return match.start() if match else len(image)
