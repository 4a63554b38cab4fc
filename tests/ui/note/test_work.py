"""What is done in other processes, done there."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from briefer.services.composing import sources_for
from briefer.services.workers import Workers
from briefer.ui.note.pages import lay_out
from briefer.ui.note.painting import paint_page
from briefer.ui.note.panel import NotePanel
from briefer.ui.note.text import split
from briefer.ui.note.work import composed_from
from briefer.ui.tasks import TaskRunner
from briefer.workspace import Workspace
from tests.ui.note.invented import note, store


@pytest.fixture
def elsewhere(workspace: Workspace, qtbot: QtBot) -> Iterator[NotePanel]:
    """The panel with a note, and processes that do its work."""
    store(workspace, note())
    with Workers(1) as workers:
        run = TaskRunner(workers.submit)
        panel = NotePanel(workspace, run)
        qtbot.addWidget(panel)
        yield panel
        panel.stop()
        run.stop()


def test_compose_export_and_check_run_in_another_process(elsewhere: NotePanel, tmp_path: Path, qtbot: QtBot) -> None:
    memo = tmp_path / "memo.docx"
    elsewhere._composer.elsewhere_from = 0
    with qtbot.waitSignal(elsewhere._exporter.written, timeout=60_000):
        elsewhere.export(memo)
    elsewhere.check(memo)
    qtbot.waitUntil(lambda: elsewhere.check_view.report is not None, timeout=60_000)

    assert elsewhere.check_view.report is not None
    assert [one.verdict.value for one in elsewhere.check_view.report.quotations] == ["as in the source"] * 2


def test_what_is_wrong_comes_back_beside_what_it_became(workspace: Workspace) -> None:
    wrong = replace(note(), id=store(workspace, note(marking="CONFIDENTIAL")), fields={"date": "soon"})
    composed = composed_from(wrong, sources_for(workspace, wrong))

    assert composed.document is not None
    assert [problem.field for problem in composed.problems] == ["date"]


MARKDOWN = st.text(
    alphabet=st.sampled_from(list("ab 1.-*_#>`|[]()@q:~^!<&\n\t\\é🙂لن\u2028\u200f")), max_size=200
) | st.lists(
    st.sampled_from(
        [
            "# H",
            "| a | b |",
            "|---|:-:|",
            "| 1 | 2 |",
            "1. x",
            "    1. y",
            "- z",
            "> [@q1]",
            "[^1]",
            "[^1]: note",
            "---",
            "(U) x",
            "(S//NF) y",
            "[@q1 inline]",
            "[@a1]",
            "[@sources]",
            "[@summary]",
            "[@q9]",
            "",
            "term",
            ":   what",
        ]
    ),
    max_size=14,
).map("\n".join)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(body=MARKDOWN, title=st.text(max_size=20))
def test_whatever_is_typed_becomes_pages_or_findings(workspace: Workspace, qapp: object, body: str, title: str) -> None:
    written = note(title=title, sections=split(f"# Points\n{body}"))
    composed = composed_from(written, sources_for(workspace, written))
    assert bool(composed.refusal) == any(problem.severity == "error" for problem in composed.problems)
    if composed.document is None:
        return
    pages = lay_out(composed.document)
    page = QImage(60, 80, QImage.Format.Format_RGB32)
    painter = QPainter(page)
    painter.scale(0.025, 0.025)
    for number in range(len(pages.cuts)):
        paint_page(painter, pages, number)
    painter.end()

    assert pages.cuts


def test_the_cause_of_the_banner_is_named(workspace: Workspace) -> None:
    written = note()
    composed = composed_from(written, sources_for(workspace, written))

    assert composed.cause.startswith("(U) before “Both sides kept")
