from pathlib import Path

from briefer.memo import inspect, memo_bytes, read_quotations, write_memo
from briefer.model import Note, Section
from briefer.model.documents import CrossReference, Heading, Inline, Paragraph, Quotation
from briefer.notes import compose, problems
from tests.notes.samples import SOURCES, note_of, words_of


def references(inlines: tuple[Inline, ...]) -> list[str]:
    return [inline.bookmark for inline in inlines if isinstance(inline, CrossReference)]


def test_words_lead_to_a_quotation_wherever_it_stands() -> None:
    document = compose(
        note_of("As [she said](#q5), and [again](#q5); [before](#q3 'x').\n\n[@q5]\n\n“[@q3 inline]”"), SOURCES
    )

    first = next(block for block in document.blocks if isinstance(block, Paragraph) and references(block.inlines))
    said = next(block for block in document.blocks if isinstance(block, Quotation))
    assert references(first.inlines) == ["quote_5", "quote_5", "quote_3"]
    assert words_of(first.inlines).startswith("As ")
    assert said.bookmark == "quote_5"


def test_words_lead_to_a_heading_in_any_script() -> None:
    sections = (
        Section(heading="Key quotes", body="See [below](#what-is-next) and [there](#الخلفية)."),
        Section(heading="What is next?", body="They meet.\n\n## الخلفية\n\nلقاء"),
    )
    document = compose(Note(title="Visit", sections=sections), SOURCES)

    assert [block.bookmark for block in document.blocks if isinstance(block, Heading)] == [
        "",
        "section_what-is-next",
        "section_الخلفية",
    ]
    assert inspect(memo_bytes(document)) == []


def test_a_reference_to_nothing_is_words_and_said(tmp_path: Path) -> None:
    note = note_of("Well.\n\nAs [she said](#q9).")

    (problem,) = problems(note, SOURCES)
    write_memo(compose(note, SOURCES), tmp_path / "memo.docx")

    assert (problem.severity, problem.line, problem.span and problem.span.of(note.sections[0].body)) == (
        "warning",
        3,
        "#q9",
    )
    assert "As she said." in read_quotations(tmp_path / "memo.docx").paragraphs


def test_the_memo_carries_the_link_and_its_end() -> None:
    import io
    import zipfile

    data = memo_bytes(compose(note_of("As [she said](#q5).\n\n[@q5]"), SOURCES))
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        body = package.read("word/document.xml").decode()

    assert '<w:hyperlink w:anchor="quote_5"' in body
    assert body.count('w:name="quote_5"') == 1
