"""What a format is: how to know it and how to read it."""

from collections.abc import Callable
from dataclasses import dataclass

from briefer.model import Article

MAX_ORIGINAL = 50 * 2**20  # bytes
MAX_TEXT = 5 * 2**20  # characters


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """``read`` takes the bytes and the file's name; it leaves all of `Origin` but the encoding to its caller."""

    name: str  # with the version of its reader: "html 1"
    media_type: str
    suffixes: tuple[str, ...]
    read: Callable[[bytes, str], Article]
