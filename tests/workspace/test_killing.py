"""Kill the program at any moment: every step that was shown as done is there, whole, at the next start."""

import random
import subprocess
import sys
import time
from pathlib import Path

from briefer.workspace import Workspace, open_workspace
from tests.workspace.samples import a_workspace

KILLS = 30
_WRITER = """
import sys
from dataclasses import replace
from itertools import count
from briefer.model import Article, Status
from briefer.workspace import open_workspace

workspace = open_workspace(sys.argv[1])
if workspace.warnings or not workspace.setting("step", "0").isdigit():
    sys.exit("not opened soundly")
for step in count(int(workspace.setting("step", "0")) + 1):
    with workspace.edit(f"Step {step}") as edit:
        edit.put_quote(replace(workspace.quote(1), comment=str(step), tags=(f"tag {step % 3}",)))
        edit.add_article(Article(title=f"Article {step}", text=f"Text {step}. " * 200), b"original %d" % step)
        edit.set_setting("step", str(step))
    if step % 5 == 0:
        workspace.undo()
        workspace.redo()
    print(step, flush=True)
"""


def kill_at_random(workspace: Path, chance: random.Random) -> int:
    """The last step that was acknowledged before the kill."""
    writer = subprocess.Popen([sys.executable, "-c", _WRITER, str(workspace)], stdout=subprocess.PIPE, text=True)
    assert writer.stdout is not None
    with writer, writer.stdout as acknowledged:
        lines = [acknowledged.readline() for _ in range(chance.randrange(1, 25))]
        time.sleep(chance.random() / 200)
        writer.kill()
        lines += acknowledged.readlines()
    return max(int(line) for line in lines if line.endswith("\n"))


def steps_stored(workspace: Workspace) -> set[str]:
    return {entry.label for entry in workspace.history(limit=1_000_000) if entry.label.startswith("Step")}


def test_every_acknowledged_step_is_there_after_a_kill_and_none_by_halves(tmp_path: Path) -> None:
    chance = random.Random(2024)  # noqa: S311  # not for secrets
    with a_workspace(tmp_path) as workspace:
        path = workspace.path
    for _ in range(KILLS):
        acknowledged = kill_at_random(path, chance)
        with open_workspace(path) as workspace:
            while workspace.redo():  # a kill may come between an undo and its redo
                pass
            step = int(workspace.setting("step"))
            assert workspace.warnings == ()
            assert step in {acknowledged, acknowledged + 1}
            assert steps_stored(workspace) == {f"Step {number}" for number in range(1, step + 1)}
            assert (workspace.quote(1).comment, workspace.quote(1).tags) == (str(step), (f"tag {step % 3}",))
            assert len(workspace.article_ids()) == step + 1
    with open_workspace(path) as workspace:
        assert workspace.verify() == []
