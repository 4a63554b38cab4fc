import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.notes.wording import NotVerbatim, chosen_words, left_out

SOURCE = "The two sides reaffirmed the “strategic partnership”, and he said it would not end soon — or ever."


def shown(chosen: str, source: str = SOURCE) -> str:
    return "".join(piece.text for piece in chosen_words(source, chosen))


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [
        ("it would not end", "it would not end"),
        ("The two sides […] said it would", "The two sides […] said it would"),
        ("two sides [...] or ever", "two sides […] or ever"),
        ("and [Mr Okafor] said it", "and [Mr Okafor] said it"),
        ("[t]he two sides", "[t]he two sides"),
        ("reaffirm[ing] the", "reaffirm[ing] the"),
        ("reaffirmed [t]he “strategic", "reaffirmed [t]he “strategic"),
        ("partnership”[,] and he", "partnership”[,] and he"),
        ("two sides [reaffirmed]", "two sides [reaffirmed]"),
        ('the "strategic partnership", and', "the “strategic partnership”, and"),
        ("soon - or ever", "soon — or ever"),
        ("[…] or ever", "[…] or ever"),
        ("he  said\nit", "he said it"),
    ],
)
def test_left_out_and_added_words_are_shown_and_the_rest_is_the_sources(chosen: str, expected: str) -> None:
    assert shown(chosen) == expected


@pytest.mark.parametrize(
    ("chosen", "words", "nearest"),
    [
        ("it would end soon", "it would end soon", "it would not end"),
        ("The two sides […] she said", "she said", "he said"),
        ("or ever […] The two", "The two", "The two"),
        ("said it wou", "said it wou", "said it would"),
        ("nothing of that", "nothing of that", ""),
        ("The two [x] des reaffirmed", "The two [x] des reaffirmed", "The two sides reaffirmed the"),
    ],
)
def test_anything_else_is_refused_with_the_words_and_what_the_source_says(
    chosen: str, words: str, nearest: str
) -> None:
    with pytest.raises(NotVerbatim) as refused:
        chosen_words(SOURCE, chosen)

    assert (refused.value.words, refused.value.nearest) == (words, nearest)


def test_an_insertion_stands_for_a_few_words_only() -> None:
    with pytest.raises(NotVerbatim):
        shown("The two [people] end soon")


def test_no_insertion_hides_a_not() -> None:
    with pytest.raises(NotVerbatim, match="would"):
        shown("it would [surely] end soon")


@given(st.text(alphabet="ab […]\"'—T", max_size=30), st.text(alphabet="ab \"'—T…", max_size=40))
def test_any_choice_is_shown_or_refused(chosen: str, source: str) -> None:
    try:
        pieces = chosen_words(source, chosen)
    except NotVerbatim:
        return
    assert all(
        piece.own or piece.text.strip() in " ".join(source.split()) or piece.text.strip() in source for piece in pieces
    )


def test_what_is_left_out_of_sentences_that_go_on_is_told_and_whole_sentences_are_not() -> None:
    source = "We will not sign today. Nobody asked us. We will sign when the text is agreed."

    assert left_out(source, "We will […] sign today.") == ["not"]
    assert left_out(source, "We will not sign today. […] We will sign") == []
    assert left_out(source, "We will not […] when the text") == ["sign today", "We will sign"]
