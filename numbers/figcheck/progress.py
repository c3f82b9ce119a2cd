"""What the person at the keyboard sees of a run on standard error: how far it is, and what was read in what time."""

from __future__ import annotations

import os
import shutil
import sys
from collections import defaultdict
from collections.abc import Callable
from time import monotonic
from typing import TYPE_CHECKING, TextIO

from figcheck.watching import Watch

if TYPE_CHECKING:
    from figcheck.model import Document

PATIENCE = 1.0
"""Seconds before anything is shown: a short run shows nothing."""
PAUSE = 0.2
"""Seconds between two looks."""
LEAST_TOLD = 0.0005
"""Rules that took fewer seconds are told of together."""
MINUTE, HOUR = 60, 3600


class Progress(Watch):
    """A line that is written over, on a terminal only, and, for the verbose, a line for each document and rule."""

    def __init__(
        self,
        out: TextIO | None = None,
        *,
        quiet: bool = False,
        verbose: bool = False,
        shown: bool = True,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        """Write to standard error unless another stream is given; how far it is stays hidden unless `shown`."""
        self.quiet = quiet
        self._verbose = verbose
        self._out = out or sys.stderr
        self._clock = clock
        self._live = self._out.isatty() and os.environ.get("TERM") != "dumb" and shown and not quiet
        self._began = self._last = self._first = clock()
        self._count: Callable[[], int | None] = _unknown
        self._total: int | None = None
        self._done = self._shown = 0
        self._rules: dict[str, float] = defaultdict(float)

    def expect(self, count: Callable[[], int | None]) -> None:
        """Count the documents once something is shown."""
        self._count = count

    def extracted(self, document: Document, figures: int, seconds: float) -> None:
        """Show how far the run is; with the verbose, what was read, how, and in what time."""
        if not self._done:
            self._first = self._clock()
        self._done += 1
        if self._verbose and document.status == "ok":
            self._tell(_read(document, figures, seconds))
        if self._is_time():
            if self._count is not _unknown:
                self._total, self._count = self._count(), _unknown
            # The first document takes longer: what is read once for all of them is read then.
            self._show(how_far(self._done, self._total, self._done - 1, self._clock() - self._first))

    def checked(self, code: str, name: str, seconds: float) -> None:
        """Show which rule was last applied, and keep what each took."""
        self._rules[f"{code} {name}"] += seconds
        if self._is_time():
            self._show(f"{self._done:,} documents read, rule {code} {name} applied")

    def clear(self) -> None:
        """Take away the line that is shown."""
        if self._shown:
            self._out.write("\r" + " " * self._shown + "\r")
            self._out.flush()
            self._shown = 0

    def finish(self) -> None:
        """Take away the line; tell the verbose what each rule took, the longest first."""
        self.clear()
        if not self._verbose:
            return
        ordered = sorted(self._rules.items(), key=lambda entry: (-entry[1], entry[0]))
        for name, seconds in ordered:
            if seconds >= LEAST_TOLD:
                self._tell(f"rule {name}: {seconds:.3f} s")
        if rest := [seconds for _, seconds in ordered if seconds < LEAST_TOLD]:
            self._tell(f"{len(rest)} other rules: {sum(rest):.3f} s")
        self._rules.clear()

    def _tell(self, line: str) -> None:
        """A line that stays."""
        self.clear()
        self._out.write(f"figcheck: {line}\n")

    def _is_time(self) -> bool:
        """True where the line is due again."""
        now = self._clock()
        if not self._live or now - self._began < PATIENCE or now - self._last < PAUSE:
            return False
        self._last = now
        return True

    def _show(self, text: str) -> None:
        """Write the line over what was shown before, no wider than the terminal."""
        line = f"figcheck: {text}"[: shutil.get_terminal_size().columns - 1]
        self._out.write("\r" + line + " " * max(self._shown - len(line), 0))
        self._out.flush()
        self._shown = len(line)


def how_far(done: int, total: int | None, timed: int, seconds: float) -> str:
    """How many documents of how many, how many a second, and how long the rest takes where `timed` took so long."""
    known = total is not None and total >= done
    told = f"{done:,} of {total:,} documents" if known else f"{done:,} documents"
    if not timed or seconds <= 0:
        return told
    rate = timed / seconds
    told += f", {rate:,.0f} a second" if rate >= 1 else f", {1 / rate:,.0f} s each"
    return f"{told}, {_time((total - done) / rate)} left" if total is not None and known else told


def _time(seconds: float) -> str:
    """A length of time in words."""
    whole = round(seconds)
    if whole < MINUTE:
        return f"{whole} s"
    if whole < HOUR:
        return f"{whole // MINUTE} min {whole % MINUTE} s"
    return f"{whole // HOUR} h {whole % HOUR // MINUTE} min"


def _read(document: Document, figures: int, seconds: float) -> str:
    """What was read of a document, and how."""
    name = "".join(char if char.isprintable() else " " for char in document.id)
    how = ", ".join(part for part in (document.reader, document.encoding, document.language) if part)
    return f"read {name} ({how}): {len(document.text):,} characters, {figures:,} figures, {seconds:.3f} s"


def _unknown() -> None:
    """The number of documents that nobody counted."""
