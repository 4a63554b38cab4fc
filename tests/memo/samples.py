"""Documents with every kind of block, in four languages; people and places are invented."""

import struct
import zlib
from datetime import date

from briefer.model.documents import (
    Banner,
    Block,
    Box,
    Callout,
    Contents,
    CrossReference,
    DecisionLine,
    DefinitionList,
    Document,
    Fields,
    Heading,
    Inline,
    LineBreak,
    Link,
    ListBlock,
    NoteReference,
    Page,
    PageBreak,
    Paragraph,
    Picture,
    Quotation,
    QuotedWords,
    Rule,
    Run,
    Table,
)


def png(width: int = 64, height: int = 64, rgb: tuple[int, int, int] = (31, 56, 100)) -> bytes:
    """A picture of one colour, with a remark and a date in it as cameras leave them."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = (b"\x00" + bytes(rgb) * width) * height
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"".join(
        (
            b"\x89PNG\r\n\x1a\n",
            chunk(b"IHDR", header),
            chunk(b"tEXt", b"Author\x00C. Camera"),
            chunk(b"eXIf", b"MM\x00*\x00\x00\x00\x08"),
            chunk(b"IDAT", zlib.compress(rows)),
            chunk(b"IEND", b""),
        )
    )


def words(text: str) -> tuple[Inline, ...]:
    return (Run(text),)


SAID = {
    "en": (
        "“We will not sign any accord that leaves our coastal provinces without a veto.”",
        "Maria Okafor",
        "Minister of Energy, Atlantis",
    ),
    "fr": (
        "« Nous ne signerons aucun accord qui prive nos provinces côtières d’un veto. »",
        "Jeanne Ndiaye",
        "ministre de l’Eau",
    ),
    "ar": ("«لن نقبل أي اتفاق لا يضمن حقوقنا المائية كاملة.»", "ليلى حداد", "المتحدثة باسم وزارة المياه"),
}
HEADINGS = {
    "en": ("Key points", "Key quotes", "On the record", "Contents", "Assessment"),
    "fr": ("Points clés", "Citations", "En public", "Sommaire", "Évaluation"),
    "ar": ("النقاط الرئيسية", "أهم التصريحات", "تصريحات علنية", "المحتويات", "التقييم"),
    "mixed": ("Key points", "Key quotes", "أهم التصريحات", "Contents", "Évaluation"),
}


def quotation(language: str, quote_id: int, note: int) -> Quotation:
    said, speaker, role = SAID[language]
    return Quotation(
        inlines=(Run(said), NoteReference(note)),
        attribution=(Run("— "), Run(speaker, bold=True), Run(f", {role}")),
        quote_id=quote_id,
        language=language,
        bookmark=f"quote-{quote_id}",
        portion="U",
    )


def note(number: int, language: str) -> tuple[Inline, ...]:
    return (
        Run(f"{SAID[language][1]}, quoted in "),
        Run("Atlantis Daily", italic=True),
        Run(", 2026-11-12. "),
        Link((Run(f"https://example.org/a{number}"),), f"https://example.org/a{number}"),
        Run(" (accessed 2026-11-20)."),
    )


def portioned(*inlines: Inline) -> Paragraph:
    return Paragraph(inlines=inlines, portion="U")


def _front(contents: str) -> tuple[Block, ...]:
    subject = "(U) Public positions of the parties before the Atlantis transit talks, and what the envoy’s remarks of last week add to them"
    bottom_line = "Both governments publicly hardened their positions this week, but the envoy’s remarks suggest the text is nearly agreed. We judge with moderate confidence that a veto clause is the main open point."
    fields = (
        ("DATE:", words("November 23, 2026")),
        ("TO:", words("Deputy Assistant Secretary R. Alvarez")),
        ("FROM:", words("Office of Regional Analysis – T. Brandt")),
        ("SUBJECT:", words(subject)),
    )
    return (
        Picture(image=png(), description="Seal of the office", width_mm=14),
        Paragraph(inlines=words("INFORMATION MEMORANDUM"), style="title"),
        Fields(rows=fields),
        Callout(blocks=(portioned(Run("BLUF: ", bold=True), Run(bottom_line)),)),
        Contents(title=contents, depth=2),
    )


def _points() -> tuple[Block, ...]:
    deepest = ListBlock(ordered=True, items=((portioned(Run("Earlier statements used “consultation”.")),),))
    said = (Run("She used the word "), QuotedWords((Run("“veto”"),), 4), Run(" for the first time."), NoteReference(3))
    settled = portioned(Run("Domestic media reported the line as settled policy."))
    deeper = ListBlock(ordered=True, items=((portioned(*said), deepest), (settled,)))
    tied = "Minister Okafor tied signature to a provincial veto (see "
    first = portioned(Run(tied), CrossReference((Run("Quote 1"),), "quote-1"), Run(")."))
    return (
        ListBlock(ordered=True, items=((first, deeper), (portioned(Run("The envoy signalled optimism.")),))),
        ListBlock(
            items=(
                _emphases(),
                (Paragraph(inlines=words("A second point.")), Paragraph(inlines=words("It goes on here."))),
            )
        ),
    )


def _emphases() -> tuple[Block, ...]:
    runs = (Run("bold", bold=True), Run("italic", italic=True), Run("code", code=True), Run("struck", strike=True))
    return (Paragraph(inlines=tuple(part for run in runs for part in (run, Run(" ")))),)


def _statements(spoken: tuple[str, ...]) -> Table:
    rows = tuple(
        (
            words(str(n + 1)),
            words(SAID[spoken[n % 3]][1]),
            words(SAID[spoken[n % 3]][0][1:-1].strip()),
            words("Forum Wire, 2026-11-14"),
        )
        for n in range(18)
    )
    return Table(
        header=tuple(words(h) for h in ("No.", "Speaker", "Statement", "Source and date")),
        rows=rows,
        alignments=("right", "", "", "left"),
        caption=words("Table 1. Tagged statements by speaker"),
        description="Every statement that was tagged, with its speaker, source and date",
        portion="U",
    )


def _assessment() -> tuple[Block, ...]:
    link = Link((Run("the ministry’s statement"),), "https://example.org/statement?id=1&lang=ar")
    likely = Run("likely", bold=True, italic=True)
    return (
        portioned(
            Run("We assess that the parties will "), likely, Run(" resume talks within two weeks."), LineBreak(), Run("See "), link,
            Run(". Arabic words in an English line: ليلى حداد said so. French: "), Run("à demain", language="fr"), Run("."),
        ),
        DefinitionList(items=((words("likely"), (Paragraph(inlines=words("55 to 80 per cent")),)),)),
    )  # fmt: skip


def _closing() -> tuple[Block, ...]:
    return (
        Rule(),
        DecisionLine(choices=("Approve", "Disapprove", "Date")),
        PageBreak(),
        Heading(level=1, inlines=words("Annex")),
        Paragraph(inlines=words("print('hello')\n    indented"), style="code"),
        Paragraph(inlines=words("Set in small type."), style="small"),
        Paragraph(inlines=words("T. Brandt"), style="signature"),
        Box(lines=("Controlled by: Office of Regional Analysis", "CUI category: INTEL", "POC: T. Brandt, 555-0100")),
    )


def _blocks(language: str, spoken: tuple[str, ...]) -> tuple[Block, ...]:
    key_points, key_quotes, on_record, contents, assessment = HEADINGS[language]
    return (
        *_front(contents),
        Heading(level=1, inlines=words(key_points)),
        *_points(),
        Heading(level=1, inlines=words(key_quotes), bookmark="key-quotes", portion="U"),
        Heading(level=2, inlines=words(on_record)),
        *(quotation(each, n + 1, n) for n, each in enumerate(spoken)),
        _statements(spoken),
        Heading(level=1, inlines=words(assessment)),
        *_assessment(),
        *_closing(),
    )


def every_block(language: str = "en", **changes: object) -> Document:
    """A memo with each kind of block and inline."""
    spoken = ("en", "fr", "ar") if language == "mixed" else (language,) * 3
    values: dict[str, object] = {
        "title": "Public positions before the Atlantis transit talks",
        "blocks": _blocks(language, spoken),
        "notes": tuple(note(n + 1, (*spoken, spoken[0])[n]) for n in range(4)),
        "subject": "Transit talks",
        "author": "T. Brandt",
        "created": date(2026, 11, 23),
        "language": "en" if language == "mixed" else language,
        "keywords": "transit, Atlantis",
        "banner": Banner(text="UNCLASSIFIED//FOR TRAINING USE"),
        "page": Page(),
        "footer": "Office of Regional Analysis",
    }
    return Document(**{**values, **changes})  # type: ignore[arg-type]
