"""Briefer: from a pile of articles to a Word memo in which every quotation is traced to its source."""

__version__ = "0.1.0"
