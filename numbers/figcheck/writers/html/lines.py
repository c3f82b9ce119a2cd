"""Figures told in a line: where their document is, their words, and where they lead."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from figcheck.model import Figure
from figcheck.standing import when
from figcheck.writers.html.anchors import Anchors
from figcheck.writers.naming import full_day, measured, quoted


@dataclass(frozen=True, slots=True)
class Told:
    """A figure told in a line: the letter of its document, its words, and where they lead."""

    letter: str
    words: str
    row: str
    day: str
    measured: str = ""
    """What it measures, with its interval; empty where that is not told."""


def told(figures: Iterable[Figure], anchors: Anchors, *, with_measure: bool = False) -> tuple[Told, ...]:
    """The figures as a line tells them."""
    return tuple(
        Told(
            anchors.letter(figure),
            quoted(figure),
            anchors.row(figure),
            full_day(when(figure)),
            measured(figure).replace("_", " ") if with_measure else "",
        )
        for figure in figures
    )
