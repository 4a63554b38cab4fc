"""The window; the only package that imports Qt, and only when it is opened."""

from pathlib import Path


def run(workspace_path: Path | None, *, sample: bool = False) -> int:
    """Open the window on a workspace, or on the one that was open last; returns the exit code.

    With ``sample`` and no path, on the sample workspace, whose articles are imported before the analyst's eyes.
    """
    from briefer.ui.application import start

    return start(workspace_path, sample=sample)
