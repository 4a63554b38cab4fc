"""The .briefer file: schema, edits, history.

SQLite itself is loaded when the first workspace is opened.
"""

from briefer.workspace.backing_up import restore
from briefer.workspace.edits import Edit
from briefer.workspace.errors import (
    BackupOntoItself,
    BadBackup,
    ChangesLeftBehind,
    DamagedArticle,
    DiskFull,
    FolderNotWritable,
    NewerWorkspace,
    NotAWorkspace,
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
    "DiskFull",
    "Edit",
    "FolderNotWritable",
    "NewerWorkspace",
    "NoWorkspaceThere",
    "NotAWorkspace",
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
