"""Why a file could not become an article, in sentences. Nothing is ever imported from such a file."""

from briefer.errors import BrieferError

MEGABYTE = 2**20


class UnreadableArticle(BrieferError):
    """A file that cannot be read; ``reason`` goes on from its name: "is empty"."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"“{name}” {reason}.")


class MissingFile(UnreadableArticle):
    def __init__(self, name: str) -> None:
        super().__init__(name, "is not there; look whether that is its name, or whether it was moved")


class NotAFile(UnreadableArticle):
    def __init__(self, name: str) -> None:
        super().__init__(name, "is not a file that can be read as an article")


class ForbiddenFile(UnreadableArticle):
    def __init__(self, name: str) -> None:
        super().__init__(name, "may not be opened: you have no permission to read it")


class FailingFile(UnreadableArticle):
    def __init__(self, name: str, reason: str) -> None:
        super().__init__(name, f"could not be read from the disk: {reason}")


class EmptyArticle(UnreadableArticle):
    def __init__(self, name: str) -> None:
        super().__init__(name, "holds no text")


class TooLarge(UnreadableArticle):
    def __init__(self, name: str, limit: int) -> None:
        super().__init__(name, f"is larger than {limit // MEGABYTE} MB; save the article alone and try again")


class TooMuchText(UnreadableArticle):
    def __init__(self, name: str, limit: int) -> None:
        super().__init__(name, f"holds more than {limit // MEGABYTE} million characters; split it and try again")


class TooManyParts(UnreadableArticle):
    def __init__(self, name: str) -> None:
        super().__init__(name, "is a page of more parts than any article has; save the article alone and try again")


class NotText(UnreadableArticle):
    def __init__(self, name: str) -> None:
        super().__init__(name, "holds no text that can be read; it looks like a program's own data")


class OtherFormat(UnreadableArticle):
    """A kind of file that was recognised and is not read: "a PDF"."""

    def __init__(self, name: str, kind: str) -> None:
        super().__init__(name, f"is {kind}, which Briefer does not read; save it as text, HTML or Word (.docx)")


class NotAWordFile(UnreadableArticle):
    def __init__(self, name: str) -> None:
        super().__init__(
            name, "is not a Word file, whatever its name says; open it in its own program and save it again"
        )


class DamagedWordFile(UnreadableArticle):
    def __init__(self, name: str) -> None:
        super().__init__(name, "is damaged; open it in Word, save it again and try the new file")


class LockedWordFile(UnreadableArticle):
    def __init__(self, name: str) -> None:
        super().__init__(name, "is protected by a password; remove the password in Word and try again")


class SwellingWordFile(UnreadableArticle):
    def __init__(self, name: str) -> None:
        super().__init__(name, "unpacks to far more than a document holds and was not opened; it may be harmful")
