"""Extract every figure from articles and reports, and show where the figures cannot all be true.

`read` gives documents, `extract` the table of their figures as a pandas DataFrame, `check` what cannot all be true.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from figcheck.api import check as check
    from figcheck.api import extract as extract
    from figcheck.api import read as read
    from figcheck.checked import Checked as Checked
    from figcheck.errors import FigcheckError as FigcheckError
    from figcheck.errors import FigcheckWarning as FigcheckWarning
    from figcheck.model import Document as Document
    from figcheck.model import Figure as Figure
    from figcheck.model import Finding as Finding
    from figcheck.model import Report as Report
    from figcheck.settings import Settings as Settings
    from figcheck.settings import load_settings as load_settings

    __version__: str

# Loaded at first use, so that a command which needs none of it starts at once.
_HOMES = {
    "checked": ("Checked",),
    "api": ("check", "extract", "read"),
    "errors": ("FigcheckError", "FigcheckWarning"),
    "model": ("Document", "Figure", "Finding", "Report"),
    "settings": ("Settings", "load_settings"),
}
__all__ = [
    "Checked",
    "Document",
    "FigcheckError",
    "FigcheckWarning",
    "Figure",
    "Finding",
    "Report",
    "Settings",
    "__version__",
    "check",
    "extract",
    "load_settings",
    "read",
]


def __getattr__(name: str) -> object:
    """What is public, from its module, or the version of the installed package."""
    for module, names in _HOMES.items():
        if name in names:
            return getattr(import_module(f"figcheck.{module}"), name)
    if name == "__version__":
        from importlib.metadata import version

        return version("figcheck")
    raise AttributeError(f"module 'figcheck' has no attribute {name!r}")
