"""The piece of a text that shows why it was found."""

from hypothesis import given, settings
from hypothesis import strategies as st

from briefer.lookup.snippets import LENGTH, Wanted, snippet_of

FILLER = "Some words of no import stand here. " * 20


def wanted(*words: str) -> list[Wanted]:
    return [Wanted((), frozenset([word])) for word in words]


def test_a_short_text_is_shown_whole() -> None:
    snippet = snippet_of("We have lost a winter", wanted("winter"))

    assert (snippet.text, snippet.at) == ("We have lost a winter", 0)


def test_a_long_text_is_shown_where_most_of_the_wanted_stands() -> None:
    text = FILLER + "ferry " + FILLER + "ferry and pilot " + FILLER + "ferry ferry ferry " + FILLER

    snippet = snippet_of(text, wanted("ferry", "pilot"))

    assert [span.of(snippet.text) for span in snippet.marked] == ["ferry", "pilot"]
    assert text[snippet.at :].startswith(snippet.text)
    assert len(snippet.text) <= LENGTH
    assert not snippet.text.startswith(" ")


def test_without_a_match_the_beginning_is_shown() -> None:
    assert snippet_of("A" + FILLER, wanted("ferry")).at == 0


def test_line_ends_become_blanks_and_lengths_stay() -> None:
    assert snippet_of("one\n\ntwo", []).text == "one  two"


def test_a_phrase_is_marked_where_it_stands_whole() -> None:
    snippet = snippet_of("a winter, a lost\nwinter", [Wanted(("lost",), frozenset(["winter"]))])

    assert [span.of(snippet.text) for span in snippet.marked] == ["lost winter"]


def test_a_beginning_is_marked_to_the_end_of_its_word() -> None:
    snippet = snippet_of("secure insecurity security_", [Wanted((), frozenset(), "secur")])

    assert [span.of(snippet.text) for span in snippet.marked] == ["secure", "security"]


def test_overlapping_matches_are_marked_once() -> None:
    snippet = snippet_of("a b c", [Wanted(("a",), frozenset("b")), Wanted(("b",), frozenset("c"))])

    assert [span.of(snippet.text) for span in snippet.marked] == ["a b c"]


def test_a_text_without_blanks_is_cut_all_the_same() -> None:
    assert len(snippet_of("部" * 5000 + "長", wanted("長")).text) <= LENGTH


@settings(max_examples=100, deadline=None)
@given(words=st.lists(st.sampled_from(["ferry", "pilot", "ﬁne", "العِراق", "\n", "…", "x" * 300]), max_size=80))
def test_marks_are_in_order_and_inside(words: list[str]) -> None:
    snippet = snippet_of(" ".join(words), wanted("ferry", "pilot", "fine", "عراق"))

    edges = [edge for span in snippet.marked for edge in (span.start, span.end)]
    assert edges == sorted(edges)
    assert not edges or edges[-1] <= len(snippet.text)


def test_a_snippet_begins_where_the_report_does() -> None:
    head = "---\ntitle: The ferry\n---\n\n# The ferry\n\n"

    assert snippet_of(head + FILLER, wanted("ferry"), len(head)).text.startswith("Some words")
    assert snippet_of(head + "The pilot of the ferry.", wanted("pilot"), len(head)).at == len(head)
