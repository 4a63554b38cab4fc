"""What an analyst says of quotes: accept, reject, tag, correct the speaker, comment, highlight."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace

from briefer.model import Changes, Kind, Quote, Span, Status
from briefer.workspace import Workspace


def accept(workspace: Workspace, quote_ids: Collection[int]) -> Changes:
    return _change(workspace, "Accept", quote_ids, lambda quote: replace(quote, status=Status.ACCEPTED))


def reject(workspace: Workspace, quote_ids: Collection[int]) -> Changes:
    return _change(workspace, "Reject", quote_ids, lambda quote: replace(quote, status=Status.REJECTED))


def reset(workspace: Workspace, quote_ids: Collection[int]) -> Changes:
    """Make quotes suggestions again."""
    return _change(workspace, "Reset", quote_ids, lambda quote: replace(quote, status=Status.SUGGESTED))


def tag(workspace: Workspace, quote_ids: Collection[int], name: str) -> Changes:
    """Add a tag, which is made if it is new."""
    return _change(workspace, f"Tag “{name}” on", quote_ids, lambda quote: replace(quote, tags=_with(quote.tags, name)))


def untag(workspace: Workspace, quote_ids: Collection[int], name: str) -> Changes:
    def without(quote: Quote) -> Quote:
        return replace(quote, tags=tuple(tag for tag in quote.tags if tag != name))

    return _change(workspace, f"Untag “{name}” from", quote_ids, without)


def toggle_tag(workspace: Workspace, quote_ids: Collection[int], name: str) -> Changes:
    """Untag if all of them bear the tag, else tag."""
    quotes = workspace.quotes(ids=quote_ids)
    return (untag if all(name in quote.tags for quote in quotes) else tag)(workspace, quote_ids, name)


def comment(workspace: Workspace, quote_id: int, text: str) -> Changes:
    return _change(workspace, "Comment on", [quote_id], lambda quote: replace(quote, comment=text))


def set_speakers(workspace: Workspace, quote_ids: Collection[int], names: Sequence[str]) -> Changes:
    """Correct who said it; the correction is certain, and says so."""
    reason = "set by the analyst"

    def corrected(quote: Quote) -> Quote:
        return replace(quote, speakers=tuple(names), confidence=1.0, reasons=(reason,))

    return _change(workspace, "Correct the speaker of", quote_ids, corrected)


def explained_by(workspace: Workspace, quote_id: int, names: Sequence[str]) -> list[int]:
    """The other quotes of the article that the same correction would explain."""
    from briefer.quotes import explained_by as explained_in

    quote = workspace.quote(quote_id)
    others = explained_in(workspace.quotes(quote.article_id), quote, tuple(names))
    return [other.id for other in others]


def add_passage(workspace: Workspace, article_id: int, span: Span) -> tuple[int, Changes]:
    """Highlight a stretch of the analyst's own choosing; it is accepted from the start."""
    passage = Quote(content=span, kind=Kind.PASSAGE, status=Status.ACCEPTED, confidence=1.0)
    with workspace.edit("Highlight passage") as edit:
        (quote_id,) = edit.add_quotes(article_id, [passage])
    return quote_id, edit.changes


def _with(tags: tuple[str, ...], name: str) -> tuple[str, ...]:
    return tags if name in tags else (*tags, name)


def _change(workspace: Workspace, verb: str, quote_ids: Collection[int], change: Callable[[Quote], Quote]) -> Changes:
    label = f"{verb} {len(quote_ids)} quotes" if len(quote_ids) > 1 else f"{verb} quote"
    with workspace.edit(label) as edit:
        for quote in workspace.quotes(ids=quote_ids):
            edit.put_quote(change(quote))
    return edit.changes
