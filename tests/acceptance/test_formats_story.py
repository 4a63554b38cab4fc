"""Eight formats in four languages: each memo is valid, accessible, the same twice, and says what its sources say."""

import re
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from openxml_audit import OpenXmlValidator

from briefer.memo import inspect, memo_bytes, read_quotations, write_memo
from briefer.model.checks import Sources
from briefer.notes import compose, load_formats, load_scheme, problems, verify
from tests.acceptance.stories import CASES, document_of, material
from tests.notes.stories import TODAY, note_in

ZONES = ("UTC0", "XXX-14", "YYY+12")
_DIRECTIONS = re.compile("[\u200e\u200f\u202a-\u202e]")
_MARKS = re.compile("[“”«»‘’\u202f]")


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
