"""Two quotations of the source in one pair of marks."""

import pytest

from briefer.model.checks import Checked, Difference, FoundQuotation, ReadMemo, Sources, Verdict
from briefer.notes import verify
from tests.notes.checking import checked, said

FIRST, SECOND = "We are ready to sign the accord.", "Marand has to wait for all of us."


def in_source(between: str, *, opening: str = "“", closing: str = "”") -> Sources:
    return said(f"Accord\n\n{opening}{FIRST}{between}{SECOND}{closing} Awa Ndiaye said.", FIRST, SECOND)


def joined(between: str, joint: str = " ", **marks: str) -> Checked:
    return checked(f"{FIRST}{joint}{SECOND}", sources=in_source(between, **marks), quote_id=1)


@pytest.mark.parametrize(
    ("between", "marks"),
    [
        ("” “", {}),
        ("”\n\n“", {}),
        ("”“", {}),
        ("” – “", {}),
        ('" "', {"opening": '"', "closing": '"'}),
        ('"\n\n"', {"opening": '"', "closing": '"'}),
        ("’ ‘", {"opening": "‘", "closing": "’"}),
        ("' '", {"opening": "'", "closing": "'"}),
        ("'' ''", {"opening": "''", "closing": "''"}),
        (" » « ", {"opening": "« ", "closing": " »"}),
        ("“ „", {"opening": "„", "closing": "“"}),
        ("« »", {"opening": "»", "closing": "«"}),
    ],
)
def test_two_that_stand_side_by_side_are_told_when_they_are_made_one(between: str, marks: dict[str, str]) -> None:
    found = joined(between, " – " if "–" in between else " ", **marks)

    assert found.verdict is Verdict.ALTERED
    assert found.remarks == ("Two quotations were run together, and nothing says so.",)


def test_the_difference_is_the_marks_between() -> None:
    assert joined("”\n\n“").differences == (Difference(source="accord.” “Marand", memo="accord. Marand"),)


def test_words_left_out_between_them_are_told_too() -> None:
    found = joined("” Awa Ndiaye said. “")

    assert found.verdict is Verdict.ALTERED
    assert "Two quotations were run together." in found.remarks


@pytest.mark.parametrize("between", ["\n\n“", "\n\n‘", " ", "\n\n"])
def test_one_quotation_over_paragraphs_is_one(between: str) -> None:
    assert joined(between).verdict is Verdict.SAME


@pytest.mark.parametrize("between", ["” “", "”\n\n“", "” Awa Ndiaye said. “"])
@pytest.mark.parametrize("joint", [" […] ", " [...] ", " (…) ", " … ", " [and:] "])
def test_what_shows_that_something_stands_between_is_no_alteration(between: str, joint: str) -> None:
    if joint != " [and:] " or " said" not in between:
        assert joined(between, joint).verdict is Verdict.SAME


@pytest.mark.parametrize("joint", ["” “", "’ ‘", '" "', "’\n‘"])
def test_marks_that_the_memo_keeps_within_its_own_show_it(joint: str) -> None:
    assert joined("” “", joint).verdict is Verdict.SAME


@pytest.mark.parametrize("text", [f"{FIRST} [m]arand has to wait", f"{FIRST} [It] has to wait"])
def test_a_word_in_brackets_behind_the_boundary_does_not_show_it(text: str) -> None:
    assert checked(text, sources=in_source("” “"), quote_id=1, chosen=True).verdict is Verdict.ALTERED


def test_neither_bookmark_nor_stored_quote_is_needed() -> None:
    sources = Sources(articles=in_source("” “").articles)

    assert checked(f"{FIRST} {SECOND}", sources=sources).verdict is Verdict.ALTERED
    assert checked(f"{FIRST} {SECOND}", note="", sources=sources).verdict is Verdict.ALTERED


def test_an_apostrophe_before_single_marks_closes_nothing() -> None:
    text = "“We know the ministers’ ‘plan’ for the harbour,” Awa Ndiaye said."
    sources = said(text, "We know the ministers’ ‘plan’ for the harbour,")

    assert checked("We know the ministers’ plan for the harbour", sources=sources).verdict is Verdict.SAME


def test_quotations_within_one_keep_their_marks() -> None:
    text = "“He said ‘yes, at once.’ ‘No,’ she said, and we went to bed,” Awa Ndiaye said."
    whole = "He said ‘yes, at once.’ ‘No,’ she said, and we went to bed,"
    sources = said(text, whole)

    assert checked(whole, sources=sources).verdict is Verdict.SAME
    assert checked(whole.replace("’ ‘", " "), sources=sources).verdict is Verdict.ALTERED


def test_the_same_words_in_one_pair_of_marks_elsewhere_are_the_source() -> None:
    sources = said(f"“{FIRST}” “{SECOND}”\n\n“{FIRST} {SECOND}” Awa Ndiaye said.", f"{FIRST} {SECOND}")

    assert checked(f"{FIRST} {SECOND}", sources=sources).verdict is Verdict.SAME


def test_an_article_in_full_is_held_to_its_marks_too() -> None:
    sources = in_source("” “")
    paragraph = f"“{FIRST} {SECOND}” Awa Ndiaye said."
    found = FoundQuotation(text=f"{FIRST} {SECOND}", place="", paragraph=0)
    memo = ReadMemo(quotations=(found,), paragraphs=(paragraph,), banners=(), portions=(), citations=())

    (one,) = verify(memo, sources).quotations

    assert one.verdict is Verdict.ALTERED
