from pathlib import Path

import pytest

from briefer import assets


def test_resources_are_found_from_a_checkout() -> None:
    assert assets.resource("people.toml").is_file()


def test_missing_resources_are_said_in_a_sentence(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(assets, "__file__", str(tmp_path / "briefer" / "assets.py"))
    assets.resources.cache_clear()
    try:
        with pytest.raises(assets.MissingResources, match="install it again"):
            assets.resources()
    finally:
        assets.resources.cache_clear()
