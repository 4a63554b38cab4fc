"""Checking a memo against its sources, also after colleagues have edited it."""

from collections import Counter
from pathlib import Path

from briefer.model.checks import Checked, Difference, Report, Verdict
from briefer.model.documents import Block, Document, Heading, Inline, Paragraph, Run, Table
from briefer.notes import verify
from briefer.notes.comparing import Stretch, compared
from briefer.services.composing import sources_of
from briefer.services.exporting import spare, write_document
from briefer.workspace import Workspace

_KEY = "Struck through: words that only the source has; bold: words that only the memo has."


def check_memo(workspace: Workspace, path: Path) -> Report:
    """Every quotation of a .docx against the articles of the workspace.

    Raises:
        UnreadableMemo: the file is no Word document, or ruined.
    """
    from briefer.memo import read_quotations

    return verify(read_quotations(path), sources_of(workspace))


def write_report(report: Report, path: Path, memo: Path) -> None:
    """Write what a check of a memo found, for colleagues: .docx, .html, .md or .txt by its ending.

    Raises:
        BrieferError: the file cannot be written, or is the memo itself; what was there before is still there.
    """
    spare(path, [memo])
    write_document(report_document(report, memo.name), path)


def stretches_of(checked: Checked) -> tuple[Stretch, ...]:
    """A quotation as it stands in the memo; where it was altered, with what the source has there."""
    if checked.verdict is Verdict.ALTERED and checked.differences:
        return compared(checked.source_text, checked.quotation.text)
    return (Stretch(checked.quotation.text),)


def row_of(checked: Checked) -> dict[str, object]:
    """A quotation as `check --json` prints it; the keys are told in its help, and stay."""
    return {
        "verdict": checked.verdict.value,
        "place": checked.quotation.place,
        "text": checked.quotation.text,
        "attribution": checked.quotation.attribution,
        "citations": list(checked.quotation.citations),
        "article_id": checked.article_id,
        "quote_id": checked.quote_id,
        "source_text": checked.source_text,
        "differences": [{"source": one.source, "memo": one.memo} for one in checked.differences],
        "remarks": list(checked.remarks),
    }


def told_of(checked: Checked) -> str:
    """A quotation with its verdict in one line."""
    changed = "; ".join(map(_change, checked.differences))
    remarks = " ".join([changed, *checked.remarks]).strip()
    return f"{checked.verdict.value}: {checked.quotation.place}: “{checked.quotation.text}” {remarks}".rstrip()


def _change(difference: Difference) -> str:
    """What was done to the source's words."""
    if not difference.source:
        return f"“{difference.memo}” was put in"
    return f"“{difference.source}” " + (f"became “{difference.memo}”" if difference.memo else "was left out")


def remarks_on(report: Report, memo: Path, workspace: Path) -> list[str]:
    """What is to be said of a memo as a whole."""
    said = []
    if report.tracked:
        said.append("The memo holds tracked changes; it was read as if all of them were accepted.")
    if not report.quotations:
        said.append(f"No quotation was found in “{memo.name}”.")
    if report.foreign:
        said.append(
            f"None of the quotations stands in an article of “{workspace.name}”: "
            "it may be another workspace than the memo was written from."
        )
    return said


def report_document(report: Report, memo: str) -> Document:
    """The check of a memo of this name: how many of each verdict, the markings, and every quotation with its finding."""
    blocks: list[Block] = [Heading(level=1, inlines=_line("Check of quotations")), Paragraph(inlines=_line(memo))]
    blocks.append(_counts(report))
    if report.markings:
        blocks.append(Heading(level=2, inlines=_line("Markings")))
        blocks += [Paragraph(inlines=_line(finding)) for finding in report.markings]
    if report.quotations:
        blocks += [Heading(level=2, inlines=_line("Quotations")), _table(report)]
    return Document(title="Check of quotations", blocks=tuple(blocks))


def _counts(report: Report) -> Paragraph:
    return Paragraph(inlines=_line(f"{counts_of(report)} {_KEY}"))


def counts_of(report: Report) -> str:
    """How many quotations came out how, in one line."""
    counts = Counter(_outcome(one) for one in report.quotations)
    told = [f"{count} {outcome}" for outcome, count in counts.items()]
    quotations = ": ".join([_counted(len(report.quotations), "quotation"), *([", ".join(told)] if told else [])])
    markings = f"; {_counted(len(report.markings), 'finding')} on the markings" if report.markings else ""
    return f"{quotations}{markings}."


def _outcome(one: Checked) -> str:
    remarked = one.verdict is Verdict.SAME and one.remarks
    return f"{one.verdict.value} with a remark" if remarked else one.verdict.value


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _table(report: Report) -> Table:
    return Table(
        header=(_line("Where"), _line("In the memo"), _line("Finding")),
        rows=tuple(_row(one) for one in report.quotations),
        widths=(0.16, 0.46, 0.38),
        description="Every quotation of the memo with its finding",
    )


def _row(one: Checked) -> tuple[tuple[Inline, ...], ...]:
    changed = [f"{_change(part)}." for part in one.differences]
    verdict = one.verdict.value.capitalize() + (", but:" if one.verdict is Verdict.SAME and one.remarks else ".")
    finding = " ".join([verdict, *changed, *one.remarks])
    return (_line(one.quotation.place), (Run("“"), *map(_run, stretches_of(one)), Run("”")), _line(finding))


def _run(stretch: Stretch) -> Run:
    """What only the source has is struck through, what only the memo has is bold."""
    return Run(stretch.text, bold=stretch.held == "memo", strike=stretch.held == "source")


def _line(text: str) -> tuple[Inline, ...]:
    return (Run(text),)
