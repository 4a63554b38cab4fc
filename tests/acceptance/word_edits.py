"""What people do to the Word file of a memo: alterations that a check must find, and edits that alter nothing."""

import copy
import io
import random
import re
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from lxml import etree

from briefer.memo.wordml import XML, w

_QUOTE = re.compile(r"briefer_q\d+_\d+")
_NOT = re.compile(r"\b(?:not|n’|never|nobody|no)\b ?|(?<!\S)(?:لن|لا|لم) ")
_NUMBERS = {"first": "third", "two": "ten", "twice": "once", "October": "November", "عشرين": "ثلاثين", "واحد": "كامل"}
_NAMES = ("Salma Renko", "Odile Marchand", "Tobin Ashgrove", "Piet Hollander", "هالة السروي", "نادر الزين")
_REFERENCES = (w("footnoteReference"), w("endnoteReference"))
_ARABIC = "\u0590"  # and above: what is no Latin letter here


@dataclass(slots=True)
class Edited:
    """The parts of a Word file, its body as a tree."""

    parts: dict[str, bytes]
    body: Any

    @classmethod
    def of(cls, data: bytes) -> "Edited":
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            parts = {name: package.read(name) for name in package.namelist()}
        return cls(parts, etree.fromstring(parts["word/document.xml"]))

    def saved(self) -> bytes:
        stream = io.BytesIO()
        with zipfile.ZipFile(stream, "w") as package:
            for name, content in self.parts.items():
                package.writestr(name, etree.tostring(self.body) if name == "word/document.xml" else content)
        return stream.getvalue()

    def quoted(self) -> list[list[Any]]:
        """The texts of each quotation that bears a bookmark."""
        starts = [start for start in self.body.iter(w("bookmarkStart")) if _QUOTE.fullmatch(start.get(w("name")))]
        return [texts for start in starts if (texts := list(_until_end(start)))]

    def notes(self) -> tuple[str, Any]:
        kind = "footnote" if "word/footnotes.xml" in self.parts else "endnote"
        return kind, etree.fromstring(self.parts[f"word/{kind}s.xml"])


def _until_end(start: Any) -> Iterator[Any]:
    for element in start.itersiblings():
        if element.tag == w("bookmarkEnd") and element.get(w("id")) == start.get(w("id")):
            return
        yield from element.iter(w("t"))


Alteration = Callable[[Edited, list[Any], random.Random], bool]


def _put(text: Any, at: tuple[int, int], words: str) -> bool:
    text.text = text.text[: at[0]] + words + text.text[at[1] :]
    text.set(f"{{{XML}}}space", "preserve")
    return True


def _any(texts: list[Any], pattern: str | re.Pattern[str], chance: random.Random) -> tuple[Any, re.Match[str]] | None:
    found = [(text, match) for text in texts for match in re.finditer(pattern, text.text or "")]
    return chance.choice(found) if found else None


def _replacing(pattern: str | re.Pattern[str], by: Callable[[re.Match[str], random.Random], str]) -> Alteration:
    """An alteration of what a pattern finds; none where the words would be as before."""

    def alter(_file: Edited, texts: list[Any], chance: random.Random) -> bool:
        found = _any(texts, pattern, chance)
        words = by(found[1], chance) if found else ""
        return bool(found and words.casefold() != found[1][0].casefold() and _put(found[0], found[1].span(), words))

    return alter


def _letter(match: re.Match[str], chance: random.Random) -> str:
    return chance.choice("ابتجدرسعفقلمنهوي" if match[0] > _ARABIC else "abcdefghijklmnopqrstuvwxyz")


def _word(match: re.Match[str], chance: random.Random) -> str:
    return chance.choice(("سابقا", "كتاب", "غدا") if match[0] > _ARABIC else ("table", "green", "later"))


def _added(match: re.Match[str], chance: random.Random) -> str:
    return chance.choice((" أيضا ", " قد ") if match.string[match.start() - 1] > _ARABIC else (" very ", " partly "))


def _in_a_run_of_its_own(_file: Edited, texts: list[Any], chance: random.Random) -> bool:
    found = _any(texts, r"\b\w{4,}\b", chance)
    if not found:
        return False
    text, match = found
    behind = copy.deepcopy(text.getparent())
    text.getparent().addnext(behind)
    _put(behind.find(w("t")), (0, match.end()), _word(match, chance))
    return _put(text, (match.start(), len(text.text)), "")


def _tracked(file: Edited, texts: list[Any], chance: random.Random) -> bool:
    """A word struck out and another put in, both waiting to be accepted."""
    found = _any(texts, r"\b\w{4,}\b", chance)
    if not found:
        return False
    text, match = found
    runs = [copy.deepcopy(text.getparent()) for _ in range(3)]
    for run, words in zip(runs, (match[0], _word(match, chance), text.text[match.end() :]), strict=True):
        _put(run.find(w("t")), (0, len(text.text)), words)
    runs[0].find(w("t")).tag = w("delText")
    _put(text, (match.start(), len(text.text)), "")
    changes = [etree.Element(w(kind), {w("id"): "901", w("author"): "A. Editor"}) for kind in ("del", "ins")]
    changes[0].append(runs[0])
    changes[1].append(runs[1])
    for element in (runs[2], changes[1], changes[0]):
        text.getparent().addnext(element)
    return True


def _swapped_name(file: Edited, _texts: list[Any], chance: random.Random) -> bool:
    """Another name of the same script where one is given in bold."""
    bold = [text for text in file.body.iter(w("t")) if text.getparent().find(f"{w('rPr')}/{w('b')}") is not None]
    named = [(text, name) for text in bold for name in _NAMES if (text.text or "").startswith(name)]
    if not named:
        return False
    text, name = chance.choice(named)
    others = [other for other in _NAMES if other != name and (other > _ARABIC) == (name > _ARABIC)]
    return _put(text, (0, len(name)), chance.choice(others))


def _moved_note(file: Edited, _texts: list[Any], chance: random.Random) -> bool:
    """Two notes change places, if they cite different articles: another title stands between the marks."""
    first, second = chance.sample(list(file.body.iter(*_REFERENCES)), 2)
    said = {note.get(w("id")): "".join(note.itertext()) for note in file.notes()[1]}
    titles = [re.search("[“«]([^”»]+)", said[mark.get(w("id"))]) for mark in (first, second)]
    if None in titles or titles[0][1].strip() == titles[1][1].strip():  # type: ignore[index]
        return False
    numbers = first.get(w("id")), second.get(w("id"))
    first.set(w("id"), numbers[1])
    second.set(w("id"), numbers[0])
    return True


def _merged(file: Edited, texts: list[Any], chance: random.Random) -> bool:
    """The words of another quotation of the same script go on within the marks of this one."""
    own = "".join(text.text for text in texts).strip("“«\u202f ")
    others = ["".join(text.text for text in other).strip("“”«»\u202f ") for other in file.quoted()]
    others = [other for other in others if other not in own and (other > _ARABIC) == (own > _ARABIC)]
    end = re.search(r"[\s\u202f]*[”»]?$", texts[-1].text)
    return bool(others and end and _put(texts[-1], (end.start(), end.start()), f" {chance.choice(others)}"))


ALTERATIONS: dict[str, Alteration] = {
    "a letter": _replacing(r"[^\W\d_]", _letter),
    "a letter gone": _replacing(r"(?<=\w)[^\W\d_](?=\w)", lambda _match, _chance: ""),
    "two letters turned": _replacing(r"(?<=\w)[^\W\d_]{2}", lambda match, _chance: match[0][::-1]),
    "a word": _replacing(r"\b\w{3,}\b", _word),
    "a word gone": _replacing(r"(?<= )\w+ (?=\w)", lambda _match, _chance: ""),
    "a word more": _replacing(r"(?<=\w) (?=\w)", _added),
    "two words turned": _replacing(r"\b(\w+) (\w+)\b", lambda match, _chance: f"{match[2]} {match[1]}"),
    "no not": _replacing(_NOT, lambda _match, _chance: ""),
    "a number": _replacing(rf"\b(?:{'|'.join(_NUMBERS)})\b", lambda match, _chance: _NUMBERS[match[0]]),
    "a run of its own": _in_a_run_of_its_own,
    "a tracked change": _tracked,
    "a name": _swapped_name,
    "a note": _moved_note,
    "two in one": _merged,
}


def _straight_marks(file: Edited, _chance: random.Random) -> None:
    for text in file.body.iter(w("t")):
        text.text = re.sub("[“”]", '"', text.text).replace("’", "'")


def _english_marks(file: Edited, _chance: random.Random) -> None:
    for text in file.body.iter(w("t")):
        text.text = text.text.replace("«", "“").replace("»", "”")


def _split_runs(file: Edited, chance: random.Random) -> None:
    for text in [each for each in file.body.iter(w("t")) if len(each.text) > 3]:
        at, behind = chance.randrange(1, len(text.text)), copy.deepcopy(text.getparent())
        text.getparent().addnext(behind)
        _put(behind.find(w("t")), (0, at), "")
        _put(text, (at, len(text.text)), "")


def _without(*names: str) -> Callable[[Edited, random.Random], None]:
    def edit(file: Edited, _chance: random.Random) -> None:
        for element in list(file.body.iter(*map(w, names))):
            element.getparent().remove(element)

    return edit


def _renumbered(file: Edited, chance: random.Random) -> None:
    kind, notes = file.notes()
    own = [note for note in notes if note.get(w("type")) is None]
    old = [note.get(w("id")) for note in own]
    new = dict(zip(old, chance.sample(old, len(old)), strict=True))
    for element in [*own, *file.body.iter(*_REFERENCES)]:
        element.set(w("id"), new[element.get(w("id"))])
    file.parts[f"word/{kind}s.xml"] = etree.tostring(notes)


def _other_blanks(file: Edited, chance: random.Random) -> None:
    for text in file.body.iter(w("t")):
        text.text = "".join("\u00a0" if sign == " " and chance.random() < 0.3 else sign for sign in text.text)


def _soft_hyphens(file: Edited, _chance: random.Random) -> None:
    for text in file.body.iter(w("t")):
        text.text = re.sub(r"(?<=[a-z]{4})(?=[a-z]{4})", "\u00ad", text.text)


def _moved_to_the_end(file: Edited, _chance: random.Random) -> None:
    """Each quotation that stands apart, with the line that says whose it is."""
    body = file.body[0]
    quotes = file.body.xpath("//*[local-name()='pStyle'][@*='Quote']/ancestor::*[local-name()='p']")
    for quote in quotes:
        line = quote.getnext()
        if line.xpath("boolean(.//*[local-name()='pStyle'][@*='QuoteAttribution'])"):
            body[-1].addprevious(quote)
            body[-1].addprevious(line)


EDITS: dict[str, Callable[[Edited, random.Random], None]] = {
    "straight marks": _straight_marks,
    "English marks": _english_marks,
    "split runs": _split_runs,
    "no bookmarks": _without("bookmarkStart", "bookmarkEnd"),
    "no styles": _without("pStyle", "rStyle"),
    "neither": _without("bookmarkStart", "bookmarkEnd", "pStyle", "rStyle"),
    "renumbered notes": _renumbered,
    "other blanks": _other_blanks,
    "soft hyphens": _soft_hyphens,
    "moved": _moved_to_the_end,
}
