"""Word files as others write them, from a few lines of XML."""

import io
import zipfile
from pathlib import Path

from briefer.memo.base import base_package
from briefer.memo.wordml import NAMESPACES

_MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="urn:shape"'
_NOTE_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_NOTE_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"


def p(*content: str, style: str = "", mark: str = "") -> str:
    """A paragraph; ``mark`` goes into the properties of its paragraph mark."""
    style_xml = f'<w:pStyle w:val="{style}"/>' if style else ""
    mark_xml = f"<w:rPr>{mark}</w:rPr>" if mark else ""
    return f"<w:p><w:pPr>{style_xml}{mark_xml}</w:pPr>{''.join(content)}</w:p>"


def t(text: str, tag: str = "t") -> str:
    return f'<w:r><w:{tag} xml:space="preserve">{text}</w:{tag}></w:r>'


def note(number: int) -> str:
    return f'<w:r><w:footnoteReference w:id="{number}"/></w:r>'


def field(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def tracked(kind: str, *content: str) -> str:
    return f'<w:{kind} w:id="900" w:author="A. Editor" w:date="2026-01-01T00:00:00Z">{"".join(content)}</w:{kind}>'


def bookmarked(quote_id: int, *content: str, number: int = 50) -> str:
    start = f'<w:bookmarkStart w:id="{number}" w:name="briefer_q{quote_id}_1"/>'
    return f'{start}{"".join(content)}<w:bookmarkEnd w:id="{number}"/>'


def word_file(*blocks: str, notes: dict[int, str] | None = None, parts: dict[str, bytes] | None = None) -> bytes:
    """A package on our base whose body is these blocks; ``parts`` are put in or replaced."""
    section = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'
    new = {
        "word/document.xml": f"<w:document {NAMESPACES} {_MC}><w:body>{''.join(blocks)}{section}</w:body></w:document>".encode(),
        **(parts or {}),
    }
    if notes:
        written = "".join(f'<w:footnote w:id="{n}">{p(t(words))}</w:footnote>' for n, words in notes.items())
        new["word/footnotes.xml"] = f"<w:footnotes {NAMESPACES}>{written}</w:footnotes>".encode()
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(base_package())) as base, zipfile.ZipFile(stream, "w") as package:
        for name in base.namelist():
            content = new.pop(name, None) or base.read(name)
            package.writestr(name, _with_notes(name, content) if notes else content)
        for name, content in new.items():
            package.writestr(name, content)
    return stream.getvalue()


def _with_notes(name: str, content: bytes) -> bytes:
    if name == "[Content_Types].xml":
        override = f'<Override PartName="/word/footnotes.xml" ContentType="{_NOTE_TYPE}"/></Types>'
        return content.replace(b"</Types>", override.encode())
    if name == "word/_rels/document.xml.rels":
        relation = f'<Relationship Id="rId90" Type="{_NOTE_RELATION}" Target="footnotes.xml"/></Relationships>'
        return content.replace(b"</Relationships>", relation.encode())
    return content


def saved(folder: Path, data: bytes, name: str = "memo.docx") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path
