"""Opens any .docx with care: no bombs, no entities, no surprises."""

import io
import zipfile
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any

from briefer.errors import BrieferError

_MOST_MEMBERS = 5000
_MOST_BYTES = 256 * 1024 * 1024  # of all parts together, unpacked
_MOST_XML = 64 * 1024 * 1024  # of one part of text
_LARGEST_FILE = 256 * 1024 * 1024
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"


class UnreadableMemo(BrieferError):
    """A memo could not be read back."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"“{name}” can't be read: {reason} Nothing was changed.")


class Damage(Exception):
    """What is wrong with a package, as the second half of a sentence."""


@dataclass(slots=True)
class Opened:
    """The parts of a .docx; XML is parsed when asked for."""

    archive: zipfile.ZipFile
    names: frozenset[str]
    read: int = 0
    relations: dict[str, dict[str, tuple[str, str]]] = field(default_factory=dict)

    def bytes_of(self, name: str) -> bytes:
        """The bytes of a part, at most as many as it may have.

        Raises:
            Damage: it is too large, encrypted or cut short.
        """
        try:
            with self.archive.open(name) as part:
                content = part.read(_MOST_XML + 1)
        except (
            zipfile.BadZipFile,
            RuntimeError,
            NotImplementedError,
            EOFError,
            OSError,
            ValueError,
            KeyError,
        ) as error:
            raise Damage("the file is damaged. Open it in Word, save it again and retry.") from error
        except Exception as error:  # zlib.error and lzma.LZMAError, without importing them for their names
            raise Damage("the file is damaged. Open it in Word, save it again and retry.") from error
        self.read += len(content)
        if len(content) > _MOST_XML or self.read > _MOST_BYTES:
            raise Damage("it unpacks to far more than a memo holds.")
        return content

    def xml(self, name: str) -> Any:  # noqa: ANN401  # an element of lxml
        """The root element of a part.

        Raises:
            Damage: it is not well-formed, or brings entities along.
        """
        return parsed(self.bytes_of(name))

    def related(self, name: str) -> dict[str, tuple[str, str]]:
        """The relationships of a part: id -> last word of the type, and the target part or address."""
        if name not in self.relations:
            self.relations[name] = self._relations(name)
        return self.relations[name]

    def _relations(self, name: str) -> dict[str, tuple[str, str]]:
        path = PurePosixPath(name)
        listing = str(path.parent / "_rels" / f"{path.name}.rels") if name else "_rels/.rels"
        if listing not in self.names:
            return {}
        found = {}
        for relation in self.xml(listing).iterchildren("{*}Relationship"):
            target = str(relation.get("Target", ""))
            if relation.get("TargetMode") != "External":
                target = resolved(name, target)
            found[str(relation.get("Id", ""))] = (str(relation.get("Type", "")).rsplit("/", 1)[-1], target)
        return found

    def parts(self, name: str, kind: str) -> list[str]:
        """The existing parts that a part is related to in one way: its footnotes, its headers."""
        return [target for related, target in self.related(name).values() if related == kind and target in self.names]


def resolved(source: str, target: str) -> str:
    """The name of the part that a relationship of another part leads to."""
    if target.startswith("/"):
        return target.lstrip("/")
    steps: list[str] = [step for step in PurePosixPath(source).parent.parts if step != "."] if source else []
    for step in target.split("/"):
        if step == "..":
            del steps[-1:]
        elif step not in {"", "."}:
            steps.append(step)
    return "/".join(steps)


def parsed(content: bytes) -> Any:  # noqa: ANN401
    """The root element of an XML text without entities.

    Raises:
        Damage: it is not well-formed, too deep, or declares a document type.
    """
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True)
    try:
        root: Any = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise Damage("its text is damaged. Open it in Word, save it again and retry.") from error
    if root.getroottree().docinfo.doctype:
        raise Damage("it brings definitions along that no memo needs and that can do harm.")
    return root


def check_well_formed(content: bytes) -> None:
    """Read XML through without building anything of it; not for what may declare entities.

    Raises:
        Damage: it is not well-formed.
    """
    from xml.parsers import expat

    try:
        expat.ParserCreate().Parse(content, True)  # noqa: FBT003  # the last piece
    except expat.ExpatError as error:
        raise Damage("its text is damaged. Open it in Word, save it again and retry.") from error


def opened(content: bytes) -> Opened:
    """The parts of a .docx.

    Raises:
        Damage: it is none, or not to be trusted.
    """
    if content.startswith(_OLD_OFFICE):
        raise Damage("it is protected by a password, or an old .doc. Open it in Word and save it as .docx.")
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
        members = archive.infolist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, UnicodeDecodeError) as error:
        raise Damage("it is not a Word file (.docx), or it is damaged.") from error
    if len(members) > _MOST_MEMBERS or sum(member.file_size for member in members) > _MOST_BYTES:
        raise Damage("it unpacks to far more than a memo holds.")
    return Opened(archive, frozenset(member.filename for member in members))


def main_part(package: Opened) -> str:
    """The name of the part that holds the text.

    Raises:
        Damage: there is none.
    """
    found = package.parts("", "officeDocument")
    if not found or not _is_word_text(package.xml(found[0])):
        raise Damage("it holds no Word text; it may be a spreadsheet or slides.")
    types = package.bytes_of("[Content_Types].xml") if "[Content_Types].xml" in package.names else b""
    if b"macroEnabled" in types or package.parts(found[0], "vbaProject"):
        raise Damage("it carries macros. Open it in Word, save it as .docx without them and retry.")
    return found[0]


def _is_word_text(root: Any) -> bool:  # noqa: ANN401
    return isinstance(root.tag, str) and root.tag.rpartition("}")[2] == "document"


def read_file(path: Path) -> bytes:
    """The bytes of a file that may be a memo.

    Raises:
        UnreadableMemo: it is not there, not ours to read, or far too large.
    """
    try:
        if path.exists() and not path.is_file():
            raise UnreadableMemo(path.name, "it is a folder or a device, not a file.")
        if path.stat().st_size > _LARGEST_FILE:
            raise UnreadableMemo(path.name, "it is far larger than a memo.")
        return path.read_bytes()
    except FileNotFoundError as error:
        raise UnreadableMemo(path.name, "there is no such file.") from error
    except OSError as error:
        raise UnreadableMemo(path.name, f"the system says “{error.strerror or error}”.") from error
