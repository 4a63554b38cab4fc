import pytest

from briefer.model.documents import (
    Block,
    CrossReference,
    DefinitionList,
    Heading,
    LineBreak,
    Link,
    ListBlock,
    NoteReference,
    Paragraph,
    Quotation,
    Rule,
    Run,
    Table,
)
from briefer.notes import compose, problems
from tests.notes.samples import SOURCES, note_of, words_of


def blocks(markdown: str, **values: object) -> list[Block]:
    """The blocks of one section, without header and heading."""
    document = compose(note_of(markdown, **values), SOURCES)
    heading = next(at for at, block in enumerate(document.blocks) if isinstance(block, Heading))
    return list(document.blocks[heading + 1 :])


def only(markdown: str, **values: object) -> Block:
    (block,) = blocks(markdown, **values)
    return block


def test_headings_begin_below_the_sections_and_skip_no_level() -> None:
    found = blocks("### One\n\n##### Two\n\n### Three\n\n# Four")

    assert [block.level for block in found if isinstance(block, Heading)] == [2, 3, 2, 2]


def test_lists_nest_and_start_where_they_say() -> None:
    block = only("3. three\n4. four\n    - inner\n        1. inmost")

    assert isinstance(block, ListBlock)
    assert (block.ordered, block.start, len(block.items)) == (True, 3, 2)
    inner = block.items[1][1]
    assert isinstance(inner, ListBlock)
    assert not inner.ordered
    assert isinstance(inner.items[0][1], ListBlock)


def test_paragraphs_in_items_leave_the_items_behind_them_items() -> None:
    (block,) = blocks("1. one\n\n   more of one\n2. two\n   - inner\n\n     more\n   - inner too\n3. three")

    assert isinstance(block, ListBlock)
    assert [words_of(item[0].inlines) for item in block.items if isinstance(item[0], Paragraph)] == [
        "one",
        "two",
        "three",
    ]
    inner = block.items[1][1]
    assert isinstance(inner, ListBlock)
    assert len(inner.items) == 2


def test_a_list_that_is_interrupted_begins_anew() -> None:
    found = blocks("1. one\n2. two\n\nWords.\n\n1. one again")

    assert [block.start for block in found if isinstance(block, ListBlock)] == [1, 1]


def test_tables_keep_their_alignment_and_all_rows_are_as_long_as_the_header() -> None:
    block = only("| a | b | c |\n|:--|:-:|--:|\n| 1 | 2 |\n| 1 | 2 | 3 | 4 |")

    assert isinstance(block, Table)
    assert block.alignments == ("left", "center", "right")
    assert {len(row) for row in block.rows} == {3}


def test_a_caption_stands_before_or_behind_its_table() -> None:
    for markdown in ("Table: Costs\n\n| a |\n|---|\n| 1 |", "| a |\n|---|\n| 1 |\n\nTable: Costs"):
        block = only(markdown)
        assert isinstance(block, Table)
        assert words_of(block.caption) == "Costs"


def test_definitions_keep_term_and_meaning() -> None:
    block = only("Ferry\n:   A boat.\n\nBridge\n:   No boat.")

    assert isinstance(block, DefinitionList)
    assert [words_of(term) for term, _ in block.items] == ["Ferry", "Bridge"]


def test_terms_that_share_a_meaning_are_all_kept() -> None:
    block = only("Quota\nAllowance\n:   What may be landed.")

    assert isinstance(block, DefinitionList)
    assert block.items[0][0] == (Run("Quota"), LineBreak(), Run("Allowance"))


def test_emphasis_code_and_strokes_are_styles_of_runs() -> None:
    block = only("*soft* **loud** ***both*** `code` ~~gone~~")

    assert isinstance(block, Paragraph)
    styled = {run.text: run for run in block.inlines if isinstance(run, Run)}
    assert styled["soft"].italic
    assert styled["loud"].bold
    assert styled["both"].bold
    assert styled["both"].italic
    assert styled["code"].code
    assert styled["gone"].strike


def test_links_lead_to_the_web_and_to_mail_only() -> None:
    block = only("[a](https://a.example) [b](mailto:b@c.example) [c](javascript:alert(1)) [d](file:///etc/passwd)")

    assert isinstance(block, Paragraph)
    assert [inline.target for inline in block.inlines if isinstance(inline, Link)] == [
        "https://a.example",
        "mailto:b@c.example",
    ]
    assert words_of(block.inlines) == "a b c d"
    assert not any(isinstance(inline, CrossReference) for inline in block.inlines)


def test_a_footnote_used_twice_becomes_two() -> None:
    document = compose(note_of("One[^n] and two[^n].\n\n[^n]: Said *once* in [@a2]."), SOURCES)

    assert [words_of(note) for note in document.notes] == [
        "Said once in “Marand ‘ready’, says minister”, The Courier, 27 March 2024."
    ] * 2


def test_a_footnote_keeps_the_words_of_every_block_in_it() -> None:
    note = "[^a]: 1. one\n        - inner\n\n    # Head\n\n    | a | b |\n    |---|---|\n    | 1 | 2 |\n\n    Term\n    :   Meaning"
    document = compose(note_of(f"Text.[^a]\n\n{note}"), SOURCES)

    assert words_of(document.notes[0]) == "oneinnerHeada | b1 | 2TermMeaning."  # one under the other


def test_footnotes_are_numbered_in_the_order_of_their_marks() -> None:
    document = compose(note_of("A[^b] [@q3] b[^a]\n\n[^a]: Second.\n\n[^b]: First."), SOURCES)

    assert [words_of(note)[:6] for note in document.notes] == ["First.", "A. Rep", "Second"]


def test_an_abbreviation_is_spelled_out_where_it_first_stands() -> None:
    block = only("The MoW and the MoW.\n\n*[MoW]: Ministry of Works")

    assert isinstance(block, Paragraph)
    assert words_of(block.inlines) == "The Ministry of Works (MoW) and the MoW."


def test_markdowns_own_quotation_refers_to_no_stored_quote() -> None:
    block = only("> Somebody *said* so.")

    assert isinstance(block, Quotation)
    assert (words_of(block.inlines), block.quote_id) == ("Somebody said so.", 0)


def test_code_rules_and_hard_breaks_stay_what_they_are() -> None:
    code, rule, broken = blocks("```\n[@q1] <b>\n```\n\n---\n\none  \ntwo")

    assert isinstance(code, Paragraph)
    assert (code.style, words_of(code.inlines)) == ("code", "[@q1] <b>")
    assert isinstance(rule, Rule)
    assert isinstance(broken, Paragraph)
    assert broken.inlines == (Run("one"), LineBreak(), Run("two"))


def test_entities_are_the_characters_they_mean_and_nonsense_is_text() -> None:
    block = only("a&nbsp;b &copy; &nonsense; &lt; AT&T")

    assert isinstance(block, Paragraph)
    assert words_of(block.inlines) == "a\u00a0b © &nonsense; < AT&T"


def test_a_picture_gives_way_to_its_words_and_a_warning() -> None:
    note = note_of("Look: ![a map](map.png)")

    (problem,) = problems(note, SOURCES)

    assert (problem.severity, problem.line) == ("warning", 1)
    assert words_of(only("Look: ![a map](map.png)").inlines) == "Look: a map"  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("markdown", "line", "said"),
    [
        ("A.[^1]\n\n[^1]: B.[^2]\n\n[^2]: Never read.", 5, "[^2]"),
        ("A.[^x]", 1, "There is no footnote [^x]."),
        ("A [link](file:///etc/hosts).", 1, "“file:///etc/hosts” is left out"),
        ("| a | b |\n|--|--|\n| 1 | 2 |\n| 1 | 2 | three |", 4, "“three” stands in the last one"),
    ],
)
def test_what_a_memo_cannot_hold_is_said(markdown: str, line: int, said: str) -> None:
    (problem,) = problems(note_of(markdown), SOURCES)

    assert (problem.severity, problem.line) == ("warning", line)
    assert said in problem.message


def test_a_cell_too_many_stands_in_the_last_one_of_its_row() -> None:
    block = only("| a | b |\n|--|--|\n| 1 | 2 | 3 |")

    assert isinstance(block, Table)
    assert block.rows == (((Run("1"),), (Run("2"), LineBreak(), Run("3"))),)


def test_arabic_words_are_a_run_of_their_own_language() -> None:
    block = only("She said نحن مستعدون للعمل, and left.")

    assert isinstance(block, Paragraph)
    assert [(run.text, run.language) for run in block.inlines if isinstance(run, Run)] == [
        ("She said ", ""),
        ("نحن مستعدون للعمل", "ar"),
        (", and left.", ""),
    ]


def test_in_an_arabic_note_latin_words_are_foreign() -> None:
    block = only("قال Okafor ذلك", language="ar")

    assert isinstance(block, Paragraph)
    assert [run.language for run in block.inlines if isinstance(run, Run)] == ["", "en", ""]


@pytest.mark.parametrize(("depth", "refused"), [(30, False), (100, True), (3000, True)])
def test_text_nested_beyond_reason_is_refused_with_a_sentence(depth: int, refused: bool) -> None:  # noqa: FBT001  # a case
    found = problems(note_of(">" * depth + " deep"), SOURCES)

    assert [problem.message.startswith("This text is nested too deeply") for problem in found] == [True] * refused


def test_portion_marks_are_taken_off_paragraphs_items_headings_and_captions() -> None:
    found = blocks(
        "## (U) Head\n\n(S//NF) Words.\n\n- (C) Item\n\nTable: (U) Costs\n\n| a |\n|---|\n| 1 |\n\n(U) [@q3]",
        scheme="us-capco",
    )

    heading, paragraph, items, table, quotation = found
    assert isinstance(heading, Heading)
    assert isinstance(paragraph, Paragraph)
    assert isinstance(items, ListBlock)
    assert isinstance(table, Table)
    assert isinstance(quotation, Quotation)
    item = items.items[0][0]
    assert isinstance(item, Paragraph)
    assert [heading.portion, paragraph.portion, item.portion, table.portion, quotation.portion] == [
        "U",
        "S//NF",
        "C",
        "U",
        "U",
    ]
    assert words_of(paragraph.inlines) == "Words."


def test_without_a_scheme_brackets_are_words() -> None:
    block = only("(U) Words.")

    assert isinstance(block, Paragraph)
    assert (block.portion, words_of(block.inlines)) == ("", "(U) Words.")


def test_a_mark_the_scheme_does_not_know_is_a_warning_with_its_line() -> None:
    found = problems(note_of("(U) Words.\n\n(X//NF) More.", scheme="us-capco"), SOURCES)

    assert [(problem.severity, problem.line, problem.kind) for problem in found] == [("warning", 3, "marking")]


def test_a_note_reference_has_its_note() -> None:
    document = compose(note_of("[@q1]\n\nHe said [@q3].[@a1]"), SOURCES)

    references = [
        inline.note
        for block in document.blocks
        for inline in getattr(block, "inlines", ())
        if isinstance(inline, NoteReference)
    ]
    assert references == [0, 1, 2]
    assert len(document.notes) == 3


def test_a_column_keeps_to_where_lines_begin_or_end() -> None:
    body = "| a | b | c |\n|:--|--:|:-:|\n| 1 | 2 | 3 |"
    sides = {}
    for language in ("en", "ar"):
        (table,) = [b for b in compose(note_of(body, language=language), SOURCES).blocks if isinstance(b, Table)]
        sides[language] = table.alignments

    assert sides == {"en": ("left", "right", "center"), "ar": ("right", "left", "center")}
