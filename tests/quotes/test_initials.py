"""Bodies that are called by two initials."""

import pytest

from briefer.quotes import find_quotes


@pytest.mark.parametrize(
    ("named", "short", "name"),
    [
        ("General Motors", "GM", "General Motors"),
        ("Karsk Pacific Railway", "KP", "Karsk Pacific Railway"),
        ("Karsk Pacific Railway", "KP Railway", "Karsk Pacific Railway"),
        ("The United Ports Harbour Council", "UP Harbour Council", "United Ports Harbour Council"),
        ("Karsk Pacific Railway and Karsk Ports", "KP", "KP"),
        ("Jane Pike", "JP", "JP"),
        ("Amnesty Institutes", "AI", "AI"),
        ("United Shores", "US", "US"),
    ],
)
def test_two_initials_are_the_one_body_of_that_name(named: str, short: str, name: str) -> None:
    quotes = find_quotes(f"{named} fell by half on Monday.\n\n“It is late,” {short} said.")

    assert quotes[-1].speakers == (name,)
