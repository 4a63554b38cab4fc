"""Places teach whom a pronoun means, and nothing else."""

from pathlib import Path

import pytest

from briefer.model import Span
from briefer.quotes.scoring import SAME_SPEAKER
from tests.benchmarks.gold import GoldArticle, GoldQuote
from tests.benchmarks.learn_quotes import GRAMMAR, learn
from tests.benchmarks.lessons import pronoun_lessons
from tests.benchmarks.places import Place, WrongPlace, load_places, with_names

DATA = Path(__file__).parents[1] / "data" / "quotes" / "polnear_pronouns.tsv"
TEXT = (
    "Marek Holub met Pavel Sima in Orlava on Monday.\n\n"
    "“The bridge is late,” Sima said. “It needs a year,” he said.\n\n"
    "“We knew that,” he said."
)


def span(words: str, after: int = 0) -> Span:
    start = TEXT.index(words, after)
    return Span(start, start + len(words))


def quote(words: str, mention: str, kind: str) -> GoldQuote:
    found = span(words)
    heads = () if kind == "pronoun" else (mention.lower(),)
    return GoldQuote(
        span=found, kind="direct", mention=span(mention, found.end), mention_class=kind, heads=heads, fragments=(found,)
    )


LATE = quote("The bridge is late,", "Sima", "named")
YEAR = quote("It needs a year,", "he", "pronoun")
KNEW = quote("We knew that,", "he", "pronoun")
ARTICLE = GoldArticle(id="bridge", text=TEXT, quotes=(LATE, YEAR, KNEW))


def place(known: GoldQuote, name: str, article: str = "bridge") -> Place:
    assert known.mention is not None
    return Place("one.tsv, line 1", article, known.span.start, known.mention.start, span(name))


def test_a_place_names_the_person_of_its_pronoun_and_of_no_other() -> None:
    (article,) = with_names([ARTICLE], [place(YEAR, "Pavel Sima")])

    assert [(each.name, each.name_heads) for each in article.quotes] == [
        ("", ()),
        ("Pavel Sima", ("sima",)),
        ("", ()),
    ]


def test_places_of_other_articles_are_left_alone() -> None:
    assert with_names([ARTICLE], [place(YEAR, "Pavel Sima", article="harbour")]) == []


def test_a_place_where_no_pronoun_speaks_is_an_error_that_says_where(tmp_path: Path) -> None:
    written = tmp_path / "two.tsv"
    written.write_text("# head\nbridge\t1\t2\t0\t11\n", encoding="utf-8")

    with pytest.raises(WrongPlace, match=r"two\.tsv, line 2: no quotation of bridge"):
        with_names([ARTICLE], load_places([written]))


def test_a_line_that_is_no_place_is_an_error(tmp_path: Path) -> None:
    written = tmp_path / "three.tsv"
    written.write_text("bridge\t1\tMarek Holub\n", encoding="utf-8")

    with pytest.raises(WrongPlace, match=r"three\.tsv, line 1"):
        load_places([written])


def test_a_place_teaches_pronouns_and_no_mentions() -> None:
    before, after = learn([ARTICLE]), learn([ARTICLE], [place(KNEW, "Marek Holub")])

    changed = {name for name in before.keys() | after.keys() if before.get(name, 0.0) != after.get(name, 0.0)}
    assert changed
    assert all(name.startswith(("stands for ", "named in ")) for name in changed)


def test_who_spoke_before_a_pronoun_is_known_by_name_or_by_mention() -> None:
    (article,) = with_names([ARTICLE], [place(YEAR, "Pavel Sima")])

    (lesson,) = pronoun_lessons(article, GRAMMAR)

    taught = [right for features, right in zip(lesson.features, lesson.right, strict=True) if SAME_SPEAKER in features]
    assert taught
    assert all(taught)


def test_our_places_are_offsets_of_many_articles_and_no_words() -> None:
    places = load_places([DATA])

    assert len(places) >= 260
    assert len({(each.article, each.pronoun) for each in places}) == len(places)
    assert max(sum(each.article == one.article for each in places) for one in places) <= 2


def test_the_same_articles_give_the_same_weights() -> None:
    places = [place(KNEW, "Marek Holub")]

    assert learn([ARTICLE], places) == learn([ARTICLE], places)
