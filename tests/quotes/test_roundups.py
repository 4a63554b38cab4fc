"""Quotations that stand alone, with who said them named below."""

import pytest

from briefer.quotes import QUOTING_KINDS, find_quotes


def speakers(text: str) -> list[str]:
    return [" and ".join(quote.speakers) for quote in find_quotes(text) if quote.kind in QUOTING_KINDS]


def test_a_round_up_names_each_speaker_below_the_words() -> None:
    text = """What they said: the weekend in quotes

“We were off the pace. It happens.”

Tom Vale had no excuses for Marden's defeat by Karsk.

“It’s great to have Joe back. He ran himself into the ground.”

Joe Quill's return was the icing on the cake for Ivan Lund and his side.

“I thought we did well. Simple errors cost us.”

Marden were guilty of too many mistakes according to Ned Field."""

    assert speakers(text) == ["Tom Vale", "Ivan Lund", "Ned Field"]


def test_a_quotation_above_an_article_is_theirs_whom_the_article_begins_with() -> None:
    text = """“I thought I was going to die.”

Ana Moss remembers the night of the flood.

“The water came up to my neck.”

Her neighbour Tom Lee sat on the roof."""

    assert speakers(text) == ["Ana Moss", "Ana Moss"]


def test_somebody_who_spoke_before_goes_on() -> None:
    text = """Ana Moss said she was tired.

“I have had enough of it.”

Tom Lee is her neighbour."""

    assert speakers(text) == ["Ana Moss"]


PULLED = (
    "The brewery opened last year. Lena Brandt said it had done well.\n\n“They’ve been extremely well received.”\n\n"
)


@pytest.mark.parametrize(
    "signature",
    ["Jim Farrow owner, Grey Anvil", "Jim Farrow, owner of Grey Anvil", "— Jim Farrow", "Dr Jim Farrow, Karsk"],
)
def test_a_quotation_set_large_is_signed_below(signature: str) -> None:
    text = f"{PULLED}{signature}\n\nThe bureau closed the bar."

    assert find_quotes(text)[-1].speakers == ("Jim Farrow",)


@pytest.mark.parametrize(
    "below",
    ["Jim Farrow", "Jim Farrow, left, with Ida Holm", "Jim Farrow visits Karsk", "Jim Farrow, owner, has left."],
)
def test_a_caption_signs_nothing(below: str) -> None:
    text = f"{PULLED}{below}\n\nThe bureau closed the bar."

    assert find_quotes(text)[-1].speakers == ("Lena Brandt",)


SPOKE = "“It was a shock,” Ada Pike said.\n\n"


@pytest.mark.parametrize(
    "about",
    [
        "Ana Moss, who runs the bakery on Mill Street, disagrees.",
        "Ana Moss meanwhile wrapped up her win in two hours, knocking out Lena Hale 6-1, 6-4.",
        "But for Ana Moss and her family the death of the trees is personal. They have lived there for years.",
    ],
)
def test_whom_a_paragraph_is_about_says_the_words_below_it(about: str) -> None:
    text = f"{SPOKE}{about}\n\n“The others help. We push each other.”\n\n“I never thought of leaving.”"

    assert speakers(text) == ["Ada Pike", "Ana Moss", "Ana Moss"]


@pytest.mark.parametrize(
    ("about", "words"),
    [
        ("The mayor was sitting next to Ana Moss at the time.", "It was a scandal."),
        ("Ana Moss has been mayor for ten years.", "She never listens. We all know that."),
    ],
)
def test_who_spoke_goes_on_where_the_paragraph_between_does_not_bring_in_another(about: str, words: str) -> None:
    assert speakers(f"{SPOKE}{about}\n\n“{words}”") == ["Ada Pike", "Ada Pike"]


def test_a_name_behind_a_dash_signs_the_quotation_above() -> None:
    text = """Fact-check of the week. Ivo Pike spoke as well.

“It is late, and we are tired of it.”

- Jane Roe.

Ms Roe relied on an old figure. Pike said so.

“It was so, and it will be so again.”

- Roe.

That is true."""

    assert speakers(text) == ["Jane Roe", "Jane Roe"]
