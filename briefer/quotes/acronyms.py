"""What capitals stand for: "the Harbour Workers’ Union (HWU)", or its initials where no brackets explain them."""

import re
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from itertools import islice, repeat

# A search that begins with a class of letters skips to the next one; what stands before is looked at behind it.
_CAPITALS = re.compile(r"[A-Z](?<![\w.].)[A-Z]")
_BRACKETED = re.compile(r"\(([A-Z](?:[A-Z]{1,6}|[a-z]{2,6}))\)")  # "(HWU)", as some papers write "(Hwu)"
_EXPLAINED = re.compile(r"([A-Z]{2,7})(?: \((?:the )?|, or (?:the )?)([A-Z][^()\n.]{4,80}?)(?=[),.\n])")
_ALONE = re.compile(r"[A-Z](?<![\w.’'-].)[A-Z]{2,6}(?![\w-])")
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
# At least three words with capitals, with small ones and commas between them.
_JOINT = r",?(?: (?:and|&|de|des|du|et|la)| (?:of|for|in|on)(?: the)?)? "
_RUN = re.compile(rf"[A-Z][^\W\d_][\w’-]*+(?:{_JOINT}[A-Z][^\W\d_][\w’-]*+){{2,}}")
_SMALL = frozenset({"of", "and", "the", "for", "in", "on", "de", "des", "du", "et", "la"})
_GENITIVE = re.compile(r"[’']s?$")
_OF_PLACE = re.compile(r"[A-Z](?<![\w.’'-].)[A-Z]{1,5}(?=-(?P<place>[A-Z][a-z]\w+))")  # "HWU-Marland"
_JOINS = frozenset({" ", ", ", "’ ", "' "})  # between the words of a name
_PLURALS = re.compile(r"[’']|s\b")
_SPELT = ("our", "or"), ("tre", "ter"), ("isation", "ization"), ("ence", "ense")
_SPACE = 120  # characters in which the full name must stand
_LONG = 6  # letters of a name of one word that has an abbreviation
_PLACES = 20  # where a name with its place is looked for
_FEWEST, _MOST = 3, 7  # letters of initials that no brackets explain


def spelt_out(text: str) -> Mapping[str, str]:
    """Acronym -> the full name, as the text gives it."""
    found: dict[str, str] = {}
    runs = [match.start() for match in _CAPITALS.finditer(text)]
    for match in _BRACKETED.finditer(text):
        before = text[max(0, match.start() - _SPACE) : match.start()]
        name = _name_before(before, match[1].upper()) or _abbreviated(before, match[1])
        if name:
            found.setdefault(match[1], name)
    for match in filter(None, map(_EXPLAINED.match, repeat(text), runs)):
        if _name_before(match[2], match[1]) == match[2]:
            found.setdefault(match[1], match[2])
    of_places = filter(None, map(_OF_PLACE.match, repeat(text), runs))
    for letters, place in {match.group(0, "place") for match in of_places}:
        name = _of_place(text, letters, place)
        if name:
            found[f"{letters}-{place}"] = name
    unknown = {match[0] for match in map(_ALONE.match, repeat(text), runs) if match} - found.keys()
    return found | (_by_initials(text, unknown) if unknown else {})


def _by_initials(text: str, unknown: AbstractSet[str]) -> dict[str, str]:
    """Of capitals that no brackets explain, those that are the initials of one name only, however it is spelt."""
    names: dict[str, dict[str, str]] = {}  # by how a name sounds
    ends = tuple(unknown)
    for run in _RUN.finditer(text):
        name = _GENITIVE.sub("", run[0])
        capitals = "".join([word[0] for word in _WORD.findall(name) if word[0].isupper()])
        for letters, part in _initials(name) if capitals.endswith(ends) else ():
            if letters in unknown:
                names.setdefault(letters, {}).setdefault(_spelling(part), part)
    return {letters: next(iter(those.values())) for letters, those in names.items() if len(those) == 1}


def _spelling(name: str) -> str:
    """A name as all its spellings agree: "Harbour Workers’ Services" and "Harbor Workers Service"."""
    plain = _PLURALS.sub("", name.lower())
    for british, american in _SPELT:
        plain = plain.replace(british, american)
    return plain


def _name_before(text: str, letters: str) -> str:
    """The words at the end of the text whose capitals are these letters."""
    wanted = list(letters)
    for word in reversed(list(_WORD.finditer(text))):
        if word[0][0].upper() == wanted[-1] and word[0][0].isupper():
            wanted.pop()
            if not wanted:
                return " ".join(text[word.start() :].split())
        elif word[0].lower() not in _SMALL:
            return ""
    return ""


def _abbreviated(text: str, letters: str) -> str:
    """The name at the end of the text of which letters stand in the abbreviation: "World Anti-Tide Agency (WATA)"."""
    rest, skipped, end = letters.lower(), 0, len(text.rstrip())
    words = list(_WORD.finditer(text))
    for word in reversed(words):
        small = word[0] in _SMALL
        joined = word.end() == end or text[word.end() : end] in _JOINS
        if not joined or not (small or word[0][0].isupper()):
            return ""
        part = "" if small else _share(word[0].lower(), rest)
        skipped += not (part or small)
        rest, end = rest[: len(rest) - len(part)], word.start()
        if not rest:
            several = part != letters.lower() or (len(part) < len(word[0]) >= _LONG and _is_alone(text, end))
            return " ".join(text[end:].split()) if several else ""
        if skipped > 1:
            return ""
    return ""


def _share(word: str, letters: str) -> str:
    """The end of the letters that a word gives, its first one among them: "ad" of "wad" for "anti-doping"."""
    for first in range(len(letters) - 1, -1, -1):
        rest = iter(word)
        if letters[first] == word[0] and all(letter in rest for letter in letters[first:]):
            return letters[first:]
    return ""


def _is_alone(text: str, start: int) -> bool:
    """Whether no word with a capital stands before a name of one word, whose surname it would be."""
    before = text[:start].split()[-1:]
    return bool(before) and before[0][0].islower()


def _of_place(text: str, letters: str, place: str) -> str:
    """The name of the body of a place, "Harbour Workers’ Union-Marland" for "HWU-Marland"."""
    for match in islice(re.finditer(rf"[- ]{place}\b", text), _PLACES):
        name = _name_before(text[max(0, match.start() - _SPACE) : match.start()], letters)
        if name and text[: match.start()].endswith(name):
            return name + match[0]
    return ""


def _initials(name: str) -> Iterator[tuple[str, str]]:
    """The initials of a name, with it; also of its ends: "Marland" may stand before one."""
    words = [word for word in _WORD.finditer(name) if word[0][0].isupper()]
    if words[-1][0].isupper() or name.endswith("man"):
        return  # somebody of a body: "Marland National Committeewoman"
    for first in range(max(0, len(words) - _MOST), len(words) - _FEWEST + 1):
        part = name[words[first].start() :]
        if "," not in part or " and " in part[part.index(",") :]:  # "Fisheries, Oceans and Harbours Marland"
            yield "".join(word[0][0] for word in words[first:]), part
