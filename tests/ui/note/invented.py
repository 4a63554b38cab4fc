"""Invented people, places and papers for the tests of the note."""

import re
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from briefer.model import Article, Kind, Note, Person, Quote, Section, Span, Status
from briefer.model.documents import (
    Banner,
    Block,
    Box,
    Callout,
    Contents,
    DecisionLine,
    DefinitionList,
    Document,
    Fields,
    Heading,
    LineBreak,
    Link,
    ListBlock,
    NoteReference,
    PageBreak,
    Paragraph,
    Picture,
    Quotation,
    QuotedWords,
    Rule,
    Run,
    Table,
)
from briefer.workspace import Workspace, open_workspace

TALKS = (
    "The minister was received at noon. “We will not sign without a veto,” Maria Okafor said.\n\n"
    "The envoy spoke of “less tension in that area” and said “the draft is ninety per cent agreed.”\n\n"
    "“We reaffirmed our commitment to the water commission,” Jonas Lindqvist said."
)
WATER = "قالت ليلى حداد: «لن نقبل أي اتفاق لا يضمن حقوقنا المائية كاملة.»"
SPEAKERS = ("Maria Okafor", "Jonas Lindqvist", "Jonas Lindqvist", "Jonas Lindqvist")


def quotes_in(text: str, speakers: Sequence[str]) -> list[Quote]:
    found = re.finditer("[“«]([^”»]+)[”»]", text)
    return [
        Quote(content=Span(match.start(1), match.end(1)), speakers=(speaker,), kind=Kind.DIRECT, confidence=0.9)
        for match, speaker in zip(found, speakers, strict=True)
    ]


def filled_workspace(folder: Path) -> Workspace:
    """Two articles; q1 to q3 and the Arabic q5 are accepted, q4 is a suggestion."""
    workspace = open_workspace(folder / "talks.briefer", create=True)
    with workspace.edit("Import") as edit:
        talks = article("Talks on transit", TALKS, "The Daily Record")
        edit.add_quotes(edit.add_article(talks, b"talks"), quotes_in(TALKS, SPEAKERS))
        water = replace(article("محادثات المياه", WATER, "الصباح"), language="ar")
        edit.add_quotes(edit.add_article(water, b"water"), quotes_in(WATER, ("ليلى حداد",)))
        edit.put_person(Person(name="Maria Okafor", role="Minister of Energy"))
    with workspace.edit("Accept") as edit:
        for quote in workspace.quotes(ids={1, 2, 3, 5}):
            edit.put_quote(replace(quote, status=Status.ACCEPTED))
    return workspace


def article(title: str, text: str, source: str) -> Article:
    return Article(
        title=title, text=text, byline="A. Reporter", source=source, published=date(2024, 3, 26), language="en"
    )


def note(**changes: Any) -> Note:
    sections = (
        Section(heading="Bottom line", body="(U) Both sides kept to the commission.", part="bottom-line"),
        Section(heading="Key points", body="1. (U) A veto: [@q1]\n2. (U) Tension: [@q2 inline]"),
    )
    return replace(
        Note(title="Positions", sections=sections, scheme="us-capco", fields={"date": "2024-03-28"}), **changes
    )


def store(workspace: Workspace, written: Note) -> int:
    with workspace.edit("New note") as edit:
        return edit.put_note(written)


def at_once(
    function: Callable[..., Any], *args: object, timeout: float, **_named: object
) -> "Future[Any]":  # as Workers.submit
    """Do the work here and now, as a process would elsewhere."""
    future: Future[Any] = Future()
    try:
        future.set_result(function(*args))
    except Exception as error:  # noqa: BLE001  # carried to whoever waits
        future.set_exception(error)
    return future


def said(words: str, note: int) -> Quotation:
    return Quotation(
        inlines=(Run(f"“{words}”"), NoteReference(note)),
        attribution=(Run("Maria Okafor", bold=True), Run(", Minister of Energy")),
        quote_id=note + 1,
    )


def paragraph(words: str, *notes: int, **options: Any) -> Paragraph:
    return Paragraph(inlines=(Run(words), *map(NoteReference, notes)), **options)


def document(*blocks: Block, notes: int = 0, **options: Any) -> Document:
    told = tuple((Run(f"A. Reporter, The Daily Record, note {number}."),) for number in range(1, notes + 1))
    return Document(title="Positions", blocks=blocks, notes=told, created=date(2024, 3, 28), **options)


def of_every_kind(image: bytes) -> Document:
    """A document in which every block and every inline occurs."""
    inlines = (
        Run("bold", bold=True),
        Run("struck", strike=True),
        Run("code", code=True),
        LineBreak(),
        Link((Run("a link"),), "https://example.org"),
        QuotedWords((Run("“words”"),), 1),
    )
    return document(
        Paragraph(inlines=(Run("INFORMATION MEMO"),), style="title"),
        Paragraph(inlines=(Run("28 March 2024"),), style="date-right"),
        Fields(rows=(("TO:", (Run("The deputy"),)), ("SUBJECT:", (Run("(U) Positions"),)))),
        Box(lines=("Controlled by: an office", "POC: A. Person")),
        Contents(),
        Callout(blocks=(paragraph("Both sides kept to it.", portion="U"),)),
        Heading(level=1, inlines=(Run("Key points"),)),
        Heading(level=2, inlines=(Run("On the record"),), portion="U"),
        Paragraph(inlines=inlines),
        said("We will not sign.", 0),
        Quotation(inlines=(Run("«لن نقبل»", language="ar"), NoteReference(1)), language="ar", quote_id=2),
        ListBlock(
            items=((paragraph("first"), ListBlock(items=((paragraph("deeper"),),), ordered=True)),), ordered=True
        ),
        DefinitionList(items=(((Run("Veto"),), (paragraph("The right to say no."),)),)),
        Table(header=((Run("No."),), (Run("Who"),)), rows=(((Run("1"),), (Run("ليلى"),)),), caption=(Run("Table 1"),)),
        Picture(image=image, description="A seal", width_mm=20),
        paragraph("Numbered.", numbered=True),
        DecisionLine(choices=("Approve", "Disapprove")),
        Rule(),
        PageBreak(),
        paragraph("x = 1", style="code"),
        paragraph("small", style="small"),
        paragraph("T. Writer", style="signature"),
        notes=2,
        banner=Banner(text="UNCLASSIFIED"),
        footer="An office",
    )
