"""A workspace with one article and three quotes."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from briefer.workspace import Workspace
from tests.workspace.samples import a_workspace


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with a_workspace(tmp_path) as workspace:
        yield workspace
