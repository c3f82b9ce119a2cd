"""The rules, one a module, and the check that runs them all."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType

from figcheck.checking import checked
from figcheck.errors import UsageError
from figcheck.model import Document, Figure, Report
from figcheck.plugins import PlugIns, plug_ins
from figcheck.reference import DIFFERS, LIMIT, reference_rules
from figcheck.relations import as_rule
from figcheck.rule import Rule
from figcheck.settings import Settings

MODULES = tuple(import_module(f"{__name__}.{found.name}") for found in iter_modules(__path__))
"""The modules of this folder: putting a file here is all that makes a rule known."""


def gather(modules: Sequence[ModuleType]) -> tuple[Rule, ...]:
    """The rules of modules in order of their codes; a code used twice is an error."""
    rules: dict[str, Rule] = {}
    for module in modules:
        rule: Rule = module.check
        if rule.code in rules:
            raise ValueError(f"the rules {rules[rule.code].name} and {rule.name} both have the code {rule.code}")
        rules[rule.code] = rule
    return tuple(rules[code] for code in sorted(rules))


RULES = gather(MODULES)


@cache
def plugged() -> PlugIns:
    """The rules of other packages that are installed, and why some are left out. They are looked for once."""
    return plug_ins((*RULES, *reference_rules((), Settings().language)))


def rules_of(settings: Settings, reference: Sequence[Figure] = ()) -> tuple[Rule, ...]:
    """The rules of figcheck, those that hold figures to a reference table, of other packages, and of the user's own."""
    held = reference_rules(reference, settings.language)
    return (*RULES, *held, *plugged().rules, *map(as_rule, settings.rules))


def find(name: str, rules: Sequence[Rule] = RULES) -> Rule:
    """The rule of that code or name, in whatever case. Raises UsageError, with the name that is near."""
    for rule in rules:
        if name.casefold() in (rule.code.casefold(), rule.name):
            return rule
    near = get_close_matches(name.lower(), [rule.name for rule in rules], n=1)
    meant = f"did you mean {near[0]!r}? " if near else ""
    raise UsageError(
        f"there is no rule {name!r}; {meant}`figcheck rules` lists them, rules of your own with --rules FILE"
    )


def check_figures(
    figures: Sequence[Figure], documents: Sequence[Document], settings: Settings, reference: Sequence[Figure] = ()
) -> Report:
    """Everything that the rules say of the figures: groups, findings in order of rank, and what was not compared."""
    off = () if reference else (LIMIT, DIFFERS)
    rules = [rule for rule in rules_of(settings, reference) if rule.code not in off]
    return checked(rules, figures, documents, settings)
