"""From an article file to a Word memo, and back, on the command line."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from docx import Document
from lxml import etree

from briefer.cli import main

STORY = Path(__file__).parent.parent / "data" / "stories" / "dam-talks.txt"

WHO_SAID_WHAT = [
    ("and to a hard look at the numbers", "Maria Okafor"),
    ("For us the river is", "Maria Okafor"),
    ("the silence around it", "Davud Sahin"),
    ("And we have come to fill", "Davud Sahin"),
    ("ways to share the summer flow", "Jonas Brandt"),
    ("renewed their commitment", "Jonas Brandt"),
    ("will give the two countries", "Jonas Brandt"),
    ("attack on Toran's bread", "Yusuf Rahal"),
    ("This is a sad reminder", "Maria Okafor"),
    ("For all the good work", "Maria Okafor"),
]


def briefer(*words: str | Path, home: Path, status: int = 0) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "briefer", *map(str, words)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, "BRIEFER_HOME": str(home)},
        check=False,
    )
    assert done.returncode == status, done.stdout + done.stderr
    return done.stdout


def rows(printed: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in printed.splitlines()]


def footnotes(memo: Path) -> list[str]:
    part = next(
        part for part in Document(str(memo)).part.package.iter_parts() if part.partname.endswith("footnotes.xml")
    )
    word = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    notes = etree.fromstring(part.blob).findall(f"{word}footnote")
    return ["".join(map(str, note.itertext())) for note in notes if not note.get(f"{word}type")]


def test_every_quotation_of_an_article_is_given_to_its_speaker_by_full_name(tmp_path: Path) -> None:
    found = rows(briefer("quotes", "--json", STORY, home=tmp_path))

    said = [(str(row["text"]), row["speakers"]) for row in found if row["kind"] in {"direct", "mixed"}]
    assert len(said) == len(WHO_SAID_WHAT)
    for (text, speakers), (opening, speaker) in zip(said, WHO_SAID_WHAT, strict=True):
        assert text.startswith(opening)
        assert speakers == [speaker], text
    article = STORY.read_text(encoding="utf-8")
    assert all(article[int(str(row["start"])) : int(str(row["end"]))] == row["text"] for row in found)


def test_the_memo_holds_every_quotation_with_its_speaker_and_a_footnote(tmp_path: Path) -> None:
    memo = tmp_path / "memo.docx"

    briefer("memo", STORY, "-o", memo, home=tmp_path)

    text = "\n".join(paragraph.text for paragraph in Document(str(memo)).paragraphs)
    for opening, speaker in WHO_SAID_WHAT:
        assert opening in text
        assert speaker in text
    notes = footnotes(memo)
    assert len(notes) >= len(WHO_SAID_WHAT)
    assert all("Okafor and Toran foreign minister weigh water deal" in note and "2024" in note for note in notes)


def test_the_memo_can_be_about_some_people_only(tmp_path: Path) -> None:
    memo = tmp_path / "memo.docx"

    briefer("memo", STORY, "-o", memo, "--person", "Yusuf Rahal", home=tmp_path)

    text = "\n".join(paragraph.text for paragraph in Document(str(memo)).paragraphs)
    assert "attack on Toran's bread" in text
    assert "sad reminder" not in text


def test_import_find_verify_and_check(tmp_path: Path) -> None:
    workspace, memo = tmp_path / "river.briefer", tmp_path / "memo.docx"

    (imported,) = rows(briefer("import", STORY, "-w", workspace, "--json", home=tmp_path))
    (again,) = rows(briefer("import", STORY, "-w", workspace, "--json", home=tmp_path))
    found = rows(briefer("find", "speaker:rahal bread", "-w", workspace, "--json", home=tmp_path))
    verified = rows(briefer("verify", "-w", workspace, "--json", home=tmp_path))
    briefer("memo", STORY, "-o", memo, home=tmp_path)
    checked = rows(briefer("check", memo, "-w", workspace, "--json", home=tmp_path))

    assert (imported["outcome"], again["outcome"]) == ("added", "already here")
    assert found[0]["article_id"] == imported["article_id"]
    assert verified == [{"sound": True}]
    assert len(checked) >= len(WHO_SAID_WHAT)
    assert {row["verdict"] for row in checked} == {"as in the source"}


def test_a_word_changed_in_the_memo_is_found(tmp_path: Path) -> None:
    workspace, memo = tmp_path / "river.briefer", tmp_path / "memo.docx"
    briefer("import", STORY, "-w", workspace, home=tmp_path)
    briefer("memo", STORY, "-o", memo, home=tmp_path)
    edited = Document(str(memo))
    for paragraph in edited.paragraphs:
        for run in paragraph.runs:
            run.text = run.text.replace("nobody watches it alone", "nobody guards it alone")
    edited.save(str(memo))

    found = rows(briefer("check", memo, "-w", workspace, "--json", home=tmp_path, status=1))

    altered = [row for row in found if row["verdict"] == "altered"]
    assert len(altered) == 1
    assert altered[0]["differences"] == [{"source": "watches", "memo": "guards"}]


def test_what_check_prints_as_json_is_as_its_help_says(tmp_path: Path) -> None:
    workspace, memo = tmp_path / "river.briefer", tmp_path / "memo.docx"
    briefer("import", STORY, "-w", workspace, home=tmp_path)
    briefer("memo", STORY, "-o", memo, home=tmp_path)

    told = briefer("check", "--help", home=tmp_path)
    (row, *_) = rows(briefer("check", memo, "-w", workspace, "--json", home=tmp_path))

    assert all(f" {key} " in told for key in row)


def test_a_memo_of_another_workspace_is_told_so_in_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other, memo = tmp_path / "other.briefer", tmp_path / "memo.docx"
    (tmp_path / "note.txt").write_text("A note\n\n“We were at sea,” Lena Brandt said.", encoding="utf-8")
    briefer("import", tmp_path / "note.txt", "-w", other, home=tmp_path)
    briefer("memo", STORY, "-o", memo, home=tmp_path)

    assert main(["check", str(memo), "-w", str(other)]) == 1
    assert "None of the quotations stands in an article of “other.briefer”" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "status"),
    [
        (("quotes", "nowhere.txt"), 1),
        (("find", "x", "-w", "nowhere.briefer"), 1),
        (("juggle", "x"), 2),
        (("memo",), 2),
    ],
)
def test_what_cannot_be_done_is_said_and_nothing_is_made(tmp_path: Path, words: tuple[str, ...], status: int) -> None:
    briefer(*words, home=tmp_path, status=status)

    assert list(tmp_path.iterdir()) == []


def test_the_headless_sample_is_a_memo_and_says_where_it_is(tmp_path: Path) -> None:
    printed = briefer("sample", "--memo", home=tmp_path)

    assert str(tmp_path / "sample-memo.docx") in printed
    assert (tmp_path / "sample-memo.docx").is_file()
