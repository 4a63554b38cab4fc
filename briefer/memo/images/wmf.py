"""WMF: its drawing, without the remarks of programs."""

from briefer.memo.images.reading import Bytes

_PLACEABLE = b"\xd7\xcd\xc6\x9a"
_PLACED, _HEAD = 22, 18  # bytes of the two headers
_ESCAPE, _END = 0x0626, 0
_LEAST = 3  # words of a record: its length and what it is


def is_one(image: bytes) -> bool:
    return image.startswith(_PLACEABLE) or image[:6] in {b"\1\0\x09\0\0\3", b"\2\0\x09\0\0\3", b"\1\0\x09\0\0\1"}


def bare(image: bytes) -> bytes:
    read = Bytes(image)
    start = _PLACED if image.startswith(_PLACEABLE) else 0
    records = b"".join(_records(read, start + _HEAD))
    words = (_HEAD + len(records)) // 2
    head = read.part(start, 6) + words.to_bytes(4, "little") + read.part(start + 10, 8)
    return read.part(0, start) + head + records


def _records(read: Bytes, at: int) -> list[bytes]:
    found, kind = [], -1
    while kind != _END:
        length, kind = read.number(at), read.number(at + 4, 2)
        if length < _LEAST:
            raise ValueError("a record without a length")
        if kind != _ESCAPE:
            found.append(read.part(at, length * 2))
        at += length * 2
    return found
