from dataclasses import replace
from pathlib import Path

import pytest

from briefer.model import Person
from briefer.services.people import (
    BadPeopleFile,
    FollowedAlready,
    NamelessPerson,
    load_people,
    put_person,
    remove_person,
)
from briefer.workspace import Workspace


def test_a_new_workspace_starts_with_three_people() -> None:
    assert [person.name for person in load_people()] == ["Antony Blinken", "Fuad Hussein", "Matthew Miller"]


@pytest.mark.parametrize("text", ["[[people]\n", '[[people]]\nrole = "Envoy"\n', '[[people]]\nname = "A"\nhat = 1\n'])
def test_a_bad_list_is_said_with_its_place(tmp_path: Path, text: str) -> None:
    path = tmp_path / "people.toml"
    path.write_text(text, encoding="utf-8")

    with pytest.raises(BadPeopleFile, match=r"people\.toml"):
        load_people(path)


def test_a_person_is_followed_changed_and_removed_each_as_a_step(workspace: Workspace) -> None:
    before = workspace.people()
    number, changes = put_person(workspace, Person(name="  Amara   Nwosu ", aliases=("A. Nwosu",), gender="f"))
    assert changes.people == {number}
    assert workspace.undo_label == "Follow Amara Nwosu"

    (amara,) = [person for person in workspace.people() if person.id == number]
    put_person(workspace, replace(amara, role="Professor of Law"))
    assert workspace.undo_label == "Change Amara Nwosu"
    remove_person(workspace, amara)
    assert workspace.people() == before

    for _ in range(3):
        workspace.undo()
    assert workspace.people() == before


def test_a_person_needs_a_name_of_its_own(workspace: Workspace) -> None:
    with pytest.raises(NamelessPerson):
        put_person(workspace, Person(name="  "))
    with pytest.raises(FollowedAlready, match="fuad hussein"):
        put_person(workspace, Person(name="fuad hussein"))

    assert len(workspace.people()) == 3
