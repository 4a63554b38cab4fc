"""Sets Briefer up and opens it on the sample workspace; `run.py test` runs its tests. Standard library only.

python3 run.py               the window (without a screen: the sample memo)
python3 run.py test [...]    the tests; further words go to pytest
python3 run.py COMMAND ...   any command of Briefer: memo, quotes, import, find, ...

Annotations stand in quotes so that an old Python gets as far as being told so.
"""

import ctypes
import hashlib
import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

HERE = Path(__file__).resolve().parent
VENV = HERE / ".venv"
WHEELHOUSE = HERE / "wheelhouse"
STAMP = VENV / "briefer-stamp"

APT_INSTALL = ("apt-get", "install", "-y", "--no-install-recommends")
APT_PATIENCE = ("-o", "DPkg::Lock::Timeout=300")  # seconds: fresh machines often install updates meanwhile

# What Qt asks of a Debian system: library -> package. The second group only with a screen (X11).
QT_LIBRARIES = {
    "glib-2.0": "libglib2.0-0",
    "EGL": "libegl1",
    "GL": "libgl1",
    "xkbcommon": "libxkbcommon0",
    "dbus-1": "libdbus-1-3",
    "fontconfig": "libfontconfig1",
}
X11_LIBRARIES = {
    "xcb-cursor": "libxcb-cursor0",
    "xkbcommon-x11": "libxkbcommon-x11-0",
    "xcb-icccm": "libxcb-icccm4",
    "xcb-keysyms": "libxcb-keysyms1",
    "xcb-shape": "libxcb-shape0",
    "xcb-image": "libxcb-image0",
    "xcb-render-util": "libxcb-render-util0",
}


def main(words: "Sequence[str]") -> int:
    require_python()
    testing = words[:1] == ["test"]
    set_up(HERE / ("requirements-dev.lock" if testing else "requirements.lock"))
    if testing:
        require_libraries(QT_LIBRARIES)
        return run_tests(words[1:])
    if words:
        return run("-m", "briefer", *words)
    if not has_screen():
        return run("-m", "briefer", "sample", "--memo")
    require_libraries(QT_LIBRARIES | (X11_LIBRARIES if needs_x11() else {}))
    return run("-m", "briefer", "sample", "--open")


def require_python() -> None:
    if sys.version_info < (3, 11):
        stop(f"Briefer needs Python 3.11 or newer; this is {platform.python_version()}. Run it with a newer python3.")


def set_up(lock: Path) -> None:
    """Bring ``.venv`` to what the lock file says; does nothing where it already is."""
    wanted = fingerprint(lock)
    if STAMP.is_file() and wanted in STAMP.read_text(encoding="utf-8").split():
        return
    if not python().is_file():
        make_environment()
    say("Setting up (once, about a minute) …")
    install(lock)
    point_to_checkout()
    compile_package()
    STAMP.write_text("\n".join(satisfied_by(lock)), encoding="utf-8")


def satisfied_by(lock: Path) -> "list[str]":
    """Fingerprints of the locks that this installation satisfies: the tests' lock includes the program's."""
    return [fingerprint(lock)] + ([fingerprint(HERE / "requirements.lock")] if "dev" in lock.name else [])


def fingerprint(lock: Path) -> str:
    return hashlib.sha256(lock.read_bytes() + sys.version.encode() + str(HERE).encode()).hexdigest()


def make_environment() -> None:
    """Make ``.venv``. Debian splits venv off: installed where we may, else said with the exact command."""
    package = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
    if not has_venv():
        apt_install([package])
    if not has_venv():
        stop(f"Python's venv is missing. Install it: {as_root()}{' '.join(APT_INSTALL)} {package}")
    shutil.rmtree(VENV, ignore_errors=True)
    if subprocess.call([sys.executable, "-m", "venv", str(VENV)]):
        stop(f"The folder {VENV} cannot be made. Put Briefer where you may write, and run this again.")


def has_venv() -> bool:
    return subprocess.call([sys.executable, "-c", "import ensurepip, venv"], stderr=subprocess.DEVNULL) == 0


def install(lock: Path) -> None:
    source = ["--no-index", "--find-links", str(WHEELHOUSE)] if WHEELHOUSE.is_dir() else []
    command = ["-m", "pip", "install", "-qqq", "--retries=2", "--disable-pip-version-check", "--only-binary=:all:"]
    if run(*command, "--require-hashes", *source, "-r", str(lock)):
        stop(
            "The packages could not be installed. With a network, run this again; without one, put the wheels that "
            f"{lock.name} names into the folder wheelhouse/ and run this again."
        )


def point_to_checkout() -> None:
    """Let the environment's Python find this checkout from any folder."""
    (site,) = {*VENV.glob("lib/python3*/site-packages"), *VENV.glob("Lib/site-packages")}
    (site / "briefer-checkout.pth").write_text(f"{HERE}\n", encoding="utf-8")


def compile_package() -> None:
    """Write bytecode once: where PYTHONDONTWRITEBYTECODE is set, every start would be up to three times slower."""
    run("-m", "compileall", "-q", str(HERE / "briefer"))


def run_tests(words: "Sequence[str]") -> int:
    environment = {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(HERE)}
    return run("-m", "pytest", *(words or ["-q"]), cwd=HERE, **environment)


def run(*words: str, cwd: "Path | None" = None, **environment: str) -> int:
    """Run the environment's Python; returns its exit status."""
    try:
        return subprocess.call([str(python()), *words], cwd=cwd, env={**os.environ, **environment})
    except KeyboardInterrupt:
        return 130


def python() -> Path:
    return VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def has_screen() -> bool:
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def needs_x11() -> bool:
    return bool(os.environ.get("DISPLAY")) and not os.environ.get("QT_QPA_PLATFORM")


def require_libraries(libraries: "dict[str, str]") -> None:
    """Install what Qt lacks where this is Debian and we may; else say the exact command."""
    packages = missing_packages(libraries)
    if packages:
        apt_install(packages)
    missing = missing_packages(libraries)
    if missing:
        stop(f"The window needs system libraries. Install them: {as_root()}{' '.join([*APT_INSTALL, *missing])}")


def apt_install(packages: "Sequence[str]") -> None:
    """Install Debian packages where we may; what is missing afterwards is the caller's to say."""
    if not may_install():
        return
    say(f"Installing from Debian: {' '.join(packages)} …")
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for step in (["apt-get", "update", "-qq"], [*APT_INSTALL, "-qq", *APT_PATIENCE, *packages]):
        subprocess.call(step, env=quiet, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def missing_packages(libraries: "dict[str, str]") -> "list[str]":
    if not sys.platform.startswith("linux"):
        return []
    return [package for library, package in libraries.items() if not loadable(library)]


def loadable(library: str) -> bool:
    for version in ("0", "1", "2", "3", "4"):
        try:
            ctypes.CDLL(f"lib{library}.so.{version}")
        except OSError:
            continue
        return True
    return False


def may_install() -> bool:
    return getattr(os, "geteuid", lambda: 1)() == 0 and shutil.which("apt-get") is not None


def as_root() -> str:
    return "" if getattr(os, "geteuid", lambda: 1)() == 0 else "sudo "


def say(sentence: str) -> None:
    print(sentence, file=sys.stderr, flush=True)


def stop(sentence: str) -> NoReturn:
    say(sentence)
    raise SystemExit(1)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
