import pytest

from briefer.model import initials


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Maria Okafor", "MO"),
        ("Pieter van Houten", "PH"),
        ("Samer al-Najjar", "SN"),
        ("Ndiaye", "N"),
        ("ليلى حداد", "لح"),
        ("", ""),
    ],
)
def test_the_margin_shows_first_and_last_name(name: str, expected: str) -> None:
    assert initials(name) == expected
