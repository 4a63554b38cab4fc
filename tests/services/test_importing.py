import multiprocessing
from pathlib import Path

from briefer.services.importing import import_paths, read_files, read_one, read_pasted, store
from briefer.services.workspaces import open_or_create
from briefer.workspace import Workspace


def test_files_become_articles_with_their_quotes_in_one_step(workspace: Workspace) -> None:
    assert {summary.title for summary in workspace.articles()} == {
        "Harbour talks resume in Port Ansel",
        "Insurers double their rates for the strait",
    }
    assert workspace.undo_label == "Import 2 articles"
    assert [quote.speakers for quote in workspace.quotes(status=None)][:3] == [
        ("Maria Okafor",),
        ("Maria Okafor",),
        ("Jonas Lindqvist",),
    ]


def test_an_article_that_is_here_already_is_left_as_it_is(workspace: Workspace, articles: Path) -> None:
    before = workspace.quotes()

    outcomes = import_paths(workspace, [articles])

    assert {one.outcome for one in outcomes} == {"already here"}
    assert {one.article_id for one in outcomes} == set(workspace.article_ids())
    assert workspace.quotes() == before


def test_one_bad_file_never_stops_the_others(tmp_path: Path, articles: Path) -> None:
    (articles / "broken.docx").write_bytes(b"PK\x03\x04 no Word file")
    with open_or_create(tmp_path / "new.briefer") as workspace:
        outcomes = import_paths(workspace, [articles])

    assert [one.outcome for one in outcomes] == ["refused", "added", "added"]
    assert "broken.docx" in outcomes[0].reason


def test_a_cancelled_import_keeps_what_was_read(tmp_path: Path, articles: Path) -> None:
    read: list[int] = []
    with open_or_create(tmp_path / "new.briefer") as workspace:
        import_paths(workspace, [articles], progress=lambda done, _all: read.append(done), cancelled=lambda: bool(read))

        assert len(workspace.article_ids()) == 1


def test_one_file_is_read_in_one_process(articles: Path) -> None:
    processes: list[int] = []

    read_files(
        [next(path for path in sorted(articles.iterdir()) if path.suffix == ".txt")],
        progress=lambda *_: processes.append(len(multiprocessing.active_children())),
    )

    assert processes == [1]


def test_the_same_file_twice_is_stored_once(tmp_path: Path, articles: Path) -> None:
    file = read_one(articles / "strait.txt")
    with open_or_create(tmp_path / "new.briefer") as workspace:
        outcomes, _ = store(workspace, [file, file])

        assert [one.outcome for one in outcomes] == ["added", "already here"]
        assert len(workspace.article_ids()) == 1


def test_what_was_pasted_becomes_an_article(tmp_path: Path) -> None:
    with open_or_create(tmp_path / "new.briefer") as workspace:
        file = read_pasted("A title\n\n“We are ready,” Elif Demir said.")
        store(workspace, [file])

        (quote,) = workspace.quotes()

    assert quote.speakers == ("Elif Demir",)


def test_a_new_workspace_follows_the_people_of_the_list(workspace: Workspace) -> None:
    assert [person.name for person in workspace.people()] == ["Antony Blinken", "Fuad Hussein", "Matthew Miller"]


def test_marks_that_quote_nobody_are_not_counted_as_said(workspace: Workspace, tmp_path: Path) -> None:
    paper = tmp_path / "port.txt"
    paper.write_text("Rain\n\nThe so-called “Harbour Plan” failed. “We will not sign it,” Ada Ndiaye said.\n")
    imported, _changes = store(workspace, [read_one(paper)])

    assert [(one.quotes, one.said) for one in imported] == [(2, 1)]
