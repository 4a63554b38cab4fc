"""Articles whose quotations are known, from .jsonl or from annotated text."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from briefer.model import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldQuote:
    """One known quotation: where it is, whose it is, and the words that name its speaker."""

    span: Span
    kind: str  # direct, mixed, indirect; scare or title for marks that quote nobody
    fragments: tuple[Span, ...] = ()  # the whole content, reported words before and after the marks included
    content: int | None = None  # segments with the same number are one content
    mention: Span | None = None
    mention_text: str = ""
    mention_class: str = "none"  # named, nominal, pronoun; none if no words near the quotation name the speaker
    heads: tuple[str, ...] = ()  # lower-case last names in the mention
    name: str = ""  # the speaker's full name, resolved; empty if nobody resolved it
    name_heads: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldArticle:
    id: str
    text: str
    quotes: tuple[GoldQuote, ...]
    style: str = ""
    language: str = "en"


def load_gold(paths: Sequence[Path]) -> list[GoldArticle]:
    """The articles of .jsonl files, of annotated .txt files and of folders of either."""
    return [article for path in paths for article in _load(path)]


def _load(path: Path) -> Iterator[GoldArticle]:
    from tests.benchmarks.annotated import read_annotated

    if path.is_dir():
        for inner in sorted(path.rglob("*.txt")):
            yield read_annotated(inner)
    elif path.suffix == ".txt":
        yield read_annotated(path)
    else:
        with path.open(encoding="utf-8") as lines:
            yield from (_article(json.loads(line)) for line in lines if line.strip())


def _article(line: dict[str, Any]) -> GoldArticle:
    quotes = tuple(_quote(quote) for quote in line["quotes"])
    return GoldArticle(id=line["doc_id"], text=line["text"], quotes=quotes, style=line.get("outlet", ""))


def _quote(quote: dict[str, Any]) -> GoldQuote:
    speaker = quote.get("speaker") or {}
    start, end = speaker.get("start"), speaker.get("end")
    kind_of_mention = speaker.get("class", "none")
    return GoldQuote(
        span=Span(quote["start"], quote["end"]),
        kind=quote["kind"],
        fragments=tuple(Span(*pair) for pair in quote.get("content", [[quote["start"], quote["end"]]])),
        content=quote.get("content_id"),
        mention=None if start is None or end is None else Span(start, end),
        mention_text=speaker.get("text") or "",
        mention_class="named" if kind_of_mention == "person" else kind_of_mention,
        heads=tuple(speaker.get("heads") or ()),
        name=speaker.get("name") or "",
        name_heads=tuple(speaker.get("name_heads") or ()),
    )
