"""The reference check: whatever a memo refers to is there, once, and well-formed."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from typing import Any

from briefer.memo.accepted import local, value
from briefer.memo.links import safe_target
from briefer.memo.opening import Damage, Opened, main_part, opened, parsed
from briefer.memo.wordml import NS, R, w

_STORIES = ("header", "footer", "footnotes", "endnotes")
_TEXTUAL = ("t", "instrText", "delText", "delInstrText")
_STRAY = f"//text()[normalize-space() and not({' or '.join(f'parent::w:{name}' for name in _TEXTUAL)})]"
_REFERRED = re.compile(r"^\s*(?:PAGEREF|REF|NOTEREF)\s+(\S+)")
_RELATION = re.compile(rb' r:(?:id|embed|link)="([^"]*)"')
_USED_KINDS = frozenset({"hyperlink", "image", "header", "footer"})
_LEFTOVERS = {
    "ins": "a tracked insertion", "del": "a tracked deletion", "moveFrom": "a tracked move", "moveTo": "a tracked move",
    "commentReference": "a comment", "proofErr": "a proofing mark", "permStart": "a permission",
}  # fmt: skip


@cache
def path(wanted: str) -> Any:  # noqa: ANN401
    """A compiled XPath whose strings are plain ones."""
    from lxml import etree

    return etree.XPath(wanted, namespaces=NS, smart_strings=False)


class Sound:
    """The parts of a memo that hold words, parsed once."""

    def __init__(self, package: Opened) -> None:
        self.package = package
        self.main = main_part(package)
        names = [self.main, *(part for kind in _STORIES for part in package.parts(self.main, kind))]
        self.raw = {name: package.bytes_of(name) for name in dict.fromkeys(names)}
        self.stories = {name: parsed(raw) for name, raw in self.raw.items()}
        self.styles = self._one("styles")
        self.numbering = self._one("numbering")
        self.settings = self._one("settings")

    def _one(self, kind: str) -> Any:  # noqa: ANN401  # an element of lxml
        found = self.package.parts(self.main, kind)
        return self.package.xml(found[0]) if found else None

    def strings(self, wanted: str) -> list[str]:
        """What an XPath that asks for attributes or texts finds in every story."""
        return [found for story in self.stories.values() for found in path(wanted)(story)]

    def all(self, *names: str) -> Iterator[Any]:
        """Elements of these names in every story."""
        for story in self.stories.values():
            yield from story.iter(*(w(name) for name in names))


def reference_findings(data: bytes) -> tuple[Sound | None, list[str]]:
    """What is wrong with the references of a memo, and the memo for further checks."""
    try:
        sound = Sound(opened(data))
        return sound, [finding for check in _CHECKS for finding in check(sound)]
    except Damage as damage:
        return None, [f"the package can't be read: {damage}"]


def _parts(sound: Sound) -> Iterator[str]:
    package = sound.package
    types = package.xml("[Content_Types].xml")
    defaults = {value(each, "Extension").lower() for each in types if local(each) == "Default"}
    overrides = {value(each, "PartName").lstrip("/") for each in types if local(each) == "Override"}
    for name in sorted(package.names - {"[Content_Types].xml"}):
        if name not in overrides and name.rpartition(".")[2].lower() not in defaults:
            yield f"{name} has no content type"
    yield from (f"{name} has a content type but does not exist" for name in sorted(overrides - package.names))
    parts = {name for name in package.names if not name.endswith((".rels", "/")) and name != "[Content_Types].xml"}
    yield from (f"{name} is related to nothing" for name in sorted(parts - _reached(package, "", set())))


def _reached(package: Opened, name: str, seen: set[str]) -> set[str]:
    for _, target in package.related(name).values():
        if target in package.names and target not in seen:
            seen.add(target)
            _reached(package, target, seen)
    return seen


def _relations(sound: Sound) -> Iterator[str]:
    package = sound.package
    for name, story in sound.stories.items():
        relations = package.related(name)
        used = _used_relations(sound.raw[name], story)
        yield from (
            f"{name} uses the relationship {each}, which does not exist" for each in sorted(used - set(relations))
        )
        for each, (kind, target) in relations.items():
            if kind in _USED_KINDS and each not in used:
                yield f"{name} has a relationship {each} that it does not use"
            if kind == "hyperlink" and safe_target(target) != target:
                yield f"{name} links to “{target}”"
            if kind != "hyperlink" and target not in package.names:
                yield f"{name} is related to {target}, which does not exist"


def _used_relations(raw: bytes, story: Any) -> set[str]:  # noqa: ANN401
    """The relationships a part mentions; found in its bytes where it names their namespace once, as ours do."""
    if story.nsmap.get("r") == R and raw.count(R.encode()) == 1:
        return {found.decode() for found in _RELATION.findall(raw)}
    return set(path("//@r:id|//@r:embed|//@r:link")(story))


def _bookmarks(sound: Sound) -> Iterator[str]:
    ends = Counter(sound.strings("//w:bookmarkEnd/@w:id"))
    ids = Counter(sound.strings("//w:bookmarkStart/@w:id"))
    names = Counter(name.lower() for name in sound.strings("//w:bookmarkStart/@w:name"))
    yield from (f"the bookmark {name} stands {count} times" for name, count in names.items() if count > 1)
    yield from (f"the bookmark number {number} is given {count} times" for number, count in ids.items() if count > 1)
    yield from (f"the bookmark number {number} is not closed once" for number in ids if ends[number] != 1)
    yield from (f"the bookmark number {number} is closed but not opened" for number in ends if number not in ids)


def _anchors(sound: Sound) -> Iterator[str]:
    names = set(sound.strings("//w:bookmarkStart/@w:name"))
    wanted = set(sound.strings("//w:hyperlink/@w:anchor"))
    codes = (_REFERRED.match(code) for code in sound.strings("//w:instrText/text()"))
    wanted |= {match[1] for match in codes if match}
    yield from (f"a link leads to the bookmark {name}, which does not exist" for name in sorted(wanted - names))


def _fields(sound: Sound) -> Iterator[str]:
    for name, story in sound.stories.items():
        depth: list[bool] = []
        for mark in story.iter(w("fldChar")):
            kind = value(mark, "fldCharType")
            if kind == "begin":
                depth.append(False)
            elif not depth or (kind == "separate" and depth[-1]):
                yield f"{name} has a field that {kind}s without a beginning"
            elif kind == "separate":
                depth[-1] = True
            else:
                depth.pop()
        yield from (f"{name} has a field without an end" for _ in depth)


def _numbering(sound: Sound) -> Iterator[str]:
    used = set(sound.strings("//w:numId/@w:val")) - {"0"}
    if sound.numbering is None:
        yield from (f"the list {number} is not defined" for number in sorted(used))
        return
    definitions = [value(each, "abstractNumId") for each in sound.numbering.iter(w("abstractNum"))]
    instances = {value(each, "numId"): value(each.find(w("abstractNumId"))) for each in sound.numbering.iter(w("num"))}
    yield from (f"the list {number} is not defined" for number in sorted(used - set(instances)))
    yield from (f"the list {number} has no definition" for number, each in instances.items() if each not in definitions)
    yield from (f"the definition {d} stands twice" for d, count in Counter(definitions).items() if count > 1)


def _styles(sound: Sound) -> Iterator[str]:
    if sound.styles is None:
        yield "there are no styles"
        return
    known = Counter((value(s, "type"), value(s, "styleId")) for s in sound.styles.iter(w("style")))
    yield from (f"the style {style} is defined {count} times" for (_, style), count in known.items() if count > 1)
    for name, kind in (("pStyle", "paragraph"), ("rStyle", "character"), ("tblStyle", "table")):
        used = set(sound.strings(f"//w:{name}/@w:val"))
        yield from (f"the {kind} style {each} is not defined" for each in sorted(used) if (kind, each) not in known)
    ids = {style for _, style in known}
    based = {value(each) for each in sound.styles.iter(w("basedOn"), w("next"), w("link"))}
    yield from (f"a style refers to {each}, which is not defined" for each in sorted(based - ids))


def _notes(sound: Sound) -> Iterator[str]:
    for kind in ("footnote", "endnote"):
        usual = {value(each, "id") for each in sound.all(kind) if value(each, "type") in {"", "normal"} and len(each)}
        marks = Counter(sound.strings(f"//w:{kind}Reference/@w:id"))
        yield from (f"the {kind} {n} is referred to but does not exist" for n in sorted(set(marks) - usual))
        yield from (f"the {kind} {n} is referred to nowhere" for n in sorted(usual - set(marks)))
        yield from (f"the {kind} {n} is referred to {count} times" for n, count in marks.items() if count > 1)


def _stray(sound: Sound) -> Iterator[str]:
    for name, story in sound.stories.items():
        for text in path(_STRAY)(story):
            yield f"{name} has words outside of any run: “{text.strip()[:40]}”"


def _tables(sound: Sound) -> Iterator[str]:
    for table in sound.all("tbl"):
        columns = int(path("count(w:tblGrid/w:gridCol)")(table))
        plain = f"w:tr[count(w:tc) = {columns} and not(w:tc/w:tcPr/w:gridSpan or w:trPr/w:gridBefore or w:trPr/w:gridAfter)]"
        if path(f"count({plain}) = count(w:tr)")(table):
            continue
        yield from _uneven_rows(table, columns)
    if any(path("boolean(//w:tc[not(*[last()][self::w:p])])")(story) for story in sound.stories.values()):
        yield "a cell of a table does not end with a paragraph"


def _uneven_rows(table: Any, columns: int) -> Iterator[str]:  # noqa: ANN401
    for at, row in enumerate(table.findall(w("tr")), start=1):
        length = sum(int(value(cell.find(f"{w('tcPr')}/{w('gridSpan')}")) or 1) for cell in row.findall(w("tc")))
        length += sum(int(value(skip)) for skip in row.iterfind(f"{w('trPr')}/*") if local(skip).startswith("grid"))
        if length != columns:
            yield f"row {at} of a table is {length} cells long, the table {columns}"


def _leftovers(sound: Sound) -> Iterator[str]:
    for name, said in _LEFTOVERS.items():
        if next(sound.all(name), None) is not None:
            yield f"there is {said} left"
    for name, story in sound.stories.items():
        if b"rsid" in sound.raw[name] and path("boolean(//@*[starts-with(local-name(), 'rsid')])")(story):
            yield f"{name} bears revision numbers"


def _strangers(sound: Sound) -> Iterator[str]:
    for name in sorted(sound.package.names):
        if name.startswith(("customXml/", "docProps/thumbnail")) or "vbaProject" in name or name.endswith(".bin"):
            yield f"there is a part {name}"
    for name in ("rsids", "attachedTemplate", "updateFields", "documentProtection"):
        if sound.settings is not None and sound.settings.find(w(name)) is not None:
            yield f"the settings hold {name}"


_CHECKS = (
    _parts,
    _relations,
    _bookmarks,
    _anchors,
    _fields,
    _numbering,
    _styles,
    _notes,
    _stray,
    _tables,
    _leftovers,
    _strangers,
)
