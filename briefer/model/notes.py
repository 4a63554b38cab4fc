"""Notes: what the analyst writes, before it is laid out."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A heading and its Markdown body; quotes are placed in it by citation, ``[@q12]``."""

    heading: str
    body: str = ""
    part: str = ""  # id of the format's section that it fills; empty: the analyst's own, or known by its heading


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A briefing note in Markdown, with the fields its format asks for."""

    title: str
    format: str = "generic"  # id of resources/formats/*.toml
    marking: str = ""  # the banner the analyst set; empty: computed from the portions
    scheme: str = "none"  # id of resources/markings/*.toml
    language: str = "en"
    fields: Mapping[str, str] = field(default_factory=dict)  # field id -> text: {"to": "…", "date": "2024-03-28"}
    sections: tuple[Section, ...] = ()
    id: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteSummary:
    """What a list shows of a note."""

    id: int
    title: str
    format: str
