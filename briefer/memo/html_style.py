"""How the HTML page looks: what Qt understands first, then what only browsers do."""

import re

from briefer.memo.colours import readable_on, sound_colour
from briefer.memo.wordml import clean
from briefer.model.documents import Document

NAVY, BAR, TINT, LINE = "#1F3864", "#7F95B9", "#EEF1F8", "#8EA0BF"
_NOT_IN_NAMES = re.compile(r"[^\w \-]")


def banner_look(document: Document) -> str:
    """The colour of the marking, on black where it is too light for paper."""
    colour = sound_colour(document.banner.colour)
    return f"color: #{colour};" + ("" if readable_on(colour) else " background-color: #000000;")


def _font(name: str, otherwise: str) -> str:
    named = _NOT_IN_NAMES.sub("", clean(name)).strip()
    return f"'{named}', {otherwise}" if named else otherwise


def style_sheet(document: Document) -> str:
    """Rules that Qt's rich text and browsers share; browsers take theirs on top."""
    page = document.page
    body = _font(page.font, "'Times New Roman', serif")
    heading = _font(page.heading_font or page.font, body)
    size = min(max(page.font_size, 4), 72)
    px = size * 4 / 3  # Qt knows no other unit for margins
    shared = f"""
body {{ font-family: {body}; font-size: {size:g}pt; color: #000000; }}
p {{ margin-top: 0; margin-bottom: {px * 0.58:.0f}px; }}
h1, h2, h3, h4, h5, h6 {{ font-family: {heading}; color: {NAVY}; font-weight: bold; }}
h1 {{ font-size: {size * 1.21:.1f}pt; margin-top: {px * 1.3:.0f}px; margin-bottom: {px * 0.42:.0f}px; }}
h2 {{ font-size: {size * 1.04:.1f}pt; font-style: italic; margin-top: {px:.0f}px; margin-bottom: {px / 3:.0f}px; }}
h3, h4, h5, h6 {{ font-size: {size:g}pt; margin-top: {px * 0.83:.0f}px; margin-bottom: {px / 4:.0f}px; }}
p.title {{ font-size: {size * 1.33:.1f}pt; font-weight: bold; text-align: center; margin-top: {px:.0f}px;
  margin-bottom: {px:.0f}px; }}
p.banner {{ font-family: Arial, sans-serif; font-size: {document.banner.font_size:g}pt; font-weight: bold;
  {banner_look(document)} text-align: {document.banner.align}; }}
p.caption {{ font-size: {size * 0.83:.1f}pt; font-weight: bold; color: {NAVY}; margin-top: {px * 0.83:.0f}px; }}
p.quote {{ font-style: italic; margin-bottom: {px * 0.2:.0f}px; }}
p.attribution {{ font-size: {size * 0.875:.1f}pt; color: #404040; }}
p.small, p.note, p.footer {{ font-size: {size * 0.8:.1f}pt; }}
p.box {{ font-family: Arial, sans-serif; font-size: {size * 0.7:.1f}pt; margin-bottom: 0; }}
p.code {{ font-family: 'Courier New', monospace; font-size: {size * 0.83:.1f}pt; background-color: #F3F3F3; }}
p.contents {{ margin-bottom: 3px; }}
code {{ font-family: 'Courier New', monospace; }}
a {{ color: #1F5AA6; }}
blockquote {{ margin-top: 0; margin-bottom: 0; margin-left: 12px; margin-right: 12px; }}
table.set-apart {{ margin-top: 4px; margin-bottom: 10px; }}
table.set-apart p {{ margin-bottom: 3px; }}
table.data {{ border-collapse: collapse; margin-bottom: {px:.0f}px; }}
table.data th {{ background-color: {NAVY}; color: #FFFFFF; font-weight: bold; }}
table.data td, table.data th {{ border: 1px solid {LINE}; padding: 3px; font-size: {size * 0.83:.1f}pt; }}
"""
    return f"<style>{shared}</style>{_for_browsers(document)}"


def _for_browsers(document: Document) -> str:
    """Rules inside media queries, which Qt skips: it would draw them wrongly or complain."""
    width = {"A4": "210mm", "Letter": "215.9mm"}[document.page.size]
    margin = f"{document.page.margin_mm:g}mm"
    return f"""<style>@media screen and (min-width: 1px) {{
body {{ background: #E4E7EE; margin: 0; padding: 1.5rem; }}
main {{ display: block; box-sizing: border-box; max-width: {width}; min-height: 260mm; margin: 0 auto; background: #FFFFFF;
  padding: 12mm {margin}; box-shadow: 0 1px 6px #00000033; line-height: 1.35; overflow-wrap: break-word; }}
p.title {{ letter-spacing: .08em; }}
table.data {{ width: 100%; }}
}} @media print and (min-width: 1px) {{ @page {{ size: {document.page.size}; margin: {margin}; }} thead {{ display: table-header-group; }}
tr, blockquote {{ break-inside: avoid; }} h1, h2, h3, h4 {{ break-after: avoid; }} }}</style>"""
