"""What stands before and behind the sections: title, label and value header, marking block, contact, clearances."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from briefer.model.documents import Block, Box, Contents, Fields, Heading, Inline, LineBreak, PageBreak, Paragraph, Run
from briefer.model.notes import Note
from briefer.notes.banners import marks_in
from briefer.notes.citing import Citer
from briefer.notes.formats import FieldSpec, NoteFormat, Place
from briefer.notes.markings import is_marking, parse_marking, portion_text
from briefer.notes.problems import Problem
from briefer.notes.schemes import MarkingScheme
from briefer.notes.scripts import upright
from briefer.notes.words import fill, fill_known

_ISO = re.compile(r"\d{4}-\d{2}-\d{2}\Z")


@dataclass(frozen=True, slots=True)
class Header:
    """A note's fields as they are printed."""

    note: Note
    note_format: NoteFormat
    scheme: MarkingScheme
    citer: Citer
    marking: str

    @property
    def values(self) -> dict[str, str]:
        """All field values by id, with "title" and "marking"."""
        known = {"title": self.note.title, "marking": self.marking, "today": ""}
        return known | {spec.id: self.value(spec) for spec in fields_of(self.note_format, self.scheme)}

    def value(self, spec: FieldSpec) -> str:
        """What the analyst wrote, or what the format puts there; a date as it is spoken of."""
        if spec.kind == "marking":
            return self.marking
        known = {"title": self.note.title, "marking": self.marking, "today": ""}
        written = self.note.fields.get(spec.id, "").strip() or fill(self.citer.words.say(spec.default), known)
        if spec.kind == "date" or _ISO.match(written):
            return self.citer.words.day(_date(written)) or written
        return written

    def front(self) -> list[Block]:
        """Everything before the sections."""
        blocks: list[Block] = []
        if self.note_format.kicker:
            kicker = fill_known(self.citer.words.say(self.note_format.kicker), self.values)
            blocks.append(self._paragraph(kicker, "title"))
        if self.note_format.title_shown and self.note.title.strip():
            blocks.append(self._paragraph(self.note.title, "title"))
        blocks += [self._paragraph(self.value(spec), "date-right") for spec in self._placed("right")]
        blocks += self._rows("header", rule=True)
        blocks += self._block()
        if self.note_format.contents:
            blocks.append(Contents(title=self.citer.words.say("Contents"), depth=self.note_format.contents))
        return blocks

    def back(self) -> list[Block]:
        """Everything behind the sections: contact and signature, then the clearances on their own page."""
        return [
            *self._rows("end", rule=False),
            *(block for spec in self._placed("clearances") for block in self._page(spec)),
        ]

    def _page(self, spec: FieldSpec) -> list[Block]:
        """A field's lines on a page of their own: "Office: who, when" becomes a label and its value."""
        heading = Heading(level=1, inlines=tuple(self.citer.runs(self.citer.words.say(spec.label))))
        lines = [line.partition(":") for line in self.value(spec).splitlines() if line.strip()]
        rows = tuple(
            (label.strip(), tuple(self.citer.runs(value.strip())))
            if colon
            else ("", tuple(self.citer.runs(label.strip())))
            for label, colon, value in lines
        )
        return [PageBreak(), heading, Fields(rows=rows, rule=False)]

    def problems(self) -> list[Problem]:
        """Fields that are wanted and empty, dates that are none."""
        found = []
        for spec in fields_of(self.note_format, self.scheme):
            written = self.note.fields.get(spec.id, "").strip()
            due = spec.place != "box" or self._block_is_due()
            if spec.required and due and not self.value(spec):
                found.append(
                    Problem(message=f"“{spec.label}” is empty.", kind="field", severity="warning", field=spec.id)
                )
            if spec.kind == "date" and written and not _date(written):
                message = f"“{spec.label}” is “{written}”; a date is written 2024-03-28."
                found.append(Problem(message=message, kind="field", severity="warning", field=spec.id))
        return found

    def _placed(self, place: Place) -> list[FieldSpec]:
        """The fields of a place that say something."""
        return [spec for spec in fields_of(self.note_format, self.scheme) if spec.place == place and self.value(spec)]

    def _rows(self, place: Place, *, rule: bool) -> list[Block]:
        rows: list[tuple[str, tuple[Inline, ...]]] = []
        for spec in self._placed(place):
            lines = [line.strip() for line in self.value(spec).splitlines() if line.strip()]
            rows.append((self.citer.words.say(spec.label), tuple(_lines(self.citer, lines))))
        return [Fields(rows=tuple(rows), rule=rule)] if rows else []

    def _block(self) -> list[Block]:
        """The classification or designation block, where the marking makes one due."""
        lines = [f"{self.citer.words.say(spec.label)}: {self.value(spec)}" for spec in self._placed("box")]
        if not lines or not self._block_is_due():
            return []
        return [Box(lines=tuple(lines), align=self.scheme.block_align)]

    def _block_is_due(self) -> bool:
        if not self.scheme.block_from or not is_marking(self.scheme, self.marking):
            return not self.scheme.block_from
        return (
            parse_marking(self.scheme, self.marking).level >= parse_marking(self.scheme, self.scheme.block_from).level
        )

    def _paragraph(self, text: str, style: str) -> Paragraph:
        inlines = tuple(self.citer.runs(" ".join(text.split())))
        return Paragraph(inlines=inlines, style="title" if style == "title" else "date-right")


def marked_lines(note: Note, note_format: NoteFormat, scheme: MarkingScheme) -> list[tuple[str, list[Block]]]:
    """The title, the headings, the fields and the rows that begin with a bracket and bear portion marks, each mark as a paragraph under its label."""
    lines = [("title", note.title), *((spec.label, note.fields.get(spec.id, "")) for spec in note_format.fields)]
    for section in note.sections:
        rows = [row for row in section.body.splitlines() if row.lstrip().startswith("(")]  # each as the writer sees it
        lines += [(section.heading, text) for text in [section.heading, *rows] if section.body.strip()]
    return [
        (label, [Paragraph(inlines=(Run(behind),), portion=portion_text(scheme, parse_marking(scheme, mark)))])
        for label, text in lines
        for mark, behind in marks_in(scheme, text)
    ]


def fields_of(note_format: NoteFormat, scheme: MarkingScheme) -> tuple[FieldSpec, ...]:
    """Every field a note of this format and marking has."""
    own = {spec.id for spec in note_format.fields}
    return (*note_format.fields, *(spec for spec in scheme.fields if spec.id not in own))


def plain_fields(values: Mapping[str, str], title: str) -> dict[str, str]:
    """The values a house template may name: memo.subject, memo.to."""
    named = {f"memo.{name.replace('_', '-')}": value for name, value in values.items() if name != "today"}
    return {"memo.title": title, "memo.subject": title} | {name: value for name, value in named.items() if value}


def _lines(citer: Citer, lines: Sequence[str]) -> list[Inline]:
    inlines: list[Inline] = []
    for line in lines:
        inlines += [LineBreak()] if inlines else []
        inlines += citer.runs(upright(line, citer.language)) or [Run(line)]
    return inlines


def _date(written: str) -> date | None:
    try:
        return date.fromisoformat(written)
    except ValueError:
        return None
