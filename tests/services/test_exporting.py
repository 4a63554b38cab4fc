from pathlib import Path

import pytest
from docx import Document

from briefer.errors import BrieferError
from briefer.memo import starter_template
from briefer.model import Status
from briefer.model.checks import Checked, Difference, FoundQuotation, Report, Verdict
from briefer.model.documents import Document as Page
from briefer.services import annotating
from briefer.services.checking import check_memo, told_of, write_report
from briefer.services.exporting import CannotWrite, WouldReplaceSource, export_note, write_document, write_whole
from briefer.services.noting import new_note, save_note
from briefer.workspace import Workspace


@pytest.fixture
def note_id(workspace: Workspace) -> int:
    annotating.accept(workspace, [quote.id for quote in workspace.quotes()])
    return new_note(workspace, "generic", "Positions before the talks")


@pytest.mark.parametrize("ending", [".docx", ".html", ".md", ".txt"])
def test_a_note_is_written_in_every_format(workspace: Workspace, note_id: int, tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"memo{ending}"

    export_note(workspace, note_id, path)

    assert path.stat().st_size > 100
    assert [left.name for left in tmp_path.iterdir() if left.name.startswith(".briefer")] == []


def test_an_ending_nobody_writes_is_said(workspace: Workspace, note_id: int, tmp_path: Path) -> None:
    with pytest.raises(BrieferError, match=r"memo\.odt"):
        export_note(workspace, note_id, tmp_path / "memo.odt")


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(CannotWrite, match="does not exist"):
        write_whole(tmp_path / "nowhere" / "memo.md", b"text")


def test_an_exported_memo_checks_clean_and_an_edited_one_does_not(
    workspace: Workspace, note_id: int, tmp_path: Path
) -> None:
    path = tmp_path / "memo.docx"
    export_note(workspace, note_id, path)

    report = check_memo(workspace, path)

    assert report.clean
    assert len(report.quotations) >= len(workspace.quotes(status=Status.ACCEPTED))
    write_report(report, tmp_path / "report.docx", path)
    assert (tmp_path / "report.docx").is_file()


def test_a_report_is_not_written_over_the_memo_it_is_about(tmp_path: Path) -> None:
    memo = tmp_path / "memo.docx"
    memo.write_bytes(b"as colleagues left it")

    with pytest.raises(WouldReplaceSource, match=r"memo\.docx"):
        write_report(Report(quotations=()), tmp_path / "." / "memo.docx", memo)

    assert memo.read_bytes() == b"as colleagues left it"


def test_a_memo_is_not_written_over_its_template(tmp_path: Path) -> None:
    template = tmp_path / "house.docx"
    starter_template(template)
    before = template.read_bytes()

    with pytest.raises(WouldReplaceSource):
        write_document(Page(title="Talks", blocks=()), template, template)

    assert template.read_bytes() == before


def test_a_report_shows_what_the_source_has_struck_through_and_what_the_memo_has_bold(tmp_path: Path) -> None:
    found = FoundQuotation(text="We will soon sign", place="paragraph 3", paragraph=2)
    altered = Checked(
        quotation=found,
        verdict=Verdict.ALTERED,
        source_text="We will not sign",
        differences=(Difference(source="not", memo="soon"),),
    )

    write_report(Report(quotations=(altered,)), tmp_path / "report.docx", tmp_path / "memo.docx")

    cell = Document(str(tmp_path / "report.docx")).tables[0].cell(1, 1).paragraphs[0]
    assert [run.text.strip() for run in cell.runs if run.font.strike] == ["not"]
    assert [run.text.strip() for run in cell.runs if run.font.bold] == ["soon"]
    assert Document(str(tmp_path / "report.docx")).paragraphs[1].text == "memo.docx"


@pytest.mark.parametrize(
    ("source", "memo", "told"),
    [("not", "soon", "became “soon”"), ("not", "", "was left out"), ("", "so", "was put in")],
)
def test_a_difference_is_told_as_what_was_done(source: str, memo: str, told: str) -> None:
    found = FoundQuotation(text="We sign", place="paragraph 3", paragraph=2)
    changed = Difference(source=source, memo=memo)

    line = told_of(Checked(quotation=found, verdict=Verdict.ALTERED, differences=(changed,)))

    assert line.endswith(f"“{source or memo}” {told}")


def test_saving_an_unchanged_note_is_no_step(workspace: Workspace, note_id: int) -> None:
    label = workspace.undo_label

    assert save_note(workspace, workspace.note(note_id)) is None
    assert workspace.undo_label == label


def test_a_note_without_a_title_says_whose_words_it_holds(workspace: Workspace) -> None:
    annotating.accept(workspace, [workspace.quotes()[0].id])

    assert workspace.note(new_note(workspace)).title == "Statements by Maria Okafor"
