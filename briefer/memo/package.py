"""A Document becomes the bytes of a .docx, through python-docx's package."""

import io
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, time
from typing import Any

from briefer.memo.base import base_package
from briefer.memo.blocks import blocks
from briefer.memo.direction import runs_rtl, word_language
from briefer.memo.draft import PAPER, Draft, text_width
from briefer.memo.edges import name_edges
from briefer.memo.finishing import packed
from briefer.memo.header_footer import add_header_and_footer, header_distance
from briefer.memo.links import Bookmarks, Links
from briefer.memo.notes_part import add_notes
from briefer.memo.numbering import Numbering
from briefer.memo.outline import bookmarks_of, counts_paragraphs, lists_contents, outline
from briefer.memo.pages import likely_pages
from briefer.memo.styles import dress, style_ids
from briefer.memo.wordml import NAMESPACES, attribute, clean, says, twips
from briefer.model.documents import Document

_LONGEST_PROPERTY = 255
_FIRST_YEAR = 1000  # that the format can hold
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_EXTERNAL = ' TargetMode="External"'
_DEFAULTS = (
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
)


class UnsoundMemo(Exception):
    """What the program's own inspection found: never an analyst's mistake."""


def memo_package(document: Document) -> bytes:
    """The bytes of the memo, not yet inspected."""
    from docx.package import Package

    package = Package.open(io.BytesIO(base_package()))
    part = package.main_document_part
    dress(part.styles.element, document)
    name_edges(part.styles.element, document.banner)
    draft = new_draft(document, part)
    body = draft.undangled(blocks(draft, document.blocks) + draft.settle())
    finish_parts(draft, part)
    top, bottom = add_header_and_footer(draft, part)
    set_properties(package, document)
    return saved(package, {part.partname: _document_xml(body + section_xml(document, top, bottom))})


def inspected(data: bytes, template: bytes = b"") -> bytes:
    """The memo itself, if it is sound; what is wrong with its template is not held against it.

    Raises:
        UnsoundMemo: it is not, which is a fault of this program.
    """
    from briefer.memo import inspect
    from briefer.memo.inspecting import reference_findings

    known = reference_findings(template)[1] if template else []
    found = reference_findings(data)[1] if template else inspect(data)
    findings = [finding for finding in found if finding not in known]
    if findings:
        raise UnsoundMemo("; ".join(findings[:8]))
    return data


def saved(package: Any, written: Mapping[str, bytes] | None = None) -> bytes:  # noqa: ANN401  # python-docx publishes no types
    """The package as the bytes of a zip, the same for the same memo.

    Args:
        package: A package of python-docx.
        written: Parts that are written already, by name; what python-docx holds of them is passed over.
    """
    written = written or {}
    members = {"[Content_Types].xml": _content_types(package.parts), "_rels/.rels": _relations(package.rels)}
    for part in package.parts:
        part.before_marshal()
        members[part.partname.membername] = written.get(part.partname) or part.blob
        if part.rels:
            members[part.partname.rels_uri.membername] = _relations(part.rels)
    return packed(members)


def _relations(relations: Any) -> bytes:  # noqa: ANN401
    """The relationships of a part; python-docx parses each one anew, which takes long where there are many."""
    listed = "".join(
        f'<Relationship Id="{attribute(each.rId)}" Type="{attribute(each.reltype)}" '
        f'Target="{attribute(each.target_ref)}"{_EXTERNAL if each.is_external else ""}/>'
        for each in relations.values()
    )
    return f'{_DECLARATION}<Relationships xmlns="{_RELATIONS}">{listed}</Relationships>'.encode()


def _content_types(parts: Iterable[Any]) -> bytes:
    named = "".join(
        f'<Override PartName="{attribute(part.partname)}" ContentType="{attribute(part.content_type)}"/>'
        for part in sorted(parts, key=lambda part: str(part.partname))
    )
    return f'{_DECLARATION}<Types xmlns="{_TYPES}">{_DEFAULTS}{named}</Types>'.encode()


def elements(xml: str) -> list[Any]:
    """The elements of some XML, of python-docx's own classes."""
    from docx.oxml import parse_xml

    return list(parse_xml(f"<w:body {NAMESPACES}>{xml}</w:body>"))


def new_draft(document: Document, part: Any) -> Draft:  # noqa: ANN401
    """The state to write a document with, on a document part of python-docx."""

    def add_picture(image: bytes) -> tuple[str, int, int]:
        relation, read = part.get_or_add_image(io.BytesIO(image))
        return relation, read.px_width, read.px_height

    entries = outline(document)
    return Draft(
        document=document,
        style_ids=style_ids(part.styles.element),
        width=text_width(document.page),
        bookmarks=Bookmarks(),
        targets=bookmarks_of(document),
        links=Links(),
        numbering=Numbering(patterns=document.numbering),
        entries=entries,
        pages=likely_pages(document, entries) if lists_contents(document) else {},
        add_picture=add_picture,
        first_level=int(counts_paragraphs(document)),
    )


def _document_xml(body: str) -> bytes:
    return f"{_DECLARATION}<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>".encode()


def finish_parts(draft: Draft, part: Any) -> None:  # noqa: ANN401
    """Add what the body refers to: notes, lists, links."""
    from docx.oxml import parse_xml

    add_notes(draft, part)
    definitions, instances = draft.numbering.xml()
    numbering = part.numbering_part.element
    known = [at for at, child in enumerate(numbering) if str(child.tag).endswith("}abstractNum")]
    numbering[known[-1] + 1 if known else 0 : 0] = [parse_xml(xml) for xml in definitions]
    numbering.extend(parse_xml(xml) for xml in instances)
    draft.links.give_to(part)


def section_xml(document: Document, top: str = "", bottom: str = "") -> str:
    """The section of a document's page, with the relationships of its header and footer."""
    wide, high = PAPER[document.page.size]
    margin, header = twips(document.page.margin_mm), header_distance(document.page)
    kind = "footnotePr" if document.notes_at == "foot" else "endnotePr"
    return (
        "<w:sectPr>"
        + (f'<w:headerReference w:type="default" r:id="{top}"/>' if top else "")
        + (f'<w:footerReference w:type="default" r:id="{bottom}"/>' if bottom else "")
        + f'<w:{kind}><w:numFmt w:val="decimal"/></w:{kind}><w:pgSz w:w="{wide}" w:h="{high}"/>'
        f'<w:pgMar w:top="{margin}" w:right="{margin}" w:bottom="{margin}" w:left="{margin}" '
        f'w:header="{header}" w:footer="{header}" w:gutter="0"/>'
        + ("<w:bidi/>" if runs_rtl(document.language) else "")
        + "</w:sectPr>"
    )


def set_properties(package: Any, document: Document) -> None:  # noqa: ANN401
    """The core properties: what the document says, and nothing else."""
    core = package.core_properties
    values = {
        "title": document.title if says(document.title) else "Memo",
        "subject": document.subject,
        "author": document.author,
        "keywords": document.keywords,
        "language": word_language(document.language) or "en-US",
    }
    for name, value in values.items():
        if says(value):
            setattr(core, name, _property(value))
    if document.created and document.created.year >= _FIRST_YEAR:
        core.created = core.modified = datetime.combine(document.created, time(), UTC)


def _property(value: str) -> str:
    return " ".join(clean(value).split())[:_LONGEST_PROPERTY]
