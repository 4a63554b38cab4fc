"""The .briefer file: schema, edits, history.

``open_workspace`` opens one or makes one; ``Workspace.edit`` is the only way to change it. Each
edit is one transaction, recorded as a changeset: undo, redo, the news of what changed and the
audit come from that record (``history``). Texts and original files lie outside of it, once each
(``blobs``). Beside ``name.briefer`` lie, while it is open, ``-wal`` and ``-shm``, and always
``-lock`` (one window writes) and ``-last`` (the hash of the last step; see ``lasthash``).

Good to know: an edit that changed nothing leaves no step, and undo is a step of the history too.
``edit(own=False)`` is for work in the background, which undo passes over; ``undo(id)`` takes back
any one step. ``warnings`` says on opening what had been stored and is missing. ``put_article``
corrects all but the text. ``compact(keep_undo=False)`` makes removed articles go for good.

SQLite itself is loaded when the first workspace is opened.
"""

from briefer.workspace.backing_up import restore
from briefer.workspace.edits import Edit
from briefer.workspace.errors import (
    BackupOntoItself,
    BadBackup,
    ChangesLeftBehind,
    DamagedArticle,
    DamagedHistory,
    DiskFull,
    FolderNotWritable,
    NewerWorkspace,
    NotAWorkspace,
    NotCompacted,
    NotReadable,
    NotThere,
    NoWorkspaceThere,
    OlderWorkspace,
    ReadOnlyWorkspace,
    RuinedWorkspace,
    StorageFailed,
    TagNameTaken,
    UnfinishedElsewhere,
    WorkspaceBusy,
    WorkspaceInUse,
    WriteProtected,
)
from briefer.workspace.opening import open_workspace
from briefer.workspace.workspace import Workspace

__all__ = [
    "BackupOntoItself",
    "BadBackup",
    "ChangesLeftBehind",
    "DamagedArticle",
    "DamagedHistory",
    "DiskFull",
    "Edit",
    "FolderNotWritable",
    "NewerWorkspace",
    "NoWorkspaceThere",
    "NotAWorkspace",
    "NotCompacted",
    "NotReadable",
    "NotThere",
    "OlderWorkspace",
    "ReadOnlyWorkspace",
    "RuinedWorkspace",
    "StorageFailed",
    "TagNameTaken",
    "UnfinishedElsewhere",
    "Workspace",
    "WorkspaceBusy",
    "WorkspaceInUse",
    "WriteProtected",
    "open_workspace",
    "restore",
]
