"""A note goes on: quotes that were accepted since it was started are cited in it, where their like stand."""

from collections.abc import Sequence
from dataclasses import replace

from briefer.model.checks import Sources
from briefer.model.notes import Note, Section
from briefer.model.quotes import Status
from briefer.notes.citations import cited_ids
from briefer.notes.formats import NoteFormat, SectionSpec
from briefer.notes.schemes import load_scheme
from briefer.notes.starting import key_quotes
from briefer.notes.words import words_of


def with_accepted(note: Note, note_format: NoteFormat, sources: Sources) -> Note:
    """The note with every accepted quote cited that it does not cite yet; the same note if there is none."""
    cited, _ = cited_ids(note)
    fresh = {
        key: quote for key, quote in sources.quotes.items() if key not in cited and quote.status is Status.ACCEPTED
    }
    spec = next((spec for spec in note_format.sections if spec.kind == "key-quotes"), None)
    if spec is None or not fresh:
        return note
    words, scheme = words_of(note.language, note_format), load_scheme(note.scheme)
    added = key_quotes(replace(sources, quotes=fresh), spec, (), words, scheme)
    return replace(note, sections=_with(note.sections, spec, words.say(spec.heading), added))


def merged(body: str, added: str) -> str:
    """Two bodies as one: what stands under the same heading stands together."""
    parts = _parts(body)
    for heading, text in _parts(added):
        place = next((n for n, (known, _) in enumerate(parts) if known == heading), -1)
        if place < 0 or not heading:
            parts.append((heading, text))
        else:
            parts[place] = heading, f"{parts[place][1].rstrip()}\n\n{text}".strip()
    return "\n\n".join("\n\n".join(filter(None, (heading, text.strip()))) for heading, text in parts if heading or text)


def _with(sections: Sequence[Section], spec: SectionSpec, heading: str, added: str) -> tuple[Section, ...]:
    """The sections with more in the one that holds the key quotes; a new one at the end if there is none."""
    its_own = [section for section in sections if spec.id == section.part or section.heading == heading]
    if not its_own:
        return (*sections, Section(heading=heading, body=added, part=spec.id))
    return tuple(
        replace(section, body=merged(section.body, added)) if section is its_own[0] else section for section in sections
    )


def _parts(body: str) -> list[tuple[str, str]]:
    """Each heading with what stands under it; first what stands before any."""
    parts: list[tuple[str, list[str]]] = [("", [])]
    for line in body.split("\n"):
        if line.startswith("## "):
            parts.append((line.strip(), []))
        else:
            parts[-1][1].append(line)
    told = [(heading, "\n".join(lines).strip("\n")) for heading, lines in parts]
    return [(heading, text) for heading, text in told if heading or text.strip()]
