"""How a window ends: what is being written is stored, then all work stops, then the workspace is closed."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from briefer.ui.settings import remember

if TYPE_CHECKING:
    from briefer.services.workers import Workers
    from briefer.ui.window import Window


def end(window: "Window", *pools: "Workers") -> None:
    if window.side.has_note:
        window.side.note.commit()
    window.hide()
    remember(window)
    for timer in window.findChildren(QTimer):
        timer.stop()
    for work in (window.read_run, window.quick_run, window.importer, window.following):
        work.stop()
    for workers in pools:
        workers.stop()
    window.workspace.close()
