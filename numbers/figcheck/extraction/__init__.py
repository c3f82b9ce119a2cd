"""From a document to its figures. `figures` is the whole; each folder is a stage that knows only those below it.

From the bottom: words, numbers, sentence, time and counting, not_figures, quantity, place, speech, measure, then
linking, table and topic, and slots, which fills the figure.
"""

from __future__ import annotations

from figcheck.extraction.figures import extract

__all__ = ["extract"]
