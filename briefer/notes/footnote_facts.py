"""Whether a footnote tells the truth of its article: its title, its date, its author, its outlet."""

import difflib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from briefer.model.articles import Article
from briefer.notes.days import days_in
from briefer.notes.footnoting import Citations
from briefer.notes.normalising import plain_words

_ACCESS = re.compile(
    r"[(,;]?\s*(?:last )?(?:accessed|retrieved|viewed|visited|consulté(?:e)?(?: le)?|accédé|اطلع عليه|تاريخ الاطلاع)[^);.]*",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"https?://\S+|www\.\S+")
_QUOTED = re.compile('[“«„"]\\s*([^“”«»„"]+?)\\s*[”»“"]')
_NAME = re.compile(r"(?:[A-ZÀ-Þ][\w'’.-]+ ){1,3}[A-ZÀ-Þ][\w'’-]+")
_QUOTING = re.compile(r"\b(?:quoted|cited|as told|interview|cité)\b", re.IGNORECASE)
_NEARLY = 0.6  # share of words in common that makes a wrong title of a right one
_TITLE = "\ue003"  # stands for the title in a note
_ARTICLES = frozenset({"the", "a", "le", "la", "les", "l"})
_TWO = 2  # words of a name
_FEW = 3  # words; a title of fewer is not recognised when it is wrong


class FootnoteFacts:
    """What the workspace knows of its articles, to hold footnotes against."""

    def __init__(self, articles: Mapping[int, Article]) -> None:
        self._outlets = {
            line: article.source for article in articles.values() if (line := _line(article.source)).strip()
        }

    def remarks(self, citations: Iterable[str], article: Article, known: Citations) -> list[str]:
        """What the notes that cite this article, and no other, say wrong of it."""
        found = [one for citation in citations for one in self._of(citation, article, known)]
        return list(dict.fromkeys(found))

    def _of(self, citation: str, article: Article, known: Citations) -> Iterator[str]:
        cited = known.cited([citation])
        if not cited or article.id in cited:
            yield _titled_otherwise(citation, article)
        if cited != {article.id}:
            return
        rest = _without_title(citation, article)
        yield _dated_otherwise(rest, article)
        yield _written_by_another(citation, article)
        yield self._of_another_outlet(rest, article)

    def _of_another_outlet(self, rest: str, article: Article) -> str:
        line, own = _line(rest), _line(article.source)
        if not own.strip() or own in line:
            return ""
        named = [outlet for key, outlet in self._outlets.items() if key in line and key.strip() not in own]
        named = named or _unknown_outlet(rest, article)
        return f"Its footnote names {named[0]}; the article appeared in {article.source}." if named else ""


def _unknown_outlet(rest: str, article: Article) -> list[str]:
    """A name of an outlet that shares no word with the article's own, where that is a name and no address."""
    own = set(plain_words(f"{article.source} {article.byline}")) - _ARTICLES
    if len(plain_words(article.source)) < _TWO or "." in article.source:
        return []
    behind = rest.partition(_TITLE)[2]
    return [name for name in _names(behind) if not set(plain_words(name)) & own and not list(days_in(f"1 {name}"))]


def _line(text: str) -> str:
    return f" {' '.join(plain_words(text))} "


def nearly_titled(line: str, title: str) -> bool:
    """Whether words are a title, a part of one or nearly one."""
    if line in title or title in line:
        return True
    ours, theirs = line.split(), title.split()
    return 2 * len(set(ours) & set(theirs)) >= _NEARLY * (len(ours) + len(theirs))


def _titled_otherwise(citation: str, article: Article) -> str:
    """A title in marks that is nearly, and not quite, the article's."""
    theirs = plain_words(article.title)
    if len(theirs) < _FEW or _line(article.title) in _line(citation):
        return ""
    for match in _QUOTED.finditer(citation):
        ours = plain_words(match[1])
        likeness = difflib.SequenceMatcher(None, ours, theirs, autojunk=False).ratio()
        if likeness >= _NEARLY and _line(match[1]) not in _line(article.title):
            return f"Its footnote calls the article “{match[1]}”; its title is “{' '.join(article.title.split())}”."
    return ""


def _without_title(citation: str, article: Article) -> str:
    """A note with a stand-in for the title, without the address and the day on which it was looked at."""
    bare = _ACCESS.sub(" ", _ADDRESS.sub(" ", citation))
    words = [re.escape(word) for word in re.findall(r"\w+", article.title)]
    return re.sub(r"\W+".join(words), _TITLE, bare, count=1, flags=re.IGNORECASE) if words else bare


def _dated_otherwise(rest: str, article: Article) -> str:
    if article.published is None:
        return ""
    found = list(days_in(rest))
    if not found or any(article.published in readings for readings in found):
        return ""
    told, own = found[0][0], article.published
    return f"Its footnote dates the article {told.isoformat()}; it was published on {own.isoformat()}."


def _written_by_another(citation: str, article: Article) -> str:
    """A name before the title that is not the author's."""
    own = set(plain_words(article.byline))
    match = next((one for one in _QUOTED.finditer(citation) if _line(one[1]) in _line(article.title)), None)
    lead = citation[: match.start()] if match else ""
    if not own or own & set(plain_words(lead)) or _QUOTING.search(lead):
        return ""
    for name in _names(lead):
        if not set(plain_words(name)) & set(plain_words(article.source)):
            return f"Its footnote gives the article to {name}; it is by {article.byline}."
    return ""


def _names(text: str) -> Sequence[str]:
    parts = (part.strip() for part in re.split(r"[,;:]", text))
    return [part for part in parts if _NAME.fullmatch(part)]
