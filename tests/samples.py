"""What several tests share: a report with all that an answer can hold, and figures as the extraction makes them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from figcheck.interval import Interval
from figcheck.model import Document, Figure, Finding, Group, HedgeKind, NotCompared, Report
from figcheck.wording import hard_interval, rounding_step, soft_interval

D = Decimal
POST = Document(
    id="post.txt", case="all", title="Twelve dead in Veld", text="Twelve ...", source="Harbour Post",
    published=date(2025, 6, 17), published_basis="flag", reader="text", encoding="utf-8", sha256="0" * 64,
)  # fmt: skip
WIRE = replace(POST, id="wire.txt", title="", source="Coast Wire", published=date(2025, 6, 18), published_basis="index")
BLANK = Document(id="blank.txt", case="all", status="empty", reason="blank.txt: the file holds no text")


def toll(document: Document, count: int, quote: str, **slots: Any) -> Figure:
    number = D(count)
    values: dict[str, Any] = {
        "figure_id": f"f-{document.id}-{count}",
        "case": document.case,
        "document": document.id,
        "source": document.source,
        "published": document.published,
        "as_of": document.published,
        "as_of_basis": "published" if document.published else "",
        "measure": "killed",
        "side": "Norland",
        "group": "g-1",
        "start": 0,
        "end": len(quote),
    }
    hard = Interval.point(number)
    return Figure(quote=quote, value=number, hard=hard, soft=hard, precision=D(1), **{**values, **slots})


FIRST = toll(POST, 12, "twelve people were killed")
SECOND = toll(WIRE, 17, "17 people, many of them dock workers, were killed", authority="the mayor of Veld")
THIRD = toll(WIRE, 19, "the toll rose to 19")
CONFLICT = Finding(
    finding_id="x-1", case="all", rule="F001", name="conflicting-figures", severity="error", confidence=D("0.80"),
    relation="conflict", basis="unnamed", message="Twelve and 17 allow no common number.", inequality="12 < 17",
    figures=(FIRST, SECOND), gap=D(5), origins="1 against 1", rank=1, would_resolve=(SECOND.figure_id,),
)  # fmt: skip
UPDATE = replace(
    CONFLICT, finding_id="x-2", severity="info", relation="superseded", figures=(THIRD, FIRST), rank=2, would_resolve=()
)
REPORT = Report(
    documents=(POST, WIRE, BLANK),
    figures=(FIRST, SECOND, THIRD),
    groups=(Group("g-1", "all", "killed, Norland", (FIRST, SECOND, THIRD)),),
    findings=(CONFLICT, UPDATE),
    not_compared=(
        NotCompared("all", "F001", "other period", (FIRST, THIRD)),
        NotCompared("all", "F009", "no upper limit on force", (FIRST,)),
        NotCompared("all", "F001", "other period", (SECOND, THIRD)),
    ),
    agreements=((SECOND, THIRD),),
)
ODD = toll(POST, 3, '=cmd|"x", \r\n-3\ttanks', sentence="lone \ud800 \0 \u202e שלום 👨‍👩‍👧", place="@Veld", side="+N")


def extracted(kind: Any, value: int, step: int = 1, **more: Any) -> Figure:
    """A figure with the intervals of its wording, as the extraction gives it."""
    number = D(value)
    slots: dict[str, Any] = {"figure_id": "f-1", "case": "all", "document": "a", "measure": "killed", **more}
    hard, soft = hard_interval(kind, number), soft_interval(kind, number, D(step))
    return Figure(hedge_kind=kind, value=number, hard=hard, soft=soft, precision=D(step), **slots)


EVERY_HEDGE = [
    extracted("exact", 347),
    extracted("exact", 6000, 600),
    extracted("about", 4700, 100),
    extracted("at_least", 100, 10),
    extracted("more_than", 11000, 1000),
    extracted("at_most", 40),
    extracted("less_than", 10000, 1000),
    extracted("up_to", 300, 10),
    extracted("nearly", 5000, 500),
    replace(
        extracted("exact", 2), hedge_kind="range", value=None, hard=Interval(D(2), D(3)), soft=Interval(D(2), D(3))
    ),
    replace(
        extracted("exact", 12), hedge_kind="vague", value=None, hard=Interval(D(12), None), soft=Interval(D(24), D(99))
    ),
    replace(extracted("exact", 5), unit="percent", hard=Interval.point(D("4.5")), value=D("4.5"), precision=D("0.1")),
    replace(
        extracted("more_than", 50),
        hard=Interval(D(50), D(100), low_open=True),
        soft=Interval(D(50), D(100), low_open=True),
    ),
    replace(extracted("exact", 5), measure="", quote='=5 "tanks"\r\n', sentence="-a,b;c\t\0", place="'@home"),
]


def made(number: int, hedge: HedgeKind = "exact", **slots: object) -> Figure:
    """A figure of people with that number, as the extraction would give it."""
    value = Decimal(number)
    step = rounding_step(value, people=True)
    whole = {
        "figure_id": f"f-{slots.get('document', 'a')}-{number}-{hedge}-{slots.get('start', 0)}",
        "document": "a",
        "measure": "killed",
        "quote": f"{hedge} {number}",
        "start": 0,
        "value": value,
        "precision": step,
        "hedge_kind": hedge,
        "hard": hard_interval(hedge, value),
        "soft": soft_interval(hedge, value, step),
    }
    return Figure(**{**whole, **slots})  # type: ignore[arg-type]


NAMES = "Arden Bexley Corvan Dunmore Eskdale Farrow Galway Hexham"
"""Names that two texts on one event share."""
