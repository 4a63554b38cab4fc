"""The places of a house template: content controls tagged memo.subject, or the words [[memo.subject]]."""

import copy
import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Any

from briefer.assets import resource
from briefer.memo.accepted import child, local, value
from briefer.memo.colours import readable_on
from briefer.memo.wordml import clean, w

BODY, BANNER = "memo.body", "memo.banner"
_OWN = frozenset({BODY, BANNER, "memo.title", "memo.author", "memo.marking", "memo.footer", "memo.subject"})
_WRITTEN = re.compile(r"\[\[\s*(memo\.[A-Za-z0-9._-]+)\s*\]\]", re.IGNORECASE)
_RUN_LEVEL = frozenset({"p", "hyperlink", "smartTag", "ins"})


def canonical(tag: str) -> str:
    """A tag as the program spells it."""
    return tag.strip().lower().replace("_", "-")


@cache
def known_tags() -> frozenset[str]:
    """Every tag that some note format or marking scheme has a field for, and the program's own."""
    found = set(_OWN)
    for folder in ("formats", "markings"):
        for path in sorted(resource(folder).glob("*.toml")):
            table = tomllib.loads(path.read_text(encoding="utf-8"))
            found |= {canonical(f"memo.{each.get('id', '')}") for each in table.get("fields", ())}
    return frozenset(found)


def tags_of(story: Any) -> Iterator[str]:  # noqa: ANN401  # an element of lxml
    """The tags of a story, as they are written there."""
    for control in story.iter(w("sdt")):
        tag = value(child(control, "sdtPr", "tag"))
        if tag.lower().startswith("memo."):
            yield tag
    for paragraph in story.iter(w("p")):
        yield from (match[1] for match in _WRITTEN.finditer(_text(paragraph)))


def _text(paragraph: Any) -> str:  # noqa: ANN401
    return "".join(words.text or "" for words in _own_words(paragraph))


def _own_words(paragraph: Any) -> list[Any]:  # noqa: ANN401
    """The words of a paragraph, not those of text boxes in it."""
    return [each for each in paragraph.iter(w("t")) if next(each.iterancestors(w("p"))) is paragraph]


def fill(story: Any, values: Mapping[str, str], colour: str) -> None:  # noqa: ANN401
    """Put the values in their places; places of unknown names stay as they are.

    Args:
        story: The root of a part.
        values: What stands for each tag, by its canonical name.
        colour: Of the marking, RRGGBB.
    """
    for control in list(story.iter(w("sdt"))):
        tag = _tag(control)
        if tag in values and next(control.iterancestors(story.tag), None) is story:  # not gone with one around it
            _fill_control(control, values[tag], colour if tag == BANNER else "")
    for paragraph in list(story.iter(w("p"))):
        _fill_written(paragraph, values, colour)


def _fill_control(control: Any, words: str, colour: str) -> None:  # noqa: ANN401
    """A content control becomes the words in it, in the look of its first run."""
    content = child(control, "sdtContent")
    run = _run(next(content.iter(w("r")), None) if content is not None else None, words, colour)
    if _is_run_level(control):
        _replace(control, [run])
        return
    inside = [] if content is None else [each for each in content if local(each) in {"p", "tc", "tr"}][:1]
    paragraph = next((each for found in inside for each in found.iter(w("p"))), run.makeelement(w("p")))
    for inner in list(paragraph):
        if local(inner) != "pPr":
            paragraph.remove(inner)
    paragraph.append(run)
    for cell in inside if inside and local(inside[0]) == "tc" else []:
        cell[:] = [each for each in cell if local(each) == "tcPr"] + [paragraph]
    _replace(control, inside or [paragraph])


def _is_run_level(control: Any) -> bool:  # noqa: ANN401
    """Whether a control stands in a line, in another control of that line too."""
    around = control.getparent()
    while local(around) == "sdtContent":
        around = around.getparent().getparent()
    return local(around) in _RUN_LEVEL


def _run(pattern: Any, words: str, colour: str) -> Any:  # noqa: ANN401
    from lxml import etree

    run = etree.Element(w("r"))
    look = child(pattern, "rPr")
    if look is not None:
        run.append(copy.deepcopy(look))
        for placeholder in run[0].findall(w("rStyle")):
            run[0].remove(placeholder)
    _put(run, words)
    if colour:
        _colour(run, colour)
    return run


def _put(run: Any, words: str) -> None:  # noqa: ANN401
    """Add words to a run, line by line."""
    for number, line in enumerate(clean(words).split("\n")):
        if number:
            run.append(run.makeelement(w("br")))
        text = run.makeelement(w("t"), {"{http://www.w3.org/XML/1998/namespace}space": "preserve"})
        text.text = line
        run.append(text)


def _colour(run: Any, colour: str) -> None:  # noqa: ANN401
    """Set the colour of the marking, on black where it is too light for paper."""
    look = run.find(w("rPr"))
    if look is None:
        look = run.makeelement(w("rPr"))
        run.insert(0, look)
    for old in look.findall(w("color")):
        look.remove(old)
    look.insert(_place(look, _BEFORE_COLOUR), look.makeelement(w("color"), {w("val"): colour}))
    if not readable_on(colour) and look.find(w("shd")) is None:
        ground = look.makeelement(w("shd"), {w("val"): "clear", w("color"): "auto", w("fill"): "000000"})
        look.insert(_place(look, _BEFORE_GROUND), ground)


def _place(look: Any, before: frozenset[str]) -> int:  # noqa: ANN401
    return sum(1 for each in look if local(each) in before)


_BEFORE_COLOUR = frozenset(
    [
        "rStyle",
        "rFonts",
        "b",
        "bCs",
        "i",
        "iCs",
        "caps",
        "smallCaps",
        "strike",
        "dstrike",
        "outline",
        "shadow",
        "emboss",
        "imprint",
        "noProof",
        "snapToGrid",
        "vanish",
        "webHidden",
    ]
)
_BEFORE_GROUND = _BEFORE_COLOUR | {
    "color", "spacing", "w", "kern", "position", "sz", "szCs", "highlight", "u", "effect", "bdr",
}  # fmt: skip


def _replace(old: Any, new: list[Any]) -> None:  # noqa: ANN401
    parent = old.getparent()
    at = parent.index(old)
    parent[at : at + 1] = new


def _fill_written(paragraph: Any, values: Mapping[str, str], colour: str) -> None:  # noqa: ANN401
    matches = [m for m in _WRITTEN.finditer(_text(paragraph)) if canonical(m[1]) in values]
    for match in reversed(matches):
        tag = canonical(match[1])
        first = _overwrite(paragraph, match.start(), match.end(), values[tag])
        if tag == BANNER and first is not None:
            _colour(first, colour)


def _overwrite(paragraph: Any, start: int, end: int, new: str) -> Any:  # noqa: ANN401
    """Replace a stretch of a paragraph's text, which may run over several runs; returns the first run."""
    at, first = 0, None
    for words in _own_words(paragraph):
        text = words.text or ""
        inside = slice(max(start - at, 0), max(min(end - at, len(text)), 0))
        if at < end and at + len(text) > start:
            put = new if first is None else ""
            _set_text(words, text[: inside.start] + put + text[inside.stop :])
            first = words.getparent() if first is None else first
        at += len(text)
    return first


def _set_text(words: Any, text: str) -> None:  # noqa: ANN401
    """Set the text of a w:t; line ends become Word's own."""
    lines = clean(text).split("\n")
    words.text = lines[0]
    words.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    after = words
    for line in lines[1:]:
        for name, content in (("br", None), ("t", line)):
            new = words.makeelement(w(name))
            new.text = content
            after.addnext(new)
            after = new
        after.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")


def take_body_place(body: Any) -> Callable[[list[Any]], None]:  # noqa: ANN401
    """Where the blocks go: the place of memo.body, or the end; the place itself is taken away."""
    for control in body.iter(w("sdt")):
        if _tag(control) == BODY and not _is_overwritten(control):
            return _in_control(control)
    for paragraph in body.iter(w("p")):
        match = next((m for m in _WRITTEN.finditer(_text(paragraph)) if canonical(m[1]) == BODY), None)
        if match and not _is_overwritten(paragraph):
            _overwrite(paragraph, match.start(), match.end(), "")
            return _behind(paragraph)
    return lambda blocks: _at_end(body, blocks)


def _tag(control: Any) -> str:  # noqa: ANN401
    return canonical(value(child(control, "sdtPr", "tag")))


def _is_overwritten(place: Any) -> bool:  # noqa: ANN401
    """Whether a place stands in a control that something else is put into."""
    return any(_tag(around) in known_tags() for around in place.iterancestors(w("sdt")))


def _in_control(control: Any) -> Callable[[list[Any]], None]:  # noqa: ANN401
    """In place of a control; in its first cell, where it stands around cells or rows."""
    cell = next(control.iter(w("tc")), None)
    content = child(control, "sdtContent")
    if cell is not None and {local(each) for each in content} & {"tc", "tr"}:

        def place(blocks: list[Any]) -> None:
            cell[:] = [each for each in cell if local(each) == "tcPr"] + blocks
            _replace(control, list(content))

        return place
    inside = next(control.iterancestors(w("p"))) if _is_run_level(control) else control
    return lambda blocks: _replace(inside, blocks)


def _behind(paragraph: Any) -> Callable[[list[Any]], None]:  # noqa: ANN401
    def place(blocks: list[Any]) -> None:
        if _text(paragraph).strip() or paragraph.find(f"{w('pPr')}/{w('sectPr')}") is not None:
            parent, at = paragraph.getparent(), paragraph.getparent().index(paragraph)
            parent[at + 1 : at + 1] = blocks
        else:
            _replace(paragraph, blocks)

    return place


def _at_end(body: Any, blocks: list[Any]) -> None:  # noqa: ANN401
    at = len(body) - 1 if len(body) and local(body[-1]) == "sectPr" else len(body)
    body[at:at] = blocks
