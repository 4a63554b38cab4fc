"""Checking a memo against its sources, also after colleagues have edited it."""

from pathlib import Path

from briefer.model.checks import Checked, Report, Verdict
from briefer.model.documents import Block, Document, Heading, Inline, Paragraph, Run, Table
from briefer.notes import verify
from briefer.services.composing import sources_of
from briefer.services.exporting import write_document
from briefer.workspace import Workspace


def check_memo(workspace: Workspace, path: Path) -> Report:
    """Every quotation of a .docx against the articles of the workspace.

    Raises:
        UnreadableMemo: the file is no Word document, or ruined.
    """
    from briefer.memo import read_quotations

    return verify(read_quotations(path), sources_of(workspace))


def write_report(report: Report, path: Path) -> None:
    """Write what a check found, for colleagues: .docx, .html, .md or .txt by its ending.

    Raises:
        BrieferError: the file cannot be written; what was there before is still there.
    """
    write_document(report_document(report), path)


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
    changed = "; ".join(f"“{one.source}” became “{one.memo}”" for one in checked.differences)
    remarks = " ".join([changed, *checked.remarks]).strip()
    return f"{checked.verdict.value}: {checked.quotation.place}: “{checked.quotation.text}” {remarks}".rstrip()


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


def report_document(report: Report) -> Document:
    """A check as a Document: how many of each verdict, the markings, and every quotation with its finding."""
    blocks: list[Block] = [Heading(level=1, inlines=_line("Check of quotations")), _counts(report)]
    if report.markings:
        blocks.append(Heading(level=2, inlines=_line("Markings")))
        blocks += [Paragraph(inlines=_line(finding)) for finding in report.markings]
    if report.quotations:
        blocks += [Heading(level=2, inlines=_line("Quotations")), _table(report)]
    return Document(title="Check of quotations", blocks=tuple(blocks))


def _counts(report: Report) -> Paragraph:
    counts = {verdict: sum(one.verdict is verdict for one in report.quotations) for verdict in Verdict}
    told = "; ".join(f"{verdict.value}: {count}" for verdict, count in counts.items() if count)
    return Paragraph(inlines=_line(f"{len(report.quotations)} quotations. {told}"))


def _table(report: Report) -> Table:
    return Table(
        header=(_line("Where"), _line("In the memo"), _line("Finding")),
        rows=tuple(_row(one) for one in report.quotations),
        widths=(0.16, 0.46, 0.38),
        description="Every quotation of the memo with its finding",
    )


def _row(one: Checked) -> tuple[tuple[Inline, ...], ...]:
    changed = [f"“{part.source}” in the source, “{part.memo}” in the memo." for part in one.differences]
    finding = " ".join([one.verdict.value.capitalize() + ".", *changed, *one.remarks])
    return (_line(one.quotation.place), _line(f"“{one.quotation.text}”"), _line(finding))


def _line(text: str) -> tuple[Inline, ...]:
    return (Run(text),)
