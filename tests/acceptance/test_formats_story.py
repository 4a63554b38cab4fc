"""Eight formats in four languages: each memo is valid, accessible, the same twice, and says what its sources say."""

import re
import shutil
import subprocess
import time
from collections.abc import Iterator
from functools import cache
from itertools import product
from pathlib import Path

import pytest
from openxml_audit import OpenXmlValidator

from briefer.memo import inspect, memo_bytes, read_quotations, write_memo
from briefer.model.checks import Sources
from briefer.model.documents import Document
from briefer.notes import compose, load_formats, load_scheme, problems, verify
from tests.notes.stories import LANGUAGES, TODAY, note_in, sources_in

CASES = list(product(load_formats(), LANGUAGES))
ZONES = ("UTC0", "XXX-14", "YYY+12")
PRINTED = {("us-state-info", "mixed"): 2, ("au-brief", "fr"): 2, ("uk-submission", "ar"): 2}  # and their pages
BANNERS = {"us-state-info": "UNCLASSIFIED", "au-brief": "OFFICIAL", "uk-submission": "OFFICIAL"}
NUMBERS = {"mixed": "Page {} of {}", "fr": "Page {} sur {}", "ar": "{}"}
NOTES = {  # words of a footnote that stands on some page
    ("us-state-info", "mixed"): "“Velland puts a date on the ferry”, The Harbour Record, May 14, 2024",
    ("au-brief", "fr"): "Le Matin de Sarrow",
    ("uk-submission", "ar"): "The Harbour Record",
}
_DIRECTIONS = re.compile("[\u200e\u200f\u202a-\u202e]")
_MARKS = re.compile("[“”«»‘’\u202f]")

material = cache(sources_in)


@cache
def document_of(format_id: str, story: str) -> Document:
    return compose(note_in(story, format_id, material(story)), material(story), access_date=TODAY)


@pytest.fixture
def zones(monkeypatch: pytest.MonkeyPatch) -> Iterator[pytest.MonkeyPatch]:
    """Leaves the clock as it was."""
    yield monkeypatch
    monkeypatch.undo()
    if hasattr(time, "tzset"):
        time.tzset()


@pytest.mark.parametrize(("format_id", "story"), CASES)
def test_a_memo_of_any_format_in_any_language_is_sound_and_checks_clean(
    format_id: str, story: str, tmp_path: Path
) -> None:
    sources, memo = material(story), tmp_path / "memo.docx"

    write_memo(document_of(format_id, story), memo)

    assert problems(note_in(story, format_id, sources), sources) == []
    assert inspect(memo.read_bytes()) == []
    assert [str(error) for error in OpenXmlValidator().validate(str(memo)).errors] == []
    found = read_quotations(memo)
    report = verify(found, sources, load_scheme(load_formats()[format_id].scheme))
    assert [(one.verdict, one.remarks, one.quotation.text) for one in report.quotations if one.remarks] == []
    assert report.clean
    assert {one.quote_id for one in report.quotations} == set(sources.quotes)


@pytest.mark.parametrize(("format_id", "story"), CASES)
def test_the_same_note_gives_the_same_bytes_on_any_clock(format_id: str, story: str, zones: pytest.MonkeyPatch) -> None:
    built = []
    for zone in ZONES:
        zones.setenv("TZ", zone)
        if hasattr(time, "tzset"):
            time.tzset()
        note = note_in(story, format_id, material(story))
        built.append(memo_bytes(compose(note, material(story), access_date=TODAY)))

    assert len(set(built)) == 1


@pytest.mark.parametrize(("format_id", "story"), CASES)
def test_every_quotation_says_whose_it_is_and_every_note_names_article_source_and_day(
    format_id: str, story: str, tmp_path: Path
) -> None:
    sources, memo = material(story), tmp_path / "memo.docx"
    write_memo(document_of(format_id, story), memo)

    found = read_quotations(memo)

    assert [quotation.text for quotation in found.quotations if not quotation.attribution] == []
    assert [quotation.text for quotation in found.quotations if quotation.text[-1] in ",;،؛"] == []
    cited = [note for quotation in found.quotations for note in quotation.citations]
    assert cited
    assert all(any(_names(note, sources, number) for number in sources.articles) for note in cited)


def _names(note: str, sources: Sources, number: int) -> bool:
    article = sources.articles[number]
    plain = _MARKS.sub("", _DIRECTIONS.sub("", note))
    return _MARKS.sub("", article.title) in plain and article.source in plain and "2024" in plain


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, str], list[str]]:
    """The pages of three memos as LibreOffice prints them, all in one go."""
    if not (shutil.which("soffice") and shutil.which("pdftotext")):
        pytest.skip("LibreOffice and pdftotext are not installed")
    folder = tmp_path_factory.mktemp("printed")
    files = {case: folder / f"{'-'.join(case)}.docx" for case in PRINTED}
    for case, path in files.items():
        write_memo(document_of(*case), path)
    profile = f"-env:UserInstallation=file://{folder}/profile"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder)]
    subprocess.run([*command, *map(str, files.values())], check=True, capture_output=True, timeout=110)
    return {case: _pages(path.with_suffix(".pdf")) for case, path in files.items()}


def _pages(pdf: Path) -> list[str]:
    done = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], check=True, capture_output=True)
    return _DIRECTIONS.sub("", done.stdout.decode("utf-8")).split("\f")[:-1]


@pytest.mark.parametrize("case", PRINTED, ids="-".join)
def test_on_paper_each_page_has_its_banner_and_number_and_notes_stand_below(
    case: tuple[str, str], printed: dict[tuple[str, str], list[str]]
) -> None:
    pages, (format_id, story) = printed[case], case

    assert len(pages) == PRINTED[case]
    for number, page in enumerate(pages, start=1):
        lines = [" ".join(line.split()) for line in page.splitlines() if line.strip()]
        assert (lines[0], lines[-1]) == (BANNERS[format_id], BANNERS[format_id])
        assert NUMBERS[story].format(number, len(pages)) in page
    text = " ".join("".join(pages).split())
    assert NOTES[case] in text
