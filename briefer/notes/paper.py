"""Which paper a note is printed on."""

from dataclasses import replace

from briefer.model.documents import Page
from briefer.model.notes import Note
from briefer.notes.formats import NoteFormat

_LETTER = frozenset(
    ["US", "CA", "MX", "PH", "CL", "CO", "CR", "DO", "GT", "NI", "PA", "PR", "SV", "VE"]
)  # where Letter is the custom


def page_of(note: Note, note_format: NoteFormat) -> Page:
    """The format's page; where it leaves the paper to the locale, the note's field "paper" or its language says."""
    if not note_format.paper_by_locale:
        return note_format.page
    written = note.fields.get("paper", "").strip().casefold()
    letter = written == "letter" if written in {"letter", "a4"} else _region(note.language) in _LETTER
    return replace(note_format.page, size="Letter" if letter else "A4")


def _region(language: str) -> str:
    """The country in a BCP 47 tag: "US" of "en-US"; empty without one."""
    return next((part.upper() for part in language.split("-")[1:] if len(part) == 2), "")  # noqa: PLR2004  # ISO 3166
