"""Who said what: from the text to the quotes."""

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from operator import attrgetter
from typing import NamedTuple

from briefer.model import Kind, Person, Quote, Span
from briefer.quotes.candidates import Before, find_candidates
from briefer.quotes.confidence import INDIRECT, calibrated
from briefer.quotes.continuity import Answer, Chosen, choose
from briefer.quotes.epithets import INDEFINITE
from briefer.quotes.filters import kind_of
from briefer.quotes.lexicon import lexicon
from briefer.quotes.mention import Mention
from briefer.quotes.pronouns import Antecedents
from briefer.quotes.reasons import reasons
from briefer.quotes.registry import Registry
from briefer.quotes.reported import Report, find_reports
from briefer.quotes.scoring import QUOTATION, answers, reported
from briefer.quotes.setting import Setting, Unit, events_of, prepare, register, units_of
from briefer.quotes.subjects import Clauses
from briefer.quotes.weights import Weights, weights

_PLACE = attrgetter("content.start", "content.end")


class Learned(NamedTuple):
    """What was learned from annotated articles."""

    weights: Weights
    calibrate: Callable[[float], float]


def find_all(text: str, people: Sequence[Person] = (), learned: Learned | None = None) -> list[Quote]:
    """Every quote of a text, in reading order."""
    known = learned or Learned(weights(), calibrated)
    setting = prepare(text, lexicon("en"))
    antecedents = Antecedents(setting.clauses, register(setting, people), known.weights)
    setting = replace(setting, people=antecedents.people())
    units = units_of(setting)
    quoted = [
        _quote(setting, place, choice, antecedents.registry, known.calibrate)
        for unit, choice in zip(units, _choices(setting, units, antecedents), strict=True)
        for place in unit
    ]
    reports = [_indirect(each, report, antecedents) for each in setting.clauses for report in find_reports(each)]
    return sorted([*_with_splits(quoted), *reports], key=_PLACE)


def _with_splits(quoted: Sequence[Quote]) -> Iterator[Quote]:
    """The second half of “We cannot,” Ms Ndiaye said, “and will not.” goes on from the first."""
    before: Quote | None = None
    for quote in quoted:
        split = before is not None and _is_split(before, quote)
        yield replace(quote, continues=True) if split else quote
        before = quote


def _is_split(first: Quote, second: Quote) -> bool:
    """Whether the words that name the speaker of both stand between them."""
    mention = second.mention
    return (
        mention is not None and mention == first.mention and first.content.end <= mention.start < second.content.start
    )


def _choices(setting: Setting, units: Sequence[Unit], antecedents: Antecedents) -> list[Chosen]:
    """The speaker of each unit. Those who speak without marks are on the path too: they may go on with marks."""
    found: list[list[Answer]] = []
    quoted: list[int] = []
    before: Before | None = None
    for what in events_of(setting, units):
        if isinstance(what, Mention):
            found.append(reported(what, antecedents))
            before = Before(what.paragraph, "reported")
        else:
            quoted.append(len(found))
            found.append(_answers(setting, what, before, antecedents))
            before = Before(what[-1][1], "quoted")
    chosen = choose(found)
    return [chosen[at] for at in quoted]


def _answers(setting: Setting, unit: Unit, before: Before | None, antecedents: Antecedents) -> list[Answer]:
    candidates = [
        candidate
        for number, at in unit
        for candidate in find_candidates(setting, number, at, before)
        if candidate.mention or (number, at) == unit[0]
    ]
    content = setting.stretches[unit[0][0]].content.of(setting.text)
    return answers(candidates, antecedents, len(content.split(maxsplit=max(QUOTATION))))


def _quote(
    setting: Setting, place: tuple[int, int], chosen: Chosen, registry: Registry, calibrate: Callable[[float], float]
) -> Quote:
    stretch, paragraph = setting.stretches[place[0]], setting.clauses[place[1]].paragraph
    candidate, tokens = chosen.answer.candidate, paragraph.tokens
    mention, cue = chosen.mention, candidate.cue
    names = _printed(chosen, registry)
    here = mention is not None and mention.paragraph == paragraph.number
    mention = mention if here or candidate.mention else None  # the words of another paragraph do not name it here
    return Quote(
        content=stretch.content,
        kind=kind_of(stretch.content.of(setting.text), attributed=candidate.kind != "nobody"),
        speakers=names,
        mention=Span(mention.start, mention.end) if mention else None,
        cue=tokens.span(cue.first, cue.last) if cue and here else None,
        continues=stretch.goes_on or candidate.kind == "previous",
        confidence=round(chosen.sure * calibrate(chosen.share * (chosen.mention.share if chosen.mention else 1.0)), 3),
        reasons=reasons(chosen, " and ".join(names), tokens if here else None),
    )


def _printed(chosen: Chosen, registry: Registry) -> tuple[str, ...]:
    """The names of who was chosen; somebody without a name as the words beside the quotation they open with call them."""
    mention = chosen.mention
    unnamed = chosen.entity >= 0 and registry.entities[chosen.entity].kind in {"role", "noun"}
    if unnamed and mention is not None and mention.kind in {"role", "noun"}:
        brought_in = _is_brought_in(registry.entities[chosen.entity].name, mention)
        return registry.speakers(chosen.entity) if brought_in else (mention.long,)
    return registry.speakers(chosen.entity)


def _is_brought_in(name: str, mention: Mention) -> bool:
    """Whether the text says first who somebody unnamed is: "a senior official", "analysts at Ostara", "Karsk magazine"."""
    if mention.why and name[1:] != name[1:].lower():
        return True
    if not mention.plural or not mention.long.lower().startswith("the "):
        return name.lower().startswith(INDEFINITE)
    return not name.lower().startswith("the ") and len(name.split()) > len(mention.long.split())


def _indirect(clauses: Clauses, report: Report, antecedents: Antecedents) -> Quote:
    answer = reported(report.mention, antecedents)[0]
    chosen = Chosen(answer.entity, answer, share=1.0, mention=report.mention)
    names = _printed(chosen, antecedents.registry)
    tokens, cue = clauses.paragraph.tokens, report.cue
    share = INDIRECT * math.exp(answer.score) * (1.0 if report.sure else INDIRECT)
    return Quote(
        content=report.content,
        kind=Kind.INDIRECT,
        speakers=names,
        mention=Span(report.mention.start, report.mention.end),
        cue=tokens.span(cue.first, cue.last),
        confidence=round(share, 3),
        reasons=reasons(chosen, " and ".join(names), tokens, cue),
    )
