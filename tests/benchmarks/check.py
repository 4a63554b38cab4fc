"""How surely and how fast a memo is checked: seeded alterations found, none invented. python -m tests.benchmarks.check [SEEDS]."""

import random
import sys
import time
from dataclasses import dataclass, replace

from briefer.model.checks import FoundQuotation, ReadMemo, Sources, Verdict
from briefer.notes import verify
from tests.benchmarks.alterations import ALTERATIONS, HARMLESS
from tests.benchmarks.invented_memos import memo_of, sources_of


@dataclass(frozen=True)
class Altered:
    """One seeded alteration and the quotation it made."""

    kind: str
    quotation: FoundQuotation


def altered(sources: Sources, count: int, seed: int, *, bookmarks: bool = True) -> list[Altered]:
    """Alterations of all kinds in turn."""
    chance = random.Random(seed)  # noqa: S311  # the same each time
    quotes = list(sources.quotes.values())
    found: list[Altered] = []
    kinds = list(ALTERATIONS)
    while len(found) < count:
        kind = kinds[len(found) % len(kinds)]
        (quotation,) = memo_of(sources, [chance.choice(quotes)])
        changed = ALTERATIONS[kind](quotation, sources, chance)
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


def edited(sources: Sources, quotations: list[FoundQuotation], seed: int) -> list[FoundQuotation]:
    """Quotations as colleagues and house styles change them, which alters nothing; each in the next way it can be."""
    chance = random.Random(seed)  # noqa: S311  # the same each time
    kinds = list(HARMLESS.values())
    return [
        next(one for step in range(len(kinds)) if (one := kinds[(at + step) % len(kinds)](quotation, sources, chance)))
        for at, quotation in enumerate(quotations)
    ]


def main(seeds: int) -> None:
    """Print the figures of workspaces of 1,000 articles, one a seed."""
    for seed in range(7, 7 + seeds):
        sources = sources_of(1000, seed=seed)
        for bookmarks in (True, False):
            print(f"seed {seed}, {'with' if bookmarks else 'without'} bookmarks:")
            _print_invented(sources, seed, bookmarks=bookmarks)
            _print_missed(sources, altered(sources, 3000, seed=seed + 4, bookmarks=bookmarks))


def _print_invented(sources: Sources, seed: int, *, bookmarks: bool) -> None:
    quotations = memo_of(sources, list(sources.quotes.values())[:1000])
    began = time.perf_counter()
    made_up = invented(sources, _bookmarked(quotations, bookmarks=bookmarks))
    took = time.perf_counter() - began
    print(f"  1,000 quotations, 1,000 articles: {took:.2f} s; findings in unaltered ones: {len(made_up)}")
    for edit in range(3):
        harmless = edited(sources, quotations, seed=seed * 3 + edit)
        made_up += invented(sources, _bookmarked(harmless, bookmarks=bookmarks))
    print(f"  findings in them and in 3,000 harmless edits: {len(made_up)}", *made_up[:3], sep="\n    ")


def _bookmarked(quotations: list[FoundQuotation], *, bookmarks: bool) -> list[FoundQuotation]:
    return quotations if bookmarks else [replace(one, quote_id=0) for one in quotations]


def _print_missed(sources: Sources, alterations: list[Altered]) -> None:
    began = time.perf_counter()
    unseen = missed(sources, alterations)
    took = time.perf_counter() - began
    print(f"  {len(alterations):,} alterations of {len(ALTERATIONS)} kinds: {took:.2f} s; missed: {len(unseen)}")
    for kind in ALTERATIONS:
        count = sum(1 for one in unseen if one.kind == kind)
        if count:
            print(f"    {kind}: {count}", next(one.quotation for one in unseen if one.kind == kind))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1)
