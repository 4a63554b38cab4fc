"""Why nothing can be looked up at the moment."""

from pathlib import Path

from briefer.errors import BrieferError


class IndexBusy(BrieferError):
    def __init__(self) -> None:
        super().__init__("Another Briefer is updating the index. What it holds can be looked up; the rest follows.")


class IndexMissing(BrieferError):
    def __init__(self) -> None:
        super().__init__(
            "There is no sound index to look things up in. Nothing is lost: it is built anew from the articles."
        )


class IndexFolderNotPrivate(BrieferError):
    def __init__(self, folder: Path) -> None:
        super().__init__(
            f"The folder “{folder}” belongs to somebody else or others may write in it, so no index is kept there. "
            "Remove it, or have it removed; nothing is lost by that."
        )
