from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from briefer.assets import resource
from briefer.errors import BrieferError
from briefer.model import Note, Section
from briefer.model.checks import FoundQuotation, ReadMemo
from briefer.model.documents import Document
from briefer.notes import (
    NoteFormat,
    compose,
    load_format,
    load_formats,
    load_schemes,
    problems,
    start_note,
    verify,
)
from briefer.notes.data_files import BadDataFile
from tests.notes.samples import SOURCES, TODAY

PIECES = st.sampled_from([
    "[@q1]", "[@q2 inline]", '[@q4 "will […] soon"]', "[@a1, p. 4]", "[@a1 text]", "[@q9]", "[@", "[@sources]", "[@summary]", "\n",
    "\n\n", "# ", "## ", "- ", "1. ", "    ", "> ", "| a | b |\n|---|:-:|\n| c |", "*", "**", "_", "`", "```", "~~",
    "[^1]", "[^1]: ", "(S//NF) ", "(U) ", "Table: x", "term\n:   ", "*[AB]: long\n", "AB", "<b>", "</p>", "<!--",
    "&nbsp;", "&#0;", "&lt;", "![x](y)", "[l](http://x.example)", "[l](javascript:1)", "<http://x.example>", "قال",
    "👩\u200d👩", "\x00", "\ue000", "\ue0001\ue001", "\u2028", "---", "***", "\\", "“", "”", '"', "[…]", "[the]", " ",
])  # fmt: skip
MARKDOWN = st.one_of(st.lists(PIECES, max_size=25).map("".join), st.text(max_size=80))


def note_with(body: str, **values: object) -> Note:
    return Note(title="Visit", sections=(Section(heading="Context", body=body),), **values)  # type: ignore[arg-type]


def composed_or_refused(note: Note) -> Document | None:
    """The document; none if the note is refused with a sentence. Anything else that is raised fails the test."""
    try:
        return compose(note, SOURCES)
    except BrieferError:
        return None


@settings(max_examples=400, deadline=None)
@given(MARKDOWN, st.sampled_from(["none", "us-capco"]), st.sampled_from(["en", "fr", "ar"]))
def test_any_markdown_gives_a_document_or_a_plain_sentence(body: str, scheme: str, language: str) -> None:
    note = note_with(body, scheme=scheme, language=language)

    found = problems(note, SOURCES)

    assert all(problem.message for problem in found)
    composed = composed_or_refused(note)
    assert bool(composed) == (not any(problem.severity == "error" for problem in found))


@settings(max_examples=100, deadline=None)
@given(
    st.sampled_from(sorted(load_formats())),
    st.sampled_from(sorted(load_schemes())),
    st.dictionaries(st.sampled_from(["to", "from", "date", "subject", "clearances", "classified_by"]), st.text()),
    st.text(max_size=40),
    st.text(max_size=20),
)
def test_any_field_and_marking_gives_a_document_or_a_plain_sentence(
    format_id: str, scheme: str, fields: dict[str, str], title: str, marking: str
) -> None:
    started = start_note(load_formats()[format_id], SOURCES, title=title, today=TODAY)
    note = replace(started, scheme=scheme, marking=marking, fields={**started.fields, **fields})

    composed_or_refused(note)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(MARKDOWN, st.integers(0, 9), MARKDOWN, MARKDOWN), max_size=4))
def test_any_memo_can_be_checked(found: list[tuple[str, int, str, str]]) -> None:
    quotations = tuple(
        FoundQuotation(text=text, place="", paragraph=0, quote_id=quote_id, attribution=attribution, citations=(note,))
        for text, quote_id, attribution, note in found
    )
    memo = ReadMemo(quotations=quotations, paragraphs=(), banners=("x",), portions=("U",), citations=())

    assert len(verify(memo, SOURCES).quotations) <= len(quotations)


SOURCE = resource("formats", "generic.toml").read_text(encoding="utf-8")


@settings(max_examples=150, deadline=None)
@given(st.integers(0, len(SOURCE)), st.integers(0, 60), st.text(alphabet='[]"=#\n abz1{}.,\\', max_size=8))
def test_a_damaged_format_file_is_read_or_refused_with_a_sentence(at: int, length: int, inserted: str) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "ours.toml"
        path.write_text(SOURCE[:at] + inserted + SOURCE[at + length :], encoding="utf-8")
        line = line_of_the_fault(path)
        assert 0 <= line <= path.read_text(encoding="utf-8").count("\n") + 1


def line_of_the_fault(path: Path) -> int:
    """The line that is named, 0 if the file can be used."""
    try:
        assert isinstance(load_format(path), NoteFormat)
    except BadDataFile as refused:
        return refused.line
    return 0
