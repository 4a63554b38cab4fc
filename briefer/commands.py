"""What each command does: calls a service, prints what came of it, returns the exit status."""

import json
import os
import sys
from argparse import Namespace
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from briefer.errors import BrieferError
from briefer.model import Article, Kind, Person, Quote, Span

if TYPE_CHECKING:
    from briefer.services.importing import Imported

DONE, FINDINGS = 0, 1


class NothingToRead(BrieferError):
    def __init__(self) -> None:
        super().__init__("There is no article to read there. Name .txt, .md, .html or .docx files, or folders of them.")


class NoQuotations(BrieferError):
    def __init__(self, people: Sequence[str]) -> None:
        whom = f" of {', '.join(people)}" if people else ""
        super().__init__(f"No quotation{whom} was found, so no memo was written.")


class NoSuchNote(BrieferError):
    def __init__(self, name: str, titles: Sequence[str]) -> None:
        there = "; ".join(titles) or "none yet"
        super().__init__(f"There is no note “{name}” in this workspace. Notes there: {there}.")


class NoWindow(BrieferError):
    def __init__(self, why: str) -> None:
        super().__init__(
            f"The window cannot open here: {why}. The commands work without it; briefer --help lists them."
        )


def import_(options: Namespace) -> int:
    from briefer.articles import find_files
    from briefer.services.importing import import_paths
    from briefer.services.workspaces import open_or_create

    if not find_files(options.paths):
        raise NothingToRead
    with open_or_create(options.workspace) as workspace:
        outcomes = import_paths(workspace, options.paths, progress=_progress("Reading"))
    for one in outcomes:
        row = {"path": str(one.path), "outcome": one.outcome, "article_id": one.article_id, "title": one.title}
        row |= {"quotes": one.quotes, "reason": one.reason}
        _say(options, f"{one.outcome}: {one.path}{_because(one)}", row, finding=one.outcome == "refused")
    return FINDINGS if any(one.outcome == "refused" for one in outcomes) else DONE


def _because(one: "Imported") -> str:
    if one.outcome == "refused":
        return f" ({one.reason})"
    return f" ({one.quotes} quotes)" if one.outcome == "added" else ""


def quotes(options: Namespace) -> int:
    from briefer.services.people import load_people

    shown = frozenset(Kind) if options.all else frozenset({Kind.DIRECT, Kind.MIXED, Kind.INDIRECT})
    read, status = _read(options.paths, load_people())
    for path, article, found in read:
        if not options.json:
            _say(options, f"{article.title}  [{path}]")
        for quote in found:
            if quote.kind in shown:
                _say(options, _quote_line(article.text, quote), _quote_row(path, article.text, quote))
    return status


def _quote_line(text: str, quote: Quote) -> str:
    who = " and ".join(quote.speakers) or "(speaker unknown)"
    via = ", ".join(span.of(text) for span in (quote.mention, quote.cue) if span)
    said = " ".join(quote.content.of(text).split())
    words = said if quote.kind is Kind.INDIRECT else f"“{said}”"
    return f"  {who}: {words}" + (f"  [{via}]" if via else "")


def _quote_row(path: Path, text: str, quote: Quote) -> dict[str, object]:
    mention = quote.mention
    return {
        "path": str(path),
        "start": quote.content.start,
        "end": quote.content.end,
        "text": quote.content.of(text),
        "kind": quote.kind.value,
        "speakers": list(quote.speakers),
        "mention": _words(text, mention),
        "mention_start": mention.start if mention else None,
        "mention_end": mention.end if mention else None,
        "cue": _words(text, quote.cue),
        "continues": quote.continues,
        "confidence": round(quote.confidence, 3),
        "reasons": list(quote.reasons),
    }


def _words(text: str, span: Span | None) -> str:
    return span.of(text) if span else ""


def find(options: Namespace) -> int:
    from briefer.services.looking_up import look_up

    results = look_up(_existing(options.workspace), options.query, options.limit)
    for hit in results.hits:
        row = {
            "article_id": hit.article_id,
            "quote_id": hit.quote_id,
            "title": hit.title,
            "source": hit.source,
            "published": str(hit.published or ""),
            "snippet": hit.snippet,
        }
        where = " · ".join(str(part) for part in (hit.source, hit.published) if part)
        _say(options, f"a{hit.article_id}  {hit.title}  {where}\n    {' '.join(hit.snippet.split())}", row)
    for remark in results.remarks:
        print(remark, file=sys.stderr)
    if not results.hits:
        print(_nothing(results.correction), file=sys.stderr)
    return DONE


def _nothing(correction: str) -> str:
    return f"Nothing found. Did you mean: {correction}" if correction else "Nothing found."


def memo(options: Namespace) -> int:
    from briefer.services.composing import memo_of, sources_from
    from briefer.services.exporting import spare, write_document
    from briefer.services.people import load_people

    spare(options.out, options.paths)
    people = load_people()
    read, status = _read(options.paths, people, options.out)
    sources = sources_from([(article, found) for _, article, found in read], people, options.person)
    if not sources.quotes:
        raise NoQuotations(options.person)
    document = memo_of(sources, format_id=options.format, title=options.title, today=date.today())  # noqa: DTZ011  # the analyst's day
    write_document(document, options.out, options.template)
    row = {"path": str(options.out), "articles": len(sources.articles), "quotes": len(sources.quotes)}
    _say(options, f"{options.out}: {row['quotes']} quotations from {row['articles']} article(s)", row)
    return status


def export(options: Namespace) -> int:
    from briefer.services.exporting import export_note
    from briefer.workspace import open_workspace

    with open_workspace(_existing(options.workspace), read_only=True) as workspace:
        notes = workspace.notes()
        matching = [note.id for note in notes if options.note in {str(note.id), f"n{note.id}", note.title}]
        if not matching:
            raise NoSuchNote(options.note, [f"{note.id} {note.title}" for note in notes])
        done = export_note(workspace, matching[0], options.out, options.template)
    _say(options, f"{done.path}: {done.title}", {"path": str(done.path), "title": done.title})
    return DONE


def check(options: Namespace) -> int:
    from briefer.services.checking import check_memo, remarks_on, row_of, told_of, write_report
    from briefer.workspace import open_workspace

    with open_workspace(_existing(options.workspace), read_only=True) as workspace:
        report = check_memo(workspace, options.memo)
    for remark in () if options.quiet else remarks_on(report, options.memo, options.workspace):
        print(remark, file=sys.stderr)
    for checked in report.quotations:
        _say(options, told_of(checked), row_of(checked), finding=not checked.clean)
    for finding in report.markings:
        _say(options, f"marking: {finding}", {"verdict": "marking", "remarks": [finding]}, finding=True)
    if options.report:
        write_report(report, options.report, options.memo)
    return DONE if report.clean else FINDINGS


def verify(options: Namespace) -> int:
    from briefer.workspace import open_workspace

    with open_workspace(_existing(options.workspace), read_only=True) as workspace:
        findings = workspace.verify()
        counts = f"{len(workspace.article_ids())} articles, {len(workspace.quotes())} quotes"
    for finding in findings:
        _say(options, finding, {"finding": finding}, finding=True)
    if not findings:
        _say(options, f"Sound: {counts}; every text and every quote is as it was stored.", {"sound": True})
    return FINDINGS if findings else DONE


def backup(options: Namespace) -> int:
    from briefer.workspace import open_workspace

    with open_workspace(_existing(options.workspace), read_only=True) as workspace:
        workspace.backup(options.out)
    _say(options, f"{options.out}: backed up and verified", {"path": str(options.out)})
    return DONE


def restore(options: Namespace) -> int:
    from briefer.workspace import restore as restore_backup

    restore_backup(options.backup, options.workspace)
    _say(options, f"{options.workspace}: restored from {options.backup}", {"path": str(options.workspace)})
    return DONE


def doctor(options: Namespace) -> int:
    from briefer.services.doctoring import examine

    findings = examine()
    for one in findings:
        row = {"what": one.what, "state": one.state, "advice": one.advice}
        _say(
            options,
            f"{one.what}: {one.state}" + (f". {one.advice}" if one.advice else ""),
            row,
            finding=bool(one.advice),
        )
    return FINDINGS if any(one.advice for one in findings) else DONE


def sample(options: Namespace) -> int:
    from briefer.services.samples import sample_memo, sample_workspace

    if options.open:
        return open_window(sample_workspace(options.folder)) if options.folder else open_window(sample=True)
    path = sample_memo(options.folder) if options.memo else sample_workspace(options.folder)
    what = "The sample memo" if options.memo else "The sample workspace"
    _say(options, f"{what} is here: {path}", {"path": str(path)})
    return DONE


def open_window(path: Path | None = None, *, sample: bool = False) -> int:
    """Stay in the window until it is closed.

    Raises:
        NoWindow: there is no screen, or Qt lacks a library of the system; it would end the process.
    """
    if sys.platform.startswith("linux") and not {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"} & os.environ.keys():
        raise NoWindow("there is no screen")
    try:
        from briefer.ui import run

        return run(path, sample=sample)
    except ImportError as error:
        raise NoWindow(str(error)) from error


def _read(
    paths: Sequence[Path], people: Sequence[Person], out: Path | None = None
) -> tuple[list[tuple[Path, Article, tuple[Quote, ...]]], int]:
    """Read files and folders, but not what was written before; refusals are said at once and make the status 1."""
    from briefer.articles import find_files
    from briefer.services.exporting import is_same
    from briefer.services.importing import read_files

    found = [path for path in find_files(paths) if out is None or not is_same(path, out)]
    files = read_files(found, people, progress=_progress("Reading"))
    refused = [file for file in files if file.article is None]
    for file in refused:
        print(file.refusal, file=sys.stderr)
    if not files:
        raise NothingToRead
    return [(file.path, file.article, file.quotes) for file in files if file.article], FINDINGS if refused else DONE


def _existing(path: Path) -> Path:
    from briefer.services.workspaces import NoSuchWorkspace

    if not path.is_file():
        raise NoSuchWorkspace(path)
    return path


def _progress(verb: str) -> Callable[[int, int], None]:
    """Progress goes to standard error, and only to a terminal."""

    def show(done: int, whole: int) -> None:
        if sys.stderr.isatty():
            print(f"\r{verb} {done} of {whole}", end="\n" if done == whole else "", file=sys.stderr, flush=True)

    return show


def _say(options: Namespace, line: str, row: Mapping[str, object] | None = None, *, finding: bool = False) -> None:
    """Print a result; --quiet leaves findings only."""
    if options.json and row is not None:
        print(json.dumps(row, ensure_ascii=False))
    elif not options.json and (finding or not options.quiet):
        print(line)
