"""How fast a memo is written and read back, beside docxtpl and pandoc where they are installed.

Usage: python -m tests.benchmarks.memo [ROUNDS]
"""

import importlib.util
import io
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from briefer.memo import markdown_of, memo_bytes, read_quotations
from briefer.model.documents import Banner, Document, Heading, Link, NoteReference, Quotation, Run, Table

SAID = "“We will not sign any accord that leaves our coastal provinces without a veto over the transit of water.”"
MANY, FEW = 1000, 100


def memo_of(count: int) -> Document:
    """So many quotations, each with its footnote, and a table that lists them all."""
    quotations = tuple(
        Quotation(
            inlines=(Run(f"{SAID[:-1]} No. {n}”"), NoteReference(n)),
            attribution=(Run("— "), Run("Maria Okafor", bold=True), Run(", Minister of Energy, Atlantis")),
            quote_id=n + 1,
            language="en",
        )
        for n in range(count)
    )
    rows = tuple(
        ((Run(str(n + 1)),), (Run("Maria Okafor"),), (Run(SAID),), (Run("Forum Wire, 2026-11-14"),))
        for n in range(count)
    )
    return Document(
        title="Every statement",
        blocks=(
            Heading(level=1, inlines=(Run("Key quotes"),)),
            *quotations,
            Heading(level=1, inlines=(Run("All statements"),)),
            Table(header=tuple((Run(h),) for h in ("No.", "Speaker", "Statement", "Source")), rows=rows),
        ),
        notes=tuple(
            (
                Run("Maria Okafor, quoted in "),
                Run("Atlantis Daily", italic=True),
                Run(", 2026-11-12, "),
                Link((Run(f"https://example.org/a{n}"),), f"https://example.org/a{n}"),
                Run("."),
            )
            for n in range(count)
        ),
        banner=Banner(text="UNCLASSIFIED//FOR TRAINING USE"),
    )


def best(work: Callable[[], object], rounds: int) -> float:
    """The shortest of some runs, in seconds."""
    times = []
    for _ in range(rounds):
        started = time.perf_counter()
        work()
        times.append(time.perf_counter() - started)
    return min(times)


def with_docxtpl(count: int, *, bare: bool = False) -> Callable[[], object]:
    """The same words by docxtpl, with the source below each quotation: it writes no notes, bookmarks or languages.

    ``bare``: its words only, without bold, italics and links.
    """
    import docx
    from docxtpl import DocxTemplate, RichText

    quotes = [
        {
            "n": n,
            "said": SAID,
            "speaker": "Maria Okafor",
            "url": f"https://example.org/a{n}",
            "from": "Forum Wire, 2026-11-14",
        }
        for n in range(count)
    ]
    template = io.BytesIO()
    _docxtpl_template(docx.Document(), "" if bare else "r").save(template)

    def work() -> None:
        rendered = DocxTemplate(io.BytesIO(template.getvalue()))
        for quote in quotes:
            if bare:
                quote.update(by="— Maria Okafor, Minister of Energy, Atlantis", cited=f"Atlantis Daily, {quote['url']}")
                continue
            by, cited = RichText("— "), RichText("Maria Okafor, quoted in ")
            by.add("Maria Okafor", bold=True)
            by.add(", Minister of Energy, Atlantis")
            cited.add("Atlantis Daily", italic=True)
            cited.add(", 2026-11-12, ")
            cited.add(quote["url"], url_id=rendered.build_url_id(quote["url"]))
            quote.update(by=by, cited=cited)
        rendered.render({"quotes": quotes})
        rendered.save(io.BytesIO())

    return work


def _docxtpl_template(made: Any, rich: str) -> Any:
    said = ("{{ q.said }}", f"{{{{{rich} q.by }}}}", f"{{{{{rich} q.cited }}}}")
    for line in ("{%p for q in quotes %}", *said, "{%p endfor %}"):
        made.add_paragraph(line, style="Quote" if "said" in line else None)
    cells = (
        ("No.", "Speaker", "Statement", "Source"),
        ("{%tr for q in quotes %}",),
        ("{{ q.n }}", "{{ q.speaker }}", "{{ q.said }}", "{{ q.from }}"),
        ("{%tr endfor %}",),
    )
    table = made.add_table(rows=4, cols=4)
    for row, texts in zip(table.rows, cells, strict=True):
        for cell, text in zip(row.cells, texts, strict=False):
            cell.text = text
    return made


def with_pandoc(document: Document, folder: Path) -> Callable[[], object]:
    """The same memo by pandoc, from its Markdown."""
    source = folder / "memo.md"
    source.write_text(markdown_of(document), encoding="utf-8")
    command = ["pandoc", "-f", "markdown", str(source), "-o", str(folder / "pandoc.docx")]
    return lambda: subprocess.run(command, check=True)


_MEMORY = """
from tests.benchmarks.memo import memo_bytes, memo_of
memo_bytes(memo_of({count}))
print(next(line.split()[1] for line in open("/proc/self/status") if line.startswith("VmHWM")))
"""


def memory_of(count: int) -> int:
    """The most memory, in MB, that a fresh process uses to write such a memo (Linux)."""
    command = [sys.executable, "-c", _MEMORY.format(count=count)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return int(done.stdout) // 1024


def main(rounds: int) -> None:
    many = memo_of(MANY)
    memo_bytes(memo_of(1))
    ours = best(lambda: memo_bytes(many), rounds)
    print(f"{MANY} quotations, {MANY} footnotes, table   {ours:6.3f} s   (bar 0.5)")
    few = memo_of(FEW)
    print(f"{FEW} quotations                          {best(lambda: memo_bytes(few), rounds):6.3f} s   (bar 0.1)")
    if importlib.util.find_spec("docxtpl"):
        for what, bare in (("docxtpl, without footnotes", False), ("docxtpl, bare words", True)):
            theirs = best(with_docxtpl(MANY, bare=bare), rounds)
            print(f"{what:40} {theirs:6.3f} s   ours is {ours / theirs:.2f} of it (bar 1.3)")
    with tempfile.TemporaryDirectory() as name:
        if shutil.which("pandoc"):
            theirs = best(with_pandoc(many, Path(name)), max(rounds // 2, 1))
            print(f"pandoc                                   {theirs:6.3f} s   {theirs / ours:.1f} times ours (bar 5)")
        path = Path(name) / "memo.docx"
        path.write_bytes(memo_bytes(many))
        print(f"reading it back                          {best(lambda: read_quotations(path), rounds):6.3f} s")
    print(f"memory of a process that writes it       {memory_of(MANY):6d} MB  (bar 80)")
    print(f"memory of one that writes a single quote {memory_of(1):6d} MB")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5)
