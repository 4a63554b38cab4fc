"""What a memo opens and closes with: its header fields, its box, its decision lines."""

from dataclasses import replace

from briefer.memo.direction import is_rtl, plain, runs_rtl
from briefer.memo.draft import Draft, Place
from briefer.memo.inlines import line, styled_run
from briefer.memo.letters import width_of
from briefer.memo.wordml import Layout, says
from briefer.model.documents import Box, DecisionLine, Fields, Page, Run

_TWIPS_PER_POINT = 20
_LABEL_SHARE = 0.58  # of an em: what a bold capital letter takes
_GAP = 180  # twips between a line to write on and the next label
_SHORTEST = 400  # of such a line
_FONTS_DIFFER = 1.12
_RULE = '<w:bottom w:val="single" w:sz="6" w:space="6" w:color="1F3864"/>'


def fields(draft: Draft, block: Fields, _place: Place) -> str:
    """Labels and values on one page: a tab between them, and a hanging indent for long values."""
    longest = max((len(label) for label, _ in block.rows), default=0)
    em = draft.document.page.font_size * _TWIPS_PER_POINT
    column = min(max(round((longest + 3) * em * _LABEL_SHARE), 1200), draft.width // 2)
    layout = Layout(left=column, hanging=column, bidi=runs_rtl(draft.document.language))
    rows = [row for row in block.rows if says(row[0]) or plain(row[1]).strip()]
    whole = replace(layout, keep_next=True)
    last = replace(layout, borders=_RULE, after=200) if block.rule else layout
    layouts = [whole] * (len(rows) - 1) + [last]
    return "".join(
        _field(draft, label, line(draft, value), look) for (label, value), look in zip(rows, layouts, strict=False)
    )


def _field(draft: Draft, label: str, value: str, layout: Layout) -> str:
    words = f"{styled_run(draft, Run(label, bold=True))}<w:r><w:tab/></w:r>{value}"
    return draft.paragraph("Memo Field", words, layout)


def box(draft: Draft, block: Box, _place: Place) -> str:
    """A framed block of small lines; paragraphs with one border, set to one side."""
    lines = [text for text in block.lines if says(text)]
    aside = round(draft.width * 0.6)
    left, right = (aside, 130) if block.align == "right" else (130, aside)
    written = []
    for at, text in enumerate(lines):
        bidi = is_rtl(text, "", draft.document.language)
        layout = Layout(
            left=left,
            right=right,
            before=240 if at == 0 else None,
            after=240 if at == len(lines) - 1 else None,
            bidi=bidi,
        )
        written.append(draft.paragraph("Memo Box", styled_run(draft, Run(text), rtl=bidi), layout))
    return "".join(written)


def decision_line(draft: Draft, block: DecisionLine, _place: Place) -> str:
    """Choices with a line to write on behind each, spread over the width of the page."""
    choices = [choice for choice in block.choices if says(choice)]
    if not choices:
        return ""
    tabs = _blanks([_set_width(draft.document.page, choice) for choice in choices], draft.width)
    gap = "<w:r><w:tab/></w:r>"
    bidi = is_rtl(choices[0], "", draft.document.language)
    words = f"{gap}".join(f"{styled_run(draft, Run(f'{choice} '), rtl=bidi)}{gap}" for choice in choices)
    return draft.paragraph("Decision Line", words, Layout(tabs=tabs, bidi=bidi))


def _blanks(labels: list[float], width: int) -> tuple[tuple[str, int, str], ...]:
    """The tabs that draw a line to write on behind each label, all of one length, and lead to the next label."""
    line = max((width - sum(labels) - _GAP * (len(labels) - 1)) / len(labels), _SHORTEST)
    tabs: list[tuple[str, int, str]] = []
    at = 0.0
    for number, label in enumerate(labels, 1):
        at += label + line
        tabs.append(("left", round(at), "underscore"))
        if number < len(labels):
            at += _GAP
            tabs.append(("left", round(at), "none"))
    return tuple(tabs)


def _set_width(page: Page, choice: str) -> float:
    """How much room a label takes with the blank behind it, in twips; fonts differ."""
    return width_of(f"{choice} ", page.font_size, page.font) * _TWIPS_PER_POINT * _FONTS_DIFFER
