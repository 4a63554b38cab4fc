"""The seal of an index folder: which files belong to it, with what contents, signed.

Whoosh unpickles its files, and a pickle can run code. So no file is opened that the seal does not name with its sha256,
and the seal is signed with a key that lies elsewhere. The folder belongs to its owner alone.
"""

import hashlib
import hmac
import json
import os
import secrets
import stat
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from briefer.lookup import folding

NAME = "seal.json"
VERSION = f"2/{folding.VERSION}"  # of what lies in the folder
_KEY_BYTES = 32
_LARGEST = 10 * 2**20

_Known = tuple[int, int, int]  # size, time of change, inode
_VERIFIED: dict[Path, tuple[_Known, str]] = {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Seal:
    """``generation`` is the table of contents that counts; -1: there is none."""

    version: str = ""
    stamp: str = ""
    generation: int = -1
    files: Mapping[str, str] = field(default_factory=dict)  # name -> sha256


def key_in(folder: Path) -> bytes:
    """The key for seals, kept in this folder (not the index's own); made at the first call."""
    path = folder / "lookup.key"
    try:
        key = path.read_bytes()
    except FileNotFoundError:
        folder.mkdir(parents=True, exist_ok=True)
        _write_whole(path, secrets.token_bytes(_KEY_BYTES))
        key = path.read_bytes()
    return key


def read_seal(folder: Path, key: bytes) -> Seal:
    """The seal of a folder if it is there, signed with the key, and the folder is the user's alone; else an empty one."""
    try:
        if not private(folder) or (folder / NAME).stat().st_size > _LARGEST:
            return Seal()
        written = json.loads((folder / NAME).read_bytes())
        body = written["seal"]
        if not hmac.compare_digest(_signature(body, key), str(written["signature"])):
            return Seal()
        return Seal(**body)
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        return Seal()


def current_seal(folder: Path, key: bytes) -> Seal:
    """The same, but an empty one too if it is of another version."""
    seal = read_seal(folder, key)
    return seal if seal.version == VERSION else Seal()


def write_seal(folder: Path, key: bytes, seal: Seal) -> None:
    """Put a new seal in place of the old one, whole or not at all; for one writer at a time."""
    body = {
        "version": seal.version,
        "stamp": seal.stamp,
        "generation": seal.generation,
        "files": dict(sorted(seal.files.items())),
    }
    _write_whole(folder / NAME, json.dumps({"seal": body, "signature": _signature(body, key)}).encode())


def holds(folder: Path, seal: Seal) -> bool:
    """Is every file that the seal names there with its contents? A file unchanged since the last look is not read again.

    Raises:
        FileNotFoundError: one is gone; a newer seal may have replaced this one.
    """
    return all(digest_of(folder / name) == digest for name, digest in seal.files.items())


def digest_of(path: Path) -> str:
    """The sha256 of a file, remembered as long as its size, time and inode stay."""
    about = path.stat()
    known = (about.st_size, about.st_mtime_ns, about.st_ino)
    if path in _VERIFIED and _VERIFIED[path][0] == known:
        return _VERIFIED[path][1]
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    _VERIFIED[path] = (known, digest)
    return digest


def private(folder: Path) -> bool:
    """Does the folder belong to this user, and may nobody else write in it? Windows keeps profiles apart itself."""
    if sys.platform == "win32":
        return folder.is_dir()
    about = folder.lstat()
    return stat.S_ISDIR(about.st_mode) and about.st_uid == os.getuid() and not about.st_mode & 0o022


def _signature(body: Mapping[str, Any], key: bytes) -> str:
    return hmac.new(key, json.dumps(body, sort_keys=True).encode(), "sha256").hexdigest()


def _write_whole(path: Path, content: bytes) -> None:
    temporary = path.with_name(f"{path.name}.{secrets.token_hex(4)}.tmp")
    handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    temporary.replace(path)
