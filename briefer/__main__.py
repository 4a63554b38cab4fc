"""Runs the program: python -m briefer."""

from multiprocessing import freeze_support

from briefer.cli import main

if __name__ == "__main__":
    freeze_support()  # the spawned workers of a frozen build start here too
    raise SystemExit(main())
