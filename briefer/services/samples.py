"""The sample workspace and the sample memo, for a first look."""

from datetime import date
from pathlib import Path

from briefer.assets import resource
from briefer.model import Tag
from briefer.services.composing import memo_of, sources_from
from briefer.services.exporting import write_document
from briefer.services.importing import import_paths, read_files
from briefer.services.people import load_people
from briefer.services.workspaces import data_folder, open_or_create

DAY = date(2024, 3, 26)
SAMPLE_TAGS = tuple(Tag(name=name, key=key) for key, name in enumerate(("security", "energy", "sovereignty"), 1))


def sample_articles() -> list[Path]:
    """The articles that come with Briefer, oldest first."""
    return sorted(path for path in resource("samples").iterdir() if path.suffix in {".txt", ".md", ".html"})


def sample_workspace(folder: Path | None = None) -> Path:
    """The sample workspace, made where there is none yet; what is in it stays."""
    path = (folder or data_folder()) / "sample.briefer"
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.exists():
        with open_or_create(path) as workspace:
            import_paths(workspace, sample_articles())
            with workspace.edit("Sample tags") as edit:
                for tag in SAMPLE_TAGS:
                    edit.put_tag(tag)
    return path


def sample_memo(folder: Path | None = None) -> Path:
    """Compose the sample memo from the sample articles and say where it is."""
    path = (folder or data_folder()) / "sample-memo.docx"
    path.parent.mkdir(parents=True, exist_ok=True)
    people = load_people()
    read = read_files(sample_articles(), people)
    sources = sources_from([(file.article, file.quotes) for file in read if file.article], people)
    write_document(memo_of(sources, title="Public statements, March 2024", today=DAY), path)
    return path
