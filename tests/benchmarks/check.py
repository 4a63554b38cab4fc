"""How surely and how fast a memo is checked: seeded alterations found, none invented. python -m tests.benchmarks.check."""

import random
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from briefer.model import Article, Quote, Span, Status, anchor_at
from briefer.model.checks import FoundQuotation, ReadMemo, Sources, Verdict
from briefer.notes import verify

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
_COMMON, _RARER = _COMMON_WORDS.split(), _RARER_WORDS.split()
_FIRST, _LAST = _FIRST_NAMES.split(), _LAST_NAMES.split()
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True)
class Altered:
    """One seeded alteration and the quotation it made."""

    kind: str
    quotation: FoundQuotation


def sources_of(count: int, seed: int) -> Sources:
    """As many articles of invented people, each with two quotations."""
    chance = random.Random(seed)  # noqa: S311  # the same each time
    articles: dict[int, Article] = {}
    quotes: dict[int, Quote] = {}
    for number in range(1, count + 1):
        article, spans = _article(number, chance)
        articles[number] = article
        for speaker, span in spans:
            quote = Quote(id=len(quotes) + 1, article_id=number, content=span, speakers=(speaker,))
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
            citations=(_cited(sources.articles[quote.article_id]),),
        )
        for number, quote in enumerate(quotes, 1)
    ]


def altered(sources: Sources, count: int, seed: int, *, bookmarks: bool = True) -> list[Altered]:
    """Alterations of all kinds in turn."""
    chance = random.Random(seed)  # noqa: S311  # the same each time
    quotes = list(sources.quotes.values())
    found: list[Altered] = []
    kinds = list(_ALTERATIONS)
    while len(found) < count:
        kind = kinds[len(found) % len(kinds)]
        (quotation,) = memo_of(sources, [chance.choice(quotes)])
        changed = _ALTERATIONS[kind](quotation, sources, chance)
        if changed and changed != quotation:
            found.append(Altered(kind, changed if bookmarks else replace(changed, quote_id=0)))
    return found


def missed(sources: Sources, alterations: list[Altered]) -> list[Altered]:
    """The alterations that a check does not see."""
    report = verify(_memo([one.quotation for one in alterations]), sources)
    return [
        one
        for one, checked in zip(alterations, report.quotations, strict=True)
        if checked.verdict is Verdict.SAME and not checked.remarks
    ]


def invented(sources: Sources, quotations: list[FoundQuotation]) -> list[str]:
    """What a check finds in quotations that are as in the source."""
    report = verify(_memo(quotations), sources)
    return [
        f"{one.verdict}: {one.quotation.text} {one.remarks}"
        for one in report.quotations
        if one.verdict is not Verdict.SAME or one.remarks
    ]


def _memo(quotations: list[FoundQuotation]) -> ReadMemo:
    return ReadMemo(quotations=tuple(quotations), paragraphs=(), banners=(), portions=(), citations=())


def _article(number: int, chance: random.Random) -> tuple[Article, list[tuple[str, Span]]]:
    text = f"{_sentence(chance, 6)[:-1]} {number}"
    title = text
    spans = []
    for _ in range(2):
        text += (
            "\n\n" + " ".join(_sentence(chance, chance.randint(8, 25)) for _ in range(chance.randint(5, 12))) + "\n\n“"
        )
        speaker = f"{chance.choice(_FIRST)} {chance.choice(_LAST)}"
        said = " ".join(_sentence(chance, chance.randint(5, 22)) for _ in range(chance.randint(1, 3)))
        spans.append((speaker, Span(len(text), len(text) + len(said))))
        text += f"{said}” {speaker} said."
    day = date(2024, 1, 1) + timedelta(days=number % 360)
    return Article(id=number, title=title, text=text, source=f"The {chance.choice(_LAST)} Post", published=day), spans


def _sentence(chance: random.Random, count: int) -> str:
    words = [chance.choice(_COMMON if chance.random() < 0.55 else _RARER) for _ in range(count)]
    if count > 7:
        words[chance.randrange(2, count - 2)] = str(chance.randint(2, 9999))
        words[chance.randrange(2, count - 2)] = "not"
    return " ".join(words).capitalize() + "."


def _cited(article: Article) -> str:
    return f"“{article.title}”, {article.source}, {article.published}."


def _one_letter(quotation: FoundQuotation, _sources: Sources, chance: random.Random) -> FoundQuotation | None:
    text = quotation.text
    at = chance.choice([index for index, character in enumerate(text) if character.isalpha()])
    return replace(quotation, text=text[:at] + chance.choice(_LETTERS) + text[at + 1 :])


def _one_word(quotation: FoundQuotation, _sources: Sources, chance: random.Random) -> FoundQuotation | None:
    words = quotation.text.split()
    words[chance.randrange(len(words))] = chance.choice(_RARER)
    return replace(quotation, text=" ".join(words))


def _dropped_word(quotation: FoundQuotation, _sources: Sources, chance: random.Random) -> FoundQuotation | None:
    words = quotation.text.split()
    if len(words) < 4:
        return None
    del words[chance.randrange(len(words))]
    return replace(quotation, text=" ".join(words))


def _swapped_names(quotation: FoundQuotation, sources: Sources, chance: random.Random) -> FoundQuotation | None:
    other = chance.choice(list(sources.quotes.values())).speakers[0]
    return None if other == quotation.attribution else replace(quotation, attribution=other)


def _cut_not(quotation: FoundQuotation, _sources: Sources, _chance: random.Random) -> FoundQuotation | None:
    return replace(quotation, text=quotation.text.replace(" not ", " ", 1))


def _changed_number(quotation: FoundQuotation, _sources: Sources, chance: random.Random) -> FoundQuotation | None:
    words = quotation.text.split()
    numbers = [index for index, word in enumerate(words) if word.isdigit()]
    if not numbers:
        return None
    words[numbers[0]] = str(int(words[numbers[0]]) + chance.randint(1, 90))
    return replace(quotation, text=" ".join(words))


def _moved_footnote(quotation: FoundQuotation, sources: Sources, chance: random.Random) -> FoundQuotation | None:
    other = chance.choice(list(sources.articles.values()))
    return replace(quotation, citations=(_cited(other),)) if _cited(other) not in quotation.citations else None


def _merged(quotation: FoundQuotation, sources: Sources, chance: random.Random) -> FoundQuotation | None:
    (other,) = memo_of(sources, [chance.choice(list(sources.quotes.values()))])
    return None if other.text == quotation.text else replace(quotation, text=f"{quotation.text} {other.text}")


_ALTERATIONS: dict[str, Callable[[FoundQuotation, Sources, random.Random], FoundQuotation | None]] = {
    "one letter": _one_letter,
    "one word": _one_word,
    "a word dropped": _dropped_word,
    "swapped names": _swapped_names,
    "cut “not”": _cut_not,
    "changed number": _changed_number,
    "moved footnote": _moved_footnote,
    "merged quotations": _merged,
}


def main() -> None:
    """Print the figures for 1,000 articles."""
    sources = sources_of(1000, seed=7)
    quotations = memo_of(sources, list(sources.quotes.values())[:1000])
    for title, bookmarks in (("with bookmarks", True), ("without bookmarks", False)):
        untouched = [one if bookmarks else replace(one, quote_id=0) for one in quotations]
        began = time.perf_counter()
        made_up = invented(sources, untouched)
        took = time.perf_counter() - began
        print(f"{title}: 1,000 quotations, 1,000 articles: {took:.2f} s; findings in unaltered ones: {len(made_up)}")
        alterations = altered(sources, 1000, seed=11, bookmarks=bookmarks)
        began = time.perf_counter()
        unseen = missed(sources, alterations)
        took = time.perf_counter() - began
        print(f"{title}: 1,000 alterations: {took:.2f} s; missed: {len(unseen)}")
        for kind in _ALTERATIONS:
            count = sum(1 for one in unseen if one.kind == kind)
            if count:
                print(f"    {kind}: {count}", next(one.quotation for one in unseen if one.kind == kind))


if __name__ == "__main__":
    main()
