"""A note taken over into another format: nothing written is lost, empty parts give way to the new format's own."""

from collections.abc import Sequence
from dataclasses import replace

from briefer.model import Note, Section
from briefer.notes.formats import NoteFormat, SectionSpec
from briefer.notes.words import Words, words_of


def reshaped(note: Note, old: NoteFormat, new: NoteFormat) -> Note:
    """The note with the parts of ``new`` in their order, filled from those of their kind, then all that is left."""
    left, words = list(note.sections), words_of(note.language, new)
    sections = [_filled(spec, _taken(left, spec, old), words) for spec in new.sections]
    scheme = new.scheme if note.scheme == old.scheme else note.scheme
    return replace(note, format=new.id, scheme=scheme, sections=(*sections, *_written(left)))


def in_language(note: Note, language: str, note_format: NoteFormat) -> Note:
    """The note in another language: the format's own headings are said in it, the writer's stay."""
    before, after = words_of(note.language, note_format), words_of(language, note_format)

    def said(section: Section) -> Section:
        spec = spec_of(section, note_format.sections)
        its_own = spec is not None and section.heading == before.say(spec.heading)
        return replace(section, heading=after.say(spec.heading)) if spec is not None and its_own else section

    return replace(note, language=language, sections=tuple(map(said, note.sections)))


def spec_of(section: Section, specs: Sequence[SectionSpec]) -> SectionSpec | None:
    """The part of a format that a section fills: by its id, else by its heading."""
    by_id = next((spec for spec in specs if section.part and spec.id == section.part), None)
    named = section.heading.strip().casefold()
    return by_id or next((spec for spec in specs if spec.heading.strip().casefold() == named), None)


def hints_of(sections: Sequence[Section], specs: Sequence[SectionSpec]) -> dict[int, str]:
    """The hint of each section that is still empty, by the section's index."""
    found = ((index, spec_of(section, specs)) for index, section in enumerate(sections) if not section.body.strip())
    return {index: spec.hint for index, spec in found if spec is not None and spec.hint}


def _taken(left: list[Section], wanted: SectionSpec, old: NoteFormat) -> Section | None:
    """Take out the section that goes into this part."""
    for section in left:
        spec = spec_of(section, old.sections)
        if spec is not None and (spec.id == wanted.id or (spec.kind == wanted.kind != "text")):
            left.remove(section)
            return section
    return None


def _filled(spec: SectionSpec, section: Section | None, words: Words) -> Section:
    return Section(heading=words.say(spec.heading), body=section.body if section else "", part=spec.id)


def _written(sections: Sequence[Section]) -> tuple[Section, ...]:
    return tuple(replace(section, part="") for section in sections if section.body.strip())
