"""The whole program in a screenful: read, extract, compare, report."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from figcheck.errors import UsageError
from figcheck.extracting import Extracted, extract_each
from figcheck.model import Document, Figure, Report
from figcheck.settings import Settings

if TYPE_CHECKING:
    from datetime import date

    from figcheck.baseline import Known
    from figcheck.model import Correction
    from figcheck.readers import ReadOptions
    from figcheck.table.correctionfile import Corrections
    from figcheck.table.tablefile import Table
    from figcheck.verdicts import Judged

SEVERITIES = ("error", "warning", "info")


def run(
    paths: Sequence[str | Path],
    options: ReadOptions | None = None,
    settings: Settings | None = None,
    reference: Sequence[Figure] = (),
    corrections: Corrections | None = None,
    say: Callable[[str], None] = lambda _: None,
) -> Report:
    """Read the documents, extract their figures, compare them and apply the rules.

    A document that cannot be read, or fails, is in the report with its reason; a UsageError is raised for wrong use.
    Corrections are applied to the figures first; those that do not fit are said, a message each.
    """
    settings = settings or Settings()
    _require_rules(settings)
    return check_extracted(extract_all(paths, options, settings), settings, reference, corrections, say)


def check_extracted(
    extracted: Report,
    settings: Settings,
    reference: Sequence[Figure] = (),
    corrections: Corrections | None = None,
    say: Callable[[str], None] = lambda _: None,
) -> Report:
    """Compare figures that were extracted and apply the rules, after corrections where there are any."""
    from figcheck.rules import check_figures

    _require_rules(settings)
    if corrections is None:
        return check_figures(extracted.figures, extracted.documents, settings, reference)
    from figcheck.table.correcting import corrected

    read = {(document.case, document.id) for document in extracted.documents if document.status == "ok"}
    done = corrected(extracted.figures, corrections, read)
    for message in done.messages:
        say(message)
    report = check_figures(done.figures, extracted.documents, settings, reference)
    return replace(report, corrected=done.ids, corrections=done.applied)


def corrections_for(
    paths: Sequence[str | Path], given: Path | None, settings: Settings, say: Callable[[str], None]
) -> Corrections | None:
    """The corrections that hold for the paths: of the file given, of the settings, or of the one beside the folders.

    What is found beside a folder is said, and none is taken where several are found.
    """
    from figcheck.table.correctionfile import beside, read_corrections

    path = given or (Path(settings.corrections) if settings.corrections else None)
    if path is not None:
        return read_corrections(path)
    found = beside(paths)
    if len(found) > 1:
        say(f"corrections: {' and '.join(map(str, found))} are left alone; name one with --corrections FILE")
    if len(found) != 1:
        return None
    say(f"corrections: {found[0]} is applied, which stands beside the folder")
    return read_corrections(found[0])


def extract_all(
    paths: Sequence[str | Path], options: ReadOptions | None = None, settings: Settings | None = None
) -> Report:
    """Read the documents and extract their figures, in the order of the input; nothing is compared."""
    from figcheck.readers import ReadOptions, read

    settings = settings or Settings()
    options = options or ReadOptions(case_by=settings.case_by, limits=settings.limits)
    return extract_documents(read(paths, options), settings)


def extract_documents(documents: Iterable[Document], settings: Settings) -> Report:
    """Extract the figures of documents, in their order; nothing is compared."""
    answers = list(extract_each(documents, settings))
    found = tuple(document for document, _ in answers)
    return Report(documents=found, figures=tuple(figure for _, figures in answers for figure in figures))


def stream_figures(
    paths: Sequence[str | Path],
    options: ReadOptions | None = None,
    settings: Settings | None = None,
    met: Callable[[Document], None] = lambda _: None,
) -> Iterator[Figure]:
    """The figures that `extract_all` gives, one document after the other, so that memory does not grow with the input.

    `met` is told of each document, without its text, before its figures are given.
    """
    from figcheck.readers import ReadOptions, read

    settings = settings or Settings()
    documents = read(paths, options or ReadOptions(case_by=settings.case_by, limits=settings.limits))
    return _streamed(extract_each(documents, settings), met)


def _streamed(answers: Iterable[Extracted], met: Callable[[Document], None]) -> Iterator[Figure]:
    """The figures of the answers."""
    for document, figures in answers:
        met(replace(document, text=""))
        yield from figures


def read_figures(
    path: Path,
    columns: str = "",
    against: Path | None = None,
    say: Callable[[str], None] = lambda _: None,
    warn: Callable[[str], None] | None = None,
) -> Table:
    """The figures of a table, made by hand or by figcheck; `columns` is a map as the command line takes it.

    Its documents have the names that the table of documents beside it gives them. What was passed over, derived anew or
    changed `against` an earlier table is said, a message each; `warn` is told of rows that cannot be used, where it is
    given. A TableError is raised where no row can be used.
    """
    from figcheck.table.changes import changes
    from figcheck.table.columnmaps import column_map
    from figcheck.table.documentfile import documents_beside
    from figcheck.table.held import Rows, held
    from figcheck.table.tablefile import read_table

    named = column_map(columns)
    table = read_table(path, named.table, named.given)
    table = replace(table, documents=documents_beside(path, table.documents))
    earlier = None if against is None else read_table(against, named.table, named.given)
    for message in (*(() if earlier is None else earlier.errors), *table.errors):
        (warn or say)(message)
    for message in table.notes:
        say(message)
    if earlier is None:
        return table
    both = held(Rows(earlier.figures, earlier.refused), Rows(table.figures, table.refused))
    for message in (*both.messages, *changes(both.before, both.after, str(path), str(against))):
        say(message)
    return replace(table, held=both)


def to_correct(table: Table, path: Path, today: date, say: Callable[[str], None]) -> tuple[Correction, ...]:
    """The corrections that lead from the earlier table to this one, merged with those that the file holds already."""
    from figcheck.table.correctionfile import read_corrections
    from figcheck.table.recording import Recorded, merged, recorded

    before = read_corrections(path).rows if path.exists() else ()
    both = table.held
    found = recorded(both.before, both.after, today.isoformat()) if both else Recorded((), ())
    for message in found.messages:
        say(message)
    return merged([correction for _, correction in before], found.corrections)


def check_table(
    table: Table,
    settings: Settings | None = None,
    reference: Sequence[Figure] = (),
    documents: Sequence[Document] = (),
) -> Report:
    """Compare the figures of a table and apply the rules; `documents` are the texts that it comes from, if known."""
    from figcheck.rules import check_figures

    settings = settings or Settings()
    _require_rules(settings)
    report = check_figures(table.figures, documents or table.documents, settings, reference)
    if table.held is None:
        return report
    from figcheck.table.changes import corrected

    return replace(report, corrected=corrected(table.held.before, table.held.after))


def exit_status(report: Report, fail_on: str) -> int:
    """0 where nothing found reaches the severity, 1 where something does, 2 where no document could be read."""
    if not any(document.status == "ok" for document in report.documents):
        return 2
    failing = SEVERITIES[: SEVERITIES.index(fail_on) + 1] if fail_on in SEVERITIES else ()
    return int(any(finding.severity in failing and finding.counts for finding in report.findings))


def known_before(report: Report, read: Path | None, write: Path | None, today: date) -> tuple[Known, ...]:
    """What the baseline `read` knows; with `write` all findings of the report, with the reasons of either file."""
    from figcheck.baseline import read_baseline, renewed

    files = dict.fromkeys(path for path in (write, read) if path is not None and (path.exists() or path == read))
    entries = {entry.finding.fingerprint: entry for path in files for entry in read_baseline(path)}
    return tuple(entries.values()) if write is None else renewed(report, entries.values(), today)


def held_against(report: Report, known: Sequence[Known], today: date, say: Callable[[str], None]) -> Report:
    """The report with the state of each finding. What expired or is not used any more is said, a message each."""
    from figcheck.baseline import against, expired

    for entry in expired(report, known, today):
        say(f"baseline: the entry {entry.finding.fingerprint} ({entry.finding.rule}) expired on {entry.expires}")
    report = against(report, known, today)
    if report.gone:
        entries = "entry is" if len(report.gone) == 1 else "entries are"
        say(f"baseline: {len(report.gone):,} {entries} not used, the findings are gone; --write-baseline drops them")
    return report


def set_aside(
    report: Report,
    known: Sequence[Known] | None,
    judged: Sequence[Judged],
    settings: Settings,
    today: date,
    say: Callable[[str], None],
) -> Report:
    """The report held against a baseline, where there is one, and verdicts; what would agree is asked of what counts.

    What expired in the baseline or is not used any more is said, a message each.
    """
    if known is not None:
        report = held_against(report, known, today, say)
    if judged:
        from figcheck.verdicts import with_verdicts

        report = with_verdicts(report, judged)
    return report if known is None and not judged else repaired_anew(report, settings)


def repaired_anew(report: Report, settings: Settings) -> Report:
    """The report with the sets of figures without which its findings that count would not stand."""
    from figcheck.repairs import marked, repairs

    found = repairs([finding for finding in report.findings if finding.counts], dict(settings.trust))
    findings = marked((replace(finding, would_resolve=()) for finding in report.findings), found)
    return replace(report, findings=tuple(findings), repairs=found)


def _require_rules(settings: Settings) -> None:
    """Raise UsageError for a selection that names no rule: a slip there would hide findings."""
    from figcheck.checking import selected
    from figcheck.rules import rules_of

    for name in settings.select + settings.ignore:
        if not any(selected(rule, Settings(select=(name,))) for rule in rules_of(settings)):
            raise UsageError(f"no rule has the code or name {name!r}; `figcheck rules` lists them")
