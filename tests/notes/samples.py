"""An invented workspace: what Ms Ndiaye and Mr Okafor said, in three articles."""

from collections.abc import Sequence
from datetime import date

from briefer.model import Article, Note, Quote, Section, Span, Status
from briefer.model.checks import Sources
from briefer.model.documents import Block, Inline, Link, NoteReference, QuotedWords, Run

RECORD = Article(
    id=1,
    title="Minister visits Marand",
    byline="A. Reporter",
    source="The Marand Record",
    url="https://record.example/1",
    published=date(2024, 3, 26),
    language="en",
    text=(
        "Minister visits Marand\n\n“We are ready,” Awa Ndiaye said. “We always were.”\n\n"
        "She praised the “strategic partnership” and said it “will not end soon — or ever”.\n\n"
        "“It is not a matter of money,” Chidi Okafor told reporters. The talks had cost 12 million crowns."
    ),
)
COURIER = Article(
    id=2,
    title="Marand “ready”, says minister",
    source="The Courier",
    published=date(2024, 3, 27),
    language="en",
    text="Marand “ready”, says minister\n\n“We are ready,” the minister said, and left for home.",
)
ARABIC = Article(
    id=3,
    title="الوزيرة تزور مراند",
    source="صحيفة المدينة",
    published=date(2024, 3, 28),
    language="ar",
    text="الوزيرة تزور مراند\n\nقالت الوزيرة «نحن مستعدون للعمل معا».",
)


def quote_in(article: Article, words: str, quote_id: int, speaker: str = "Awa Ndiaye", **more: object) -> Quote:
    """An accepted quote of these words, where they first stand."""
    start = article.text.index(words)
    values: dict[str, object] = {"status": Status.ACCEPTED, "speakers": (speaker,) if speaker else ()} | more
    return Quote(content=Span(start, start + len(words)), id=quote_id, article_id=article.id, **values)  # type: ignore[arg-type]


QUOTES = (
    quote_in(RECORD, "We are ready,", 1, tags=("readiness",)),
    quote_in(RECORD, "We always were.", 2, continues=True),
    quote_in(RECORD, "strategic partnership", 3, tags=("partnership",)),
    quote_in(RECORD, "will not end soon — or ever", 4, tags=("partnership", "readiness")),
    quote_in(RECORD, "It is not a matter of money,", 5, "Chidi Okafor"),
    quote_in(COURIER, "We are ready,", 6),
    quote_in(ARABIC, "نحن مستعدون للعمل معا", 7),
    quote_in(COURIER, "ready", 8, "", status=Status.REJECTED),
)
SOURCES = Sources(
    quotes={quote.id: quote for quote in QUOTES},
    articles={article.id: article for article in (RECORD, COURIER, ARABIC)},
    roles={"Awa Ndiaye": "Minister of Works"},
)
TODAY = date(2024, 3, 29)


def note_of(body: str, **values: object) -> Note:
    """A note of one section."""
    return Note(title="Visit", sections=(Section(heading="Context", body=body),), **values)  # type: ignore[arg-type]


def words_of(inlines: Sequence[Inline]) -> str:
    """A line as it is read, its notes as stars."""
    said = []
    for inline in inlines:
        if isinstance(inline, Run):
            said.append(inline.text)
        elif isinstance(inline, NoteReference):
            said.append("*")
        elif isinstance(inline, QuotedWords | Link):
            said.append(words_of(inline.runs))
    return "".join(said)


def all_words(blocks: Sequence[Block]) -> str:
    """Everything that is printed, one block a line."""
    from briefer.notes.banners import inner_blocks

    lines = []
    for block in blocks:
        lines.append(words_of(getattr(block, "inlines", ())))
        lines += [all_words(inner) for inner in inner_blocks(block)]
    return "\n".join(line for line in lines if line)
