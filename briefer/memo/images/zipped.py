"""EMZ and WMZ: a metafile, packed."""

import gzip
import zlib

from briefer.memo.images import emf, wmf

_SIGNATURE = b"\x1f\x8b"
_MOST = 64 * 1024 * 1024


def is_one(image: bytes) -> bool:
    return image.startswith(_SIGNATURE)


def bare(image: bytes) -> bytes:
    try:
        inner = zlib.decompressobj(31).decompress(image, _MOST)
    except zlib.error as error:
        raise ValueError("cut short") from error
    kind = next((each for each in (emf, wmf) if each.is_one(inner)), None)
    if kind is None:
        raise ValueError("no metafile")
    return gzip.compress(kind.bare(inner), mtime=0)
