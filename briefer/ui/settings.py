"""What the window remembers of itself: in Briefer's own folder, never in a registry."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtGui import QGuiApplication

from briefer.services.workspaces import data_folder
from briefer.ui import theme
from briefer.ui.side.pane import NOTE

if TYPE_CHECKING:
    from briefer.ui.window import Window

_SIZE = (1440, 900)


def settings() -> QSettings:
    """The settings file of this user."""
    return QSettings(str(data_folder() / "window.ini"), QSettings.Format.IniFormat)


def last_workspace() -> Path | None:
    """The workspace that was open last, if it is still there."""
    said = str(settings().value("workspace", ""))
    return Path(said) if said and Path(said).is_file() else None


def last_article(workspace: Path) -> int:
    """The article that was read last in this workspace; 0 if none is known."""
    kept = settings()
    said = str(kept.value("article", "0"))
    return int(said) if said.isdigit() and str(kept.value("workspace", "")) == str(workspace) else 0


def last_quote() -> int:
    """The quote one stood on in that article; 0 if none is known."""
    said = str(settings().value("quote", "0"))
    return int(said) if said.isdigit() else 0


def wrote_last(workspace: Path) -> bool:
    """Whether the note of this workspace was what stood beside the article."""
    kept = settings()
    return str(kept.value("note", "no")) == "yes" and str(kept.value("workspace", "")) == str(workspace)


def last_folder(of: str) -> str:
    """Where files of this kind, "articles" or "memos", were chosen last; empty if nowhere, or if it is gone."""
    said = str(settings().value(f"folder/{of}", ""))
    return said if said and Path(said).is_dir() else ""


def keep_folder(of: str, folder: Path) -> None:
    settings().setValue(f"folder/{of}", str(folder))


def recall_theme() -> None:
    """Light or dark, if the analyst chose one."""
    said = str(settings().value("theme", ""))
    theme.choose(said if said in {"light", "dark"} else "")


def remember(window: "Window") -> None:
    kept = settings()
    kept.setValue("geometry", window.saveGeometry())
    kept.setValue("panes", window.panes.state())
    kept.setValue("points", window.reader.view.points)
    kept.setValue("reported", "yes" if window.reader.reported else "no")
    kept.setValue("theme", theme.chosen())
    kept.setValue("workspace", str(window.workspace.path))
    kept.setValue("article", window.reader.article.id if window.reader.article else 0)
    kept.setValue("quote", window.reader.quote.id if window.reader.quote else 0)
    kept.setValue("note", "yes" if window.side.tabs.currentIndex() == NOTE else "no")


def recall(window: "Window") -> None:
    """Size, place and type as they were; at first as large as the picture of the window, or the screen."""
    screen = QGuiApplication.primaryScreen().availableSize()
    window.resize(min(_SIZE[0], screen.width()), min(_SIZE[1], screen.height()))
    kept = settings()
    geometry, panes, points = kept.value("geometry"), kept.value("panes"), kept.value("points")
    if isinstance(geometry, QByteArray):
        window.restoreGeometry(geometry)
    if isinstance(panes, QByteArray):
        window.panes.restoreState(panes)
    window.show_reported(reported=str(kept.value("reported", "yes")) != "no")
    if points is not None and float(str(points)) != window.reader.view.points:
        window.reader.view.zoom_to(float(str(points)))
