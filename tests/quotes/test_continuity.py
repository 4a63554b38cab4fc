"""The most plausible sequence of speakers."""

import math

import pytest

from briefer.quotes import find_quotes
from briefer.quotes.candidates import Candidate
from briefer.quotes.confidence import SUREST, calibrated
from briefer.quotes.continuity import NOBODY, Answer, choose


def named(entity: int, share: float) -> Answer:
    return Answer(Candidate("mention", ()), entity, math.log(share))


def before(share: float) -> Answer:
    return Answer(Candidate("previous", ()), NOBODY, math.log(share))


def test_going_on_takes_the_speaker_before() -> None:
    chosen = choose([[named(1, 0.9), named(2, 0.1)], [before(0.7), named(2, 0.3)]])

    assert [choice.entity for choice in chosen] == [1, 1]


def test_an_uncertain_speaker_is_told_by_what_follows() -> None:
    chosen = choose([[named(1, 0.51), named(2, 0.49)], [named(2, 0.9), named(1, 0.1)]])

    assert chosen[1].entity == 2
    assert chosen[0].share == pytest.approx(0.51)


def test_going_on_is_no_surer_than_what_it_goes_on_from() -> None:
    first, second = choose([[named(1, 0.6), named(2, 0.4)], [before(0.9), named(3, 0.1)]])

    assert second.share < first.share


def test_a_pronoun_is_likelier_to_mean_who_spoke_before() -> None:
    against = dict.fromkeys((1, 2), math.log1p(0.5 * math.expm1(2.0)))
    pronoun = [Answer(Candidate("mention", ()), each, math.log(0.5), "", 2.0, against) for each in against]

    assert [choice.entity for choice in choose([[named(2, 1.0)], pronoun])] == [2, 2]


def test_no_stretches_have_no_speakers() -> None:
    assert choose([]) == []


@pytest.mark.parametrize("share", [0.0, 0.2, 0.5, 0.97, 1.0])
def test_confidence_is_a_probability_below_certainty_and_rises_with_the_share(share: float) -> None:
    assert 0 <= calibrated(share) <= SUREST < 1
    assert calibrated(share) <= calibrated(min(1.0, share + 0.1))


def test_a_quotation_left_open_goes_on_behind_a_caption_that_quotes_another() -> None:
    text = """Ana Moss ‘felt robbed’ after her defeat.

Moss told Radio Nine: “I would have beaten anyone that night.

Play Video

Ivo Pike 'heartbroken' for Tom Lee after defeat but he 'may have done the right thing by quitting'

“I was not the better one. But the tactics were right.

“I might have won.”"""

    speakers = [quote.speakers for quote in find_quotes(text)]

    assert speakers == [("Ana Moss",), ("Ana Moss",), ("Ivo Pike",), (), ("Ana Moss",), ("Ana Moss",)]


def test_who_only_ends_the_sentence_of_another_does_not_go_on() -> None:
    text = (
        "Karl Vos warned that “the last report may not say any more than” Ostara published on Monday.\n\n"
        "“I know that this is hard, but it is the way of such things. We would ask you to judge it on your own.”"
    )

    assert find_quotes(text)[-1].speakers == ("Karl Vos",)


@pytest.mark.parametrize(
    "sentence",
    [
        "The Rohm Foundation issued a statement on Monday saying it had asked them to let the boats in.",
        "On Monday, the Rohm Foundation issued a statement saying it had asked them to let the boats in.",
        "After Karl Vos left, the Rohm Foundation issued a letter saying it had asked them to let the boats in.",
        "The Rohm Foundation, run by Karl Vos, shut in May, saying it had no boats left.",
        "After Karl Vos left, the Rohm Foundation rejected the plan and said it had no boats left.",
        "But the Rohm Foundation first met the former owner, Karl Vos, on Monday, and said it had no boats left.",
    ],
)
def test_whoever_ends_a_sentence_with_what_they_say_goes_on_in_the_next_paragraph(sentence: str) -> None:
    text = f"Officials said that Marland had let boats in.\n\n{sentence}\n\n“We therefore ask you to let them in.”"

    assert find_quotes(text)[-1].speakers == ("Rohm Foundation",)


def test_whoever_is_met_while_they_say_something_speaks_for_nobody_else() -> None:
    text = "Officials said that it rained.\n\nThey met critics saying the dam was weak.\n\n“We ask you to let them in.”"

    assert find_quotes(text)[-1].speakers == ("Officials",)


def test_a_quotation_left_open_ends_where_the_story_goes_on() -> None:
    text = (
        "“We have to work on it,” Ada Roe said.\n\n“Everybody knows that it is late.\n\nThe case is old.\n\nIn May it "
        "came to court.\n\n‘It is void’\n\nThe lawyer Karl Vos told the Echo that it is void.\n\n“The law is weak,” he "
        "said."
    )

    assert [quote.speakers for quote in find_quotes(text) if "Everybody" in quote.content.of(text)] == [("Ada Roe",)]
    assert find_quotes(text)[-1].speakers == ("Karl Vos",)


@pytest.mark.parametrize(
    "sentence",
    [
        "The results are revealing, says Karl Vos, head of the port.",
        "The road, which is old, will be shut in May, said Karl Vos.",
        "Ada Roe asked for help. The road is shut, said Karl Vos of the port.",
    ],
)
def test_whoever_is_named_behind_what_they_report_goes_on_in_the_next_paragraph(sentence: str) -> None:
    text = f"Ada Roe said that it rained.\n\n{sentence}\n\n“The new road will help anyone who lives in the valley.”"

    assert find_quotes(text)[-1].speakers == ("Karl Vos",)
