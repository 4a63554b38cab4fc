"""What leaves with a memo beside its words, to be shown before it does."""

from briefer.memo.direction import word_language
from briefer.memo.outline import blocks_of, lines_of
from briefer.memo.wordml import clean
from briefer.model.documents import Document, Inline, Link, Picture, Quotation, QuotedWords

_LONGEST = 255  # letters that Word keeps of a property


def metadata_of(document: Document) -> list[tuple[str, str]]:
    """The properties of the memo and what its body carries unseen, as labels and values.

    Everything that a file usually says of its maker and is not listed here is not in it.
    """
    links = sorted({inline.target for inline in _inlines(document) if isinstance(inline, Link)})
    cited = (*_inlines(document), *blocks_of(document.blocks))
    quotes = {each.quote_id for each in cited if isinstance(each, Quotation | QuotedWords) and each.quote_id > 0}
    pictures = sum(isinstance(block, Picture) for block in blocks_of(document.blocks))
    values = [
        ("Title", _shown(document.title) or "Memo"),
        ("Subject", _shown(document.subject)),
        ("Author", _shown(document.author)),
        ("Keywords", _shown(document.keywords)),
        ("Created and changed", document.created.isoformat() if document.created else ""),
        ("Language", word_language(document.language) or "en-US"),
        ("Links to", ", ".join(links)),
        ("Marks of quotes", f"{len(quotes)} hidden bookmarks with the numbers of quotes" if quotes else ""),
        ("Pictures", f"{pictures}, without place, date or camera" if pictures else ""),
    ]
    return [(label, value) for label, value in values if value]


def _shown(value: str) -> str:
    return " ".join(clean(value).split())[:_LONGEST]


def _inlines(document: Document) -> list[Inline]:
    lines = [line for block in blocks_of(document.blocks) for line in lines_of(block)]
    return [inline for line in (*lines, *document.notes) for inline in line]
