"""Where the pages of a memo are marked: at the top, at the bottom, or at both; and where a marking is missing.

Which edges a format marks is told by the name of the style of the marking, which Word and LibreOffice keep.
"""

import re
from collections.abc import Collection, Iterator
from typing import Any

from briefer.memo.accepted import ReadParagraph, Story, child, local, value
from briefer.memo.opening import Opened
from briefer.memo.styles import BANNER_STYLE
from briefer.memo.wordml import w
from briefer.model.checks import Edge, MarkedPages, PageKind
from briefer.model.documents import Banner
from briefer.model.text import clean_text

_EDGES: dict[str, tuple[Edge, ...]] = {
    f"{BANNER_STYLE} top and bottom": ("top", "bottom"),
    f"{BANNER_STYLE} top": ("top",),
    f"{BANNER_STYLE} bottom": ("bottom",),
}

_BANNER_WORDS = re.compile(
    "UNCLASSIFIED|CLASSIFI|CONFIDENTIAL|SECRET|OFFICIAL|PROTECTED|PROTÉGÉ|RESTRICTED|RESTREINT|CUI|TLP|LIMITE|NATO|NON CLASSIFIÉ"
)
_LONGEST_BANNER = 200


def name_edges(styles: Any, banner: Banner) -> None:  # noqa: ANN401  # an element of lxml
    """Name the style of the marking after the edges that are marked; it keeps its name where nothing is."""
    edges = tuple(edge for edge in ("top", "bottom") if getattr(banner, edge)) if banner.text.strip() else ()
    name = next((name for name, marked in _EDGES.items() if marked == edges), BANNER_STYLE)
    for named in styles.iterfind(f"{w('style')}/{w('name')}"):
        if value(named).lower().startswith(BANNER_STYLE):
            named.set(w("val"), name.title().replace(" And ", " and "))
            return


def edges_of(names: Collection[str]) -> tuple[Edge, ...]:
    """The edges that a memo with styles of these names marks on each page; none if they do not say."""
    return max((edges for name, edges in _EDGES.items() if name in names), key=len, default=())


def banners_of(story: Any, styles: dict[str, str]) -> list[str]:  # noqa: ANN401
    """The lines of a header or a footer that are markings, by their style or their words."""
    read = ((paragraph.style, " ".join(clean_text(paragraph.text).split())) for paragraph in _lines(story, styles))
    return [line for style, line in read if style.startswith(BANNER_STYLE) or _looks_like_a_marking(line)]


def _looks_like_a_marking(line: str) -> bool:
    return len(line) <= _LONGEST_BANNER and bool(_BANNER_WORDS.match(line))


def _lines(story: Any, styles: dict[str, str]) -> list[ReadParagraph]:  # noqa: ANN401
    return Story(styles).read(story).paragraphs


def marked_pages(package: Opened, main: str, styles: dict[str, str], banners: Collection[str]) -> Iterator[MarkedPages]:
    """Each kind of page of each section, with which of these markings stand at its edges."""
    sections = list(_sections(child(package.xml(main), "body")))
    even = any(_is_on(child(package.xml(part), "evenAndOddHeaders")) for part in package.parts(main, "settings"))
    used: dict[tuple[str, str], str] = {}
    seen: set[tuple[str, str, str]] = set()
    for number, section in enumerate(sections, start=1):
        used |= _references(package, main, section)
        for kind in _kinds(section, even=even):
            header, footer = used.get(("header", kind), ""), used.get(("footer", kind), "")
            if (kind, header, footer) not in seen:
                seen.add((kind, header, footer))
                top, bottom = (_markings(package, part, styles, banners) for part in (header, footer))
                yield MarkedPages(kind=kind, section=number if len(sections) > 1 else 0, top=top, bottom=bottom)


def _sections(body: Any) -> Iterator[Any]:  # noqa: ANN401
    """The properties of each section, not those it had before a tracked change."""
    for section in body.iter():
        if local(section) == "sectPr" and local(section.getparent()) != "sectPrChange":
            yield section


def _references(package: Opened, main: str, section: Any) -> dict[tuple[str, str], str]:  # noqa: ANN401
    """The header and footer parts that a section names; it goes on with those of the section before for the rest."""
    related = package.related(main)
    found = {}
    for each in section:
        story = local(each).removesuffix("Reference")
        kind, target = related.get(value(each, "id"), ("", ""))
        if story in {"header", "footer"} and kind == story and target in package.names:
            found[story, value(each, "type") or "default"] = target
    return found


def _kinds(section: Any, *, even: bool) -> list[PageKind]:  # noqa: ANN401
    first: list[PageKind] = ["first"] if _is_on(child(section, "titlePg")) else []
    return ["default", *first, *(["even"] if even else [])]  # type: ignore[list-item]  # mypy widens the literal


def _is_on(setting: Any) -> bool:  # noqa: ANN401
    return setting is not None and value(setting) not in {"0", "false", "off"}


def _markings(package: Opened, part: str, styles: dict[str, str], banners: Collection[str]) -> tuple[str, ...]:
    if not part:
        return ()
    said = " ".join(paragraph.text for paragraph in _lines(package.xml(part), styles))
    line = " ".join(clean_text(said).split())
    return tuple(banner for banner in banners if re.search(rf"(?<!\w){re.escape(banner)}(?!\w)", line))
