"""The reader: heading, article, and where one stands."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from briefer.model import Article, Person, Quote, Span, Status, Tag
from briefer.ui import theme
from briefer.ui.actions import Actions
from briefer.ui.flow import column
from briefer.ui.reader.card import Card
from briefer.ui.reader.marks import Slots, is_reported, shown, speakers_of
from briefer.ui.reader.page import MARGIN
from briefer.ui.reader.view import ArticleView
from briefer.ui.typeset import is_right_to_left


class ReaderPane(QWidget):
    """Shows one article with its quotes. What is asked of a quote is said by id."""

    moved = Signal(int)  # the id of the quote one stands on now, 0 for none

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reader")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName("Reader")
        self.article: Article | None = None
        self.people: Sequence[Person] = ()
        self.tags: Sequence[Tag] = ()
        self.names: Sequence[str] = ()  # of everybody who is quoted in the workspace
        self._also: Mapping[int, str] = {}
        self.all_marks, self.reported = False, True
        self._wanted = 0  # the quote that is shown although it is of a kind that is not
        self._quotes: list[Quote] = []
        self._slots = Slots()
        self.places: dict[int, int] = {}  # article -> the quote one stood on
        self.card = Card(actions)
        self.view = ArticleView()
        self._build()

    @property
    def quotes(self) -> list[Quote]:
        """The quotes marked in the article, in reading order."""
        return self.view.quotes

    @property
    def quote(self) -> Quote | None:
        """The quote one stands on."""
        return self.quotes[self.view.current] if 0 <= self.view.current < len(self.quotes) else None

    def show_article(self, article: Article, quotes: Sequence[Quote], slots: Slots) -> None:
        """Read another article from its beginning; stand on its first quote."""
        from briefer.articles.lines import told_until

        self.article, self._slots, self._wanted = article, slots, 0
        self._title.setText(article.title or article.origin.file_name)
        rtl = is_right_to_left(article.title)
        self._head.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        self._meta.setText(_meta_of(article))
        self._flag.setText(article.provenance)
        self._flag.setVisible(bool(article.provenance))
        self.setWindowTitle(article.title)
        self.view.show_article(article.text, article.title, told_until(article))
        self.show_quotes(quotes)
        self.stand_on(self._place_in(article.id))

    def _place_in(self, article_id: int) -> int:
        """Where one stood in it, else its first quote that is still a suggestion, else its first."""
        ids = [quote.id for quote in self.quotes]
        if self.places.get(article_id) in ids:
            return self.places[article_id]
        open_ones = [quote.id for quote in self.quotes if quote.status is Status.SUGGESTED]
        return next(iter(open_ones or ids), 0)

    def show_quotes(self, quotes: Sequence[Quote], slots: Slots | None = None) -> None:
        """Mark these quotes and keep standing where one stood."""
        self._slots = slots or self._slots
        standing = self.quote.id if self.quote else 0
        self._quotes = list(quotes)
        marks = shown(quotes, all_marks=self.all_marks, reported=self.reported, wanted=self._wanted)
        self.view.show_quotes(marks, self._slots)
        self._stand(standing, jump=False)

    def show_all_marks(self, *, all_marks: bool) -> None:
        self.all_marks = all_marks
        self.show_quotes(self._quotes)

    def show_reported(self, *, reported: bool) -> None:
        """Mark reported speech too, or no longer."""
        self.reported, self._wanted = reported, 0
        self.show_quotes(self._quotes)

    def show_also(self, also: Mapping[int, str]) -> None:
        """By quote, where else its words stand; whoever types on the card is not disturbed."""
        before, self._also = self._also, also
        quote = self.quote
        if quote and also.get(quote.id) != before.get(quote.id) and not self.card.asking:
            self.card.show_quote(quote, self.tags, also.get(quote.id, ""))

    def show_found(self, words: Sequence[str], at: int = 0) -> None:
        """Mark words that were looked for; with ``at``, go where they stand behind that place."""
        self.view.show_found(words, at)

    def clear(self) -> None:
        """No article."""
        self.article, self._quotes = None, []
        self.view.show_article("")
        self.stand_on(0)

    def stand_on(self, quote_id: int) -> None:
        """Make a quote the current one and bring it into view, also one of a kind that is not shown."""
        if quote_id and quote_id not in {quote.id for quote in self.quotes}:
            self._wanted = quote_id
            self.show_quotes(self._quotes)
        self._stand(quote_id, jump=True)

    def step(self, by: int) -> bool:
        """Go so many quotes on; False at the end."""
        wanted = self.view.current + by
        if not 0 <= wanted < len(self.quotes):
            return False
        self.stand_on(self.quotes[wanted].id)
        return True

    def position_text(self) -> str:
        """Where one stands, for the status line."""
        quote = self.quote
        if self.article is None:
            return ""
        if quote is None:
            return f"{len(self.quotes):,} quotes" if self.quotes else "No quotes in this article"
        reported = "reported, " if is_reported(quote) else ""
        return (
            f"Quote {self.view.current + 1:,} of {len(self.quotes):,}, {speakers_of(quote)}, {reported}{quote.status}"
        )

    def ask_tag(self) -> None:
        self.card.ask_tag([tag.name for tag in self.tags])

    def ask_speaker(self) -> None:
        names = dict.fromkeys(name for quote in self._quotes for name in quote.speakers)
        names |= dict.fromkeys(person.name for person in self.people) | dict.fromkeys(self.names)
        self.card.ask_speaker(list(names), " and ".join(self.quote.speakers) if self.quote else "")

    def ask_comment(self) -> None:
        self.card.ask_comment(self.quote.comment if self.quote else "")

    def ask_role(self) -> None:
        if self.quote and self.quote.speakers:
            name = self.quote.speakers[0]
            known = next((person for person in self.people if person.name == name), Person(name=name))
            self.card.ask_role(name, ", ".join(part for part in (known.role, known.organisation) if part))

    def selected_span(self) -> Span:
        return self.view.selected_span()

    def restyle(self) -> None:
        self.view.restyle()

    def _stand(self, quote_id: int, *, jump: bool) -> None:
        index = next((n for n, quote in enumerate(self.quotes) if quote.id == quote_id), -1)
        if index >= 0:
            self.card.show_quote(self.quotes[index], self.tags, self._also.get(quote_id, ""))
        self.view.stand_on(index, jump=jump)
        if self.article and index >= 0:
            self.places[self.article.id] = quote_id
        self.moved.emit(quote_id if index >= 0 else 0)

    def _build(self) -> None:
        self._title, self._meta, self._flag = QLabel(), QLabel(), QLabel()
        for label, name in ((self._title, "title"), (self._meta, "meta"), (self._flag, "flag")):
            label.setObjectName(name)
        font = theme.reading_font(16)
        font.setBold(True)
        self._title.setFont(font)
        self._title.setWordWrap(True)
        self._meta.setFont(theme.interface_font(9.5))
        self._meta.setMinimumWidth(1)
        self._flag.setFont(theme.interface_font(9))
        self._flag.hide()
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self._meta)
        line.addWidget(self._flag)
        line.addStretch(1)
        self._head = QWidget()
        self._heading = QVBoxLayout(self._head)
        self._heading.setSpacing(4)
        self._heading.addWidget(self._title)
        self._heading.addLayout(line)
        self._rule = QFrame()
        self._rule.setObjectName("rule")
        self._rule.setFixedHeight(1)
        kept = self._rule.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self._rule.setSizePolicy(kept)
        self._rule.hide()
        self.view.verticalScrollBar().valueChanged.connect(self._rule_off)
        column(self, self._head, self._rule, self.view, grows=self.view)
        self.view.hold(self.card)
        self.view.column_moved.connect(self._align_heading)
        self.view.quote_clicked.connect(self._clicked)
        self.card.resized.connect(self.view.card_changed)
        self.card.left.connect(self.view.setFocus)
        self.setFocusProxy(self.view)

    def _align_heading(self, left: int, width: int) -> None:
        after = max(0, self.width() - left - width)
        sides = (left, after - MARGIN) if self.view.rtl else (left - MARGIN, after)
        self._heading.setContentsMargins(sides[0], 18, max(0, sides[1]), 14)

    def _rule_off(self, scrolled: int) -> None:
        """A line below the heading while text has gone behind it."""
        self._rule.setVisible(scrolled > 0)

    def _clicked(self, index: int) -> None:
        self.stand_on(self.quotes[index].id)


def _meta_of(article: Article) -> str:
    published = f"{article.published.day} {article.published:%B %Y}" if article.published else ""
    byline = (
        f"By {article.byline}" if article.byline and not article.byline.lower().startswith("by ") else article.byline
    )
    parts = [part for part in (byline, article.source, published) if part]
    return " · ".join(f"\u2068{part}\u2069" for part in parts)  # each in its own direction
