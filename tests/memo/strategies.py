"""Any document at all, for hypothesis."""

from datetime import date
from typing import Any

from hypothesis import strategies as st

from briefer.model.documents import (
    Banner,
    Block,
    Box,
    Callout,
    Contents,
    CrossReference,
    DecisionLine,
    DefinitionList,
    Document,
    Fields,
    Heading,
    Inline,
    LineBreak,
    Link,
    ListBlock,
    NoteReference,
    Page,
    PageBreak,
    Paragraph,
    Picture,
    Quotation,
    QuotedWords,
    Rule,
    Run,
    Table,
)
from tests.memo.samples import png

_HOSTILE = (
    "", " ", "\n", "\t", "\r\n", "\x00", "\x0b", "\ufffe", "\ud800", "\u2028", "\u00a0", "<w:p/>", "]]>", "&amp;", '"', "'",
    "[[memo.body]]", "=DDE()", "{ PAGE }", "ليلى", "שלום", "“a”", "(U)", "\u202e", "🕊", "a\u0301", "%1", "\\", "|", "1.", "- x",
)  # fmt: skip
TEXT = st.one_of(st.sampled_from(_HOSTILE), st.text(st.characters(), max_size=20))
LANGUAGE = st.sampled_from(("", "en", "fr", "ar", "he-IL", "zh", "x", "not a language", "<"))
BOOKMARK = st.one_of(st.sampled_from(("", "a", "A", "q 1", "briefer_q1_1", "_Toc00000001", "ß", "1x")), TEXT)
SIZE = st.sampled_from((0.1, 6.0, 12.0, 40.0))

_RUN = st.builds(
    Run, TEXT, bold=st.booleans(), italic=st.booleans(), code=st.booleans(), strike=st.booleans(), language=LANGUAGE
)
_RUNS = st.lists(_RUN, max_size=3).map(tuple)
_TARGET = st.one_of(
    st.sampled_from(("https://example.org/ä?a=b c&d#[", "mailto:a@example.org", "javascript:x", "https://")), TEXT
)
_INLINE: st.SearchStrategy[Inline] = st.one_of(
    _RUN,
    st.builds(Link, _RUNS, _TARGET),
    st.builds(CrossReference, _RUNS, BOOKMARK),
    st.builds(NoteReference, st.integers(-1, 3)),
    st.just(LineBreak()),
    st.builds(QuotedWords, _RUNS, st.integers(-1, 3), BOOKMARK),
)
LINE = st.lists(_INLINE, max_size=4).map(tuple)
_STYLE: Any = st.sampled_from(("body", "title", "caption", "code", "signature", "small", "date-right"))
_SIMPLE: st.SearchStrategy[Block] = st.one_of(
    st.builds(Heading, level=st.integers(-1, 9), inlines=LINE, bookmark=BOOKMARK, portion=TEXT, numbered=st.booleans()),
    st.builds(
        Paragraph,
        inlines=LINE,
        style=_STYLE,
        portion=TEXT,
        language=LANGUAGE,
        numbered=st.booleans(),
        bookmark=BOOKMARK,
    ),
    st.builds(
        Quotation,
        inlines=LINE,
        attribution=LINE,
        quote_id=st.integers(-1, 3),
        language=LANGUAGE,
        bookmark=BOOKMARK,
        portion=TEXT,
    ),
    st.builds(
        Table,
        header=st.lists(LINE, max_size=3).map(tuple),
        rows=st.lists(st.lists(LINE, max_size=4).map(tuple), max_size=3).map(tuple),
        alignments=st.lists(st.sampled_from(("", "left", "center", "right")), max_size=3).map(tuple),
        widths=st.lists(st.floats(-1, 1), max_size=3).map(tuple),
        caption=LINE,
        description=TEXT,
        portion=TEXT,
    ),
    st.builds(Fields, rows=st.lists(st.tuples(TEXT, LINE), max_size=3).map(tuple), rule=st.booleans()),
    st.builds(DecisionLine, choices=st.lists(TEXT, max_size=4).map(tuple)),
    st.builds(Contents, title=TEXT, depth=st.integers(-1, 9)),
    st.builds(Picture, image=st.just(png(4, 4)), description=TEXT, width_mm=st.sampled_from((0.0, 10.0, 9999.0))),
    st.just(Rule()),
    st.just(PageBreak()),
    st.builds(Box, lines=st.lists(TEXT, max_size=3).map(tuple), align=st.sampled_from(("left", "right"))),
)


def _nested(inner: st.SearchStrategy[Block]) -> st.SearchStrategy[Block]:
    items = st.lists(inner, max_size=3).map(tuple)
    return st.one_of(
        st.builds(
            ListBlock, items=st.lists(items, max_size=3).map(tuple), ordered=st.booleans(), start=st.integers(-2, 99999)
        ),
        st.builds(DefinitionList, items=st.lists(st.tuples(LINE, items), max_size=2).map(tuple)),
        st.builds(Callout, blocks=items),
    )


_BLOCK = st.recursive(_SIMPLE, _nested, max_leaves=8)
DOCUMENTS = st.builds(
    Document,
    title=TEXT,
    blocks=st.lists(_BLOCK, max_size=6).map(tuple),
    notes=st.lists(LINE, max_size=3).map(tuple),
    notes_at=st.sampled_from(("foot", "end")),
    subject=TEXT,
    author=TEXT,
    created=st.one_of(st.none(), st.dates(date(1, 1, 1), date(9999, 12, 31))),
    language=LANGUAGE,
    keywords=TEXT,
    banner=st.builds(
        Banner, text=TEXT, colour=st.one_of(TEXT, st.sampled_from(("FFC000", "C00000", "ffffff"))), font_size=SIZE,
        align=st.sampled_from(("left", "center", "right")), top=st.booleans(), bottom=st.booleans(),
    ),
    page=st.builds(
        Page, size=st.sampled_from(("A4", "Letter")), margin_mm=st.sampled_from((0.0, 25.4, 200.0)), font=TEXT, font_size=SIZE,
        heading_font=TEXT,
    ),
    numbering=st.lists(st.one_of(TEXT, st.sampled_from(("1.", "(a)", "i)", "I"))), max_size=4).map(tuple),
    footer=TEXT,
    page_label=st.one_of(TEXT, st.just("Page {page} of {pages}")),
    fields=st.dictionaries(st.sampled_from(("memo.to", "memo.subject", "memo.body")), TEXT, max_size=2),
)  # fmt: skip
