"""Extract every figure from articles and reports, and show where the figures cannot all be true."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from figcheck.extraction import extract as extract
    from figcheck.pipeline import run as check

    __version__: str

__all__ = ["__version__", "check", "extract"]

# Loaded at first use, so that a command which needs none of it starts at once.
_HOMES = {"extract": ("figcheck.extraction", "extract"), "check": ("figcheck.pipeline", "run")}


def __getattr__(name: str) -> object:
    """A public function from its module, or the version of the installed package."""
    if name in _HOMES:
        module, attribute = _HOMES[name]
        return getattr(import_module(module), attribute)
    if name == "__version__":
        from importlib.metadata import version

        return version("figcheck")
    raise AttributeError(f"module 'figcheck' has no attribute {name!r}")
