"""What a rule is: a check of the material of a case that yields conflicts and says what it could not test."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from inspect import cleandoc
from typing import Literal

from figcheck.compare.background import Background
from figcheck.compare.claims import Claim
from figcheck.compare.pair import Pair
from figcheck.model import Basis, Document, Figure, Relation, Severity
from figcheck.settings import Settings

Scope = Literal["quantity", "document", "case"]
"""What a rule sees at once: the claims of one quantity, the figures of one document, or all figures of a case."""


@dataclass(frozen=True, slots=True)
class Material:
    """What a rule is given. `figures` are all that the scope holds, fit for comparison or not.

    `contested` holds the ids of figures already in a conflict: what is computed from them is not tested again.
    """

    case: str
    figures: tuple[Figure, ...]
    known: Background
    settings: Settings
    claims: tuple[Claim, ...] = ()
    across: tuple[Pair, ...] = ()
    within: tuple[Pair, ...] = ()
    contested: frozenset[str] = frozenset()
    documents: tuple[Document, ...] = ()
    """The documents that the figures stand in, as far as there are any; rules of one quantity are given none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """Figures that cannot all hold, or one that changed on the way. The first figure is primary."""

    figures: tuple[Figure, ...]
    message: str
    inequality: str
    severity: Severity
    confidence: Decimal
    basis: Basis
    relation: Relation = "conflict"
    gap: Decimal | None = None
    origins: str = ""
    clashes: tuple[tuple[str, ...], ...] = ()
    """Ids of those figures that cannot hold together, a set each; none where that is all of them together."""


@dataclass(frozen=True, slots=True)
class NotComparable:
    """Figures that the rule asked about and could not test, with the reason."""

    figures: tuple[Figure, ...]
    reason: str


Outcome = Conflict | NotComparable
Check = Callable[[Material], Iterator[Outcome]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: its code for good, the name of its module, the highest severity it reports, and its page for people."""

    code: str
    name: str
    severity: Severity
    scope: Scope
    check: Check
    page: str

    @property
    def summary(self) -> str:
        """The first sentence of the page."""
        return self.page.partition("\n")[0]


def rule(code: str, severity: Severity, scope: Scope = "quantity") -> Callable[[Check], Rule]:
    """Makes a Rule of the check of a module; its docstring is the page that people read."""

    def declare(check: Check) -> Rule:
        """The rule, named for its module."""
        name = check.__module__.rpartition(".")[2].replace("_", "-")
        return Rule(code, name, severity, scope, check, cleandoc(check.__doc__ or ""))

    return declare
