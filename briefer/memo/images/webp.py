"""WebP: its chunks of pixels and of animation."""

from collections.abc import Iterator

from briefer.memo.images.reading import Bytes

_KEPT = frozenset({b"VP8 ", b"VP8L", b"ALPH", b"ANIM"})
_PIXELS = (b"VP8 ", b"VP8L")
_EXTENDED, _FRAME = b"VP8X", b"ANMF"
_LOOK = 0b00010010  # alpha and animation; not colour profile, EXIF and XMP
_FRAME_HEAD = 16


def is_one(image: bytes) -> bool:
    return image[:4] == b"RIFF" and image[8:12] == b"WEBP"


def bare(image: bytes) -> bytes:
    read = Bytes(image)
    chunks = b"".join(_chunks(read, 12, 8 + read.number(4)))
    if not any(kind in chunks for kind in _PIXELS):
        raise ValueError("no picture")
    return b"RIFF" + (4 + len(chunks)).to_bytes(4, "little") + b"WEBP" + chunks


def _chunks(read: Bytes, at: int, end: int) -> Iterator[bytes]:
    while at + 8 <= end:
        kind, length = read.part(at, 4), read.number(at + 4)
        content = read.part(at + 8, length)
        if kind == _EXTENDED:
            yield _chunk(kind, bytes([read.number(at + 8, 1) & _LOOK]) + read.part(at + 9, 9))
        elif kind == _FRAME:
            inner = b"".join(_chunks(read, at + 8 + _FRAME_HEAD, at + 8 + length))
            yield _chunk(kind, read.part(at + 8, _FRAME_HEAD) + inner)
        elif kind in _KEPT:
            yield _chunk(kind, content)
        at += 8 + length + length % 2


def _chunk(kind: bytes, content: bytes) -> bytes:
    return kind + len(content).to_bytes(4, "little") + content + b"\0" * (len(content) % 2)
