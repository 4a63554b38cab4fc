"""The card below the current quote: who said it, how sure that is and why, and what can be done."""

from collections.abc import Sequence

from PySide6.QtCore import QMargins, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QStackedLayout, QVBoxLayout, QWidget

from briefer.model import Kind, Quote, Tag
from briefer.ui import theme
from briefer.ui.actions import Actions
from briefer.ui.entry import EntryLine
from briefer.ui.flow import FlowLayout
from briefer.ui.hints import Hint, hint_for
from briefer.ui.reader.marks import is_reported, speakers_of
from briefer.ui.typeset import is_right_to_left

_SHOWN_TAGS = 4
_BORDER = 1  # pixels, as in window.qss
_LEFT_TO_RIGHT = "\u200e"  # a mark that is not seen


class Card(QFrame):
    """Says what is known of one quote; turns into a line to type a tag or a name in."""

    tag_entered = Signal(str)
    speaker_entered = Signal(str)
    comment_entered = Signal(str)
    role_entered = Signal(str)
    left = Signal()
    resized = Signal()

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setAccessibleName("The quote one stands on")
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self._actions = actions
        self._build()

    def show_quote(self, quote: Quote, tags: Sequence[Tag], also: str = "") -> None:
        """Say who, how sure, why, where else the same words stand, and which keys are live."""
        self._who.setText(_heading(quote))
        self._why.setText(_reasons(quote))
        self._why.setVisible(bool(self._why.text()))
        self._extra.setText(_extra(quote, also))
        self._extra.setVisible(bool(self._extra.text()))
        self._fill_hints(quote, tags)
        self._turn(0)
        self.resized.emit()

    def ask_tag(self, choices: Sequence[str]) -> None:
        self._asking = self.tag_entered
        self._ask("Tag", choices)

    def ask_speaker(self, choices: Sequence[str], now: str) -> None:
        self._asking = self.speaker_entered
        self._ask("Who said it; several joined by “and”", choices, now)

    def ask_comment(self, now: str) -> None:
        self._asking = self.comment_entered
        self._ask("Comment", (), now)

    def ask_role(self, name: str, now: str) -> None:
        self._asking = self.role_entered
        self._ask(f"Role and organisation of {name}: Minister of Transport, Marland", (), now)

    @property
    def asking(self) -> bool:
        return self._pages.currentIndex() == 1

    def heightForWidth(self, width: int) -> int:
        """What stands above the keys, and the keys in as many lines as they need."""
        margins = self._margins
        inner = width - margins.left() - margins.right() - 2 * _BORDER
        labels = [label for label in (self._who, self._why, self._extra) if label.text()]
        above = sum(
            max(label.heightForWidth(inner), label.sizeHint().height() if not label.wordWrap() else 0)
            for label in labels
        )
        below = self._flow.heightForWidth(inner) if not self.asking else self._entry_height
        return 2 * _BORDER + margins.top() + margins.bottom() + above + below + 4 * len(labels)

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        self._margins = QMargins(12, 8, 12, 9)
        layout.setContentsMargins(self._margins)
        layout.setSpacing(4)
        self._who, self._why, self._extra = QLabel(), QLabel(), QLabel()
        self._who.setWordWrap(True)
        self._who.setFont(theme.interface_font(10, bold=True))
        for label in (self._why, self._extra):
            label.setObjectName("muted")
            label.setWordWrap(True)
            label.setFont(theme.interface_font(9.5))
        self._line = EntryLine("Tag")
        self._line.entered.connect(self._entered)
        self._line.left.connect(self._leave)
        self._line.matched.connect(self._show_choices)
        hints = QWidget()
        self._flow = FlowLayout(hints, across=12, down=4)
        self._pages = QStackedLayout()
        self._pages.addWidget(hints)
        self._pages.addWidget(self._entry())
        for label in (self._who, self._why, self._extra):
            layout.addWidget(label)
        layout.addLayout(self._pages)
        self._asking = self.tag_entered
        self._turn(0)

    def _entry(self) -> QWidget:
        """The line, and below it what it could be."""
        entry = QWidget()
        layout = QVBoxLayout(entry)
        layout.setContentsMargins(0, 2, 0, 0)
        layout.setSpacing(4)
        self._choices = QLabel()
        self._choices.setObjectName("muted")
        self._choices.setFont(theme.interface_font(9.5))
        self._choices.setMinimumWidth(1)
        layout.addWidget(self._line)
        layout.addWidget(self._choices)
        layout.addStretch(1)
        self._entry_height = self._line.sizeHint().height() + self._choices.sizeHint().height() + 8
        return entry

    def _show_choices(self, choices: list[str]) -> None:
        self._choices.setText("Tab  " + "  ·  ".join(choices) if choices else "Enter takes it, Esc leaves")

    def _fill_hints(self, quote: Quote, tags: Sequence[Tag]) -> None:
        self._flow.clear()
        accepted = quote.status == "accepted"
        for hint in (
            hint_for(self._actions["accept"], "undo accept" if accepted else "accept"),
            *[self._tag_hint(tag, quote) for tag in [tag for tag in tags if tag.key][:_SHOWN_TAGS]],
            hint_for(self._actions["tag"], "tag…"),
            hint_for(self._actions["speaker"], "speaker…"),
            hint_for(self._actions["reject"], "undo reject" if quote.status == "rejected" else "reject"),
        ):
            self._flow.addWidget(hint)

    def _tag_hint(self, tag: Tag, quote: Quote) -> Hint:
        return Hint(str(tag.key), ("✓ " if tag.name in quote.tags else "") + tag.name, self._actions[f"tag-{tag.key}"])

    def _ask(self, name: str, choices: Sequence[str], text: str = "") -> None:
        self._line.setAccessibleName(name)
        self._line.setPlaceholderText(name)
        self._turn(1)
        self.resized.emit()
        self._line.ask(choices, text)

    def _entered(self, text: str) -> None:
        signal = self._asking
        self._leave()
        if text or signal in {self.comment_entered, self.role_entered}:
            signal.emit(text)

    def _leave(self) -> None:
        self._turn(0)
        self.resized.emit()
        self.left.emit()

    def _turn(self, page: int) -> None:
        """The line takes no room while it is not shown."""
        for part in (self._line, self._choices):
            part.setVisible(bool(page))
        self._pages.setCurrentIndex(page)


def _heading(quote: Quote) -> str:
    sure = f" · {quote.confidence:.2f}" if quote.speakers and quote.confidence else ""
    tags = "   " + "  ".join(f"#{tag}" for tag in quote.tags) if quote.tags else ""
    reported = " · reported" if is_reported(quote) else ""
    return f"{speakers_of(quote)}{reported}{sure}{tags}"


def _reasons(quote: Quote) -> str:
    if quote.kind is Kind.PASSAGE:
        return "your own highlight"
    said = f"{_LEFT_TO_RIGHT} · ".join(
        reason.replace("→", f"{_LEFT_TO_RIGHT}→{_LEFT_TO_RIGHT}") for reason in quote.reasons
    )
    return (
        f"{_LEFT_TO_RIGHT}{said}" if is_right_to_left(said) else said
    )  # our sentence, though it may begin with theirs


def _extra(quote: Quote, also: str) -> str:
    continued = "goes on from the quote before" if quote.continues else ""
    return " · ".join(part for part in (also, continued, quote.comment) if part)
