"""Dresses the application: Qt's palette and the style sheet, from the colours in use."""

from string import Template

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from briefer.assets import resource
from briefer.ui import theme

_ROLES = {
    QPalette.ColorRole.Window: "surface",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "hover",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.BrightText: "bad",
    QPalette.ColorRole.ToolTipBase: "surface",
    QPalette.ColorRole.ToolTipText: "text",
    QPalette.ColorRole.PlaceholderText: "faint",
    QPalette.ColorRole.Highlight: "selection",
    QPalette.ColorRole.HighlightedText: "text",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.Accent: "accent",
}


def dress(app: QApplication) -> None:
    """Give the whole application the colours and the interface face."""
    app.setStyle("Fusion")
    app.setFont(theme.interface_font())
    app.setPalette(qt_palette())
    app.setStyleSheet(style_sheet())


def qt_palette() -> QPalette:
    colours = theme.palette().named()
    palette = QPalette()
    for role, name in _ROLES.items():
        palette.setColor(role, QColor(colours[name]))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(colours["faint"]))
    return palette


def style_sheet() -> str:
    words = resource("themes", "window.qss").read_text(encoding="utf-8")
    return Template(words).substitute(theme.palette().named())


def dress_again() -> None:
    """The colours have changed: by the analyst, or by the system."""
    app = QApplication.instance()
    if isinstance(app, QApplication):
        app.setPalette(qt_palette())
        app.setStyleSheet(style_sheet())
