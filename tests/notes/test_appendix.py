from dataclasses import replace

from briefer.model.documents import Paragraph, QuotedWords
from briefer.notes import compose, problems
from tests.notes.samples import RECORD, SOURCES, all_words, note_of, words_of


def test_an_article_stands_whole_with_its_accepted_quotes_marked() -> None:
    document = compose(note_of("[@a1 text]"), SOURCES)

    body = [block for block in document.blocks if isinstance(block, Paragraph) and block.style == "body"]
    assert words_of(body[1].inlines) == "“We are ready,” Awa Ndiaye said. “We always were.”*"
    quoted = [inline for block in body for inline in block.inlines if isinstance(inline, QuotedWords)]
    assert [inline.quote_id for inline in quoted] == [1, 2, 3, 4, 5]
    assert all(run.bold for inline in quoted for run in inline.runs)


def test_an_arabic_article_keeps_its_direction() -> None:
    document = compose(note_of("[@a3 text]"), SOURCES)

    assert [block.language for block in document.blocks if isinstance(block, Paragraph)][-1] == "ar"


def test_an_article_does_not_stand_within_a_sentence() -> None:
    (problem,) = problems(note_of("See [@a1 text]."), SOURCES)

    assert problem.message == "[@a1 text] must stand alone in its paragraph."


def test_the_appendix_begins_where_the_report_does() -> None:
    front = "---\ntitle: Minister visits Marand\nauthor: A. Reporter\n---\n\n# Minister visits Marand\n\nShe came."
    sources = replace(SOURCES, articles={1: replace(RECORD, text=front)}, quotes={})

    printed = all_words(compose(note_of("[@a1 text]"), sources).blocks)

    assert printed.splitlines()[-1] == "She came."
    assert "title:" not in printed
