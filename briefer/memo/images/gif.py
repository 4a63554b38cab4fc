"""GIF: its frames, their timing and the loop, without remarks and what other programs added."""

from collections.abc import Iterator

from briefer.memo.images.reading import Bytes

_EXTENSION, _IMAGE, _TRAILER = 0x21, 0x2C, 0x3B
_TIMING, _APPLICATION = 0xF9, 0xFF
_LOOPS = (b"\x0bNETSCAPE2.0", b"\x0bANIMEXTS1.0")
_SCREEN, _PLACE = 13, 10  # bytes of the signature with the screen, and of where a frame stands


def is_one(image: bytes) -> bool:
    return image.startswith((b"GIF87a", b"GIF89a"))


def bare(image: bytes) -> bytes:
    return b"".join(_blocks(Bytes(image)))


def _blocks(read: Bytes) -> Iterator[bytes]:
    at = _SCREEN + _colours(read, 10)
    yield read.part(0, at)
    while (kind := read.number(at, 1)) != _TRAILER:
        if kind == _IMAGE:
            end = _end_of_data(read, at + _PLACE + _colours(read, at + 9) + 1)
        elif kind == _EXTENSION:
            end = _end_of_data(read, at + 2)
        else:
            raise ValueError("unknown block")
        block = read.content[at:end]
        if kind == _IMAGE or block[1] == _TIMING or (block[1] == _APPLICATION and block[2:].startswith(_LOOPS)):
            yield block
        at = end
    yield bytes([_TRAILER])


def _colours(read: Bytes, at: int) -> int:
    """The bytes of the table of colours that flags announce."""
    flags = read.number(at, 1)
    return 3 * 2 ** ((flags & 7) + 1) if flags & 0x80 else 0


def _end_of_data(read: Bytes, at: int) -> int:
    while length := read.number(at, 1):
        at += length + 1
    return at + 1
