"""The accessibility check: what a screen reader needs to read a memo out."""

from collections.abc import Iterator
from typing import Any

from briefer.memo.accepted import child, local, style_names, value
from briefer.memo.colours import readable_on
from briefer.memo.opening import Damage
from briefer.memo.sound import FLOATING, MERGED, Sound, path
from briefer.memo.wordml import NS, w

_WORDS = " or ".join(
    f".//w:{name}"
    for name in ("t", "drawing", "pict", "fldChar", "footnoteReference", "endnoteReference", "sym", "object")
)
_EMPTY = f"//w:p[not(w:r/w:t) and not({_WORDS}) and not(w:pPr/w:numPr) and not(ancestor::w:tc)]"
_SEPARATOR = "ancestor::*[self::w:footnote or self::w:endnote][@w:type]"
_DARK = "1F3864"


def accessibility_findings(sound: Sound) -> list[str]:
    """What would keep somebody from reading the memo."""
    try:
        return [finding for check in _CHECKS for finding in check(sound)]
    except Damage as damage:
        return [f"the package can't be read: {damage}"]


def _properties(sound: Sound) -> Iterator[str]:
    parts = sound.package.parts("", "core-properties")
    core = sound.package.xml(parts[0]) if parts else None
    for name in ("title", "language"):
        element = child(core, name)
        if element is None or not (element.text or "").strip():
            yield f"the properties have no {name}"
    if sound.styles is None or not any(value(each, "val") for each in sound.styles.iter(w("lang"))):
        yield "the styles name no language"


def _headings(sound: Sound) -> Iterator[str]:
    names = style_names(sound.styles) if sound.styles is not None else {}
    before = 0
    for style in sound.stories[sound.main].styles["paragraph"]:
        name = names.get(style, "")
        if name.startswith("heading ") and name[8:].isdigit():
            if int(name[8:]) > before + 1:
                yield f"a heading of level {name[8:]} follows one of level {before}"
            before = int(name[8:])


def _tables(sound: Sound) -> Iterator[str]:
    for table in sound.tables():
        first = table.find(w("tr"))
        if first is None or first.find(f"{w('trPr')}/{w('tblHeader')}") is None:
            yield "a table has no header row"
        if not value(child(table, "tblPr", "tblDescription")):
            yield "a table has no alt text"
    if sound.has(*MERGED):
        yield "a table has merged cells"


def _pictures(sound: Sound) -> Iterator[str]:
    for story in (each for each in sound.stories.values() if b"drawing" in each.raw):
        for picture in story.root.iter(f"{{{NS['wp']}}}docPr"):
            if not value(picture, "descr") and not any(local(each) == "decorative" for each in picture.iter()):
                yield "a picture has no alt text and is not marked as decoration"
        if next(story.root.iter(f"{{{NS['wp']}}}anchor"), None) is not None:
            yield "a picture floats"
    for name, said in FLOATING.items():
        if sound.has(name):
            yield f"there is {said}"


def _empty_paragraphs(sound: Sound) -> Iterator[str]:
    if sound.styles is None:
        return
    ends = {style_id for style_id, name in style_names(sound.styles).items() if name == "table end"}
    for name, story in sound.stories.items():
        for paragraph in path(_EMPTY)(story.root) if story.may_have_empty_paragraphs(ends) else ():
            if value(child(paragraph, "pPr", "pStyle")) in ends or path(_SEPARATOR)(paragraph):
                continue
            yield f"{name} has an empty paragraph"


def _links(sound: Sound) -> Iterator[str]:
    for story in sound.stories.values():
        if story.may_have_wordless_links():
            yield from ("a link has no words" for _ in path("//w:hyperlink[not(normalize-space())]")(story.root))


def _contrast(sound: Sound) -> Iterator[str]:
    """Every colour of text against the ground it stands on; white stands on our dark table heads."""
    for properties in _coloured(sound):
        colour, ground = value(child(properties, "color")), value(child(properties, "shd"), "fill")
        if len(colour) != len(_DARK):
            continue
        if len(ground) == len(_DARK):
            readable = readable_on(colour, ground)
        else:
            readable = readable_on(colour, _DARK if colour == "FFFFFF" else "FFFFFF")
        if not readable:
            yield f"words in {colour} are hard to read"


def _coloured(sound: Sound) -> Iterator[Any]:
    if sound.styles is not None:
        yield from (style for style in sound.styles.iter(w("rPr")) if child(style, "color") is not None)
    for story in sound.stories.values():
        if story.has("color"):
            yield from (colour.getparent() for colour in story.root.iter(w("color")))


_CHECKS = (_properties, _headings, _tables, _pictures, _empty_paragraphs, _links, _contrast)
