"""A Word file: its paragraphs, lists and tables; footnotes, headers, deleted and hidden words are left out."""

import io
import zipfile
from dataclasses import replace
from typing import TYPE_CHECKING

from briefer.articles.dates import compact_date
from briefer.articles.format import Format
from briefer.articles.lines import told_by
from briefer.articles.plain import CUT_SHORT, first_line, with_told
from briefer.articles.unreadable import DamagedWordFile, LockedWordFile, NotAWordFile, SwellingWordFile
from briefer.articles.word_text import paragraphs_of
from briefer.model import Article, clean_text

if TYPE_CHECKING:
    from lxml.etree import _Element

_MOST_MEMBERS = 5_000
_LARGEST_PART = 40 * 2**20  # bytes of a part that is read
_LARGEST_WHOLE = 500 * 2**20  # bytes of all parts together
_RATIO = 300  # Word's own XML shrinks to a tenth, rarely to a hundredth
_HARMLESS = 2**20  # bytes: what is smaller may shrink as it likes
_MAIN = "/officeDocument"
_ENCRYPTED = 0x1


def holds_document(content: bytes) -> bool:
    """Is this a zip archive with a Word document in it? Looks at the list of members only."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return any(name.startswith("word/") for name in archive.namelist())
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        return b"word/document" in content


def read(content: bytes, name: str) -> Article:
    """Read a .docx.

    Raises:
        UnreadableArticle: it is none, is damaged, locked, or a bomb.
    """
    if not content.startswith(b"PK"):
        raise NotAWordFile(name)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            _check(archive, name)
            return _article(archive, name)
    except (
        zipfile.BadZipFile,
        KeyError,
        ValueError,
        OSError,
        EOFError,
        NotImplementedError,
        zipfile.LargeZipFile,
    ) as error:
        raise DamagedWordFile(name) from error


def _check(archive: zipfile.ZipFile, name: str) -> None:
    members = archive.infolist()
    if any(member.flag_bits & _ENCRYPTED for member in members):
        raise LockedWordFile(name)
    if len(members) > _MOST_MEMBERS or sum(member.file_size for member in members) > _LARGEST_WHOLE:
        raise SwellingWordFile(name)
    if any(_swells(member) for member in members if member.filename.endswith((".xml", ".rels"))):
        raise SwellingWordFile(name)


def _swells(member: zipfile.ZipInfo) -> bool:
    if member.file_size <= _HARMLESS:
        return False
    return member.file_size > _LARGEST_PART or member.file_size > _RATIO * max(1, member.compress_size)


def _article(archive: zipfile.ZipFile, name: str) -> Article:
    document = _part(archive, _main_part(archive, name), name)
    if document is None:
        raise NotAWordFile(name)
    paragraphs = paragraphs_of(document)
    core = _properties(archive, name)
    text = clean_text("\n\n".join(paragraph.text for paragraph in paragraphs))
    titled = next((one.text for one in paragraphs[:5] if one.style in {"title", "titre", "heading1"}), "")
    article = Article(title=_title(titled, core.get("title", ""), text), text=text)
    article = with_told(article, told_by(text))
    return replace(
        article,
        byline=article.byline or core.get("creator", ""),
        published=article.published or compact_date(core.get("created", "")),
    )


def _title(titled: str, stored: str, text: str) -> str:
    """The paragraph set as title, else the first line; the stored title if that line is a paragraph cut short."""
    first = first_line(text)
    if titled:
        return first_line(titled)
    return stored if stored and first.endswith(CUT_SHORT) else first


def _main_part(archive: zipfile.ZipFile, name: str) -> str:
    relations = _part(archive, "_rels/.rels", name)
    for relation in relations if relations is not None else ():
        if relation.get("Type", "").endswith(_MAIN):
            return relation.get("Target", "").lstrip("/")
    return "word/document.xml"


def _properties(archive: zipfile.ZipFile, name: str) -> dict[str, str]:
    core = _part(archive, "docProps/core.xml", name)
    elements = core if core is not None else ()
    return {
        _local(element): " ".join((element.text or "").split()) for element in elements if isinstance(element.tag, str)
    }


def _local(element: "_Element") -> str:
    return str(element.tag).rpartition("}")[2]


def _part(archive: zipfile.ZipFile, member: str, name: str) -> "_Element | None":
    """The root of one part; entities are never resolved, and a part that declares any is refused."""
    from lxml import etree

    if member not in archive.namelist():
        return None
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(_unpacked(archive, member), parser=parser)
    except (etree.LxmlError, RuntimeError) as error:
        raise DamagedWordFile(name) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise DamagedWordFile(name)
    return root


def _unpacked(archive: zipfile.ZipFile, member: str) -> bytes:
    import zlib

    try:
        with archive.open(member) as part:
            return part.read(_LARGEST_PART)
    except zlib.error as error:
        raise ValueError(member) from error


FORMAT = Format(
    name="docx 1",
    media_type="application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    suffixes=(".docx",),
    read=read,
)
