"""What a house template holds beside its text: pictures, which are bared, and files of other programs, refused."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from briefer.memo import images
from briefer.memo.opening import Damage, Opened
from briefer.memo.template_parts import LEFT_BEHIND

_OTHER_PROGRAMS = frozenset({"package", "oleObject", "control", "aFChunk", "audio", "video", "media"})


def bare_pictures(package: Opened) -> dict[str, bytes]:
    """The pictures of a template by the names of their parts, without what they tell of their makers.

    Raises:
        Damage: one can't be freed of it, or a file of another program stands in the template.
    """
    related = set(_related(package))
    for kind, name in sorted(related):
        if kind in _OTHER_PROGRAMS:
            raise Damage(f"it holds a file of another program ({_last(name)}). Put a picture of it in its place.")
    return {name: _bare(package, name) for name in sorted(name for kind, name in related if kind == "image")}


def _related(package: Opened) -> Iterator[tuple[str, str]]:
    """The parts that a memo takes over from its template, each with how another leads to it."""
    for source in ("", *sorted(name for name in package.names if not name.endswith(".rels"))):
        for kind, target in package.related(source).values():
            if target in package.names and kind not in LEFT_BEHIND:
                yield kind, target


def _bare(package: Opened, name: str) -> bytes:
    try:
        return images.bare(package.bytes_of(name))
    except ValueError as error:
        raise Damage(
            f"its picture {_last(name)} can't be freed of what it tells of its maker. Put a PNG in its place."
        ) from error


def _last(name: str) -> str:
    return PurePosixPath(name).name
