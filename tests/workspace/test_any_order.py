"""Whatever is done in whatever order, the workspace holds what a plain dictionary would."""

from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass, field, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from briefer.model import Note, Section, Status, clean_text
from briefer.workspace import Edit, Workspace, open_workspace
from tests.workspace.samples import ORIGINAL, an_article, three_quotes

STATUSES = st.sampled_from(Status)
TAGS = st.lists(st.sampled_from(["port", "winter", "trade", "strike"]), unique=True, max_size=3).map(tuple)


@dataclass
class Held:
    """What a workspace holds, plainly."""

    quotes: dict[int, tuple[int, Status, tuple[str, ...], str]] = field(default_factory=dict)
    articles: set[int] = field(default_factory=set)
    notes: dict[int, str] = field(default_factory=dict)


class AnyOrder(RuleBasedStateMachine):
    """Edits, undo, redo and restarts; each edit is done to the workspace and to the plain copy."""

    workspace: Workspace

    @initialize()
    def begin(self) -> None:
        self.folder = TemporaryDirectory()
        self.path = Path(self.folder.name) / "port.briefer"
        self.workspace = open_workspace(self.path, create=True)
        self.held = Held()
        self.done: list[Held] = []
        self.undone: list[Held] = []
        self.ids: set[tuple[str, int]] = set()

    def teardown(self) -> None:
        if hasattr(self, "folder"):
            assert self.workspace.verify() == []
            self.workspace.close()
            self.folder.cleanup()

    def step(self, change: Callable[[Edit, Held], None]) -> None:
        after = deepcopy(self.held)
        with self.workspace.edit("Step") as edit:
            change(edit, after)
        if after != self.held:
            self.done.append(self.held)
            self.undone.clear()
        self.held = after

    def new(self, kind: str, number: int) -> None:
        assert (kind, number) not in self.ids, "an id was used again"
        self.ids.add((kind, number))

    @rule(title=st.text(max_size=10))
    def import_article(self, title: str) -> None:
        def change(edit: Edit, held: Held) -> None:
            article = edit.add_article(an_article(title), ORIGINAL)
            self.new("article", article)
            held.articles.add(article)
            for number, quote in zip(edit.add_quotes(article, three_quotes()), three_quotes(), strict=True):
                self.new("quote", number)
                held.quotes[number] = (article, quote.status, (), "")

        self.step(change)

    @precondition(lambda self: self.held.quotes)
    @rule(data=st.data(), status=STATUSES, tags=TAGS, comment=st.text(max_size=20))
    def put_quotes(self, data: st.DataObject, status: Status, tags: tuple[str, ...], comment: str) -> None:
        chosen = data.draw(st.sets(st.sampled_from(sorted(self.held.quotes)), min_size=1, max_size=3))

        def change(edit: Edit, held: Held) -> None:
            for number in sorted(chosen):
                edit.put_quote(replace(self.workspace.quote(number), status=status, tags=tags, comment=comment))
                held.quotes[number] = (held.quotes[number][0], status, tags, clean_text(comment))

        self.step(change)

    @precondition(lambda self: self.held.articles)
    @rule(data=st.data())
    def remove_article(self, data: st.DataObject) -> None:
        article = data.draw(st.sampled_from(sorted(self.held.articles)))

        def change(edit: Edit, held: Held) -> None:
            edit.remove_article(article)
            held.articles.remove(article)
            held.quotes = {number: quote for number, quote in held.quotes.items() if quote[0] != article}

        self.step(change)

    @rule(data=st.data(), body=st.text(max_size=30))
    def put_note(self, data: st.DataObject, body: str) -> None:
        number = data.draw(st.sampled_from([0, *self.held.notes]))

        def change(edit: Edit, held: Held) -> None:
            put = edit.put_note(Note(title="The port", sections=(Section(heading="", body=body),), id=number))
            if not number:
                self.new("note", put)
            held.notes[put] = clean_text(body)

        self.step(change)

    @rule()
    def undo(self) -> None:
        changes = self.workspace.undo()
        assert (changes is None) == (not self.done)
        if self.done:
            assert changes is not None
            assert changes.conflicts == ()
            self.undone.append(self.held)
            self.held = self.done.pop()

    @rule()
    def redo(self) -> None:
        changes = self.workspace.redo()
        assert (changes is None) == (not self.undone)
        if self.undone:
            assert changes is not None
            assert changes.conflicts == ()
            self.done.append(self.held)
            self.held = self.undone.pop()

    @rule()
    def reopen(self) -> None:
        self.workspace.close()
        self.workspace = open_workspace(self.path)
        assert self.workspace.warnings == ()

    @rule(keep_undo=st.just(value=True))
    def compact(self, *, keep_undo: bool) -> None:
        self.workspace.compact(keep_undo=keep_undo)

    @invariant()
    def holds_the_same(self) -> None:
        if not hasattr(self, "folder"):
            return
        found = self.workspace.quotes()
        assert {q.id: (q.article_id, q.status, q.tags, q.comment) for q in found} == self.held.quotes
        assert set(self.workspace.article_ids()) == self.held.articles
        bodies = {note.id: self.workspace.note(note.id).sections[0].body for note in self.workspace.notes()}
        assert bodies == self.held.notes
        assert bool(self.workspace.undo_label) == bool(self.done)
        assert bool(self.workspace.redo_label) == bool(self.undone)
        for number in self.held.articles:
            assert self.workspace.article(number).text


AnyOrder.TestCase.settings = settings(max_examples=25, stateful_step_count=25, deadline=None)
TestAnyOrder = AnyOrder.TestCase
