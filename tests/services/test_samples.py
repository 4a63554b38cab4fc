from pathlib import Path

from docx import Document

from briefer.services.samples import sample_memo, sample_workspace
from briefer.workspace import open_workspace


def test_the_sample_workspace_is_made_once_and_then_left_alone(tmp_path: Path) -> None:
    path = sample_workspace(tmp_path)
    with open_workspace(path) as workspace:
        assert len(workspace.article_ids()) == 5
        with workspace.edit("Remove article") as edit:
            edit.remove_article(workspace.article_ids()[0])

    with open_workspace(sample_workspace(tmp_path)) as workspace:
        assert len(workspace.article_ids()) == 4


def test_the_sample_memo_quotes_in_two_scripts(tmp_path: Path) -> None:
    text = "\n".join(paragraph.text for paragraph in Document(str(sample_memo(tmp_path))).paragraphs)

    assert "critical to the stability of the region" in text
    assert "ليلى حداد" in text
