"""Rows become values, and values rows."""

import json
from collections.abc import Sequence
from datetime import date
from typing import Any

from briefer.model import (
    Anchor,
    Article,
    ArticleSummary,
    Kind,
    Note,
    NoteSummary,
    Origin,
    Person,
    Quote,
    Section,
    Span,
    Status,
    Tag,
    clean_text,
    paragraphs,
    report_start,
)
from briefer.workspace.store import Row

OPENING = 160  # characters of ArticleSummary.opening
SENTENCE = 45  # characters from which a line is more than a byline or a date
LOOKED_THROUGH = 4_000  # characters at the head of an article

ARTICLE_COLUMNS = (
    *("title", "byline", "source", "url", "published", "language", "provenance", "marking", "opening"),
    *("text_sha256", "original_sha256", "media_type", "file_name", "parser", "imported", "encoding"),
)
QUOTE_COLUMNS = (
    *("article_id", "start", "stop", "kind", "speakers", "mention_start", "mention_stop", "cue_start", "cue_stop"),
    *("continues", "confidence", "reasons", "status", "comment", "exact", "words_before", "words_after"),
)
PERSON_COLUMNS = ("name", "role", "organisation", "aliases", "gender", "colour")
NOTE_COLUMNS = ("title", "format", "marking", "scheme", "language", "fields", "sections")


def article_values(article: Article, text_sha256: str, original_sha256: str) -> Row:
    """In the order of ARTICLE_COLUMNS."""
    words = (article.title, article.byline, article.source, article.url)
    origin = article.origin
    return (
        *map(clean_text, words),
        article.published.isoformat() if article.published else None,
        *map(clean_text, (article.language, article.provenance, article.marking)),
        opening_of(article),
        text_sha256,
        original_sha256,
        *map(clean_text, (origin.media_type, origin.file_name, origin.parser, origin.imported, origin.encoding)),
    )


def opening_of(article: Article) -> str:
    """The first 160 characters of the report itself, on one line: past the title, bylines and datelines."""
    head = article.text[report_start(article.text, article.title) :][:LOOKED_THROUGH]
    told = next((span.start for span in paragraphs(head) if _tells(span.of(head))), 0)
    return " ".join(head[told : told + 2 * OPENING].split())[:OPENING]


def _tells(paragraph: str) -> bool:
    """Has a line long enough for a sentence, and is no heading."""
    return not paragraph.startswith("#") and any(len(line) >= SENTENCE for line in paragraph.splitlines())


def article_of(row: Row, text: str) -> Article:
    """From id and ARTICLE_COLUMNS."""
    number, title, byline, source, url, published, language, provenance, marking, _, _, *origin = row
    return Article(
        id=number,
        title=title,
        byline=byline,
        source=source,
        url=url,
        published=_date_of(published),
        language=language,
        provenance=provenance,
        marking=marking,
        text=text,
        origin=_origin_of(origin),
    )


def _origin_of(row: Sequence[str]) -> Origin:
    sha256, media_type, file_name, parser, imported, encoding = row
    return Origin(
        sha256=sha256,
        media_type=media_type,
        file_name=file_name,
        parser=parser,
        imported=imported,
        encoding=encoding,
    )


def summary_of(row: Row) -> ArticleSummary:
    number, title, source, published, language, opening, quotes, accepted = row
    return ArticleSummary(
        id=number,
        title=title,
        source=source,
        published=_date_of(published),
        language=language,
        quotes=quotes,
        accepted=accepted,
        opening=opening,
    )


def quote_values(quote: Quote, article_id: int, anchor: Anchor) -> Row:
    """In the order of QUOTE_COLUMNS."""
    return (
        article_id,
        quote.content.start,
        quote.content.end,
        quote.kind.value,
        _json(quote.speakers),
        *_ends(quote.mention),
        *_ends(quote.cue),
        int(quote.continues),
        float(quote.confidence),
        _json(quote.reasons),
        quote.status.value,
        clean_text(quote.comment),
        *(anchor.exact, anchor.before, anchor.after),
    )


def quote_of(row: Row) -> Quote:
    """From id, QUOTE_COLUMNS and a JSON list of tags."""
    number, article_id, start, stop, kind, speakers, *mention_and_cue = row[:10]
    continues, confidence, reasons, status, comment, exact, before, after, tags = row[10:]
    mention_start, mention_stop, cue_start, cue_stop = mention_and_cue
    return Quote(
        id=number,
        article_id=article_id,
        content=Span(start, stop),
        kind=Kind(kind),
        speakers=_words(speakers),
        mention=_span(mention_start, mention_stop),
        cue=_span(cue_start, cue_stop),
        continues=bool(continues),
        confidence=confidence,
        reasons=_words(reasons),
        status=Status(status),
        tags=_words(tags),
        comment=comment,
        anchor=Anchor(exact, before, after),
    )


def person_values(person: Person) -> Row:
    """In the order of PERSON_COLUMNS."""
    words = map(clean_text, (person.name, person.role, person.organisation))
    return (*words, _json(person.aliases), clean_text(person.gender), person.colour)


def person_of(row: Row) -> Person:
    number, name, role, organisation, aliases, gender, colour = row
    return Person(
        id=number,
        name=name,
        role=role,
        organisation=organisation,
        aliases=_words(aliases),
        gender=gender,
        colour=colour,
    )


def tag_of(row: Row) -> Tag:
    number, name, key, count = row
    return Tag(id=number, name=name, key=key, count=count)


def note_values(note: Note) -> Row:
    """In the order of NOTE_COLUMNS."""
    words = map(clean_text, (note.title, note.format, note.marking, note.scheme, note.language))
    fields = {clean_text(key): clean_text(value) for key, value in note.fields.items()}
    sections = [[clean_text(part) for part in (one.heading, one.body, one.part)] for one in note.sections]
    return (*words, json.dumps(fields, ensure_ascii=False), json.dumps(sections, ensure_ascii=False))


def note_of(row: Row) -> Note:
    number, title, layout, marking, scheme, language, fields, sections = row
    return Note(
        id=number,
        title=title,
        format=layout,
        marking=marking,
        scheme=scheme,
        language=language,
        fields=json.loads(fields),
        sections=tuple(Section(heading=heading, body=body, part=part) for heading, body, part in json.loads(sections)),
    )


def note_summary_of(row: Row) -> NoteSummary:
    number, title, layout = row
    return NoteSummary(id=number, title=title, format=layout)


def _json(words: Sequence[str]) -> str:
    return json.dumps([clean_text(word) for word in words], ensure_ascii=False) if words else "[]"


def _words(text: str) -> tuple[str, ...]:
    return () if text == "[]" else tuple(json.loads(text))


def _ends(span: Span | None) -> tuple[int | None, int | None]:
    return (span.start, span.end) if span else (None, None)


def _span(start: int | None, stop: int | None) -> Span | None:
    return None if start is None or stop is None else Span(start, stop)


def _date_of(text: Any) -> date | None:  # noqa: ANN401  # a column
    return date.fromisoformat(text) if text else None
