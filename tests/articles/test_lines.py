"""What the first and last lines tell."""

from dataclasses import replace
from datetime import date

import pytest

from briefer.articles.lines import told_by, told_until
from briefer.articles.plain import article_of

BODY = "\n\nThe ferry sank on 3 May 1999, the owner said. Source: nobody in particular would say so.\n\n" * 3


@pytest.mark.parametrize(
    ("line", "byline"),
    [
        ("By Ines Calder", "Ines Calder"),
        ("BY INES CALDER AND TOMAS REYL", "INES CALDER AND TOMAS REYL"),
        ("By Ines Calder | 19 March 2024", "Ines Calder"),
        ("By Ines Calder, March 19, 2024", "Ines Calder"),
        ("By Ines Calder.", "Ines Calder"),
        ("By Ines Calder Jr.", "Ines Calder Jr."),
        ("Par Aline Roux", "Aline Roux"),
        ("بقلم: سلمى نور", "سلمى نور"),
        ("By the time the ferry sank, the crew had left.", ""),
        ("Author: Ines Calder", "Ines Calder"),
        ("By Maria de la Cruz and Jan van Delft in Port Selwyn", "Maria de la Cruz and Jan van Delft in Port Selwyn"),
        ("By Monday the ferry was gone", ""),
        ("By land and by sea", ""),
        ("By Next Week All Will Be Well", ""),
        ("كتب الوزير على حسابه", ""),
        ("كتبت: سلمى نور", "سلمى نور"),
        ("By 2030 ferries will be electric", ""),
    ],
)
def test_a_byline_is_told(line: str, byline: str) -> None:
    assert told_by(f"Ferry sinks\n{line}{BODY}").byline == byline


def test_a_title_is_no_byline() -> None:
    assert told_by(f"By Land And Sea{BODY}").byline == ""


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("Source: The Estuary Post", "The Estuary Post"),
        ("المصدر: صحيفة المصب", "صحيفة المصب"),
        ("Reuters", "Reuters"),
        ("(AFP)", "AFP"),
        ("PORT SELWYN (Reuters) - The ferry sank, the owner said.", "Reuters"),
        ("A ferry at the quay. AFP", ""),
    ],
)
def test_a_source_is_told(line: str, source: str) -> None:
    assert told_by(f"Ferry sinks\n\n{line}\n\nThe ferry sank.").source == source


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Updated: March 28, 2024, 12:44 PM", date(2024, 3, 28)),
        ("Published: 27 March 2024", date(2024, 3, 27)),
        ("Tuesday, 26 March 2024, 10:15 GMT", date(2024, 3, 26)),
        ("Publié le 26 mars 2024 à 10h15", date(2024, 3, 26)),
        ("By Ines Calder, 26 March 2024", date(2024, 3, 26)),
        ("٢٦ مارس ٢٠٢٤", date(2024, 3, 26)),
        ("On 26 March 2024 the ferry sank", None),
    ],
)
def test_a_day_of_its_own_line_is_told(line: str, day: date | None) -> None:
    assert told_by(f"Ferry sinks\n{line}{BODY}").published == day


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Updated: March 28, 2024, 12:44 PM", date(2024, 3, 28)),
        ("Published: 27 March 2024", date(2024, 3, 27)),
        ("Posted on 27 March 2024", date(2024, 3, 27)),
        ("Tuesday, 26 March 2024.", None),
    ],
)
def test_at_the_end_a_day_needs_its_label(line: str, day: date | None) -> None:
    assert told_by(f"Ferry sinks{BODY * 3}{line}\n").published == day


def test_an_outlet_behind_the_name_is_the_source() -> None:
    told = told_by(f"Ferry sinks\nBy Ines Calder, The Estuary Post{BODY}")

    assert (told.byline, told.source) == ("Ines Calder", "The Estuary Post")


def test_the_day_of_publication_goes_before_the_update() -> None:
    text = f"Ferry sinks\nUpdated: March 28, 2024{BODY}Published: March 27, 2024"

    assert told_by(text).published == date(2024, 3, 27)


def test_a_day_alone_goes_before_the_update() -> None:
    assert told_by(f"Ferry sinks\n26 March 2024\nUpdated: March 28, 2024{BODY}").published == date(2024, 3, 26)


def test_an_automated_translation_is_told() -> None:
    assert told_by(f"Ferry sinks\nPowered by automated translation{BODY}").provenance == "automated translation"
    assert not told_by(f"Ferry sinks{BODY}").provenance


def test_labelled_lines_are_told() -> None:
    told = told_by("Title: Ferry sinks\nURL: https://estuarypost.example/ferry\nDate: 2024-03-19\n\nThe ferry sank.")

    assert (told.title, told.url, told.published) == (
        "Ferry sinks",
        "https://estuarypost.example/ferry",
        date(2024, 3, 19),
    )


def test_lines_that_the_article_knows_are_told_until_the_report() -> None:
    head = "Ferry sinks\n\nBy Ines Calder, The Estuary Post\nPublished: 27 March 2024\n\n"
    article = article_of(f"{head}The ferry sank.")

    assert article.text[told_until(article) :].strip() == "The ferry sank."


@pytest.mark.parametrize("line", ["By Monday it had sunk.", "Updated: March 28, 2024", "Weather: fog", "It sank."])
def test_a_line_that_says_more_is_part_of_the_report(line: str) -> None:
    article = article_of(f"Ferry sinks\n\nSource: The Estuary Post\n{line}\nThe ferry sank.")

    assert article.text[told_until(article) :].strip().startswith(line)


def test_a_byline_that_was_corrected_stays() -> None:
    article = replace(article_of("Ferry sinks\n\nBy Ines Calder\n\nThe ferry sank."), byline="Ada Vorn")

    assert article.text[told_until(article) :].strip().startswith("By Ines Calder")
