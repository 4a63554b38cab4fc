from briefer.services import annotating
from briefer.services.looking_up import index_folder, look_up, look_up_typing, update_index
from briefer.workspace import Workspace


def test_words_are_found_in_articles(workspace: Workspace) -> None:
    results = look_up(workspace.path, "contract expired")

    assert [hit.title for hit in results.hits] == ["Insurers double their rates for the strait"]


def test_speakers_tags_and_dates_narrow(workspace: Workspace) -> None:
    quote = workspace.quotes()[0]
    annotating.tag(workspace, [quote.id], "veto")

    for query in ("speaker:okafor", "tag:veto", "..2024-03-20", "source:record"):
        assert {hit.article_id for hit in look_up(workspace.path, query).hits} == {quote.article_id}, query


def test_the_index_can_be_deleted_at_any_time(workspace: Workspace) -> None:
    assert update_index(workspace.path) == 2
    for file in index_folder(workspace.path).iterdir():
        file.unlink()

    assert look_up(workspace.path, "veto").total > 0


def test_the_index_follows_undo(workspace: Workspace) -> None:
    annotating.tag(workspace, [workspace.quotes()[0].id], "veto")
    assert look_up(workspace.path, "tag:veto").hits
    workspace.undo()
    assert not look_up(workspace.path, "tag:veto").hits


def test_what_was_removed_is_found_no_more_and_comes_back_with_undo(workspace: Workspace) -> None:
    (hit,) = look_up(workspace.path, "contract").hits
    with workspace.edit("Remove article") as edit:
        edit.remove_article(hit.article_id)

    assert look_up(workspace.path, "contract").hits == look_up(workspace.path, "speaker:nwosu").hits == ()
    workspace.undo()
    assert [again.article_id for again in look_up(workspace.path, "speaker:nwosu").hits] == [hit.article_id]


def test_while_typing_the_last_word_may_go_on(workspace: Workspace) -> None:
    assert look_up_typing(workspace.path, "contr").hits
