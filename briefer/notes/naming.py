"""Whether the speaker a memo names is the one the source names."""

import re
from collections.abc import Iterable, Sequence

_NAME_LINE = 14  # words of an attribution that is a line of its own: "Awa Ndiaye, Minister of Works"
_BEFORE = "said|says|added|stated|noted|announced|argued|asked|warned|insisted|declared|wrote|according to|selon|قال|قالت|صرح|أضاف"
_CUES = f"{_BEFORE}|saying|told|a dit|a déclaré"


class Speakers:
    """The people whom the workspace knows."""

    def __init__(self, names: Iterable[str]) -> None:
        self._names = sorted({name for name in names if name.strip()})

    def remark(self, attribution: str, speakers: Sequence[str]) -> str:
        """What is wrong with an attribution, in a sentence; empty if it names the speaker, or nobody."""
        if not attribution.strip() or not speakers:
            return ""
        if any(_stands(name, attribution) for name in speakers):
            return ""
        others = [name for name in self._names if name not in speakers and self._is_named(name, attribution)]
        if any(_stands(_surname(name), attribution) for name in speakers):
            others = [name for name in others if _stands(name, attribution)]  # a namesake, with another first name
            return _swapped(" and ".join(others), speakers) if others and _is_line(attribution) else ""
        if others:
            return _swapped(" and ".join(others), speakers)
        stranger = _stranger(attribution)
        return _swapped(stranger, speakers) if stranger else ""

    def _is_named(self, name: str, attribution: str) -> bool:
        """Whether an attribution gives the words to this person."""
        if _is_line(attribution):
            return _stands(name, attribution) or _stands(_surname(name), attribution.split(",", maxsplit=1)[0])
        named = re.escape(_surname(name))
        cued = rf"\b{named}(?:'s|’s)?\W+(?:\w+\W+){{0,2}}?(?:{_CUES})\b|(?:{_BEFORE})\s+(?:[\w.]+\s+){{0,3}}?{named}\b"
        return bool(re.search(cued, attribution))


def _swapped(said: str, speakers: Sequence[str]) -> str:
    return f"The memo gives these words to {said}; the source gives them to {' and '.join(speakers)}."


def _stands(name: str, text: str) -> bool:
    return bool(name) and bool(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text, re.IGNORECASE))


def _surname(name: str) -> str:
    words = name.split()
    return words[-1] if words else ""


def _is_line(attribution: str) -> bool:
    return len(attribution.split()) <= _NAME_LINE and not re.search(rf"\b(?:{_CUES})\b", attribution)


def _stranger(attribution: str) -> str:
    """The name with which an attribution line begins: two to four words with capitals, before a comma or the end."""
    first = re.split(r"[,;:(]", attribution.strip(" —–-\u00a0"), maxsplit=1)[0].strip()
    words = first.split()
    if not _is_line(attribution) or not 2 <= len(words) <= 4:  # noqa: PLR2004  # a full name
        return ""
    return first if all(word[0].isupper() for word in words) else ""
