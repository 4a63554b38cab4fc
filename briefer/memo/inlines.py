"""Lines of a document as runs, links, fields and note marks."""

from collections.abc import Iterable
from functools import lru_cache

from briefer.memo.direction import around, language_property, runs_rtl, stretches
from briefer.memo.draft import Draft
from briefer.memo.wordml import attribute, run, says
from briefer.model.documents import (
    CrossReference,
    Inline,
    LineBreak,
    Link,
    NoteReference,
    QuotedWords,
    Run,
)


def line(draft: Draft, inlines: Iterable[Inline], language: str = "", *, rtl: bool | None = None) -> str:
    """The XML of a line of inlines.

    Args:
        draft: The memo.
        inlines: The line.
        language: That of its paragraph.
        rtl: Whether its paragraph runs from right to left; as the document does if that is not said.
    """
    base = _base(draft, rtl=rtl)
    return "".join([_inline(draft, inline, language, base) for inline in inlines])


def _base(draft: Draft, *, rtl: bool | None) -> str:
    own = draft.document.language
    return own if rtl is None else around(own, rtl=rtl)


def _inline(draft: Draft, inline: Inline, language: str, base: str) -> str:
    match inline:
        case Run():
            return _styled(draft, inline, language, base)
        case NoteReference(note):
            return _note_mark(draft, note)
        case LineBreak():
            return "<w:r><w:br/></w:r>"
        case QuotedWords():
            return _quoted(draft, inline, language, base)
        case Link(runs, target):
            return _link(draft, runs, target, language, base)
        case CrossReference(runs, bookmark):
            return _cross_reference(draft, runs, bookmark, language, base)


def styled_run(draft: Draft, inline: Run, *, rtl: bool | None = None) -> str:
    """A run of words in a paragraph that runs that way."""
    return _styled(draft, inline, "", _base(draft, rtl=rtl))


def _styled(draft: Draft, inline: Run, language: str, base: str, look: str = "") -> str:
    """A run of words, cut where the direction changes; ``look`` is the character style of what it is part of."""
    properties = look or (draft.character_style("Code Words") if inline.code else "")
    if inline.bold or inline.italic or inline.strike:
        properties += _emphasis(inline)
    return _pieces(inline.text, properties, inline.language or language, base)


@lru_cache(maxsize=1024)  # names, sources and the words between them come again and again
def _pieces(text: str, properties: str, own: str, base: str) -> str:
    return "".join([_piece(piece, properties, own, rtl=rtl) for piece, rtl in stretches(text, own or base)])


def _emphasis(inline: Run) -> str:
    wanted = (("<w:b/><w:bCs/>", inline.bold), ("<w:i/><w:iCs/>", inline.italic), ("<w:strike/>", inline.strike))
    return "".join(xml for xml, asked in wanted if asked)


def _piece(text: str, properties: str, language: str, *, rtl: bool) -> str:
    spoken = language if runs_rtl(language) == rtl else "ar" if rtl else ""
    right_to_left = "<w:rtl/>" if rtl else ""
    return run(text, properties + right_to_left + (language_property(spoken, rtl=rtl) if language or rtl else ""))


def _runs(draft: Draft, runs: Iterable[Run], language: str, base: str, look: str = "") -> str:
    return "".join([_styled(draft, each, language, base, look) for each in runs])


def _note_mark(draft: Draft, note: int) -> str:
    if not 0 <= note < len(draft.document.notes):
        return ""
    kind = "footnote" if draft.document.notes_at == "foot" else "endnote"  # as notes_part names them
    style = draft.character_style(f"{kind} reference")
    return f'<w:r><w:rPr>{style}</w:rPr><w:{kind}Reference w:id="{draft.note(note)}"/></w:r>'


def _quoted(draft: Draft, quoted: QuotedWords, language: str, base: str) -> str:
    marks = draft.bookmarks
    contents = _runs(draft, quoted.runs, language, base)
    if quoted.quote_id > 0 and contents:
        contents = marks.around(marks.of_quote(quoted.quote_id), contents)
    return marks.around(marks.name_of(quoted.bookmark), contents) if quoted.bookmark else contents


def _link(draft: Draft, runs: tuple[Run, ...], target: str, language: str, base: str) -> str:
    relation = draft.links.id_of(target)
    shown = runs if says("".join(each.text for each in runs)) else (Run(target),)
    if not relation:
        return _runs(draft, shown, language, base)
    return f'<w:hyperlink r:id="{relation}" w:history="1">{_blue(draft, shown, language, base)}</w:hyperlink>'


def _cross_reference(draft: Draft, runs: tuple[Run, ...], bookmark: str, language: str, base: str) -> str:
    contents = _blue(draft, runs, language, base)
    if bookmark not in draft.targets or not says("".join(each.text for each in runs)):
        return _runs(draft, runs, language, base)
    name = attribute(draft.bookmarks.name_of(bookmark))
    return f'<w:hyperlink w:anchor="{name}" w:history="1">{contents}</w:hyperlink>'


def _blue(draft: Draft, runs: Iterable[Run], language: str, base: str) -> str:
    return _runs(draft, runs, language, base, draft.character_style("Hyperlink"))
