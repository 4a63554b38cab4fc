"""What every test needs: no screen, and a home of its own."""

import os
import tempfile
from collections.abc import Iterator

import pytest

os.environ["QT_QPA_PLATFORM"] = os.environ.get("BRIEFER_TEST_PLATFORM", "offscreen")


@pytest.fixture(autouse=True, scope="session")
def _own_home() -> Iterator[None]:
    """Settings, indexes and logs of the tests go to a folder that is thrown away."""
    with tempfile.TemporaryDirectory(prefix="briefer-tests-") as folder:
        os.environ["BRIEFER_HOME"] = folder
        yield
        del os.environ["BRIEFER_HOME"]


def pytest_configure(config: pytest.Config) -> None:
    """The platform without a screen says this of every window it shows; it means nothing."""
    config.addinivalue_line("qt_log_ignore", "This plugin does not support propagateSizeHints")
