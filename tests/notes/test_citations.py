from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.model import Note, Section
from briefer.notes import cited_ids
from briefer.notes.citations import Citation, find_citations


def one(text: str) -> Citation:
    (citation,) = find_citations(text)
    return citation


def test_a_quote_is_cited_by_its_number() -> None:
    citation = one("so: [@q12].")

    assert (citation.kind, citation.id, citation.raw, citation.span.start) == ("quote", 12, "[@q12]", 4)


def test_a_quote_may_be_cited_inline_in_chosen_words_and_with_a_page() -> None:
    citation = one('[@q12 inline "first […] last [the minister] words", p. 4]')

    assert citation.inline
    assert (citation.words, citation.locator) == ("first […] last [the minister] words", "p. 4")


def test_an_article_is_cited_with_a_page() -> None:
    assert (one("[@a3, p. 4]").kind, one("[@a3, p. 4]").id, one("[@a3, p. 4]").locator) == ("article", 3, "p. 4")


@pytest.mark.parametrize("text", ["[@12]", "[@who]", "[@]", "[@qx]", "[@q]", "[@sources please]"])
def test_what_looks_like_a_citation_and_is_none_is_found_as_such(text: str) -> None:
    assert one(text).kind == "bad"


def test_an_option_that_means_nothing_is_kept_for_the_message() -> None:
    assert one("[@q12 inlin]").rest == "inlin"


@pytest.mark.parametrize(
    "text", ["`[@q1]`", "```\n[@q1]\n```", "~~~\n[@q1]\n~~~", "``a ` [@q1]``", "[@q1", "[@q1\n\n]", r"\[@q1\]"]
)
def test_code_open_and_escaped_brackets_are_no_citations(text: str) -> None:
    assert find_citations(text) == []


def test_lines_count_from_one() -> None:
    assert [citation.line for citation in find_citations("[@q1]\n\ntwo\n[@q2] [@q3]")] == [1, 4, 4]


def test_a_note_cites_the_quotes_and_articles_of_all_its_sections() -> None:
    note = Note(title="", sections=(Section(heading="", body="[@q1] [@a2]"), Section(heading="", body="[@q3] [@q1]")))

    assert cited_ids(note) == ({1, 3}, {2})


@given(st.text(alphabet='[]@qa123 "“”…inline\n`~', max_size=80))
def test_citations_stand_in_the_text_in_order_and_apart(text: str) -> None:
    found = find_citations(text)

    assert all(citation.span.of(text) == citation.raw for citation in found)
    assert all(first.span.end <= second.span.start for first, second in pairwise(found))
