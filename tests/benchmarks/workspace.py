"""What a workspace of ten thousand articles costs: ``python -m tests.benchmarks.workspace [ARTICLES]``."""

import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from random import Random
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from briefer.model import Article, Quote, Span, Status
from briefer.workspace import Workspace, open_workspace

ARTICLES = 10_000
QUOTES = 20  # an article
BATCH = 50  # articles an import step
STEPS = 500
_SYLLABLES = [
    "ba",
    "ker",
    "mun",
    "lo",
    "tis",
    "ra",
    "ven",
    "do",
    "sil",
    "ga",
    "pre",
    "tor",
    "an",
    "fe",
    "col",
    "mi",
    "shu",
    "en",
    "der",
    "po",
]


def an_article(chance: Random, number: int) -> Article:
    """About 4.5 KB of invented words."""
    words = ["".join(chance.choices(_SYLLABLES, k=chance.randrange(1, 4))) for _ in range(250)]
    paragraphs = [" ".join(chance.choices(words, k=35)) + "." for _ in range(18)]
    return Article(title=f"Article {number}", text="\n\n".join(paragraphs), source="The Varda Courier")


def some_quotes(text: str, count: int) -> list[Quote]:
    """Evenly over the text, 80 characters each."""
    gap = max(1, (len(text) - 80) // count)
    return [
        Quote(content=Span(at * gap, at * gap + 80), speakers=("Awa Ndiaye",), confidence=0.8, reasons=("cue “said”",))
        for at in range(count)
    ]


def fill(workspace: Workspace, articles: int) -> int:
    """Import in batches; the bytes of all texts."""
    chance, size = Random(1), 0  # noqa: S311  # not for secrets
    for first in range(0, articles, BATCH):
        with workspace.edit(f"Import {BATCH} articles") as edit:
            for number in range(first, min(first + BATCH, articles)):
                article = an_article(chance, number)
                size += len(article.text.encode())
                edit.add_quotes(edit.add_article(article, article.text.encode()), some_quotes(article.text, QUOTES))
    return size


def milliseconds(function: Callable[[], object], times: int = 5) -> float:
    """The median."""
    return median(_time(function) for _ in range(times)) * 1000


def _time(function: Callable[[], object]) -> float:
    begun = perf_counter()
    function()
    return perf_counter() - begun


def accept(workspace: Workspace, first: int, count: int) -> None:
    for number in range(first, first + count):
        with workspace.edit("Accept quote") as edit:
            edit.put_quote(replace(workspace.quote(number), status=Status.ACCEPTED))


def changeset_size(workspace: Workspace) -> float:
    return float(workspace._store.value("SELECT avg(length(changeset)) FROM history WHERE label = 'Accept quote'"))


def say(what: str, figure: float, unit: str) -> None:
    print(f"{what:56}{figure:12,.1f} {unit}")


def measure_steps(workspace: Workspace) -> None:
    seconds = _time(lambda: accept(workspace, 1, STEPS))
    say("one-quote edits, each synced to the disk", STEPS / seconds, "a second")
    say("history entry of one of them, without its head", changeset_size(workspace), "bytes")
    say("undo", milliseconds(workspace.undo), "ms")
    say("redo", milliseconds(workspace.redo), "ms")


def measure_reading(workspace: Workspace) -> None:
    with workspace.edit("Import a long article") as edit:
        long = an_article(Random(2), 0).text * 40  # noqa: S311  # not for secrets
        article = edit.add_article(Article(title="Long", text=long), b"")
        edit.add_quotes(article, some_quotes(long, 2_000))
    say("articles()", milliseconds(workspace.articles), "ms")
    say("quotes() of an article of 2,000", milliseconds(lambda: workspace.quotes(article)), "ms")
    say("article()", milliseconds(lambda: workspace.article(1)), "ms")
    say("undo_label", milliseconds(lambda: workspace.undo_label), "ms")
    say("history()", milliseconds(workspace.history), "ms")
    say("verify()", milliseconds(workspace.verify, 1), "ms")


def main() -> None:
    articles = int(sys.argv[1]) if len(sys.argv) > 1 else ARTICLES
    with TemporaryDirectory() as folder:
        path = Path(folder) / "benchmark.briefer"
        with open_workspace(path, create=True) as workspace:
            begun = perf_counter()
            size = fill(workspace, articles)
            say(f"import, {articles:,} articles of {QUOTES} quotes", articles / (perf_counter() - begun), "articles/s")
            measure_steps(workspace)
        stored = path.stat().st_size
        say("plain text", size / articles, "bytes an article")
        say("file, original included", stored / articles, "bytes an article")
        say("open_workspace() and close()", milliseconds(lambda: open_workspace(path).close()), "ms")
        with open_workspace(path) as workspace:
            measure_reading(workspace)
            say("backup()", milliseconds(lambda: workspace.backup(Path(folder) / "backup.briefer"), 1), "ms")


if __name__ == "__main__":
    main()
