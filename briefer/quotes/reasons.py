"""Why a quote has its speaker, in sentences a person can read."""

from collections.abc import Iterator

from briefer.quotes.continuity import Chosen
from briefer.quotes.cues import Cue
from briefer.quotes.tokens import Tokens


def reasons(chosen: Chosen, name: str, tokens: Tokens | None, cue: Cue | None = None) -> tuple[str, ...]:
    """The sentences for one quote; ``tokens`` are those of the paragraph of its cue."""
    return tuple(_reasons(chosen, name, tokens, cue or chosen.answer.candidate.cue))


def _reasons(chosen: Chosen, name: str, tokens: Tokens | None, cue: Cue | None) -> Iterator[str]:
    candidate, why = chosen.answer.candidate, chosen.answer.why
    if candidate.kind == "previous":
        yield f"goes on from who speaks before: {name}" if name else "goes on from who speaks before"
    elif candidate.mention is None:
        yield "nobody is named who says it"
    if candidate.mention is not None:
        again = candidate.mention.kind in {"role", "noun"} and "the person or body spoken of"
        yield _meaning(candidate.mention.text, name, why or again or "")
    if cue and tokens:
        yield f"cue “{' '.join(tokens.words[cue.first : cue.last])}”"


def _meaning(words: str, name: str, why: str) -> str:
    if name and words != name:
        return f"“{words}” → {name}: {why}" if why else f"“{words}” → {name}"
    return f"“{words}” stands beside it" if name else f"“{words}” is nobody named in the text"
