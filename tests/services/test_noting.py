from datetime import date

from briefer.model import Article, Note, Quote, Section, Span, Status
from briefer.model.documents import Paragraph, QuotedWords
from briefer.services.composing import accepted_in, compose_note
from briefer.services.noting import new_note, with_all_accepted, with_article
from briefer.workspace import Workspace

TEXT = "The port was quiet. “We will keep it open,” Ada Ndiaye said. “All winter,” she said."


def filled(workspace: Workspace) -> list[int]:
    with workspace.edit("Import") as edit:
        article_id = edit.add_article(Article(title="Quiet port", text=TEXT, language="en"), TEXT.encode())
        edit.add_article(Article(title="Another port", text="Nothing.", language="en"), b"Nothing.")
        spans = [Span(21, 40), Span(62, 73)]
        quotes = [Quote(content=span, speakers=("Ada Ndiaye",), status=Status.ACCEPTED) for span in spans]
        return edit.add_quotes(article_id, quotes)


def test_an_article_in_full_has_its_accepted_quotes_marked_also_those_the_note_leaves_out(workspace: Workspace) -> None:
    ids = filled(workspace)
    article_id = workspace.quote(ids[0]).article_id
    note = with_article(Note(title="Port", format="generic", sections=(Section(heading="Point"),)), article_id)
    document = compose_note(workspace, note)
    marked = [
        inline.quote_id
        for block in document.blocks
        if isinstance(block, Paragraph)
        for inline in block.inlines
        if isinstance(inline, QuotedWords)
    ]

    assert note.sections[-1] == Section(heading="Annex", body=f"[@a{article_id} text]")
    assert marked == ids
    assert with_article(note, article_id) == note


def test_a_note_is_started_from_accepted_quotes_and_their_articles_alone(workspace: Workspace) -> None:
    ids = filled(workspace)
    sources = accepted_in(workspace)

    assert (set(sources.quotes), set(sources.articles)) == (set(ids), {workspace.quote(ids[0]).article_id})


def test_a_note_takes_up_what_was_accepted_since(workspace: Workspace) -> None:
    note = workspace.note(new_note(workspace, today=date(2024, 3, 4)))
    ids = filled(workspace)
    body = "".join(section.body for section in with_all_accepted(workspace, note).sections)

    assert all(f"[@q{one}" in body for one in ids)
