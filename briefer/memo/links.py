"""Where links may lead, and the relationships and bookmarks that carry them."""

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any
from urllib.parse import quote, urlsplit, urlunsplit

from briefer.memo.wordml import clean

_SCHEMES = frozenset({"http", "https", "mailto"})
_LABEL = "[A-Za-z0-9_-]{1,63}"
_HOST = re.compile(rf"(?:{_LABEL}(?:\.{_LABEL})*\.?|\[[0-9A-Fa-f:.]+\])(?::\d+)?")  # a name before an @ would mislead
_MAIL = re.compile(r"[^@\s,]+@[^@\s,]+(?:,[^@\s,]+@[^@\s,]+)*")
_LONGEST = 2000  # letters that Word opens
_STRAY_PERCENT = re.compile("%(?![0-9A-Fa-f]{2})")
_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_]{0,39}")
_NOT_IN_NAMES = re.compile("[^A-Za-z0-9_]+")


@lru_cache(maxsize=4096)  # a link is looked at when written, and again when inspected
def safe_target(target: str) -> str:
    """An http, https or mailto address in plain ASCII that any word processor opens; nothing for any other."""
    try:
        parts = urlsplit(clean(target).strip())
        _ = parts.port
        host = parts.netloc.encode("idna").decode("ascii") if not parts.netloc.isascii() else parts.netloc
    except (ValueError, UnicodeError):
        return ""
    scheme = parts.scheme.lower()
    sound = _MAIL.fullmatch(parts.path) and not host if scheme == "mailto" else _HOST.fullmatch(host)
    if scheme not in _SCHEMES or not sound:
        return ""
    rest = (_quoted(part) for part in (parts.path, parts.query, parts.fragment))
    safe = urlunsplit((scheme, host, *rest))
    return safe if len(safe) <= _LONGEST else ""


def _quoted(part: str) -> str:
    return quote(_STRAY_PERCENT.sub("%25", part), safe="%/:=&?~+!$,;'@()*-._")


@dataclass(slots=True)
class Links:
    """The outgoing links of one part, each target once."""

    first: int = 0  # links that the part has already
    ids: dict[str, str] = field(default_factory=dict)  # target -> relationship id

    def id_of(self, target: str) -> str:
        """The relationship of a target; nothing where it may not be linked to."""
        safe = safe_target(target)
        return self.ids.setdefault(safe, f"rLink{self.first + len(self.ids) + 1}") if safe else ""

    def give_to(self, part: Any) -> None:  # noqa: ANN401  # python-docx publishes no types
        """Write the links into the relationships of a part of python-docx."""
        from docx.opc.constants import RELATIONSHIP_TYPE

        for target, relation in self.ids.items():
            part.load_rel(RELATIONSHIP_TYPE.HYPERLINK, target, relation, is_external=True)


@dataclass(slots=True)
class Bookmarks:
    """The bookmarks of a memo: unique names and numbers."""

    first: int = 0
    names: dict[str, str] = field(default_factory=dict)  # the document's name -> Word's
    taken: set[str] = field(default_factory=set)
    counts: dict[int, int] = field(default_factory=dict)  # quote id -> bookmarks so far
    placed: set[str] = field(default_factory=set)

    def name_of(self, wanted: str) -> str:
        """Word's name for a bookmark of the document, the same for each mention."""
        if wanted not in self.names:
            base = _NOT_IN_NAMES.sub("_", wanted)[:34]
            base = base if _NAME.fullmatch(base) and not base.lower().startswith("briefer_q") else f"b_{base}"
            self.names[wanted] = self.free(base)
        return self.names[wanted]

    def free(self, base: str) -> str:
        """A name like this one that nothing bears yet."""
        name, count = base, 1
        while name.lower() in self.taken:
            count += 1
            name = f"{base[:34]}_{count}"
        self.taken.add(name.lower())
        return name

    def of_quote(self, quote_id: int) -> str:
        """The next bookmark that says: these are words of this quote."""
        name = ""
        while not name or name in self.taken:
            self.counts[quote_id] = self.counts.get(quote_id, 0) + 1
            name = f"briefer_q{quote_id}_{self.counts[quote_id]}"
        return name

    def around(self, name: str, xml: str) -> str:
        """The XML between the two ends of a bookmark, where none of this name stands yet."""
        if not name or name in self.placed:
            return xml
        number = self.first + len(self.placed)
        self.placed.add(name)
        return f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>{xml}<w:bookmarkEnd w:id="{number}"/>'
