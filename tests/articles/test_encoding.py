"""Bytes become text."""

import pytest

from briefer.articles.encoding import decode
from briefer.articles.unreadable import NotText

ENGLISH = "The ministers met in the harbour.\n\n“We have lost a winter,” said Maren Oduya.\n"
FRENCH = "Les ministres ont été reçus à l'hôtel de ville, où l'élève Zoé a répété : « Ça ne peut plus durer ».\n" * 3
ARABIC = "قال الوزير إن المحادثات بشأن الميناء ستستأنف في الربيع، وأضاف أن الوفد سيعود قريبا\n" * 3
RUSSIAN = "Министр сказал, что переговоры о гавани возобновятся весной, и делегация скоро вернётся.\n" * 3


@pytest.mark.parametrize("text", [ENGLISH, FRENCH, ARABIC, RUSSIAN])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_unicode_is_read_with_its_mark_and_without(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), "a.txt")[0] == text


@pytest.mark.parametrize(
    ("text", "encoding"), [(FRENCH, "cp1252"), (ARABIC, "cp1256"), (RUSSIAN, "cp1251"), (RUSSIAN, "koi8-r")]
)
def test_an_old_encoding_is_guessed(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), "a.txt") == (text, encoding)


@pytest.mark.parametrize(
    "text",
    [
        "He said it’s fine.",
        "The price is £5 million, he said.",
        "The minister said “no” — and the café’s owner agreed.",
        "„Schön“, sagte der Minister, die Gespräche über den Hafen würden fortgesetzt.",
    ],
)
def test_a_few_curly_marks_and_accents_are_western(text: str) -> None:
    assert decode(text.encode("cp1252"), "a.txt") == (text, "cp1252")


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Minister powiedział, że rozmowy w sprawie portu zostaną wznowione na wiosnę.", "cp1250"),
        ("Bakan, liman görüşmelerinin ilkbaharda yeniden başlayacağını söyledi. Işık ve gölge.", "cp1254"),
        ("Ο υπουργός είπε ότι οι συνομιλίες για το λιμάνι θα συνεχιστούν.", "cp1253"),
        ("השר אמר כי השיחות על הנמל יתחדשו באביב, והמשלחת תחזור בקרוב.", "cp1255"),
        ("外交部长说，关于港口的会谈将于春季恢复。", "gb18030"),
        ("外交部長說，關於港口的會談將於春季恢復。", "big5"),
        ("外務大臣は港についての会談を春に再開すると述べた。", "cp932"),
        ("外務大臣は港についての会談を春に再開すると述べた。", "euc_jp"),
        ("외무장관은 항구에 관한 회담이 봄에 재개될 것이라고 말했다.", "cp949"),
    ],
)
def test_other_scripts_are_guessed(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), "a.txt") == (text, encoding)


def test_a_declared_encoding_is_taken_at_its_word() -> None:
    assert decode("Zoë — “hé”".encode("cp1252"), "a.html", "ISO-8859-1") == ("Zoë — “hé”", "cp1252")


@pytest.mark.parametrize(
    "declared", ["zip", "base64", "utf-7", "punycode", "unicode_escape", "no such", "\x00", "idna"]
)
def test_an_encoding_that_is_none_is_not_taken_at_its_word(declared: str) -> None:
    assert decode(b"+ADw- caf\xc3\xa9 \\u0041", "a.html", declared) == ("+ADw- café \\u0041", "utf-8")


def test_text_that_is_utf8_but_for_a_spoilt_byte_stays_utf8() -> None:
    text, encoding = decode(ARABIC.encode() + b"\xd9", "a.txt", "windows-1252 no")

    assert encoding == "utf-8"
    assert text == ARABIC + "\ufffd"


def test_a_nul_or_two_are_dropped() -> None:
    assert decode(b"word " * 100 + b"\x00", "a.txt")[0] == "word " * 100


def test_bytes_full_of_nuls_are_no_text() -> None:
    with pytest.raises(NotText):
        decode(b"\x00\x00\x01\x00\x00\x00\xff\x00\x00" * 50, "a.txt")
