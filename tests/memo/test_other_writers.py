"""The same document as HTML, Markdown and plain text, without Word's libraries."""

import subprocess
import sys
from pathlib import Path

import pytest

from briefer.memo import html_of, markdown_of, memo_bytes, text_of
from briefer.model.documents import Document, Heading, ListBlock, NoteReference, Paragraph, Run, Table
from tests.memo.samples import every_block, words


def one(*blocks: object, **values: object) -> Document:
    return Document(title="T", blocks=blocks, **values)  # type: ignore[arg-type]


def test_no_word_library_is_imported_for_them() -> None:
    script = (
        "import sys; from briefer.memo import *; from tests.memo.samples import every_block as d\n"
        "html_of(d()), markdown_of(d()), text_of(d()); print({'docx', 'lxml'} & set(sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=Path(__file__).parents[2]
    )

    assert done.stdout.strip() == "set()"


@pytest.mark.parametrize("written", [html_of, markdown_of, text_of])
def test_each_says_what_the_memo_says(written: object) -> None:
    text = written(every_block()).replace("&#x27;", "'")  # type: ignore[operator]

    for said in (
        "UNCLASSIFIED//FOR TRAINING USE",
        "leaves our coastal provinces",
        "Maria Okafor",
        "https://example.org/a1",
    ):
        assert said in text
    assert "print('hello')" in text


def test_lists_count_as_the_format_says() -> None:
    inner = ListBlock(ordered=True, items=((Paragraph(inlines=words("deep")),),))
    outer = ListBlock(ordered=True, start=3, items=((Paragraph(inlines=words("top")), inner),))

    text = text_of(one(outer, numbering=("(1)", "i)")))

    assert "(3) top" in text
    assert "i)  deep" in text


def test_a_numbered_paper_counts_through_its_sections() -> None:
    text = text_of(
        one(
            Heading(level=1, inlines=words("Purpose"), numbered=True),
            ListBlock(ordered=True, items=((Paragraph(inlines=words("below")),),)),
            Heading(level=1, inlines=words("Facts"), numbered=True),
        )
    )

    assert text.index("1. Purpose") < text.index("a.  below") < text.index("2. Facts")


def test_markdown_leaves_the_words_alone() -> None:
    text = markdown_of(
        one(Paragraph(inlines=words("# 1 * 2 _ [a] <b> `c`")), Paragraph(inlines=words("1. not a list")))
    )

    assert r"\# 1 \* 2 \_ \[a\] \<b\> \`c\`" in text
    assert r"1\. not a list" in text


def test_html_escapes_and_marks_directions_and_languages() -> None:
    page = html_of(
        one(
            Paragraph(inlines=words("<script>alert(1)</script>")),
            Paragraph(inlines=(Run("à demain", language="fr"),)),
            Paragraph(inlines=words("لن نوقع")),
        )
    )

    assert "<script>" not in page
    assert '<span lang="fr-FR">à demain</span>' in page
    assert '<p dir="rtl">لن نوقع</p>' in page


def test_notes_lead_there_and_back() -> None:
    page = html_of(one(Paragraph(inlines=(Run("a"), NoteReference(0))), notes=(words("b"),)))

    assert 'href="#note-1"' in page
    assert 'href="#noteref-1"' in page


def test_qt_shows_the_page_without_complaint(qapp: object) -> None:
    from PySide6.QtGui import QTextDocument

    for language in ("en", "ar"):
        page = QTextDocument()
        page.setHtml(html_of(every_block(language)))
        assert "UNCLASSIFIED//FOR TRAINING USE" in page.toPlainText()


def test_a_table_of_uneven_rows_is_even_in_word() -> None:
    table = Table(header=(words("a"),), rows=((words("b"), words("c")), ()))

    assert memo_bytes(one(table))
