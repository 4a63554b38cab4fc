"""Reads a memo back: every quotation with its notes, whoever has edited it since."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from briefer.memo.accepted import Mark, ReadParagraph, Story, as_it_was, child, is_tracked, local, style_names, value
from briefer.memo.around import (
    PORTION_AT_START,
    attribution_of,
    behind_blanks,
    citation_end,
    is_attribution_line,
    is_woven,
    noted_from,
)
from briefer.memo.edges import banners_of, edges_of, marked_pages
from briefer.memo.opening import Damage, Opened, UnreadableMemo, main_part, opened, read_file
from briefer.memo.pairing import MARKS, bare, quoted_spans
from briefer.memo.styles import BANNER_STYLE
from briefer.model import Span, clean_text
from briefer.model.checks import FoundQuotation, ReadMemo

_SET_APART = frozenset({"quote", "intense quote", "block text", "quotations", "block quotation", "citation", "zitat"})
_CODE = frozenset({"code text", "source code", "html preformatted", "preformatted text", "plain text"})
_PORTION = re.compile(
    r"(?:^|\t|:\s)\((?P<mark>(?:U|C|S|TS|R|P|O|CUI|FOUO|NU|NR|NC|NS|CTS|[A-Z]{2,}[A-Z-]*)(?:[/:][A-Z0-9 ,:+/-]*)?)\)\s"
)
_PORTION_WITHIN = re.compile(
    r"""(?:\n|[.!?؟…][”»")\]]?\s+)  # behind a line or a sentence, where only what is surely a mark is one
    \((?P<mark>(?:U|C|S|TS|CUI|NR|NC|NS|CTS)(?://[A-Z0-9\ ,:+/-]*)?)\)(?=\s|\Z)(?!\s+(?:\d{4}|Copyright))""",
    re.VERBOSE,
)
_TYPED = re.compile(r"\[(\d{1,3})\]\s+\S")
_TYPED_REFERENCE = re.compile(r"\[(\d{1,3})\](?!\()")
_COVERED = 0.6  # of a bookmarked stretch: so much between marks makes the marks its bounds
_AT_THE_EDGE = (BANNER_STYLE, "footer")  # of a page; LibreOffice may save them as boxes in an endnote


def read_memo(path: Path) -> ReadMemo:
    """The quotations, paragraphs, notes and markings of any .docx.

    Raises:
        UnreadableMemo: it is no Word file, damaged, or not to be trusted.
    """
    content = read_file(path)
    try:
        return _read(opened(content))
    except Damage as damage:
        raise UnreadableMemo(path.name, str(damage)) from damage
    except RecursionError as error:
        raise UnreadableMemo(path.name, "its text is nested too deeply.") from error


def _read(package: Opened) -> ReadMemo:
    main = main_part(package)
    names = [style_names(package.xml(part)) for part in package.parts(main, "styles")[:1]]
    styles = names[0] if names else {}
    body = child(package.xml(main), "body")
    if body is None:
        raise Damage("it holds no text.")
    paragraphs = Story(styles).read(body).paragraphs
    apart = _notes(package, main, styles)
    notes = {name: " ".join(_words(one.text) for one in written) for name, written in apart.items()}
    notes |= _typed_notes(paragraphs)
    tracked = is_tracked(body)
    banners = tuple(_banners(package, main, styles))
    before = quotations(as_it_was(styles).read(body).paragraphs, notes) if tracked else []
    return ReadMemo(
        quotations=(
            *quotations(paragraphs, notes),
            *_in_notes(apart, notes, paragraphs),
            *_in_margins(package, main, styles),
        ),
        paragraphs=tuple(paragraph.text for paragraph in paragraphs),
        banners=banners,
        pages=tuple(marked_pages(package, main, styles, banners)),
        edges=edges_of(set(styles.values())),
        portions=tuple(mark for p in paragraphs for mark in _portions(p.text)),
        citations=tuple(notes.values()),
        title=_title(package),
        tracked=tracked,
        before=tuple(quotation.text for quotation in before),
    )


def _portions(text: str) -> Iterator[str]:
    """The portion marks of a paragraph; (A) … (B) … (C) mark nothing."""
    for match in sorted(
        [*_PORTION.finditer(text), *_PORTION_WITHIN.finditer(text)], key=lambda match: match.start("mark")
    ):
        mark = match["mark"].strip()
        if len(mark) > 1 or f"({chr(ord(mark) - 1)})" not in text[: match.start("mark")]:
            yield mark


def _notes(package: Opened, main: str, styles: dict[str, str]) -> dict[str, list[ReadParagraph]]:
    """What each note says by its kind and number."""
    found = {}
    for kind in ("footnote", "endnote"):
        for part in package.parts(main, f"{kind}s"):
            for note in package.xml(part):
                if local(note) == kind and value(note, "type") in {"", "normal"}:
                    said = Story(styles).read(note).paragraphs
                    found[f"{kind} {value(note, 'id')}"] = [
                        one for one in said if not one.style.startswith(_AT_THE_EDGE)
                    ]
    return found


def _typed_notes(paragraphs: Sequence[ReadParagraph]) -> dict[str, str]:
    """Notes that are typed, as where a memo was pasted: [1] in the text, “[1] The Record, …” in a list at its end."""
    listed = {match[1]: paragraph for paragraph in paragraphs if (match := _TYPED.match(paragraph.text))}
    for paragraph in paragraphs if listed else ():
        if paragraph not in listed.values():
            found = ((match.start(), match[1]) for match in _TYPED_REFERENCE.finditer(paragraph.text))
            paragraph.notes += [(at, f"typed {number}") for at, number in found if number in listed]
    return {f"typed {number}": _words(paragraph.text) for number, paragraph in listed.items()}


def _in_notes(
    apart: dict[str, list[ReadParagraph]], notes: dict[str, str], paragraphs: Sequence[ReadParagraph]
) -> Iterator[FoundQuotation]:
    """What the notes themselves quote, titles included; they are counted as the reader sees them."""
    referred = dict.fromkeys(name for paragraph in paragraphs for _, name in paragraph.notes)
    counts: Counter[str] = Counter()
    for name in referred:
        kind = name.partition(" ")[0]
        counts[kind] += 1
        for found in quotations(apart.get(name, []), {}):
            place = f"{kind} {counts[kind]}"
            yield replace(found, place=place, paragraph=-1, citations=(notes[name],), in_note=True)


def _in_margins(package: Opened, main: str, styles: dict[str, str]) -> Iterator[FoundQuotation]:
    for kind in ("header", "footer"):
        said = {}
        for part in package.parts(main, kind):
            for found in quotations(Story(styles).read(package.xml(part)).paragraphs, {}):
                said[found.text] = replace(found, place=kind, paragraph=-1)
        yield from said.values()


def _words(text: str) -> str:
    return " ".join(clean_text(text).split())


def _banners(package: Opened, main: str, styles: dict[str, str]) -> list[str]:
    parts = (part for kind in ("header", "footer") for part in package.parts(main, kind))
    return list(dict.fromkeys(banner for part in parts for banner in banners_of(package.xml(part), styles)))


def _title(package: Opened) -> str:
    for part in package.parts("", "core-properties")[:1]:
        title = child(package.xml(part), "title")
        return _words(title.text or "") if title is not None else ""
    return ""


def quotations(paragraphs: list[ReadParagraph], notes: dict[str, str]) -> list[FoundQuotation]:
    """Every quotation of these paragraphs, in reading order."""
    found = []
    for at, paragraph in enumerate(paragraphs):
        following = paragraphs[at + 1] if at + 1 < len(paragraphs) else None
        if paragraph.style.startswith("toc ") or paragraph.style in _CODE or is_attribution_line(paragraph):
            continue
        spans = _quoted(paragraph, following)
        found += [_found(paragraph, following, at, span, spans, notes) for span in spans]
    return _with_rows(found, paragraphs, notes)


def _with_rows(
    found: list[FoundQuotation], paragraphs: Sequence[ReadParagraph], notes: dict[str, str]
) -> list[FoundQuotation]:
    """Quotations in tables with what the other cells of their rows say, and with their notes where they have none."""
    quoting = {paragraphs[one.paragraph].cell for one in found}
    rows: dict[str, list[ReadParagraph]] = {}
    for paragraph in paragraphs:
        if paragraph.cell:
            rows.setdefault(paragraph.place, []).append(paragraph)
    for at, one in enumerate(found):
        here = paragraphs[one.paragraph]
        beside = [paragraph for paragraph in rows.get(here.place, ()) if paragraph.cell != here.cell]
        silent = [paragraph for paragraph in beside if paragraph.cell not in quoting]
        cited = tuple(notes[note] for paragraph in silent for _, note in paragraph.notes if note in notes)
        told = tuple(_words(paragraph.text) for paragraph in beside)
        found[at] = replace(one, beside=told, citations=one.citations or cited)
    return found


def _quoted(paragraph: ReadParagraph, following: ReadParagraph | None) -> list[Span]:
    """Quotations by their marks; by bookmark or style where the marks are gone."""
    text = paragraph.text
    goes_on = following is not None and following.text.lstrip()[:1] in MARKS
    pairs = quoted_spans(text, goes_on=goes_on)
    for mark in _of_quotes(paragraph):
        stretch = bare(text, Span(mark.start, min(mark.end, len(text))))
        if len(stretch) and sum(_shared(pair, stretch) for pair in pairs) < _COVERED * len(stretch):
            pairs = [pair for pair in pairs if not pair.overlaps(stretch)] + [stretch]
    if not pairs and paragraph.style in _SET_APART:
        opening = PORTION_AT_START.match(text)
        pairs = [bare(text, Span(opening.end() if opening else 0, len(text)))]
    return [pair for pair in sorted(pairs) if len(pair)]


def _of_quotes(paragraph: ReadParagraph) -> list[Mark]:
    """The bookmarks of single quotes; one that holds others is a whole block's."""
    marks = [mark for mark in paragraph.marks if mark.quote_id]
    return [mark for mark in marks if not any(_holds(mark, other) for other in marks)]


def _holds(mark: Mark, other: Mark) -> bool:
    within = mark.start <= other.start < other.end <= mark.end
    return within and mark.end - mark.start > other.end - other.start


def _marked(text: str, span: Span) -> str:
    """The words in the only marks within a stretch that is wider: typed in beside them, or the outer ones were lost."""
    within = [pair for pair in quoted_spans(text) if span.start <= pair.start and pair.end <= span.end]
    return clean_text(within[0].of(text)) if len(within) == 1 and within[0] != span else ""


def _shared(one: Span, other: Span) -> int:
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def _quote_id(paragraph: ReadParagraph, span: Span) -> int:
    """The quote whose bookmark shares most with a quotation; none if it shares less than half of either."""
    shares = [(_shared(span, Span(mark.start, mark.end)), mark) for mark in _of_quotes(paragraph)]
    most, best = max(shares, key=lambda share: share[0], default=(0, None))
    if best is None or 2 * most < min(len(span), best.end - best.start) or not most:
        return 0
    return best.quote_id


def _found(
    paragraph: ReadParagraph,
    following: ReadParagraph | None,
    at: int,
    span: Span,
    spans: Sequence[Span],
    notes: dict[str, str],
) -> FoundQuotation:
    text = paragraph.text
    end = citation_end(text, span, spans)
    cited = [note for place, note in paragraph.notes if span.start <= place <= behind_blanks(text, end)]
    if not cited:
        since = noted_from(text, span, spans)
        cited = [note for place, note in paragraph.notes if since < place < span.start]
    attribution = attribution_of(text, span, end, spans)
    chosen = any(not mark.quote_id and _shared(span, Span(mark.start, mark.end)) for mark in paragraph.marks)
    if following is not None and is_attribution_line(following):
        cited += [note for _, note in following.notes]
        attribution = f"{following.text.strip()} {attribution}".strip()
    return FoundQuotation(
        text=clean_text(span.of(text)),
        place=paragraph.place,
        paragraph=at,
        quote_id=_quote_id(paragraph, span),
        attribution=attribution,
        citations=tuple(notes[note] for note in cited if note in notes),
        woven=is_woven(text, span),
        marked=_marked(text, span),
        chosen=chosen,
    )
