"""How long looking up takes, beside SQLite's FTS5 on the same records.

Run from the checkout: python -m tests.benchmarks.lookup [--articles 10000]
"""

import argparse
import random
import resource
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import partial
from itertools import accumulate
from pathlib import Path

from briefer.lookup import Index, Record

_SYLLABLES = (
    "ka lo mi ner sto va del pru ti sha on ra bel cu fen gor hi jas lem nu po ques rin sil tor u ves wyn yl zan"
)
_COMMON = "the of and to in a said that for is on with was his by from at as be this has it are an will not but they"
_VOCABULARY, _WORDS, _QUOTES, _REPEATS = 40_000, 600, 5, 7
_PEOPLE = 300
_QUERIES = {
    "a rare word": ("{rare}", "{rare}"),
    "a frequent word": ("{frequent}", "{frequent}"),
    "two words": ("{frequent} {middle}", "{frequent} {middle}"),
    "three words": ("{frequent} {middle} {other}", "{frequent} {middle} {other}"),
    "a phrase": ('"{pair}"', '"{pair}"'),
    "a phrase of frequent words": ('"of the"', '"of the"'),
    "a prefix": ("{start}*", "{start}*"),
    "one of two": ("{middle} OR {other}", "{middle} OR {other}"),
    "without": ("{frequent} -{middle}", "{frequent} NOT {middle}"),
    "a speaker": ("speaker:{person}", "speakers:{person}"),
    "a speaker and a word": ("speaker:{person} {frequent}", "speakers:{person} AND {frequent}"),
    "a month and a word": ("date:2024-03 {middle}", '{middle} AND published:"2024 03"'),
}


def main() -> None:
    asked = argparse.ArgumentParser()
    asked.add_argument("--articles", type=int, default=10_000)
    count = asked.parse_args().articles
    records = list(_records(count))
    words = _words_of(records)
    print(
        f"{count} articles, {len(records)} records, {sum(len(one.text) for one in records) / 1e6:.0f} million characters"
    )
    with tempfile.TemporaryDirectory() as folder, Index(Path(folder, "index")) as index:
        print(f"build            {_once(lambda: index.update(records, stamp='1')):8.2f} s")
        print(
            f"memory, at most  {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:8.0f} MB (records included)"
        )
        print(f"nothing changed  {_once(lambda: index.update(records, stamp='1')):8.2f} s")
        print(f"one changed      {_once(lambda: index.update(_one_changed(records), stamp='2')):8.2f} s")
        print(f"size             {sum(path.stat().st_size for path in Path(folder).rglob('*.*')) / 1e6:8.0f} MB")
        _compare(index, _full_text(records, Path(folder, "fts.db")), words)


def _compare(index: Index, table: sqlite3.Connection, words: dict[str, str]) -> None:
    print(f"{'':30}{'Whoosh':>9}{'FTS5':>9}{'ratio':>8}{'hits':>8}")
    for name, (ours, theirs) in _QUERIES.items():
        query, match = ours.format(**words), theirs.format(**words)
        total = index.search(query).total
        mine = _middle(partial(index.search, query))
        other = _middle(partial(_by_fts, table, match))
        print(f"{name:30}{mine:7.1f} ms{other:6.1f} ms{mine / other:8.1f}{total:8}")
    typed = words["frequent"] + " " + words["middle"]
    times = [_middle(partial(index.search, typed[:end], typing=True)) for end in range(1, len(typed) + 1)]
    print(f"as typed, letter by letter: middle {statistics.median(times):.1f} ms, worst {max(times):.1f} ms")


def _by_fts(table: sqlite3.Connection, match: str) -> None:
    """The same work: count, rank, group by article, fifty snippets."""
    table.execute("SELECT count(DISTINCT article) FROM records WHERE records MATCH ?", (match,)).fetchone()
    table.execute(
        "SELECT article, title, snippet(records, 1, '[', ']', '…', 40) FROM records WHERE records MATCH ?"
        " ORDER BY bm25(records, 1.5) LIMIT 50",
        (match,),
    ).fetchall()


def _full_text(records: list[Record], path: Path) -> sqlite3.Connection:
    table = sqlite3.connect(path)
    table.execute(
        "CREATE VIRTUAL TABLE records USING fts5(title, text, speakers, tags, published, article UNINDEXED,"
        " tokenize = 'unicode61 remove_diacritics 2')"
    )
    rows = [
        (one.title, one.text, " ".join(one.speakers), " ".join(one.tags), str(one.published), one.article_id)
        for one in records
    ]
    took = _once(lambda: table.executemany("INSERT INTO records VALUES (?, ?, ?, ?, ?, ?)", rows))
    table.commit()
    print(f"build of FTS5    {took:8.2f} s")
    return table


def _once(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def _middle(work: Callable[[], object]) -> float:
    return statistics.median(_once(work) for _ in range(_REPEATS)) * 1000


def _one_changed(records: list[Record]) -> list[Record]:
    first, *others = records
    return [Record(id=first.id, article_id=first.article_id, title=first.title, text="entirely new words"), *others]


def _records(count: int) -> Iterator[Record]:
    """Invented articles whose words are as unevenly frequent as those of a real language."""
    dice = random.Random(7)  # noqa: S311  # the same articles each time
    syllables = _SYLLABLES.split()
    vocabulary = _COMMON.split() + ["".join(dice.choices(syllables, k=dice.randint(2, 4))) for _ in range(_VOCABULARY)]
    weights = list(accumulate(1 / rank for rank in range(1, len(vocabulary) + 1)))
    people = [" ".join("".join(dice.choices(syllables, k=2)).title() for _ in range(2)) for _ in range(_PEOPLE)]
    for number in range(1, count + 1):
        words = dice.choices(vocabulary, cum_weights=weights, k=_WORDS)
        yield from _article(number, words, dice.sample(people, 3), date(2023, 1, 1) + timedelta(days=number % 700))


def _article(number: int, words: list[str], people: list[str], day: date) -> Iterator[Record]:
    title = " ".join(words[:9])
    yield Record(
        id=f"a{number}", article_id=number, title=title, text=" ".join(words), speakers=tuple(people), published=day
    )
    for at in range(_QUOTES):
        said = " ".join(words[50 + 100 * at : 75 + 100 * at])
        yield Record(
            id=f"q{number * _QUOTES + at}",
            quote_id=number * _QUOTES + at,
            article_id=number,
            title=title,
            text=said,
            speakers=(people[at % len(people)],),
            tags=("energy",) if at == 0 else (),
            published=day,
        )


def _words_of(records: list[Record]) -> dict[str, str]:
    counts: dict[str, int] = {}
    for one in records[::60]:
        for word in set(one.text.split()):
            counts[word] = counts.get(word, 0) + 1
    ranked = sorted(counts, key=lambda word: (-counts[word], word))
    words = records[0].text.split()
    return {
        "frequent": ranked[len(_COMMON.split())],
        "middle": ranked[150],
        "other": ranked[200],
        "rare": ranked[-1],
        "start": ranked[400][:4],
        "pair": " ".join(words[20:22]),
        "person": records[0].speakers[0].split()[0].lower(),
    }


if __name__ == "__main__":
    main()
