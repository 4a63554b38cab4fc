"""A Note becomes a Document: formats, Markdown, citations, markings; and a memo is checked against its sources."""

from briefer.notes.citations import appended_ids, cited_ids
from briefer.notes.composing import compose, computed_banner, drafted, problems
from briefer.notes.formats import FieldSpec, NoteFormat, SectionSpec, load_format, load_formats
from briefer.notes.going_on import with_accepted
from briefer.notes.header import fields_of
from briefer.notes.highlighting import Token, spans
from briefer.notes.problems import CitationProblem, MarkingProblem, NoteProblem, Problem
from briefer.notes.schemes import MarkingScheme, load_scheme, load_schemes
from briefer.notes.starting import start_note
from briefer.notes.verifying import verify

__all__ = [
    "CitationProblem",
    "FieldSpec",
    "MarkingProblem",
    "MarkingScheme",
    "NoteFormat",
    "NoteProblem",
    "Problem",
    "SectionSpec",
    "Token",
    "appended_ids",
    "cited_ids",
    "compose",
    "computed_banner",
    "drafted",
    "fields_of",
    "load_format",
    "load_formats",
    "load_scheme",
    "load_schemes",
    "problems",
    "spans",
    "start_note",
    "verify",
    "with_accepted",
]
