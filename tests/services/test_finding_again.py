from dataclasses import replace

from briefer.model import Kind, Person, Quote, Span, Status
from briefer.services import annotating
from briefer.services.finding_again import FoundAgain, differences, find_in, store_found
from briefer.services.people import put_person
from briefer.workspace import Workspace

OKAFOR = Person(name="Maria Adaeze Okafor", aliases=("Maria Okafor",), role="Minister of Energy", gender="f")


def again(workspace: Workspace) -> FoundAgain:
    return store_found(workspace, find_in(workspace.path, workspace.article_ids(), workspace.people()))


def by_speaker(workspace: Workspace, name: str) -> list[Quote]:
    return [quote for quote in workspace.quotes() if quote.speakers == (name,)]


def test_quotes_take_the_name_of_somebody_who_is_followed_now(workspace: Workspace) -> None:
    before = by_speaker(workspace, "Maria Okafor")
    put_person(workspace, OKAFOR)
    found = again(workspace)

    after = by_speaker(workspace, OKAFOR.name)
    assert [quote.id for quote in after] == [quote.id for quote in before]
    assert (found.articles, found.added) == (2, 0)
    assert found.changes.quotes >= {quote.id for quote in after}
    assert found.changed == len(found.changes.quotes)


def test_it_is_one_step_that_undo_takes_back(workspace: Workspace) -> None:
    put_person(workspace, OKAFOR)
    before = workspace.quotes()
    again(workspace)
    assert workspace.undo_label == "Find quotes again"

    workspace.undo()
    assert workspace.quotes() == before


def test_nothing_differs_and_no_step_is_made(workspace: Workspace) -> None:
    found = again(workspace)

    assert (found.changed, found.added) == (0, 0)
    assert workspace.undo_label == "Import 2 articles"


def test_what_the_analyst_touched_stays_as_it_is(workspace: Workspace) -> None:
    first, second = (quote.id for quote in by_speaker(workspace, "Maria Okafor"))
    third = by_speaker(workspace, "Jonas Lindqvist")[0].id
    annotating.accept(workspace, [first])
    annotating.tag(workspace, [second], "veto")
    annotating.set_speakers(workspace, [third], ["Maria Okafor"])
    before = workspace.quotes(ids=[first, second, third])
    put_person(workspace, OKAFOR)
    again(workspace)

    assert workspace.quotes(ids=[first, second, third]) == before


def test_a_quote_that_is_no_longer_there_comes_back(workspace: Workspace) -> None:
    quote = workspace.quotes()[0]
    with workspace.edit("Remove quote") as edit:
        edit.remove_quote(quote.id)
    found = again(workspace)

    assert found.added == 1
    assert workspace.quotes()[0].content == quote.content


def test_an_article_removed_meanwhile_is_passed_over(workspace: Workspace) -> None:
    first, second = workspace.article_ids()
    found = find_in(workspace.path, [first, second, 99], workspace.people())
    with workspace.edit("Remove article") as edit:
        edit.remove_article(first)

    assert store_found(workspace, found).articles == 1


def test_what_shares_words_with_a_stored_quote_is_not_added_twice() -> None:
    stored = [
        Quote(content=Span(10, 30), status=Status.REJECTED),
        Quote(content=Span(40, 60), kind=Kind.PASSAGE, confidence=1.0),
        Quote(content=Span(70, 90), comment="See the other one", speakers=("Bo Lindqvist",)),
    ]
    found = [
        Quote(content=Span(0, 10)),
        Quote(content=Span(12, 20)),
        Quote(content=Span(5, 35), kind=Kind.INDIRECT),
        Quote(content=Span(40, 60)),
        Quote(content=Span(70, 90), speakers=("Ada Ndiaye",)),
    ]
    retold, new = differences(stored, found)

    assert retold == []
    assert sorted(quote.content for quote in new) == [Span(0, 10), Span(5, 35), Span(40, 60)]


def test_a_suggestion_is_told_as_it_is_found_now() -> None:
    stored = Quote(content=Span(3, 9), id=7, article_id=2, confidence=0.5, reasons=("nobody near",))
    found = Quote(
        content=Span(3, 9), kind=Kind.MIXED, speakers=("Ada Ndiaye",), confidence=0.9, reasons=("cue “said”",)
    )

    assert differences([stored], [found]) == ([replace(found, id=7, article_id=2)], [])
