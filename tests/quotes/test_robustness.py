"""Nonsense never raises, and no text takes more than linear time."""

import gc
import random
import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from briefer.quotes import find_quotes
from briefer.quotes.lexicon import lexicon

_MARKS = ("“", "”", '"', "'", "‘", "’", "«", "»", "''", "``", "\n\n", "\n", " ", ".", ",", ":", "—", "(", ")")
_PEOPLE = ("Ms Ndiaye", "she", "Jane Doe", "the minister", "the two leaders", "who", "Q:", "MR. ROE:", "U.S.", "’s")
_OTHERS = (
    "said",
    "told reporters",
    "that",
    "and",
    "of",
    "by",
    "so-called",
    "was described",
    "<a href='x'>",
    "1",
    "قال",
)
_PIECES = st.sampled_from([*_MARKS, *_PEOPLE, *_OTHERS])


@settings(max_examples=80, deadline=None)
@given(st.lists(_PIECES, max_size=40).map(" ".join))
@example("")
@example("“")
@example("\n\n\n")
@example(" ’ ” “ said")
def test_any_text_gives_quotes_that_lie_in_it_in_reading_order(text: str) -> None:
    quotes = find_quotes(text)

    assert [quote.content for quote in quotes] == sorted(quote.content for quote in quotes)
    for quote in quotes:
        assert 0 <= quote.content.start < quote.content.end <= len(text)
        assert 0 <= quote.confidence <= 1
        for span in (quote.mention, quote.cue):
            assert span is None or 0 <= span.start < span.end <= len(text)


@pytest.mark.parametrize("text", ["Jane Roe {}", "{} Jane Roe", "“No,” {}", "{} “no”", "Roe had {}. {}"])
def test_every_verb_of_speech_may_begin_or_end_a_text(text: str) -> None:
    for verb in lexicon("en").cues:
        find_quotes(text.format(verb, verb))


def test_the_words_of_the_lexicon_in_any_order_give_quotes() -> None:
    chance = random.Random(7)  # noqa: S311  # the same each time
    words = [*_PEOPLE, *_OTHERS, *_MARKS, *sorted(lexicon("en").bits), *sorted(lexicon("en").cues)]
    for _ in range(400):
        find_quotes(" ".join(chance.choices(words, k=30)))


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=200))
def test_any_letters_give_quotes(text: str) -> None:
    find_quotes(text)


def work(run: Callable[[], object]) -> int:
    """How many lines of Python a call runs through: a measure of work that no busy machine can bend."""
    count = 0

    def trace(frame: FrameType, event: str, _: object) -> object:
        nonlocal count
        count += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)  # type: ignore[arg-type]  # a local trace function
    try:
        run()
    finally:
        sys.settrace(before)
    return count


@pytest.mark.parametrize(
    "piece",
    [
        '"',
        "“",
        "“ a ” ",
        "'a ",
        "Aa ",
        "University of ",
        "the minister ",
        "he said. ",
        "Mr Roe said “we are here” and ",
        "“Yes,” Jane Doe said. ",
        "Jane Doe, ",
        ": “a b” ",
        "“Ab”, ",
        "(ABC) ",
        "(",
        "“It is late,” he said.\n\n",
        "وأضاف «مراد» في الاجتماع. ",
        "Le maire, une élue, espère que ",
        "he said Jane Doe left and ",
    ],
)
def test_twice_the_text_takes_about_twice_the_work(piece: str) -> None:
    assert _grows_evenly(piece, 7_000)


@pytest.mark.parametrize("piece", ["A man ran in shouting “no”, police said. ", "“No,” Jane Roe, its head, told us. "])
def test_a_long_paragraph_is_as_quick_as_many_short_ones(piece: str) -> None:
    assert _grows_evenly(piece, 20_000)


def _grows_evenly(piece: str, letters: int) -> bool:
    find_quotes("“Yes,” Ms Ndiaye said.")
    times = letters // len(piece)
    once = work(lambda: find_quotes(piece * times))
    twice = work(lambda: find_quotes(piece * (2 * times)))
    return twice < 2.6 * once + 20_000


def test_a_word_of_news_takes_few_steps() -> None:
    """A guard against work done over and over: 150 lines of Python ran for each word when this was written."""
    gold = sorted((Path(__file__).parents[1] / "data" / "quotes" / "en").glob("*.txt"))[:12]
    texts = [path.read_text("utf-8") for path in gold]
    find_quotes("“Yes,” Ms Ndiaye said.")

    steps = work(lambda: [find_quotes(text) for text in texts])

    assert steps < 200 * sum(len(text.split()) for text in texts)


@pytest.mark.parametrize("running", [True, False])
def test_the_collector_is_left_as_it_was(*, running: bool) -> None:
    (gc.enable if running else gc.disable)()
    try:
        find_quotes("“We are ready,” Ms Ndiaye said.")
        assert gc.isenabled() is running
    finally:
        gc.enable()


def test_nothing_is_left_for_the_collector() -> None:
    """What a text took is free at once: objects that hold one another would wait, and cost a long pause."""
    text = "Mr Roe left. His office said it was “late”, and Ms Ndiaye asked him why. “It was,” he replied.\n\n" * 5
    find_quotes(text)
    gc.collect()

    find_quotes(text)

    assert gc.collect() == 0
