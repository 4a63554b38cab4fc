"""The formats that are read: by suffix, and by what a file really holds.

To add one, write a module with a ``FORMAT`` and name it in ``FORMATS``.
"""

import re

from briefer.articles import docx, html, markdown, plain
from briefer.articles.format import Format
from briefer.articles.unreadable import OtherFormat

FORMATS: tuple[Format, ...] = (plain.FORMAT, markdown.FORMAT, html.FORMAT, docx.FORMAT)
SUFFIXES: frozenset[str] = frozenset(suffix for one in FORMATS for suffix in one.suffixes)

_BY_SUFFIX = {suffix: one for one in FORMATS for suffix in one.suffixes}
_OTHERS = (  # by their first bytes
    (b"%PDF", "a PDF"),
    (b"{\\rtf", "an RTF file"),
    (b"\xd0\xcf\x11\xe0", "an old Word file (.doc) or one protected by a password"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a compressed archive"),
    (b"7z\xbc\xaf", "a compressed archive"),
    (b"Rar!", "a compressed archive"),
    (b"SQLite format 3", "a database"),
)
_PAGE = re.compile(
    rb"\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--(?:(?!-->).){0,2000}-->\s*)*<(?:!doctype\s+html|html\b|head\b)",
    re.IGNORECASE | re.DOTALL,
)
_WEB_ARCHIVE = re.compile(rb"(?:[\w-]+:[^\n]*\n[ \t]*|[ \t][^\n]*\n){0,20}MIME-Version:", re.IGNORECASE)
_HEAD = 4096


def format_of(name: str, suffix: str, content: bytes) -> Format:
    """The format of a file: what it holds counts, then its suffix; plain text if nothing else is known.

    Raises:
        OtherFormat: it is something that is not read.
    """
    if content.startswith(b"PK\x03\x04"):
        return _zipped(name, content)
    for mark, kind in _OTHERS:
        if content.startswith(mark):
            raise OtherFormat(name, kind)
    return _of_text(name, suffix, content[:_HEAD])


def _zipped(name: str, content: bytes) -> Format:
    if docx.holds_document(content):
        return docx.FORMAT
    raise OtherFormat(name, "a compressed archive or a file of another program")


def _of_text(name: str, suffix: str, head: bytes) -> Format:
    ascii_head = head.replace(b"\x00", b"").removeprefix(b"\xef\xbb\xbf").lstrip(b"\xff\xfe")
    if _WEB_ARCHIVE.match(ascii_head):
        raise OtherFormat(name, "a web archive (MHTML) or a saved mail")
    if _PAGE.match(ascii_head):
        return html.FORMAT
    return _BY_SUFFIX.get(suffix.lower(), plain.FORMAT)
