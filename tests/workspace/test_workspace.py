"""What is put into a workspace comes out of it."""

import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from briefer.model import Anchor, Note, Person, Quote, Section, Span, Status, Tag, sha256_of
from briefer.workspace import NotThere, TagNameTaken, Workspace, open_workspace
from tests.workspace.samples import ORIGINAL, TEXT, an_article, fill, quote_of, three_quotes


def test_the_facade_loads_neither_sqlite_nor_the_lock() -> None:
    program = "import sys, briefer.workspace; sys.exit('apsw' in sys.modules or 'filelock' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


def test_an_article_reads_back_as_it_was_with_its_id_and_hash(workspace: Workspace) -> None:
    article = workspace.article(1)

    origin = replace(an_article().origin, sha256=sha256_of(ORIGINAL))
    assert article == replace(an_article(), id=1, origin=origin)
    assert workspace.original(1) == ORIGINAL
    assert workspace.article_with_hash(sha256_of(ORIGINAL)) == 1
    assert workspace.article_with_hash(sha256_of(b"other")) == 0


def test_quotes_read_back_in_reading_order_with_their_anchors(workspace: Workspace) -> None:
    stored = workspace.quotes(1)

    assert [replace(quote, id=0, article_id=0, anchor=None) for quote in stored] == three_quotes()
    assert [quote.id for quote in stored] == [1, 2, 3]
    assert stored[0].anchor == Anchor("We are ready,", "Port of Varda reopens\n\n“", "” harbour master Awa Ndiaye said")


def test_quotes_can_be_asked_for_by_status_and_id(workspace: Workspace) -> None:
    with workspace.edit("Accept quote") as edit:
        edit.put_quote(replace(workspace.quote(2), status=Status.ACCEPTED))

    assert [quote.id for quote in workspace.quotes(status=Status.ACCEPTED)] == [2]
    assert [quote.id for quote in workspace.quotes(ids={3, 1, 99})] == [1, 3]
    assert workspace.quotes(ids=()) == []


def test_a_list_shows_an_article_with_its_counts_and_opening(workspace: Workspace) -> None:
    with workspace.edit("Sort quotes") as edit:
        edit.put_quote(replace(workspace.quote(1), status=Status.ACCEPTED))
        edit.put_quote(replace(workspace.quote(2), status=Status.REJECTED))

    (summary,) = workspace.articles()

    assert (summary.id, summary.title, summary.published) == (1, "Port of Varda reopens", date(2024, 3, 26))
    assert (summary.quotes, summary.accepted) == (2, 1)
    assert summary.opening.startswith("“We are ready,” harbour master Awa Ndiaye said on Monday. “We always were,”")
    assert len(summary.opening) <= 160


def test_an_article_goes_with_its_quotes(workspace: Workspace) -> None:
    with workspace.edit("Remove article") as edit:
        edit.put_quote(replace(workspace.quote(1), tags=("port",)))
        edit.remove_article(1)

    assert (workspace.articles(), workspace.quotes()) == ([], [])
    assert edit.changes.articles == {1}
    assert edit.changes.quotes == {1, 2, 3}


def test_a_tag_used_for_the_first_time_takes_the_next_free_digit(workspace: Workspace) -> None:
    with workspace.edit("Tag quotes") as edit:
        edit.put_tag(Tag(name="later", key=2))
        edit.put_quote(replace(workspace.quote(1), tags=("port", "later", "winter")))

    assert workspace.quote(1).tags == ("port", "later", "winter")
    assert [(tag.key, tag.name, tag.count) for tag in workspace.tags()] == [
        (1, "port", 1),
        (2, "later", 1),
        (3, "winter", 1),
    ]


def test_a_digit_belongs_to_one_tag(workspace: Workspace) -> None:
    with workspace.edit("Tags") as edit:
        first = edit.put_tag(Tag(name="port", key=1))
        second = edit.put_tag(Tag(name="winter", key=1))

    assert [(tag.id, tag.key) for tag in workspace.tags()] == [(second, 1), (first, 0)]


def test_two_tags_cannot_have_one_name(workspace: Workspace) -> None:
    with workspace.edit("Tags") as edit:
        first = edit.put_tag(Tag(name="port"))
        second = edit.put_tag(Tag(name="winter"))
        assert edit.put_tag(Tag(name="port")) == first

    with pytest.raises(TagNameTaken, match="already a tag “port”"), workspace.edit("Rename tag") as edit:
        edit.put_tag(Tag(name="port", id=second))


def test_a_renamed_tag_is_renamed_on_every_quote_and_a_removed_one_gone(workspace: Workspace) -> None:
    with workspace.edit("Tag quotes") as edit:
        edit.put_quote(replace(workspace.quote(1), tags=("port", "winter")))
        edit.put_tag(replace(workspace.tags()[0], name="harbour"))
    assert workspace.quote(1).tags == ("harbour", "winter")

    with workspace.edit("Remove tag") as edit:
        edit.remove_tag(workspace.tags()[0].id)
    assert workspace.quote(1).tags == ("winter",)


def test_a_quote_that_moved_is_anchored_anew(workspace: Workspace) -> None:
    moved = replace(workspace.quote(3), content=quote_of("long winter").content)

    with workspace.edit("Shorten quote") as edit:
        edit.put_quote(moved)

    anchor = workspace.quote(3).anchor
    assert anchor is not None
    assert (anchor.exact, anchor.before[-3:]) == ("long winter", "“a ")


def test_people_notes_and_settings_read_back(workspace: Workspace) -> None:
    person = Person(name="Awa Ndiaye", role="Harbour master", aliases=("A. Ndiaye", "آوا نداي"), gender="f", colour=4)
    note = Note(
        title="The port",
        format="generic",
        fields={"to": "The Minister", "date": "2024-03-28"},
        sections=(Section(heading="Background", body="She said so [@q1].\n\n- once"), Section(heading="Next")),
    )
    with workspace.edit("Write") as edit:
        person_id, note_id = edit.put_person(person), edit.put_note(note)
        edit.set_setting("window", "wide")

    assert workspace.people() == [replace(person, id=person_id)]
    assert workspace.note(note_id) == replace(note, id=note_id)
    assert [(listed.id, listed.title) for listed in workspace.notes()] == [(note_id, "The port")]
    assert (workspace.setting("window"), workspace.setting("other", "none")) == ("wide", "none")


def test_an_article_is_corrected_without_its_text(workspace: Workspace) -> None:
    with workspace.edit("Correct article") as edit:
        edit.put_article(replace(workspace.article(1), title="The port reopens", language="fr", text="ignored"))

    article = workspace.article(1)
    assert (article.title, article.language, article.text) == ("The port reopens", "fr", TEXT)
    assert workspace.verify() == []


def test_what_is_not_there_is_said(workspace: Workspace) -> None:
    for ask in (workspace.article, workspace.original, workspace.quote, workspace.note, workspace.what_changed):
        with pytest.raises(NotThere, match="is not in this workspace"):
            ask(99)
    with pytest.raises(NotThere), workspace.edit("Remove") as edit:
        edit.remove_quote(99)
    with pytest.raises(NotThere), workspace.edit("Change") as edit:
        edit.put_person(Person(name="Nobody", id=99))


def test_a_quote_outside_its_text_is_a_bug(workspace: Workspace) -> None:
    with pytest.raises(ValueError, match="outside"), workspace.edit("Add quote") as edit:
        edit.add_quotes(1, [Quote(content=Span(0, len(TEXT) + 1))])
    with pytest.raises(ValueError, match="not clean"), workspace.edit("Add article") as edit:
        edit.add_article(an_article(text="one\r\ntwo"), b"")


def test_an_exception_leaves_everything_as_it_was(workspace: Workspace) -> None:
    before = (workspace.stamp, workspace.articles())

    def import_and_fail() -> None:
        with workspace.edit("Import") as edit:
            edit.add_article(an_article(), ORIGINAL)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        import_and_fail()

    assert (workspace.stamp, workspace.articles()) == before


def test_an_edit_within_an_edit_is_a_bug(workspace: Workspace) -> None:
    with workspace.edit("Outer"), pytest.raises(RuntimeError, match="within"), workspace.edit("Inner"):
        pass
    fill(workspace)


def test_ids_are_not_used_again_after_undo(workspace: Workspace) -> None:
    workspace.undo()

    assert fill(workspace) == (2, [4, 5, 6])


def test_the_ids_of_a_later_session_go_on(tmp_path: Path) -> None:
    path = tmp_path / "port.briefer"
    with open_workspace(path, create=True) as workspace:
        fill(workspace)
        workspace.undo()
    with open_workspace(path) as workspace:
        assert fill(workspace) == (2, [4, 5, 6])
