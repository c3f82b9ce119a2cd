"""From a document to its figures, one stage a module: candidates, numbers, counted things, what is said of them."""

from __future__ import annotations

from figcheck.extraction.figures import extract

__all__ = ["extract"]
