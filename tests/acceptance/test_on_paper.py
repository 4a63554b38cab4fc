"""What LibreOffice prints of a memo, and what it saves: eight formats in four languages, each kind of block, many notes."""

import re
import shutil
import subprocess
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from briefer.memo import read_quotations, write_memo
from briefer.memo.direction import plain
from briefer.model.documents import Document, NoteReference, Paragraph, Run
from briefer.notes import load_formats, load_scheme, verify
from tests.acceptance.stories import CASES, document_of, material
from tests.memo.samples import every_block

pytestmark = pytest.mark.skipif(
    not (shutil.which("soffice") and shutil.which("pdftotext")), reason="LibreOffice and pdftotext are not installed"
)
_DIRECTIONS = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_WORD = re.compile(r"\w{3,}")
Memos = dict[str, tuple[Document, Path]]


def long_endnotes() -> Document:
    """A memo whose endnotes, of one to four lines, go over several pages."""
    title = "The Harbour Record; a title of some length that takes much of a line; 15 May 2024. "
    return every_block(
        blocks=tuple(Paragraph(inlines=(Run(f"Point {n}."), NoteReference(n))) for n in range(120)),
        notes=tuple((Run(f"Source {n}. {title * (1 + n % 4)}"),) for n in range(120)),
        notes_at="end",
    )


OTHERS: dict[str, Callable[[], Document]] = {
    "every-block-en": lambda: every_block("en"),
    "every-block-mixed": lambda: every_block("mixed"),
    "every-block-ar-endnotes": lambda: every_block("ar", notes_at="end"),
    "long-endnotes": long_endnotes,
}
PAIRS = ["-".join(case) for case in CASES]
ALL = [*PAIRS, *OTHERS]


@pytest.fixture(scope="module")
def memos(tmp_path_factory: pytest.TempPathFactory) -> Memos:
    folder = tmp_path_factory.mktemp("memos")
    documents = {"-".join(case): document_of(*case) for case in CASES}
    documents |= {name: make() for name, make in OTHERS.items()}
    for name, document in documents.items():
        write_memo(document, folder / f"{name}.docx")
    return {name: (document, folder / f"{name}.docx") for name, document in documents.items()}


@pytest.fixture(scope="module")
def printed(memos: Memos) -> dict[str, list[str]]:
    """The words on each page of each memo, all printed in one go."""
    return {name: _pages(path) for name, path in _converted(memos, "pdf").items()}


@pytest.fixture(scope="module")
def saved(memos: Memos) -> dict[str, Path]:
    """The memos as LibreOffice saves them after opening."""
    return _converted(memos, "docx")


def _converted(memos: Memos, to: str) -> dict[str, Path]:
    paths = [path for _, path in memos.values()]
    target = paths[0].parent / to
    profile = f"-env:UserInstallation=file://{paths[0].parent}/profile"
    command = ["soffice", profile, "--headless", "--convert-to", to, "--outdir", str(target), *map(str, paths)]
    subprocess.run(command, check=True, capture_output=True, timeout=110)
    return {name: target / f"{name}.{to}" for name in memos}


def _pages(pdf: Path) -> list[str]:
    done = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], check=True, capture_output=True)
    return _DIRECTIONS.sub(" ", done.stdout.decode("utf-8")).split("\f")[:-1]


def _lines(page: str) -> list[str]:
    return [" ".join(line.split()) for line in page.splitlines() if line.strip()]


@cache
def _words(text: str) -> frozenset[str]:
    """The words of a text, each with its letters sorted: pdftotext swaps those of Arabic ligatures."""
    return frozenset("".join(sorted(word)) for word in _WORD.findall(_DIRECTIONS.sub(" ", text)))


def _ends_with(line: str, words: list[str]) -> bool:
    """Whether these words stand at an end of a line; right-to-left ones come in an order of their own."""
    said, count = line.split(), len(words)
    return sorted(words) in (sorted(said[-count:]), sorted(said[:count]))


@pytest.mark.parametrize("name", ALL)
def test_each_page_has_its_banner_at_top_and_bottom(name: str, memos: Memos, printed: dict[str, list[str]]) -> None:
    banner = memos[name][0].banner

    assert banner.text or name.startswith("generic")
    edges = {(lines[0] == banner.text, lines[-1] == banner.text) for lines in map(_lines, printed[name])}
    assert edges == {(bool(banner.text and banner.top), bool(banner.text and banner.bottom))}


@pytest.mark.parametrize("name", ALL)
def test_each_page_says_which_of_how_many_it_is(name: str, memos: Memos, printed: dict[str, list[str]]) -> None:
    label, pages = memos[name][0].page_label, printed[name]

    assert label
    for number, page in enumerate(pages, start=1):
        wanted = label.replace("{pages}", str(len(pages))).replace("{page}", str(number)).split()
        assert any(_ends_with(line, wanted) for line in _lines(page)[-2:])


@pytest.mark.parametrize("name", ALL)
def test_every_note_stands_on_a_page_or_goes_on_on_the_next(
    name: str, memos: Memos, printed: dict[str, list[str]]
) -> None:
    document, pages = memos[name][0], printed[name]
    seen = [_words(page) | _words(after) for page, after in zip(pages, [*pages[1:], ""], strict=True)]

    assert document.notes
    assert [said for said in map(plain, document.notes) if not any(_words(said) <= words for words in seen)] == []


@pytest.mark.parametrize(("format_id", "story"), CASES)
def test_what_it_saved_reads_back_and_checks_clean(
    format_id: str, story: str, memos: Memos, saved: dict[str, Path]
) -> None:
    name = f"{format_id}-{story}"
    before, after = read_quotations(memos[name][1]), read_quotations(saved[name])

    assert [(q.text, q.quote_id, q.citations) for q in after.quotations] == [
        (q.text, q.quote_id, q.citations) for q in before.quotations
    ]
    assert (after.banners, after.portions) == (before.banners, before.portions)
    assert verify(after, material(story), load_scheme(load_formats()[format_id].scheme)).clean
