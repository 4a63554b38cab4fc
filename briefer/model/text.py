"""What a text is made of: clean lines and paragraphs."""

import hashlib
import re

from briefer.model.spans import Span

_LINE_ENDS = re.compile("\r\n|[\r\u2028\u2029\u0085]")
_UNWANTED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufeff\ufffe\uffff\ud800-\udfff]")
_FRONT = re.compile(
    r"\s*---[ \t]*\n(?:(?!---|\.\.\.)(?:[A-Za-z][\w -]{0,30}:[^\n]*|[ \t#-][^\n]*|)\n){0,60}(?:---|\.\.\.)[ \t]*(?:\n|\Z)"
)
_HEADING = r"\s*(?:#{{1,2}}[ \t]+)?{}[ \t#]*(?:\n(?:=+|-+)[ \t]*)?(?:\n|\Z)"
_WORD = re.compile(r"\S")
_PARAGRAPH = re.compile(r"\S(?:[^\n]*\S)?(?:\n[^\S\n]*\S(?:[^\n]*\S)?)*")


def clean_text(text: str) -> str:
    r"""Make ``\n`` the only line end and drop control characters and lone surrogates.

    To be done once, before the first offset is counted.
    """
    return _UNWANTED.sub("", _LINE_ENDS.sub("\n", text))


def paragraphs(text: str) -> list[Span]:
    """The paragraphs of a text: stretches between blank lines, without the blanks around them."""
    return [Span(*match.span()) for match in _PARAGRAPH.finditer(text)]


def report_start(text: str, title: str) -> int:
    """Where the report itself begins: behind Markdown's front matter and a first line that is the title."""
    front = _FRONT.match(text)
    at = front.end() if front else 0
    heading = re.compile(_HEADING.format(re.escape(title.strip()))).match(text, at) if title.strip() else None
    begins = heading.end() if heading else at
    first = _WORD.search(text, begins) if begins else None
    return first.start() if first else begins


def sha256_of(content: bytes | str) -> str:
    """The sha256 of bytes, or of a text in UTF-8, as 64 hexadecimal digits."""
    raw = content.encode("utf-8") if isinstance(content, str) else content
    return hashlib.sha256(raw).hexdigest()
