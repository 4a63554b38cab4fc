from hypothesis import given
from hypothesis import strategies as st

from briefer.model import ArticleSummary, Quote, Span, Status
from briefer.model.quotes import Anchor
from briefer.ui.note.matching import AT_MOST, candidates_of, fold, matches


def quote(number: int, words: str, speaker: str = "Maria Okafor", status: Status = Status.ACCEPTED) -> Quote:
    anchor = Anchor(words, "", "")
    return Quote(content=Span(0, 1), id=number, speakers=(speaker,), anchor=anchor, status=status, tags=("veto",))


ARTICLE = ArticleSummary(
    id=3,
    title="Talks on transit",
    source="The Daily Record",
    published=None,
    language="en",
    quotes=0,
    accepted=0,
    opening="",
)
QUOTES = [
    quote(1, "we will not sign", status=Status.SUGGESTED),
    quote(2, "the résumé of the talks", "José Álvarez"),
    quote(3, "never", status=Status.REJECTED),
    quote(12, "لَن نقبلَ", "ليلى حداد"),
]
CANDIDATES = candidates_of(QUOTES, [ARTICLE])


def found(typed: str) -> list[str]:
    return [candidate.name for candidate in matches(CANDIDATES, typed)]


def test_accepted_quotes_come_first_rejected_ones_never() -> None:
    assert found("") == ["q2", "q12", "q1", "a3", "sources", "summary", "likelihood"]


def test_any_word_of_speaker_or_quote_is_found_by_its_beginning() -> None:
    assert (found("oka"), found("sign not"), found("alv")) == (["q1"], ["q1"], ["q2"])


def test_accents_case_and_vowel_signs_do_not_matter() -> None:
    assert (found("RESUME"), found("لن")) == (["q2"], ["q12"])


def test_a_name_typed_in_full_comes_first() -> None:
    assert found("q1") == ["q1", "q12"]


def test_articles_are_found_by_title_and_outlet() -> None:
    assert found("transit record") == ["a3"]


def test_what_stands_for_the_whole_note_is_found_too() -> None:
    assert (found("sou"), matches(CANDIDATES, "lik")[0].line) == (
        ["sources", "summary"],
        "likelihood  what the terms of likelihood mean",
    )


def test_a_tag_finds_its_quotes() -> None:
    assert found("veto q2") == ["q2"]


def test_no_more_are_offered_than_can_be_seen() -> None:
    many = candidates_of([quote(number, "the same words") for number in range(1, 100)], [])

    assert len(matches(many, "same")) == AT_MOST


def test_the_line_names_speaker_and_words() -> None:
    assert matches(CANDIDATES, "sign")[0].line == "q1  Okafor: “we will not sign”"


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(max_size=30))
def test_whatever_is_typed_offers_something_or_nothing(typed: str) -> None:
    assert len(matches(CANDIDATES, typed)) <= len(CANDIDATES)
