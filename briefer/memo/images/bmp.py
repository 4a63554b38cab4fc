"""BMP: its header, its colours and its pixels, without a profile and what stands between and behind them."""

from briefer.memo.images.reading import Bytes

_FILE_HEAD = 14
_CORE, _USUAL, _PROFILED = 12, (40, 52, 56, 108, 124), 124
_PLAIN, _MASKED = (0, 3, 6), {3: 12, 6: 16}  # kinds of compression whose size is known; masks behind a header of 40
_RUNS = (1, 2)
_MOST_COLOURS = 256


def is_one(image: bytes) -> bool:
    return image[:2] == b"BM" and len(image) > _FILE_HEAD


def bare(image: bytes) -> bytes:
    read = Bytes(image)
    head = read.number(14)
    colours = _core(read) if head == _CORE else _colours(read, head)
    info = bytearray(read.part(_FILE_HEAD, head + colours))
    if head == _PROFILED:
        info[56:60], info[112:120] = b"BGRs", bytes(8)  # sRGB, no profile
    pixels = read.part(read.number(10), _pixels(read, head))
    start = _FILE_HEAD + len(info)
    return b"BM" + (start + len(pixels)).to_bytes(4, "little") + bytes(4) + start.to_bytes(4, "little") + info + pixels


def _core(read: Bytes) -> int:
    bits = read.number(24, 2)
    return 3 * 2**bits if bits <= 8 else 0  # noqa: PLR2004  # bits of a pixel that is the number of a colour


def _colours(read: Bytes, head: int) -> int:
    """The bytes of masks and colours behind a header."""
    if head not in _USUAL:
        raise ValueError("unknown header")
    bits, compression, used = read.number(28, 2), read.number(30), read.number(46)
    if used > _MOST_COLOURS:
        raise ValueError("too many colours")
    masks = _MASKED.get(compression, 0) if head == _USUAL[0] else 0
    return masks + 4 * (used or (2**bits if bits <= 8 else 0))  # noqa: PLR2004


def _pixels(read: Bytes, head: int) -> int:
    if head == _CORE:
        return _rows(read.number(18, 2), read.number(20, 2), read.number(24, 2))
    compression, said = read.number(30), read.number(34)
    if compression in _RUNS:
        return said
    if compression not in _PLAIN:
        raise ValueError("a picture of another kind within")
    return _rows(read.number(18), abs(read.number(22, signed=True)), read.number(28, 2))


def _rows(wide: int, high: int, bits: int) -> int:
    return (wide * bits + 31) // 32 * 4 * high
