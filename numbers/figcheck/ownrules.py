"""Rules of the user's own: relations between selections of figures, told in TOML and held to a schema."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from figcheck.consistency import Bound, refuted
from figcheck.errors import SettingsError
from figcheck.model import Figure, Severity
from figcheck.tomlfile import read_toml, validated

HUNDRED = Decimal(100)
KINDS = ("total", "part")
"""What a selection that names no kind takes in."""


@dataclass(frozen=True, slots=True)
class Selection:
    """Which figures are meant: for each slot named, the values allowed, in lower case; an empty one is unknown."""

    slots: tuple[tuple[str, tuple[str, ...]], ...]

    def takes(self, figure: Figure) -> bool:
        """True where the figure has one of the values in every slot that is named."""
        return all(_value(figure, slot) in values for slot, values in self.slots)

    @property
    def named(self) -> frozenset[str]:
        """The slots that it names."""
        return frozenset(slot for slot, _ in self.slots)

    def __str__(self) -> str:
        """What people read: "killed, Norland"."""
        return ", ".join("/".join(value or "unknown" for value in values) for _, values in self.slots)


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnRule:
    """One rule of the user's own: the relation in which `left` has to stand to `right`, several only for a sum."""

    code: str
    name: str
    message: str
    severity: Severity
    relation: str
    left: Selection
    right: tuple[Selection, ...]
    percent: tuple[Decimal, Decimal] = (HUNDRED, HUNDRED)
    """The least and the greatest share of `right` that `left` may be, in percent."""
    within: str = "document"


def read_rules(path: Path) -> tuple[OwnRule, ...]:
    """The rules of a file. A SettingsError names the key that is wrong."""
    return own_rules(path, read_toml(path, "the rules"))


def own_rules(path: Path, content: Mapping[str, Any]) -> tuple[OwnRule, ...]:
    """The rules of the file's tables [[rules]], U001 and on where they give no code.

    A SettingsError names a code or name that comes twice, and rules that can never hold together.
    """
    tables = validated(path, content, "rule")["rules"]
    rules = tuple(_rule(path, number, table) for number, table in enumerate(tables, start=1))
    for number, rule in enumerate(rules, start=1):
        for other in rules[: number - 1]:
            if rule.code == other.code or rule.name == other.name:
                raise SettingsError(f"{path}: rules[{number}]: {other.code} {other.name} has that code or name already")
    against = refuted([bound for rule in rules for bound in _bounds(rule)])
    if against:
        names = ", ".join(f"{rule.code} {rule.name}" for rule in rules if rule.code in against)
        raise SettingsError(f"{path}: these rules can never hold together where all counts are over 0: {names}")
    return rules


def _rule(path: Path, number: int, table: Mapping[str, Any]) -> OwnRule:
    """One rule. What a schema cannot say of it is said here."""
    relation, right = table["relation"], table["right"]
    right = right if isinstance(right, list) else [right]
    if len(right) > 1 and relation != "sum_of":
        raise SettingsError(
            f"{path}: rules[{number}].right: only sum_of takes several selections; {relation} takes one"
        )
    needs = {"share_of": "percent", "within_percent": "percent"}.get(relation)
    if (needs is not None) != ("percent" in table):
        told = "is missing" if needs else f"says nothing of {relation}; leave it out"
        raise SettingsError(f"{path}: rules[{number}].percent: it {told}")
    code = table.get("code", f"U{number:03}")
    return OwnRule(
        code=code,
        name=table.get("name", code.lower()),
        message=table["message"],
        severity=table.get("severity", "warning"),
        relation=relation,
        left=_selection(table["left"]),
        right=tuple(_selection(each) for each in right),
        percent=_percent(path, number, relation, table.get("percent")),
        within=table.get("within", "document"),
    )


def _selection(table: Mapping[str, Any]) -> Selection:
    listed = {slot: value if isinstance(value, list) else [value] for slot, value in table.items()}
    return Selection(
        tuple((slot, tuple(text.casefold() for text in values)) for slot, values in sorted(listed.items()))
    )


def _percent(path: Path, number: int, relation: str, given: Any) -> tuple[Decimal, Decimal]:
    """The least and the greatest share in percent."""
    if given is None:
        return HUNDRED, HUNDRED
    shares = [Decimal(str(each)) for each in (given if isinstance(given, list) else [given])]
    if relation == "within_percent":
        if len(shares) > 1:
            raise SettingsError(f"{path}: rules[{number}].percent: within_percent takes one number")
        return HUNDRED - shares[0], HUNDRED + shares[0]
    low, high = shares[0], shares[-1]
    if low > high:
        raise SettingsError(f"{path}: rules[{number}].percent: {low} is over {high}; the least share comes first")
    return low, high


def _value(figure: Figure, slot: str) -> str:
    """What a figure has in a slot; its period as a month or a year where it lies within one."""
    if slot == "period":
        start, end = figure.period_start or figure.event_date, figure.period_end or figure.event_date
        return "" if start is None or end is None else _period(start.isoformat()[:10], end.isoformat()[:10])
    return str(getattr(figure, slot)).casefold()


def _period(start: str, end: str) -> str:
    """The day, the month or the year that two days share, or both days where they share none."""
    shared = (start[:length] for length in (10, 7, 4) if start[:length] == end[:length])
    return next(shared, f"{start}/{end}")


def _bounds(rule: OwnRule) -> list[Bound]:
    """The rule as linear bounds on what its selections stand for."""
    left = str(rule.left.slots)
    right = {str(each.slots): Decimal(1) for each in rule.right}
    low, high = (share / HUNDRED for share in rule.percent)
    above = Bound(rule.code, {left: Decimal(1)}, dict.fromkeys(right, high))
    below = Bound(rule.code, dict.fromkeys(right, low), {left: Decimal(1)})
    match rule.relation:
        case "at_most":
            return [above]
        case "at_least":
            return [below]
    return [above, below]
