"""What a command was given: whether it goes together, and the report on it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

from figcheck import answering
from figcheck.errors import UsageError
from figcheck.watching import watch

if TYPE_CHECKING:
    from figcheck.model import Figure, Report
    from figcheck.readers import ReadOptions
    from figcheck.settings import Settings
from figcheck.uncollected import uncollected


def require_command(words: Sequence[str], commands: Collection[str]) -> None:
    """Raise UsageError where a file or folder stands in the place of the command."""
    first = words[0] if words else "-"
    if first not in commands and not first.startswith("-") and Path(first).exists():
        raise UsageError(f"{first!r} is no command; say what to do with it, such as: figcheck check {first}")


def require_input(
    paths: Sequence[str] | None,
    figures: Path | None,
    against: Path | None,
    corrections: Path | None,
    write_corrections: Path | None,
) -> None:
    """Raise UsageError before any work where what is named to be checked does not go together."""
    if against is not None and figures is None:
        raise UsageError("--against needs --figures TABLE: it says what was changed in that table")
    if write_corrections is not None and against is None:
        raise UsageError("--write-corrections needs --figures TABLE and --against TABLE: it writes what was changed")
    if figures is None and not paths:
        raise UsageError("check needs a PATH to read, or --figures TABLE")
    if figures is not None and paths:
        raise UsageError("check takes documents or --figures TABLE, not both")
    if figures is not None and corrections is not None:
        raise UsageError("--corrections goes with documents; correct the table of --figures itself")


def trusted(reference: Path | None) -> tuple[Figure, ...]:
    """The figures of a reference, if there is one."""
    from figcheck import pipeline

    return tuple(pipeline.read_figures(reference, say=answering.say, warn=answering.warn).figures) if reference else ()


def expect(paths: Sequence[str], options: ReadOptions) -> None:
    """Let who looks on count the documents to come."""

    def count() -> int | None:
        from figcheck.readers.counting import expected

        return expected(paths, options)

    watch().expect(count)


def of_documents(
    paths: Sequence[str],
    corrections: Path | None,
    read: ReadOptions,
    settings: Settings,
    trusted: Sequence[Figure],
) -> Report:
    """The report on documents, their figures corrected as far as corrections hold for them."""
    from figcheck import pipeline

    expect(paths, read)
    known = pipeline.corrections_for(paths, corrections, settings, answering.say)
    return pipeline.run(paths, read, settings, trusted, known, answering.say)


def of_table(
    path: Path, columns: str, against: Path | None, write: Path | None, settings: Settings, trusted: Sequence[Figure]
) -> Report:
    """The report on a table; what was changed in it is written as corrections where that is asked for."""
    from figcheck import pipeline

    table = pipeline.read_figures(path, columns, against, answering.say, answering.warn)
    with uncollected():
        report = pipeline.check_table(table, settings, trusted)
    if write is not None:
        answering.write_corrections(table, write)
    return report


def settings(path: Path | None, **given: object) -> Settings:
    """The settings of the file, with those given on the command line in their place."""
    from dataclasses import replace
    from typing import Any

    from figcheck.settings import load_settings

    changes: dict[str, Any] = {
        name: value.value if isinstance(value, Enum) else value for name, value in given.items() if value
    }
    return replace(load_settings(path), **changes)


def with_rules(path: Path | None, rules_file: Path | None, **given: object) -> Settings:
    """The settings with the rules of a file of the user's own; rules of packages that cannot be taken are said."""
    from figcheck.ownrules import read_rules
    from figcheck.relations import strangers
    from figcheck.rules import plugged

    for message in plugged().messages:
        answering.say(message)
    found = settings(path, rules=() if rules_file is None else read_rules(rules_file), **given)
    for message in strangers(found.rules):
        answering.say(message)
    return found


def read_options(settings: Settings, published: str, source: str, columns: str) -> ReadOptions:
    """What the reader is told of the input."""
    from figcheck.readers import ReadOptions
    from figcheck.table.cells import moment
    from figcheck.table.columnmaps import column_map

    try:
        day = moment(published)
    except ValueError:
        raise UsageError(f"--published {published!r}: this is not a date such as 2025-06-17") from None
    named = column_map(columns).corpus
    return ReadOptions(source=source, published=day, case_by=settings.case_by, columns=named, limits=settings.limits)


def words(text: str) -> tuple[str, ...]:
    """The words of a list parted by commas."""
    return tuple(word.strip() for word in text.split(",") if word.strip())
