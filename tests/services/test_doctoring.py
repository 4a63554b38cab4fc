from pathlib import Path

import pytest

from briefer.services.doctoring import examine


def test_a_sound_installation_needs_no_advice() -> None:
    assert [one.advice for one in examine() if one.advice] == []


def test_a_data_folder_that_cannot_be_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    monkeypatch.setenv("BRIEFER_HOME", str(tmp_path / "file" / "home"))

    (advice,) = [one.advice for one in examine() if one.advice]

    assert "BRIEFER_HOME" in advice
