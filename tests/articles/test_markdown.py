"""Markdown files."""

from datetime import date

from briefer.articles.markdown import front_matter, read

FRONT = """---
title: "Ferry sinks: all saved"
author: Ola Brand
source: The Estuary Post
date: 2024-03-19
url: https://estuarypost.example/ferry
lang: en
---

# Another heading

Nobody drowned.
"""


def test_front_matter_is_understood_and_the_text_stays() -> None:
    article = read(FRONT.encode(), "a.md")

    assert article.text == FRONT
    assert article.title == "Ferry sinks: all saved"
    assert (article.byline, article.source) == ("Ola Brand", "The Estuary Post")
    assert article.url == "https://estuarypost.example/ferry"
    assert (article.published, article.language) == (date(2024, 3, 19), "en")


def test_without_front_matter_the_first_heading_is_the_title() -> None:
    assert read(b"Intro line\n\n## Ferry sinks ##\n\nWords.", "a.md").title == "Ferry sinks"


def test_without_a_heading_the_first_line_is_the_title() -> None:
    assert read(b"Ferry sinks\n\nWords.", "a.md").title == "Ferry sinks"


def test_a_rule_at_the_top_is_no_front_matter() -> None:
    assert front_matter("---\nFerry sinks\n\nWords: many") == {}
    assert read(b"---\nFerry: sinks", "a.md").text == "---\nFerry: sinks"
