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


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("وأضاف نيروز صفدار أحد أعضاء هيئة الدفاع، أن القضية بها كثير من المفاجآت.", "نيروز صفدار"),
        ("وأضافت هدى السامرائي، في حوارها مع «المنارة»، أن الفيلم لم يكن مشروعا عابرا.", "هدى السامرائي"),
        ("وعبرت هدى السامرائي عن رفضها وصف السينما بالسيئة، مضيفة: «أنا أحترم الجمهور كله».", "هدى السامرائي"),
    ],
)
def test_colleagues_outlets_and_refusals_do_not_hide_who_speaks(text: str, speaker: str) -> None:
    assert [quote.speakers for quote in find_quotes(text) if quote.kind is not Kind.TITLE] == [(speaker,)]


def test_a_noun_like_a_verb_behind_a_comma_does_not_end_what_is_said() -> None:
    text = "وأضافت هدى السامرائي أن الطلب على الفيلم، أمر يفرحها كثيرا."

    assert [quote.content.of(text) for quote in find_quotes(text)] == ["الطلب على الفيلم، أمر يفرحها كثيرا"]


@pytest.mark.parametrize("text", ["القاهرة: «المنارة»", "هدى السامرائي لـ«المنارة»: صورت الفيلم في قريتي"])
def test_outlets_in_datelines_and_headlines_are_names(text: str) -> None:
    assert find_quotes(f"وقال الوزير إن الطريق مفتوح أمام الجميع.\n\n{text}")[1].kind is Kind.TITLE


@pytest.mark.parametrize("said", ["إن الأطفال «يموتون بصمت»", "إن طفلا من كل ثلاثة أطفال «ينام جائعا»"])
def test_what_somebody_does_is_no_name_in_marks(said: str) -> None:
    assert speakers(f"وقالت هدى السامرائي {said}.")[-1] == ("هدى السامرائي",)
