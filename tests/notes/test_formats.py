from dataclasses import replace
from pathlib import Path

import pytest

from briefer.model.documents import Heading
from briefer.notes import compose, load_format, load_formats, load_scheme, load_schemes, start_note
from briefer.notes.data_files import BadDataFile
from briefer.notes.formats import UnknownFormat
from briefer.notes.schemes import UnknownScheme
from tests.notes.samples import SOURCES, TODAY, words_of

OWN = """name = "Our note"
scheme = "none"

[[fields]]
id = "to"
label = "To"

[[sections]]
id = "quotes"
heading = "Quotes"
kind = "key-quotes"
"""


@pytest.fixture
def own(tmp_path: Path) -> Path:
    path = tmp_path / "ours.toml"
    path.write_text(OWN, encoding="utf-8")
    return path


def test_the_eight_formats_are_there_each_with_its_authority() -> None:
    formats = load_formats()

    assert sorted(formats) == [
        "au-brief",
        "ca-note",
        "generic",
        "ic-assessment",
        "uk-submission",
        "us-army-info-paper",
        "us-state-action",
        "us-state-info",
    ]
    assert all(one.authority.endswith("The author is answerable for the marking.") for one in formats.values())


def test_every_format_takes_quotes_and_names_a_scheme_that_exists() -> None:
    for one in load_formats().values():
        assert [spec.id for spec in one.sections if spec.kind == "key-quotes"], one.id
        assert one.scheme in load_schemes()


def test_every_part_of_every_format_says_what_to_write() -> None:
    assert all(spec.hint for one in load_formats().values() for spec in one.sections)


def test_an_office_says_how_a_source_is_cited_again_and_which_paper_it_takes(own: Path) -> None:
    own.write_text(
        OWN + '[page]\nsize = "locale"\n[citation]\nparts = ["{title}", "{url}"]\nagain = ["{title}", "cited above"]\n',
        encoding="utf-8",
    )
    note = start_note(load_format(own), SOURCES, today=TODAY, language="en-US")

    document = compose(note, SOURCES)

    assert words_of(document.notes[0]) == "Minister visits Marand, https://record.example/1."
    assert words_of(document.notes[1]) == "Minister visits Marand, cited above."
    assert document.page.size == "Letter"


def test_a_paper_nobody_sells_is_refused(own: Path) -> None:
    own.write_text(OWN + '[page]\nsize = "Foolscap"\n', encoding="utf-8")

    with pytest.raises(BadDataFile, match=r"line 13: “size” is “Foolscap”; it must be one of: A4, Letter, locale"):
        load_format(own)


def test_endnotes_stand_under_a_heading_of_their_own_behind_all_else() -> None:
    note = start_note(load_format("ic-assessment"), SOURCES, today=TODAY, language="fr")

    last = compose(note, SOURCES).blocks[-1]

    assert isinstance(last, Heading)
    assert words_of(last.inlines) == "Notes de fin"


def test_what_is_not_tagged_stands_by_speaker_where_nothing_is() -> None:
    untagged = replace(SOURCES, quotes={key: replace(quote, tags=()) for key, quote in SOURCES.quotes.items()})
    note = start_note(load_format("ic-assessment"), untagged, today=TODAY)

    body = next(section.body for section in note.sections if section.part == "discussion")
    assert [line for line in body.splitlines() if line.startswith("#")] == ["## Awa Ndiaye", "## Chidi Okafor"]


def test_an_offices_own_format_is_a_file(own: Path) -> None:
    assert load_format(own).name == load_format(str(own)).name == "Our note"


def test_a_note_in_an_offices_own_format_finds_it_again(own: Path) -> None:
    note = start_note(load_format(own), SOURCES, title="Visit", today=TODAY)

    assert load_format(note.format).name == "Our note"
    assert compose(note, SOURCES).title == "Visit"


def test_a_format_that_does_not_exist_is_named_with_those_that_do() -> None:
    with pytest.raises(UnknownFormat, match=r"no note format “genric”.*generic"):
        load_format("genric")


def test_a_scheme_that_does_not_exist_is_named_with_those_that_do() -> None:
    with pytest.raises(UnknownScheme, match=r"no marking scheme “us”.*us-capco"):
        load_scheme("us")


@pytest.mark.parametrize(
    ("old", "new", "line", "what"),
    [
        ('kind = "key-quotes"', 'kind = "quotes"', 11, "“kind” is “quotes”; it must be one of: text, bottom-line"),
        ('heading = "Quotes"', 'headng = "Quotes"', 8, "“heading” is missing."),
        ('kind = "key-quotes"', 'kind = "key-quotes"\nbye = "speaker"', 12, "Did you mean “by”?"),
        ('label = "To"', "label = 3", 6, "“label” must be text in quotation marks."),
        ('scheme = "none"', 'scheme = "none"\ncontents = nan', 3, "“contents” must be a number from 0 to 6."),
        ('scheme = "none"', 'scheme = "none"\npages = true', 3, "“pages” must be a number from 0 to 999."),
        ('scheme = "none"', 'scheme = "none"\n[banner]\ncolour = "red"', 4, "a colour as six digits: C00000."),
        ('scheme = "none"', 'scheme = "none"\n[words.fr]\n"To" = 3', 4, "“To” must be text."),
        ('scheme = "none"', 'scheme = "none"\npage = "A4"', 3, "“page” must be a table: [page]."),
        ('scheme = "none"', 'scheme = "none"\nnumbering = [1]', 3, "“numbering” must be a list of texts."),
        ('id = "quotes"', 'id = "Key Quotes"', 9, "it must be small letters, digits, - and _."),
        ('scheme = "none"', 'scheme = "us"', 2, "“scheme” is “us”; it must be one of: au-pspf"),
        ('label = "To"', 'label = "To', 6, "Illegal character"),
        ('label = "To"', 'label = "To"\n\n[[fields]]\nid = "to"\nlabel = "Again"', 9, "used twice in fields"),
        ('scheme = "none"', "scheme = 'none'\nnumbering = '1.'", 3, "“numbering” must be a list of texts."),
        ('scheme = "none"', 'scheme = "none"\nnumbering = ["1.", "x"]', 3, "“x” in “numbering” counts nothing"),
        (
            'scheme = "none"',
            'scheme = "none"\nkicker = "FOR {too}"',
            3,
            "“{too}” stands for nothing here; known: {title}",
        ),
        ('scheme = "none"', 'scheme = "none"\ndate = "{jour}"', 3, "“{jour}” stands for nothing here"),
        ('scheme = "none"', 'scheme = "none"\ndate = ""', 3, "“date” names neither"),
        ('scheme = "none"', 'scheme = "none"\n[citation]\nparts = ["{autor}"]', 4, "“{autor}” stands for nothing here"),
        ('scheme = "none"', 'scheme = "none"\n[citation]\nparts = ["{author"]', 4, "“{author” stands for nothing here"),
        ('scheme = "none"', 'scheme = "none"\n[citation]\nparts = []', 4, "“parts” names nothing"),
        ('scheme = "none"', 'scheme = "none"\n[page]\nfont_size = 0', 4, "“font_size” must be a number from 6 to 48."),
        ('heading = "Quotes"', 'heading = ""', 10, "“heading” is empty."),
        ('name = "Our note"', "", 0, "“name” is missing."),
    ],
)
def test_an_error_names_file_and_line(own: Path, old: str, new: str, line: int, what: str) -> None:
    own.write_text(OWN.replace(old, new), encoding="utf-8")

    with pytest.raises(BadDataFile) as refused:
        load_format(own)

    assert refused.value.line == line
    assert what in str(refused.value)
    assert str(refused.value).startswith("“ours.toml”" + (f", line {line}: " if line else ": "))


def test_a_file_that_is_no_text_is_refused(own: Path) -> None:
    own.write_bytes(b"\xff\xfe\x00")

    with pytest.raises(BadDataFile, match="cannot be read as UTF-8"):
        load_format(own)


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadDataFile, match=r"none\.toml"):
        load_format(tmp_path / "none.toml")
