"""Rules of other packages, found through their entry points; one that cannot be taken costs a message, not the run."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from importlib.metadata import EntryPoint, entry_points
from typing import get_args

from figcheck.model import Severity
from figcheck.rule import Check, Material, NotComparable, Outcome, Rule, Scope

GROUP = "figcheck.rules"
CODE = re.compile(r"(?!U[0-9]{3}$)(?<![A-Z])[A-Z]{1,20}+[0-9]{1,9}")
"""What a code has to look like, so that --select finds it; U and three digits are the user's own rules."""


@dataclass(frozen=True, slots=True)
class PlugIns:
    """The rules of other packages in order of their codes, and why others of theirs are left out."""

    rules: tuple[Rule, ...] = ()
    messages: tuple[str, ...] = ()


class _UnfitError(Exception):
    """What an entry point names cannot be taken; the message says why."""


def plug_ins(own: Sequence[Rule]) -> PlugIns:
    """The rules that installed packages name in the group figcheck.rules, beside those of `own`.

    An entry point names a rule, or a module whose `check` is one: "a_package.a_rule" or "a_package.rules:a_rule". The
    first of two with one code or name is taken, figcheck's own before all.
    """
    taken: dict[str, str] = {}
    for rule in own:
        taken |= dict.fromkeys(_names(rule), f"figcheck's own {rule.code} {rule.name}")
    rules: list[Rule] = []
    messages: list[str] = []
    for entry in sorted(entry_points(group=GROUP), key=lambda each: (each.name, each.value)):
        whose = _whose(entry)
        try:
            rule = _loaded(entry)
            for name in _names(rule):
                if name in taken:
                    raise _UnfitError(f"its rule {rule.code} {rule.name} has the code or name of {taken[name]}")
        except _UnfitError as error:
            messages.append(f"{whose}: not taken: {error}")
        else:
            taken |= dict.fromkeys(_names(rule), f"{rule.code} {rule.name} of {whose}")
            rules.append(_guarded(rule, whose))
    return PlugIns(tuple(sorted(rules, key=lambda rule: rule.code)), tuple(messages))


def _names(rule: Rule) -> tuple[str, str]:
    """What the rule is called by."""
    return rule.code.casefold(), rule.name.casefold()


def _whose(entry: EntryPoint) -> str:
    """The plug-in in a message: its entry point and its package."""
    package = entry.dist.name if entry.dist else "?"
    return f"the plug-in {entry.name!r} of the package {package}"


def _loaded(entry: EntryPoint) -> Rule:
    """The rule that the entry point names."""
    try:
        found = entry.load()
    except (Exception, SystemExit) as error:
        # Whatever another package does when it is imported, figcheck's own rules still have to run.
        raise _UnfitError(f"it cannot be imported ({type(error).__name__}: {error})") from error
    rule = found if isinstance(found, Rule) else getattr(found, "check", None)
    if not isinstance(rule, Rule):
        raise _UnfitError(f"{entry.value} is no rule: decorate its function with @rule of figcheck.rule")
    if not CODE.fullmatch(rule.code):
        raise _UnfitError(f"its code {rule.code!r} is not capital letters, then digits; U001 and on are for --rules")
    for value, known in ((rule.severity, Severity), (rule.scope, Scope)):
        if value not in get_args(known):
            raise _UnfitError(f"{value!r} is none of {', '.join(get_args(known))}")
    return rule


def _guarded(rule: Rule, whose: str) -> Rule:
    """The rule as one that says what it could not test where its code fails, so that the others still answer."""

    def check(material: Material) -> Iterator[Outcome]:
        """What the rule finds."""
        try:
            yield from rule.check(material)
        except Exception as error:
            yield NotComparable(material.figures[:1], f"{whose} failed ({type(error).__name__}: {error})")

    guarded: Check = check
    return replace(rule, check=guarded)
