"""The footnotes or endnotes of a memo as a part of the package."""

from itertools import count
from typing import Any

from briefer.memo.direction import note_runs_rtl, plain, runs_rtl
from briefer.memo.draft import Draft
from briefer.memo.endnote_pages import bearers, boxes
from briefer.memo.inlines import line
from briefer.memo.links import Links
from briefer.memo.wordml import NAMESPACES, Layout
from briefer.model.documents import Inline, NoteReference

_SEPARATORS = (-1, 0)
_LAYOUTS = {bidi: Layout(bidi=bidi) for bidi in (False, True)}
_SPACE = '<w:r><w:t xml:space="preserve"> </w:t></w:r>'


def notes_xml(draft: Draft, kind: str) -> str:
    """The part with its two separators and the notes in the order they are referred to."""
    separators = _separator(draft, kind, -1, "separator") + _separator(draft, kind, 0, "continuationSeparator")
    written = separators + _notes(draft, kind)
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:{kind}s {NAMESPACES}>{written}</w:{kind}s>'


def _notes(draft: Draft, kind: str) -> str:
    notes = [draft.document.notes[index] for index in draft.notes]
    bearing = bearers([plain(inlines) for inlines in notes]) if kind == "endnote" else ()
    written = (
        _note(draft, kind, at + draft.notes_before + 1, inlines, boxes(draft) if at in bearing else "")
        for at, inlines in enumerate(notes)
    )
    return draft.undangled("".join(written))


def _separator(draft: Draft, kind: str, number: int, name: str) -> str:
    layout = Layout(bidi=runs_rtl(draft.document.language)).xml(draft.style("Normal"))
    paragraph = f"<w:p>{layout}<w:r><w:{name}/></w:r></w:p>"
    return f'<w:{kind} w:type="{name}" w:id="{number}">{paragraph}</w:{kind}>'


def _note(draft: Draft, kind: str, number: int, inlines: tuple[Inline, ...], first: str) -> str:
    mark = f"<w:r><w:rPr>{draft.character_style(f'{kind} reference')}</w:rPr><w:{kind}Ref/></w:r>"
    bidi = note_runs_rtl(plain(inlines), draft.document.language)
    words = line(draft, [each for each in inlines if not isinstance(each, NoteReference)], rtl=bidi)
    paragraph = draft.paragraph(f"{kind} text", first + mark + _SPACE + words, _LAYOUTS[bidi])
    return f'<w:{kind} w:id="{number}">{paragraph}</w:{kind}>'


def note_kind(draft: Draft) -> str:
    return "footnote" if draft.document.notes_at == "foot" else "endnote"


def notes_relation(part: Any, kind: str) -> str:  # noqa: ANN401  # python-docx publishes no types
    """The relationship of a document part to the notes it has already; empty if it has none."""
    return next((key for key, rel in part.rels.items() if rel.reltype.endswith(f"/{kind}s")), "")


def add_notes(draft: Draft, part: Any) -> None:  # noqa: ANN401
    """Give the document part its notes, with links of their own; those of a template stay.

    Args:
        draft: The memo, its body written.
        part: The document part of python-docx.
    """
    from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    if not draft.notes:
        return
    kind = note_kind(draft)
    known = notes_relation(part, kind)
    body_links, draft.links = draft.links, Links(first=links_in(part.rels[known].target_part) if known else 0)
    blob = _joined(draft, kind, part.rels[known].target_part.blob) if known else notes_xml(draft, kind).encode()
    name = PackURI(f"/word/{kind}s.xml")
    notes = Part(name, getattr(CONTENT_TYPE, f"WML_{kind.upper()}S"), blob, part.package)
    if known:
        _carry_over(part.rels[known].target_part, notes)
    draft.links.give_to(notes)
    draft.links = body_links
    relation = getattr(RELATIONSHIP_TYPE, f"{kind.upper()}S")
    part.load_rel(relation, notes, known or next(f"rNotes{n}" for n in count() if f"rNotes{n}" not in part.rels))
    _declare_separators(part.settings.element, kind)


def links_in(part: Any) -> int:  # noqa: ANN401
    """How many links of this program's numbering a part has."""
    numbers = (key[5:] for key in part.rels if key.startswith("rLink") and key[5:].isdigit())
    return max(map(int, numbers), default=0)


def _carry_over(old: Any, new: Any) -> None:  # noqa: ANN401
    for key, rel in old.rels.items():
        new.load_rel(rel.reltype, rel.target_ref if rel.is_external else rel.target_part, key, rel.is_external)


def _joined(draft: Draft, kind: str, blob: bytes) -> bytes:
    """The notes of a template with those of the memo behind them."""
    from lxml import etree

    root = etree.fromstring(blob, etree.XMLParser(resolve_entities=False))
    root.extend(list(etree.fromstring(f"<w:{kind}s {NAMESPACES}>{_notes(draft, kind)}</w:{kind}s>")))
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _declare_separators(settings: Any, kind: str) -> None:  # noqa: ANN401
    from lxml import etree

    from briefer.memo.wordml import w

    if settings.find(w(f"{kind}Pr")) is not None:
        return
    properties = etree.Element(w(f"{kind}Pr"))
    for number in _SEPARATORS:
        etree.SubElement(properties, w(kind)).set(w("id"), str(number))
    compat = settings.find(w("compat"))
    settings.insert(len(settings) if compat is None else settings.index(compat), properties)
