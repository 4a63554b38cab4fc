"""A file becomes an `Article`: one format a module, each failure one plain sentence.

The readers are loaded when first used: the window, which hands files to other processes, never needs them.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from briefer.articles.finding import find_files
from briefer.articles.unreadable import UnreadableArticle

if TYPE_CHECKING:
    from briefer.articles.formats import SUFFIXES
    from briefer.articles.reading import read_article, read_pasted_html, read_text, read_with_original

__all__ = [
    "SUFFIXES",
    "UnreadableArticle",
    "find_files",
    "read_article",
    "read_pasted_html",
    "read_text",
    "read_with_original",
]


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(name)
    return getattr(
        import_module("briefer.articles.formats" if name == "SUFFIXES" else "briefer.articles.reading"), name
    )
