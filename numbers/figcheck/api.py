"""figcheck from Python: read documents, extract their figures, check them; tables are pandas DataFrames."""

from __future__ import annotations

import sys
import warnings
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, overload

from figcheck.errors import FigcheckWarning, UsageError
from figcheck.model import Document, Figure, Report
from figcheck.settings import Settings, load_settings

if TYPE_CHECKING:
    from pandas import DataFrame

    from figcheck.table.tablefile import Table

Paths = str | Path | Sequence[str | Path]
SUMMARY = ["severity", "rule", "name", "confidence", "message", "inequality"]


class Checked:
    """What a check found, as DataFrames with the columns of the files that `figcheck check --out` writes.

    >>> import figcheck
    >>> found = figcheck.check(figcheck.Document("a", text="At least 12 people were killed in Veld."))
    >>> found
    1 document, 1 figure, 0 findings: 0 errors, 0 warnings, 0 for information
    >>> found.figures.loc[0, "low"]
    Decimal('12')
    """

    def __init__(self, report: Report) -> None:
        self.report = report
        """The whole answer as frozen values: findings with their figures, agreements, what was not compared."""

    @cached_property
    def findings(self) -> DataFrame:
        """A row for each finding and figure, in the order in which they deserve a look."""
        from figcheck.table.columns import FINDING_COLUMNS, finding_parts
        from figcheck.table.frames import frame_of

        return frame_of(FINDING_COLUMNS, finding_parts(self.report.findings))

    @cached_property
    def findings_wide(self) -> DataFrame:
        """A row for each finding, its first two figures beside each other as `a_` and `b_` columns."""
        from figcheck.table.columns import WIDE_COLUMNS, finding_pairs
        from figcheck.table.frames import frame_of

        return frame_of(WIDE_COLUMNS, finding_pairs(self.report.findings))

    @cached_property
    def groups(self) -> DataFrame:
        """A row for each quantity that is told of: least, greatest and latest number, and who says so."""
        from figcheck.standing import standings
        from figcheck.table.columns import GROUP_COLUMNS
        from figcheck.table.frames import frame_of

        return frame_of(GROUP_COLUMNS, standings(self.report.groups, self.report.findings))

    @cached_property
    def figures(self) -> DataFrame:
        """The table of figures as they were compared: corrected, and with the names of their groups."""
        from figcheck.table.frames import to_frame

        return to_frame(self.report.figures)

    @cached_property
    def documents(self) -> DataFrame:
        """A row for each document, read or not, with the reason where it was not."""
        from figcheck.table.columns import DOCUMENT_COLUMNS, document_counts
        from figcheck.table.frames import frame_of

        return frame_of(DOCUMENT_COLUMNS, document_counts(self.report.documents, self.report.figures))

    def __len__(self) -> int:
        """How many findings there are."""
        return len(self.report.findings)

    def __repr__(self) -> str:
        severities = [finding.severity for finding in self.report.findings]
        told = (
            _count(len(self.report.documents), "document"),
            _count(len(self.report.figures), "figure"),
            f"{_count(len(severities), 'finding')}: {_count(severities.count('error'), 'error')}",
            _count(severities.count("warning"), "warning"),
            f"{severities.count('info'):,} for information",
        )
        return ", ".join(told)

    def _repr_html_(self) -> str:
        """What a notebook shows: the counts, and a line for each finding."""
        return f"<p>{self!r}</p>{self.findings_wide[SUMMARY].to_html(index=False, na_rep='')}"


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
) -> Checked:
    """What cannot all be true in a table of figures, in documents, or in paths that are read first.

    A table may be edited, or made by hand: `document`, `measure` and `value` or `low` or `high` are enough. A number
    that was edited gets its interval anew, and a warning says so; rows are counted as `iloc` does. `documents` gives a
    table the texts that it comes from, for the rules that look at them.

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
    from figcheck.table.correctionfile import read_corrections

    held = _settings(settings)
    _warn(plugged().messages)
    trusted = () if reference is None else _table(reference).figures
    if isinstance(what, DataFrame):
        if corrections is not None:
            raise UsageError("corrections go with documents; correct the table itself")
        return Checked(pipeline.check_table(_table(what), held, trusted, tuple(documents)))
    if documents:
        raise UsageError("documents go with a table; here the documents are what is checked")
    table = corrections or held.corrections
    known = read_corrections(Path(table)) if table else None
    messages: list[str] = []
    report = pipeline.check_extracted(_extracted(what, held), held, trusted, known, messages.append)
    _warn(messages)
    return Checked(report)


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
    from figcheck.table.frames import rows_of_frame
    from figcheck.table.tablefile import read_table, table_of
    from figcheck.table.tablerows import Row

    if isinstance(given, str | Path):
        table = read_table(Path(given), {})
    else:
        rows = (Row(place, cells) for place, cells in enumerate(rows_of_frame(given)))
        table = table_of(rows, "row", {})
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


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
