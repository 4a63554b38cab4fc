"""EMF: its drawing, without the name of the program and the picture, remarks and paths of colour profiles.

What EMF+ draws beside the same in EMF goes too; a picture that only EMF+ draws is refused.
"""

from collections.abc import Iterator

from briefer.memo.images.reading import Bytes

_HEADER, _END, _COMMENT = 1, 14, 70
_PROFILES = frozenset({112, 113, 121})
_COLOUR_SPACES = frozenset({99, 122})
_LEAST = 8  # bytes of a record: what it is and its length
_HEADER_LEAST = 88
_SPACE_NAME = 80  # where a colour space names its file
_PLUS, _PLUS_HEADER, _DUAL = b"EMF+", 0x4001, 1


def is_one(image: bytes) -> bool:
    return image[:4] == b"\1\0\0\0" and image[40:44] == b" EMF"


def bare(image: bytes) -> bytes:
    read = Bytes(image)
    header, *records = _records(read)
    out = bytearray(header[:_HEADER_LEAST])
    out[4:8] = len(out).to_bytes(4, "little")
    out[60:68] = bytes(8)  # how long the names are, and where they stand
    kept = [cleaned for record in records if (cleaned := _kept(record))]
    whole = len(out) + sum(map(len, kept))
    out[48:52], out[52:56] = whole.to_bytes(4, "little"), (1 + len(kept)).to_bytes(4, "little")
    return bytes(out) + b"".join(kept)


def _records(read: Bytes) -> Iterator[bytes]:
    at, kind = 0, 0
    while kind != _END:
        kind, length = read.number(at), read.number(at + 4)
        if length < (_LEAST if at else _HEADER_LEAST):
            raise ValueError("a record without a length")
        yield read.part(at, length)
        at += length


def _kept(record: bytes) -> bytes:
    kind = int.from_bytes(record[:4], "little")
    if kind in _PROFILES:
        return b""
    if kind in _COLOUR_SPACES:
        return record[:_SPACE_NAME] + bytes(max(len(record) - _SPACE_NAME, 0))
    if kind == _COMMENT:
        _check_dual(Bytes(record))
        return b""
    return record


def _check_dual(comment: Bytes) -> None:
    """Refuse EMF+ that does not say that all is drawn in EMF too."""
    if comment.content[12:16] != _PLUS:
        return
    if comment.number(16, 2) == _PLUS_HEADER and not comment.number(18, 2) & _DUAL:
        raise ValueError("it is drawn in EMF+ alone")
