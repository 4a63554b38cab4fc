"""What can go wrong with a workspace, each in a sentence."""

from pathlib import Path

from briefer.errors import BrieferError


class NoWorkspaceThere(BrieferError):
    def __init__(self, path: Path) -> None:
        super().__init__(f"There is no workspace “{path.name}” in {path.parent}. Nothing was created.")


class NotAWorkspace(BrieferError):
    def __init__(self, path: Path) -> None:
        super().__init__(f"“{path.name}” is not a Briefer workspace. It was not changed.")


class NewerWorkspace(BrieferError):
    def __init__(self, path: Path) -> None:
        super().__init__(
            f"“{path.name}” was made by a newer Briefer. It was not changed; open it with that version or a later one."
        )


class OlderWorkspace(BrieferError):
    def __init__(self, path: Path) -> None:
        super().__init__(
            f"“{path.name}” was made by an older Briefer and cannot be opened for reading only. "
            "It was not changed; open it once for writing, and it is brought up to date."
        )


class RuinedWorkspace(BrieferError):
    def __init__(self, path: Path) -> None:
        super().__init__(
            f"“{path.name}” is damaged and cannot be read. It was left as it is; "
            "restore the last backup, and keep this file for whoever may rescue the rest."
        )


class DamagedArticle(BrieferError):
    def __init__(self, path: Path, article_id: int) -> None:
        super().__init__(
            f"Article a{article_id} of “{path.name}” is damaged and cannot be read. The other articles are not touched "
            "by it; restore the last backup, or remove the article and import it again."
        )


class DamagedHistory(BrieferError):
    def __init__(self, path: Path) -> None:
        super().__init__(
            f"The history of “{path.name}” is damaged, so this step cannot be undone or shown. What the workspace holds "
            "is not touched by it; restore the last backup, or go on without."
        )


class WorkspaceInUse(BrieferError):
    def __init__(self, path: Path) -> None:
        super().__init__(
            f"“{path.name}” is already open in another window. Nothing was changed; "
            "go on there, or open it here for reading only."
        )


class WorkspaceBusy(BrieferError):
    def __init__(self, path: Path) -> None:
        super().__init__(
            f"Another program is holding “{path.name}”. This step was not stored, all earlier ones are; "
            "wait a moment and do it again."
        )


class WriteProtected(BrieferError):
    def __init__(self, path: Path) -> None:
        super().__init__(
            f"“{path.name}”, or the folder it lies in, is write-protected. Nothing was changed; "
            "open it for reading only, or copy it to a folder of your own."
        )


class FolderNotWritable(BrieferError):
    def __init__(self, path: Path) -> None:
        super().__init__(
            f"Nothing can be written in the folder {path.parent}, so “{path.name}” was not created. Choose another folder."
        )


class NotReadable(BrieferError):
    def __init__(self, path: Path) -> None:
        super().__init__(
            f"“{path.name}” cannot be opened: it may be locked by the system, or you may not have the right to read it. "
            "Nothing was changed."
        )


class ChangesLeftBehind(BrieferError):
    def __init__(self, path: Path) -> None:
        super().__init__(
            f"There is no “{path.name}”, but “{path.name}-wal” holds changes of one that lay there. "
            "Nothing was created; bring the workspace back beside it, or choose another name."
        )


class UnfinishedElsewhere(BrieferError):
    def __init__(self, path: Path) -> None:
        super().__init__(
            f"“{path.name}” has changes in “{path.name}-wal” that cannot be read where it lies. Nothing was changed; "
            "copy both files to a folder of your own and open the copy."
        )


class ReadOnlyWorkspace(BrieferError):
    def __init__(self, path: Path) -> None:
        super().__init__(f"“{path.name}” is open for reading only. Nothing was changed.")


class DiskFull(BrieferError):
    def __init__(self, path: Path) -> None:
        super().__init__(
            f"The disk with “{path.name}” is full. This step was not stored, all earlier ones are; "
            "make room and do it again."
        )


class StorageFailed(BrieferError):
    def __init__(self, path: Path) -> None:
        super().__init__(
            f"The disk with “{path.name}” failed to read or write. This step was not stored, all earlier ones are; "
            "check that the disk or network drive is connected, and do it again."
        )


class NotThere(BrieferError):
    def __init__(self, what: str) -> None:
        super().__init__(f"{what} is not in this workspace (any more). Nothing was changed.")


class TagNameTaken(BrieferError):
    def __init__(self, name: str) -> None:
        super().__init__(f"There is already a tag “{name}”. Nothing was changed; choose another name.")


class NotCompacted(BrieferError):
    def __init__(self, path: Path, finding: str) -> None:
        super().__init__(
            f"“{path.name}” is not sound, so nothing was taken out of it: {finding} Restore the last backup first."
        )


class BadBackup(BrieferError):
    def __init__(self, path: Path, finding: str) -> None:
        super().__init__(f"The backup “{path.name}” is not sound: {finding} Nothing was changed.")


class BackupOntoItself(BrieferError):
    def __init__(self, path: Path) -> None:
        super().__init__(f"A backup cannot replace the workspace “{path.name}” itself. Choose another name for it.")
