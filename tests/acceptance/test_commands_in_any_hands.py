"""The commands among other programs: exit status, --json, --quiet, pipes, names in every script, files nobody can read."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from briefer import cli
from briefer.services.noting import new_note
from briefer.workspace import open_workspace

STORY = Path(__file__).parent.parent / "data" / "stories" / "dam-talks.txt"
ARABIC = "قال الوزير سامي الحداد: «سنبقي الميناء مفتوحا طوال الشتاء هذا العام».\n"


def command(*words: str | Path, home: Path, env: Mapping[str, str] | None = None) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", "briefer", *map(str, words)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        errors="surrogateescape",
        env={**os.environ, "BRIEFER_HOME": str(home), **(env or {})},
        check=False,
    )


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with one article and one note, at a name with spaces in two scripts."""
    folder = tmp_path_factory.mktemp("work") / "مساحة عمل"
    folder.mkdir()
    path = folder / "ملف Dam talks (2).briefer"
    done = command("import", STORY, "-w", path, home=folder)
    assert done.returncode == 0, done.stderr
    with open_workspace(path) as workspace:
        new_note(workspace, title="Dam talks")
    return path


@pytest.fixture(scope="module")
def memo(filled: Path) -> Path:
    path = filled.parent / "مذكرة one.docx"
    assert command("memo", STORY, "-o", path, home=filled.parent).returncode == 0
    return path


def words_of(name: str, filled: Path, memo: Path, out: Path) -> list[str | Path]:
    """A call of each command that has something to print."""
    calls: dict[str, list[str | Path]] = {
        "import": [STORY, "-w", filled],
        "quotes": [STORY],
        "find": ["river", "-w", filled],
        "memo": [STORY, "-o", out / "memo.docx"],
        "export": ["Dam talks", "-w", filled, "-o", out / "note.docx"],
        "check": [memo, "-w", filled],
        "verify": ["-w", filled],
        "backup": ["-w", filled, "-o", out / "copy of it.briefer"],
        "restore": [filled, "-w", out / "again.briefer"],
        "doctor": [],
        "sample": ["--memo", "--folder", out],
    }
    return [name, *calls[name]]


@pytest.mark.parametrize("name", sorted(cli.COMMANDS))
def test_every_command_prints_json_lines_and_says_that_it_is_done(
    name: str, filled: Path, memo: Path, tmp_path: Path
) -> None:
    done = command(*words_of(name, filled, memo, tmp_path), "--json", home=tmp_path)

    assert done.returncode == 0, done.stderr
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert rows
    assert all(isinstance(row, dict) for row in rows)
    assert done.stderr == ""  # progress is for terminals


@pytest.mark.parametrize("name", ["memo", "find", "verify", "doctor"])
def test_quiet_prints_nothing_when_all_is_well(name: str, filled: Path, memo: Path, tmp_path: Path) -> None:
    done = command(*words_of(name, filled, memo, tmp_path), "--quiet", home=tmp_path)

    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_quiet_leaves_the_findings(filled: Path, memo: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.briefer"
    with open_workspace(other, create=True):
        pass

    done = command("check", memo, "-w", other, "--quiet", home=tmp_path)

    assert done.returncode == 1
    assert done.stdout.startswith("not in the workspace: ")


def test_a_memo_replaces_none_of_its_articles_and_is_none_itself(tmp_path: Path) -> None:
    article, out = tmp_path / "talks.txt", tmp_path / "memo.docx"
    article.write_bytes(STORY.read_bytes())

    over = command("memo", article, "-o", article, home=tmp_path / "home")
    twice = [command("memo", tmp_path, "-o", out, home=tmp_path / "home") for _ in range(2)]

    assert (over.returncode, article.read_bytes()) == (1, STORY.read_bytes())
    assert "would replace a file it is made from" in over.stderr
    assert twice[0].stdout == twice[1].stdout


@pytest.mark.parametrize("name", sorted(set(cli.COMMANDS) - {"doctor", "sample"}))
def test_every_command_without_its_words_is_wrong_usage(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main([name])

    assert ended.value.code == 2
    assert f"briefer {name}" in capsys.readouterr().err


def test_a_mistyped_command_makes_no_workspace_of_that_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SystemExit) as ended:
        cli.main(["qoutes"])

    assert ended.value.code == 2
    assert "qoutes" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "words",
    [
        ("import", STORY, "-w", "nowhere/a.briefer"),
        ("import", "nowhere.txt", "-w", "a.briefer"),
        ("import", STORY, "-w", STORY),
        ("quotes", "nowhere.txt"),
        ("find", "river", "-w", STORY),
        ("find", "speaker:", "-w", "nowhere.briefer"),
        ("memo", STORY, "-o", "nowhere/memo.docx"),
        ("memo", STORY, "-o", "memo.pages"),
        ("memo", STORY, "-o", "memo.docx", "--format", "nothing"),
        ("memo", STORY, "-o", "memo.docx", "--template", "nothing.docx"),
        ("memo", STORY, "-o", "memo.docx", "--person", "Nobody Atall"),
        ("export", "A note", "-w", "nowhere.briefer", "-o", "a.docx"),
        ("check", "nothing.docx", "-w", "nowhere.briefer"),
        ("verify", "-w", STORY),
        ("backup", "-w", "nowhere.briefer", "-o", "b.briefer"),
        ("restore", STORY, "-w", "b.briefer"),
    ],
    ids=lambda words: " ".join(Path(word).name for word in words),
)
def test_what_cannot_be_done_is_one_sentence_and_status_1(
    words: tuple[str | Path, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)

    assert cli.main([str(word) for word in words]) == 1

    printed = capsys.readouterr()
    said = (printed.err + printed.out).strip()
    assert said
    assert "Traceback" not in said
    assert "Errno" not in said
    assert said.endswith((".", ")")) or "nowhere" in said
    assert not list(tmp_path.glob("*.docx"))


def test_a_folder_without_articles_makes_no_workspace(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "empty").mkdir()

    assert cli.main(["import", str(tmp_path / "empty"), "-w", str(tmp_path / "a.briefer")]) == 1
    assert "no article to read" in capsys.readouterr().err
    assert not (tmp_path / "a.briefer").exists()


@pytest.mark.parametrize("limit", ["0", "-3", "many"])
def test_a_limit_is_one_or_more(limit: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main(["find", "river", "-w", "a.briefer", "--limit", limit])

    assert ended.value.code == 2
    assert "--limit" in capsys.readouterr().err


def test_what_the_system_refuses_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "file").write_text("no folder", encoding="utf-8")

    assert cli.main(["sample", "--memo", "--folder", str(tmp_path / "file" / "deeper")]) == 1
    assert "The system refused" in capsys.readouterr().err


def test_a_file_that_cannot_be_read_is_said_and_the_others_are_read(tmp_path: Path) -> None:
    folder = tmp_path / "articles of today"
    folder.mkdir()
    (folder / "a.txt").write_bytes(STORY.read_bytes())
    (folder / "b.docx").write_bytes(b"PK\x03\x04 this is no Word file")
    (folder / "c.html").write_bytes(b"")
    done = command("import", folder, "-w", tmp_path / "a.briefer", "--json", home=tmp_path)

    outcomes = {Path(row["path"]).name: row for row in map(json.loads, done.stdout.splitlines())}
    assert done.returncode == 1
    assert {name: row["outcome"] for name, row in outcomes.items()} == {
        "a.txt": "added",
        "b.docx": "refused",
        "c.html": "refused",
    }
    assert all(outcomes[name]["reason"].endswith(".") for name in ("b.docx", "c.html"))


@pytest.mark.skipif(os.name == "nt", reason="POSIX shells")
def test_a_reader_that_goes_away_is_no_error(tmp_path: Path) -> None:
    for number in range(40):
        (tmp_path / f"{number}.txt").write_text(f"Number {number}\n\n" + STORY.read_text(encoding="utf-8"))
    line = f'"{sys.executable}" -m briefer quotes --json "{tmp_path}" | head -n 1; exit "${{PIPESTATUS[0]}}"'
    done = subprocess.run(["bash", "-c", line], capture_output=True, text=True, check=False)

    assert json.loads(done.stdout)["text"]
    assert (done.returncode, done.stderr) == (0, "")


def test_what_is_piped_on_is_utf8_whatever_the_system_speaks(tmp_path: Path) -> None:
    (tmp_path / "خبر.txt").write_text(ARABIC, encoding="utf-8")
    done = command("quotes", tmp_path, "--json", home=tmp_path, env={"PYTHONIOENCODING": "cp1252"})

    assert done.returncode == 0, done.stderr
    (row,) = map(json.loads, done.stdout.splitlines())
    assert row["text"] in ARABIC
    assert Path(row["path"]).name == "خبر.txt"


@pytest.mark.parametrize(
    "name", ["a b.txt", "100% “new”.txt", "-x.txt", "con.txt", "trailing dot..txt", "né\u0301.txt"]
)
def test_odd_names_are_read(name: str, tmp_path: Path) -> None:
    file = tmp_path / name
    file.write_bytes(STORY.read_bytes())
    workspace = tmp_path / f"{name}.briefer"

    assert cli.main(["import", str(file), "-w", str(workspace)]) == 0
    assert cli.main(["find", "river", "-w", str(workspace)]) == 0
    assert cli.main(["verify", "-w", str(workspace)]) == 0


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="names that are no text exist on Linux")
def test_a_name_that_is_no_text_is_read(tmp_path: Path) -> None:
    file = tmp_path / os.fsdecode(b"caf\xe9.txt")
    file.write_bytes(STORY.read_bytes())
    done = command("import", file, "-w", tmp_path / "a.briefer", "--json", home=tmp_path)

    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["outcome"] == "added"


@pytest.mark.skipif(os.name == "nt", reason="needs a pseudo-terminal")
def test_progress_is_shown_to_a_terminal_only(tmp_path: Path) -> None:
    import pty

    try:
        ours, theirs = pty.openpty()
    except OSError as error:
        pytest.skip(f"this machine lends no pseudo-terminal: {error}")
    with subprocess.Popen(
        [sys.executable, "-m", "briefer", "quotes", STORY], stdout=subprocess.PIPE, stderr=theirs
    ) as program:
        printed, _ = program.communicate()
    os.close(theirs)
    shown = os.read(ours, 4096)
    os.close(ours)

    assert b"Reading 1 of 1" in shown
    assert b"Reading" not in printed


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems always have a screen")
@pytest.mark.parametrize("words", [(), ("mine.briefer",), ("sample", "--open")])
def test_without_a_screen_the_window_says_so(
    words: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)

    assert cli.main(list(words)) == 1
    assert "there is no screen" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_a_fault_of_ours_is_logged_and_said_calmly(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("BRIEFER_HOME", str(tmp_path / "home"))
    monkeypatch.setattr("briefer.services.doctoring.examine", lambda: 1 // 0)

    assert cli.main(["doctor"]) == 1
    said = capsys.readouterr().err
    assert "briefer.log" in said
    assert "ZeroDivisionError" not in said
    assert "ZeroDivisionError" in (tmp_path / "home" / "briefer.log").read_text(encoding="utf-8")
