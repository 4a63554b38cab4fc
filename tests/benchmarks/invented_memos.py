"""Articles of invented people, and memos that quote them."""

import random
from dataclasses import replace
from datetime import date, timedelta

from briefer.model import Article, Quote, Span, Status, anchor_at
from briefer.model.checks import FoundQuotation, Sources

_COMMON_WORDS = (
    "the of to and a in that is was for on with as it be by at we have not this from they but or an will "
    "our their which has would one all there been when who more no if so what up out said about into than"
)
_RARER_WORDS = (
    "harbour council ferry treaty crowns bridge border grain winter budget minister delegation agreement railway "
    "partnership harvest tariff embassy canal reactor pipeline election ceasefire corridor inspectors tribunal quota "
    "fisheries customs refugees hospital curfew parliament senate governor summit envoy dialogue security sovereignty "
    "investment reforms elections sanctions negotiations withdrawal deployment coalition neighbours region province "
    "talks commitment progress violence families civilians aid shipments electricity water schools teachers farmers "
    "engineers soldiers police judges journalists prisoners hostages exports imports currency inflation taxes wages "
    "strong lasting serious new early final public private northern southern eastern western joint secret urgent "
    "welcome reject discuss sign open close build protect deliver restore support condemn review extend suspend"
)
_FIRST_NAMES = "Awa Chidi Lena Marek Ines Tomas Nadia Oskar Petra Ruben Selma Viktor Yara Zeno Amara Boris"
_LAST_NAMES = "Ndiaye Okafor Brandt Novak Ferreira Lindqvist Haddad Moreau Castell Ivanov Toure Weber Salim Kowal"
_COMMON, RARER = _COMMON_WORDS.split(), _RARER_WORDS.split()
FIRST, _LAST = _FIRST_NAMES.split(), _LAST_NAMES.split()


# What stands between the two parts of a quotation: nothing but marks, marks and a new paragraph, marks that are only
# opened again, who said it. The first two are two quotations.
SIDE_BY_SIDE = ("” “", "”\n\n“")
REOPENED = "\n\n“"
_AROUND_SAID = "” {speaker} said. “"


def sources_of(count: int, seed: int) -> Sources:
    """As many articles of invented people, each with two quotations, of which some are in two parts."""
    chance = random.Random(seed)  # noqa: S311  # the same each time
    articles: dict[int, Article] = {}
    quotes: dict[int, Quote] = {}
    for number in range(1, count + 1):
        article, spans = _article(number, chance)
        articles[number] = article
        for speaker, span, continues in spans:
            quote = Quote(id=len(quotes) + 1, article_id=number, content=span, speakers=(speaker,), continues=continues)
            stored = replace(quote, status=Status.ACCEPTED, anchor=anchor_at(article.text, span))
            quotes[quote.id] = stored
    return Sources(quotes=quotes, articles=articles)


def memo_of(sources: Sources, quotes: list[Quote]) -> list[FoundQuotation]:
    """These quotes as they stand in a memo just exported."""
    return [
        FoundQuotation(
            text=quote.content.of(sources.articles[quote.article_id].text),
            place=f"paragraph {number}",
            paragraph=number,
            quote_id=quote.id,
            attribution=quote.speakers[0],
            citations=(cited(sources.articles[quote.article_id]),),
        )
        for number, quote in enumerate(quotes, 1)
    ]


def between(sources: Sources, quote: Quote) -> str:
    """What stands in the article between a quote and the next that its speaker goes on with; empty if none does."""
    after = sources.quotes.get(quote.id + 1)
    if after is None or not after.continues:
        return ""
    return sources.articles[quote.article_id].text[quote.content.end : after.content.start]


def _article(number: int, chance: random.Random) -> tuple[Article, list[tuple[str, Span, bool]]]:
    text = f"{_sentence(chance, 6)[:-1]} {number}"
    title = text
    spans: list[tuple[str, Span, bool]] = []
    for _ in range(2):
        text += (
            "\n\n" + " ".join(_sentence(chance, chance.randint(8, 25)) for _ in range(chance.randint(5, 12))) + "\n\n“"
        )
        speaker = f"{chance.choice(FIRST)} {chance.choice(_LAST)}"
        for at in range(chance.randint(1, 2)):
            said = _said(chance)
            text += chance.choice((*SIDE_BY_SIDE, REOPENED, _AROUND_SAID)).format(speaker=speaker) if at else ""
            spans.append((speaker, Span(len(text), len(text) + len(said)), bool(at)))
            text += said
        text += f"” {speaker} said."
    day = date(2024, 1, 1) + timedelta(days=number % 360)
    return Article(id=number, title=title, text=text, source=f"The {chance.choice(_LAST)} Post", published=day), spans


def _said(chance: random.Random) -> str:
    return " ".join(_sentence(chance, chance.randint(5, 22)) for _ in range(chance.randint(1, 3)))


def _sentence(chance: random.Random, count: int) -> str:
    words = [chance.choice(_COMMON if chance.random() < 0.55 else RARER) for _ in range(count)]
    if count > 7:
        words[chance.randrange(2, count - 2)] = str(chance.randint(2, 9999))
        words[chance.randrange(2, count - 2)] = "not"
    return " ".join(words).capitalize() + "."


def cited(article: Article) -> str:
    return f"“{article.title}”, {article.source}, {article.published}."
