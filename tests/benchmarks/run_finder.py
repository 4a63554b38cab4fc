"""One finder in a process of its own, so that its time and memory are its own: python -m tests.benchmarks.run_finder.

Texts come in as JSON lines on standard input; a line of results goes out for each, and a last one on the process.
"""

import json
import resource
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from briefer.model import Span
from tests.benchmarks.gold import GoldArticle
from tests.benchmarks.matching import Found


@dataclass(slots=True)
class Run:
    """What one finder found, by article id, and what it took."""

    found: dict[str, list[Found]] = field(default_factory=dict)
    seconds: float = 0.0
    import_seconds: float = 0.0
    memory_mb: float = 0.0


def run_finder(name: str, articles: Sequence[GoldArticle]) -> Run:
    """Run a finder over the articles in a fresh process."""
    texts = "".join(json.dumps(article.text) + "\n" for article in articles)
    command = [sys.executable, "-m", "tests.benchmarks.run_finder", name]
    done = subprocess.run(command, input=texts, stdout=subprocess.PIPE, text=True, check=True)
    *lines, last = [json.loads(line) for line in done.stdout.splitlines()]
    found = {article.id: [_read(one) for one in line] for article, line in zip(articles, lines, strict=True)}
    return Run(found, **last)


def _read(values: dict[str, Any]) -> Found:
    mention = values.pop("mention")
    span = Span(**values.pop("span"))
    return Found(**{**values, "span": span, "mention": Span(**mention) if mention else None})


def main() -> None:
    texts = [json.loads(line) for line in sys.stdin]
    before_import = time.perf_counter()
    from tests.benchmarks.finders import LOADERS

    find = LOADERS[sys.argv[1]]()
    start = time.perf_counter()
    found = [find(text) for text in texts]
    seconds = time.perf_counter() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    for each in found:
        print(json.dumps([asdict(one) for one in each]))
    print(json.dumps({"seconds": seconds, "import_seconds": start - before_import, "memory_mb": peak}))


if __name__ == "__main__":
    main()
