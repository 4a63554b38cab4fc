from briefer.model import Anchor, ArticleSummary, Quote, Span
from briefer.services.same_words import also_in, folded


def article(number: int, title: str, source: str) -> ArticleSummary:
    return ArticleSummary(
        id=number, title=title, source=source, published=None, language="en", quotes=0, accepted=0, opening=""
    )


RECORD, WIRE, OTHER = (
    article(1, "Talks", "The Daily Record"),
    article(2, "Harbour", "The Harbour Wire"),
    article(3, "Ice", ""),
)


def quote(number: int, article_id: int, words: str) -> Quote:
    return Quote(id=number, article_id=article_id, content=Span(0, len(words)), anchor=Anchor(words, "", ""))


def test_the_same_words_in_another_article_are_named() -> None:
    quotes = [
        quote(1, 1, "We will keep the harbour open,"),
        quote(2, 2, "we will keep the Harbour\nopen"),
        quote(3, 2, "There is more to do before the ice"),
    ]

    assert also_in(quotes, [RECORD, WIRE, OTHER]) == {
        1: "also in The Harbour Wire (same words)",
        2: "also in The Daily Record (same words)",
    }


def test_an_article_without_a_source_is_named_by_its_title_and_many_are_counted() -> None:
    quotes = [quote(number, number, "We will keep the harbour open") for number in (3, 1, 2)]

    assert also_in(quotes, [RECORD, WIRE, OTHER])[1] == "also in “Ice” and 1 more (same words)"


def test_a_few_words_are_anybodys_and_one_article_may_repeat_itself() -> None:
    quotes = [quote(1, 1, "useful and frank"), quote(2, 2, "useful and frank")]
    quotes += [quote(number, 1, "We will keep the harbour open") for number in (3, 4)]

    assert also_in(quotes, [RECORD, WIRE]) == {}


def test_words_are_compared_without_marks_lines_and_capitals() -> None:
    assert folded("“Nous\u00a0allons, bien ; L’ÉTÉ!”") == folded("nous allons bien l'été")
