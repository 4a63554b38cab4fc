"""What capitals stand for: "the Harbour Workers’ Union (HWU)", or its initials where no brackets explain them."""

import re
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet

# A search that begins with a class of letters skips to the next one; what stands before is looked at behind it.
_BRACKETED = re.compile(r"\(([A-Z]{2,7})\)")
_EXPLAINED = re.compile(r"([A-Z](?<![\w.].)[A-Z]{1,6})(?: \((?:the )?|, or (?:the )?)([A-Z][^()\n.]{4,80}?)(?=[),.\n])")
_ALONE = re.compile(r"[A-Z](?<![\w.’'-].)[A-Z]{2,6}(?![\w-])")
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
# At least three words with capitals, with small ones and commas between them.
_JOINT = r",?(?: (?:and|&|de|des|du|et|la)| (?:of|for|in|on)(?: the)?)? "
_RUN = re.compile(rf"[A-Z][^\W\d_][\w’-]*+(?:{_JOINT}[A-Z][^\W\d_][\w’-]*+){{2,}}")
_SMALL = frozenset({"of", "and", "the", "for", "in", "on", "de", "des", "du", "et", "la"})
_GENITIVE = re.compile(r"[’']s?$")
_SPACE = 120  # characters in which the full name must stand
_FEWEST, _MOST = 3, 7  # letters of initials that no brackets explain


def spelt_out(text: str) -> Mapping[str, str]:
    """Acronym -> the full name, as the text gives it."""
    found: dict[str, str] = {}
    for match in _BRACKETED.finditer(text):
        name = _name_before(text[max(0, match.start() - _SPACE) : match.start()], match[1])
        if name:
            found.setdefault(match[1], name)
    for match in _EXPLAINED.finditer(text):
        if _name_before(match[2], match[1]) == match[2]:
            found.setdefault(match[1], match[2])
    unknown = set(_ALONE.findall(text)) - found.keys()
    return found | (_by_initials(text, unknown) if unknown else {})


def _by_initials(text: str, unknown: AbstractSet[str]) -> dict[str, str]:
    """Of capitals that no brackets explain, those that are the initials of one name only."""
    names: dict[str, set[str]] = {}
    ends = tuple(unknown)
    for run in _RUN.finditer(text):
        name = _GENITIVE.sub("", run[0])
        capitals = "".join([word[0] for word in _WORD.findall(name) if word[0].isupper()])
        for letters, part in _initials(name) if capitals.endswith(ends) else ():
            if letters in unknown:
                names.setdefault(letters, set()).add(part)
    return {letters: next(iter(those)) for letters, those in names.items() if len(those) == 1}


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


def _initials(name: str) -> Iterator[tuple[str, str]]:
    """The initials of a name, with it; also of its ends: "Marland" may stand before one."""
    words = [word for word in _WORD.finditer(name) if word[0][0].isupper()]
    if words[-1][0].isupper() or name.endswith("man"):
        return  # somebody of a body: "Marland National Committeewoman"
    for first in range(max(0, len(words) - _MOST), len(words) - _FEWEST + 1):
        part = name[words[first].start() :]
        if "," not in part or " and " in part[part.index(",") :]:  # "Fisheries, Oceans and Harbours Marland"
            yield "".join(word[0][0] for word in words[first:]), part
