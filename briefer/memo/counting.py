"""The number of each list item, heading and paragraph, for writers that print it themselves."""

from dataclasses import dataclass, field

from briefer.memo.numbering import LEVELS, formats
from briefer.memo.outline import counts_paragraphs
from briefer.model.documents import Document


@dataclass(slots=True)
class Count:
    """The running numbers of one document."""

    document: Document
    paper: list[int] = field(default_factory=lambda: [0] * LEVELS)

    @property
    def first_level(self) -> int:
        """The level at which lists start: one deeper where the paper's paragraphs are numbered."""
        return 1 if counts_paragraphs(self.document) else 0

    def label(self, level: int, number: int) -> str:
        return formats(self.document.numbering)[min(level, LEVELS - 1)].label(number)

    def next_of_paper(self, level: int = 0) -> str:
        """The next number of the paper at this level; deeper levels start anew."""
        self.paper[level] += 1
        self.paper[level + 1 :] = [0] * (LEVELS - level - 1)
        return self.label(level, self.paper[level])
