"""Files become articles, or a plain sentence."""

import os
import tempfile
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefer.articles import SUFFIXES, UnreadableArticle, read_article, read_pasted_html, read_text, read_with_original
from briefer.articles import reading as reading_module
from briefer.articles.unreadable import (
    EmptyArticle,
    ForbiddenFile,
    MissingFile,
    NotAFile,
    NotText,
    OtherFormat,
    TooLarge,
    TooMuchText,
)
from briefer.model import clean_text, sha256_of

DATA = Path(__file__).parents[1] / "data" / "articles"


def written(folder: Path, name: str, content: bytes | str) -> Path:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def test_the_origin_says_what_was_read(tmp_path: Path) -> None:
    content = "Ferry sinks\n\nNobody drowned."
    article = read_article(written(tmp_path, "ferry.txt", content))

    assert article.origin.sha256 == sha256_of(content)
    assert article.origin.media_type == "text/plain"
    assert article.origin.file_name == "ferry.txt"
    assert article.origin.parser == "text 1"
    assert article.origin.encoding == "utf-8"
    assert article.origin.imported.endswith("+00:00")


def test_the_original_is_handed_over_as_it_was_read(tmp_path: Path) -> None:
    article, original = read_with_original(written(tmp_path, "ferry.txt", b"Ferry\r\nsinks"))

    assert original == b"Ferry\r\nsinks"
    assert article.origin.sha256 == sha256_of(original)


def test_the_text_of_a_text_file_is_the_file(tmp_path: Path) -> None:
    content = "  Ferry sinks  \r\n\r\nSource: The Estuary Post\r\n\r\n“Nobody\u2028drowned.”\r\n\x00"

    article = read_article(written(tmp_path, "ferry.txt", content))

    assert article.text == clean_text(content)
    assert article.title == "Ferry sinks"
    assert article.source == "The Estuary Post"


def test_a_text_file_that_is_a_page_is_read_as_a_page(tmp_path: Path) -> None:
    page = (DATA / "harbour.html").read_bytes()

    article = read_article(written(tmp_path, "harbour.txt", page))

    assert article.origin.media_type == "text/html"
    assert article.title == "Harbour talks resume after winter pause"


def test_a_page_without_tags_is_read_as_text(tmp_path: Path) -> None:
    article = read_article(written(tmp_path, "note.html", "One line\n\nanother < line"))

    assert article.text == "One line\n\nanother < line"


@pytest.mark.parametrize("name", ["letter.xyz", "letter", "LETTER.TXT"])
def test_a_file_given_by_name_is_read_whatever_its_suffix(tmp_path: Path, name: str) -> None:
    assert read_article(written(tmp_path, name, "A letter\n\nDear all")).title == "A letter"


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("a.pdf", b"%PDF-1.7\n", "“a.pdf” is a PDF, which Briefer does not read"),
        ("a.txt", b"{\\rtf1 hello}", "is an RTF file"),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", r"an old Word file \(.doc\) or one protected"),
        ("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", r"an old Word file \(.doc\) or one protected"),
        ("a.jpg", b"\xff\xd8\xff\xe0", "is a picture"),
        ("a.html", b"From: <Saved by Blink>\nSnapshot-Content-Location: x\nMIME-Version: 1.0\n", "web archive"),
        ("a.txt", b"PK\x03\x04rest", "compressed archive"),
    ],
)
def test_another_kind_of_file_is_named(tmp_path: Path, name: str, content: bytes, sentence: str) -> None:
    with pytest.raises(OtherFormat, match=sentence):
        read_article(written(tmp_path, name, content))


def test_a_missing_file_is_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(MissingFile, match=r"“gone.txt” is not there; look"):
        read_article(tmp_path / "gone.txt")


def test_a_folder_is_no_article(tmp_path: Path) -> None:
    with pytest.raises(NotAFile, match="is not a file"):
        read_article(tmp_path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="a pipe with a name is Unix's")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")

    with pytest.raises(NotAFile):
        read_article(tmp_path / "pipe.txt")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read anything")
def test_a_forbidden_file_is_said_to_be_forbidden(tmp_path: Path) -> None:
    path = written(tmp_path, "secret.txt", "x")
    path.chmod(0)

    with pytest.raises(ForbiddenFile, match="no permission"):
        read_article(path)


@pytest.mark.parametrize("content", [b"", b" \n\t\r\n", b"\xef\xbb\xbf", b"\xef\xbb\xbf\x00\x01"])
def test_a_file_without_text_is_said_to_be_empty(tmp_path: Path, content: bytes) -> None:
    with pytest.raises((EmptyArticle, NotText), match=r"“e.txt” holds no text"):
        read_article(written(tmp_path, "e.txt", content))


@pytest.mark.parametrize(
    "page", ["<html></html>", "<!doctype html><script>x()</script>", "<html><title>T</title></html>"]
)
def test_a_page_without_text_is_said_to_be_empty(tmp_path: Path, page: str) -> None:
    with pytest.raises(EmptyArticle):
        read_article(written(tmp_path, "e.html", page))


def test_a_program_s_own_data_is_no_text(tmp_path: Path) -> None:
    with pytest.raises(NotText, match="looks like a program's own data"):
        read_article(written(tmp_path, "data.txt", bytes(range(256)) * 20 + b"\x00" * 500))


def test_a_file_too_large_is_refused_before_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading_module, "MAX_ORIGINAL", 10 * 2**20)
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(11 * 2**20)

    with pytest.raises(TooLarge, match="is larger than 10 MB"):
        read_article(path)


def test_a_text_too_long_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading_module, "MAX_TEXT", 2**20)

    with pytest.raises(TooMuchText, match="“The pasted text” holds more than 1 million characters"):
        read_text("word " * 300_000)


def test_a_paste_of_plain_text_is_an_article() -> None:
    article = read_text("Ferry sinks\nBy Ola Brand\n\nNobody drowned.\r\n")

    assert (article.title, article.byline) == ("Ferry sinks", "Ola Brand")
    assert article.text == "Ferry sinks\nBy Ola Brand\n\nNobody drowned.\n"


def test_a_paste_of_html_is_taken_whole() -> None:
    article = read_pasted_html(
        "<h2>Ferry sinks</h2><nav></nav><p>Short.</p><p>Nobody <b>drowned</b>, a crew of <i>six</i> said.</p>"
    )

    assert article.text == "Ferry sinks\n\nShort.\n\nNobody drowned, a crew of six said."
    assert article.title == "Ferry sinks"
    assert article.origin.media_type == "text/html"


def test_an_empty_paste_is_refused() -> None:
    with pytest.raises(EmptyArticle, match="The pasted text"):
        read_text(" \n")
    with pytest.raises(EmptyArticle, match="The pasted text"):
        read_pasted_html("<p> </p>")


def test_reading_twice_gives_the_same_article() -> None:
    first, second = (read_article(DATA / "harbour.html") for _ in range(2))

    assert first.text == second.text
    assert first.published == date(2024, 3, 19)


FRAGMENTS = st.sampled_from(
    [
        b"<html><body>", b"<div>", b"</div>", b"<p>", b"<b>", b"<!--", b"-->", b"<script>", b"</script>", b"<table><tr><td>",
        b"<meta charset=utf-16>", b"<meta charset=utf-7>", b'<script type="application/ld+json">{"@type":"Article","author":',
        b"\xff\xfe", b"\xef\xbb\xbf", b"\x00", b"\xd0\x9f", b"PK\x03\x04", b"---\n", b"title: x\n", b"Updated: 31 February 2024\n",
        b"By A\n", b"<![CDATA[", b"&#xd800;", b"&#0;", b"&nbsp;", b"<svg>", b"<q>", b"<title>", b"word ", b"\xe2\x80\x9c", b"\r\n",
    ]
)  # fmt: skip
ANY_BYTES = st.one_of(st.binary(max_size=400), st.lists(FRAGMENTS, max_size=60).map(b"".join))


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(content=ANY_BYTES, suffix=st.sampled_from(sorted(SUFFIXES)))
def test_any_bytes_give_an_article_or_a_sentence(content: bytes, suffix: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = written(Path(folder), f"any{suffix}", content)
        try:
            article = read_article(path)
        except UnreadableArticle as error:
            assert str(error).startswith("“any.")  # noqa: PT017  # one of two ends
            return
    assert article.text == clean_text(article.text)
    assert article.text.strip()
    assert article.title


@settings(max_examples=80, deadline=None)
@given(text=st.text(max_size=300))
def test_any_text_pasted_stays_as_it_is_but_for_line_ends(text: str) -> None:
    try:
        article = read_text(text)
    except UnreadableArticle:
        assert not clean_text(text).strip()
        return
    assert article.text == clean_text(text)


def test_of_an_article_without_a_headline_the_opening_words_stand_as_title(tmp_path: Path) -> None:
    lead = (
        "The harbour board met on Monday, "
        + "and it heard what the pilots had to say of the new ferry, " * 4
        + "and left."
    )
    article = read_article(written(tmp_path, "a.txt", f"{lead}\n\nNobody spoke."))
    assert article.title.endswith(" …")
    assert len(article.title) <= 102
    assert lead.startswith(article.title.removesuffix(" …"))
    assert article.text.startswith(lead)
