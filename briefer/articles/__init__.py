"""A file becomes an `Article`: one format a module, each failure one plain sentence."""

from briefer.articles.finding import find_files
from briefer.articles.formats import SUFFIXES
from briefer.articles.reading import read_article, read_pasted_html, read_text, read_with_original
from briefer.articles.unreadable import UnreadableArticle

__all__ = [
    "SUFFIXES",
    "UnreadableArticle",
    "find_files",
    "read_article",
    "read_pasted_html",
    "read_text",
    "read_with_original",
]
