"""PNG: its chunks of pixels, colours and size."""

from collections.abc import Iterator

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_KEPT = frozenset({b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"pHYs", b"sBIT"})


def is_one(image: bytes) -> bool:
    return image.startswith(_SIGNATURE)


def bare(image: bytes) -> bytes:
    return _SIGNATURE + b"".join(_chunks(image))


def _chunks(image: bytes) -> Iterator[bytes]:
    at, kind = len(_SIGNATURE), b""
    while kind != b"IEND":
        length, kind = int.from_bytes(image[at : at + 4], "big"), image[at + 4 : at + 8]
        end = at + 12 + length
        if end > len(image):
            raise ValueError("cut short")
        if kind in _KEPT:
            yield image[at:end]
        at = end
