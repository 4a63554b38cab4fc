"""Words not yet saved as a step, kept in the workspace so that a crash loses none of them.

A draft is a setting, written as a step that is not the analyst's own: undo passes it by, and beside an encrypted
workspace nothing readable lies on the disk. It is good for the note as it was stored when the draft was begun.
"""

import json
from dataclasses import asdict, replace

from briefer.model import Note, Section, sha256_of
from briefer.workspace import Workspace


def keep_draft(workspace: Workspace, note: Note, stored: Note) -> None:
    """Keep ``note`` as the draft of what is stored."""
    words = json.dumps({"of": _mark(stored), **_plain(note)}, ensure_ascii=False)
    if workspace.setting(_key(note.id)) != words:
        with workspace.edit("Draft of a note", own=False) as edit:
            edit.set_setting(_key(note.id), words)


def drop_draft(workspace: Workspace, note_id: int) -> None:
    """Forget the draft of a note, once its words are saved."""
    if workspace.setting(_key(note_id)):
        with workspace.edit("Draft of a note", own=False) as edit:
            edit.set_setting(_key(note_id), "")


def draft_of(workspace: Workspace, stored: Note) -> Note | None:
    """The unsaved words of a note, if there are any for it as it is stored now."""
    words = workspace.setting(_key(stored.id))
    try:
        told = json.loads(words) if words else {}
        if told.pop("of", "") != _mark(stored):
            return None
        sections = tuple(Section(**section) for section in told.pop("sections"))
        return replace(stored, **told, sections=sections)
    except (ValueError, TypeError, KeyError, AttributeError):
        return None  # written by another version: the note itself is whole


def _key(note_id: int) -> str:
    return f"draft.note.{note_id}"


def _mark(note: Note) -> str:
    """Tells one state of a note from another, by its words."""
    sections = tuple(replace(section, part="") for section in note.sections)
    return sha256_of(json.dumps(_plain(replace(note, sections=sections)), ensure_ascii=False, sort_keys=True))


def _plain(note: Note) -> dict[str, object]:
    sections = [asdict(section) for section in note.sections]
    return {
        "title": note.title,
        "format": note.format,
        "marking": note.marking,
        "scheme": note.scheme,
        "language": note.language,
        "fields": dict(note.fields),
        "sections": sections,
    }
