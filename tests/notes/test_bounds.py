"""A quotation keeps within what was said."""

from dataclasses import replace

import pytest

from briefer.model.checks import Difference, FoundQuotation, ReadMemo, Sources, Verdict
from briefer.notes import verify
from tests.notes.checking import RECORD_NOTE, checked, said

TOLD = "If Marand does not pay, we will close the harbour in March. Nobody has asked us to wait"
TEXT = f"“{TOLD},” Awa Ndiaye said. “It is late,” Chidi Okafor said on the quay.\n\nThe harbour is old."
SOURCES = said(TEXT, f"{TOLD},", "It is late,", speakers=("Awa Ndiaye", "Chidi Okafor"))


def remarks(text: str, *, woven: bool = False) -> tuple[str, ...]:
    return checked(text, sources=SOURCES, woven=woven).remarks


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("We will close the harbour in March", "the source has “If Marand does not pay” before"),
        ("we will close the harbour in March", "the source has “If Marand does not pay” before"),
        ("If Marand does not pay, we will close", "the source goes on “the harbour in March”"),
        ("has asked us to wait", "the source has “Nobody” before"),
    ],
)
def test_a_quotation_cut_short_unsaid_is_remarked(text: str, told: str) -> None:
    assert any(told in remark for remark in remarks(text))


def test_a_not_that_fell_off_an_end_is_an_alteration() -> None:
    found = checked("has asked us to wait", sources=SOURCES)

    assert (found.verdict, found.differences) == (Verdict.ALTERED, (Difference(source="Nobody", memo=""),))


@pytest.mark.parametrize(
    "text",
    [
        "If Marand does not pay, we will close the harbour in March.",  # a sentence of two
        "Nobody has asked us to wait",
        "[…] we will close the harbour in March",
        "If Marand does not pay, we will close …",
        f"{TOLD}.",
    ],
)
def test_whole_sentences_and_marked_cuts_are_no_shortening(text: str) -> None:
    assert remarks(text) == ()


def test_a_fragment_in_the_writers_sentence_is_no_shortening() -> None:
    assert remarks("close the harbour", woven=True) == ()


def test_the_halves_around_she_said_are_one_quotation() -> None:
    halves = ("If Marand does not pay,", "we will close the harbour in March. Nobody has asked us to wait.")
    found = tuple(FoundQuotation(text=half, place="", paragraph=0, citations=(RECORD_NOTE,)) for half in halves)
    memo = ReadMemo(quotations=found, paragraphs=(), banners=(), portions=(), citations=())

    assert verify(memo, SOURCES).clean


def test_words_drawn_in_from_outside_the_marks_are_remarked() -> None:
    told = remarks(f"{TOLD},” Awa Ndiaye said.")

    assert told == ("“Awa Ndiaye said” stands outside the quotation marks of the source.",)


def test_an_elision_to_words_that_nobody_said_is_remarked() -> None:
    assert "“harbour is old” stands outside the quotation marks of the source." in remarks("It is […] harbour is old")


def test_words_of_two_people_in_one_pair_of_marks_are_remarked() -> None:
    assert "It joins words of Awa Ndiaye and of Chidi Okafor." in remarks("Nobody has asked us […] It is late")


def test_a_quote_the_analyst_found_without_marks_is_no_overreach() -> None:
    text = "Ndiaye: We are ready.\n\nWe always were ready to go."
    sources = said(text, "We are ready.", "We always were ready to go.")

    assert checked("We are ready.\n\nWe always were ready to go.", sources=sources).remarks == ()


def test_the_nearest_words_behind_an_elision_are_meant() -> None:
    text = "“We will not wait,” Chidi Okafor said. “We will sign in March.”"
    sources: Sources = said(
        text, "We will not wait,", "We will sign in March.", speakers=("Chidi Okafor", "Awa Ndiaye")
    )

    assert checked("We will […] in March.", sources=replace(sources)).remarks == ()


def test_marks_of_the_source_of_which_no_quote_was_stored_are_marks_all_the_same() -> None:
    text = "“We are ready.\n\n“We always were,” she said."
    sources = said(text, "We are ready.")

    assert checked("We are ready. We always were", sources=sources).remarks == ()


def test_an_elision_stands_for_something_where_the_next_words_come_twice() -> None:
    text = "“We will sign, sign and sign the accord that we were asked to sign,” she said."
    sources = said(text, "We will sign, sign and sign the accord that we were asked to sign,")

    assert checked("We will […] sign the accord that we were asked to sign", sources=sources).remarks == ()
    twice = said("“We have to review review,” she said.", "We have to review review,")
    assert checked("We have to […] review", sources=twice).remarks == ()
