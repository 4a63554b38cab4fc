"""A workspace of real articles about invented people."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from briefer.services.importing import import_paths
from briefer.services.workspaces import open_or_create
from briefer.workspace import Workspace

HARBOUR = """Harbour talks resume in Port Ansel

By Ines Varga
Source: The Daily Record
Date: 18 March 2024

Marland's energy minister Maria Okafor received the envoy Jonas Lindqvist on Monday.

“We will not sign without a veto,” Ms Okafor said. “It is the law of this country.”

Mr Lindqvist was calm. “The draft is ninety per cent agreed,” he said.
"""

STRAIT = """Insurers double their rates for the strait

By Tomas Reyle
Source: The Gulf Monitor
Date: 22 March 2024

Traders say the bill will reach kitchens by summer.

“A strait is a contract, and the contract has expired,” said Amara Nwosu, a professor of law.
"""


@pytest.fixture(autouse=True)
def briefer_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Indexes and samples of a test go to a folder of its own."""
    home = tmp_path / "home"
    monkeypatch.setenv("BRIEFER_HOME", str(home))
    return home


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "harbour.txt").write_text(HARBOUR, encoding="utf-8")
    (folder / "strait.txt").write_text(STRAIT, encoding="utf-8")
    return folder


@pytest.fixture
def workspace(tmp_path: Path, articles: Path) -> Iterator[Workspace]:
    with open_or_create(tmp_path / "talks.briefer") as opened:
        import_paths(opened, [articles])
        yield opened
