from dataclasses import replace

import pytest

from briefer.model import Note, Section
from briefer.notes import CitationProblem, MarkingProblem, compose, computed_banner, drafted, load_format, problems
from briefer.notes.formats import UnknownFormat
from tests.notes.samples import ARABIC, COURIER, RECORD, SOURCES, note_of

MARKED = replace(SOURCES, articles={1: replace(RECORD, marking="S//NF"), 2: COURIER, 3: ARABIC})


def test_a_citation_that_leads_nowhere_is_refused_with_section_line_and_words() -> None:
    with pytest.raises(CitationProblem) as refused:
        compose(note_of("Words.\n\nMore [@q99]."), SOURCES)

    assert str(refused.value) == (
        "“Context”, line 3: [@q99] is not in this workspace. The memo was not written and the note is as it was."
    )
    assert refused.value.problem.span is not None
    assert refused.value.problem.span.of("Words.\n\nMore [@q99].") == "[@q99]"


def test_words_that_are_not_the_sources_are_refused_with_the_place() -> None:
    with pytest.raises(CitationProblem, match=r"“Context”, line 1: .*“will end” is not what the source says"):
        compose(note_of('[@q4 "will end"]'), SOURCES)


def test_a_negation_behind_an_elision_is_a_warning_with_its_place() -> None:
    (found,) = problems(note_of('He said it [@q4 "will […] end soon"].'), SOURCES)

    assert (found.severity, found.line) == ("warning", 1)
    assert found.message == "The words left out hold “not”: “not”."


def test_a_not_right_before_the_chosen_words_is_a_warning_unless_the_writer_says_it() -> None:
    (found,) = problems(note_of('He said it would [@q4 inline "end soon"].'), SOURCES)

    assert found.severity == "warning"
    assert found.message == "The source has “not” before these words, and neither they nor yours say so."
    assert problems(note_of('He denied that it would [@q4 inline "end soon"].'), SOURCES) == []


@pytest.mark.parametrize("words", ["[all my own words]", "[…]", "[…] [mine]"])
def test_a_quotation_of_the_writers_own_words_is_refused(words: str) -> None:
    with pytest.raises(CitationProblem, match="is not what the source says"):
        compose(note_of(f'[@q4 inline "{words}"]'), SOURCES)


def test_every_problem_is_listed_errors_first() -> None:
    note = note_of("![x](y) [@q99] [@who] [@q1 inlin] text [@sources]")

    found = problems(note, SOURCES)

    assert [problem.severity for problem in found] == ["error"] * 4 + ["warning"]
    assert {problem.kind for problem in found[:4]} == {"citation"}


def test_a_format_that_is_unknown_is_a_problem_too() -> None:
    assert "no note format" in problems(note_of("", format="none"), SOURCES)[0].message
    with pytest.raises(UnknownFormat):
        compose(note_of("", format="none"), SOURCES)


def test_a_banner_below_a_portion_is_refused_with_the_cause() -> None:
    note = note_of("(S//NF) The talks failed.", scheme="us-capco", marking="UNCLASSIFIED")

    with pytest.raises(MarkingProblem) as refused:
        compose(note, SOURCES)

    assert "(S//NF) before “The talks failed.” in “Context” demands at least SECRET//NOFORN" in str(refused.value)


def test_a_banner_below_a_source_is_refused_with_the_cause() -> None:
    note = note_of("(U) He said so.[@a1]", scheme="us-capco", marking="CONFIDENTIAL")

    with pytest.raises(MarkingProblem, match=r"the source \[@a1\] “Minister visits Marand”, marked \(S//NF\), demands"):
        compose(note, MARKED)


def test_a_marked_subject_counts_too() -> None:
    note = note_of("(U) Words.", format="us-state-info", scheme="us-capco", fields={"subject": "(C) Visit"})

    assert computed_banner(note, SOURCES) == "CONFIDENTIAL"


@pytest.mark.parametrize(
    "body",
    [
        "(U) One sentence. (S//NF) Another.",
        "(U) He said “so.” (S//NF) We agree.",
        "**(S//NF)** Words.",
        "*(S//NF) Words.*",
        "(S//NF)Words without a blank.",
        "(U) A line  \n(S//NF) and one below.",
        "(U) A line\n(S//NF) and one right below.",
        "(U) Words.[^1]\n\n[^1]: (U) Note.\n\n    (S//NF) More of it.",
        "```\n(S//NF) code\n```",
    ],
)
def test_a_mark_counts_wherever_a_reader_sees_one(body: str) -> None:
    assert computed_banner(note_of(body, scheme="us-capco"), SOURCES) == "SECRET//NOFORN"


def test_the_mark_of_a_heading_counts_if_it_is_printed() -> None:
    def marked(body: str) -> str:
        note = Note(title="Visit", scheme="us-capco", sections=(Section(heading="(S) Context", body=body),))
        return computed_banner(note, SOURCES)

    assert (marked("(U) Words."), marked("")) == ("SECRET", "UNCLASSIFIED")


@pytest.mark.parametrize(
    "body",
    [
        "(U) Options: (A) wait. (B) leave. (C) stay.",
        "(U) See the annex (S) there.",
        "(U) Words. (C) 2024 Reuters.",
        "(U) One of them (S)he said.",
        "(U) He left. (secret) meetings followed.",
    ],
)
def test_brackets_that_mark_nothing_raise_no_banner(body: str) -> None:
    assert computed_banner(note_of(body, scheme="us-capco"), SOURCES) == "UNCLASSIFIED"


def test_a_mark_joined_by_another_sign_is_a_warning() -> None:
    found = problems(note_of("(S/NF) Words.", scheme="us-capco"), SOURCES)

    assert [problem.message.partition(":")[0] for problem in found] == [
        "“S/NF” is no marking of US classification (CAPCO)"
    ]


def test_the_banner_is_computed_where_the_analyst_sets_none() -> None:
    note = note_of("(C) Words.\n\n(U) [@q3]", scheme="us-capco")

    assert compose(note, SOURCES).banner.text == "CONFIDENTIAL"
    assert computed_banner(replace(note, marking="TOP SECRET"), MARKED) == "SECRET//NOFORN"


def test_a_source_whose_mark_the_scheme_does_not_know_is_a_warning() -> None:
    sources = replace(SOURCES, articles={**SOURCES.articles, 1: replace(RECORD, marking="VS-NfD")})

    found = problems(note_of("(U) [@q3]", scheme="us-capco"), sources)

    assert [(problem.severity, problem.kind) for problem in found] == [("warning", "marking")]


def test_paragraphs_without_a_mark_are_counted_where_the_banner_is_above_the_lowest() -> None:
    note = note_of("(C) Words.\n\nMore.\n\n- item\n- (U) item", scheme="us-capco")

    assert "2 paragraphs bear no portion mark." in [problem.message for problem in problems(note, SOURCES)]
    assert problems(note_of("More.", scheme="us-capco"), SOURCES) == []


def test_a_banner_no_scheme_knows_is_an_error() -> None:
    found = problems(note_of("Words.", scheme="uk-gsc", marking="SECRETISH"), SOURCES)

    assert [(problem.severity, problem.field) for problem in found] == [("error", "marking")]


def test_fields_that_are_wanted_and_dates_that_are_none_are_warnings() -> None:
    note = Note(title="", format="generic", fields={"date": "next week"})

    assert [problem.field for problem in problems(note, SOURCES)] == ["date", "subject"]


def test_likelihood_and_confidence_in_one_sentence_are_a_warning() -> None:
    body = "It is likely. We have high confidence.\n\nIt is very likely, and we say so with moderate confidence."
    note = Note(title="Visit", format="ic-assessment", sections=(Section(heading="Discussion", body=body),))

    found = [problem for problem in problems(note, SOURCES) if "one sentence" in problem.message]

    assert [problem.line for problem in found] == [3]


def test_a_part_that_is_too_long_is_a_warning() -> None:
    note = Note(title="Visit", sections=(Section(heading="Bottom line", body="word " * 200),))

    assert problems(note, SOURCES)[0].message == "200 words; the format asks for 90 at most."


def test_a_draft_goes_as_far_as_it_can() -> None:
    document, found = drafted(note_of("Words and [@q99]."), SOURCES)

    assert "[@q99]" in str(document.blocks)
    assert len(found) == 1


def test_an_offices_own_format_is_handed_in() -> None:
    own = replace(load_format("generic"), kicker="OUR NOTE")

    assert "OUR NOTE" in str(compose(note_of("Words."), SOURCES, note_format=own).blocks)
