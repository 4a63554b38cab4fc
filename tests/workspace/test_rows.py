from briefer.model import Article
from briefer.workspace.rows import opening_of


def test_a_list_shows_the_report_and_not_the_lines_above_it() -> None:
    report = "The energy minister tied her signature to a provincial veto on Monday, a day before the talks."
    lines = "Coastal provinces dig in\n\nBy Ines Varga\nSource: The Daily Record\nDate: 18 March 2024\n\n"

    assert opening_of(Article(title="Coastal provinces dig in", text=lines + report)) == report


def test_a_text_without_a_long_paragraph_is_shown_from_its_beginning() -> None:
    assert opening_of(Article(title="Brief", text="Brief\n\nRain.\n\nMore rain.")) == "Rain. More rain."
