import pytest

from briefer.model.documents import Fields
from briefer.notes import compose, load_format
from briefer.notes.words import fill_known
from tests.notes.samples import SOURCES, all_words, note_of, words_of


@pytest.mark.parametrize(
    ("language", "paper", "size"),
    [
        ("en", "", "A4"),
        ("en-GB", "", "A4"),
        ("en-US", "", "Letter"),
        ("fr-CA", "", "Letter"),
        ("en-US", "A4", "A4"),
        ("en", "letter", "Letter"),
    ],
)
def test_a_plain_note_takes_the_paper_that_is_the_custom_or_the_one_asked_for(
    language: str, paper: str, size: str
) -> None:
    document = compose(note_of("So.", language=language, fields={"paper": paper}), SOURCES)

    assert document.page.size == size
    assert document.page.font == load_format("generic").page.font


def test_a_government_has_its_own_paper_whatever_the_language() -> None:
    assert compose(note_of("So.", format="uk-submission", language="en-US"), SOURCES).page.size == "A4"
    assert compose(note_of("So.", format="us-state-info", language="en-GB"), SOURCES).page.size == "Letter"


@pytest.mark.parametrize(
    ("to", "title"),
    [("", "INFORMATION MEMO"), (" ", "INFORMATION MEMO"), ("THE HEAD", "INFORMATION MEMO FOR THE HEAD")],
)
def test_a_title_without_an_addressee_does_not_dangle(to: str, title: str) -> None:
    document = compose(note_of("So.", format="us-state-info", fields={"to": to}), SOURCES)

    assert all_words(document.blocks).splitlines()[0] == title


def test_brackets_of_the_value_itself_are_kept() -> None:
    assert fill_known("FOR[ {to}]", {"to": "[the] {head}"}) == "FOR [the] {head}"


def test_a_day_in_any_field_is_written_as_the_format_writes_days() -> None:
    note = note_of("So.", format="uk-submission", fields={"deadline": "2024-05-24", "phone": "20240524"})

    fields = dict(compose(note, SOURCES).fields)

    assert (fields["memo.deadline"], fields["memo.phone"]) == ("24 May 2024", "20240524")


def test_a_number_in_an_arabic_header_keeps_its_order() -> None:
    note = note_of("نعم", format="uk-submission", language="ar", fields={"phone": "555 0142", "from": "مكتب"})

    rows = [row for block in compose(note, SOURCES).blocks if isinstance(block, Fields) for row in block.rows]
    assert [words_of(value) for _, value in rows][:2] == ["مكتب", "\u200e555 0142\u200e"]
