"""The hash of the last step, kept outside the database too.

A torn -wal opens cleanly with its tail gone, and so does an older copy put in the place of
the file. The line in ``name.briefer-last`` says which step was the last to be stored, so that
what is missing is noticed. It is written after each commit, in place and synced: when the
machine stops between the two, the line is one step behind, which is no cause for alarm.
"""

import contextlib
import os
from dataclasses import dataclass
from pathlib import Path

from briefer.model import sha256_of
from briefer.workspace.connecting import beside


@dataclass(frozen=True, slots=True)
class LastStep:
    """A history entry as the line outside knows it; 0 and "" if it knows none."""

    id: int = 0
    hash: str = ""


class LastHash:
    """The line beside a workspace. A line of another workspace, or a torn one, counts as none."""

    def __init__(self, path: Path, workspace_id: str) -> None:
        self._path = beside(path, "-last")
        self._workspace_id = workspace_id
        self._file: int | None = None

    def read(self) -> LastStep:
        try:
            words = self._path.read_text("ascii").split()
        except (OSError, ValueError):
            return LastStep()
        match words:
            case [workspace_id, number, digest, check] if check == _check(workspace_id, number, digest):
                return LastStep(int(number), digest) if workspace_id == self._workspace_id else LastStep()
        return LastStep()

    def write(self, step: LastStep) -> None:
        """Store the line. A failure is passed over: the step itself is safe in the database."""
        number = f"{step.id:012d}"
        line = f"{self._workspace_id} {number} {step.hash} {_check(self._workspace_id, number, step.hash)}\n"
        with contextlib.suppress(OSError):
            if self._file is None:
                self._file = os.open(self._path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o666)
            os.lseek(self._file, 0, os.SEEK_SET)
            os.write(self._file, line.encode("ascii"))
            os.fsync(self._file)

    def close(self) -> None:
        if self._file is not None:
            os.close(self._file)
            self._file = None


def _check(*words: str) -> str:
    return sha256_of(" ".join(words))[:16]
