"""What a writer leaves out or puts in is said where it turns the words."""

import pytest

from briefer.model.checks import Verdict
from tests.notes.checking import checked, said

TOLD = "We will not sign the accord before March unless Marand opens 40 ports. She told it to all of them herself."
SOURCES = said(f"“{TOLD}” Awa Ndiaye said.", TOLD)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("We will […] sign the accord before March", "hold “not”"),
        ("sign the accord before March […] Marand opens 40 ports", "hold “unless”"),
        ("We will not sign the accord before March unless Marand opens [50] ports", "the source says “40”"),
        ("We will not sign the accord [after] March", "the source says “before”"),
        ("She told it to [some] of them", "the source says “all”"),
        ("unless Marand [closes] 40 ports", "the source says “opens”"),
        ("unless Marand [only] opens 40 ports", "turns what was said"),
        ("not [un]sign the accord", "is joined to a word of the source, “sign”"),
    ],
)
def test_a_liberty_that_turns_the_words_is_remarked(text: str, told: str) -> None:
    found = checked(text, sources=SOURCES, woven=True)

    assert found.verdict is Verdict.SAME
    assert any(told in remark for remark in found.remarks)


@pytest.mark.parametrize(
    "text",
    [
        "We will not sign […] before March",
        "[w]e will not sign the accord",
        "[Marand] will not sign the accord",
        "not sign [it] before March",
        "unless [the neighbour] opens 40 ports",
        "sign[ing] the accord",
        "[she] told it to all of them",
        "We [Marand's neighbours] will not sign",
    ],
)
def test_a_liberty_that_turns_nothing_is_none_of_ours(text: str) -> None:
    found = checked(text, sources=SOURCES, woven=True, chosen=True, attribution="She ruled out")

    assert (found.verdict, found.remarks) == (Verdict.SAME, ())


@pytest.mark.parametrize("chosen", [True, False])
@pytest.mark.parametrize("before", ["She would", "She asked to"])
def test_a_not_right_before_the_words_is_missed_where_the_writer_says_none(before: str, chosen: bool) -> None:  # noqa: FBT001  # a case
    found = checked("sign the accord", sources=SOURCES, woven=True, chosen=chosen, attribution=before)

    assert any("“We will not”" in remark or "“not”" in remark for remark in found.remarks), found


@pytest.mark.parametrize(
    "before", ["She would not", "She never meant to", "She refused to", "Elle n’allait pas", "رفضت"]
)
def test_a_not_right_before_the_words_may_be_the_writers_own(before: str) -> None:
    assert checked("sign the accord", sources=SOURCES, woven=True, attribution=before).remarks == ()


def test_whole_sentences_may_go_whatever_they_say() -> None:
    text = "We are ready. We do not sleep. We will sign the accord."
    sources = said(f"“{text}” Awa Ndiaye said.", text)

    assert checked("We are ready. […] We will sign the accord.", sources=sources).remarks == ()


def test_dots_of_the_source_hide_nothing_that_was_cut() -> None:
    text = "“We are ready … always,” she said. “We will sign.”"
    sources = said(text, "We are ready … always,", "We will sign.")

    assert checked("We are ready … always", sources=sources).remarks == ()
    assert any("source's own" in remark for remark in checked("We are ready … We will sign.", sources=sources).remarks)
