"""The same memo, the same bytes; written whole or not at all."""

import errno
import io
import os
import tempfile
import zipfile
from collections.abc import Mapping
from pathlib import Path

from briefer.errors import BrieferError

_DATE = (1980, 1, 1, 0, 0, 0)
_FIRST = ("[Content_Types].xml", "_rels/.rels", "word/document.xml")
_REGULAR_FILE = 0o600 << 16
_TO_BE_WRITTEN = 0o222  # by whom it may be written; nobody, if it is protected
_LEVEL = 6  # of compression


class CannotWrite(BrieferError):
    """A memo could not be written; the file that was there before is as it was."""

    def __init__(self, path: Path, cause: OSError) -> None:
        super().__init__(
            f"“{path.name}” was not written: {_reason(path, cause)} An older file of that name is as it was."
        )


def _reason(path: Path, cause: OSError) -> str:
    known = {
        errno.ENOSPC: "the disk is full. Make room or choose another folder.",
        errno.EDQUOT: "the disk is full for you. Make room or choose another folder.",
        errno.ENOENT: f"the folder “{path.parent}” does not exist. Choose another folder.",
        errno.EROFS: f"the folder “{path.parent}” can't be written to. Choose another folder.",
        errno.EISDIR: "there is a folder of that name. Choose another name.",
        errno.ENAMETOOLONG: "the name is too long. Choose a shorter one.",
    }
    if isinstance(cause, PermissionError):
        if path.exists() and os.access(path.parent, os.W_OK):
            return "it is open in another program, or protected. Close it there, or choose another name."
        return f"you may not write to the folder “{path.parent}”. Choose another folder."
    return known.get(cause.errno or 0, f"the system says “{cause.strerror or cause}”. Choose another folder or name.")


def packed(members: Mapping[str, bytes]) -> bytes:
    """A zip of these members in a fixed order, with a fixed date and nothing of the machine that wrote them."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        for name in sorted(members, key=lambda name: (_rank(name), name)):
            package.writestr(member(name), members[name], compresslevel=_LEVEL)
    return stream.getvalue()


def _rank(name: str) -> int:
    return _FIRST.index(name) if name in _FIRST else len(_FIRST)


def member(name: str) -> zipfile.ZipInfo:
    """A zip member that says nothing about when and where it was made."""
    info = zipfile.ZipInfo(name, _DATE)
    info.compress_type = zipfile.ZIP_DEFLATED
    info.create_system = 3
    info.external_attr = _REGULAR_FILE
    return info


def write_whole(path: Path, content: bytes) -> None:
    """Write a file by a temporary one beside it, so that the old one stays until the new one is safe.

    A link stays one: what it leads to is written.

    Raises:
        CannotWrite: it could not be written; the old file is as it was.
    """
    try:
        target = Path(os.path.realpath(path))
        _check_replaceable(target)
        temporary = _written_beside(target, content)
        try:
            temporary.replace(target)
        except OSError:
            temporary.unlink(missing_ok=True)
            raise
        _sync_folder(target.parent)
    except OSError as error:
        raise CannotWrite(path, error) from error


def _check_replaceable(path: Path) -> None:
    """What the system would say of a file that is opened, but not of one that is replaced."""
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, "Is a directory")
    if path.exists() and not path.stat().st_mode & _TO_BE_WRITTEN:
        raise PermissionError(errno.EACCES, "Permission denied")


def _written_beside(path: Path, content: bytes) -> Path:
    number, name = tempfile.mkstemp(prefix=".briefer-", suffix=".tmp", dir=path.parent)
    temporary = Path(name)
    try:
        with os.fdopen(number, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(_mode(path))
    except OSError:
        temporary.unlink(missing_ok=True)
        raise
    return temporary


def _mode(path: Path) -> int:
    """The rights of the file that is replaced; those of any new file else."""
    if path.exists():
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _sync_folder(folder: Path) -> None:
    if os.name == "posix":
        number = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(number)
        finally:
            os.close(number)
