"""Texts and original files: kept once under their sha256, compressed, never changed."""

import lzma
import zlib

from briefer.model import sha256_of
from briefer.workspace.store import Store

_PLAIN, _ZLIB, _LZMA = b"p", b"z", b"x"
_LZMA_FROM = 1 << 16  # below 64 KB zlib is as small and ten times as fast


def pack(content: bytes) -> bytes:
    """Compressed, unless that does not make it shorter; the first byte says how."""
    if len(content) >= _LZMA_FROM:
        packed = _LZMA + lzma.compress(content, preset=1)
    else:
        packed = _ZLIB + zlib.compress(content, 9)
    return packed if len(packed) <= len(content) else _PLAIN + content


def unpack(packed: bytes) -> bytes:
    """What was packed.

    Raises:
        ValueError: the bytes are damaged.
    """
    how, rest = packed[:1], packed[1:]
    try:
        if how == _ZLIB:
            return zlib.decompress(rest)
        if how == _LZMA:
            return lzma.decompress(rest)
    except (zlib.error, lzma.LZMAError) as error:
        raise ValueError(str(error)) from error
    if how != _PLAIN:
        raise ValueError(how)
    return rest


def keep(store: Store, content: bytes) -> str:
    """Store the bytes unless they are there already; their sha256."""
    digest = sha256_of(content)
    if store.value("SELECT 1 FROM blobs WHERE sha256 = ?", (digest,)) is None:
        store.execute("INSERT INTO blobs VALUES (?, ?, ?)", (digest, len(content), pack(content)))
    return digest


def fetch(store: Store, digest: str) -> bytes:
    """The bytes of this sha256."""
    return unpack(store.value("SELECT packed FROM blobs WHERE sha256 = ?", (digest,)))
