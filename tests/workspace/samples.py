"""An invented article, and a workspace that holds it."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from briefer.model import Article, Origin, Quote, Span
from briefer.workspace import Workspace, open_workspace

TEXT = (
    "Port of Varda reopens\n\n"
    "“We are ready,” harbour master Awa Ndiaye said on Monday.\n\n"
    "“We always were,” she added. Minister Tomas Reyl called it “a long winter”."
)
ORIGINAL = TEXT.encode()


def an_article(title: str = "Port of Varda reopens", text: str = TEXT) -> Article:
    return Article(
        title=title,
        text=text,
        byline="Ilse Marn",
        source="The Varda Courier",
        url="https://courier.example/port",
        published=date(2024, 3, 26),
        language="en",
        origin=Origin(file_name="port.txt", parser="text 1", imported="2024-03-27T08:00:00+00:00", encoding="utf-8"),
    )


def quote_of(words: str, text: str = TEXT, **fields: object) -> Quote:
    start = text.index(words)
    return Quote(content=Span(start, start + len(words)), **fields)  # type: ignore[arg-type]  # fields of Quote


def three_quotes() -> list[Quote]:
    return [
        quote_of("We are ready,", speakers=("Awa Ndiaye",), confidence=0.9, reasons=("named in the sentence",)),
        quote_of("We always were,", speakers=("Awa Ndiaye",)),
        quote_of("a long winter", speakers=("Tomas Reyl",)),
    ]


def fill(workspace: Workspace) -> tuple[int, list[int]]:
    """One article with three quotes, in one step."""
    with workspace.edit("Import 1 article") as edit:
        article = edit.add_article(an_article(), ORIGINAL)
        quotes = edit.add_quotes(article, three_quotes())
    return article, quotes


def a_workspace(folder: Path) -> Workspace:
    workspace = open_workspace(folder / "port.briefer", create=True)
    fill(workspace)
    return workspace


def a_closed_workspace(folder: Path) -> Path:
    with a_workspace(folder) as workspace:
        return workspace.path


@contextmanager
def left_as_it_is(path: Path) -> Iterator[None]:
    before = path.read_bytes()
    yield
    assert path.read_bytes() == before
