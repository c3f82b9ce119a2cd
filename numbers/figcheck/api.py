"""figcheck from Python: read documents, extract their figures, check them; tables are pandas DataFrames."""

from __future__ import annotations

import sys
import warnings
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, overload

from figcheck.checked import Checked
from figcheck.errors import FigcheckWarning, UsageError
from figcheck.model import Document, Figure, Report
from figcheck.settings import Settings, load_settings

if TYPE_CHECKING:
    from pandas import DataFrame

    from figcheck.baseline import Known
    from figcheck.table.tablefile import Table
    from figcheck.verdicts import Judged

Paths = str | Path | Sequence[str | Path]


def read(
    paths: Paths,
    *,
    source: str = "",
    published: date | None = None,
    case_by: str = "all",
    columns: Mapping[str, str] | None = None,
) -> list[Document]:
    """The documents of files, folders and corpora, in order; a warning names each that could not be read.

    `source` and `published` hold where a document does not say; `columns` renames those of a corpus, {"text": "body"}.

    >>> from pathlib import Path
    >>> import figcheck
    >>> _ = Path("bulletin.txt").write_text("Shelling killed 34 people in Veld.")
    >>> [document.text for document in figcheck.read("bulletin.txt")]
    ['Shelling killed 34 people in Veld.']
    """
    from figcheck.readers import ReadOptions
    from figcheck.readers import read as documents_of

    options = ReadOptions(source=source, published=published, case_by=case_by, columns=columns or {})
    documents = list(documents_of(_listed(paths), options))
    _warn_unread(documents)
    return documents


@overload
def extract(what: Document, settings: Settings | str | Path | None = None) -> list[Figure]: ...
@overload
def extract(what: Paths | Iterable[Document], settings: Settings | str | Path | None = None) -> DataFrame: ...
def extract(
    what: Document | Paths | Iterable[Document], settings: Settings | str | Path | None = None
) -> list[Figure] | DataFrame:
    """The table of figures of documents, or of paths that are read first; the figures themselves of one Document.

    Numbers are Decimal, and other cells strings; an empty `low` or `high` is unbounded. Of one Document it is a pure
    function, made to be sent to many processes.

    >>> import figcheck
    >>> articles = [figcheck.Document("a", text="More than 11,000 troops are in Veld.")]
    >>> figures = figcheck.extract(articles)
    >>> figures[["quote", "hedge_kind", "value", "measure"]].to_dict("records")
    [{'quote': 'More than 11,000 troops', 'hedge_kind': 'more_than', 'value': Decimal('11000'), 'measure': 'present'}]
    >>> [figure.quote for figure in figcheck.extract(articles[0])]
    ['More than 11,000 troops']
    """
    from figcheck.table.frames import to_frame

    if isinstance(what, Document):
        from figcheck.extraction import extract as extract_one

        return extract_one(what, _settings(settings))
    return to_frame(_extracted(what, _settings(settings)).figures)


def check(
    what: DataFrame | Document | Paths | Iterable[Document],
    settings: Settings | str | Path | None = None,
    *,
    documents: Iterable[Document] = (),
    reference: DataFrame | str | Path | None = None,
    corrections: str | Path | None = None,
    verdicts: DataFrame | str | Path | None = None,
    baseline: DataFrame | str | Path | None = None,
) -> Checked:
    """What cannot all be true in a table of figures, in documents, or in paths that are read first.

    A table may be edited, or made by hand: `document`, `measure` and `value` or `low` or `high` are enough. A number
    that was edited gets its interval anew, and a warning says so; rows are counted as `iloc` does. `documents` gives a
    table the texts that it comes from, for the rules that look at them.

    `verdicts` are what people made of findings: the table of findings of an earlier check, or its file, with `verdict`,
    `note`, `by` and `at` filled in; what is explained or a false alarm no longer counts. `baseline` are findings that
    are known: a file of --write-baseline, or the table of findings of an earlier check.

    >>> import figcheck, pandas
    >>> tolls = pandas.DataFrame({"document": ["a", "b"], "published": ["2031-05-12", "2031-05-13"], "value": [12, 9],
    ...                           "source": "Bulletin", "place": "Veld", "measure": "killed"})
    >>> found = figcheck.check(tolls)
    >>> found.findings_wide[["name", "inequality"]].to_dict("records")
    [{'name': 'falling-total', 'inequality': '9 < 12'}]
    """
    from pandas import DataFrame

    from figcheck import pipeline
    from figcheck.rules import plugged

    held = _settings(settings)
    _warn(plugged().messages)
    trusted = () if reference is None else _table(reference).figures
    judged = _judged(verdicts)
    known = None if baseline is None else _known(baseline)
    if isinstance(what, DataFrame):
        if corrections is not None:
            raise UsageError("corrections go with documents; correct the table itself")
        report = pipeline.check_table(_table(what), held, trusted, tuple(documents))
    elif documents:
        raise UsageError("documents go with a table; here the documents are what is checked")
    else:
        report = _checked(what, held, trusted, corrections or held.corrections)
    messages: list[str] = []
    today = datetime.now().astimezone().date()
    report = pipeline.set_aside(report, known, judged, held, today, messages.append)
    _warn(messages)
    return Checked(report)


def _checked(
    what: Document | Paths | Iterable[Document], settings: Settings, trusted: Sequence[Figure], table: str | Path
) -> Report:
    """The report on documents, corrected by a table where one is named."""
    from figcheck import pipeline
    from figcheck.table.correctionfile import read_corrections

    corrections = read_corrections(Path(table)) if table else None
    messages: list[str] = []
    report = pipeline.check_extracted(_extracted(what, settings), settings, trusted, corrections, messages.append)
    _warn(messages)
    return report


def _judged(given: DataFrame | str | Path | None) -> tuple[Judged, ...]:
    """The findings of an earlier check with what people made of them."""
    from figcheck.table.frames import text_rows_of_frame
    from figcheck.verdicts import NEEDED, read_verdicts, verdicts_of

    if given is None:
        return ()
    if isinstance(given, str | Path):
        return read_verdicts(Path(given))
    return verdicts_of(text_rows_of_frame(given, NEEDED), "row", map(str, given.columns))


def _known(given: DataFrame | str | Path) -> tuple[Known, ...]:
    """The findings that are known: those of a file of them, or all of a table of findings, with their notes."""
    from figcheck.baseline import Known, read_baseline

    if isinstance(given, str | Path):
        return read_baseline(Path(given))
    return tuple(Known(entry.finding, entry.finding.note) for entry in _judged(given))


def _extracted(what: Document | Paths | Iterable[Document], settings: Settings) -> Report:
    """The documents that are meant, with their figures."""
    from figcheck import pipeline

    if isinstance(what, Document):
        return pipeline.extract_documents([what], settings)
    if isinstance(what, str | Path):
        return _read_and_extracted([what], settings)
    given = list(what)
    if all(isinstance(each, str | Path) for each in given):
        return _read_and_extracted([each for each in given if isinstance(each, str | Path)], settings)
    documents = [each for each in given if isinstance(each, Document)]
    if len(documents) < len(given):
        raise UsageError("expected paths, or documents as figcheck.read gives them; not both, and nothing else")
    return pipeline.extract_documents(documents, settings)


def _read_and_extracted(paths: Sequence[str | Path], settings: Settings) -> Report:
    from figcheck import pipeline

    report = pipeline.extract_all(paths, settings=settings)
    _warn_unread(report.documents)
    return report


def _table(given: DataFrame | str | Path) -> Table:
    """The figures of a DataFrame or of a file; what there is to say of its rows becomes warnings."""
    from figcheck.table.columns import FORMS
    from figcheck.table.frames import rows_of_frame
    from figcheck.table.slips import slips
    from figcheck.table.tablefile import read_table, table_of
    from figcheck.table.tablerows import Row

    if isinstance(given, str | Path):
        table = read_table(Path(given), {})
    else:
        rows = (Row(place, cells) for place, cells in enumerate(rows_of_frame(given)))
        table = table_of(rows, "row", {})
        _warn(f"row: {note}" for note in slips([str(name) for name in given.columns], FORMS))
    _warn(table.messages)
    return table


def _settings(given: Settings | str | Path | None) -> Settings:
    """The settings, read where a file is named; the defaults where none are given."""
    if given is None:
        return Settings()
    return given if isinstance(given, Settings) else load_settings(Path(given))


def _listed(paths: Paths) -> Sequence[str | Path]:
    return [paths] if isinstance(paths, str | Path) else paths


def _warn_unread(documents: Iterable[Document]) -> None:
    """A warning for each document that was not read."""
    _warn(f"{document.status}: {document.reason}" for document in documents if document.status != "ok")


def _warn(messages: Iterable[str]) -> None:
    """Warnings that point to the line which called figcheck."""
    for message in messages:
        warnings.warn(message, FigcheckWarning, stacklevel=_depth())


def _depth() -> int:
    """How far up the line is that called figcheck, seen from who warns."""
    frame = sys._getframe(1)
    depth = 1
    while frame.f_back is not None and frame.f_globals.get("__name__") == __name__:
        frame, depth = frame.f_back, depth + 1
    return depth
