"""Texts and files are packed and come back as they were."""

import os
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefer.workspace import Workspace, blobs
from tests.workspace.samples import ORIGINAL, an_article


@given(st.binary(max_size=2_000))
def test_what_is_packed_comes_back(content: bytes) -> None:
    assert blobs.unpack(blobs.pack(content)) == content


@settings(max_examples=20)
@given(st.binary(min_size=1, max_size=50), st.sampled_from([3_000, 200_000]))
def test_repeated_words_are_kept_in_less_room(words: bytes, length: int) -> None:
    content = (words * length)[:length]

    assert blobs.unpack(blobs.pack(content)) == content
    assert len(blobs.pack(content)) < length / 10


@pytest.mark.parametrize("length", [0, 1, 10, 100_000])
def test_what_cannot_be_compressed_is_kept_as_it_is(length: int) -> None:
    content = os.urandom(length)

    assert blobs.unpack(blobs.pack(content)) == content
    assert len(blobs.pack(content)) <= length + 1


@given(st.binary(max_size=200))
def test_damaged_bytes_raise_nothing_else(packed: bytes) -> None:
    with suppress(ValueError):
        blobs.unpack(packed)


def test_the_same_file_is_kept_once(workspace: Workspace) -> None:
    with workspace.edit("Import again") as edit:
        edit.add_article(an_article("Another title"), ORIGINAL)

    assert workspace._store.value("SELECT count(*) FROM blobs") == 1  # the text is the file
