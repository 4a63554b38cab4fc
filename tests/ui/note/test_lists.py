import pytest

from briefer.ui.note.lists import label_of


@pytest.mark.parametrize(
    ("pattern", "number", "label"),
    [
        ("1.", 3, "3."),
        ("a.", 1, "a."),
        ("a.", 28, "ab."),
        ("(1)", 12, "(12)"),
        ("(a)", 2, "(b)"),
        ("(i)", 14, "(xiv)"),
        ("(i)", 40, "(40)"),
        ("A.", 3, "C."),
        ("I.", 9, "IX."),
        ("–", 1, "–"),
    ],
)
def test_labels_count_as_the_format_says(pattern: str, number: int, label: str) -> None:
    assert label_of((pattern,), 1, number) == label


def test_deeper_than_the_format_counts_as_its_deepest() -> None:
    assert label_of(("1.", "a."), 5, 2) == "b."
