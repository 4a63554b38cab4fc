"""Whether a memo names the speaker whom the source names."""

import pytest

from briefer.notes.naming import Speakers

ROLES = {"Awa Ndiaye": "Minister of Works, Marand"}
KNOWN = Speakers(["Awa Ndiaye", "Chidi Okafor", "the council"], ROLES)


@pytest.mark.parametrize(
    "attribution",
    [
        "Binta Ndiaye",
        "— Binta Ndiaye, Minister of Works",
        "said Lena Brandt on Monday, long after the others had left the hall and gone home to bed",
        "Foreign Minister Lena Brandt said on Monday, long after the others had left and gone home to bed:",
        "Chidi Okafor:",
    ],
)
def test_another_name_is_remarked(attribution: str) -> None:
    assert "the source gives them to Awa Ndiaye" in KNOWN.remark(attribution, ["Awa Ndiaye"])


@pytest.mark.parametrize(
    "attribution",
    [
        "A. Ndiaye",
        "Minister Ndiaye",
        "Foreign Minister",
        "— Ms Ndiaye, Minister of Works",
        "President Ndiaye",
        "she told Lena Brandt in the hall of the old ministry, long after the others had gone home to bed",
        "the minister",
    ],
)
def test_the_same_speaker_by_another_name_is_not(attribution: str) -> None:
    assert KNOWN.remark(attribution, ["Awa Ndiaye"]) == ""


def test_a_short_form_of_a_first_name_is_no_other_name() -> None:
    speakers = Speakers(["Antony Mercer", "Thomas Quill"])

    assert speakers.remark("Tony Mercer", ["Antony Mercer"]) == ""
    assert speakers.remark("Tom Quill", ["Thomas Quill"]) == ""


ARABIC = Speakers(["هالة السروي", "نادر الزين", "Awa Ndiaye"])


@pytest.mark.parametrize(
    "attribution", ["— كريم الراوي، وزير الموانئ", "الوزير كريم الراوي (الموانئ):", "— نادر الزين", "سلمى السروي:"]
)
def test_another_name_in_arabic_is_remarked(attribution: str) -> None:
    assert "the source gives them to هالة السروي" in ARABIC.remark(attribution, ["هالة السروي"])


@pytest.mark.parametrize(
    "attribution",
    [
        "— الوزيرة هالة السروي، وزيرة الموانئ",
        "— هاله السروى",
        "— مسؤول رفيع في الوزارة",
        "— متحدث باسم الحكومة",
        "— هالة ونادر",
        "وزيرة الموانئ:",
        "— السروي",
        "— Hala al-Sarwi, minister of ports",
    ],
)
def test_the_same_speaker_by_another_name_in_arabic_is_not(attribution: str) -> None:
    assert ARABIC.remark(attribution, ["هالة السروي"]) == ""


def test_a_name_in_another_script_may_be_the_speakers_own() -> None:
    assert ARABIC.remark("— عواء ندياي", ["Awa Ndiaye"]) == ""
    assert "to هالة السروي;" in ARABIC.remark("— هالة السروي", ["Awa Ndiaye"])


def test_a_mark_of_direction_hides_no_name() -> None:
    assert "to Binta Sow;" in KNOWN.remark("— Binta Sow\u200f، Minister of Works", ["Awa Ndiaye"])


def test_a_changed_role_is_remarked_and_one_the_article_gives_is_not() -> None:
    told = KNOWN.other_role("— Awa Ndiaye, Minister of Finance", "")

    assert told == "The memo calls Awa Ndiaye “Minister of Finance”; the workspace has “Minister of Works, Marand”."
    assert KNOWN.other_role("— Awa Ndiaye, Minister of Works", "") == ""
    assert KNOWN.other_role("— Awa Ndiaye, a minister of finance", "She is a minister of finance now.") == ""


def test_of_namesakes_the_memo_names_by_their_surname_none_is_picked() -> None:
    speakers = Speakers(["Awa Ndiaye", "Nadia Petrov", "Tomas Petrov"])

    assert speakers.remark("Petrov:", ["Awa Ndiaye"]).startswith("The memo gives these words to Petrov;")
    assert "to Tomas Petrov;" in speakers.remark("— Tomas Petrov", ["Awa Ndiaye"])
