"""What is wrong with a note, for display while it is written and for refusing it when it is composed."""

from dataclasses import dataclass
from typing import Literal

from briefer.errors import BrieferError
from briefer.model.spans import Span

Severity = Literal["error", "warning"]  # an error keeps the memo from being written
ProblemKind = Literal["citation", "marking", "field", "text"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One finding. ``section`` is its index, -1 if it is about the note or a field; ``line`` is 1-based, 0 for none."""

    message: str
    kind: ProblemKind = "text"
    severity: Severity = "error"
    section: int = -1
    heading: str = ""
    line: int = 0
    span: Span | None = None  # in the section's body
    field: str = ""  # id of the field it is about

    @property
    def place(self) -> str:
        """Where it is, for a person."""
        if self.section < 0:
            return ""
        return f"“{self.heading}”, line {self.line}" if self.line else f"“{self.heading}”"


class NoteProblem(BrieferError):
    """The first error of a note; ``problem`` says where."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        where = f"{problem.place}: " if problem.place else ""
        super().__init__(f"{where}{problem.message} The memo was not written and the note is as it was.")


class CitationProblem(NoteProblem):
    """A citation that leads nowhere, or words that are not the source's."""


class MarkingProblem(NoteProblem):
    """A banner that is too low, or a marking that the scheme does not know."""


def error_of(problem: Problem) -> NoteProblem:
    """The error to raise for a problem."""
    kinds: dict[str, type[NoteProblem]] = {"citation": CitationProblem, "marking": MarkingProblem}
    return kinds.get(problem.kind, NoteProblem)(problem)
