"""Why a quote has its speaker, in sentences a person can read."""

from collections.abc import Iterator

from briefer.quotes.continuity import Chosen
from briefer.quotes.tokens import Tokens


def reasons(chosen: Chosen, name: str, tokens: Tokens | None) -> tuple[str, ...]:
    """The sentences for one quote; ``tokens`` are those of the paragraph of its cue."""
    return tuple(_reasons(chosen, name, tokens))


def _reasons(chosen: Chosen, name: str, tokens: Tokens | None) -> Iterator[str]:
    candidate, why = chosen.answer.candidate, chosen.answer.why
    mention, cue = candidate.mention, candidate.cue
    if candidate.kind == "previous":
        yield f"goes on from the quotation before: {name}" if name else "goes on from the quotation before"
    elif candidate.kind == "nobody":
        yield "nobody is named who says it"
    if mention and name and mention.text != name:
        yield f"“{mention.text}” → {name}" + (f": {why}" if why else "")
    elif mention:
        yield f"“{mention.text}” stands beside it"
    if cue and tokens:
        yield f"cue “{' '.join(tokens.words[cue.first : cue.last])}”"
