"""Saved pages: the article, not the menus."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefer.articles import read_article
from briefer.articles.format import MAX_TEXT
from briefer.articles.html import pasted, read
from briefer.articles.page_tree import DEEPEST, flattened, parse
from briefer.articles.unreadable import TooManyParts
from briefer.model import Article

DATA = Path(__file__).parents[1] / "data" / "articles"
PARAGRAPHS = [
    "The ferry between Port Selwyn and the Isles sank at dawn, the harbour office said, and all six of its crew were saved.",
    "“We heard a noise, and then there was water,” said the mate, Ola Brand, who had been asleep below the car deck.",
    "The owner, a company of the Isles, said that it would look into the matter, and that the second ferry would sail.",
]
BODY = "".join(f"<p>{one}</p>" for one in PARAGRAPHS)


def page(body: str = BODY, head: str = "") -> Article:
    return read(f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>".encode(), "page.html")


def paragraphs(article: Article) -> list[str]:
    return article.text.split("\n\n")


@pytest.fixture(scope="module")
def harbour() -> Article:
    return read_article(DATA / "harbour.html")


def test_what_the_page_says_of_itself_is_read(harbour: Article) -> None:
    assert harbour.title == "Harbour talks resume after winter pause"
    assert harbour.byline == "Ines Calder, Tomas Reyl"
    assert harbour.source == "The Estuary Post"
    assert harbour.url == "https://estuarypost.example/world/harbour-talks"
    assert harbour.published == date(2024, 3, 19)
    assert harbour.language == "en"


def test_the_title_is_the_first_line_and_stands_once(harbour: Article) -> None:
    assert paragraphs(harbour)[0] == harbour.title
    assert harbour.text.count(harbour.title) == 1


@pytest.mark.parametrize(
    "words", ["Home", "cookies", "Advertisement", "Related", "Terms", "written by a script", "color", "Photo:"]
)
def test_menus_banners_adverts_captions_and_scripts_are_left_out(harbour: Article, words: str) -> None:
    assert words not in harbour.text


def test_quotations_lists_and_inline_words_are_kept(harbour: Article) -> None:
    assert "The harbours belong to those who keep them open." in paragraphs(harbour)
    assert "• a joint pilot service," in paragraphs(harbour)
    assert "• the dredging of the northern channel." in paragraphs(harbour)
    assert "called the paper “a fair beginning” and said" in harbour.text


def test_an_arabic_page_in_an_old_encoding_is_read() -> None:
    article = read_article(DATA / "minaa.html")

    assert article.origin.encoding == "cp1256"
    assert article.language == "ar"
    assert (article.title, article.byline) == ("استئناف محادثات الميناء", "سلمى نور")
    assert article.published == date(2024, 3, 20)
    assert "«لقد خسرنا شتاء، ولا ننوي أن نخسر ربيعا»" in article.text
    assert "رياضة" not in article.text


@pytest.mark.parametrize("depth", [10, 200, 254, 300, 3000, 20_000])
def test_a_page_of_any_depth_is_read_to_its_end(depth: int) -> None:
    article = page(
        "<div>" * depth + BODY + "</div>" * depth + "<p>And after all that, the tide, the wind, and the night.</p>"
    )

    assert [one for one in PARAGRAPHS if one not in article.text] == []
    assert "the tide, the wind, and the night" in article.text


def test_tags_never_closed_are_read_to_their_end() -> None:
    article = page("<b><span>word " * 2000 + BODY)

    assert [one for one in PARAGRAPHS if one not in article.text] == []


def test_flattening_leaves_a_shallow_page_as_it_is() -> None:
    source = "<!-- <div> --><div><p>One <b>two</b><br><script>'<div>'</script></p></div>"

    assert flattened(source) == source


def test_a_flattened_page_is_no_deeper_than_allowed() -> None:
    tree = parse("<div>" * 5000 + "x")

    assert max(sum(1 for _ in one.iterancestors()) for one in tree.iter()) <= DEEPEST + 3


def test_the_title_is_cut_where_the_outlet_s_name_begins() -> None:
    head = '<title>Ferry sinks - The Post</title><meta property="og:site_name" content="The Post">'

    assert page(head=head).title == "Ferry sinks"
    assert page("<h1>Ferry sinks</h1>" + BODY, "<title>Ferry sinks | The Post</title>").title == "Ferry sinks"
    assert page(head="<title>Ferry sinks - crew saved</title>").title == "Ferry sinks - crew saved"


@pytest.mark.parametrize(
    ("head", "byline"),
    [
        ('<meta name="author" content="By Ola Brand">', "Ola Brand"),
        ('<meta property="article:author" content="https://example.org/ola"><meta name="byl" content="Ola Brand">', "Ola Brand"),
        ('<script type="application/ld+json">{"@type":"NewsArticle","author":{"name":"Ola Brand"}}</script>', "Ola Brand"),
        ('<script type="application/ld+json">[{"@type":"Report","author":["Ola Brand","Ida Vo"]}]</script>', "Ola Brand, Ida Vo"),
        ('<script type="application/ld+json">{"@type":"NewsArticle","author":</script>', ""),
        ('<script type="application/ld+json">' + "[" * 100_000 + "</script>", ""),
    ],
)  # fmt: skip
def test_the_authors_are_read(head: str, byline: str) -> None:
    assert page(head=head).byline == byline


@pytest.mark.parametrize(
    ("head", "published"),
    [
        ('<meta name="pubdate" content="20240319">', date(2024, 3, 19)),
        ('<meta itemprop="datePublished" content="2024-03-19T23:30:00-05:00">', date(2024, 3, 19)),
        ('<meta name="date" content="soon">', None),
    ],
)
def test_the_day_is_read(head: str, published: date | None) -> None:
    assert page(head=head).published == published


def test_the_day_is_read_from_the_page_where_its_head_is_silent() -> None:
    assert page("<time>19 March 2024</time>" + BODY).published == date(2024, 3, 19)


def test_the_address_is_read_from_what_the_browser_noted() -> None:
    noted = "<!-- saved from url=(0030)https://www.estuarypost.example/a --><html><body>" + BODY

    article = read(noted.encode(), "a.html")

    assert (article.url, article.source) == ("https://www.estuarypost.example/a", "estuarypost.example")


def test_an_address_that_is_no_web_address_is_not_taken() -> None:
    assert (
        page(head='<link rel="canonical" href="javascript:alert(1)"><meta property="og:url" content="http://[">').url
        == ""
    )


def test_a_short_page_is_taken_whole() -> None:
    assert page("<p>Ferry sinks.</p><p>Nobody drowned.</p>").text == "Ferry sinks.\n\nNobody drowned."


SPOKEN = [*PARAGRAPHS, "“No.”", "“We will sail again,” she added, and went back to the quay, where the wind had risen."]
MENU = "<ul>" + "".join(f"<li><a href='/{n}'>Section {n}</a></li>" for n in range(30)) + "</ul>"
RELATED = "".join(f"<li><a href='/{n}'>Another story, number {n}, about something else</a></li>" for n in range(9))


def each(start: str, end: str, paragraphs: list[str]) -> str:
    return "".join(start + paragraph + end for paragraph in paragraphs)


@pytest.mark.parametrize(
    "body",
    [
        "<div id=story>" + "<br><br>".join(SPOKEN) + "</div>",
        "<div class=story-body>" + each("<div>", "</div>", SPOKEN) + "</div>",
        "<div class=content>" + each("<p><span><span>", "</span></span></p>", SPOKEN) + "</div>",
        "<main>" + each("<section class=block-text><p>", "</p></section>", SPOKEN) + "</main>",
        "<article>" + each("<p>", "</p><div class=ad>Advertisement</div>", SPOKEN) + "</article>",
        "<article><ul>" + each("<li>", "</li>", SPOKEN) + "</ul></article>",
        "<article><header><h1>Ferry sinks</h1><p>All saved</p></header>" + each("<p>", "</p>", SPOKEN) + "</article>",
        "<div class=article-body>" + each("<p>", "</p>", SPOKEN[:2]) + "</div><div class=article-body>" + each("<p>", "</p>", SPOKEN[2:]) + "</div>",
        f"<table><tr><td>{MENU}</td><td>" + each("<p>", "</p>", SPOKEN) + "</td></tr></table>",
        "<form><div class=main>" + each("<p>", "</p>", SPOKEN) + "</div></form>",
        "<pre>" + "\n\n".join(SPOKEN) + "</pre>",
    ],
)  # fmt: skip
def test_whatever_the_layout_the_article_is_whole_and_alone(body: str) -> None:
    footer = "<footer><p>Copyright, all rights reserved, see our terms, and our policy.</p></footer>"

    text = page(f"<header>{MENU}</header>{body}<div class=related><ul>{RELATED}</ul></div>{footer}").text

    assert [one for one in SPOKEN if one not in text] == []
    assert [one for one in ("Section", "Another story", "Copyright", "Advertisement") if one in text] == []


def test_a_page_of_very_many_parts_is_taken_whole() -> None:
    article = page("<p>Ferry news, and more of it, every minute of the day.</p>" * 21_000)

    assert len(paragraphs(article)) == 21_000


def test_a_page_of_far_too_many_parts_is_refused() -> None:
    with pytest.raises(TooManyParts, match=r"“page.html” is a page of more parts"):
        page("<b>" * 500_001)


def test_a_paragraph_longer_than_any_text_may_be_is_read_that_far() -> None:
    assert len(page("<p>" + "words " * 2_000_000).text) > MAX_TEXT


def test_hidden_words_are_left_out() -> None:
    article = page('<p hidden>one</p><p style="display: none">two</p>' + BODY)

    assert "one\n" not in article.text
    assert "two\n" not in article.text


def test_line_ends_rows_and_numbers_are_kept() -> None:
    article = pasted(
        "<p>a<br>b<br><br>c</p><ol><li>d</li><li>e</li></ol><table><tr><td>f</td><td>g</td></tr></table><pre>h\n  i</pre>"
    )

    assert paragraphs(article) == ["a\nb", "c", "1. d", "2. e", "f | g", "h\ni"]


def test_soft_hyphens_are_dropped_and_no_break_spaces_kept() -> None:
    assert pasted("<p>har&shy;bour «&nbsp;oui&nbsp;»</p>").text == "harbour «\u00a0oui\u00a0»"


def test_nothing_is_fetched_and_no_entity_is_resolved() -> None:
    entity = '<?xml version="1.0"?><!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/hostname">]>'

    article = read(
        f"{entity}<html><body><p>before &x; after</p><img src='http://127.0.0.1:9/x.png'></body></html>".encode(), "a"
    )

    assert article.text.endswith("before &x; after")


@settings(max_examples=60, deadline=None)
@given(
    parts=st.lists(
        st.sampled_from(["<div>", "</div>", "<p>", "<b>", "<q>", "<li>", "<td>", "w ", "<br>", "</p>"]), max_size=80
    )
)
def test_every_word_of_a_pasted_fragment_is_kept(parts: list[str]) -> None:
    numbered = [f"w{number} " if part == "w " else part for number, part in enumerate(parts)]

    text = pasted("<div>" + "".join(numbered)).text

    assert [part for part in numbered if part.startswith("w") and part.strip() not in text] == []
