"""Words collected below "From X:"."""

from briefer.model import Kind
from briefer.quotes import find_quotes


def test_who_stands_after_from_says_what_stands_below() -> None:
    text = (
        "From Helen Dorsey, secretary of state:\n\n“This is a door, not a house.”\n\n"
        "From the Velmoran Foreign Ministry:\n\n“We welcome it.\n\n“May it hold.”\n\nThe talks go on."
    )

    found = [(quote.speakers, quote.continues) for quote in find_quotes(text)]

    assert found == [
        (("Helen Dorsey",), False),
        (("the Velmoran Foreign Ministry",), False),
        (("the Velmoran Foreign Ministry",), True),
    ]


def test_from_in_a_sentence_heads_nothing() -> None:
    text = "From Monday, Ada Vorn said: “We shall be open all day.”"

    assert find_quotes(text)[0].speakers == ("Ada Vorn",)


def test_what_words_are_about_is_not_who_says_them() -> None:
    text = (
        "Here's what Harbour coach Daniel Quarles said after the win on Sunday:\n\n"
        'Opening statement: "Today was a clear example of the fight of this team."\n\n'
        'On the play of the defence: "It was a slow start for us, but they grew."'
    )

    assert [quote.speakers for quote in find_quotes(text) if quote.kind is not Kind.INDIRECT] == [
        ("Daniel Quarles",),
        ("Daniel Quarles",),
    ]
