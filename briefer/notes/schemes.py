"""Marking schemes: levels, what may follow them, and how banners and portions are written."""

from dataclasses import dataclass
from functools import cache
from typing import Literal, cast

from briefer.assets import resource
from briefer.errors import BrieferError
from briefer.model.documents import Banner
from briefer.notes.data_files import DataTable, read_data_file
from briefer.notes.formats import COLOUR, COLOUR_CALLED, FieldSpec, read_banner, read_fields


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """One level, lowest first in its scheme. ``name`` stands in the banner, ``portion`` before a paragraph."""

    name: str
    portion: str
    aliases: tuple[str, ...] = ()
    colour: str = ""  # of the banner at this level, RRGGBB; empty: the scheme's or the format's


@dataclass(frozen=True, slots=True, kw_only=True)
class Control:
    """A caveat, category or dissemination control. ``rule`` says when it is carried to the banner.

    ``any``: if one portion has it. ``all``: only if every portion above the lowest level has it, with the
    list it names cut to what they share ("REL TO USA, GBR").
    """

    name: str
    portion: str
    group: int = 0  # controls of one group stand together, joined by the scheme's inner joiner
    takes_list: bool = False
    prefix: bool = False  # any word may follow at once: "SP-" takes "SP-PRVCY"
    rule: Literal["any", "all"] = "any"
    supersedes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkingScheme:
    """One scheme, as its file says. No levels: the scheme ``none``, whose banner is what the analyst typed."""

    id: str
    name: str
    authority: str = ""
    levels: tuple[Level, ...] = ()
    controls: tuple[Control, ...] = ()
    joiner: str = "//"  # between the level and each group
    inner: str = "/"  # within a group
    portions: bool = True  # whether paragraphs bear marks
    fields: tuple[FieldSpec, ...] = ()  # of the classification or designation block on page 1
    block_from: str = ""  # the level from which the block is due
    block_align: Literal["left", "right"] = "left"
    banner: Banner | None = None  # overrides the format's
    page_label: str = ""  # overrides "Page {page} of {pages}"


class UnknownScheme(BrieferError):
    def __init__(self, name: str, known: list[str]) -> None:
        super().__init__(f"There is no marking scheme “{name}”. Nothing was changed; choose: {', '.join(known)}.")


@cache
def load_schemes() -> dict[str, MarkingScheme]:
    """The built-in schemes by id."""
    tables = (read_data_file(path) for path in sorted(resource("markings").glob("*.toml")))
    return {table.path.stem: _read_scheme(table) for table in tables}


def load_scheme(scheme_id: str) -> MarkingScheme:
    """A scheme by its id.

    Raises:
        UnknownScheme: no such id.
    """
    schemes = load_schemes()
    if scheme_id not in schemes:
        raise UnknownScheme(scheme_id, list(schemes))
    return schemes[scheme_id]


def _read_scheme(table: DataTable) -> MarkingScheme:
    own_banner = table.table("banner")
    scheme = MarkingScheme(
        id=table.path.stem,
        name=table.text("name"),
        authority=table.text("authority", ""),
        levels=tuple(_read_level(row) for row in table.tables("levels")),
        controls=tuple(_read_control(row) for row in table.tables("controls")),
        joiner=table.text("joiner", "//"),
        inner=table.text("inner", "/"),
        portions=table.flag("portions", default=True),
        fields=read_fields(table, "fields"),
        block_from=table.text("block_from", ""),
        block_align=cast("Literal['left', 'right']", table.choice("block_align", ("left", "right"), "left")),
        banner=read_banner(own_banner) if own_banner else None,
        page_label=table.text("page_label", ""),
    )
    table.done()
    return scheme


def _read_level(table: DataTable) -> Level:
    level = Level(
        name=table.text("name"),
        portion=table.text("portion"),
        aliases=table.texts("aliases", ()),
        colour=table.matching("colour", f"({COLOUR})?", COLOUR_CALLED, ""),
    )
    table.done()
    return level


def _read_control(table: DataTable) -> Control:
    control = Control(
        name=table.text("name"),
        portion=table.text("portion", table.text("name")),
        group=int(table.number("group", 0)),
        takes_list=table.flag("takes_list", default=False),
        prefix=table.flag("prefix", default=False),
        rule=cast("Literal['any', 'all']", table.choice("rule", ("any", "all"), "any")),
        supersedes=table.texts("supersedes", ()),
    )
    table.done()
    return control
