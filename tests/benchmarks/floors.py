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
REPORTED = "-reported"  # of a style whose speech without marks is marked in the gold too
HEAD = """# What the finder reaches on each style, in F1: spans, who said what, full name as printed;
# reported: who said what without marks.
# python -m tests.benchmarks.floors raises them; they only go up.
"""


def reached() -> dict[str, dict[str, float]]:
    """The F1 figures of every style, less what learning again may cost one article."""
    find = load_briefer()
    styles: dict[str, list[GoldArticle]] = {}
    for article in load_gold([OWN_GOLD]):
        styles.setdefault(article.style, []).append(article)
    measured = {
        style: figures(articles, {article.id: find(article.text) for article in articles})
        for style, articles in sorted(styles.items())
    }
    return {
        style: {name: math.floor((value - SLACK) * 10) / 10 for name, value in values.items()}
        for style, values in measured.items()
    }


def figures(articles: Sequence[GoldArticle], found: Mapping[str, Sequence[Found]]) -> dict[str, float]:
    whole = score(articles, found)
    values = {"span": whole.spans.f1, "strict": whole.names("strict").f1, "exact": whole.names("exact").f1}
    if all(article.style.endswith(REPORTED) for article in articles):
        values["reported"] = score(articles, found, kinds={"indirect"}).names("strict").f1
    return values


def main() -> None:
    old = tomllib.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.is_file() else {}
    sections = [HEAD]
    for style, values in reached().items():
        lines = [f"{name} = {max(value, old.get(style, {}).get(name, 0.0))}\n" for name, value in values.items()]
        sections.append(f"[{style}]\n" + "".join(lines))
    FLOORS.write_text("\n".join(sections), encoding="utf-8")


if __name__ == "__main__":
    main()
