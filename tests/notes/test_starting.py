from dataclasses import replace

from briefer.model import Kind, Person
from briefer.model.documents import Quotation, Run
from briefer.notes import compose, load_format, start_note
from tests.notes.samples import ARABIC, COURIER, RECORD, SOURCES, TODAY, all_words

GENERIC = load_format("generic")


def body_of(part: str, format_id: str = "generic", **values: object) -> str:
    note = start_note(load_format(format_id), SOURCES, today=TODAY, **values)  # type: ignore[arg-type]
    return next(section.body for section in note.sections if section.part == part)


def test_key_quotes_stand_by_speaker_quotes_that_go_on_together() -> None:
    assert body_of("key-quotes") == (
        "## Awa Ndiaye\n\n[@q1] [@q2]\n\n[@q3]\n\n[@q4]\n\n[@q6]\n\n[@q7]\n\n## Chidi Okafor\n\n[@q5]"
    )


def test_the_analysts_people_come_first() -> None:
    assert body_of("key-quotes", people=[Person(name="Chidi Okafor")]).startswith("## Chidi Okafor\n\n[@q5]\n\n## Awa")


def test_key_quotes_stand_by_tag_where_the_format_says_so() -> None:
    assert body_of("discussion", "ic-assessment").endswith("## Other\n\n[@q5]\n\n[@q6]\n\n[@q7]")
    assert "## Partnership\n\n[@q3]\n\n[@q4]" in body_of("discussion", "ic-assessment")


def test_key_quotes_stand_by_date_where_the_format_says_so() -> None:
    headings = [line for line in body_of("current-status", "ca-note").splitlines() if line.startswith("#")]

    assert headings == ["## March 26, 2024", "## March 27, 2024", "## March 28, 2024"]


def test_papers_with_numbered_paragraphs_get_sentences_with_the_role_at_the_first() -> None:
    assert body_of("background", "uk-submission").startswith(
        "**Awa Ndiaye (Minister of Works):** [@q1] [@q2]; [@q3]; [@q4]\n\n**Awa Ndiaye:** [@q6]"
    )


def test_a_marked_source_gives_its_quotes_their_portion() -> None:
    marked = {1: replace(RECORD, marking="S//NF"), 2: COURIER, 3: ARABIC}
    note = start_note(load_format("us-state-info"), replace(SOURCES, articles=marked), today=TODAY)

    assert "(S//NF) **Awa Ndiaye (Minister of Works):** [@q1]" in note.sections[1].body


def test_a_speakers_name_is_no_markdown() -> None:
    quotes = {1: replace(SOURCES.quotes[1], speakers=("*Star_ [x]",))}
    note = start_note(GENERIC, replace(SOURCES, quotes=quotes), today=TODAY)

    assert "*Star_ [x]" in all_words(compose(note, SOURCES).blocks)


def test_empty_parts_hold_no_filler() -> None:
    assert body_of("bottom-line") == body_of("context") == ""


def test_the_note_speaks_the_language_it_is_started_in() -> None:
    note = start_note(GENERIC, SOURCES, today=TODAY, language="fr")

    assert [section.heading for section in note.sections] == [
        "L’essentiel",
        "Citations clés",
        "Mise en contexte",
        "Sources",
    ]
    words = all_words(compose(note, SOURCES, access_date=TODAY).blocks)
    assert "«\u202fWe are ready\u202f»* «\u202fWe always were.\u202f»" in words
    assert "26 mars 2024" in words
    assert "consulté le 29 mars 2024" in words


def test_the_summary_counts_articles_sources_dates_and_what_rests_on_one_source() -> None:
    words = all_words(compose(start_note(GENERIC, SOURCES, today=TODAY), SOURCES).blocks)

    assert (
        "Quotations: 7; articles: 3; sources: 3. Published: 26 March 2024 to 28 March 2024. "
        "Resting on a single source: 5 of 7."
    ) in words


def test_reported_speech_stands_apart_in_every_format_since_its_words_are_the_articles() -> None:
    quotes = {number: replace(quote, kind=Kind.INDIRECT) for number, quote in SOURCES.quotes.items()}
    sources = replace(SOURCES, quotes=quotes)

    for format_id in ("generic", "us-state-info", "uk-submission"):
        note = start_note(load_format(format_id), sources, title="Port", today=TODAY)
        apart = [block for block in compose(note, sources).blocks if isinstance(block, Quotation)]
        lines = ["".join(run.text for run in block.attribution if isinstance(run, Run)) for block in apart]

        assert sum(len(line.split("reporting")) > 1 for line in lines) == len(apart) > 0, format_id
        assert "— In the words of The Marand Record, reporting Awa Ndiaye, Minister of Works" in lines
        assert not any(
            "[@q1" in line and ":**" in line for section in note.sections for line in section.body.split("\n")
        )
