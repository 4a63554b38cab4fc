from briefer.notes import completions
from tests.notes.samples import SOURCES


def labels(prefix: str) -> list[str]:
    return [label for _, label in completions(prefix, SOURCES)]


def test_a_speaker_is_completed_by_the_beginning_of_the_name() -> None:
    assert labels("[@oka") == ["q5 Okafor: “It is not a matter of money,”"]


def test_words_of_the_quotation_narrow_the_choice() -> None:
    assert labels("[@ndi soon") == ["q4 Ndiaye: “will not end soon — or ever”"]


def test_articles_are_completed_by_title_and_source() -> None:
    assert completions("@courier", SOURCES)[0].citation == "[@a2]"


def test_rejected_quotes_are_not_offered() -> None:
    assert not any(label.startswith("q8 ") for label in labels("[@"))


def test_a_number_comes_first() -> None:
    assert labels("q3")[0] == "q3 Ndiaye: “strategic partnership”"
