"""A limit on the time that one piece of work may take."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from figcheck.errors import UsageError


class TooLongError(BaseException):
    """The work took longer than allowed. Not an Exception: no handler inside the work may take it for its own."""


@contextmanager
def at_most(seconds: int) -> Iterator[None]:
    """Raise TooLongError inside the block once it has run for so many seconds; 0 sets no limit.

    UsageError where the system cannot interrupt work, so that a limit that was asked for is never silently left out.
    """
    if not seconds:
        yield
        return
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        raise UsageError("a timeout works on Unix only, in the main thread; set it to 0")
    before = signal.signal(signal.SIGALRM, _stop)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _stop(_signal: int, _frame: object) -> None:
    """What the alarm does."""
    raise TooLongError
