"""How a source is called: its outlet; where that is unknown the site or the file it came from."""

from urllib.parse import urlsplit

from briefer.model.articles import Article
from briefer.notes.words import Words


def outlet_of(article: Article, words: Words) -> str:
    """The outlet, else the host of the address, else the file's name; never empty."""
    if known := known_outlet(article):
        return known
    name = " ".join(article.origin.file_name.split())
    return words.say("file {name}", name=name) if name else words.say("source not named")


def known_outlet(article: Article) -> str:
    """The outlet or the host of the address; empty where only a file is known."""
    return " ".join(article.source.split()) or _host(article.url)


def _host(url: str) -> str:
    try:
        return (urlsplit(url.strip()).hostname or "").removeprefix("www.")
    except ValueError:  # no address at all: "http://[x"
        return ""
