"""How the parts of a format are laid out: callouts, decision lines, numbered and run-in paragraphs."""

from collections.abc import Sequence
from dataclasses import replace

from briefer.model.documents import Block, Callout, DecisionLine, Heading, ListBlock, Paragraph, Run
from briefer.model.notes import Section
from briefer.notes.formats import NoteFormat, SectionSpec
from briefer.notes.words import Words, words_of

_UNNUMBERED = frozenset({"sources", "source-summary", "likelihood", "attachments"})
_CHOICES_ON_A_LINE = 3


def part_of(section: Section, note_format: NoteFormat) -> SectionSpec | None:
    """The part of the format that a section fills, by its id or by its heading in any language."""
    if section.part:
        return note_format.part(section.part)
    heading = section.heading.strip().casefold()
    for spec in note_format.sections:
        for language in ("en", "fr", "ar"):
            if words_of(language, note_format).say(spec.heading).casefold() == heading:
                return spec
    return None


def laid_out(
    heading: Heading, blocks: Sequence[Block], spec: SectionSpec | None, note_format: NoteFormat, words: Words
) -> list[Block]:
    """A section's blocks as its kind and the format's numbering demand."""
    kind = spec.kind if spec else "text"
    if kind == "recommendation" and spec and spec.choices:
        blocks = _decided(blocks, _lines([words.say(choice) for choice in spec.choices]))
    if note_format.numbered == "run-in" and kind not in _UNNUMBERED:
        return _run_in(heading, blocks)
    if note_format.numbered == "paragraphs" and kind not in _UNNUMBERED:
        blocks = _numbered(blocks)
    shown: list[Block] = [heading] if spec is None or spec.shown else []
    return [*shown, Callout(blocks=tuple(blocks))] if kind == "bottom-line" else [*shown, *blocks]


def _lines(choices: Sequence[str]) -> tuple[DecisionLine, ...]:
    """The choices on one line, or on two where there would be no room to sign."""
    half = len(choices) if len(choices) <= _CHOICES_ON_A_LINE else (len(choices) + 1) // 2
    return tuple(DecisionLine(choices=tuple(some)) for some in (choices[:half], choices[half:]) if some)


def _decided(blocks: Sequence[Block], lines: Sequence[DecisionLine]) -> list[Block]:
    """Decision lines behind each recommendation: each item of a list, or each paragraph."""
    decided: list[Block] = []
    for block in blocks:
        if isinstance(block, ListBlock):
            decided.append(replace(block, items=tuple((*item, *lines) for item in block.items)))
        else:
            decided += [block, *lines] if isinstance(block, Paragraph) else [block]
    return decided


def _numbered(blocks: Sequence[Block]) -> list[Block]:
    """Paragraphs that go on counting through the paper; lists count one level below."""
    return [_numbered_block(block) for block in blocks]


def _numbered_block(block: Block) -> Block:
    if isinstance(block, Paragraph) and block.style == "body":
        return replace(block, numbered=True)
    return replace(block, level=1) if isinstance(block, ListBlock) else block


def _run_in(heading: Heading, blocks: Sequence[Block]) -> list[Block]:
    """The heading runs into a numbered paragraph, further ones are lettered below it; never a lone one."""
    title = tuple(replace(run, bold=True) for run in heading.inlines if isinstance(run, Run))
    first, rest = blocks[0], list(blocks[1:])
    paragraphs = [block for block in blocks if isinstance(block, Paragraph)]
    if len(paragraphs) == 1 and isinstance(first, Paragraph):
        lead = replace(first, inlines=(*title, Run(".  ", bold=True), *first.inlines), numbered=True)
        return [lead, *(_numbered_block(block) for block in rest)]
    lead = Paragraph(inlines=(*title, Run(".", bold=True)), numbered=True)
    return [lead, *_lettered(blocks)]


def _lettered(blocks: Sequence[Block]) -> list[Block]:
    """Neighbouring paragraphs as the items of one list; what follows a paragraph belongs to its item."""
    items: list[list[Block]] = []
    loose: list[Block] = []
    for block in blocks:
        if isinstance(block, Paragraph) and block.style == "body":
            items.append([block])
        elif items:
            items[-1].append(block)
        else:
            loose.append(_numbered_block(block))
    lists = [ListBlock(items=tuple(tuple(item) for item in items), ordered=True, level=1)] if items else []
    return [*loose, *lists]
