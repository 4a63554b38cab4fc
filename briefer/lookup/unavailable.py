"""Why nothing can be looked up at the moment."""

from briefer.errors import BrieferError


class IndexBusy(BrieferError):
    def __init__(self) -> None:
        super().__init__("Another Briefer is updating the index. What it holds can be looked up; the rest follows.")


class IndexMissing(BrieferError):
    def __init__(self) -> None:
        super().__init__(
            "There is no sound index to look things up in. Nothing is lost: it is built anew from the articles."
        )
