"""Who said what, in figures: python -m tests.benchmarks.quotes [GOLD...] [--finder NAME...] [--errors FILE]."""

import argparse
from collections.abc import Sequence
from pathlib import Path

from tests.benchmarks.finders import installed
from tests.benchmarks.gold import GoldArticle, load_gold
from tests.benchmarks.run_finder import Run, run_finder
from tests.benchmarks.scoring import Decile, Ratio, Score, paired_recall, score

OWN_GOLD = Path(__file__).parents[1] / "data" / "quotes"


def main(arguments: Sequence[str] | None = None) -> None:
    options = _options(arguments)
    articles = load_gold(options.gold or [OWN_GOLD])
    marked = sum(quote.kind in {"direct", "mixed"} for article in articles for quote in article.quotes)
    print(f"{len(articles)} articles, {marked} quotations in marks")
    runs = {name: run_finder(name, articles) for name in options.finder}
    _print_table(articles, runs)
    for name, run in runs.items():
        whole = score(articles, run.found)
        if any(decile.low for decile in whole.deciles):
            _print_calibration(name, whole.deciles)
        if options.errors and name == options.finder[0]:
            options.errors.write_text("\n".join(whole.errors) + "\n", encoding="utf-8")


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.quotes")
    parser.add_argument("gold", nargs="*", type=Path, help=".jsonl, annotated .txt or folders of it; else our own")
    parser.add_argument("--finder", nargs="+", choices=("briefer", "regex", "textacy"), default=installed())
    parser.add_argument("--errors", type=Path, help="write what the first finder got wrong to this file")
    return parser.parse_args(arguments)


def _print_table(articles: Sequence[GoldArticle], runs: dict[str, Run]) -> None:
    columns = {name: _figures(articles, run) for name, run in runs.items()}
    print(f"\n{'':44}" + "".join(f"{name:>12}" for name in columns))
    for row in next(iter(columns.values())):
        print(f"{row:44}" + "".join(f"{column[row]:>12}" for column in columns.values()))


def _figures(articles: Sequence[GoldArticle], run: Run) -> dict[str, str]:
    whole = score(articles, run.found)
    longer = score(articles, run.found, min_words=4)
    reported = score(articles, run.found, kinds={"indirect"})
    megabytes = sum(len(article.text.encode()) for article in articles) / 1e6
    return {
        "span F1, all": _percent(whole.spans.f1),
        "span F1, 4+ words": _percent(longer.spans.f1),
        "span precision / recall": _both(whole.spans),
        **_speaker_figures(whole),
        **_stage_figures(articles, run, whole),
        "reported speech: span F1": _percent(reported.spans.f1),
        "reported speech: precision / recall": _both(reported.spans),
        "reported speech: named mention, of matched": _percent(reported.share("named right", "named matched")),
        "seconds per MB": f"{run.seconds / megabytes:.2f}",
        "import, seconds": f"{run.import_seconds:.3f}",
        "memory, MB": f"{run.memory_mb:.0f}",
    }


def _speaker_figures(whole: Score) -> dict[str, str]:
    strict, exact = whole.names("strict"), whole.names("exact")
    return {
        "who said what (one right person) F1": _percent(strict.f1 if strict.known else None),
        "full name as printed F1": _percent(exact.f1 if exact.known else None),
        "pronoun resolved, of matched": _percent(whole.share("name pronoun right", "name pronoun matched")),
        "no mention (floating) resolved, of matched": _percent(whole.share("name none right", "name none matched")),
        "role or group resolved, of matched": _percent(whole.share("name nominal right", "name nominal matched")),
        "named mention right, of all known": _percent(whole.share("named right", "named gold")),
        "pronoun mention right, of all known": _percent(whole.share("pronoun right", "pronoun gold")),
        "role or group mention right, of all known": _percent(whole.share("nominal right", "nominal gold")),
    }


def _stage_figures(articles: Sequence[GoldArticle], run: Run, whole: Score) -> dict[str, str]:
    """Where the errors are: marks, filters, who is meant by the words around, whom those words mean."""
    paired = paired_recall(articles, run.found)
    return {
        "stage 1, marks paired: recall": _percent(paired),
        "stage 2, taken for a quotation, of paired": _percent(100 * whole.spans.recall / paired if paired else None),
        "stage 3, mention right, of matched": _percent(whole.share("mention right", "mention matched")),
        "stage 4, name right, of right mentions": _percent(
            whole.share("mention and name right", "mention right and named")
        ),
    }


def _percent(value: float | None) -> str:
    return "–" if value is None else f"{value:.1f}"


def _both(ratio: Ratio) -> str:
    return f"{ratio.precision:.1f}/{ratio.recall:.1f}"


def _print_calibration(name: str, deciles: Sequence[Decile]) -> None:
    print(f"\n{name}: confidence against what is right (words and speaker)")
    for decile in deciles:
        share = 100 * decile.right / decile.count
        print(f"  {decile.low:.1f}-{decile.low + 0.1:.1f} {decile.count:6} found {share:6.1f} % right")


if __name__ == "__main__":
    main()
