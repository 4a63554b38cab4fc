"""What the note's panel has done in other processes: plain values in, plain values out, no Qt."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from briefer.errors import BrieferError
from briefer.model import Note
from briefer.model.checks import Report, Sources
from briefer.model.documents import Block, Document, Heading, Run
from briefer.notes import Problem


@dataclass(frozen=True, slots=True)
class Composed:
    """A note laid out as far as it goes; ``refusal`` says what keeps it from leaving, empty if nothing does."""

    document: Document | None
    problems: tuple[Problem, ...]
    refusal: str = ""
    cause: str = ""  # what makes the banner as high as it is: "(S//NF) before “…” in “Key points”"


def composed_from(note: Note, sources: Sources) -> Composed:
    """Compose a note from values; what is wrong with it comes back beside it."""
    from briefer.notes import drafted
    from briefer.notes.problems import error_of

    try:
        document, found = drafted(note, sources)
    except BrieferError as error:
        return Composed(None, (Problem(message=str(error)),), str(error))
    refusal = next((str(error_of(problem)) for problem in found if problem.severity == "error"), "")
    return Composed(document, tuple(found), refusal, cause_of(document, note.scheme, sources))


def cause_of(document: Document, scheme_id: str, sources: Sources) -> str:
    """What demands the level of the banner; empty where nothing does."""
    from briefer.notes import load_scheme
    from briefer.notes.banners import demanded_by

    demanded, _ = demanded_by(load_scheme(scheme_id), _by_section(document.blocks), sources, sources.articles)
    return demanded.causes.get("", "").rstrip(",")


def _by_section(blocks: Sequence[Block]) -> list[tuple[str, list[Block]]]:
    """The blocks under the words of the heading they stand under."""
    found: list[tuple[str, list[Block]]] = [("", [])]
    for block in blocks:
        if isinstance(block, Heading) and block.level == 1:
            found.append(("".join(run.text for run in block.inlines if isinstance(run, Run)), []))
        found[-1][1].append(block)
    return found


def checked_in(workspace: Path, memo: Path) -> Report:
    """Check a memo against a workspace that is open elsewhere."""
    from briefer.services.checking import check_memo
    from briefer.workspace import open_workspace

    with open_workspace(workspace, read_only=True) as opened:
        return check_memo(opened, memo)


def write_check(report: Report, path: Path, memo: Path) -> None:
    """Write what a check of a memo found, by the ending of the path."""
    from briefer.services.checking import write_report

    write_report(report, path, memo)
