"""A note becomes a Document: header, sections, notes, marking."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from briefer.errors import BrieferError
from briefer.model.checks import Sources
from briefer.model.documents import Block, Document, Heading, PageBreak
from briefer.model.notes import Note, Section
from briefer.notes.banners import banner_of, demanded_by, marked_notes, styled_banner, unmarked
from briefer.notes.citations import Citation, cited_ids
from briefer.notes.citing import Citer
from briefer.notes.estimative import mixed_sentences
from briefer.notes.formats import NoteFormat, SectionSpec, load_format
from briefer.notes.grounds import cited_articles, likelihood_table, source_summary, sources_list
from briefer.notes.header import Header, marked_lines, plain_fields
from briefer.notes.markdown_blocks import blocks_of
from briefer.notes.paper import page_of
from briefer.notes.parts import laid_out, part_of
from briefer.notes.problems import Problem, error_of
from briefer.notes.references import unmet, with_bookmarks
from briefer.notes.schemes import MarkingScheme, load_scheme
from briefer.notes.words import words_of


def compose(
    note: Note, sources: Sources, *, access_date: date | None = None, note_format: NoteFormat | None = None
) -> Document:
    """The note laid out; ``note_format`` is an office's own, else the built-in one the note names.

    Raises:
        CitationProblem: a citation leads nowhere, or its words are not the source's.
        MarkingProblem: the banner is lower than a portion or a source demands, or unknown.
        UnknownFormat, UnknownScheme, TooDeep.
    """
    document, found = drafted(note, sources, access_date=access_date, note_format=note_format)
    for problem in found:
        if problem.severity == "error":
            raise error_of(problem)
    return document


def problems(note: Note, sources: Sources, *, note_format: NoteFormat | None = None) -> list[Problem]:
    """All that is wrong with a note, errors first; for display while it is written."""
    try:
        _, found = drafted(note, sources, note_format=note_format)
    except BrieferError as error:
        return [Problem(message=str(error))]
    return found


def drafted(
    note: Note, sources: Sources, *, access_date: date | None = None, note_format: NoteFormat | None = None
) -> tuple[Document, list[Problem]]:
    """The document as far as it goes, with all that is wrong with it, errors first.

    Raises:
        UnknownFormat, UnknownScheme, TooDeep.
    """
    document, found = _draft(note, sources, access_date, note_format or load_format(note.format))
    return document, sorted(found, key=lambda problem: problem.severity != "error")


def computed_banner(note: Note, sources: Sources, *, note_format: NoteFormat | None = None) -> str:
    """The least the banner must say."""
    document, _ = _draft(replace(note, marking=""), sources, None, note_format or load_format(note.format))
    return document.banner.text


@dataclass(frozen=True, slots=True)
class _Cited:
    """The ids that a note cites, of quotes and of articles."""

    quotes: set[int]
    articles: set[int]


@dataclass(frozen=True, slots=True)
class _Composed:
    """A section with its blocks."""

    section: Section
    spec: SectionSpec | None
    blocks: Sequence[Block]


def _draft(
    note: Note, sources: Sources, access_date: date | None, note_format: NoteFormat
) -> tuple[Document, list[Problem]]:
    scheme = load_scheme(note.scheme)
    words = words_of(note.language, note_format)
    citer = Citer(sources, note_format, words, note.language, access_date)
    cited = _Cited(*cited_ids(note))
    composed, found = _sections(note, citer, scheme, cited)
    articles = [article.id for article in cited_articles(sources, cited.quotes, cited.articles)]
    marked = marked_lines(note, note_format, scheme)
    marked += [(one.section.heading, list(one.blocks)) for one in composed]
    marked += marked_notes(scheme, citer.notes, map(sources.articles.__getitem__, articles))
    demanded, unknown = demanded_by(scheme, marked, sources, articles)
    marking, wrong = banner_of(note.marking, scheme, demanded)
    if demanded.marking.level > 0:
        found += [problem for index, one in enumerate(composed) for problem in unmarked(one.blocks, index, one.section)]
    header = Header(note, note_format, scheme, citer, marking)
    blocks = [*header.front(), *_body(composed, citer), *header.back(), *_endnotes(citer)]
    blocks, missing = with_bookmarks(blocks, citer.notes)
    found += unmet(note.sections, missing)
    return _document(header, blocks), [*found, *wrong, *unknown, *header.problems()]


def _document(header: Header, blocks: Sequence[Block]) -> Document:
    note, note_format, words, values = header.note, header.note_format, header.citer.words, header.values
    written = note.fields.get("date", "")
    return Document(
        title=" ".join(note.title.split()),
        blocks=tuple(blocks),
        notes=tuple(header.citer.notes),
        notes_at=note_format.notes_at,
        subject=values.get("subject", ""),
        author=values.get("author") or values.get("from", ""),
        created=_iso(written),
        language=note.language,
        banner=styled_banner(header.marking, header.scheme, note_format),
        page=page_of(note, note_format),
        numbering=note_format.numbering,
        footer=words.say(note_format.footer),
        page_label=words.say(header.scheme.page_label or "Page {page} of {pages}"),
        fields=plain_fields(values, note.title),
    )


def _sections(note: Note, citer: Citer, scheme: MarkingScheme, cited: _Cited) -> tuple[list[_Composed], list[Problem]]:
    composed: list[_Composed] = []
    found: list[Problem] = []
    for index, section in enumerate(note.sections):
        blocks, wrong = blocks_of(section.body, citer, scheme, lambda citation: _directed(citation, cited, citer))
        spec = part_of(section, citer.note_format)
        composed.append(_Composed(section, spec, blocks))
        wrong += _faults_of(spec, section, blocks)
        wrong += mixed_sentences(section.body) if citer.note_format.estimative else []
        found += [replace(problem, section=index, heading=section.heading) for problem in wrong]
    return composed, found


def _directed(citation: Citation, cited: _Cited, citer: Citer) -> list[Block]:
    """What a citation of the note as a whole stands for."""
    articles = cited_articles(citer.sources, cited.quotes, cited.articles)
    if citation.kind == "sources":
        return sources_list(citer, articles)
    return source_summary(citer, cited.quotes, articles) if citation.kind == "summary" else likelihood_table(citer)


def _body(composed: Sequence[_Composed], citer: Citer) -> list[Block]:
    """The sections that say something; one that starts a page does so only behind another."""
    blocks: list[Block] = []
    for one in composed:
        if one.blocks and one.spec and one.spec.new_page and blocks:
            blocks.append(PageBreak())
        blocks += _printed(one, citer)
    return blocks


def _printed(one: _Composed, citer: Citer) -> list[Block]:
    """A section under its heading; nothing of one without content."""
    if not one.blocks:
        return []
    heading = _heading(citer, one.section.heading)
    return laid_out(heading, one.blocks, one.spec, citer.note_format, citer.words)


def _endnotes(citer: Citer) -> list[Block]:
    """The heading over the endnotes, which stand behind all else."""
    due = citer.note_format.notes_at == "end" and citer.notes
    return [_heading(citer, citer.words.say("Endnotes"))] if due else []


def _heading(citer: Citer, text: str) -> Heading:
    return Heading(level=1, inlines=tuple(citer.runs(" ".join(text.split()))))


def _faults_of(spec: SectionSpec | None, section: Section, blocks: Sequence[Block]) -> list[Problem]:
    """A part that is wanted and empty, or longer than the format allows."""
    if spec and spec.required and not blocks:
        return [Problem(message=f"“{section.heading}” is empty.", severity="warning")]
    count = len(section.body.split())
    if spec and spec.max_words and count > spec.max_words:
        return [Problem(message=f"{count} words; the format asks for {spec.max_words} at most.", severity="warning")]
    return []


def _iso(written: str) -> date | None:
    try:
        return date.fromisoformat(written.strip())
    except ValueError:
        return None
