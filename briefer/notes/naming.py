"""Whether the speaker a memo names is the one the source names."""

import re
from collections.abc import Iterable, Mapping, Sequence

from briefer.notes.normalising import plain_words
from briefer.notes.scripts import script_language
from briefer.notes.strangers import not_names, other_first_name, spelt, strangers

_NAME_LINE = 14  # words of an attribution that is a line of its own: "Awa Ndiaye, Minister of Works"
_BEFORE = (
    "said|says|added|stated|noted|announced|argued|asked|warned|insisted|declared|wrote|according to"
    "|selon|قال|قالت|صرح|أضاف"
)
_CUES = f"{_BEFORE}|saying|told|a dit|a déclaré"
_CUE = re.compile(rf" (?:{_CUES}) ")
_QUOTED = re.compile("“[^“”]*”|«[^«»]*»")
_REST_OF_ONE = re.compile("^[^“”«»]*[”»]|[“«][^“”«»]*$")


class Speakers:
    """The people whom the workspace knows."""

    def __init__(self, names: Iterable[str], known_for: Mapping[str, str] | None = None) -> None:
        self._known_for = known_for or {}  # full name -> "Secretary of State, United States"
        self._by_surname: dict[str, set[str]] = {}
        self._roles: set[str] = set()  # speakers without a name: "a website", "the council"
        for name in names:
            words = plain_words(name)
            if words and name.strip()[0].islower():
                self._roles.add(_line(name))
            elif words:
                self._by_surname.setdefault(words[-1], set()).add(name)

    def remark(self, attribution: str, speakers: Sequence[str]) -> str:
        """What is wrong with an attribution, in a sentence; empty if it names the speaker, or nobody."""
        told, line = _told(attribution)
        if not line.strip() or not speakers or any(_stands(name, line) for name in speakers):
            return ""
        others = [name for name in self._named(line) if name not in speakers and _is_said_by(name, told, line)]
        if any(_line(_surname(name)) in line for name in speakers):
            others = [name for name in others if _stands(name, line)]  # a namesake, with another first name
            others = others or [name for speaker in speakers if (name := other_first_name(told, speaker))]
            return _swapped(others, speakers) if others and _is_line(line) else ""
        whole = [name for name in others if _stands(name, line)]
        if not whole and len(others) > 1:
            others = [others[0].rsplit(maxsplit=1)[-1]]  # namesakes, of whom the memo says no more
        return _swapped(whole or others or self._role(told) or _strangers(told, line, speakers), speakers)

    def labelling(self, cells: Sequence[str]) -> str:
        """The one cell of a row that holds no more than a known person's name, what they are, or both."""
        found = [cell for cell in cells if self._is_label(cell)]
        return found[0] if len(found) == 1 else ""

    def _is_label(self, cell: str) -> bool:
        first = _line(re.split(r"[,;:(،؛\n]", cell, maxsplit=1)[0])
        return any(first.endswith(_line(_surname(name))) and _only_named(first, name) for name in self._named(first))

    def given_to(self, attribution: str) -> list[str]:
        """Whose words an attribution says these are; none where it names nobody."""
        told, line = _told(attribution)
        named = [name for name in self._named(line) if _stands(name, line) or _is_said_by(name, told, line)]
        return named or (strangers(told, line=_is_line(line)) if line.strip() else [])

    def own_words_of(self, attribution: str, speakers: Sequence[str]) -> str:
        """The speaker to whom an attribution gives words as said, not as reported by another; empty for none."""
        told, line = _told(attribution)
        first = _line(told.strip(" —–-\u00a0…"))
        return next((name for name in speakers if first.startswith(_line(name)) or _cued(name, line)), "")

    def other_role(self, attribution: str, source: str) -> str:
        """What a line of attribution calls a person whom the workspace and the article call otherwise."""
        told, line = _told(attribution)
        for name in self._named(line) if _is_line(line) else ():
            role = self._known_for.get(name, "")
            match = re.search(rf"{re.escape(name)}\s*[,(]\s*([^,()…:]+)", told) if role else None
            called = match[1].strip() if match else ""
            if called and set(plain_words(called)) - set(plain_words(role)) - set(plain_words(source)):
                return f"The memo calls {name} “{called}”; the workspace has “{role}”."
        return ""

    def _role(self, told: str) -> list[str]:
        """The words before a comma, if they are how another quote's nameless speaker is called."""
        first = told.partition(",")[0].strip()
        return [first] if _line(first) in self._roles else []

    def _named(self, line: str) -> list[str]:
        """The known people whose surname stands in a line, none whose name is part of another's."""
        found = {name for word in line.split() for name in self._by_surname.get(word, ())}
        return sorted(name for name in found if not any(name != other and name in other for other in found))


def _strangers(told: str, line: str, speakers: Sequence[str]) -> list[str]:
    """Names that nobody here bears, none that may be a speaker's own in another script or spelling."""
    own = {script_language(name) for name in speakers}
    known = {spelt(word) for name in speakers for word in name.split()}
    found = [name for name in strangers(told, line=_is_line(line)) if script_language(name) in own]
    return [name for name in found if not {spelt(word) for word in name.split()} <= known]


def _swapped(said: Sequence[str], speakers: Sequence[str]) -> str:
    if not said:
        return ""
    return f"The memo gives these words to {' and '.join(said)}; the source gives them to {' and '.join(speakers)}."


def _line(text: str) -> str:
    return f" {' '.join(plain_words(text))} "


def _stands(name: str, line: str) -> bool:
    return bool(name.strip()) and _line(name) in line


def _surname(name: str) -> str:
    return (plain_words(name) or [""])[-1]


def _is_line(line: str) -> bool:
    return len(line.split()) <= _NAME_LINE and not _CUE.search(line)


def _is_said_by(name: str, told: str, line: str) -> bool:
    """Whether an attribution gives the words to this person: it begins with the name, or a cue stands beside it."""
    if _is_line(line):
        return _stands(name, line) or _line(_surname(name)) in _line(re.split("[,:]", told, maxsplit=1)[0])
    return _cued(name, line)


def _only_named(line: str, name: str) -> bool:
    """Whether a line holds nothing but a name and the titles before it."""
    return not set(line.split()) - set(plain_words(name)) - not_names()


def _cued(name: str, line: str) -> bool:
    """Whether a cue stands beside a name."""
    named = re.escape(_surname(name))
    cued = rf"(?<! of)(?<! in)(?<! from)(?<! de) {named} (?:\w+ ){{0,2}}?(?:{_CUES}) | (?:{_BEFORE}) (?:[\w.]+ ){{0,3}}?{named} "
    return bool(re.search(cued, line))


def _told(attribution: str) -> tuple[str, str]:
    """An attribution without what it quotes, as it is written and as a line of words."""
    told = _REST_OF_ONE.sub(" ", _QUOTED.sub(" … ", attribution))
    return told, _line(told)
