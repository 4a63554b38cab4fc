"""How long a file takes to become an article.

Run from the checkout: python -m tests.benchmarks.articles
"""

import io
import statistics
import time
import zipfile
from collections.abc import Callable

from briefer.articles import docx, html, plain
from briefer.model import Article

_PARAGRAPH = "“We have lost a winter,” said the minister for ports, as she came to the old customs house, and went in. "
_LINK = '<li class="menu-item"><a href="/section/{0}">Section {0}</a></li>'
_REPEATS = 5
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def main() -> None:
    html.read(_page(1, 1), "warm.html")
    docx.read(_word(1), "warm.docx")
    for paragraphs in (10, 100, 1_000, 10_000):
        text = "\n\n".join([_PARAGRAPH * 3] * paragraphs).encode()
        _print(f"text, {paragraphs} paragraphs", text, plain.read)
        _print(
            f"Arabic windows-1256, {paragraphs} paragraphs",
            ("قال الوزير إن المحادثات ستستأنف\n\n" * paragraphs).encode("cp1256"),
            plain.read,
        )
        _print(f"page, {paragraphs} paragraphs, 300 links", _page(paragraphs, 300), html.read)
        _print(f"Word, {paragraphs} paragraphs", _word(paragraphs), docx.read)
    _print("page 20,000 deep", b"<div>" * 20_000 + _page(100, 300), html.read)


def _print(name: str, content: bytes, read: Callable[[bytes, str], Article]) -> None:
    times = []
    for _ in range(_REPEATS):
        begun = time.perf_counter()
        article = read(content, "a")
        times.append(time.perf_counter() - begun)
    print(
        f"{name:45}{len(content) / 1e6:8.2f} MB{statistics.median(times) * 1000:9.1f} ms{len(article.text):10} characters"
    )


def _page(paragraphs: int, links: int) -> bytes:
    menu = "".join(_LINK.format(number) for number in range(links))
    body = f"<p class='text'>{_PARAGRAPH * 3}</p>" * paragraphs
    return (
        f"<html><head><title>Harbour talks</title></head><body><nav><ul>{menu}</ul></nav>"
        f"<div class='sidebar'><ul>{menu}</ul></div><article><h1>Harbour talks</h1>{body}</article></body></html>"
    ).encode()


def _word(paragraphs: int) -> bytes:
    file = io.BytesIO()
    body = f"<w:p><w:r><w:t>{_PARAGRAPH * 3}</w:t></w:r></w:p>" * paragraphs
    with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr("word/document.xml", f"<w:document {_W}><w:body>{body}</w:body></w:document>")
    return file.getvalue()


if __name__ == "__main__":
    main()
