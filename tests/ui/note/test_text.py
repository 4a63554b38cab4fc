from hypothesis import given
from hypothesis import strategies as st

from briefer.model import Section
from briefer.ui.note.text import heading_lines, joined, points_before, split, units_before

lines = st.sampled_from(
    ["", "# A", "# B  ", "#", "## deeper", "```", "~~~~", "words", "  indented", "#tag", "\t# no", "é 🙂"]
)
texts = st.lists(lines, max_size=12).map("\n".join) | st.text(max_size=60)


def test_each_section_stands_under_its_heading() -> None:
    sections = (Section(heading="Bottom line", body="(U) Words."), Section(heading="Key points", body="1. One\n2. Two"))

    text = joined(sections)

    assert text == "# Bottom line\n(U) Words.\n\n# Key points\n1. One\n2. Two"
    assert split(text) == sections


def test_a_section_without_words_leaves_a_line_to_write_in() -> None:
    assert joined([Section(heading="A"), Section(heading="B")]) == "# A\n\n\n# B\n"


def test_words_before_the_first_heading_are_a_section_of_their_own() -> None:
    assert split("Words.\n\n# A\nMore.") == (Section(heading="", body="Words."), Section(heading="A", body="More."))


def test_a_heading_in_a_fence_of_code_is_code() -> None:
    assert split("# A\n```\n# not a heading\n```") == (Section(heading="A", body="```\n# not a heading\n```"),)


def test_only_the_closing_fence_closes() -> None:
    assert len(split("# A\n````\n```\n# still code\n````\n# B")) == 2


def test_a_section_keeps_its_part_of_the_format() -> None:
    before = (Section(heading="A", part="one"), Section(heading="B", part="two"))

    assert [section.part for section in split("# B\n\n# A\n", before)] == ["two", "one"]


def test_a_heading_that_was_changed_keeps_its_part_by_its_place() -> None:
    before = (Section(heading="A", part="one"), Section(heading="B", part="two"))

    assert [section.part for section in split("# A\n\n# Other words\n", before)] == ["one", "two"]


def test_a_new_section_fills_no_part() -> None:
    before = (Section(heading="A", part="one"),)

    assert [section.part for section in split("# New\n\n# A\n", before)] == ["", "one"]


@given(texts)
def test_what_was_split_joins_to_the_same_sections(text: str) -> None:
    sections = split(text)

    assert split(joined(sections)) == sections


@given(texts)
def test_no_word_is_lost(text: str) -> None:
    assert joined(split(text)).replace("#", " ").split() == text.replace("#", " ").split()


@given(texts)
def test_every_section_has_a_line_of_its_own(text: str) -> None:
    assert len(heading_lines(text)) == len(split(text))


@given(st.text(max_size=40), st.integers(0, 40))
def test_positions_convert_back(text: str, at: int) -> None:
    at = min(at, len(text))

    assert points_before(text, units_before(text, at)) == at
    assert units_before(text, len(text)) == len(text.encode("utf-16-le", "surrogatepass")) // 2
