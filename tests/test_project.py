"""The project as it lies there: locks, wheel, folders, resources."""

import re
import tomllib
import zipfile
from pathlib import Path

import pytest

from briefer.assets import resource
from briefer.notes import load_formats, load_schemes
from briefer.quotes import find_quotes
from briefer.services.people import load_people
from briefer.services.samples import sample_articles

ROOT = Path(__file__).parent.parent
LOCKS = ("requirements.lock", "requirements-dev.lock")

AGREED = {
    *("briefer", "resources", "tests", ".ci", ".gitignore", "run.py", "pyproject.toml", "requirements.lock"),
    *("requirements-dev.lock", "README.md", "CHANGELOG.md", "CONTRIBUTING.md"),
}
MADE = re.compile(r"\.git|\.venv|build|dist|wheelhouse|\..*cache|\.hypothesis|\.coverage.*|__pycache__|.*\.egg-info")


def project() -> dict[str, object]:
    loaded: dict[str, object] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return loaded


def locked(lock: str) -> dict[str, str]:
    """The entries of a lock by the package's name: version and hashes."""
    entries = re.split(r"\n(?=[a-z0-9])", (ROOT / lock).read_text(encoding="utf-8"))
    return {named(entry): entry for entry in entries}


def named(requirement: str) -> str:
    found = re.match(r"[A-Za-z0-9._-]+", requirement)
    assert found, requirement
    return re.sub(r"[._-]+", "-", found[0]).lower()


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_names_versions_and_hashes_and_no_address(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")

    assert "://" not in text
    assert not re.search(r"(?m)^\s*-(?!-hash)", text)  # no index, no links
    assert len(locked(lock)) > 10
    for name, entry in locked(lock).items():
        assert re.match(r"[A-Za-z0-9._-]+(\[[a-z,]+\])?==\S+", entry), name
        assert "--hash=sha256:" in entry, name


def test_the_locks_hold_every_dependency_and_the_same_versions() -> None:
    dependencies = project()["dependencies"]
    assert isinstance(dependencies, list)
    program, tests = locked(LOCKS[0]), locked(LOCKS[1])

    assert {named(one) for one in dependencies} <= program.keys()
    assert {name: entry.split()[0] for name, entry in program.items()} == {
        name: entry.split()[0] for name, entry in tests.items() if name in program
    }


def test_the_locks_are_for_every_system() -> None:
    """Compiled universally: what only Windows or only Linux needs has its marker."""
    text = (ROOT / "requirements-dev.lock").read_text(encoding="utf-8")

    assert "sys_platform == 'win32'" in text or "os_name == 'nt'" in text


def test_the_top_level_holds_what_was_agreed() -> None:
    there = {path.name for path in ROOT.iterdir() if not MADE.fullmatch(path.name)}

    assert there <= AGREED


def test_the_wheel_holds_every_resource_and_nothing_of_the_tests(tmp_path: Path) -> None:
    from hatchling.builders.wheel import WheelBuilder

    (wheel,) = WheelBuilder(str(ROOT)).build(directory=str(tmp_path), versions=["standard"])
    with zipfile.ZipFile(wheel) as opened:
        names = set(opened.namelist())

    resources = {
        f"briefer/{path.relative_to(ROOT).as_posix()}"
        for path in (ROOT / "resources").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    modules = {path.relative_to(ROOT).as_posix() for path in (ROOT / "briefer").rglob("*.py")}
    assert resources | modules <= names
    assert not [name for name in names if "test" in name.split("/")[0]]


def test_every_data_file_loads() -> None:
    assert len(load_formats()) == len(list(resource("formats").glob("*.toml")))
    assert len(load_schemes()) == len(list(resource("markings").glob("*.toml")))
    assert {person.name for person in load_people()} >= {"Antony Blinken", "Fuad Hussein", "Matthew Miller"}
    for path in [*resource().rglob("*.toml"), resource("keys.toml")]:
        tomllib.loads(path.read_text(encoding="utf-8"))


def test_the_samples_are_three_to_five_articles_and_one_is_arabic() -> None:
    texts = [path.read_text(encoding="utf-8") for path in sample_articles()]

    assert 3 <= len(texts) <= 5
    assert any(re.search("[\u0600-\u06ff]", text) for text in texts)
    assert all(find_quotes(text) for text in texts)


def test_every_ignored_rule_has_its_reason_beside_it() -> None:
    lines = (ROOT / "pyproject.toml").read_text(encoding="utf-8").splitlines()
    ignores = [line for line in lines if re.match(r'\s+"[A-Z]+\d+",|"[\w/.*]+" = \["[A-Z]+\d+"', line)]

    assert len(ignores) > 20
    assert [line.strip() for line in ignores if "#" not in line] == []


@pytest.mark.parametrize("page", ["CHANGELOG.md", "CONTRIBUTING.md"])
def test_the_pages_name_only_what_is_there(page: str) -> None:
    named_there = re.findall(r"`((?:briefer|resources|tests)/[\w/.-]+)`", (ROOT / page).read_text(encoding="utf-8"))

    assert [path for path in named_there if not (ROOT / path).exists()] == []


def test_contributing_says_where_to_add_each_thing() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")

    for what in ("a file format", "a cue word", "a memo format", "a key", "a command"):
        assert re.search(rf"(?m)^\| {what}\b.*\|.*`", text), what
