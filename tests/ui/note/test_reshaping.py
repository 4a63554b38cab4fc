from dataclasses import replace

import pytest

from briefer.model import Section
from briefer.notes import NoteFormat, load_formats
from briefer.notes.formats import SectionSpec
from briefer.ui.note.reshaping import hints_of, in_language, reshaped
from tests.ui.note.invented import note

OLD = NoteFormat(
    id="old",
    name="Old",
    sections=(
        SectionSpec(id="bottom-line", heading="Bottom line", kind="bottom-line", hint="One paragraph."),
        SectionSpec(id="context", heading="Context", hint="What led to it."),
    ),
)
NEW = NoteFormat(
    id="new",
    name="New",
    scheme="us-capco",
    sections=(
        SectionSpec(id="purpose", heading="Purpose"),
        SectionSpec(id="summary", heading="Summary", kind="bottom-line"),
    ),
)
WRITTEN = replace(
    note(scheme="none"),
    sections=(
        Section(heading="Bottom line", body="Words.", part="bottom-line"),
        Section(heading="Context", part="context"),
        Section(heading="Of my own", body="More words."),
    ),
)


def test_words_go_into_the_part_of_their_kind() -> None:
    taken = reshaped(WRITTEN, OLD, NEW)

    assert [(one.heading, one.body) for one in taken.sections] == [
        ("Purpose", ""),
        ("Summary", "Words."),
        ("Of my own", "More words."),
    ]


def test_the_format_brings_its_marking_scheme_unless_another_was_chosen() -> None:
    assert reshaped(WRITTEN, OLD, NEW).scheme == "us-capco"
    assert reshaped(replace(WRITTEN, scheme="tlp"), OLD, NEW).scheme == "tlp"


def test_in_another_language_the_formats_own_headings_are_said_in_it() -> None:
    formats = load_formats()
    english = reshaped(WRITTEN, OLD, formats["generic"])
    arabic = in_language(english, "ar", formats["generic"])
    headings = {section.part: section.heading for section in arabic.sections}

    assert headings["context"] == "السياق"
    assert headings[""] == "Of my own"
    assert in_language(arabic, "en", formats["generic"]) == english
    assert reshaped(arabic, formats["generic"], formats["uk-submission"]).sections[0].heading != "Issue"


def test_empty_sections_show_the_hint_of_their_part() -> None:
    assert hints_of(WRITTEN.sections, OLD.sections) == {1: "What led to it."}


@pytest.mark.parametrize("old", sorted(load_formats()))
@pytest.mark.parametrize("new", sorted(load_formats()))
def test_no_word_is_lost_between_any_two_formats(old: str, new: str) -> None:
    formats = load_formats()
    sections = tuple(Section(heading=spec.heading, body=f"Words of {spec.id}.") for spec in formats[old].sections)
    taken = reshaped(replace(WRITTEN, sections=sections), formats[old], formats[new])

    assert {one.body for one in taken.sections if one.body} == {one.body for one in sections}
