"""Plain text: the text is the file's, the rest is guessed from its first and last lines."""

from dataclasses import replace

from briefer.articles.encoding import decode
from briefer.articles.format import Format
from briefer.articles.language import language_of
from briefer.articles.lines import Told, told_by
from briefer.model import Article, Origin, clean_text

_LONGEST_TITLE = 200  # characters; a longer first line is the article's first paragraph
_OPENING_WORDS = 100  # characters of it that stand in for a title
CUT_SHORT = " …"


def read(content: bytes, name: str) -> Article:
    text, encoding = decode(content, name)
    return replace(article_of(text), origin=Origin(encoding=encoding))


def article_of(text: str, title: str = "") -> Article:
    """An article of exactly this text (but for line ends and control characters)."""
    text = clean_text(text)
    told = told_by(text)
    return with_told(Article(title=title or told.title or first_line(text), text=text), told)


def with_told(article: Article, told: Told) -> Article:
    """Fill in what the article does not know yet from what its lines tell."""
    return replace(
        article,
        byline=article.byline or told.byline,
        source=article.source or told.source,
        url=article.url or told.url,
        published=article.published or told.published,
        provenance=article.provenance or told.provenance,
        language=article.language or language_of(article.text),
    )


def first_line(text: str) -> str:
    """The first line that is not blank; of a whole paragraph its opening words."""
    line = " ".join(next((line for line in text.split("\n") if line.strip()), "").split())
    return (
        line if len(line) <= _LONGEST_TITLE else line[:_OPENING_WORDS].rsplit(" ", 1)[0].rstrip(" ,;:–—-") + CUT_SHORT
    )


FORMAT = Format(name="text 1", media_type="text/plain", suffixes=(".txt", ".text"), read=read)
