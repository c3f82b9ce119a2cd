"""A count of a day that had not come when its text was published, or a date of publication that its URL denies."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from decimal import Decimal

from figcheck.compare.grading import quoted
from figcheck.compare.signature import unfit
from figcheck.model import Document, Figure, day
from figcheck.rule import Conflict, Material, Outcome, rule
from figcheck.taxonomy import measure_of

LEEWAY = timedelta(days=1)
"""East of the newsroom it may be tomorrow already."""
NEAR = timedelta(days=31)
"""A day told without its year is surely one after publication only where it is so near."""
MOST_SHOWN = 5
SURE, LESS_SURE = Decimal("0.85"), Decimal("0.7")
NUMBER = re.compile(r"\d{1,4}")


@rule("F037", "warning", scope="document")
def check(material: Material) -> Iterator[Outcome]:
    """A date cannot be right: a count of a day after its publication, or a publication that the URL denies.

    Why it matters: what came first decides which count is the newer one; with a wrong date, updates look like falls.
    Flagged: published on 3 May, "as of 12 May, 40 people were killed"; published on 3 May by its front matter, in April
    by its URL (relation untestable: its order among other texts is not known).
    Not flagged: what is planned, feared or forecast; "as of May" in May; a date one day ahead, since clocks differ; a
    document without a date, or whose URL shows none.
    """
    for document in material.documents:
        if document.date_doubt and document.published and material.figures:
            yield _doubted(document, material)
    ahead: dict[tuple[str, date], list[Figure]] = {}
    for figure in material.figures:
        for slot, told in _days_told(figure, material.settings.language):
            if _is_ahead(figure, told):
                ahead.setdefault((slot, told), []).append(figure)
    for (slot, told), figures in ahead.items():
        yield _impossible(slot, told, figures)


def _days_told(figure: Figure, language: str) -> Iterator[tuple[str, date]]:
    """The days by which a count that the text asserts must have been taken."""
    if unfit(figure, language):
        return
    counted = day(figure.as_of)
    if counted and (figure.as_of_basis == "stated" or figure.start is None):
        yield "counted", counted
    elif (happened := day(figure.event_date)) and measure_of(figure.measure, language).grows:
        yield "dated", happened


def _is_ahead(figure: Figure, told: date) -> bool:
    """True where the day lies after publication, and is told with its number, so that no whole month is meant."""
    published = day(figure.published)
    if published is None or told <= published + LEEWAY:
        return False
    if figure.start is None:
        return True
    numbers = {int(number) for number in NUMBER.findall(figure.sentence)}
    return told.day in numbers and (told.year in numbers or told <= published + NEAR)


def _impossible(slot: str, told: date, figures: Sequence[Figure]) -> Conflict:
    """The finding on the figures of one document that are of one day to come."""
    first = figures[0]
    published = day(first.published) or told
    days = (told - published).days
    return Conflict(
        figures=tuple(figures[:MOST_SHOWN]),
        message=f"{quoted(first)} is {slot} {told}, {days:,} days after it was published ({published}).",
        inequality=f"published {published} < {slot} {told}",
        severity="warning",
        confidence=SURE if first.start is None else LESS_SURE,
        basis="same_document",
    )


def _doubted(document: Document, material: Material) -> Conflict:
    """The finding on a document whose date is in doubt, at the first figure that is compared with others."""
    language = material.settings.language
    fit = (figure for figure in material.figures if not unfit(figure, language))
    return Conflict(
        figures=(next(fit, material.figures[0]),),
        message=f"The date of {document.id} is in doubt: {document.date_doubt}.",
        inequality=f"published {day(document.published)} is not what its URL shows",
        severity="warning",
        confidence=SURE,
        basis="same_document",
        relation="untestable",
    )
