"""Opens a workspace, or makes one."""

from pathlib import Path
from typing import TYPE_CHECKING

from briefer.workspace import history, verifying
from briefer.workspace.connecting import beside, connect, create_file, has_pending
from briefer.workspace.errors import ChangesLeftBehind, NotAWorkspace, NoWorkspaceThere
from briefer.workspace.locking import lock
from briefer.workspace.store import Store
from briefer.workspace.workspace import Workspace

if TYPE_CHECKING:
    from filelock import BaseFileLock


def open_workspace(path: Path | str, *, create: bool = False, read_only: bool = False) -> Workspace:
    """Open the workspace at a path; with ``create``, make it if nothing is there.

    A file that does not open is never replaced by a new one. For reading only, a workspace can
    be open in any number of windows, also while one writes.

    Raises:
        NoWorkspaceThere, NotAWorkspace, NewerWorkspace, RuinedWorkspace, WorkspaceInUse, ...: nothing was changed.
    """
    path = Path(path).absolute()
    _assert_openable(path, create=create and not read_only)
    if read_only:
        return _workspace(path)
    taken = lock(path)
    try:
        if not path.exists():
            create_file(path)
        return _workspace(path, taken)
    except NotAWorkspace:
        taken.release()
        beside(path, "-lock").unlink(missing_ok=True)
        raise
    except BaseException:
        taken.release()
        raise


def _assert_openable(path: Path, *, create: bool) -> None:
    if path.is_dir():
        raise NotAWorkspace(path)
    if path.exists():
        return
    if not (create and path.parent.is_dir()):
        raise NoWorkspaceThere(path)
    if has_pending(path):
        raise ChangesLeftBehind(path)


def _workspace(path: Path, taken: "BaseFileLock | None" = None) -> Workspace:
    store = Store(path, connect(path, read_only=taken is None), read_only=taken is None)
    try:
        warnings = tuple(verifying.missing(store))
        if taken:
            history.take_up(store, warnings)
    except BaseException:
        store.close()
        raise
    return Workspace(store, taken, warnings)
