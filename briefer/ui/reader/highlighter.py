"""Tints the quotes of an article by speaker."""

from collections.abc import Sequence

from PySide6.QtGui import QColor, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from briefer.model import Quote, Status
from briefer.ui.reader.marks import Slots, Stretch, colours_of, is_reported
from briefer.ui.theme import Palette

_MANY = 100  # blocks; from here on all at once is quicker


class QuoteHighlighter(QSyntaxHighlighter):
    """Gives each stretch its tint; the article's text stays as it is."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._stretches: dict[int, list[Stretch]] = {}
        self._formats: list[QTextCharFormat] = []

    def show_quotes(
        self, quotes: Sequence[Quote], stretches: dict[int, list[Stretch]], slots: Slots, palette: Palette
    ) -> None:
        """Take new quotes and recolour only the blocks whose colours change."""
        before = self._appearance()
        made: dict[tuple[str, bool], QTextCharFormat] = {}
        self._formats = [self._format(quote, slots, palette, made) for quote in quotes]
        self._stretches = stretches
        after = self._appearance()
        changed = [number for number in before.keys() | after.keys() if before.get(number) != after.get(number)]
        if len(changed) > _MANY:
            self.rehighlight()
            return
        for number in sorted(changed):
            self.rehighlightBlock(self.document().findBlockByNumber(number))

    def highlightBlock(self, text: str) -> None:
        del text
        for stretch in self._stretches.get(self.currentBlock().blockNumber(), ()):
            self.setFormat(stretch.at, stretch.units, self._formats[stretch.quote])

    def _appearance(self) -> dict[int, list[tuple[int, int, int, bool]]]:
        return {
            number: [(s.at, s.units, self._tint(s.quote), self._formats[s.quote].fontStrikeOut()) for s in stretches]
            for number, stretches in self._stretches.items()
        }

    def _tint(self, quote: int) -> int:
        return self._formats[quote].background().color().rgb()

    @staticmethod
    def _format(
        quote: Quote, slots: Slots, palette: Palette, made: dict[tuple[str, bool], QTextCharFormat]
    ) -> QTextCharFormat:
        """Equal formats are made once."""
        rejected = quote.status is Status.REJECTED
        tint = tint_of(quote, slots, palette).name()
        if (tint, rejected) not in made:
            made[tint, rejected] = _made(tint, palette, rejected=rejected)
        return made[tint, rejected]


def tint_of(quote: Quote, slots: Slots, palette: Palette) -> QColor:
    """The speaker's tint for what is accepted, half of it for a suggestion; none for what is rejected or reported."""
    paper, full = QColor(palette.paper), QColor(colours_of(quote, slots, palette).tint)
    share = {Status.ACCEPTED: 1.0, Status.SUGGESTED: 0.55, Status.REJECTED: 0.0}[quote.status]
    share = 0.0 if is_reported(quote) else share
    return QColor(
        round(paper.red() + (full.red() - paper.red()) * share),
        round(paper.green() + (full.green() - paper.green()) * share),
        round(paper.blue() + (full.blue() - paper.blue()) * share),
    )


def _made(tint: str, palette: Palette, *, rejected: bool) -> QTextCharFormat:
    fmt = QTextCharFormat()
    fmt.setBackground(QColor(tint))
    if rejected:
        fmt.setForeground(QColor(palette.faint))
        fmt.setFontStrikeOut(True)
    return fmt
