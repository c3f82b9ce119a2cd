"""How the answer for people looks: how wide it is, in which colours, and how its lines are laid out."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from textwrap import wrap
from typing import TextIO

from figcheck.model import Figure, Report
from figcheck.writers.naming import Letters, quoted, shortened

WIDTH = 100
NARROWEST = 40
INDENT = "     "
LINES = 12
"""So many lines of a section that is only for information; of the rest, how many they are."""
STYLES: Mapping[str, str] = {"title": "1", "error": "1;31", "warning": "1;33", "info": "36", "faint": "2"}
"""What a terminal is told, by what is marked so."""


@dataclass(frozen=True, slots=True)
class Look:
    """The width in columns, whether colours are wanted, and the letters of the documents."""

    width: int
    letters: Letters
    colours: bool = False

    def painted(self, style: str, text: str) -> str:
        """The text in the colour of that style, where colours are wanted."""
        return f"\x1b[{STYLES[style]}m{text}\x1b[0m" if self.colours and text else text

    def section(self, title: str, lines: Sequence[str], rest: str = "report.json", most: int = LINES) -> Iterator[str]:
        """The title and the lines, no more of them than `most`; `rest` is the file that holds them all."""
        if lines:
            yield self.painted("title", title)
            for line in lines[:most]:
                yield from wrapped(line, self.width, "   ", INDENT)
            if len(lines) > most:
                yield f"   and {len(lines) - most:,} more; --out DIR writes all of them to {rest}"

    def named(self, figure: Figure) -> str:
        """A figure's document for people: its letter, and its source or else its id."""
        return f"{self.letters.of(figure)} {shortened(figure.source or figure.document, 24)}"

    def told(self, figure: Figure, report: Report) -> str:
        """A figure by document and quote; in a table its number counts, which may have been corrected, too."""
        words = f"{self.letters.of(figure)} {quoted(figure, max(self.width // 3, NARROWEST // 2))}"
        table = figure.quote and report.documents[:1] and report.documents[0].reader == "table"
        return f"{words} {figure.hard}" if table else words


def width_of(out: TextIO) -> int:
    """How many columns to fill: those of the terminal, or what COLUMNS says of it; 100 wherever else it goes."""
    return max(shutil.get_terminal_size((WIDTH, 24)).columns if out.isatty() else WIDTH, NARROWEST)


def in_colours(out: TextIO) -> bool:
    """True for a terminal that shows them and where FORCE_COLOR asks for them, never where NO_COLOR is set."""
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or (out.isatty() and os.environ.get("TERM") != "dumb")


def wrapped(text: str, width: int, indent: str, further: str | None = None) -> list[str]:
    """The text in lines of that width."""
    return wrap(text, width, initial_indent=indent, subsequent_indent=indent if further is None else further)
