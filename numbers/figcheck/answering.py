"""Where the answer of a command goes: standard output, a file, a folder; and messages to the person beside it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from figcheck.errors import OutputError, UsageError
from figcheck.watching import let_watch, watch

if TYPE_CHECKING:
    from figcheck.model import Figure, Report
    from figcheck.settings import Settings
    from figcheck.table.tablefile import Table
    from figcheck.verdicts import Judged
    from figcheck.writers import Writer

DOUBTS = 20
"""So many dates in doubt are named; of the rest, how many they are."""


def answer(
    report: Report,
    form: str,
    out: Path | None,
    closing: str,
    *,
    excel: bool = False,
    xlsx: bool = False,
    quotes_only: bool = False,
    apart: bool = False,
) -> None:
    """Write the folder if one is asked for, then the answer to standard output, which tells the exit status.

    With `apart` the text lists what was not compared. An OutputError is raised in the end where the folder fails.
    """
    from figcheck import writers
    from figcheck.writers import terminal
    from figcheck.writers.streams import to_stdout

    instead = writers.QUOTES_ONLY if quotes_only else {}

    watch().finish()
    failure = None if out is None else _folder_failure(report, out, instead, excel=excel, xlsx=xlsx)
    if failure is not None:
        closing = f"exit 2 (--out {out} could not be written)"
    if form == "text":
        text = terminal.summary_writer(closing) if watch().quiet else terminal.writer(closing, apart=apart)
        to_stdout(text, report)
    else:
        to_stdout(instead.get(form, writers.FINDINGS[form]), report, marked=excel and form == "csv")
    say_documents(report)
    if failure is not None:
        raise failure


def _folder_failure(
    report: Report, out: Path, instead: Mapping[str, Writer], *, excel: bool, xlsx: bool
) -> OutputError | None:
    """Write the folder; the error where that fails."""
    from figcheck import writers
    from figcheck.writers.streams import to_folder

    files = {name: instead.get(name, writer) for name, writer in writers.FOLDER.items()}
    try:
        keep_edited(report, out)
        to_folder(report, out, files, binary=writers.WORKBOOK if xlsx else {}, marked=excel)
    except OutputError as error:
        return error
    return None


def keep_edited(report: Report, out: Path) -> None:
    """Keep a copy of a table of figures in the folder that somebody edited, where its edits would be lost."""
    from figcheck.table.overwritten import keep_edited as keep
    from figcheck.writers.streams import would_hold

    table = out / "figures.csv"
    if table.is_file() and not would_hold(table, report) and (kept := keep(out, report.figures)):
        warn(
            f"{table} was edited, and is written anew: the edited table is kept as {kept}; "
            f"check that with --figures {kept}, or make corrections of it with --against and --write-corrections"
        )


def answer_and_status(report: Report, form: str, out: Path | None, fail_on: str, **forms: bool) -> int:
    """Write the answer, which tells the exit status too; that status."""
    from figcheck import pipeline

    status = pipeline.exit_status(report, fail_on)
    answer(report, form, out, f"exit {status} (--fail-on {fail_on})", **forms)
    return status


def set_aside(
    report: Report, read: Path | None, write: Path | None, judged: tuple[Judged, ...], settings: Settings
) -> Report:
    """The report held against verdicts and a baseline, which is written anew where that is asked for."""
    from datetime import datetime

    from figcheck import pipeline
    from figcheck.writers import baseline_toml
    from figcheck.writers.streams import to_file

    today = datetime.now().astimezone().date()
    known = None if read is write is None else pipeline.known_before(report, read, write, today)
    if known is not None and write is not None:
        to_file(baseline_toml.write, known, write)
    return pipeline.set_aside(report, known, judged, settings, today, say)


def verdicts_before(read: Path | None, out: Path | None) -> tuple[Judged, ...]:
    """The verdicts of a table of findings, then those of the folder that is written anew; a slip there is an error."""
    if read is None and out is None:
        return ()
    from figcheck.verdicts import read_verdicts, verdicts_of_folder

    given = () if read is None else read_verdicts(read)
    return (*given, *(() if out is None else verdicts_of_folder(out)))


def write_corrections(table: Table, path: Path) -> None:
    """Write what was changed in a table as corrections, beside those that the file holds already."""
    from datetime import datetime

    from figcheck import pipeline
    from figcheck.writers import corrections_csv
    from figcheck.writers.streams import to_file

    found = pipeline.to_correct(table, path, datetime.now().astimezone().date(), say)
    to_file(corrections_csv.write, found, path)
    say(f"{path}: {len(found):,} correction{'' if len(found) == 1 else 's'}")


def require_forms(form: str, out: Path | None, *, quotes_only: bool, xlsx: bool = False) -> None:
    """Raise UsageError before any work where a page or a workbook is spoken of that would not or cannot be written."""
    if quotes_only and out is None and form != "html":
        raise UsageError("--quotes-only is for report.html; ask for that with --out DIR or --format html")
    if not xlsx:
        return
    if out is None:
        raise UsageError("--xlsx writes figcheck.xlsx into the folder of --out DIR; name one")
    from figcheck import writers

    writers.NEEDS["xlsx"]()


def table_writer(form: str, output: str, *, brief: bool, excel: bool) -> Callable[[Iterable[Figure]], None]:
    """What writes the table of figures in a form, to a file or, for `-`, to standard output.

    A UsageError is raised before any work where the form needs a package that is not installed.
    """
    from figcheck import writers
    from figcheck.writers.streams import to_binary_file, to_binary_stdout, to_file, to_stdout

    if form in writers.BINARY_FIGURES:
        writers.NEEDS[form]()
        binary = (writers.BINARY_BRIEF if brief else writers.BINARY_FIGURES)[form]
        if output == "-":
            return partial(to_binary_stdout, binary)
        return partial(to_binary_file, binary, path=Path(output))
    text = (writers.BRIEF if brief else writers.FIGURES)[form]
    marked = excel and form == "csv"
    if output == "-":
        return partial(to_stdout, text, marked=marked)
    return partial(to_file, text, path=Path(output), marked=marked)


def look_on(*, quiet: bool, verbose: bool, streams: bool = False) -> None:
    """Show how the run goes. What `streams` to a terminal while the run goes takes the place of that."""
    if quiet and verbose:
        raise UsageError("--quiet and --verbose do not go together")
    from figcheck.progress import Progress

    let_watch(Progress(quiet=quiet, verbose=verbose, shown=not (streams and sys.stdout.isatty())))


def say(message: str) -> None:
    """A message for the person at the keyboard, unless quiet is wanted; standard output holds data alone."""
    if not watch().quiet:
        warn(message)


def warn(message: str) -> None:
    """A message of an error, which is told in any case."""
    watch().clear()
    typer.echo(f"figcheck: {message}", err=True)


def say_documents(report: Report) -> None:
    """Name every document that was not read, and dates in doubt, with the reasons."""
    from figcheck.writers.naming import doubtful, not_read

    unread = [document for document in report.documents if document.status != "ok"]
    for document in unread:
        (warn if document.status == "failed" else say)(not_read(document))
    doubts = [document for document in report.documents if document.status == "ok" and document.date_doubt]
    for document in doubts[:DOUBTS]:
        say(doubtful(document))
    if len(doubts) > DOUBTS:
        say(f"and {len(doubts) - DOUBTS:,} more dates in doubt; --out DIR writes all of them to documents.csv")
    if len(unread) == len(report.documents):
        warn("no document could be read")
