"""The reference check: whatever a memo refers to is there, once, and well-formed."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from briefer.memo.accepted import local, value
from briefer.memo.links import safe_target
from briefer.memo.opening import Damage, Opened, opened
from briefer.memo.sound import LEFTOVERS, TEXTUAL, Sound, Story, path
from briefer.memo.wordml import R, w

_STRAY = f"//text()[normalize-space() and not({' or '.join(f'parent::w:{name}' for name in TEXTUAL)})]"
_REFERRED = re.compile(r"^\s*(?:PAGEREF|REF|NOTEREF)\s+(\S+)")
_RELATION = re.compile(rb' r:(?:id|embed|link)="([^"]*)"')
_USED_KINDS = frozenset({"hyperlink", "image", "header", "footer"})


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
        used = _used_relations(story)
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


def _used_relations(story: Story) -> set[str]:
    """The relationships a part mentions; found in its bytes where it names their namespace once, as ours do."""
    if story.plain and f'xmlns:r="{R}"'.encode() in story.raw and story.raw.count(R.encode()) == 1:
        return {found.decode() for found in _RELATION.findall(story.raw)}
    return set(path("//@r:id|//@r:embed|//@r:link")(story.root))


def _bookmarks(sound: Sound) -> Iterator[str]:
    ends = Counter(sound.strings("bookmarkEnd", "id"))
    ids = Counter(sound.strings("bookmarkStart", "id"))
    names = Counter(name.lower() for name in sound.strings("bookmarkStart", "name"))
    yield from (f"the bookmark {name} stands {count} times" for name, count in names.items() if count > 1)
    yield from (f"the bookmark number {number} is given {count} times" for number, count in ids.items() if count > 1)
    yield from (f"the bookmark number {number} is not closed once" for number in ids if ends[number] != 1)
    yield from (f"the bookmark number {number} is closed but not opened" for number in ends if number not in ids)


def _anchors(sound: Sound) -> Iterator[str]:
    names = set(sound.strings("bookmarkStart", "name"))
    wanted = set(sound.strings("hyperlink", "anchor"))
    codes = (_REFERRED.match(code) for story in sound.stories.values() for code in story.codes())
    wanted |= {match[1] for match in codes if match}
    yield from (f"a link leads to the bookmark {name}, which does not exist" for name in sorted(wanted - names))


def _fields(sound: Sound) -> Iterator[str]:
    for name, story in sound.stories.items():
        depth: list[bool] = []
        for mark in story.marks("fldChar"):
            kind = mark.get("fldCharType", "")
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
    used = set(sound.strings("numId")) - {"0"}
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
    used = {(kind, style) for story in sound.stories.values() for kind in story.styles for style in story.styles[kind]}
    yield from (f"the {kind} style {style} is not defined" for kind, style in sorted(used - set(known)))
    ids = {style for _, style in known}
    based = {value(each) for each in sound.styles.iter(w("basedOn"), w("next"), w("link"))}
    yield from (f"a style refers to {each}, which is not defined" for each in sorted(based - ids))


def _notes(sound: Sound) -> Iterator[str]:
    for kind in ("footnote", "endnote"):
        usual = {each["id"] for each in sound.marks(kind) if each.get("type", "normal") == "normal" and "id" in each}
        marks = Counter(sound.strings(f"{kind}Reference", "id"))
        yield from (f"the {kind} {n} is referred to but does not exist" for n in sorted(set(marks) - usual))
        yield from (f"the {kind} {n} is referred to nowhere" for n in sorted(usual - set(marks)))
        yield from (f"the {kind} {n} is referred to {count} times" for n, count in marks.items() if count > 1)


def _stray(sound: Sound) -> Iterator[str]:
    for name, story in sound.stories.items():
        for text in path(_STRAY)(story.root) if story.unusual else ():
            yield f"{name} has words outside of any run: “{text.strip()[:40]}”"


def _tables(sound: Sound) -> Iterator[str]:
    tables = sound.tables()
    for table in tables:
        yield from _uneven_rows(table, int(path("count(w:tblGrid/w:gridCol)")(table)))
    if any(path("boolean(.//w:tc[not(*[last()][self::w:p])])")(table) for table in tables):
        yield "a cell of a table does not end with a paragraph"


def _uneven_rows(table: Any, columns: int) -> Iterator[str]:  # noqa: ANN401
    for at, row in enumerate(_within(table, "tr"), start=1):
        length = sum(int(value(cell.find(f"{w('tcPr')}/{w('gridSpan')}")) or 1) for cell in _within(row, "tc"))
        length += sum(int(value(skip)) for skip in row.iterfind(f"{w('trPr')}/*") if local(skip).startswith("grid"))
        if length != columns:
            yield f"row {at} of a table is {length} cells long, the table {columns}"


def _within(element: Any, name: str) -> list[Any]:  # noqa: ANN401
    """The rows of a table or the cells of a row, those in content controls too, not those of tables within."""
    return [each for each in element.iter(w(name)) if next(each.iterancestors(element.tag)) is element]


def _leftovers(sound: Sound) -> Iterator[str]:
    for name, said in LEFTOVERS.items():
        if sound.has(name):
            yield f"there is {said} left"
    for name, story in sound.stories.items():
        if b"rsid" in story.raw and path("boolean(//@*[starts-with(local-name(), 'rsid')])")(story.root):
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
