"""Undoing steps out of their order, while others go on, never breaks what the rows mean together."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from briefer.model import Status, Tag
from briefer.workspace import TagNameTaken, Workspace, open_workspace
from tests.workspace.samples import ORIGINAL, an_article, fill, three_quotes

NAMES = st.sampled_from(["port", "winter", "trade"])


class StepsApart(RuleBasedStateMachine):
    """Own steps and others, undone by any id; the rows stay as the history tells, and point to each other."""

    workspace: Workspace

    @initialize()
    def begin(self) -> None:
        self.folder = TemporaryDirectory()
        self.workspace = open_workspace(Path(self.folder.name) / "port.briefer", create=True)
        fill(self.workspace)

    def teardown(self) -> None:
        if hasattr(self, "folder"):
            self.workspace.close()
            self.folder.cleanup()

    @rule(own=st.booleans())
    def import_article(self, *, own: bool) -> None:
        with self.workspace.edit("Import", own=own) as edit:
            edit.add_quotes(edit.add_article(an_article(), ORIGINAL), three_quotes()[:1])

    @rule(data=st.data(), own=st.booleans(), tags=st.lists(NAMES, unique=True), status=st.sampled_from(Status))
    def put_quote(self, data: st.DataObject, *, own: bool, tags: list[str], status: Status) -> None:
        quotes = self.workspace.quotes()
        if quotes:
            quote = data.draw(st.sampled_from(quotes))
            with self.workspace.edit("Put quote", own=own) as edit:
                edit.put_quote(replace(quote, tags=tuple(tags), status=status))

    @rule(data=st.data(), own=st.booleans(), what=st.sampled_from(["article", "quote", "tag"]))
    def remove(self, data: st.DataObject, what: str, *, own: bool) -> None:
        ids = {
            "article": self.workspace.article_ids(),
            "quote": [quote.id for quote in self.workspace.quotes()],
            "tag": [tag.id for tag in self.workspace.tags()],
        }[what]
        if ids:
            number = data.draw(st.sampled_from(ids))
            with self.workspace.edit(f"Remove {what}", own=own) as edit:
                {"article": edit.remove_article, "quote": edit.remove_quote, "tag": edit.remove_tag}[what](number)

    @rule(data=st.data(), name=NAMES, key=st.integers(0, 3), own=st.booleans())
    def put_tag(self, data: st.DataObject, name: str, key: int, *, own: bool) -> None:
        number = data.draw(st.sampled_from([0, *(tag.id for tag in self.workspace.tags())]))
        with self.taken_names_are_refused(), self.workspace.edit("Put tag", own=own) as edit:
            edit.put_tag(Tag(name=name, key=key, id=number))

    @contextmanager
    def taken_names_are_refused(self) -> Iterator[None]:
        before = self.workspace.stamp
        try:
            yield
        except TagNameTaken:
            assert self.workspace.stamp == before

    @rule(data=st.data())
    def undo_any(self, data: st.DataObject) -> None:
        step = data.draw(st.integers(0, self.workspace.last_step))
        undone = {entry.id for entry in self.workspace.history() if entry.undone}
        changes = self.workspace.undo(step)
        assert step not in undone or changes is None

    @rule()
    def redo(self) -> None:
        expected = self.workspace.redo_label
        changes = self.workspace.redo()
        assert (changes.label if changes else "") == (f"Redo “{expected}”" if expected else "")

    @rule(keep_undo=st.booleans())
    def compact(self, *, keep_undo: bool) -> None:
        self.workspace.compact(keep_undo=keep_undo)

    @invariant()
    def is_sound(self) -> None:
        if hasattr(self, "folder"):
            assert self.workspace.verify() == []


StepsApart.TestCase.settings = settings(max_examples=25, stateful_step_count=20, deadline=None)
TestStepsApart = StepsApart.TestCase


def test_edits_of_several_threads_wait_for_each_other(workspace: Workspace) -> None:
    def import_some() -> None:
        for _ in range(10):
            fill(workspace)
            assert len(workspace.quotes()) % 3 == 0

    threads = [Thread(target=import_some) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(workspace.articles()) == 41
    assert workspace.verify() == []
