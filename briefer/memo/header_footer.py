"""The top and the bottom of every page: banner, office, Page X of Y."""

import re
from typing import Any

from briefer.memo.colours import readable_on, sound_colour
from briefer.memo.direction import is_rtl, stretches
from briefer.memo.draft import Draft
from briefer.memo.inlines import styled_run
from briefer.memo.wordml import NAMESPACES, Layout, run, says, simple_field, twips
from briefer.model.documents import Page, Run

_DISTANCE_MM = 10  # of header and footer from the edge of the page
_COUNTERS = re.compile(r"(\{pages?\})")


def header_distance(page: Page) -> int:
    """How far header and footer are from the edge of the page, in twips."""
    return twips(min(_DISTANCE_MM, page.margin_mm))


def banner_xml(draft: Draft) -> str:
    """The marking as a paragraph; nothing where there is none."""
    banner = draft.document.banner
    if not says(banner.text):
        return ""
    size = max(round(banner.font_size * 2), 2)
    colour = sound_colour(banner.colour)
    ground = "" if readable_on(colour) else '<w:shd w:val="clear" w:color="auto" w:fill="000000"/>'
    look = f'<w:color w:val="{colour}"/><w:sz w:val="{size}"/><w:szCs w:val="{size}"/>{ground}'
    bidi = is_rtl(banner.text, "", draft.document.language)
    align = {"left": "right", "right": "left"}.get(banner.align, banner.align) if bidi else banner.align
    words = "".join(run(text, look + ("<w:rtl/>" if rtl else "")) for text, rtl in stretches(banner.text))
    return draft.paragraph("Memo Banner", words, Layout(bidi=bidi, align=align))


def footer_line_xml(draft: Draft) -> str:
    """The office on one side, "Page X of Y" on the other."""
    document = draft.document
    label = "".join(_counter(part) for part in _COUNTERS.split(document.page_label))
    if not says(document.page_label + document.footer):
        return ""
    bidi = is_rtl(document.page_label + document.footer, "", document.language)
    cleared = tuple(("clear", position, "none") for position in draft.footer_tabs if position != draft.width)
    layout = Layout(tabs=(*cleared, ("right", draft.width, "none")), bidi=bidi, after=40)
    return draft.paragraph(
        "footer", f"{styled_run(draft, Run(document.footer), rtl=bidi)}<w:r><w:tab/></w:r>{label}", layout
    )


def _counter(part: str) -> str:
    if part == "{page}":
        return simple_field("PAGE", "1")
    if part == "{pages}":
        return simple_field("NUMPAGES", "1")
    return "".join(run(text, "<w:rtl/>" if rtl else "") for text, rtl in stretches(part))


def add_header_and_footer(draft: Draft, part: Any) -> tuple[str, str]:  # noqa: ANN401  # python-docx publishes no types
    """Give the document part one header and one footer for all pages.

    Returns:
        Their relationship ids, empty where there is none.
    """
    banner = draft.document.banner
    top = banner_xml(draft) if banner.top else ""
    bottom = footer_line_xml(draft) + (banner_xml(draft) if banner.bottom else "")
    return (
        _fill(part.add_header_part, top, "hdr") if top else "",
        _fill(part.add_footer_part, bottom, "ftr") if bottom else "",
    )


def _fill(add: Any, content: str, name: str) -> str:  # noqa: ANN401
    from lxml import etree

    part, relation = add()
    part.element[:] = list(etree.fromstring(f"<w:{name} {NAMESPACES}>{content}</w:{name}>"))
    return str(relation)
