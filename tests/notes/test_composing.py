from dataclasses import replace

from briefer.model import Origin
from briefer.model.documents import Fields, Heading, Paragraph, Quotation
from briefer.notes import compose, load_format, problems, start_note
from tests.notes.samples import RECORD, SOURCES, TODAY, all_words, note_of, words_of


def test_a_started_note_composes_with_every_accepted_quote_under_its_speaker() -> None:
    note = start_note(load_format("generic"), SOURCES, title="Visit", today=TODAY)

    document = compose(note, SOURCES, access_date=TODAY)

    quotations = [block for block in document.blocks if isinstance(block, Quotation)]
    assert [words_of(quotation.inlines) for quotation in quotations] == [
        "“We are ready”* “We always were.”*",
        "“strategic partnership”*",
        "“will not end soon — or ever”*",
        "“We are ready”*",
        "«نحن مستعدون للعمل معا»*",
        "“It is not a matter of money”*",
    ]
    assert words_of(quotations[0].attribution) == "— Awa Ndiaye, Minister of Works"
    assert words_of(quotations[1].attribution) == "— Awa Ndiaye"
    assert problems(note, SOURCES) == []


def test_parts_without_content_are_not_printed() -> None:
    document = compose(start_note(load_format("generic"), SOURCES, title="Visit", today=TODAY), SOURCES)

    headings = [words_of(block.inlines) for block in document.blocks if isinstance(block, Heading) and block.level == 1]

    assert headings == ["Key quotes", "Sources"]


def test_the_header_holds_the_fields_that_say_something() -> None:
    note = note_of("Words.", fields={"to": "The Director\nHer deputy", "date": "2024-03-29"})

    document = compose(note, SOURCES)

    header = next(block for block in document.blocks if isinstance(block, Fields))
    assert [label for label, _ in header.rows] == ["To", "Date", "Subject"]
    assert words_of(header.rows[1][1]) == "29 March 2024"
    assert document.fields["memo.subject"] == "Visit"


def test_a_footnote_names_author_title_source_date_and_page() -> None:
    document = compose(note_of("It is so.[@a1, p. 4]"), SOURCES, access_date=TODAY)

    assert words_of(document.notes[0]) == (
        "A. Reporter, “Minister visits Marand”, The Marand Record, 26 March 2024, p. 4, "
        "https://record.example/1, accessed 29 March 2024."
    )


def test_raw_html_is_text() -> None:
    document = compose(note_of("<b>bold</b> <!-- hint -->\n\n<div>x</div>"), SOURCES)

    assert "<b>bold</b> <!-- hint -->\n<div>x</div>" in all_words(document.blocks)
    assert all(isinstance(block, Heading | Paragraph | Fields) for block in document.blocks)


def test_a_footnote_says_on_which_day_the_article_was_loaded() -> None:
    loaded = replace(RECORD, origin=Origin(imported="2024-04-02T23:10:00+00:00"))
    sources = replace(SOURCES, articles={**SOURCES.articles, 1: loaded})

    document = compose(note_of("[@q1]"), sources)

    assert words_of(document.notes[0]).endswith("accessed 2 April 2024.")


def test_a_file_is_named_once() -> None:
    unnamed = replace(RECORD, source="", url="", byline="", origin=Origin(file_name="visit.txt"))
    sources = replace(SOURCES, articles={**SOURCES.articles, 1: unnamed})

    document = compose(note_of("[@q1] and [@q5]"), sources)

    assert [words_of(note) for note in document.notes] == [
        "“Minister visits Marand”, file visit.txt, 26 March 2024.",
        "“Minister visits Marand”, 26 March 2024.",
    ]
