from hypothesis import given
from hypothesis import strategies as st

from briefer.notes import load_scheme, spans
from tests.notes.samples import SOURCES


def kinds(text: str) -> list[tuple[str, str]]:
    return [(token.kind, token.span.of(text)) for token in spans(text, SOURCES, load_scheme("us-capco"))]


def test_headings_emphasis_and_code_are_told_apart() -> None:
    assert kinds("# Head\n\n*soft* **loud** `[@q1]`") == [
        ("heading", "# Head"),
        ("emphasis", "*soft*"),
        ("strong", "**loud**"),
        ("code", "`[@q1]`"),
    ]


def test_a_citation_that_leads_nowhere_differs_from_one_that_does() -> None:
    assert kinds("[@q1] [@q99] [@q1 inlin] [@who]") == [
        ("citation", "[@q1]"),
        ("unknown-citation", "[@q99]"),
        ("unknown-citation", "[@q1 inlin]"),
        ("unknown-citation", "[@who]"),
    ]


def test_portion_marks_are_found_at_the_start_of_a_paragraph_or_an_item() -> None:
    assert kinds("(S//NF) Words (U) here.\n\n1. (U) Item") == [
        ("portion", "(S//NF)"),
        ("list", "1."),
        ("portion", "(U)"),
    ]


@given(st.text(alphabet='[]@qa1 #*_`~>\n"(S//NF)…👩ع', max_size=60))
def test_tokens_lie_inside_any_text(text: str) -> None:
    assert all(0 <= token.span.start < token.span.end <= len(text) for token in spans(text, SOURCES))
