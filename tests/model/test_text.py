import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.model import clean_text, paragraphs, report_start, sha256_of


def test_all_line_ends_become_one() -> None:
    assert clean_text("a\r\nb\rc\u2028d\u2029e\u0085f") == "a\nb\nc\nd\ne\nf"


def test_control_characters_and_lone_surrogates_go() -> None:
    assert clean_text("a\x00b\x0bc\ufeffd\ud800e\tf") == "abcde\tf"


@given(st.text())
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    assert clean_text(clean_text(text)) == clean_text(text)


@given(st.text())
def test_a_cleaned_text_can_be_stored_and_hashed(text: str) -> None:
    assert len(sha256_of(clean_text(text))) == 64


def test_paragraphs_stand_between_blank_lines() -> None:
    text = "\n  One\nstill one \n \t\n\nTwo  \n"

    assert [span.of(text) for span in paragraphs(text)] == ["One\nstill one", "Two"]


@given(st.text(alphabet="ab \n\t"))
def test_paragraphs_hold_every_character_that_is_not_blank(text: str) -> None:
    kept = "".join(span.of(text) for span in paragraphs(text))

    assert "".join(kept.split()) == "".join(text.split())


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("---\ntitle: Rain\ntags:\n  - port\n\nsource: The Record\n---\n\n# Rain\n", "Rain"),
        ("---\ntitle: Rain\n...\n", "Rain on the port"),
        ("\n# Rain\n", "Rain"),
        ("Rain\n====\n", "Rain"),
        ("  Rain\n", "Rain"),
        ("", ""),
        ("", "Rain"),
    ],
)
def test_the_report_begins_behind_front_matter_and_title(head: str, title: str) -> None:
    assert report_start(f"{head}It rained.\n---\n", title) == len(head)
    assert report_start(f"{head}\n It rained.", title) == (len(head) + 2 if head else 0)


def test_a_rule_across_the_page_is_no_front_matter() -> None:
    assert report_start("---\nThe port was quiet on Monday, and so was the sea.\n---\nThen it rained.", "Rain") == 0


@given(st.text(alphabet="-.#=: ab\n"), st.text(alphabet="-.#=: ab"))
def test_the_report_begins_somewhere_in_the_text(text: str, title: str) -> None:
    assert 0 <= report_start(text, title) <= len(text)
