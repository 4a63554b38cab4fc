"""The parts of a memo that hold words, as the checks look at them: from the bytes where these tell, else from the tree.

A tree of a thousand quotations takes longer to build and to free than all checks together.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache, cached_property
from html import unescape
from typing import Any

from briefer.memo.endnote_pages import without_boxes
from briefer.memo.opening import Opened, check_well_formed, main_part, parsed
from briefer.memo.wordml import NS, W, w

TEXTUAL = ("t", "instrText", "delText", "delInstrText")
LEFTOVERS = {
    "ins": "a tracked insertion", "del": "a tracked deletion", "moveFrom": "a tracked move", "moveTo": "a tracked move",
    "commentReference": "a comment", "proofErr": "a proofing mark", "permStart": "a permission",
}  # fmt: skip
FLOATING = {
    "txbxContent": "a text box", "pict": "an old drawing", "framePr": "a frame", "object": "an embedded object",
}  # fmt: skip
MERGED = ("vMerge", "hMerge", "gridSpan")
_MARKS = (
    "bookmarkStart", "bookmarkEnd", "hyperlink", "fldChar", "numId", "footnote", "endnote", "footnoteReference",
    "endnoteReference", "tbl", "color", *MERGED, *LEFTOVERS, *FLOATING,
)  # fmt: skip
_STORIES = ("header", "footer", "footnotes", "endnotes")
_STYLES = {"pStyle": "paragraph", "rStyle": "character", "tblStyle": "table"}
_TAG = re.compile(rf"<w:({'|'.join(_MARKS)})(\s[^>]*)?/?>".encode())
_ATTRIBUTE = re.compile(r'\sw:(\w+)="([^"]*)"')
_UNUSUAL = (
    re.compile(  # words outside of runs, closed paragraphs and cells, rows that span or have properties of their own
        rb"<(?:w:(?:p(?:\s[^>]*)?/>|t[rc][\s/]|grid(?:Span|Before|After)\s)"
        + rf"|(?!w:(?:{'|'.join(TEXTUAL)})[ >])[^>]*>\s*[^<\s])".encode()
    )
)
_DESCRIBED = re.compile(rb'<w:tblDescription w:val="[^"]')


@cache
def path(wanted: str) -> Any:  # noqa: ANN401
    """A compiled XPath whose strings are plain ones."""
    from lxml import etree

    return etree.XPath(wanted, namespaces=NS, smart_strings=False)


class Story:
    """One part: body, header, footer or notes.

    Raises:
        Damage: it is not well-formed.
    """

    def __init__(self, raw: bytes) -> None:
        self.raw = raw
        self.plain = _is_plain(raw)
        if self.plain:
            check_well_formed(raw)
        else:
            _ = self.root

    @cached_property
    def root(self) -> Any:  # noqa: ANN401  # an element of lxml
        return parsed(self.raw)

    @cached_property
    def unusual(self) -> bool:
        """Whether words may stand outside of runs, paragraphs or cells hold nothing, rows differ from one another."""
        return not self.plain or bool(_UNUSUAL.search(self.raw))

    @cached_property
    def _tags(self) -> dict[str, list[bytes]]:
        """What the marks that checks ask for say, by name and in reading order, as it is written."""
        found: dict[str, list[bytes]] = {name: [] for name in _MARKS}
        for name, said in _TAG.findall(self.raw):
            found[name.decode()].append(said)
        return found

    def marks(self, name: str) -> list[dict[str, str]]:
        """The attributes of the marks of a name, in reading order."""
        if self.plain:
            said = (_ATTRIBUTE.findall(said.decode()) for said in self._tags[name])
            return [{key: unescape(words) for key, words in each} for each in said]
        elements = self.root.iter(w(name))
        return [{str(key).rpartition("}")[2]: str(v) for key, v in each.attrib.items()} for each in elements]

    def strings(self, name: str, attribute: str) -> list[str]:
        """One attribute of all marks of a name that bear it."""
        if self.plain:
            said = re.findall(rf'\sw:{attribute}="([^"]*)"'.encode(), b"".join(self._tags[name]))
            return [unescape(words.decode()) for words in said]
        return list(path(f"//w:{name}/@w:{attribute}")(self.root))

    def has(self, name: str) -> bool:
        if self.plain:
            return bool(self._tags[name])
        return next(self.root.iter(w(name)), None) is not None

    @cached_property
    def styles(self) -> dict[str, list[str]]:
        """The styles that are named, by the kind of what names them, in reading order."""
        return {kind: self._styles_of(name) for name, kind in _STYLES.items()}

    def _styles_of(self, name: str) -> list[str]:
        if self.plain:
            found = re.findall(rf'<w:{name} w:val="([^"&]*)"'.encode(), self.raw)
            if len(found) == self.raw.count(f"<w:{name} ".encode()):
                return [style.decode() for style in found]
        return list(path(f"//w:{name}/@w:val")(self.root))

    def codes(self) -> list[str]:
        """The instructions of the fields."""
        return [] if b"instrText" not in self.raw else list(path("//w:instrText/text()")(self.root))

    def may_have_empty_paragraphs(self, but: Iterable[str]) -> bool:
        """Whether paragraphs of other styles than these may hold nothing."""
        if self.unusual:
            return True
        ends = [b"eparator/>", *(f'<w:pStyle w:val="{style}"/>'.encode() for style in but)]
        pieces = self.raw.split(b"</w:p>")[:-1]
        wordless = [each for each in pieces if b"<w:t>" not in each and b"<w:t " not in each]
        return not all(any(end in each for end in ends) for each in wordless)

    def may_have_wordless_links(self) -> bool:
        if not self.plain:
            return True
        links = [link.partition(b"</w:hyperlink>")[0] for link in self.raw.split(b"<w:hyperlink ")[1:]]
        wordy = [link for link in links if b"<w:t>" in link or b"<w:t " in link]
        closed = any(link.partition(b">")[0].endswith(b"/") for link in wordy)
        return closed or len(wordy) < len(self._tags["hyperlink"])

    def tables(self) -> list[Any]:
        """The tables that may be uneven or lack something: none of most memos."""
        if not self.has("tbl") or (self.plain and self._has_sound_tables()):
            return []
        return list(self.root.iter(w("tbl")))

    def _has_sound_tables(self) -> bool:
        tables = self.raw.split(b"<w:tbl>")[1:]
        if self.unusual or len(tables) < len(self._tags["tbl"]):
            return False
        return self.raw.count(b"</w:tc>") == self.raw.count(b"</w:p></w:tc>") and all(map(_is_sound, tables))


def _is_plain(raw: bytes) -> bool:
    """Whether the bytes can be looked at as they stand: one prefix, one kind of quotation marks, nothing hidden."""
    start = max(raw.find(b"?>"), 0) if raw.startswith(b"<?xml") else 0
    usual = raw.find(f'xmlns:w="{W}"'.encode(), start, start + 2000) >= 0 and raw.count(W.encode()) == 1
    return usual and b"<!" not in raw and raw.count(b"<?") <= 1 and raw.find(b"='", start) < 0


def _is_sound(table: bytes) -> bool:
    """Whether all rows have as many cells as the grid has columns, and a table its head and its alt text."""
    inside, closed, _ = table.partition(b"</w:tbl>")
    grid, *rows = inside.split(b"<w:tr>")
    columns = grid.count(b"<w:gridCol ")
    if not (closed and columns and rows and b"<w:tblHeader/>" in rows[0] and _DESCRIBED.search(grid)):
        return False
    return all(row.count(b"<w:tc>") == columns for row in rows)


class Sound:
    """The parts of a memo that hold words, and what they lean on."""

    def __init__(self, package: Opened) -> None:
        self.package = package
        self.main = main_part(package)
        names = [self.main, *(part for kind in _STORIES for part in package.parts(self.main, kind))]
        self.stories = {name: Story(without_boxes(package.bytes_of(name))) for name in dict.fromkeys(names)}
        self.styles = self._one("styles")
        self.numbering = self._one("numbering")
        self.settings = self._one("settings")

    def _one(self, kind: str) -> Any:  # noqa: ANN401  # an element of lxml
        found = self.package.parts(self.main, kind)
        return self.package.xml(found[0]) if found else None

    def strings(self, name: str, attribute: str = "val") -> list[str]:
        """The attribute of all such marks that bear it, in every story."""
        return [said for story in self.stories.values() for said in story.strings(name, attribute)]

    def tables(self) -> list[Any]:
        """The tables that are worth a closer look, in every story."""
        return [table for story in self.stories.values() for table in story.tables()]

    def has(self, *names: str) -> bool:
        """Whether any of these marks stands in a story."""
        return any(story.has(name) for story in self.stories.values() for name in names)

    def marks(self, name: str) -> Iterator[dict[str, str]]:
        """The attributes of the marks of this name in every story."""
        for story in self.stories.values():
            yield from story.marks(name)
