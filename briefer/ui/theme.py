"""The colours and typefaces of the window, by what they are for; light and dark follow the system."""

import tomllib
from dataclasses import dataclass, fields
from functools import cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication

from briefer.assets import resource

READING_FACES = ("Noto Serif", "Source Serif 4", "Charter", "Georgia", "Cambria", "DejaVu Serif", "Noto Naskh Arabic")
INTERFACE_FACES = ("Noto Sans", "Segoe UI", "SF Pro Text", "Helvetica Neue", "Noto Sans Arabic", "DejaVu Sans")
CODE_FACES = ("Noto Sans Mono", "Cascadia Mono", "SF Mono", "Consolas", "Menlo", "DejaVu Sans Mono")


@dataclass(frozen=True, slots=True)
class SpeakerColour:
    """``tint`` lies behind the words, ``ink`` writes initials on it, ``line`` underlines."""

    tint: str
    ink: str
    line: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Palette:
    """One of resources/themes/*.toml, where each colour is explained; "#rrggbb"."""

    name: str
    dark: bool
    text: str
    muted: str
    faint: str
    accent: str
    accent_tint: str
    accent_ink: str
    on_accent: str
    surface: str
    paper: str
    desk: str
    border: str
    border_strong: str
    hover: str
    key: str
    found: str
    flag: str
    flag_ink: str
    flag_border: str
    good: str
    good_tint: str
    warning: str
    warning_tint: str
    bad: str
    bad_tint: str
    heading: str
    citation: str
    citation_tint: str
    current: str
    selection: str
    speakers: tuple[SpeakerColour, ...]
    unknown: SpeakerColour
    passage: SpeakerColour

    def named(self) -> dict[str, str]:
        """The plain colours by name, for the style sheet."""
        return {f.name: value for f in fields(self) if isinstance(value := getattr(self, f.name), str)}

    def speaker(self, slot: int) -> SpeakerColour:
        """The colours of a slot, counted from 1; 0 is nobody."""
        return self.speakers[(slot - 1) % len(self.speakers)] if slot > 0 else self.unknown


@cache
def load_palette(name: str) -> Palette:
    """Read resources/themes/NAME.toml."""
    data = tomllib.loads(resource("themes", f"{name}.toml").read_text(encoding="utf-8"))
    return Palette(
        name=data["name"],
        dark=data["dark"],
        speakers=tuple(SpeakerColour(**slot) for slot in data["speakers"]),
        unknown=SpeakerColour(**data["unknown"]),
        passage=SpeakerColour(**data["passage"]),
        **data["colours"],
    )


_chosen: list[str] = []  # "light" or "dark" if the analyst chose one; empty: as the system


def choose(name: str) -> None:
    """Keep to "light" or "dark"; empty follows the system."""
    _chosen[:] = [name] if name else []


def chosen() -> str:
    return _chosen[0] if _chosen else ""


def palette() -> Palette:
    """The colours in use now; ask again when the window's palette changes."""
    if _chosen:
        return load_palette(_chosen[0])
    dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    return load_palette("dark" if dark else "light")


def colour(name: str) -> QColor:
    """One of the plain colours in use now: ``colour("accent")``."""
    return QColor(palette().named()[name])


def interface_font(points: float = 10, *, bold: bool = False) -> QFont:
    return _font(INTERFACE_FACES, points, bold=bold)


def reading_font(points: float = 12.5) -> QFont:
    return _font(READING_FACES, points)


def code_font(points: float = 10.5) -> QFont:
    font = _font(CODE_FACES, points)
    font.setStyleHint(QFont.StyleHint.Monospace)
    return font


def _font(faces: tuple[str, ...], points: float, *, bold: bool = False) -> QFont:
    font = QFont(list(faces))
    font.setPointSizeF(points)
    font.setBold(bold)
    return font
