"""Annotated text: an article as a newsroom prints it, each quotation in braces with its speaker.

    style: wire
    outlet: Marland Press Agency

    “{We are ready,|Lena Ortmann|she|+}” she said.

The fields are content, full name, mention, remarks. The name is left out for marks that quote nobody; two who speak
jointly are joined by " & ". The mention is the words that name the speaker, as they stand nearest to the quotation
("<he": nearest before it, ">he": nearest behind it, "=": the name itself); left out if no words near it do. Remarks:
"mixed", "indirect", "scare" or "title" ("direct" otherwise), and "+" if the content goes on from the one before.
"""

import re
from dataclasses import replace
from pathlib import Path

from briefer.model import Span
from tests.benchmarks.gold import GoldArticle, GoldQuote

_FIELDS = ("style", "outlet", "language")
_KINDS = frozenset({"direct", "mixed", "indirect", "scare", "title"})
_PRONOUNS = frozenset(
    [
        "he",
        "she",
        "they",
        "we",
        "i",
        "you",
        "it",
        "who",
        "his",
        "her",
        "هو",
        "هي",
        "هم",
        "il",
        "elle",
        "ils",
        "elles",
        "on",
        "-il",
        "-elle",
        "-ils",
        "-elles",
        "-on",
        "je",
        "nous",
    ]
)
_MARKED = re.compile(r"\{([^{}]*)\}")
_DESCRIPTION = re.compile(
    r"(?:an?|the|one|two|some|[a-z]+s) [a-z].*?(?= (?:of|for|from|at|in|who|with|close|familiar|on)\b)", re.IGNORECASE
)
_LAST_WORD = re.compile(r"[^\W\d_][\w’'-]*$")


class WrongAnnotation(ValueError):
    def __init__(self, path: Path, line: int, what: str) -> None:
        super().__init__(f"{path.name}, line {line}: {what}")


def read_annotated(path: Path) -> GoldArticle:
    """The article without its braces, and what the braces said.

    Raises:
        WrongAnnotation: which file and line, and what is wrong with it.
    """
    raw = path.read_text(encoding="utf-8")
    head, _, body = raw.partition("\n\n")
    fields = dict(_field(path, number, line) for number, line in enumerate(head.splitlines(), 1))
    offset = head.count("\n") + 2
    return replace(_read_body(path, body, offset), style=fields.get("style", ""), language=fields.get("language", "en"))


def _field(path: Path, number: int, line: str) -> tuple[str, str]:
    key, colon, value = line.partition(": ")
    if not colon or key not in _FIELDS:
        raise WrongAnnotation(path, number, f"“{line}” is none of the fields {', '.join(_FIELDS)}")
    return key, value.strip()


def _read_body(path: Path, body: str, offset: int) -> GoldArticle:
    pieces: list[str] = []
    annotations: list[tuple[Span, list[str], int]] = []
    at = length = 0
    for match in _MARKED.finditer(body):
        content, *fields = match[1].split("|")
        plain = body[at : match.start()]
        start = length + len(plain)
        annotations.append((Span(start, start + len(content)), fields, offset + body.count("\n", 0, match.start()) + 1))
        pieces += [plain, content]
        at, length = match.end(), start + len(content)
    text = "".join([*pieces, body[at:]])
    if brace := re.search("[{}|]", text):
        raise WrongAnnotation(path, offset + text.count("\n", 0, brace.start()) + 1, f"a stray “{brace[0]}”")
    quoted = [span for span, _, _ in annotations]
    quotes = [_quote(path, line, text, span, fields, quoted) for span, fields, line in annotations]
    return GoldArticle(id=path.stem, text=text, quotes=tuple(_numbered(quotes, annotations)))


def _quote(
    path: Path, line: int, text: str, span: Span, fields: list[str], quoted: list[Span]
) -> GoldQuote:  # what a message must name
    name, mention, remarks = (*fields, "", "", "")[:3]
    kinds = [word for word in remarks.split() if word != "+"] or ["direct"]
    if len(fields) > 3 or len(kinds) > 1 or kinds[0] not in _KINDS:
        raise WrongAnnotation(path, line, f"“{'|'.join(fields)}” is not name, mention and remarks")
    quote = GoldQuote(span=span, kind=kinds[0], fragments=(span,), name=name.replace(" & ", " and "))
    quote = replace(quote, name_heads=tuple(_head(part) for part in name.split(" & ") if part))
    return _with_mention(path, line, text, quote, name if mention == "=" else mention, quoted) if mention else quote


def _with_mention(path: Path, line: int, text: str, quote: GoldQuote, mention: str, quoted: list[Span]) -> GoldQuote:
    words = mention.lstrip("<>")
    found = _nearest(text, quote.span, mention, quoted)
    if found is None:
        raise WrongAnnotation(path, line, f"“{words}” does not stand near the quotation")
    shape = _class(words, quote.name_heads)
    heads = tuple(head for head in quote.name_heads if head in words.lower()) or (_head(words),)
    return replace(
        quote,
        mention=found,
        mention_text=found.of(text),
        mention_class=shape,
        heads=() if shape == "pronoun" else heads,
    )


def _class(mention: str, heads: tuple[str, ...]) -> str:
    if mention.lower() in _PRONOUNS:
        return "pronoun"
    return "named" if any(head in mention.lower() for head in heads) else "nominal"


def _nearest(text: str, quote: Span, mention: str, quoted: list[Span]) -> Span | None:
    words = mention.lstrip("<>")
    edge = "" if words.startswith("-") else r"(?<!\w)"
    spans = (Span(*match.span()) for match in re.finditer(rf"{edge}{re.escape(words)}(?!\w)", text, re.IGNORECASE))
    outside = [span for span in spans if not any(span.overlaps(other) for other in quoted)]
    if mention.startswith("<"):
        outside = [span for span in outside if span.end <= quote.start]
    elif mention.startswith(">"):
        outside = [span for span in outside if span.start >= quote.end]
    return min(outside, key=lambda span: max(span.start - quote.end, quote.start - span.end), default=None)


def _head(name: str) -> str:
    """The word that names the speaker: the last name, or "official" in "an official close to the talks"."""
    if description := _DESCRIPTION.match(name):
        name = description[0]
    word = _LAST_WORD.search(re.sub(r",? (Jr|Sr|II|III)\.?$", "", name).rstrip(".)”’ "))
    return re.sub(r"[’']s?$", "", word[0]).lower() if word else ""


def _numbered(quotes: list[GoldQuote], annotations: list[tuple[Span, list[str], int]]) -> list[GoldQuote]:
    numbers, number = [], -1
    for _, fields, _ in annotations:
        number += 0 if len(fields) > 2 and "+" in fields[2].split() else 1
        numbers.append(number)
    return [replace(quote, content=n) for quote, n in zip(quotes, numbers, strict=True)]
