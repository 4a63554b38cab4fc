"""Whether the banners and the portions of a memo agree."""

from collections.abc import Iterator, Sequence

from briefer.model.checks import MarkedPages, PageKind, ReadMemo
from briefer.notes.markings import (
    Marked,
    Marking,
    UnknownMarking,
    banner_text,
    faults,
    is_marking,
    parse_marking,
    roll_up,
)
from briefer.notes.schemes import MarkingScheme, load_schemes

_COVER = 4  # lines of a first page among which it may bear its marking itself
_PAGES: dict[PageKind, str] = {"default": "each page", "first": "the first page", "even": "even pages"}


def marking_findings(memo: ReadMemo, scheme: MarkingScheme | None = None) -> tuple[str, ...]:
    """What is wrong with the markings of a memo, in sentences; without a scheme, the one that fits is taken."""
    banners = tuple(dict.fromkeys(banner for banner in memo.banners if banner.strip()))
    scheme = scheme or _fitting(banners, memo.portions)
    missing = _missing_at_edges(memo) if memo.edges else _missing_on_pages(memo, scheme)
    if scheme is None or not scheme.levels:
        return tuple(dict.fromkeys([*_differing(banners), *missing]))
    found = [
        f"The banner “{banner}” is no marking of {scheme.name}." for banner in banners if not is_marking(scheme, banner)
    ]
    known = [(banner, parse_marking(scheme, banner)) for banner in banners if is_marking(scheme, banner)]
    marked, unknown = _marked(scheme, memo.portions)
    if len({(marking.level, marking.held) for _, marking in known}) > 1:
        found += _differing([banner for banner, _ in known])
    if marked and not banners:
        found.append(f"The memo has portions such as ({memo.portions[0]}), but no banner.")
    demanded = roll_up(scheme, marked)
    for _, marking in known:
        found += faults(scheme, marking, demanded)
    return tuple(dict.fromkeys([*found, *unknown, *missing]))


def _missing_at_edges(memo: ReadMemo) -> Iterator[str]:
    """Where a memo that says at which edges it marks its pages lacks a marking."""
    for pages in memo.pages:
        if lacking := [f"the {edge}" for edge in memo.edges if not getattr(pages, edge)]:
            yield f"The marking is missing at {' and '.join(lacking)} of {_place(pages)}."


def _missing_on_pages(memo: ReadMemo, scheme: MarkingScheme | None) -> Iterator[str]:
    """Pages without any marking where others have one; at which edges is a custom of the office's."""
    if scheme is None:
        return
    known = {banner for banner in memo.banners if is_marking(scheme, banner)}
    bare = [pages for pages in memo.pages if not known & {*pages.top, *pages.bottom}]
    on_cover = any(banner in line for banner in known for line in memo.paragraphs[:_COVER])
    for pages in bare if len(bare) < len(memo.pages) else ():
        if pages.kind != "first" or not on_cover:
            yield f"The marking is missing on {_place(pages)}."


def _place(pages: MarkedPages) -> str:
    return _PAGES[pages.kind] + (f" of section {pages.section}" if pages.section else "")


def _marked(scheme: MarkingScheme, portions: Sequence[str]) -> tuple[list[Marked], list[str]]:
    marked: list[Marked] = []
    unknown: list[str] = []
    for number, portion in enumerate(portions, 1):
        try:
            marking: Marking = parse_marking(scheme, portion)
        except UnknownMarking:
            unknown.append(f"The portion ({portion}) is no marking of {scheme.name}.")
        else:
            marked.append(Marked(marking, f"the portion ({portion}), number {number} of {len(portions)},"))
    return marked, unknown


def _fitting(banners: Sequence[str], portions: Sequence[str]) -> MarkingScheme | None:
    """The scheme that knows most of these markings, and every banner if one does; as they are written, if several do."""
    best, most = None, 0
    for scheme in load_schemes().values():
        known = sum(4 + _is_as_written(scheme, banner) for banner in banners if is_marking(scheme, banner))
        known += sum(2 for portion in portions if is_marking(scheme, portion))
        if known > most:
            best, most = scheme, known
    return best


def _is_as_written(scheme: MarkingScheme, banner: str) -> bool:
    return banner_text(scheme, parse_marking(scheme, banner)) == banner


def _differing(banners: Sequence[str]) -> list[str]:
    if len(banners) < 2:  # noqa: PLR2004  # two can differ
        return []
    return [f"The banners differ: {'; '.join(f'“{banner}”' for banner in banners)}."]
