"""The inlines of a Markdown tree: runs, links, footnotes and citations within a sentence."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from xml.etree import ElementTree as ET

from briefer.model.articles import Article
from briefer.model.documents import CrossReference, Inline, LineBreak, Link, Run
from briefer.model.spans import Span
from briefer.notes.citations import Citation
from briefer.notes.citing import Citer
from briefer.notes.problems import Problem, ProblemKind
from briefer.notes.references import bookmark_of
from briefer.notes.wording import NotVerbatim

PLACEHOLDER = re.compile("\ue000(\\d+)\ue001")
_STYLES = {"em": "italic", "strong": "bold", "code": "code", "del": "strike"}
_LABEL = re.compile(r"\[\^[^\]\s]+\]")
_NESTING = frozenset({
    "p", "ul", "ol", "li", "dl", "dt", "dd", "pre", "blockquote", "div", "table", "thead", "tbody", "tr", "hr",
    "h1", "h2", "h3", "h4", "h5", "h6",
})  # fmt: skip
_BLANKS = re.compile(r"[ \t\n]+")
_TARGET = re.compile(r"(?:https?://|mailto:)\S+\Z", re.IGNORECASE)


@dataclass(slots=True)
class InlineWriter:
    """Writes the lines of one section. ``citations`` are those its placeholders stand for."""

    citer: Citer
    body: str
    citations: Sequence[Citation]
    footnotes: dict[str, ET.Element] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    spelled_out: set[str] = field(default_factory=set)  # abbreviations that have been explained
    referred: set[str] = field(default_factory=set)  # ids of the footnotes that the text has
    in_note: bool = False

    def line(self, element: ET.Element) -> list[Inline]:
        """All inlines of a block, without blanks at its ends."""
        return trimmed(_without_blanks_behind_breaks(self.inlines(element, Run(""))))

    def inlines(self, element: ET.Element, style: Run) -> list[Inline]:
        found = self._text(element.text, style)
        for child in element:
            found += self.child(child, style)
            found += self._text(child.tail, style)
        return found

    def child(self, element: ET.Element, style: Run) -> list[Inline]:
        """One inline element; of one we do not know, its words."""
        tag = element.tag
        if tag == "code":
            return [replace(style, text=self.restored(element.text or ""), code=True)]
        if tag in _STYLES:
            return self.inlines(element, _styled(style, _STYLES[tag]))
        writers = {"a": self._link, "br": self._break, "img": self._picture, "sup": self._footnote, "abbr": self._short}
        return writers.get(tag, self.inlines)(element, style)

    def restored(self, text: str) -> str:
        """Code with its citations as they were typed: there they are none."""
        return PLACEHOLDER.sub(lambda match: self.citations[int(match[1])].raw, text)

    def refuse(self, message: str, citation: Citation) -> None:
        """Keep what is wrong with a citation: the memo can't be written with it."""
        self.problems.append(Problem(message=message, kind="citation", line=citation.line, span=citation.span))

    def warn(self, message: str, words: str, kind: ProblemKind = "text") -> None:
        """Keep what the writer should know of these words, with the place where they first stand."""
        at = self.body.find(words)
        span = Span(at, at + len(words)) if at >= 0 else None
        line = self.body.count("\n", 0, at) + 1 if at >= 0 else 0
        self.problems.append(Problem(message=message, kind=kind, severity="warning", line=line, span=span))

    def article(self, citation: Citation, *, apart: bool = False) -> Article | None:
        """The article a sound citation leads to; what is wrong with another is kept. ``apart``: not in a sentence."""
        if message := self._fault(citation, apart=apart):
            self.refuse(message, citation)
            return None
        sources = self.citer.sources
        article_id = sources.quotes[citation.id].article_id if citation.kind == "quote" else citation.id
        if article_id not in sources.articles:
            self.refuse(f"The article of {citation.raw} is not in this workspace.", citation)
        return sources.articles.get(article_id)

    def _fault(self, citation: Citation, *, apart: bool) -> str:
        sources = self.citer.sources
        if citation.kind in {"sources", "summary", "likelihood"} or (citation.whole and not apart):
            return f"{citation.raw} must stand alone in its paragraph."
        if citation.kind == "bad":
            return f"{citation.raw} is no citation. Write [@q12] for a quote, [@a3] for an article."
        if citation.rest:
            return f"“{citation.rest}” in {citation.raw} is not understood: write inline, a page or “words […]”."
        known = sources.quotes if citation.kind == "quote" else sources.articles
        return "" if citation.id in known else f"{citation.raw} is not in this workspace."

    def _text(self, text: str | None, style: Run) -> list[Inline]:
        """Words, with what their placeholders stand for among them."""
        found: list[Inline] = []
        stretches = PLACEHOLDER.split(text or "")
        for index, stretch in enumerate(stretches):
            if index % 2:
                noted = not self._shares(stretches, index)
                found += self._cited(self.citations[int(stretch)], style, stretches[index - 1], noted=noted)
            elif stretch:
                for label in _LABEL.findall(stretch):
                    self.warn(f"There is no footnote {label}.", label)
                found += self.citer.runs(_BLANKS.sub(" ", stretch), style)
        return found

    def _shares(self, stretches: Sequence[str], index: int) -> bool:
        """Whether the citation there has its footnote behind the next one, which follows at once."""
        if index + 2 >= len(stretches) or stretches[index + 1].strip(" \t\n\u00a0\u202f;,،؛"):
            return False
        return self.citer.share(*(self.citations[int(stretches[at])] for at in (index, index + 2)))

    def _cited(self, citation: Citation, style: Run, before: str, *, noted: bool) -> list[Inline]:
        article = self.article(citation)
        if article is None:
            return [replace(style, text=citation.raw)]
        if citation.kind == "article":
            if self.in_note:
                return self.citer.entry(article, citation.locator, ended=False)
            return [self.citer.footnote(article, citation.locator)]
        try:
            for message in self.citer.turned_by_choice(citation, before):
                self.warn(message, citation.raw, "citation")
            return self._quoted(citation, article, noted=noted)
        except NotVerbatim as error:
            self.refuse(f"{citation.raw}: {error}", citation)
            return [replace(style, text=citation.raw)]

    def _quoted(self, citation: Citation, article: Article, *, noted: bool) -> list[Inline]:
        if not self.in_note:
            return self.citer.in_sentence(citation, noted=noted)
        words = self.citer.quoted(citation, self.citer.sources.quotes[citation.id])
        return [words, Run(" ("), *self.citer.entry(article, citation.locator, ended=False), Run(")")]

    def _link(self, element: ET.Element, style: Run) -> list[Inline]:
        words = self.inlines(element, style)
        target = element.get("href", "")
        runs = tuple(inline for inline in words if isinstance(inline, Run))
        if len(runs) < len(words) or not runs:
            return words
        if target.startswith("#") and len(target) > 1 and not self.in_note:
            return [CrossReference(runs, bookmark_of(target[1:]))]
        if _TARGET.match(target):
            return [Link(runs, target)]
        if target:
            self.warn(f"A memo links to http, https and mailto only; “{target}” is left out, its words stay.", target)
        return words

    def _break(self, element: ET.Element, style: Run) -> list[Inline]:  # noqa: ARG002  # as its siblings
        return [LineBreak()]

    def _picture(self, element: ET.Element, style: Run) -> list[Inline]:
        words = element.get("alt", "") or element.get("src", "")
        self.warn(f"A picture cannot be placed in a note; its words stand for it: “{words}”.", words)
        return self._text(words, style)

    def _footnote(self, element: ET.Element, style: Run) -> list[Inline]:
        """A footnote where it is referred to: written anew each time, never one within another."""
        reference = element.find("a")
        note = self.footnotes.get(reference.get("href", "").lstrip("#")) if reference is not None else None
        if note is None or self.in_note:
            return self.inlines(element, style) if note is None else []
        self.referred.add(note.get("id", ""))
        self.in_note = True
        words = with_stop(trimmed(joined(self.line(block) for block in _note_blocks(note))))
        self.in_note = False
        return [self.citer.add_note(words)] if words else []

    def warn_of_unused_footnotes(self) -> None:
        """Footnotes that no text has: none refers to them, or only another footnote, where none can stand."""
        for name in (name for name in self.footnotes if name not in self.referred):
            label = f"[^{name.partition(':')[2]}]"
            self.warn(f"No text has the footnote {label}; it is left out.", f"{label}:")

    def _short(self, element: ET.Element, style: Run) -> list[Inline]:
        """An abbreviation, spelled out where it first stands."""
        short, long = element.text or "", element.get("title", "")
        if not long or short in self.spelled_out:
            return self.inlines(element, style)
        self.spelled_out.add(short)
        return self._text(f"{long} ({short})", style)


def trimmed(inlines: Sequence[Inline]) -> list[Inline]:
    """Without blanks and line breaks at the ends."""
    found = list(inlines)
    while found and (isinstance(found[0], LineBreak) or (isinstance(found[0], Run) and not found[0].text.strip(" \n"))):
        found.pop(0)
    while found and (
        isinstance(found[-1], LineBreak) or (isinstance(found[-1], Run) and not found[-1].text.strip(" \n"))
    ):
        found.pop()
    if found and isinstance(first := found[0], Run) and not first.code:
        found[0] = replace(first, text=first.text.lstrip(" \n"))
    if found and isinstance(last := found[-1], Run) and not last.code:
        found[-1] = replace(last, text=last.text.rstrip(" \n"))
    return found


def _without_blanks_behind_breaks(inlines: Sequence[Inline]) -> list[Inline]:
    """Markdown's own line end stands behind each break; printed, it would push the line in."""
    found: list[Inline] = []
    for inline in inlines:
        behind = bool(found) and isinstance(found[-1], LineBreak)
        if behind and isinstance(inline, Run) and not inline.code:
            inline = replace(inline, text=inline.text.lstrip(" \n"))  # noqa: PLW2901  # what is left of it
        found.append(inline)
    return [inline for inline in found if not isinstance(inline, Run) or inline.text]


def with_stop(inlines: list[Inline]) -> list[Inline]:
    """A note that ends in a citation ends with a full stop."""
    last = inlines[-1] if inlines else None
    closed = not isinstance(last, Run) or last.code or last.text.endswith((".", "!", "?", "…", ":", "؟"))
    return inlines if closed else [*inlines, Run(".")]


def joined(lines: Iterable[Sequence[Inline]]) -> list[Inline]:
    """Lines one under the other."""
    found: list[Inline] = []
    for line in lines:
        found += [LineBreak()] if found and line else []
        found += line
    return found


def _styled(style: Run, name: str) -> Run:
    return Run(
        style.text,
        bold=style.bold or name == "bold",
        italic=style.italic or name == "italic",
        code=style.code,
        strike=style.strike or name == "strike",
        language=style.language,
    )


def _without_blank(parent: ET.Element, before: ET.Element | None) -> None:
    """Takes out the no-break space that stood before the arrow."""
    if before is None:
        parent.text = (parent.text or "").rstrip("\u00a0")
    else:
        before.tail = (before.tail or "").rstrip("\u00a0")


def _note_blocks(note: ET.Element) -> list[ET.Element]:
    """The innermost blocks of a footnote, without the arrows that lead back."""
    for parent in note.iter():
        for index, link in reversed(list(enumerate(parent))):
            if link.get("class") == "footnote-backref":
                before = parent[index - 1] if index else None
                parent.remove(link)
                _without_blank(parent, before)
    return list(_innermost(note))


def _innermost(element: ET.Element) -> Iterator[ET.Element]:
    """The blocks within an element that hold no others, and its words between them; a table row by row."""
    own = ET.Element("p")
    own.text = element.text
    for child in element:
        if child.tag not in _NESTING:
            own.append(child)
            continue
        yield own
        own = ET.Element("p")
        own.text, child.tail = child.tail, None
        yield from (_row(child),) if child.tag == "tr" else _innermost(child)
    yield own


def _row(row: ET.Element) -> ET.Element:
    """A row of a table as one line."""
    for cell in row[:-1]:
        cell.tail = " | "
    return row
