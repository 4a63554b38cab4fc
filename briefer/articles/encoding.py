"""Bytes become text: by mark, by count of NULs, by declaration, by guess."""

import codecs

from briefer.articles.unreadable import NotText
from briefer.model import clean_text

_MARKS = (  # the longer first: a UTF-32 mark begins like one of UTF-16
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# What pages declare and what they mean by it; after the WHATWG Encoding Standard. Nothing else is taken at its word.
_DECLARED = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
}
_TRUSTED_NAMES = (
    "utf-8 cp1250 cp1251 cp1252 cp1253 cp1254 cp1255 cp1256 cp1257 cp1258 cp874 cp866 koi8-r koi8-u iso8859-2 "
    "iso8859-4 iso8859-5 iso8859-6 iso8859-7 iso8859-8 iso8859-13 iso8859-15 gb18030 big5 big5hkscs cp932 euc_jp "
    "iso2022_jp cp949 mac-roman"
)
_TRUSTED = frozenset(_TRUSTED_NAMES.split())
_GUESSED_NAMES = (
    "utf_8 cp1252 cp1250 cp1251 cp1253 cp1254 cp1255 cp1256 koi8_r iso8859_2 gb18030 big5 cp932 euc_jp cp949"
)
_GUESSED = _GUESSED_NAMES.split()
_WESTERN = (
    frozenset(map(chr, range(128)))
    | frozenset("‘’‚“”„«»‹›–—…•·°§©®™€£¥½¼¡¿ºª\xa0")
    | frozenset("àáâãäåæçèéêëìíîïñòóôõöøœùúûüßÿÀÁÂÃÄÅÆÇÈÉÊËÍÎÏÑÓÔÕÖØŒÚÛÜŸ")
)
_FREQUENT = {
    "gb18030": "的一是在不了有和人这中大为上个国说会于",
    "big5": "的一是在不了有和人這中大為上個國說會於",
    "cp949": "이다는에을의가고하지로기사",
    "cp932": "のにはをたがでてとしるすい",
    "euc_jp": "のにはをたがでてとしるすい",
}
_RARE = 0.15  # share of bytes
_SAMPLE = 100_000  # bytes, for guesses
_NULS, _NULS_IN_UTF8 = 0.01, 0.04  # share of bytes: more is UTF-16 or no text at all
_SPOILT = 0.02  # share of characters that may be broken in what is otherwise UTF-8


def decode(content: bytes, name: str, declared: str = "") -> tuple[str, str]:
    """The text, cleaned, and the encoding it was in.

    Raises:
        NotText: it is none.
    """
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return clean_text(content.decode(encoding, "replace")), encoding.removesuffix("-sig")
    encoding = _wide(content, name) or _narrow(content, declared)
    return clean_text(content.decode(encoding, "replace")), encoding


def _wide(content: bytes, name: str) -> str:
    """UTF-16 without its mark: the spaces and line ends of any script have a NUL beside them."""
    nuls = content.count(0)
    if nuls <= len(content) * (_NULS_IN_UTF8 if _decodes(content, "utf-8") else _NULS):
        return ""
    first, second = content[::2].count(0), content[1::2].count(0)
    if max(first, second) > 0.9 * nuls:  # all on one side, but for a few
        return "utf-16-be" if first > second else "utf-16-le"
    raise NotText(name)


def _narrow(content: bytes, declared: str) -> str:
    if _decodes(content, "utf-8"):
        return "utf-8"
    trusted = _meant(declared)
    if trusted and trusted != "utf-8" and _decodes(content, trusted):
        return trusted
    if _nearly_utf8(content):
        return "utf-8"
    return trusted if trusted and trusted != "utf-8" else _guess(content)


def _decodes(content: bytes, encoding: str) -> bool:
    try:
        content.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True


def _nearly_utf8(content: bytes) -> bool:
    """A page cut in two or pasted together: broken here and there."""
    text = content.decode("utf-8", "replace")
    foreign = len(text) - len(text.encode("ascii", "ignore"))
    return text.count("\ufffd") <= _SPOILT * foreign


def _meant(declared: str) -> str:
    try:
        encoding = codecs.lookup(declared.strip().strip("\"'")).name
    except (LookupError, ValueError):
        return ""
    encoding = _DECLARED.get(encoding, encoding)
    return encoding if encoding in _TRUSTED else ""


def _guess(content: bytes) -> str:
    from charset_normalizer import from_bytes

    telling = b"\n".join(line for line in content.splitlines() if not line.isascii())[:_SAMPLE]
    if _western(telling):
        return "cp1252"
    best = from_bytes(telling, cp_isolation=_GUESSED).best()
    guess = best.encoding if best else "cp1252"
    return _by_frequency(telling) if guess in _FREQUENT else guess.replace("_", "-")


def _by_frequency(telling: bytes) -> str:
    """The encodings of East Asia decode one another's bytes; only in the right one do the commonest signs stand."""
    counts = {name: sum(map(telling.decode(name, "replace").count, signs)) for name, signs in _FREQUENT.items()}
    return max(counts, key=lambda name: counts[name])


def _western(telling: bytes) -> bool:
    """Here and there a curly mark, a dash or an accent of Western Europe: too few for a guess by frequency."""
    text = telling.decode("cp1252", "replace")
    rare = len(text) - len(text.encode("ascii", "ignore"))
    return rare < len(text) * _RARE and _WESTERN.issuperset(text)
