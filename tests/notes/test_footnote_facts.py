"""A footnote tells the truth of its article."""

import pytest

from briefer.model.checks import Verdict
from tests.notes.checking import RECORD_NOTE, checked


@pytest.mark.parametrize(
    ("note", "told"),
    [
        (RECORD_NOTE.replace("26 March", "27 March"), "dates the article 2024-03-27"),
        (RECORD_NOTE.replace("2024", "2023"), "dates the article 2023-03-26"),
        (RECORD_NOTE.replace("26 March 2024", "March 25, 2024"), "dates the article 2024-03-25"),
        (RECORD_NOTE.replace("26 March 2024", "25 mars 2024"), "dates the article 2024-03-25"),
        (RECORD_NOTE.replace("visits", "leaves"), "its title is “Minister visits Marand”"),
        (RECORD_NOTE.replace("A. Reporter", "Lena Brandt"), "gives the article to Lena Brandt; it is by A. Reporter"),
        (RECORD_NOTE.replace("The Marand Record", "The Courier"), "appeared in The Marand Record"),
        (RECORD_NOTE.replace("The Marand Record", "Kellim Evening Post"), "names Kellim Evening Post; the article"),
    ],
)
def test_what_a_note_says_wrong_of_its_article_is_remarked(note: str, told: str) -> None:
    found = checked("It is not a matter of money", note)

    assert found.verdict is Verdict.SAME
    assert any(told in remark for remark in found.remarks)


@pytest.mark.parametrize(
    "note",
    [
        RECORD_NOTE,
        RECORD_NOTE.replace("26 March 2024", "2024-03-26"),
        RECORD_NOTE.replace("26 March 2024", "3/26/2024"),
        RECORD_NOTE.replace("26 March 2024", "26/03/2024"),
        RECORD_NOTE.replace("26 March 2024", "26 Mar. 2024"),
        RECORD_NOTE.replace("26 March 2024", "26 mars 2024"),
        RECORD_NOTE.replace("26 March 2024", "26th March 2024 (accessed 3 May 2025)"),
        RECORD_NOTE.replace("26 March 2024", "Tuesday"),
        "“Minister visits Marand”.",
        "Reporter, A., 'Minister visits Marand', Marand Record.",
        "Awa Ndiaye, quoted in A. Reporter, “Minister visits Marand”.",
        f"{RECORD_NOTE} See also the embassy's cable of 3 May 2024.",
        "Ibid.",
    ],
)
def test_other_ways_to_say_the_same_are_none_of_ours(note: str) -> None:
    assert checked("It is not a matter of money", note).remarks == ()


@pytest.mark.parametrize(
    "told",
    [
        "Chidi Okafor said (A. Reporter, “Minister visits Marand”, The Marand Record, 26 March 2024)",
        "Chidi Okafor said (The Marand Record, 26 March 2024)",
        "Chidi Okafor said (The Marand Record, March 26, 2024; see also the annex)",
    ],
)
def test_a_parenthesis_that_names_the_article_is_a_citation(told: str) -> None:
    assert checked("It is not a matter of money", "", attribution=told).verdict is Verdict.SAME
    other = told.replace("Marand Record", "Marand Gazette").replace("Minister visits", "Nobody leaves")
    assert checked("It is not a matter of money", "", attribution=other).verdict is Verdict.UNCITED
