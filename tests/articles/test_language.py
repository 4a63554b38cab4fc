"""Which language a text is in."""

import pytest

from briefer.articles.language import language_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The ministers said that they will meet in the harbour for talks on the pilots.", "en"),
        ("Les ministres ont dit que la réunion dans le port est pour les pilotes du nord.", "fr"),
        ("Die Minister sagten, dass sie sich im Hafen mit den Lotsen treffen und nicht auf dem Schiff.", "de"),
        ("Los ministros dijeron que se reunirán en el puerto con los pilotos del norte para la tarde.", "es"),
        ("I ministri hanno detto che la riunione è per i piloti della costa e non di altri.", "it"),
        ("قال الوزراء إنهم سيجتمعون في الميناء لإجراء محادثات", "ar"),
        ("وزیران گفتند که در بندر گفتگو می‌کنند و چند پرچم پیش آورده‌اند", "fa"),
        ("Министры сказали, что встретятся в порту", "ru"),
        ("Міністри сказали, що їхня зустріч відбудеться в порту", "uk"),
        ("Bakanlar limanda bir araya gelecek ve kılavuzlar için görüşecek, bu daha çok ilk adım olarak", "tr"),
        ("部長們將在港口會面", "zh"),
        ("大臣たちは港で会談する", "ja"),
        ("Zyx wvu tsr qpo", ""),
        ("12345 !!!", ""),
        ("", ""),
    ],
)
def test_the_language_is_told(text: str, language: str) -> None:
    assert language_of(text) == language
