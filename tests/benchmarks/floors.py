"""Raise the floors to what is reached: python -m tests.benchmarks.floors. No floor is ever lowered."""

import math
import tomllib
from collections.abc import Mapping, Sequence

from tests.benchmarks.finders import load_briefer
from tests.benchmarks.gold import GoldArticle, load_gold
from tests.benchmarks.matching import Found
from tests.benchmarks.quotes import OWN_GOLD
from tests.benchmarks.scoring import score

FLOORS = OWN_GOLD / "floors.toml"
SLACK = 1.5
HEAD = """# What the finder reaches on each style, in F1: spans, who said what, full name as printed.
# python -m tests.benchmarks.floors raises them; they only go up.
"""


def reached() -> dict[str, dict[str, float]]:
    """Span, strict and exact F1 of every style, less what learning again may cost one article."""
    find = load_briefer()
    styles: dict[str, list[GoldArticle]] = {}
    for article in load_gold([OWN_GOLD]):
        styles.setdefault(article.style, []).append(article)
    return {
        style: _figures(articles, {article.id: find(article.text) for article in articles})
        for style, articles in sorted(styles.items())
    }


def _figures(articles: Sequence[GoldArticle], found: Mapping[str, Sequence[Found]]) -> dict[str, float]:
    whole = score(articles, found)
    values = {"span": whole.spans.f1, "strict": whole.names("strict").f1, "exact": whole.names("exact").f1}
    return {name: math.floor((value - SLACK) * 10) / 10 for name, value in values.items()}


def main() -> None:
    old = tomllib.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.is_file() else {}
    sections = [HEAD]
    for style, figures in reached().items():
        lines = [f"{name} = {max(value, old.get(style, {}).get(name, 0.0))}\n" for name, value in figures.items()]
        sections.append(f"[{style}]\n" + "".join(lines))
    FLOORS.write_text("\n".join(sections), encoding="utf-8")


if __name__ == "__main__":
    main()
