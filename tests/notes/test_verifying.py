from dataclasses import replace

from briefer.model import Kind, Status, anchor_at
from briefer.model.checks import Difference, FoundQuotation, ReadMemo, Verdict
from briefer.notes import verify
from tests.notes.checking import COURIER_NOTE, RECORD_NOTE, checked, said
from tests.notes.samples import RECORD, SOURCES


def test_the_sources_words_are_as_in_the_source_whatever_word_made_of_their_marks() -> None:
    for text in (
        "will not end soon — or ever",
        "will not end\u00a0soon - or ev\u00ader",
        "will not end soon – or ever.",
    ):
        found = checked(text, quote_id=4)
        assert (found.verdict, found.article_id, found.quote_id, found.remarks) == (Verdict.SAME, 1, 4, ())


def test_a_cut_not_is_an_alteration() -> None:
    found = checked("will end soon — or ever", quote_id=4)

    assert (found.verdict, found.differences) == (Verdict.ALTERED, (Difference(source="not", memo=""),))


def test_one_letter_is_an_alteration_even_in_two_words() -> None:
    found = checked("strategc partnership", quote_id=3)

    assert found.verdict is Verdict.ALTERED
    assert found.differences == (Difference(source="strategic", memo="strategc"),)


def test_words_left_out_and_put_in_are_allowed_where_the_memo_says_so() -> None:
    for text in ("It is […] a matter of money", "[i]t is not a matter […] money", "It is not [only] a matter of money"):
        assert checked(text, quote_id=5).verdict is Verdict.SAME


def test_brackets_may_be_the_sources_own() -> None:
    text = RECORD.text.replace("a matter of money", "a matter of [their] money")
    sources = replace(SOURCES, articles={**SOURCES.articles, 1: replace(RECORD, text=text)})

    assert checked("It is not a matter of [their] money", sources=sources).verdict is Verdict.SAME
    assert checked("It is not a matter [their] money", sources=sources).verdict is Verdict.ALTERED


def test_no_insertion_hides_a_not() -> None:
    found = checked("It is [surely] a matter of money", quote_id=5)

    assert found.verdict is Verdict.ALTERED
    assert found.differences


def test_a_swapped_name_is_remarked() -> None:
    found = checked("We are ready,", quote_id=1, attribution="Chidi Okafor, Minister of Works")

    assert found.remarks == ("The memo gives these words to Chidi Okafor; the source gives them to Awa Ndiaye.",)


def test_a_surname_a_role_or_a_pronoun_is_no_swapped_name() -> None:
    for attribution in ("Ms Ndiaye", "the minister", "She told Mr Okafor that", "Minister Ndiaye, with Mr Okafor"):
        assert checked("We are ready,", quote_id=1, attribution=attribution).remarks == ()


def test_the_words_of_another_quotation_beside_it_name_nobody() -> None:
    for attribution in ("Chidi Okafor should know that.”", "“Chidi Okafor should know,” …", "… “Chidi Okafor should"):
        assert checked("We are ready,", quote_id=1, attribution=attribution).remarks == ()


def test_a_stranger_in_a_line_of_attribution_is_remarked() -> None:
    found = checked("We are ready,", quote_id=1, attribution="Lena Brandt, Minister of Works")

    assert found.remarks == ("The memo gives these words to Lena Brandt; the source gives them to Awa Ndiaye.",)


def test_another_speaker_beside_a_cue_is_remarked_in_a_sentence() -> None:
    told = "In the capital, where the talks went on until well after midnight and nobody slept, Okafor said: … again"

    assert "to Chidi Okafor;" in checked("We are ready,", quote_id=1, attribution=told).remarks[0]


def test_a_namesake_is_remarked() -> None:
    quotes = {**SOURCES.quotes, 5: replace(SOURCES.quotes[5], speakers=("Binta Ndiaye",))}

    found = checked("We are ready,", quote_id=1, attribution="Binta Ndiaye", sources=replace(SOURCES, quotes=quotes))

    assert "to Binta Ndiaye;" in found.remarks[0]


def test_a_nameless_speaker_swapped_for_a_name_is_remarked() -> None:
    quotes = {**SOURCES.quotes, 5: replace(SOURCES.quotes[5], speakers=("the council",))}

    found = checked(
        "We are ready,", quote_id=1, attribution="the council, in public", sources=replace(SOURCES, quotes=quotes)
    )

    assert "to the council;" in found.remarks[0]


def test_a_moved_footnote_is_remarked() -> None:
    found = checked("will not end soon — or ever", note=COURIER_NOTE, quote_id=4)

    assert found.remarks == (
        "Its footnote cites “Marand “ready”, says minister”; the words stand in “Minister visits Marand”.",
    )


def test_words_that_two_articles_hold_may_be_cited_to_either() -> None:
    assert checked("We are ready,", note=COURIER_NOTE).remarks == ()
    assert checked("We are ready,", note=COURIER_NOTE).article_id == 2


def test_quotations_run_together_are_altered() -> None:
    found = checked("We are ready. We always were.", quote_id=1)

    assert found.verdict is Verdict.ALTERED
    assert "Two quotations were run together." in found.remarks


def test_quotations_of_two_articles_run_together_are_altered() -> None:
    found = checked("strategic partnership, and left for home")

    assert found.verdict is Verdict.ALTERED


def test_a_quotation_without_a_note_is_uncited() -> None:
    assert checked("strategic partnership", note="").verdict is Verdict.UNCITED


def test_words_of_no_article_are_unknown() -> None:
    assert checked("Nobody has ever said a thing like this").verdict is Verdict.UNKNOWN


def test_a_source_that_has_changed_since_is_said_so() -> None:
    quote = replace(SOURCES.quotes[4], anchor=anchor_at(RECORD.text, SOURCES.quotes[4].content))
    text = RECORD.text.replace("will not end soon", "will never end yet")
    sources = replace(SOURCES, quotes={4: quote}, articles={1: replace(RECORD, text=text)})

    found = checked("will not end soon — or ever", sources=sources, quote_id=4)

    assert (found.verdict, found.article_id) == (Verdict.SOURCE_CHANGED, 1)


def test_a_bookmark_that_leads_nowhere_any_more_does_not_matter() -> None:
    assert checked("strategic partnership", quote_id=99).quote_id == 3


def test_a_word_that_fell_off_an_end_of_the_quote_is_remarked_unless_it_was_the_writers_choice() -> None:
    assert checked("not end soon — or ever", quote_id=4).remarks == (
        "Shortened at its beginning, and nothing says so: the source has “will” before.",
    )
    assert checked("not end soon — or ever", quote_id=4, chosen=True).remarks == ()


def test_the_quotations_of_an_appended_article_need_no_footnotes() -> None:
    paragraph = "“We are ready,” Awa Ndiaye said. “We always were.”"
    found = tuple(FoundQuotation(text=text, place="", paragraph=0) for text in ("We are ready,", "We always were."))
    memo = ReadMemo(quotations=found, paragraphs=(paragraph,), banners=(), portions=(), citations=())

    assert verify(memo, SOURCES).clean


def test_the_title_of_an_article_in_a_list_of_sources_is_no_quotation() -> None:
    found = FoundQuotation(text="Marand ‘ready’, says minister", place="", paragraph=0)
    memo = ReadMemo(quotations=(found,), paragraphs=(), banners=(), portions=(), citations=())

    assert verify(memo, SOURCES).quotations == ()


def test_arabic_words_are_compared_without_their_stretching_and_found_when_changed() -> None:
    note = "“الوزيرة تزور مراند”, صحيفة المدينة, 28 March 2024."

    assert checked("نحن مســتعدون للعمل\u200f معا", note, quote_id=7).verdict is Verdict.SAME
    for together in ("معا\u064b", "مع\u064bا"):
        assert checked(f"نحن مستعدون للعمل {together}", note, quote_id=7).verdict is Verdict.SAME
    changed = checked("نحن غير مستعدون للعمل معا", note, quote_id=7)
    assert changed.differences == (Difference(source="", memo="غير"),)


def test_composed_and_decomposed_letters_are_the_same() -> None:
    text = "Visite\n\n« Nous sommes prêts à négocier », a dit Awa Ndiaye."
    sources = replace(SOURCES, articles={1: replace(RECORD, text=text)}, quotes={})

    assert checked("Nous sommes pre\u0302ts a\u0300\u202fnégocier", sources=sources).verdict is Verdict.SAME
    assert checked("Nous sommes prets à négocier", sources=sources).verdict is Verdict.ALTERED


def test_a_first_letter_in_the_other_case_is_the_sources_own() -> None:
    for text in ("we are ready", "We always were", "[w]e always were", "we always were"):
        assert checked(text).verdict is Verdict.SAME
    assert checked("we Are ready").verdict is Verdict.ALTERED


def test_digits_of_another_script_and_grouped_thousands_are_the_same_number() -> None:
    sources = said("Fares\n\n“It took 1200 men and 35 days,” she said.", "It took 1200 men and 35 days,")

    for text in ("It took 1,200 men and 35 days", "It took 1\u202f200 men and 35 days", "It took ١٢٠٠ men and ٣٥ days"):
        assert checked(text, sources=sources).verdict is Verdict.SAME
    for text in ("It took 1,201 men and 35 days", "It took 12,00 men and 35 days", "It took 1200 men and 3.5 days"):
        assert checked(text, sources=sources).verdict is Verdict.ALTERED


def test_words_of_the_article_given_to_a_person_are_remarked() -> None:
    own = "The talks had cost 12 million crowns"

    assert "in the source they are the article's own" in checked(own, attribution="Awa Ndiaye said: …").remarks[0]
    assert checked(own, attribution="the paper wrote: …").remarks == ()


def test_reported_speech_given_as_somebodys_own_words_is_remarked() -> None:
    sources = said("Ms Ndiaye said the ferries were all too slow.", "the ferries were all too slow", kind=Kind.INDIRECT)

    for told in (
        "— Awa Ndiaye",
        "Awa Ndiaye:",
        "… Ndiaye said on Monday, long after all of the others had gone to bed",
    ):
        (remark,) = checked("the ferries were all too slow", sources=sources, attribution=told).remarks
        assert remark == "The source reports this without quotation marks; they are not Awa Ndiaye's own words."
    reporting = "— In the words of The Marand Record, reporting Awa Ndiaye"
    assert checked("the ferries were all too slow", sources=sources, attribution=reporting).remarks == ()


def test_a_rejected_quote_is_said_to_be_one() -> None:
    sources = said("“We are all ready,” she said.", "We are all ready,", status=Status.REJECTED)

    assert checked("We are all ready", sources=sources).remarks == ("The workspace holds this quote as rejected.",)


def test_a_tracked_change_that_altered_the_words_is_named() -> None:
    found = FoundQuotation(text="It is a matter of money", place="", paragraph=0, citations=(RECORD_NOTE,))
    memo = ReadMemo(
        quotations=(found,),
        paragraphs=(),
        banners=(),
        portions=(),
        citations=(),
        tracked=True,
        before=("It is not a matter of money",),
    )

    (one,) = verify(memo, SOURCES).quotations

    assert one.verdict is Verdict.ALTERED
    assert "A tracked change does this" in one.remarks[0]


def test_titles_in_a_note_are_no_quotations_and_words_in_one_are() -> None:
    def verdicts(text: str) -> list[Verdict]:
        found = FoundQuotation(text=text, place="footnote 1", paragraph=-1, citations=(RECORD_NOTE,), in_note=True)
        memo = ReadMemo(quotations=(found,), paragraphs=(), banners=(), portions=(), citations=())
        return [one.verdict for one in verify(memo, SOURCES).quotations]

    assert verdicts("Minister visits Marand") == []
    assert verdicts("A title of some other paper altogether") == []
    assert verdicts("It is not a matter of money") == [Verdict.SAME]
    assert verdicts("It is now a matter of money") == [Verdict.ALTERED]


def test_a_memo_of_another_workspace_is_foreign() -> None:
    found = FoundQuotation(text="Nobody has ever said a thing like this", place="", paragraph=0)
    memo = ReadMemo(quotations=(found,), paragraphs=(), banners=(), portions=(), citations=())

    assert verify(memo, SOURCES).foreign
    assert not verify(replace(memo, quotations=()), SOURCES).foreign


def test_words_typed_into_a_bookmark_before_the_marks_are_no_alteration() -> None:
    typed = "On the harbour and all that belongs to it she was blunt: “strategic partnership"

    assert checked(typed, quote_id=3, marked="strategic partnership").verdict is Verdict.SAME
    assert checked("a strategic “partnership", quote_id=3, marked="partnership").verdict is Verdict.ALTERED


def test_the_paragraphs_of_one_quotation_share_its_note() -> None:
    paragraphs = ("“We are ready.", "“We always were,” Ms Ndiaye said.")
    found = (
        FoundQuotation(text="We are ready.", place="", paragraph=0),
        FoundQuotation(text="We always were,", place="", paragraph=1, citations=(RECORD_NOTE,)),
    )
    memo = ReadMemo(quotations=found, paragraphs=paragraphs, banners=(), portions=(), citations=())

    assert [one.verdict for one in verify(memo, SOURCES).quotations] == [Verdict.SAME, Verdict.SAME]


def test_a_memo_is_not_held_against_a_guess_at_the_speaker() -> None:
    def remarks(**values: object) -> tuple[str, ...]:
        sources = said("“We are all ready now,” she said.", "We are all ready now,", **values)  # type: ignore[arg-type]
        return checked("We are all ready now", sources=sources, attribution="— Lena Brandt").remarks

    assert remarks(confidence=0.3) == ()
    assert "to Lena Brandt;" in remarks(confidence=0.8)[0]
    assert "to Lena Brandt;" in remarks(confidence=0.3, status=Status.ACCEPTED)[0]


def test_in_a_table_the_other_cells_say_whose_words_these_are_and_where_they_stand() -> None:
    other = checked("We are ready,", quote_id=1, beside=("Minister Chidi Okafor", "26 March"))
    cited = checked("We are ready,", note="", quote_id=1, beside=("Awa Ndiaye", RECORD_NOTE))

    assert other.remarks == ("The memo gives these words to Chidi Okafor; the source gives them to Awa Ndiaye.",)
    assert (cited.verdict, cited.remarks) == (Verdict.SAME, ())


def test_a_topic_or_a_sentence_in_a_table_names_nobody() -> None:
    for cell in ("Port Fees", "Reply of Chidi Okafor", "Chidi Okafor was not there"):
        assert checked("We are ready,", quote_id=1, beside=(cell,)).remarks == ()


def test_a_term_in_the_writers_own_marks_is_no_quotation_beside_one_with_a_note() -> None:
    notes = (RECORD_NOTE,)
    term = FoundQuotation(text="reform", place="paragraph 1", paragraph=0, citations=notes)
    quoted = FoundQuotation(text="We are ready,", place="paragraph 1", paragraph=0, citations=notes, quote_id=1)
    memo = ReadMemo(quotations=(term, quoted), paragraphs=(), banners=(), portions=(), citations=notes)

    assert verify(memo, SOURCES).clean


def test_a_word_of_the_article_that_nobody_said_is_the_writers_own() -> None:
    sources = said("The minister left the hall. “We are ready,” Ms Ndiaye said.", "We are ready,")

    for text, words in (("hall", []), ("ready", [Verdict.UNCITED])):
        found = FoundQuotation(text=text, place="paragraph 1", paragraph=0)
        memo = ReadMemo(quotations=(found,), paragraphs=(), banners=(), portions=(), citations=())
        assert [one.verdict for one in verify(memo, sources).quotations] == words
