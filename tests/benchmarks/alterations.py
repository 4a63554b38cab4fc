"""What people do to quotations in a memo: alterations that a check must find, and edits that alter nothing."""

import random
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from briefer.model.checks import FoundQuotation, Sources
from tests.benchmarks.invented_memos import FIRST, RARER, REOPENED, SIDE_BY_SIDE, between, cited, memo_of

_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def _one_letter(quotation: FoundQuotation, _sources: Sources, chance: random.Random) -> FoundQuotation | None:
    text = quotation.text
    at = chance.choice([index for index, character in enumerate(text) if character.isalpha()])
    return replace(quotation, text=text[:at] + chance.choice(_LETTERS) + text[at + 1 :])


def _one_word(quotation: FoundQuotation, _sources: Sources, chance: random.Random) -> FoundQuotation | None:
    words = quotation.text.split()
    at = chance.randrange(len(words))
    words[at] = chance.choice([word for word in RARER if word != words[at].strip(".").lower()])
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
    return replace(quotation, citations=(cited(other),)) if cited(other) not in quotation.citations else None


def _merged(quotation: FoundQuotation, sources: Sources, chance: random.Random) -> FoundQuotation | None:
    other = chance.choice(list(sources.quotes.values()))
    goes_on = other.id == quotation.quote_id + 1 and between(sources, sources.quotes[quotation.quote_id]) == REOPENED
    (said,) = memo_of(sources, [other])
    return None if goes_on or said.text == quotation.text else replace(quotation, text=f"{quotation.text} {said.text}")


def _hidden_not(quotation: FoundQuotation, _sources: Sources, _chance: random.Random) -> FoundQuotation | None:
    return replace(quotation, text=quotation.text.replace(" not ", " […] ", 1))


def _other_word_in_brackets(
    quotation: FoundQuotation, _sources: Sources, chance: random.Random
) -> FoundQuotation | None:
    words = quotation.text.split()
    places = [at for at, word in enumerate(words[1:-1], 1) if word in RARER and words[at - 1] != "not"]
    if not places:
        return None
    at = chance.choice(places)
    other = chance.choice([word for word in RARER if word[:3] != words[at][:3]])
    return replace(quotation, text=" ".join([*words[:at], f"[{other}]", *words[at + 1 :]]))


def _not_in_brackets(quotation: FoundQuotation, _sources: Sources, chance: random.Random) -> FoundQuotation | None:
    words = quotation.text.split()
    words.insert(chance.randrange(1, len(words)), "[not]")
    return replace(quotation, text=" ".join(words))


def _two_speakers_joined(quotation: FoundQuotation, sources: Sources, _chance: random.Random) -> FoundQuotation | None:
    quote = sources.quotes[quotation.quote_id]
    other = sources.quotes.get(quote.id + 1)
    if other is None or other.article_id != quote.article_id or other.speakers == quote.speakers:
        return None
    said = other.content.of(sources.articles[other.article_id].text)
    return replace(quotation, text=f"{quotation.text} […] {said}")


def _with_next(quotation: FoundQuotation, sources: Sources, joint: str = " ") -> FoundQuotation:
    following = sources.quotes[quotation.quote_id + 1]
    said = following.content.of(sources.articles[following.article_id].text)
    return replace(quotation, text=f"{quotation.text}{joint}{said}")


def _side_by_side_joined(quotation: FoundQuotation, sources: Sources, _chance: random.Random) -> FoundQuotation | None:
    meet = between(sources, sources.quotes[quotation.quote_id]) in SIDE_BY_SIDE
    return _with_next(quotation, sources) if meet else None


def _side_by_side_recased(quotation: FoundQuotation, sources: Sources, chance: random.Random) -> FoundQuotation | None:
    joined = _side_by_side_joined(quotation, sources, chance)
    if joined is None:
        return None
    at = len(quotation.text) + 1
    return replace(joined, text=f"{joined.text[:at]}[{joined.text[at].lower()}]{joined.text[at + 1 :]}")


def _joined_over_said(quotation: FoundQuotation, sources: Sources, _chance: random.Random) -> FoundQuotation | None:
    said = " said" in between(sources, sources.quotes[quotation.quote_id])
    return _with_next(quotation, sources) if said else None


def _beyond_the_marks(quotation: FoundQuotation, _sources: Sources, _chance: random.Random) -> FoundQuotation | None:
    return replace(quotation, text=f"{quotation.text} {quotation.attribution} said")


def _other_first_name(quotation: FoundQuotation, _sources: Sources, chance: random.Random) -> FoundQuotation | None:
    first, surname = quotation.attribution.split()
    others = [name for name in FIRST if name[:3] != first[:3] and name.lower() not in first.lower()]
    return replace(quotation, attribution=f"{chance.choice(others)} {surname}")


def _other_day_in_note(quotation: FoundQuotation, _sources: Sources, chance: random.Random) -> FoundQuotation | None:
    day = date(2019, 1, 1) + timedelta(days=chance.randrange(900))
    (note,) = quotation.citations
    return replace(quotation, citations=(f"{note.rpartition(', ')[0]}, {day}.",))


def _other_word_in_title(quotation: FoundQuotation, _sources: Sources, chance: random.Random) -> FoundQuotation | None:
    (note,) = quotation.citations
    words = note.split()
    words[chance.randrange(1, 5)] = "quite"
    return replace(quotation, citations=(" ".join(words),))


def _second_half_gone(quotation: FoundQuotation, _sources: Sources, _chance: random.Random) -> FoundQuotation | None:
    first, stop, rest = quotation.text.partition(". ")
    words = first.split()
    return (
        replace(quotation, text=" ".join(words[: len(words) // 2 + 1]))
        if len(words) > 7 and not (stop and rest)
        else None
    )


ALTERATIONS: dict[str, Callable[[FoundQuotation, Sources, random.Random], FoundQuotation | None]] = {
    "one letter": _one_letter,
    "one word": _one_word,
    "a word dropped": _dropped_word,
    "swapped names": _swapped_names,
    "cut “not”": _cut_not,
    "changed number": _changed_number,
    "moved footnote": _moved_footnote,
    "merged quotations": _merged,
    "[…] hides “not”": _hidden_not,
    "another word in brackets": _other_word_in_brackets,
    "[not]": _not_in_brackets,
    "two speakers joined by […]": _two_speakers_joined,
    "two joined that stand side by side": _side_by_side_joined,
    "two of them joined by a letter in brackets": _side_by_side_recased,
    "two joined over “she said”": _joined_over_said,
    "words from outside the marks": _beyond_the_marks,
    "another first name": _other_first_name,
    "another day in the footnote": _other_day_in_note,
    "another word in its title": _other_word_in_title,
    "the second half cut off": _second_half_gone,
}


def _retyped(quotation: FoundQuotation, _sources: Sources, chance: random.Random) -> FoundQuotation:
    """Soft hyphens, spaces that do not break and grouped thousands, as editors and house styles put them in."""
    words = [
        f"{int(word):,}" if word.isdigit() else f"{word[:3]}\u00ad{word[3:]}" if len(word) > 5 else word
        for word in quotation.text.split()
    ]
    return replace(quotation, text="".join(word + chance.choice(" \u00a0\u202f") for word in words).strip())


def _taken_into_a_sentence(quotation: FoundQuotation, _sources: Sources, _chance: random.Random) -> FoundQuotation:
    text = quotation.text
    return replace(quotation, text=text[:1].lower() + text[1:].rstrip("."), woven=True)


def _first_letter_in_brackets(quotation: FoundQuotation, _sources: Sources, _chance: random.Random) -> FoundQuotation:
    return replace(quotation, text=f"[{quotation.text[0].lower()}]{quotation.text[1:]}")


def _harmless_words_left_out(
    quotation: FoundQuotation, _sources: Sources, chance: random.Random
) -> FoundQuotation | None:
    words = quotation.text.split()
    places = [at for at, word in enumerate(words[1:-1], 1) if word in RARER]
    if not places:
        return None
    at = chance.choice(places)
    return replace(quotation, text=" ".join([*words[:at], "[…]", *words[at + 1 :]]))


def _explained(quotation: FoundQuotation, _sources: Sources, chance: random.Random) -> FoundQuotation:
    words = quotation.text.split()
    words.insert(chance.randrange(1, len(words)), "[the minister]")
    return replace(quotation, text=" ".join(words))


def _surname_and_office(quotation: FoundQuotation, _sources: Sources, chance: random.Random) -> FoundQuotation:
    office = chance.choice(["Ms", "Mr", "Dr", "Minister", "President"])
    return replace(quotation, attribution=f"{office} {quotation.attribution.split()[1]}")


def _day_in_words(quotation: FoundQuotation, _sources: Sources, _chance: random.Random) -> FoundQuotation:
    (note,) = quotation.citations
    head, _, day = note.rstrip(".").rpartition(", ")
    return replace(quotation, citations=(f"{head}, {date.fromisoformat(day):%d %B %Y} (accessed 3 May 2025).",))


def _paragraphs_of_one(quotation: FoundQuotation, sources: Sources, _chance: random.Random) -> FoundQuotation | None:
    """A quotation that the source carries over two paragraphs, its marks only opened again, in one pair of marks."""
    reopened = between(sources, sources.quotes[quotation.quote_id]) == REOPENED
    return _with_next(quotation, sources) if reopened else None


def _joined_by_elision(quotation: FoundQuotation, sources: Sources, _chance: random.Random) -> FoundQuotation | None:
    goes_on = between(sources, sources.quotes[quotation.quote_id])
    return _with_next(quotation, sources, " […] ") if goes_on else None


HARMLESS: dict[str, Callable[[FoundQuotation, Sources, random.Random], FoundQuotation | None]] = {
    "retyped": _retyped,
    "taken into a sentence": _taken_into_a_sentence,
    "first letter in brackets": _first_letter_in_brackets,
    "harmless words left out": _harmless_words_left_out,
    "paragraphs of one quotation in one pair of marks": _paragraphs_of_one,
    "two of one speaker joined by […]": _joined_by_elision,
    "explained in brackets": _explained,
    "surname and office": _surname_and_office,
    "day of the footnote in words": _day_in_words,
}
