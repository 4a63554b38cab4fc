from briefer.model import Kind, Span, Status
from briefer.services import annotating
from briefer.workspace import Workspace


def first_two(workspace: Workspace) -> tuple[int, int]:
    first, second, *_ = workspace.quotes()
    return first.id, second.id


def test_accepting_is_one_step_that_undo_takes_back(workspace: Workspace) -> None:
    ids = first_two(workspace)

    changes = annotating.accept(workspace, ids)

    assert changes.quotes == frozenset(ids)
    assert {quote.status for quote in workspace.quotes(ids=ids)} == {Status.ACCEPTED}
    assert workspace.undo_label == "Accept 2 quotes"
    workspace.undo()
    assert {quote.status for quote in workspace.quotes(ids=ids)} == {Status.SUGGESTED}


def test_rejecting_and_resetting(workspace: Workspace) -> None:
    quote_id, _ = first_two(workspace)

    annotating.reject(workspace, [quote_id])
    assert workspace.quote(quote_id).status is Status.REJECTED
    annotating.reset(workspace, [quote_id])
    assert workspace.quote(quote_id).status is Status.SUGGESTED


def test_a_tag_goes_on_and_off(workspace: Workspace) -> None:
    ids = first_two(workspace)

    annotating.toggle_tag(workspace, ids, "veto")
    assert [quote.tags for quote in workspace.quotes(ids=ids)] == [("veto",), ("veto",)]
    assert [tag.name for tag in workspace.tags()] == ["veto"]
    annotating.toggle_tag(workspace, ids, "veto")
    assert [quote.tags for quote in workspace.quotes(ids=ids)] == [(), ()]


def test_a_corrected_speaker_is_certain_and_offered_for_what_goes_on_from_it(workspace: Workspace) -> None:
    first, second = first_two(workspace)

    others = annotating.explained_by(workspace, first, ["Elif Demir"])
    annotating.set_speakers(workspace, [first], ["Elif Demir"])

    assert second in others
    assert workspace.quote(first).speakers == ("Elif Demir",)
    assert workspace.quote(first).confidence == 1.0


def test_a_passage_of_the_analysts_own_is_accepted_from_the_start(workspace: Workspace) -> None:
    article_id = workspace.article_ids()[0]

    quote_id, changes = annotating.add_passage(workspace, article_id, Span(0, 7))

    passage = workspace.quote(quote_id)
    assert (passage.kind, passage.status) == (Kind.PASSAGE, Status.ACCEPTED)
    assert quote_id in changes.quotes


def test_a_comment_is_kept(workspace: Workspace) -> None:
    quote_id, _ = first_two(workspace)

    annotating.comment(workspace, quote_id, "Said twice this week.")

    assert workspace.quote(quote_id).comment == "Said twice this week."
