"""Which part of a page is the article: readability's answer where it is sound, all paragraphs where it is not."""

import logging
import re
from typing import TYPE_CHECKING

from briefer.articles.page_text import left_out, paragraphs_of
from briefer.articles.page_tree import parse

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_MOST_ELEMENTS = 20_000  # readability compares each with many others
_LEAST_TEXT = 140  # characters; less is no article
_SHARE = 0.05  # of all text on the page; an article that is less was found wrong
_SHORT = 25  # characters; readability's own limit
_MARKS = re.compile('[“”„«»"]')
_NOTICES = frozenset(
    {"advertisement", "advertising", "story continues below", "read more", "sponsored", "publicité", "anzeige", "إعلان"}
)
_KEPT_ATTRIBUTES = frozenset({"class", "id", "itemprop", "href"})
_LONGEST_VALUE = 200  # characters of an attribute


def main_paragraphs(source: str) -> list[str]:
    """The paragraphs of the article of a page, without menus, adverts and captions."""
    tree = parse(source)
    _prune(tree)
    if sum(1 for _ in tree.iter()) > _MOST_ELEMENTS:
        return paragraphs_of(tree)
    everything = paragraphs_of(tree)
    article = _by_readability(tree)
    found = _with_short_quotations(article, everything) if _sound(article, everything) else everything
    return [paragraph for paragraph in found if paragraph.lower().strip(" .:…") not in _NOTICES]


def _with_short_quotations(article: list[str], everything: list[str]) -> list[str]:
    """Put “No.” back where it stood: readability takes a block of less than 25 characters for no text."""
    whole = "\n".join(article)
    first = {paragraph: at for at, paragraph in reversed(list(enumerate(everything)))}
    places = [first.get(paragraph, -1) for paragraph in article]
    kept = set(places)
    if -1 in kept or places != sorted(kept):
        return article
    between = range(places[0], places[-1] + 1)
    return [everything[at] for at in between if at in kept or _dropped_quotation(everything[at], whole)]


def _dropped_quotation(paragraph: str, whole: str) -> bool:
    return len(paragraph) < _SHORT and bool(_MARKS.search(paragraph)) and _MARKS.sub("", paragraph) not in whole


def _sound(article: list[str], everything: list[str]) -> bool:
    size = sum(map(len, article))
    return size >= _LEAST_TEXT and size >= _SHARE * sum(map(len, everything))


def _prune(tree: "HtmlElement") -> None:
    """Drop what no reader sees, and attributes that readability's expressions would be slow on."""
    for element in list(tree.iter()):
        if element is not tree and _unread(element):
            _drop(element)
            continue
        for name, value in list(element.attrib.items()):
            if name not in _KEPT_ATTRIBUTES:
                del element.attrib[name]
            elif len(value) > _LONGEST_VALUE:
                element.set(name, value[:_LONGEST_VALUE])


def _unread(element: "HtmlElement") -> bool:
    if element.tag == "footer":
        return not any(True for _ in element.iter("article", "main", "h1"))
    return left_out(element) and element.tag not in {"head", "figure"}


def _drop(element: "HtmlElement") -> None:
    if element.getparent() is not None:
        element.drop_tree()


def _by_readability(tree: "HtmlElement") -> list[str]:
    from lxml import etree
    from readability import Document
    from readability.readability import Unparseable

    logging.getLogger("readability").setLevel(logging.CRITICAL)
    page = etree.tostring(tree, encoding="unicode", method="html")
    try:
        summary = Document(page).summary(html_partial=True)
    except Unparseable:
        return []
    return paragraphs_of(parse(summary))
