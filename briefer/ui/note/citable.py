"""What of a workspace can be cited, kept until something changes."""

from briefer.model import Status
from briefer.ui.note.matching import Candidate, candidates_of
from briefer.workspace import Workspace

_MANY = 10_000  # quotes


class Citable:
    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._candidates: list[Candidate] | None = None
        self._there: dict[str, bool] = {}  # "q12" -> whether it can be cited

    def forget(self) -> None:
        """Quotes, articles, people or tags have changed."""
        self._candidates = None
        self._there.clear()

    def candidates(self) -> list[Candidate]:
        """What can be cited; of a large workspace the accepted quotes only, so that typing never waits."""
        if self._candidates is None:
            articles = self._workspace.articles()
            many = sum(article.quotes for article in articles) > _MANY
            quotes = self._workspace.quotes(status=Status.ACCEPTED if many else None)
            self._candidates = candidates_of(quotes, articles)
        return self._candidates

    def known(self, letter: str, number: int) -> bool:
        """Whether there is a q12, or an a3."""
        name = f"{letter}{number}"
        if name not in self._there:
            self._there[name] = self._is_there(letter, number)
        return self._there[name]

    def _is_there(self, letter: str, number: int) -> bool:
        if letter == "q":
            return bool(self._workspace.quotes(ids={number}))
        return letter == "a" and number in self._workspace.article_ids()
