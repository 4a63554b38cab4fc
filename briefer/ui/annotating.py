"""What the keys do to the quote one stands on."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from briefer.errors import BrieferError
from briefer.model import Changes, Person, Quote, Status
from briefer.ui.reader.pane import ReaderPane
from briefer.workspace import Workspace


class Annotator(QObject):
    """Carries out one step and says what it changed."""

    changed = Signal(object)  # Changes
    failed = Signal(str)
    said = Signal(str)
    offered = Signal(str)  # what else the correction explains, and the key for it

    def __init__(self, workspace: Workspace, reader: ReaderPane, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace, self._reader = workspace, reader
        self._offer: tuple[list[int], tuple[str, ...]] = ([], ())
        reader.card.tag_entered.connect(self.enter_tag)
        reader.card.speaker_entered.connect(self.set_speaker)
        reader.card.comment_entered.connect(self.set_comment)
        reader.card.role_entered.connect(self.describe_speaker)

    def accept(self) -> None:
        """Accept and go on; what is accepted becomes a suggestion again."""
        from briefer.services.annotating import accept, reset

        self._decide(Status.ACCEPTED, accept, reset)

    def reject(self) -> None:
        from briefer.services.annotating import reject, reset

        self._decide(Status.REJECTED, reject, reset)

    def toggle_tag(self, digit: int) -> None:
        """Set or take the tag that has this digit."""
        from briefer.services.annotating import toggle_tag

        name = next((tag.name for tag in self._workspace.tags() if tag.key == digit), "")
        if name:
            self._change(lambda quote: toggle_tag(self._workspace, [quote.id], name))
        else:
            self.said.emit(f"No tag has the digit {digit} yet. Press T to make one.")

    def enter_tag(self, name: str) -> None:
        """Set the tag that was typed, or take it off."""
        from briefer.services.annotating import toggle_tag

        if said := name.lstrip("#").strip():
            self._change(lambda quote: toggle_tag(self._workspace, [quote.id], said))

    def set_comment(self, text: str) -> None:
        from briefer.services.annotating import comment

        self._change(lambda quote: comment(self._workspace, quote.id, text))

    def set_speaker(self, names: str) -> None:
        """Correct who said it, and offer to correct what the same correction explains."""
        said = tuple(name.strip() for name in names.replace(";", " and ").split(" and ") if name.strip())
        self._correct(said)

    def describe_speaker(self, text: str) -> None:
        """Keep role and organisation of the first speaker, who is followed from now on."""
        quote = self._reader.quote
        if quote and quote.speakers:
            name = quote.speakers[0]
            known = next((person for person in self._workspace.people() if person.name == name), Person(name=name))
            role, _comma, organisation = text.rpartition(",") if "," in text else (text, "", "")
            person = replace(known, role=role.strip(), organisation=organisation.strip())
            self._attempt(lambda: self._described(person))

    def set_unknown(self) -> None:
        self._correct(())

    def take_offer(self) -> None:
        """Correct the other quotes too."""
        from briefer.services.annotating import set_speakers

        (ids, names), self._offer = self._offer, ([], ())
        if ids:
            self._attempt(lambda: set_speakers(self._workspace, ids, names))

    def highlight(self) -> None:
        """Keep the selected words as a passage."""
        from briefer.services.annotating import add_passage

        span, article = self._reader.selected_span(), self._reader.article
        if article is None or len(span) == 0:
            self.said.emit("Select words in the article first, with the mouse or with Shift and the arrow keys.")
            return
        self._attempt(lambda: add_passage(self._workspace, article.id, span)[1])

    def remove_article(self) -> None:
        """Take the article out of the workspace, with its quotes."""
        if self._reader.article is not None:
            article_id = self._reader.article.id
            self._attempt(lambda: self._removed(article_id))

    def undo(self) -> None:
        self._attempt(self._workspace.undo)

    def redo(self) -> None:
        self._attempt(self._workspace.redo)

    def _described(self, person: Person) -> Changes:
        with self._workspace.edit("Describe speaker") as edit:
            edit.put_person(person)
        return edit.changes

    def _removed(self, article_id: int) -> Changes:
        with self._workspace.edit("Remove article") as edit:
            edit.remove_article(article_id)
        return edit.changes

    def _correct(self, names: tuple[str, ...]) -> None:
        from briefer.services.annotating import explained_by, set_speakers

        quote = self._reader.quote
        if quote is None or quote.speakers == names:
            return
        others = explained_by(self._workspace, quote.id, names)
        self._change(lambda quote: set_speakers(self._workspace, [quote.id], names))
        self._offer = (others, names)
        if others:
            quotes, them = ("another quote", "it") if len(others) == 1 else (f"{len(others)} other quotes", "them")
            self.offered.emit(f"The same correction explains {quotes} of this article. Y corrects {them} too.")

    def _decide(
        self, status: Status, decide: Callable[[Workspace, list[int]], Changes], reset: Callable[..., Changes]
    ) -> None:
        quote = self._reader.quote
        if quote is None:
            return
        if quote.status is status:
            self._attempt(lambda: reset(self._workspace, [quote.id]))
        elif self._attempt(lambda: decide(self._workspace, [quote.id])):
            self._reader.step(1)

    def _change(self, change: Callable[[Quote], Changes]) -> None:
        quote = self._reader.quote
        if quote is not None:
            self._attempt(lambda: change(quote))

    def _attempt(self, step: Callable[[], Changes | None]) -> bool:
        """Do it and say what changed, or say why it could not be done."""
        try:
            changes = step()
        except BrieferError as problem:
            self.failed.emit(str(problem))
            return False
        if changes is not None:
            self.changed.emit(changes)
        return True
