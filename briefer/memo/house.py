"""A Document becomes the bytes of a .docx in an office's own template."""

import io
from dataclasses import replace
from pathlib import Path
from typing import Any

from briefer.memo.accepted import style_names, value
from briefer.memo.blocks import blocks
from briefer.memo.colours import sound_colour
from briefer.memo.direction import plain
from briefer.memo.draft import Draft
from briefer.memo.edges import banners_of, name_edges
from briefer.memo.endnote_pages import bearers, boxes
from briefer.memo.header_footer import banner_xml, footer_line_xml
from briefer.memo.links import Bookmarks, Links
from briefer.memo.notes_part import links_in, note_kind, notes_relation
from briefer.memo.numbering import Numbering
from briefer.memo.opening import parsed
from briefer.memo.package import elements, finish_parts, new_draft, saved, section_xml, set_properties
from briefer.memo.styles import let_speak, style_ids
from briefer.memo.template_parts import ensure_numbering, highest, import_styles, strip, tab_stops
from briefer.memo.template_tags import BANNER, BODY, canonical, fill, tags_of, take_body_place
from briefer.memo.templates import styles_of_base, template_bytes, without_front
from briefer.memo.wordml import w
from briefer.model.documents import Banner, Document, Paragraph

_LEAST_WIDTH = 1440


def memo_in_template(document: Document, template: Path) -> bytes:
    """The bytes of the memo, not yet inspected.

    Raises:
        UnusableTemplate: the template is none, or holds macros.
    """
    from docx.package import Package

    package = Package.open(io.BytesIO(template_bytes(template)))
    strip(package)
    part = package.main_document_part
    ensure_numbering(part)
    let_speak(part.styles.element, document.language)
    if part.element.body.sectPr is None:  # the last one may be left out, and then bears no banner
        part.element.body.extend(elements(section_xml(document)))
    stories = _stories(part)
    tags = {canonical(tag) for story in stories for tag in tags_of(story)}
    own_quote = "quote" in style_ids(part.styles.element)
    styles = import_styles(part.styles.element, styles_of_base())
    draft = _draft(without_front(document, tags), part, styles)
    draft.barred = not own_quote
    place = take_body_place(part.element.body)
    body = draft.undangled(blocks(draft, draft.document.blocks) + draft.settle())
    place(elements(body))
    _mark_endnotes(draft, part)
    finish_parts(draft, part)
    _put_banners(draft, part)
    for story in _stories(part):
        fill(story, values_of(document), sound_colour(document.banner.colour))
    name_edges(part.styles.element, document.banner if _is_marked(part) else Banner())
    set_properties(package, document)
    return saved(package)


def values_of(document: Document) -> dict[str, str]:
    """What stands for each tag."""
    named = {canonical(name if name.startswith("memo.") else f"memo.{name}"): v for name, v in document.fields.items()}
    headings = [plain(b.inlines) for b in document.blocks if isinstance(b, Paragraph) and b.style == "title"]
    own = {
        "memo.heading": "\n".join(headings) or document.title,
        "memo.title": document.title,
        "memo.subject": document.subject or document.title,
        "memo.author": document.author,
        "memo.footer": document.footer,
        "memo.marking": document.banner.text,
    }
    from briefer.memo.template_tags import known_tags

    empty = dict.fromkeys(known_tags() - {BODY}, "")
    return {**empty, **own, **named, BANNER: document.banner.text}


def _stories(part: Any) -> list[Any]:  # noqa: ANN401  # a document part of python-docx
    """The roots of the body, the headers and the footers."""
    kinds = ("/header", "/footer")
    return [part.element, *(rel.target_part.element for rel in part.rels.values() if rel.reltype.endswith(kinds))]


def _draft(document: Document, part: Any, styles: dict[str, str]) -> Draft:  # noqa: ANN401
    draft = new_draft(document, part)
    numbering = part.numbering_part.element
    draft.style_ids = styles
    draft.width = _width(part)
    draft.footer_tabs = tab_stops(part.styles.element, styles["footer"])
    draft.bookmarks = Bookmarks(
        first=max(highest(part.element, "bookmarkStart", "id"), -1) + 1,
        taken={value(start, "name").lower() for start in part.element.iter(w("bookmarkStart"))},
    )
    draft.links = Links(first=links_in(part))
    draft.numbering = Numbering(
        patterns=document.numbering,
        first_abstract=highest(numbering, "abstractNum", "abstractNumId") + 1,
        first=max(highest(numbering, "num", "numId"), 0) + 1,
    )
    names = {entry.bookmark: draft.bookmarks.free(entry.bookmark) for entry in draft.entries}
    draft.entries = [replace(entry, bookmark=names[entry.bookmark]) for entry in draft.entries]
    draft.pages = {names[bookmark]: page for bookmark, page in draft.pages.items()}
    draft.notes_before = _notes_before(part, note_kind(draft))
    draft.pictures = _pictures_before(part)
    return draft


def _pictures_before(part: Any) -> int:  # noqa: ANN401
    numbers: list[int] = [int(each) for each in part.element.xpath("//wp:docPr/@id") if str(each).isdigit()]
    return max(numbers, default=0)


def _notes_before(part: Any, kind: str) -> int:  # noqa: ANN401
    relation = notes_relation(part, kind)
    return max(highest(parsed(part.rels[relation].target_part.blob), kind, "id"), 0) if relation else 0


def _width(part: Any) -> int:  # noqa: ANN401
    """The width of a line in the last section, in twips."""
    section = part.document.sections[-1]
    measures = (section.page_width, section.left_margin, section.right_margin)
    if None in measures:
        return _LEAST_WIDTH * 6
    wide, left, right = (round(measure.twips) for measure in measures)
    return max(int(wide - left - right), _LEAST_WIDTH)


def _put_banners(draft: Draft, part: Any) -> None:  # noqa: ANN401
    """The marking on every page: in each header and footer that the template's sections use."""
    if not banner_xml(draft):
        return
    sections = list(part.document.sections)
    even = part.settings.odd_and_even_pages_header_footer
    for at, section in enumerate(sections):
        for top, story in _headers_and_footers(section, even=even):
            if at == 0 or not story.is_linked_to_previous:
                _put_banner(draft, story, top=top)


def _mark_endnotes(draft: Draft, part: Any) -> None:  # noqa: ANN401
    """The boxes with the marking in the template's own endnotes, whichever notes the memo has."""
    from lxml import etree

    relation = notes_relation(part, "endnote")
    if not relation or not banner_xml(draft):
        return
    notes = part.rels[relation].target_part
    root = parsed(notes.blob)
    own = [
        note for note in root.iterchildren(w("endnote")) if note.find(w("p")) is not None and not value(note, "type")
    ]
    for at in bearers(["".join(note.itertext()) for note in own]):
        paragraph = own[at].find(w("p"))
        paragraph.insert(int(paragraph.find(w("pPr")) is not None), elements(boxes(draft))[0])
    notes._blob = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)  # noqa: SLF001


def _is_marked(part: Any) -> bool:  # noqa: ANN401
    """Whether a header or a footer bears what is known again as a marking, and not just in a sentence."""
    names = style_names(part.styles.element)
    return any(banners_of(story, names) for story in _stories(part)[1:])


def _headers_and_footers(section: Any, *, even: bool) -> list[tuple[bool, Any]]:  # noqa: ANN401
    first = section.different_first_page_header_footer
    wanted = [(True, section.header), (False, section.footer)]
    wanted += [(True, section.first_page_header), (False, section.first_page_footer)] if first else []
    return wanted + ([(True, section.even_page_header), (False, section.even_page_footer)] if even else [])


def _put_banner(draft: Draft, story: Any, *, top: bool) -> None:  # noqa: ANN401
    made = story.is_linked_to_previous
    root = story.part.element
    if made:
        root[:] = [] if top or not footer_line_xml(draft) else elements(footer_line_xml(draft))
    if BANNER in {canonical(tag) for tag in tags_of(root)}:
        return
    if draft.document.banner.top if top else draft.document.banner.bottom:
        root[0 if top else len(root) : 0 if top else len(root)] = elements(banner_xml(draft))
    if not len(root):
        root.append(root.makeelement(w("p")))
