"""Who looks on while a run goes: told of each document and rule as they are done, and of nothing that bears on them."""

from __future__ import annotations

from collections.abc import Callable
from contextvars import ContextVar
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from figcheck.model import Document


class Watch:
    """Nobody who looks on; whoever does answers to the same calls."""

    quiet = False
    """True where only errors shall be told."""

    def expect(self, count: Callable[[], int | None]) -> None:
        """How many documents there will be can be counted so, for who wants to know; None is not known."""

    def extracted(self, document: Document, figures: int, seconds: float) -> None:
        """A document was read and its figures extracted, in so many seconds."""

    def checked(self, code: str, name: str, seconds: float) -> None:
        """A rule was applied to a case."""

    def clear(self) -> None:
        """Something else is about to be written."""

    def finish(self) -> None:
        """The work is done."""


NOBODY = Watch()
_WATCH: ContextVar[Watch] = ContextVar("watch", default=NOBODY)


def watch() -> Watch:
    """Who looks on."""
    return _WATCH.get()


def let_watch(who: Watch) -> None:
    """Let somebody look on from here, within the context that runs."""
    _WATCH.set(who)
