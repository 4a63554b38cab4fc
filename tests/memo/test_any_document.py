"""Whatever stands in a document, what is written is sound."""

import tempfile
from html.parser import HTMLParser
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from openxml_audit import OpenXmlValidator

from briefer.memo import (
    html_of,
    inspect,
    markdown_of,
    memo_bytes,
    metadata_of,
    read_quotations,
    starter_template,
    text_of,
)
from briefer.model.documents import Document
from tests.memo.strategies import DOCUMENTS
from tests.memo.word_files import saved

SLOWLY = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
SAMPLED = settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))


@SLOWLY
@given(DOCUMENTS)
def test_any_document_becomes_a_sound_memo(document: Document) -> None:
    assert inspect(memo_bytes(document)) == []


@SAMPLED
@given(DOCUMENTS)
def test_any_document_passes_the_audit_and_reads_back(document: Document) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = saved(Path(folder), memo_bytes(document))
        assert [str(error) for error in OpenXmlValidator().validate(str(path)).errors] == []
        read_quotations(path)


@SAMPLED
@given(DOCUMENTS)
def test_any_document_fits_a_house_template(document: Document) -> None:
    with tempfile.TemporaryDirectory() as folder:
        template = Path(folder) / "t.docx"
        starter_template(template)
        assert inspect(memo_bytes(document, template)) == []


class Balance(HTMLParser):
    """Counts tags that stay open."""

    VOID = frozenset({"meta", "br", "hr", "img"})

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, _attributes: list[tuple[str, str | None]]) -> None:
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@SLOWLY
@given(DOCUMENTS)
def test_any_document_becomes_balanced_html(document: Document) -> None:
    balance = Balance()
    page = html_of(document)
    balance.feed(page)

    assert balance.open == []
    assert page.encode("utf-8")


@SLOWLY
@given(DOCUMENTS)
def test_any_document_becomes_text_and_markdown(document: Document) -> None:
    assert text_of(document).encode("utf-8")
    assert markdown_of(document).encode("utf-8")
    assert dict(metadata_of(document))["Title"]
