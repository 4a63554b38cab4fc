"""Which files are read."""

from pathlib import Path

from briefer.articles import find_files


def touch(root: Path, *names: str) -> None:
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x", encoding="utf-8")


def test_a_folder_gives_its_readable_files_sorted(tmp_path: Path) -> None:
    touch(tmp_path, "b.TXT", "a.md", "deep/er/c.html", "photo.jpg", "d.docx")

    found = [path.relative_to(tmp_path).as_posix() for path in find_files([tmp_path])]

    assert found == ["a.md", "b.TXT", "d.docx", "deep/er/c.html"]


def test_hidden_files_lock_files_and_parts_of_saved_pages_are_passed_over(tmp_path: Path) -> None:
    touch(tmp_path, "page.html", "page_files/frame.html", ".git/x.txt", ".draft.txt", "~$memo.docx", "memo.docx")

    assert [path.name for path in find_files([tmp_path])] == ["memo.docx", "page.html"]


def test_a_file_given_by_name_is_always_there_and_each_once(tmp_path: Path) -> None:
    touch(tmp_path, "photo.jpg", "a.txt")

    found = find_files([tmp_path / "photo.jpg", tmp_path / "a.txt", tmp_path, tmp_path / "missing.txt"])

    assert [path.name for path in found] == ["photo.jpg", "a.txt", "missing.txt"]


def test_a_link_that_runs_in_a_circle_ends(tmp_path: Path) -> None:
    touch(tmp_path, "a/x.txt")
    (tmp_path / "a" / "again").symlink_to(tmp_path, target_is_directory=True)

    assert len(find_files([tmp_path])) == 1
