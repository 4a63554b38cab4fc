"""The places of a house template: content controls tagged memo.subject, or the words [[memo.subject]]."""

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from itertools import takewhile
from typing import Any

from briefer.assets import resource
from briefer.memo.accepted import child, local, value
from briefer.memo.template_words import colour_run, directed, own_words, put_in_place, run_of, set_text, text_of, turn
from briefer.memo.wordml import w

BODY, BANNER = "memo.body", "memo.banner"
_OWN = frozenset(
    {BODY, BANNER, "memo.heading", "memo.title", "memo.author", "memo.marking", "memo.footer", "memo.subject"}
)
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
        yield from (match[1] for match in _WRITTEN.finditer(text_of(paragraph)))


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
    for run in list(story.iter(w("r"))):
        turn(run)


def _fill_control(control: Any, words: str, colour: str) -> None:  # noqa: ANN401
    """A content control becomes the words in it, in the look of its first run."""
    content = child(control, "sdtContent")
    run = run_of(next(content.iter(w("r")), None) if content is not None else None, words, colour)
    if _is_run_level(control):
        put_in_place(control, [run])
        return
    inside = [] if content is None else [each for each in content if local(each) in {"p", "tc", "tr"}][:1]
    paragraph = next((each for found in inside for each in found.iter(w("p"))), run.makeelement(w("p")))
    for inner in list(paragraph):
        if local(inner) != "pPr":
            paragraph.remove(inner)
    paragraph.append(run)
    for cell in inside if inside and local(inside[0]) == "tc" else []:
        cell[:] = [each for each in cell if local(each) == "tcPr"] + [paragraph]
    put_in_place(control, inside or [paragraph])


def _is_run_level(control: Any) -> bool:  # noqa: ANN401
    """Whether a control stands in a line, in another control of that line too."""
    around = control.getparent()
    while local(around) == "sdtContent":
        around = around.getparent().getparent()
    return local(around) in _RUN_LEVEL


def _fill_written(paragraph: Any, values: Mapping[str, str], colour: str) -> None:  # noqa: ANN401
    matches = [m for m in _WRITTEN.finditer(text_of(paragraph)) if canonical(m[1]) in values]
    for match in reversed(matches):
        tag = canonical(match[1])
        first = _overwrite(paragraph, match.start(), match.end(), directed(values[tag]))
        if tag == BANNER and first is not None:
            colour_run(first, colour)


def _overwrite(paragraph: Any, start: int, end: int, new: str) -> Any:  # noqa: ANN401
    """Replace a stretch of a paragraph's text, which may run over several runs; returns the first run."""
    at, first = 0, None
    for words in own_words(paragraph):
        text = words.text or ""
        inside = slice(max(start - at, 0), max(min(end - at, len(text)), 0))
        if at < end and at + len(text) > start:
            put = new if first is None else ""
            set_text(words, text[: inside.start] + put + text[inside.stop :])
            first = words.getparent() if first is None else first
        at += len(text)
    return first


def take_body_place(body: Any) -> Callable[[list[Any]], None]:  # noqa: ANN401
    """Where the blocks go: the place of memo.body, or the end; the place itself is taken away."""
    for control in body.iter(w("sdt")):
        if _tag(control) == BODY and not _is_overwritten(control) and (place := _in_control(control)):
            return place
    for paragraph in body.iter(w("p")):
        match = next((m for m in _WRITTEN.finditer(text_of(paragraph)) if canonical(m[1]) == BODY), None)
        if match and not _is_overwritten(paragraph):
            _overwrite(paragraph, match.start(), match.end(), "")
            return _behind(paragraph)
    return lambda blocks: _at_end(body, blocks)


def _tag(control: Any) -> str:  # noqa: ANN401
    return canonical(value(child(control, "sdtPr", "tag")))


def _is_overwritten(place: Any, within: Any = None) -> bool:  # noqa: ANN401
    """Whether a place stands in a control that something else is put into."""
    around = takewhile(lambda control: control is not within, place.iterancestors(w("sdt")))
    return any(_tag(control) in known_tags() for control in around)


def _in_control(control: Any) -> Callable[[list[Any]], None] | None:  # noqa: ANN401
    """In place of a control; where it stands around cells or rows, in its first cell that is free, if there is one."""
    content = child(control, "sdtContent")
    if content is not None and {local(each) for each in content} & {"tc", "tr"}:
        free = [cell for cell in control.iter(w("tc")) if not _is_overwritten(cell, within=control)]

        def place(blocks: list[Any]) -> None:
            free[0][:] = [each for each in free[0] if local(each) == "tcPr"] + blocks
            put_in_place(control, list(content))

        return place if free else None
    inside = next(control.iterancestors(w("p"))) if _is_run_level(control) else control
    return lambda blocks: put_in_place(inside, blocks)


def _behind(paragraph: Any) -> Callable[[list[Any]], None]:  # noqa: ANN401
    def place(blocks: list[Any]) -> None:
        if text_of(paragraph).strip() or paragraph.find(f"{w('pPr')}/{w('sectPr')}") is not None:
            parent, at = paragraph.getparent(), paragraph.getparent().index(paragraph)
            parent[at + 1 : at + 1] = blocks
        else:
            put_in_place(paragraph, blocks)

    return place


def _at_end(body: Any, blocks: list[Any]) -> None:  # noqa: ANN401
    at = len(body) - 1 if len(body) and local(body[-1]) == "sectPr" else len(body)
    body[at:at] = blocks
