"""Keys that a view keeps for itself, whatever shortcuts the window has."""

from collections.abc import Collection

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent


def keeps(event: QEvent, keys: Collection[Qt.Key]) -> bool:
    """Whether this asks if a shortcut may take one of these keys; if so, it is told that it may not."""
    if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.ShortcutOverride:
        return False
    mine = event.key() in keys and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    event.setAccepted(mine)
    return mine
