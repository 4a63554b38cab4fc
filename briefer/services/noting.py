"""Notes: starting one from the accepted quotes, and saving what was written."""

from dataclasses import replace
from datetime import date

from briefer.model import Changes, Note, Section
from briefer.notes import appended_ids, load_format, start_note, with_accepted
from briefer.notes.words import words_of
from briefer.services.composing import accepted_in, title_of
from briefer.workspace import Workspace


def new_note(workspace: Workspace, format_id: str = "generic", title: str = "", *, today: date | None = None) -> int:
    """Start a note of this format, its sections filled from the accepted quotes; returns its id."""
    note_format = load_format(format_id)
    sources = accepted_in(workspace)
    title = title or title_of(sources.quotes.values())
    note = start_note(note_format, sources, title=title, today=today or date.today())  # noqa: DTZ011  # the analyst's own day
    with workspace.edit("New note") as edit:
        return edit.put_note(note)


def with_all_accepted(workspace: Workspace, note: Note) -> Note:
    """The note with every accepted quote of the workspace in it; nothing is stored."""
    return with_accepted(note, load_format(note.format), accepted_in(workspace))


def with_article(note: Note, article_id: int) -> Note:
    """The note with an article in full as its last part, its accepted quotes marked; the same if it has it already."""
    if article_id in appended_ids(note):
        return note
    heading = words_of(note.language, load_format(note.format)).say("Annex")
    return replace(note, sections=(*note.sections, Section(heading=heading, body=f"[@a{article_id} text]")))


def save_note(workspace: Workspace, note: Note) -> Changes | None:
    """Keep the note as one step; nothing where nothing changed."""
    if workspace.note(note.id) == note:
        return None
    with workspace.edit("Edit note") as edit:
        edit.put_note(note)
    return edit.changes
