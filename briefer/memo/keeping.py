"""What belongs on one page with what follows it."""

from briefer.memo.direction import plain
from briefer.model.documents import Block, DecisionLine, DefinitionList, Fields, ListBlock, Paragraph, Table


def leads(block: Block, following: Block | None) -> bool:
    """Whether a block belongs on the page of the next: who answers for it, what is decided on it, “three questions:”."""
    if isinstance(following, DecisionLine | Fields):
        return isinstance(block, Paragraph | DecisionLine)
    if isinstance(following, ListBlock | Table | DefinitionList):
        return isinstance(block, Paragraph) and plain(block.inlines).rstrip().endswith(":")
    return False
