"""Offices behind offices, press offices, bylines and objects in Arabic: where a name begins and whose the words are."""

import pytest

from briefer.model import Kind
from briefer.quotes import find_quotes
from briefer.quotes.languages import find_in


def speakers(text: str) -> list[tuple[str, ...]]:
    return [quote.speakers for quote in find_quotes(text)]


@pytest.mark.parametrize(
    "office",
    [
        "وزير الاتصال، الناطق الرسمي باسم الحكومة، سليم الراوندي،",
        "وزير التربية الوطنية وإصلاح النظام التعليمي، سليم الراوندي،",
    ],
)
def test_a_name_may_stand_behind_more_than_one_office(office: str) -> None:
    assert speakers(f"قال {office} إن الوثيقة مجهولة المصدر تماما.") == [("سليم الراوندي",)]


def test_that_is_no_name() -> None:
    assert speakers("أكد رئيس نادي الساحل الأمير نبيل بن فيصل أنه لا يوجد خاسر في المباراة.") == [("نبيل بن فيصل",)]


@pytest.mark.parametrize(
    ("issuer", "speaker"),
    [
        ("المكتب الإعلامي في وزارة المالية،", "المكتب الإعلامي في وزارة المالية"),
        ("وزارة المالية", "وزارة المالية"),
        ("النائب سليم الراوندي", "سليم الراوندي"),
    ],
)
def test_a_statement_is_whose_it_was_issued_by(issuer: str, speaker: str) -> None:
    text = f"صدر عن {issuer} البيان الآتي: “هذا الخبر غير صحيح ولا أساس له من الصحة.”"

    assert speakers(text) == [(speaker,)]


def test_thanks_are_no_part_of_a_name() -> None:
    text = "قدم سليم الراوندي رئيس نادي الساحل شكره لخادم الحرمين، مشيرا إلى أن الكأس كانت هدفا أساسيا."

    assert speakers(text) == [("سليم الراوندي",)]


def test_a_participle_behind_what_is_said_is_the_speaker_s() -> None:
    text = (
        "وقال سليم الراوندي إن الغياب كان مؤثرا، لكن اللاعبين قدموا مباراة كبيرة، موضحا في الوقت ذاته أن الحارس يستحق."
    )

    assert [quote.speakers for quote in find_quotes(text)][-1] == ("سليم الراوندي",)


@pytest.mark.parametrize(
    "text",
    [
        "«المنارة» - سليم الراوندي:\nأكد الوزير نبيل الصفدان أن الطريق مفتوح أمام الجميع.",
        "وأوضح الوزير نبيل الصفدان رفضه استخدام تعبير «اللجنة الأمنية المشتركة».",
        "نفى الوزير نبيل الصفدان ما أثير عن «استقالة مزعومة من منصبه».",
    ],
)
def test_bylines_and_terms_quote_nobody(text: str) -> None:
    marked = [quote for quote in find_quotes(text) if quote.kind is not Kind.INDIRECT]

    assert [quote.kind for quote in marked] in ([Kind.TITLE], [Kind.SCARE])


@pytest.mark.parametrize("text", ["x «“»الذي ، ، على ", 'تقرر وزير تقرر «مشيرا إلى \n»“\n\n\n\nإن " : وأضاف إن »'])
def test_marks_without_words_are_no_trouble(text: str) -> None:
    assert all(quote.content.end <= len(text) for quote in find_in("ar", text))
