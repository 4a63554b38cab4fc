from pathlib import Path

import pytest

from briefer.services.people import BadPeopleFile, load_people


def test_a_new_workspace_starts_with_three_people() -> None:
    assert [person.name for person in load_people()] == ["Antony Blinken", "Fuad Hussein", "Matthew Miller"]


@pytest.mark.parametrize("text", ["[[people]\n", '[[people]]\nrole = "Envoy"\n', '[[people]]\nname = "A"\nhat = 1\n'])
def test_a_bad_list_is_said_with_its_place(tmp_path: Path, text: str) -> None:
    path = tmp_path / "people.toml"
    path.write_text(text, encoding="utf-8")

    with pytest.raises(BadPeopleFile, match=r"people\.toml"):
        load_people(path)
