"""Packages that only some answers need: asked for where they are used, with the command that brings them."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from figcheck.errors import UsageError


def required(module: str, package: str, purpose: str) -> Any:
    """The module; a UsageError names the package and how to install it where it is missing."""
    try:
        return import_module(module)
    except ImportError:
        raise UsageError(
            f"{purpose} needs the package {package}, which is not installed: python3 -m pip install {package}"
        ) from None
