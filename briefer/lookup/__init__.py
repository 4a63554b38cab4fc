"""The index of what was said: derived from the workspace, may be deleted at any time."""

from briefer.lookup.index import Index
from briefer.lookup.language import QueryError
from briefer.lookup.seal import key_in
from briefer.lookup.unavailable import IndexBusy, IndexMissing
from briefer.lookup.values import Hit, QuerySpan, Record, Results

__all__ = ["Hit", "Index", "IndexBusy", "IndexMissing", "QueryError", "QuerySpan", "Record", "Results", "key_in"]
