"""The panel's style sheet in the colours in use."""

from string import Template

from briefer.assets import resource
from briefer.ui import theme


def style_sheet() -> str:
    words = resource("themes", "note.qss").read_text(encoding="utf-8")
    return Template(words).substitute(theme.palette().named())
