"""Runs the rules over the figures of every case and puts what they yield in order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import replace
from decimal import Decimal
from hashlib import sha256
from time import perf_counter

from figcheck.compare.background import Background, background
from figcheck.compare.claims import Claim, claims_of
from figcheck.compare.groups import grouped
from figcheck.compare.history import reading_order
from figcheck.compare.origins import Origins
from figcheck.compare.pair import Pair
from figcheck.compare.pairs import pairs_across, pairs_within
from figcheck.compare.signature import quantity, unfit
from figcheck.compare.story import Stories, stories
from figcheck.compare.told import told
from figcheck.model import Document, Figure, Finding, Group, NotCompared, Report, RulePage
from figcheck.ranking import ranked
from figcheck.repairs import marked, repairs
from figcheck.rule import Conflict, Material, NotComparable, Rule
from figcheck.settings import Settings
from figcheck.taxonomy import measure_of
from figcheck.watching import watch

WHERE_FROM = ("start", "source", "published")
"""Texts of one name may share an id of a figure; these tell the figures apart."""
Materials = dict[str, list[Material]]
NEAR = 2
"""So many times the smaller number the larger may be, if one is to be said to fit the other."""


def checked(
    rules: Sequence[Rule], figures: Sequence[Figure], documents: Sequence[Document], settings: Settings
) -> Report:
    """The report on all cases. The order of figures and documents does not matter."""
    in_case: dict[str, list[Figure]] = defaultdict(list)
    for figure in sorted(figures, key=reading_order):
        in_case[figure.case].append(figure)
    texts: dict[str, list[Document]] = defaultdict(list)
    for document in documents:
        texts[document.case].append(document)
    parts = [_case(rules, case, in_case[case], texts[case], settings) for case in sorted(in_case)]
    wanted = {rule.code for rule in rules if selected(rule, settings)}
    findings = ranked(finding for part in parts for finding in part.findings)
    findings = [finding for finding in findings if finding.rule in wanted]
    found = repairs(findings, dict(settings.trust))
    in_group = {figure.figure_id: figure for part in parts for group in part.groups for figure in group.figures}
    copied = {(each.case, each.id): each for part in parts for each in part.documents}
    return Report(
        documents=tuple(copied.get((document.case, document.id), document) for document in documents),
        figures=tuple(_placed(figure, in_group.get(figure.figure_id)) for figure in figures),
        groups=tuple(group for part in parts for group in part.groups),
        findings=tuple(marked(findings, found)),
        repairs=found,
        not_compared=tuple(each for part in parts for each in part.not_compared if each.rule in wanted),
        agreements=tuple(pair for part in parts for pair in part.agreements),
        rules=tuple(RulePage(rule.code, rule.name, rule.severity, rule.page) for rule in rules if rule.code in wanted),
    )


def _placed(figure: Figure, grouped: Figure | None) -> Figure:
    """The figure with the name of its group; the very one that the group holds, so that there is one of each."""
    name = grouped.group if grouped else ""
    if grouped and all(getattr(grouped, slot) == getattr(figure, slot) for slot in WHERE_FROM):
        return grouped
    return figure if figure.group == name else replace(figure, group=name)


def selected(rule: Rule, settings: Settings) -> bool:
    """True where the settings ask for the rule, by its name, its code or the beginning of codes; ignored goes first."""
    if settings.ignore and _is_named(rule, settings.ignore):
        return False
    return not settings.select or _is_named(rule, settings.select)


def _is_named(rule: Rule, names: Sequence[str]) -> bool:
    """True where one of the names is that of the rule or begins its code."""
    return any(name.casefold() == rule.name or rule.code.startswith(name.upper()) for name in names)


def _case(
    rules: Sequence[Rule], case: str, figures: list[Figure], documents: Sequence[Document], settings: Settings
) -> Report:
    """What the rules find in one case."""
    by_name = stories(documents)
    own = [figure for figure in figures if not by_name.is_copy(figure.document)]
    known = background(own, by_name, settings.language, told(documents, settings.language))
    materials, groups = _materials(case, own, documents, known, settings)
    findings: list[Finding] = []
    skipped: list[NotCompared] = []
    for rule in sorted(rules, key=lambda each: (each.scope != "quantity", each.code)):
        before, began = len(findings), perf_counter()
        for material in materials[rule.scope]:
            for outcome in rule.check(material):
                if isinstance(outcome, NotComparable):
                    skipped.append(NotCompared(case, rule.code, outcome.reason, outcome.figures))
                else:
                    findings.append(_finding(rule, case, outcome))
        watch().checked(rule.code, rule.name, perf_counter() - began)
        if len(findings) > before:
            materials = _with_contested(materials, _contested(findings, groups))
    pairs = [pair for material in materials["quantity"] for pair in material.across]
    return Report(
        documents=_copied(documents, by_name, known),
        groups=tuple(groups),
        findings=tuple(findings),
        not_compared=tuple(skipped),
        agreements=tuple(_agreements(pairs)),
    )


def _copied(documents: Sequence[Document], by_name: Stories, known: Background) -> tuple[Document, ...]:
    """The documents that copy an earlier one of the case, whole or in long sentences, with the name of that one."""
    home = {name: by_name.original(name) for name in by_name.origin}
    for together in known.copies.origins():
        home.update(dict.fromkeys(together, by_name.earliest(together)))
    homes = {name: home.get(by_name.original(name), by_name.original(name)) for name in home}
    return tuple(replace(each, copy_of=homes[each.id]) for each in documents if homes.get(each.id, each.id) != each.id)


def _materials(
    case: str, figures: list[Figure], documents: Sequence[Document], known: Background, settings: Settings
) -> tuple[Materials, list[Group]]:
    """What rules of each scope are given, and the groups."""
    whole = tuple(figures)
    quantities: dict[tuple[str, ...], list[Figure]] = defaultdict(list)
    by_document: dict[str, list[Figure]] = defaultdict(list)
    bases = frozenset(figure.base for figure in figures if figure.base)
    for figure in figures:
        by_document[figure.document].append(figure)
        if not unfit(figure, settings.language):
            quantities[_block(figure, bases, settings.language)].append(figure)
    claims = {key: claims_of(members, settings.language, known.voices) for key, members in sorted(quantities.items())}
    compared = [
        Material(case, whole, known, settings, each, tuple(pairs_across(each, known)), tuple(pairs_within(each, known)))
        for each in claims.values()
    ]
    every: tuple[Claim, ...] = tuple(claim for each in claims.values() for claim in each)
    origins = Origins(figures, known)
    groups = [
        replace(group, origins=len({origins.of(figure) for figure in group.figures}))
        for each in claims.values()
        for group in grouped(case, each, known.stories)
    ]
    of_id = {document.id: (document,) for document in documents}
    texts = [
        Material(case, tuple(members), known, settings, documents=of_id.get(name, ()))
        for name, members in sorted(by_document.items())
    ]
    across = tuple(pair for each in compared for pair in each.across)
    within = tuple(pair for each in compared for pair in each.within)
    in_all = Material(case, whole, known, settings, every, across, within, documents=tuple(documents))
    return {"quantity": compared, "document": texts, "case": [in_all]}, groups


def _block(figure: Figure, bases: Set[str], language: str) -> tuple[str, ...]:
    """What is set against each other: one quantity; and of things, what a share is of, by its owner, apart from the
    rest.

    "Half of Veld's 12,000 flats" tells of all flats of Veld, whatever other texts say befell so many flats.
    """
    key = quantity(figure)
    if figure.figure_id not in bases or measure_of(figure.measure, language).of == "people":
        return key
    return (*key, figure.concept.casefold() or figure.place.casefold())


def _with_contested(materials: Materials, contested: frozenset[str]) -> Materials:
    """The materials, each knowing the figures that are in a conflict."""
    if all(each.contested == contested for each in materials["case"]):
        return materials
    return {scope: [replace(each, contested=contested) for each in members] for scope, members in materials.items()}


def _contested(findings: Iterable[Finding], groups: Iterable[Group]) -> frozenset[str]:
    """The figures that are in a conflict or stand in a group with one: sums of them would only repeat it."""
    conflicts = [each for each in findings if each.relation == "conflict" and each.severity != "info"]
    ids = {id_ for conflict in conflicts for id_ in _ids(conflict.figures)}
    for group in groups:
        members = _ids(group.figures)
        if ids & members:
            ids |= members
    return frozenset(ids)


def _ids(figures: Iterable[Figure]) -> set[str]:
    """The ids of figures."""
    return {figure.figure_id for figure in figures}


def _finding(rule: Rule, case: str, outcome: Conflict) -> Finding:
    """The finding with its ids: one that holds for these figures, one that survives new texts with the same quotes."""
    ids = [figure.figure_id for figure in outcome.figures]
    return Finding(
        finding_id="x-" + _hash(case, rule.code, *sorted(ids)),
        case=case,
        rule=rule.code,
        name=rule.name,
        severity=outcome.severity,
        confidence=outcome.confidence,
        relation=outcome.relation,
        basis=outcome.basis,
        message=outcome.message,
        inequality=outcome.inequality,
        figures=outcome.figures,
        gap=outcome.gap,
        origins=outcome.origins,
        clashes=outcome.clashes,
        fingerprint=_hash(rule.code, *sorted(map(_said, outcome.figures))),
    )


def _said(figure: Figure) -> str:
    """What a figure says of what, wherever it stands, so that neither other texts nor copies of it change it."""
    about = (figure.measure, figure.kind, figure.side, figure.subgroup, figure.place, figure.unit)
    return "|".join((*about, f"{figure.quote or figure.value} {figure.as_of or ''}"))


def _hash(*parts: str) -> str:
    """A short name for these parts in this order."""
    return sha256("\n".join(parts).encode()).hexdigest()[:12]


def _agreements(pairs: Iterable[Pair]) -> Iterator[tuple[Figure, Figure]]:
    """Figures of two documents that fit though they are worded otherwise, once for each two wordings of a measure."""
    seen: set[tuple[str, ...]] = set()
    for pair in pairs:
        one, two = pair.figures
        if pair.outcome != "agrees" or pair.series or one.hard == two.hard or not _is_near(_named(one), _named(two)):
            continue
        wordings = sorted(f"{figure.hard}" for figure in (one, two))
        key = (one.measure, *wordings)
        if wordings[0] != wordings[1] and key not in seen:
            seen.add(key)
            yield one, two


def _named(figure: Figure) -> Decimal | None:
    """The number that a figure names; of "hundreds of thousands" the least that it can be."""
    return figure.hard.low if figure.value is None and figure.hedge_kind == "vague" else figure.value


def _is_near(one: Decimal | None, two: Decimal | None) -> bool:
    """True unless one number is many times the other: 500,000 does not contradict "at least seven", nor confirm it."""
    return one is None or two is None or max(one, two) <= NEAR * min(one, two)
