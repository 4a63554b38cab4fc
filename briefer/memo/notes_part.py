"""The footnotes or endnotes of a memo as a part of the package."""

from typing import Any

from briefer.memo.direction import is_rtl, plain
from briefer.memo.draft import Draft
from briefer.memo.inlines import line
from briefer.memo.links import Links
from briefer.memo.wordml import NAMESPACES, Layout
from briefer.model.documents import Inline, NoteReference

_SEPARATORS = (-1, 0)


def notes_xml(draft: Draft, kind: str) -> str:
    """The part with its two separators and the notes in the order they are referred to."""
    written = _separator(draft, kind, -1, "separator") + _separator(draft, kind, 0, "continuationSeparator")
    for number, index in enumerate(tuple(draft.notes), start=1):
        written += _note(draft, kind, number, draft.document.notes[index])
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:{kind}s {NAMESPACES}>{written}</w:{kind}s>'


def _separator(draft: Draft, kind: str, number: int, name: str) -> str:
    paragraph = f'<w:p><w:pPr><w:pStyle w:val="{draft.style("Normal")}"/></w:pPr><w:r><w:{name}/></w:r></w:p>'
    return f'<w:{kind} w:type="{name}" w:id="{number}">{paragraph}</w:{kind}>'


def _note(draft: Draft, kind: str, number: int, inlines: tuple[Inline, ...]) -> str:
    mark = f"<w:r><w:rPr>{draft.character_style(f'{kind} reference')}</w:rPr><w:{kind}Ref/></w:r>"
    words = line(draft, tuple(i for i in inlines if not isinstance(i, NoteReference)))
    bidi = is_rtl(plain(inlines), "", draft.document.language)
    space = '<w:r><w:t xml:space="preserve"> </w:t></w:r>'
    paragraph = draft.paragraph(f"{kind} text", mark + space + words, Layout(bidi=bidi))
    return f'<w:{kind} w:id="{number}">{paragraph}</w:{kind}>'


def add_notes(draft: Draft, part: Any) -> None:  # noqa: ANN401  # python-docx publishes no types
    """Give the document part its notes part, with links of its own.

    Args:
        draft: The memo, its body written.
        part: The document part of python-docx.
    """
    from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    if not draft.notes:
        return
    kind = "footnote" if draft.document.notes_at == "foot" else "endnote"
    body_links, draft.links = draft.links, Links()
    blob = notes_xml(draft, kind).encode()
    content_type, relation = (
        (CONTENT_TYPE.WML_FOOTNOTES, RELATIONSHIP_TYPE.FOOTNOTES)
        if kind == "footnote"
        else (CONTENT_TYPE.WML_ENDNOTES, RELATIONSHIP_TYPE.ENDNOTES)
    )
    notes = Part(PackURI(f"/word/{kind}s.xml"), content_type, blob, part.package)
    draft.links.give_to(notes)
    draft.links = body_links
    part.relate_to(notes, relation)
    _declare_separators(part.settings.element, kind)


def _declare_separators(settings: Any, kind: str) -> None:  # noqa: ANN401
    from lxml import etree

    from briefer.memo.wordml import w

    for old in settings.findall(w(f"{kind}Pr")):
        settings.remove(old)
    properties = etree.Element(w(f"{kind}Pr"))
    for number in _SEPARATORS:
        etree.SubElement(properties, w(kind)).set(w("id"), str(number))
    compat = settings.find(w("compat"))
    settings.insert(len(settings) if compat is None else settings.index(compat), properties)
