"""TIFF: its first picture with what says how the pixels are kept, written anew."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefer.memo.images import jpeg
from briefer.memo.images.reading import Bytes

_SIGNATURES = {b"II*\0": "little", b"MM\0*": "big"}
_SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8}  # bytes of a value of each type
_LONG = 4
_KEPT = frozenset(
    {
        256, 257, 258, 259, 262, 266, 274, 277, 278, 282, 283, 284, 292, 293, 296, 301, 317, 318, 319, 320, 322, 323,
        332, 338, 339, 347, 529, 530, 531, 532,
    }
)  # fmt: skip  # size, colours, compression, resolution, which side is up
_WIDTH, _COMPRESSION, _TABLES = 256, 259, 347
_PLACES = {273: 279, 324: 325}  # where strips and tiles stand, and how long each is
_OLD_JPEG, _JPEG = 6, 7
_MOST = 1 << 16  # tags, strips or values of one tag that a picture has


@dataclass(frozen=True, slots=True)
class _Entry:
    """One tag of a picture: the type of its values, how many, and their bytes."""

    kind: int
    count: int
    content: bytes


def is_one(image: bytes) -> bool:
    return image[:4] in _SIGNATURES


def bare(image: bytes) -> bytes:
    read = Bytes(image, _SIGNATURES[image[:4]])  # type: ignore[arg-type]  # one of the two
    found = dict(_entries(read))
    kept = {tag: entry for tag, entry in found.items() if tag in _KEPT}
    compression = _numbers(read, kept[_COMPRESSION])[0] if _COMPRESSION in kept else 1
    places = next((tag for tag in _PLACES if tag in found and _PLACES[tag] in found), 0)
    if _WIDTH not in kept or not places or compression == _OLD_JPEG:
        raise ValueError("no picture of a usual kind")
    offsets, lengths = (_numbers(read, found[tag]) for tag in (places, _PLACES[places]))
    if sum(lengths) > len(image):
        raise ValueError("pixels that are told of twice")
    stretches = [read.part(offset, length) for offset, length in zip(offsets, lengths, strict=True)]
    if compression == _JPEG:
        stretches = [jpeg.bare(stretch) for stretch in stretches]
        if _TABLES in kept:
            tables = jpeg.bare(kept[_TABLES].content)
            kept[_TABLES] = _Entry(kept[_TABLES].kind, len(tables), tables)
    return _written(read, kept, places, stretches)


def _entries(read: Bytes) -> Iterator[tuple[int, _Entry]]:
    """The tags of the first picture."""
    start = read.number(4)
    for number in range(read.number(start, 2)):
        at = start + 2 + number * 12
        tag, kind, count = read.number(at, 2), read.number(at + 2, 2), read.number(at + 4)
        if kind in _SIZES and count <= _MOST:
            length = _SIZES[kind] * count
            yield tag, _Entry(kind, count, read.part(at + 8 if length <= _LONG else read.number(at + 8), length))


def _numbers(read: Bytes, entry: _Entry) -> list[int]:
    size = _SIZES[entry.kind]
    values = Bytes(entry.content, read.order)
    found = [values.number(at, size) for at in range(0, size * entry.count, size)]
    if not found:
        raise ValueError("a tag without a value")
    return found


def _written(read: Bytes, kept: dict[int, _Entry], places: int, stretches: Sequence[bytes]) -> bytes:
    """The header, the pixels, the values that need room, the tags."""
    out = bytearray(read.part(0, 4) + b"\0\0\0\0")
    offsets = [_put(out, stretch) for stretch in stretches]
    entries = kept | {
        places: _longs(read, offsets),
        _PLACES[places]: _longs(read, [len(stretch) for stretch in stretches]),
    }
    tags = b""
    for tag, entry in sorted(entries.items()):
        content = entry.content
        if len(content) > _LONG:
            content = _put(out, content).to_bytes(4, read.order)
        head = tag.to_bytes(2, read.order) + entry.kind.to_bytes(2, read.order) + entry.count.to_bytes(4, read.order)
        tags += head + content.ljust(4, b"\0")
    out[4:8] = _put(out, len(entries).to_bytes(2, read.order) + tags + b"\0\0\0\0").to_bytes(4, read.order)
    return bytes(out)


def _longs(read: Bytes, numbers: Sequence[int]) -> _Entry:
    return _Entry(_LONG, len(numbers), b"".join(number.to_bytes(4, read.order) for number in numbers))


def _put(out: bytearray, content: bytes) -> int:
    """Append at an even place, as TIFF wants it; where that is."""
    out += b"\0" * (len(out) % 2)
    at = len(out)
    out += content
    return at
