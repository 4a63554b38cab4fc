"""The line one looks things up in."""

from pytestqt.qtbot import QtBot

from briefer.ui.library.chips import Facet, asks_for, family_name, term_of, with_term
from briefer.ui.library.query_line import QueryLine, coloured_spans


def coloured(text: str) -> list[str]:
    return [span.of(text) for span in coloured_spans(text)]


def test_fields_and_dates_are_coloured() -> None:
    assert coloured("speaker:miller militias 2024-02..") == ["speaker:", "2024-02.."]
    assert coloured("-tag:energy source:x date:2024-03 2024-02-01..2024-03-31 ..2023") == [
        "-tag:",
        "source:",
        "date:",
        "2024-02-01..2024-03-31",
        "..2023",
    ]


def test_words_with_a_colon_are_only_words() -> None:
    assert coloured("myspeaker:x http://a 12024") == []


def test_the_colours_do_not_change_what_is_typed(qtbot: QtBot) -> None:
    line = QueryLine()
    qtbot.addWidget(line)
    line.setText("🙂 speaker:ndiaye 2024-03..")

    assert line.text() == "🙂 speaker:ndiaye 2024-03.."


def test_a_chip_adds_its_term_and_takes_it_back() -> None:
    term = term_of("speaker", "Ada Ndiaye")

    assert term == 'speaker:"Ada Ndiaye"'
    assert with_term("port", term) == 'port speaker:"Ada Ndiaye"'
    assert with_term('port speaker:"Ada Ndiaye" ice', term) == "port ice"


def test_a_chip_knows_when_it_is_asked_for() -> None:
    facet = Facet('speaker:"Ada Ndiaye"', "Ada Ndiaye", 3)

    assert asks_for("speaker:ndiaye port", facet)
    assert asks_for('SPEAKER:"ada ndiaye"', facet)
    assert not asks_for("ndiaye", facet)


def test_a_family_name_is_one_only_in_a_name() -> None:
    assert family_name("Ada Ndiaye") == "Ndiaye"
    assert family_name("a senior official") == "a senior official"
    assert family_name("Reuters") == "Reuters"
