import pytest

from briefer.model.documents import Page
from briefer.ui.note.styles import load_styles, style


@pytest.fixture(autouse=True)
def _fonts(qapp: object) -> None:
    """Type needs an application."""


@pytest.mark.parametrize(
    "name",
    [
        *(f"heading {level}" for level in range(1, 7)),
        *("Body Text", "Title", "Title Capitals", "Quote", "Quote Attribution", "List Paragraph", "Definition"),
        *("Definition Term", "caption", "Table Text", "Table Head", "Memo Field", "Memo Callout", "Memo Box"),
        *("Decision Line", "Signature", "Date", "Small Text", "Code Text", "Memo Picture", "TOC Heading", "toc 1"),
        *("footer", "footnote text", "endnote text"),
    ],
)
def test_every_style_of_the_page_is_one_of_the_memo(name: str) -> None:
    assert name.lower() in load_styles()


def test_a_style_is_as_the_base_says() -> None:
    quote = style("Quote")

    assert (quote.italic, quote.left, quote.right) == (True, 22.7, 22.7)
    assert style("heading 1").colour == "#1F3864"


def test_what_a_style_does_not_say_it_has_from_the_one_it_is_based_on() -> None:
    assert style("heading 4").points == style("heading 3").points
    assert (style("heading 3").bold, style("heading 4").bold) == (True, False)


def test_a_style_the_base_lacks_looks_like_body_text() -> None:
    assert style("Nowhere") == style("Body Text")


def test_sizes_follow_the_page() -> None:
    assert style("Body Text").characters(Page(font_size=12)).font().pixelSize() == 48
    assert style("Body Text").characters(Page(font_size=11)).font().pixelSize() == 44


def test_headings_take_the_font_for_headings() -> None:
    page = Page(font="Georgia", heading_font="Arial")

    assert style("heading 1").characters(page).font().families()[0] == "Arial"
    assert style("Body Text").characters(page).font().families()[0] == "Georgia"
