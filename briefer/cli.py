"""The commands and their arguments; a new command is a function of commands.py and a line of COMMANDS."""

import argparse
import io
import os
import sys
from argparse import Namespace
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from briefer import __version__, commands
from briefer.errors import BrieferError

DONE, FINDINGS = 0, 1


@dataclass(frozen=True, slots=True)
class Command:
    """One command: its help, its arguments as argparse takes them, and what it does."""

    run: Callable[[Namespace], int]
    help: str
    arguments: tuple[tuple[tuple[str, ...], dict[str, Any]], ...]
    more: str = ""  # below the list of arguments


def _at_least_one(word: str) -> int:
    if not word.isdecimal() or int(word) < 1:
        raise argparse.ArgumentTypeError(f"“{word}” is not a number from 1 up")
    return int(word)


_PATHS = (("paths",), {"metavar": "PATH", "type": Path, "nargs": "+", "help": "files and folders of articles"})
_WORKSPACE = (("-w", "--workspace"), {"type": Path, "required": True, "help": "the .briefer file"})
_OUT = (("-o", "--out"), {"type": Path, "required": True, "help": "where to write"})
_TEMPLATE = (("--template",), {"type": Path, "help": "a house template (.docx)"})

_CHECKED = """\
Verdicts: as in the source; altered; source changed since; not in the workspace; quotation with no citation; and
"marking", for banners and portions that disagree. Exit status: 0 nothing to find fault with, 1 findings, or no memo
that could be read, 2 wrong usage.

With --json, one object a line, in reading order, markings last:
  verdict       one of the above
  place         where in the memo, for a person: "paragraph 12", "table 1, row 3", "footnote 4", "header"
  text          the quotation as the memo has it, without its marks
  attribution   the words around it that may name its speaker
  citations     the texts of its notes
  article_id    of its source, 0 if none was found
  quote_id      of the stored quote there, 0 if there is none
  source_text   what the source says there
  differences   a list of {"source": ..., "memo": ...}, word for word, one of the two perhaps empty
  remarks       further findings in sentences
A quotation is without fault where its verdict is "as in the source" and remarks is empty. A row of markings has verdict
and remarks only. Keys may be added, none is taken away."""

COMMANDS: dict[str, Command] = {
    "import": Command(commands.import_, "read articles into a workspace", (_PATHS, _WORKSPACE)),
    "quotes": Command(
        commands.quotes,
        "who said what in these files",
        (_PATHS, (("--all",), {"action": "store_true", "help": "also scare quotes and titles"})),
    ),
    "find": Command(
        commands.find,
        "look up in a workspace",
        (
            (("query",), {}),
            _WORKSPACE,
            (("--limit",), {"type": _at_least_one, "default": 20, "help": "how many results; 20 if not said"}),
        ),
    ),
    "memo": Command(
        commands.memo,
        "the main job in one step: articles to quotes to memo",
        (
            _PATHS,
            _OUT,
            (("--format",), {"default": "generic", "help": "id of the note format"}),
            (("--person",), {"nargs": "+", "default": [], "help": "only quotations of these people"}),
            (("--title",), {"default": "", "help": "title of the memo"}),
            _TEMPLATE,
        ),
    ),
    "export": Command(commands.export, "write a note of a workspace", ((("note",), {}), _WORKSPACE, _OUT, _TEMPLATE)),
    "check": Command(
        commands.check,
        "every quotation of a memo against its source",
        ((("memo",), {"type": Path}), _WORKSPACE, (("--report",), {"type": Path, "help": "write a report (.docx)"})),
        _CHECKED,
    ),
    "verify": Command(commands.verify, "integrity of a workspace, its history and its quotes", (_WORKSPACE,)),
    "backup": Command(commands.backup, "copy a workspace, also while it is open", (_WORKSPACE, _OUT)),
    "restore": Command(commands.restore, "make a workspace from a backup", ((("backup",), {"type": Path}), _WORKSPACE)),
    "doctor": Command(commands.doctor, "look at this installation", ()),
    "sample": Command(
        commands.sample,
        "make the sample workspace, or the sample memo",
        (
            (("--memo",), {"action": "store_true", "help": "compose the sample memo"}),
            (("--open",), {"action": "store_true", "help": "open the window on it"}),
            (("--folder",), {"type": Path, "help": "where to put it"}),
        ),
    ),
}


def main(words: Sequence[str] | None = None) -> int:
    """Run one command; returns 0 done, 1 done with findings or refusals, 2 wrong usage."""
    words = list(sys.argv[1:] if words is None else words)
    _print_any_letter()
    try:
        return _carried_out(words)
    except BrieferError as error:
        print(error, file=sys.stderr)
        return FINDINGS
    except BrokenPipeError:  # `briefer quotes … | head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except KeyboardInterrupt:
        return 130
    except OSError as error:
        print(_refused(error), file=sys.stderr)
        return FINDINGS
    except Exception as error:  # noqa: BLE001  # a bug of ours: logged with its traceback, shown without it
        print(_logged(error), file=sys.stderr)
        return FINDINGS


def _carried_out(words: Sequence[str]) -> int:
    if _is_window(words):
        return commands.open_window(Path(words[0]) if words else None)
    options = _parser().parse_args(words)
    status = int(options.run(options))
    print(end="", flush=True)
    return status


def _print_any_letter() -> None:
    """Names and quotations are in every script, and what is piped on is UTF-8 on every system."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            utf8 = "utf-8" if not stream.isatty() else stream.encoding
            stream.reconfigure(encoding=utf8, errors="backslashreplace")


def _refused(error: OSError) -> str:
    what = f"“{error.filename}”" if error.filename else "what was asked for"
    return f"The system refused {what}: {error.strerror or error}. What was stored before is safe."


def _logged(bug: Exception) -> str:
    import traceback

    from briefer.services.workspaces import data_folder

    log = data_folder() / "briefer.log"
    try:
        log.parent.mkdir(parents=True, exist_ok=True)
        with log.open("a", encoding="utf-8") as file:
            traceback.print_exception(bug, file=file)
    except OSError:
        return f"Something in Briefer itself went wrong ({bug!r}). What was stored before is safe."
    return f"Something in Briefer itself went wrong. What was stored before is safe. Details are in {log}."


def _is_window(words: Sequence[str]) -> bool:
    """No words, or a workspace; a mistyped command is neither."""
    if len(words) != 1:
        return not words
    return words[0] not in COMMANDS and (words[0].endswith(".briefer") or Path(words[0]).exists())


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="briefer",
        description="From a pile of articles to a Word memo in which every quotation is traced to its source.",
        epilog="Without a command: briefer [WORKSPACE] opens the window.",
    )
    parser.add_argument("--version", action="version", version=f"Briefer {__version__}")
    subparsers = parser.add_subparsers(required=True, metavar="COMMAND")
    for name, command in COMMANDS.items():
        sub = subparsers.add_parser(
            name,
            help=command.help,
            description=command.help,
            epilog=command.more,
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        for flags, settings in command.arguments:
            sub.add_argument(*flags, **settings)
        sub.add_argument("--json", action="store_true", help="print results as one JSON object a line")
        sub.add_argument("--quiet", action="store_true", help="print nothing but errors and findings")
        sub.set_defaults(run=command.run)
    return parser
