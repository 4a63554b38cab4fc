"""One story in eight formats and four languages, as a note is made into a document."""

from functools import cache
from itertools import product

from briefer.model.documents import Document
from briefer.notes import compose, load_formats
from tests.notes.stories import LANGUAGES, TODAY, note_in, sources_in

CASES = list(product(load_formats(), LANGUAGES))

material = cache(sources_in)


@cache
def document_of(format_id: str, story: str) -> Document:
    return compose(note_in(story, format_id, material(story)), material(story), access_date=TODAY)
