from dataclasses import replace

from briefer.model import Kind, Origin, Quote
from briefer.model.checks import FoundQuotation, ReadMemo, Sources, Verdict
from briefer.model.documents import Link, Quotation, Run
from briefer.notes import compose, load_format, start_note, verify
from briefer.notes.outlets import outlet_of
from briefer.notes.words import words_of as language_words
from tests.notes.checking import COURIER_NOTE, RECORD_NOTE, checked
from tests.notes.samples import ARABIC, COURIER, QUOTES, RECORD, SOURCES, TODAY, all_words, note_of, quote_in, words_of

ENGLISH = language_words("en")
UNNAMED = quote_in(COURIER, "We are ready,", 6, "")
_SOON = quote_in(RECORD, "soon", 4)
PASSAGE = quote_in(RECORD, "The talks had cost 12 million crowns.", 9, "", kind=Kind.PASSAGE)


def with_quotes(*quotes: Quote) -> Sources:
    return replace(SOURCES, quotes={quote.id: quote for quote in quotes})


def line_of(sources: Sources, body: str, at: int = 0, **values: object) -> str:
    blocks = [block for block in compose(note_of(body, **values), sources).blocks if isinstance(block, Quotation)]
    return words_of(blocks[at].attribution)


def test_the_first_line_of_a_speaker_gives_the_role_and_stands_out_later_ones_are_light() -> None:
    first, later = (
        block.attribution
        for block in compose(note_of("[@q1]\n\n[@q3]"), SOURCES).blocks
        if isinstance(block, Quotation)
    )

    assert first == (Run("— "), Run("Awa Ndiaye", bold=True), Run(", Minister of Works"))
    assert later == (Run("— "), Run("Awa Ndiaye"))


def test_an_article_never_speaks_for_a_speaker_it_does_not_name() -> None:
    assert line_of(with_quotes(UNNAMED), "[@q6]") == "— Speaker not named in the source"
    assert line_of(with_quotes(UNNAMED), "[@q6]", language="fr") == "— Auteur non nommé dans la source"
    assert line_of(with_quotes(UNNAMED), "[@q6]", language="ar") == "— المتحدث غير مذكور في المصدر"


def test_a_passage_is_the_articles_own_words() -> None:
    assert line_of(with_quotes(PASSAGE), "[@q9]") == "— As written in The Marand Record"


def test_what_was_reported_without_marks_says_who_reported_it() -> None:
    told = replace(QUOTES[0], kind=Kind.INDIRECT)

    assert (
        line_of(with_quotes(told), "[@q1]")
        == "— In the words of The Marand Record, reporting Awa Ndiaye, Minister of Works"
    )


def test_a_speaker_known_by_a_role_begins_the_line_with_a_capital() -> None:
    official = replace(QUOTES[0], speakers=("the official",))

    assert line_of(with_quotes(official), "[@q1]") == "— The official"
    note = start_note(load_format("generic"), with_quotes(official), today=TODAY)
    assert "## The official" in note.sections[1].body


def test_speakers_who_are_not_named_stand_last_under_a_heading_that_says_so() -> None:
    note = start_note(load_format("generic"), with_quotes(UNNAMED, QUOTES[4], PASSAGE), today=TODAY)

    assert note.sections[1].body == (
        "## Chidi Okafor\n\n[@q5]\n\n## As written in The Marand Record\n\n[@q9]\n\n"
        "## Speaker not named in the source\n\n[@q6]"
    )


def test_a_source_is_called_by_its_outlet_else_its_site_else_its_file() -> None:
    nameless = replace(COURIER, source="")

    assert outlet_of(COURIER, ENGLISH) == "The Courier"
    assert outlet_of(replace(nameless, url="https://www.courier.example/2"), ENGLISH) == "courier.example"
    assert outlet_of(replace(nameless, origin=Origin(file_name="talks.txt")), ENGLISH) == "file talks.txt"
    assert outlet_of(replace(nameless, url="http://[x"), ENGLISH) == "source not named"


def test_a_footnote_names_article_source_and_day_even_if_they_are_unknown() -> None:
    bare = replace(COURIER, source="", published=None, origin=Origin(file_name="talks.txt"))
    sources = Sources(quotes={6: UNNAMED}, articles={2: bare})

    (note,) = compose(note_of("[@q6]"), sources).notes

    assert words_of(note) == "“Marand ‘ready’, says minister”, file talks.txt, undated."
    assert not any(isinstance(inline, Run) and inline.italic for inline in note)


def test_later_footnotes_of_an_article_are_short_and_still_name_article_source_and_day() -> None:
    first, later = compose(note_of("[@q1]\n\n[@q3]"), SOURCES).notes

    assert words_of(first).startswith("A. Reporter, “Minister visits Marand”, The Marand Record, 26 March 2024, https:")
    assert any(isinstance(inline, Link) for inline in first)
    assert words_of(later) == "“Minister visits Marand”, The Marand Record, 26 March 2024."


def test_what_follows_an_arabic_title_keeps_its_direction() -> None:
    (note,) = compose(note_of("[@q7]"), SOURCES).notes

    assert words_of(note) == f"“{ARABIC.title}\u200e”, {ARABIC.source}\u200e, 28 March 2024."


def test_arabic_words_stand_in_arabic_marks_in_any_note() -> None:
    assert "«نحن مستعدون للعمل معا»" in all_words(compose(note_of("[@q7]"), SOURCES).blocks)
    assert "«نحن مستعدون للعمل معا»" in all_words(compose(note_of("She said [@q7 inline]."), SOURCES).blocks)


def test_a_reporters_comma_before_the_mark_is_not_printed_and_the_check_finds_nothing() -> None:
    words = all_words(compose(note_of('[@q1]\n\nShe said [@q5 inline "It is […] of money,"].'), SOURCES).blocks)

    assert "“We are ready”*" in words
    assert "“It is […] of money”*" in words
    assert checked("We are ready", quote_id=1).verdict is Verdict.SAME


def test_neighbours_in_a_sentence_share_a_footnote_if_one_speaker_says_them_in_one_article() -> None:
    said = "Awa Ndiaye: “We are ready” “We always were.”*"

    assert said in all_words(compose(note_of("Awa Ndiaye: [@q1] [@q2]"), SOURCES).blocks)
    for body in ("Both: [@q1] [@q5]", "Twice: [@q1] [@q6]", "Pages: [@q1, p. 1] [@q2, p. 2]", "Apart: [@q1] and [@q2]"):
        assert all_words(compose(note_of(body), SOURCES).blocks).count("*") == 2


def test_a_few_words_stand_below_the_quotations_of_their_speaker() -> None:
    apart = (
        start_note(load_format("generic"), with_quotes(*QUOTES[:2], _few(QUOTES[2]), _few(_SOON)), today=TODAY)
        .sections[1]
        .body
    )
    said = (
        start_note(load_format("uk-submission"), with_quotes(*QUOTES[:2], _few(QUOTES[2]), _few(_SOON)), today=TODAY)
        .sections[3]
        .body
    )

    assert apart == "## Awa Ndiaye\n\n[@q1] [@q2]\n\n**Awa Ndiaye:** [@q3 inline], [@q4 inline]"
    assert said == "**Awa Ndiaye (Minister of Works):** [@q1] [@q2]; [@q3 inline], [@q4 inline]"


def _few(quote: Quote) -> Quote:
    return replace(quote, kind=Kind.MIXED)


def test_neighbours_share_the_note_behind_the_last_where_it_cites_their_article() -> None:
    shared = memo_of("“We are ready” “We always were.”", RECORD_NOTE)
    apart = memo_of("“We are ready”, and then “We always were.”", RECORD_NOTE)
    elsewhere = memo_of("“We are ready” “We always were.”", COURIER_NOTE)

    assert [one.verdict for one in verify(shared, SOURCES).quotations] == [Verdict.SAME, Verdict.SAME]
    assert [one.verdict for one in verify(apart, SOURCES).quotations] == [Verdict.UNCITED, Verdict.SAME]
    assert not verify(elsewhere, SOURCES).clean


def memo_of(paragraph: str, note: str) -> ReadMemo:
    """A paragraph of two quotations with a note behind the second."""
    first, second = (
        FoundQuotation(text=text, place="paragraph 1", paragraph=0, citations=citations)
        for text, citations in (("We are ready", ()), ("We always were.", (note,)))
    )
    return ReadMemo(quotations=(first, second), paragraphs=(paragraph,), banners=(), portions=(), citations=(note,))
