"""Work during which Python's garbage collector waits."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Let the collector wait for the end of the work.

    Figures, and what is compared, make no cycles; to look through their thousands of small values for some, again and
    again, costs a twentieth of the time of reading and a fifth of that of comparing.
    """
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()
