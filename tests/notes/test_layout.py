"""What the formats make of a note's parts."""

from dataclasses import replace

from briefer.model import Note, Section
from briefer.model.documents import (
    Block,
    Box,
    Callout,
    DecisionLine,
    Document,
    Fields,
    Heading,
    ListBlock,
    PageBreak,
    Paragraph,
    QuotedWords,
    Run,
    Table,
)
from briefer.notes import compose, load_format
from tests.notes.samples import SOURCES, TODAY, words_of


def document_of(format_id: str, parts: dict[str, str], **values: object) -> Document:
    """A note of that format with these parts filled."""
    note_format = load_format(format_id)
    sections = tuple(
        Section(heading=spec.heading, body=parts[spec.id], part=spec.id)
        for spec in note_format.sections
        if spec.id in parts
    )
    note = Note(title="Visit", format=format_id, scheme=note_format.scheme, sections=sections)
    return compose(replace(note, **values), SOURCES, access_date=TODAY)  # type: ignore[arg-type]


def after_header(document: Document) -> list[Block]:
    start = next(at for at, block in enumerate(document.blocks) if isinstance(block, Fields))
    return list(document.blocks[start + 1 :])


def test_the_bottom_line_is_a_callout() -> None:
    document = document_of("generic", {"bottom-line": "They agreed."})

    heading, callout = after_header(document)
    assert isinstance(heading, Heading)
    assert isinstance(callout, Callout)


def test_each_recommendation_has_its_decision_line() -> None:
    document = document_of(
        "us-state-action", {"recommendations": "1. That you agree.\n2. That you note."}, scheme="none"
    )

    (recommendations,) = [block for block in document.blocks if isinstance(block, ListBlock)]
    assert [item[-1] for item in recommendations.items] == [DecisionLine(choices=("Approve", "Disapprove", "Date"))] * 2


def test_many_choices_leave_room_to_sign_on_a_second_line() -> None:
    document = document_of("au-brief", {"recommendations": "That you agree."}, scheme="none")

    lines = [block.choices for block in document.blocks if isinstance(block, DecisionLine)]
    assert lines == [("Agreed", "Not agreed", "Please discuss"), ("Signature", "Date")]


def test_an_outlet_in_a_script_without_italics_stands_upright() -> None:
    italics = {}
    for outlet in ("صحيفة الميناء الجديد", "Northern Wire"):
        articles = {number: replace(article, source=outlet) for number, article in SOURCES.articles.items()}
        note = Note(title="T", format="generic", sections=(Section(heading="S", body="So.[@a1]"),))
        document = compose(note, replace(SOURCES, articles=articles), access_date=TODAY)
        italics[outlet] = [run.text for note in document.notes for run in note if isinstance(run, Run) and run.italic]

    assert list(italics.values()) == [[], ["Northern Wire"]]


def test_paragraphs_are_numbered_through_the_paper_and_lists_below_them() -> None:
    document = document_of("uk-submission", {"issue": "One.", "timing": "Two.\n\n1. a\n2. b", "annexes": "A: map"})

    paragraphs = [block for block in after_header(document) if isinstance(block, Paragraph)]
    assert [paragraph.numbered for paragraph in paragraphs] == [True, True, False]
    assert [block.level for block in document.blocks if isinstance(block, ListBlock)] == [1]


def test_headings_run_into_numbered_paragraphs_and_facts_are_lettered() -> None:
    document = document_of("us-army-info-paper", {"purpose": "To inform.", "facts": "One.\n\nTwo.\n\nThree."})

    purpose, facts, lettered = after_header(document)
    assert isinstance(purpose, Paragraph)
    assert (purpose.numbered, words_of(purpose.inlines)) == (True, "Purpose.  To inform.")
    assert isinstance(facts, Paragraph)
    assert words_of(facts.inlines) == "Facts."
    assert isinstance(lettered, ListBlock)
    assert (lettered.level, lettered.ordered, len(lettered.items)) == (1, True, 3)


def test_a_lone_fact_is_no_subparagraph() -> None:
    document = document_of("us-army-info-paper", {"facts": "Only one."})

    (paragraph,) = after_header(document)
    assert isinstance(paragraph, Paragraph)
    assert words_of(paragraph.inlines) == "Facts.  Only one."


def test_the_line_at_the_top_names_the_addressee() -> None:
    document = document_of("us-state-info", {}, fields={"to": "THE SECRETARY"})

    first = document.blocks[0]
    assert isinstance(first, Paragraph)
    assert (first.style, words_of(first.inlines)) == ("title", "INFORMATION MEMO FOR THE SECRETARY")


def test_clearances_stand_on_a_last_page_of_their_own() -> None:
    document = document_of("us-state-action", {}, fields={"clearances": "NEA: ok\nP – Ms Brandt"})

    page, heading, clearances = document.blocks[-3:]
    assert isinstance(page, PageBreak)
    assert isinstance(heading, Heading)
    assert isinstance(clearances, Fields)
    assert [(label, words_of(value)) for label, value in clearances.rows] == [("NEA", "ok"), ("", "P – Ms Brandt")]


def test_a_classified_memo_bears_its_authority_on_page_one_an_unclassified_one_does_not() -> None:
    fields = {"classified_by": "Lena Brandt", "declassify_on": "20490101"}
    classified = document_of("us-state-info", {"background": "(S) Words."}, fields=fields)
    plain = document_of("us-state-info", {"background": "(U) Words."}, fields=fields)

    assert [block.lines for block in classified.blocks if isinstance(block, Box)] == [
        ("Classified By: Lena Brandt", "Declassify On: 20490101")
    ]
    assert not any(isinstance(block, Box) for block in plain.blocks)


def test_controlled_information_bears_its_designation_at_the_right() -> None:
    fields = {"controlled_by": "Ministry of Works", "cui_category": "PRVCY", "poc": "555-0100"}
    document = document_of("generic", {"context": "(CUI//SP-PRVCY) Words."}, scheme="us-cui", fields=fields)

    (box,) = [block for block in document.blocks if isinstance(block, Box)]
    assert box.align == "right"
    assert document.banner.text == "CUI//SP-PRVCY"


def test_banners_stand_where_format_and_scheme_say() -> None:
    assert document_of("ca-note", {}).banner.bottom is False
    assert document_of("ca-note", {}).banner.align == "right"
    assert document_of("au-brief", {}).banner.colour == "C00000"
    assert document_of("generic", {}, scheme="tlp").banner.align == "right"
    assert document_of("generic", {}, scheme="eu").page_label == "{page}/{pages}"


def test_the_marking_is_repeated_in_the_header() -> None:
    header = next(block for block in document_of("uk-submission", {}).blocks if isinstance(block, Fields))

    assert ("Classification", "OFFICIAL") in [(label, words_of(value)) for label, value in header.rows]


def test_an_assessment_cites_in_endnotes_the_marking_first() -> None:
    sources = replace(SOURCES, articles={**SOURCES.articles, 1: replace(SOURCES.articles[1], marking="U")})
    note = Note(title="Visit", format="ic-assessment", sections=(Section(heading="Discussion", body="So.[@a1, p. 2]"),))

    document = compose(note, sources, access_date=TODAY)

    assert document.notes_at == "end"
    assert words_of(document.notes[0]).startswith(
        "(U) The Marand Record; A. Reporter; “Minister visits Marand”; 26 March 2024; p. 2;"
    )


def test_the_likelihood_annex_is_a_table_on_a_new_page() -> None:
    document = document_of("ic-assessment", {"outlook": "Calm.", "likelihood": "[@likelihood]"})

    _, _, page, heading, table = after_header(document)
    assert isinstance(page, PageBreak)
    assert isinstance(heading, Heading)
    assert isinstance(table, Table)
    assert len(table.rows) == 7


def test_nothing_starts_a_new_page_on_the_first() -> None:
    document = document_of("ic-assessment", {"likelihood": "[@likelihood]"})

    assert not any(isinstance(block, PageBreak) for block in document.blocks)


def test_a_section_is_known_by_its_heading_in_any_language() -> None:
    note = Note(title="Visite", language="fr", sections=(Section(heading="L’essentiel", body="Accord."),))

    assert any(isinstance(block, Callout) for block in compose(note, SOURCES).blocks)


def test_words_the_writer_chose_are_bookmarked_as_a_choice() -> None:
    document = document_of("generic", {"context": 'She said it [@q4 "will not […] ever"] and [@q3].'})

    quoted = [
        inline
        for block in document.blocks
        for inline in getattr(block, "inlines", ())
        if isinstance(inline, QuotedWords)
    ]
    assert [(words_of(inline.runs), inline.quote_id, inline.bookmark) for inline in quoted] == [
        ("“will not […] ever”", 4, "choice_1"),
        ("“strategic partnership”", 3, ""),
    ]


def test_properties_come_from_the_note_alone() -> None:
    document = document_of("generic", {}, fields={"from": "Lena Brandt", "date": "2024-03-29"})

    assert (document.title, document.subject, document.author, str(document.created)) == (
        "Visit",
        "Visit",
        "Lena Brandt",
        "2024-03-29",
    )


def test_a_mark_in_a_table_a_term_or_a_note_rises_to_the_banner() -> None:
    for body in (
        "(U) So.\n\n| What | Who |\n|---|---|\n| (S//NF) ships | they |",
        "(S//NF) Ships\n:   (U) as they say",
        "(U) So.[^1]\n\n[^1]: (S//NF) As seen.",
    ):
        assert document_of("us-state-info", {"key-points": body}).banner.text == "SECRET//NOFORN"


def test_a_letter_that_counts_is_no_mark() -> None:
    document = document_of("us-state-info", {"key-points": "(c) The third way.\n\n| (s) |\n|---|\n| (u) |"})

    assert document.banner.text == "UNCLASSIFIED"
    assert words_of(after_header(document)[1].inlines) == "(c) The third way."  # type: ignore[union-attr]


def test_a_traffic_light_has_its_colour() -> None:
    colours = {
        light: document_of("generic", {}, scheme="tlp", marking=f"TLP:{light}").banner.colour
        for light in ("CLEAR", "GREEN", "AMBER", "AMBER+STRICT", "RED")
    }

    assert colours == {
        "CLEAR": "FFFFFF",
        "GREEN": "33FF00",
        "AMBER": "FFC000",
        "AMBER+STRICT": "FFC000",
        "RED": "FF2B2B",
    }
