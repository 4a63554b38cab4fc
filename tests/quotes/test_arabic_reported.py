"""Arabic speech without marks: where it begins and ends, and whose it is."""

import pytest

from briefer.model import Kind
from briefer.quotes import find_quotes

INTRODUCTION = "التقت وزيرة الخارجية سلمى الراوي مدير المصرف المركزي كريم البستاني في العاصمة."


def reports(sentence: str) -> list[tuple[str, tuple[str, ...]]]:
    text = f"{INTRODUCTION}\n\n{sentence}"
    return [(quote.content.of(text), quote.speakers) for quote in find_quotes(text) if quote.kind is Kind.INDIRECT]


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        ("وقالت الراوي إن المعبر سيفتح قبل الشتاء.", "المعبر سيفتح قبل الشتاء"),
        ("سلمى الراوي قالت في تصريح صحفي إن المعبر سيفتح قبل الشتاء.", "المعبر سيفتح قبل الشتاء"),
        ("وشددت الراوي على أن المعبر سيفتح قبل الشتاء.", "المعبر سيفتح قبل الشتاء"),
        ("وتعهدت الراوي بعد أن عادت بأن المعبر سيفتح قبل الشتاء.", "المعبر سيفتح قبل الشتاء"),
        ("وأضافت الراوي ردا على سؤال: المعبر سيفتح قبل الشتاء.", "المعبر سيفتح قبل الشتاء"),
        ("وقالت الراوي في برنامج «حديث المساء» إن المعبر سيفتح قبل الشتاء.", "المعبر سيفتح قبل الشتاء"),
        ("سلمى الراوي: المعبر سيفتح قبل الشتاء", "المعبر سيفتح قبل الشتاء"),
        ("وبحسب الراوي، فإن المعبر سيفتح قبل الشتاء.", "المعبر سيفتح قبل الشتاء"),
    ],
)
def test_what_is_reported_stands_behind_that_or_a_colon(sentence: str, content: str) -> None:
    assert reports(sentence) == [(content, ("سلمى الراوي",))]


@pytest.mark.parametrize(
    "sentence",
    [
        "وقالت الراوي إن المعبر سيفتح غدا، مضيفة أن الطريق إليه آمن.",
        "وقالت الراوي إن المعبر سيفتح غدا، وأكدت أن الطريق إليه آمن.",
        "وقالت الراوي إن المعبر سيفتح غدا، فيما شددت على أن الطريق إليه آمن.",
        "وقالت الراوي إن المعبر سيفتح غدا، وعلى الرغم من ذلك إلا أنها أكدت أن الطريق إليه آمن.",
        "وقالت الراوي إن المعبر سيفتح غدا، مشيرة إلى أن الطريق إليه آمن، معربة عن أملها في السلام.",
    ],
)
def test_a_sentence_reports_as_often_as_somebody_speaks_in_it(sentence: str) -> None:
    speaker = ("سلمى الراوي",)

    assert reports(sentence) == [("المعبر سيفتح غدا", speaker), ("الطريق إليه آمن", speaker)]


def test_words_in_marks_do_not_keep_the_rest_of_a_sentence_from_being_reported() -> None:
    found = reports("وقالت الراوي إن المعبر سيفتح غدا، مضيفة: «سنعبره معا نحن وأطفالنا».")

    assert found == [("المعبر سيفتح غدا", ("سلمى الراوي",))]


@pytest.mark.parametrize(
    "sentence",
    [
        "ووصفت الراوي الوضع بأنه صعب على الجميع.",
        "وعلقت الراوي على الأخبار التي أشارت إلى أن المعبر مغلق.",
        "ووصفت الراوي الوضع، واصفة إياه بأنه صعب على الجميع.",
        "الطقس غدا: أمطار غزيرة على الساحل",
        "يذكر أن الراوي زارت المعبر أمس.",
        "وقالت الراوي إن المعبر «سيفتح قبل الشتاء أيا كان الثمن».",
    ],
)
def test_a_judgement_a_topic_and_words_in_marks_report_nothing(sentence: str) -> None:
    assert reports(sentence) == []
