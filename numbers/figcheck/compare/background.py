"""What the documents of a case say beside two figures that are compared: other numbers, the dead, an attacker."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from figcheck.compare.claims import Claim
from figcheck.compare.copies import Copies, copies
from figcheck.compare.signature import ATTACKER, compare, place_of, signature, unfit
from figcheck.compare.story import Stories
from figcheck.compare.told import Told
from figcheck.compare.voice import voices
from figcheck.model import Figure
from figcheck.taxonomy import measure_of

WITH_ATTACKERS = ("killed", "casualties", "suspects")
"""Measures whose counts may take in the attacker or not."""
WITH_DEAD = ("shot", "casualties")
"""Measures whose counts may take in a death or not."""
BESIDE_DEAD = ("injured", "hospitalised")
"""Measures that a death takes one from."""


@dataclass(frozen=True, slots=True)
class Background:
    """What of the documents of a case bears on a comparison beside the two claims themselves."""

    stories: Stories
    language: str
    numbers: Mapping[tuple[str, str, Decimal], Sequence[Figure]] = field(default_factory=dict)
    """The figures by document, measure and number; parts are not what another text would give as the total."""
    deaths: Mapping[str, frozenset[Decimal]] = field(default_factory=dict)
    """How many dead each document tells of, one told without a number among them."""
    lone_attackers: frozenset[str] = frozenset()
    """Documents that tell of one attacker, whom another may count among the victims."""

    voices: Mapping[str, str] = field(default_factory=dict)
    """Each name of an authority with the one that stands for all names of the same."""
    figures: int = 0
    """How many figures the case holds."""
    sums: Mapping[tuple[str, str, str], Decimal] = field(default_factory=dict)
    """What the figures of one measure in one sentence make together, by document, measure and sentence."""
    copies: Copies = field(default_factory=lambda: Copies({}))

    told: Told = field(default_factory=Told)
    """What the documents tell without a figure."""
    places: Mapping[tuple[str, str], frozenset[tuple[str, Decimal | None]]] = field(default_factory=dict)
    """The numbers with their measures that a document counts at a place, by document and place."""

    def one_place(self, one: Claim, two: Claim) -> bool:
        """True where two names of places may be of one: a town and its county, a quarter and its street.

        Two texts that plainly tell of one event, and what each is about. One names the place of the other at once, and
        counts nothing there or the same number; the other does not: texts on several places name each the other's.
        """
        if one.document == two.document or not (one.is_prominent and two.is_prominent):
            return False
        if not self.stories.together(one.document, two.document):
            return False
        return self._names(one, two) != self._names(two, one)

    def counted_elsewhere(self, one: Claim, two: Claim) -> bool:
        """True where one text counts troops or things at a place, and the other, of no place, does not open with it."""
        if measure_of(one.figure.measure, self.language).family == "victims" or not self.stories.have_names:
            return False
        first, second = one.signature.place, two.signature.place
        if bool(first) == bool(second):
            return False
        place, other = (first, two) if first else (second, one)
        return not self.stories.opens_with(other.document, place)

    def _names(self, claim: Claim, other: Claim) -> bool:
        """True where the document of a claim names the place of another at once, and counts nothing else there."""
        place = other.signature.place
        there = self.places.get((claim.document, place))
        alone = there is None or (claim.figure.measure, claim.figure.value) in there
        return alone and self.stories.opens_with(claim.document, place)

    def gives(self, document: str, measure: str, value: Decimal | None) -> bool:
        """True where the document gives that number for that measure."""
        return value is not None and (document, measure, value) in self.numbers

    def gives_too(self, document: str, other: Claim) -> bool:
        """True where the document gives the number of a claim as well, as a total of what may be the same thing."""
        if other.figure.value is None:
            return False
        same = self.numbers.get((document, other.figure.measure, other.figure.value), ())
        return any(_is_one(figure, other, self.language) for figure in same)

    def counts_on_to(self, claim: Claim, other: Figure) -> bool:
        """True where the text of a claim on people counts on by one more to the number of another figure."""
        if claim.figure.value is None or other.value != claim.figure.value + 1:
            return False
        people = measure_of(claim.figure.measure, self.language).of == "people"
        return people and other.value in self.told.counted_on.get(claim.document, ())

    def adds_up_to(self, claim: Claim, other: Figure) -> bool:
        """True where the sentence of a claim gives parts beside it, and all make the number of a figure elsewhere."""
        sums = (self.sums.get((each.document, each.measure, each.sentence)) for each in claim.mentions)
        return other.value is not None and other.value in sums

    def explains_one(self, first: Figure, second: Figure) -> bool:
        """True where two counts of people differ by one and a text shows a person who may be counted in one alone.

        That is one attacker; or, for the injured, one dead whom only one of the texts counts among them.
        """
        if first.unit or first.value is None or second.value is None or abs(first.value - second.value) != 1:
            return False
        texts = {first.document, second.document}
        if first.measure in WITH_ATTACKERS and self.lone_attackers & texts:
            return True
        one, two = (self.deaths.get(text, frozenset()) for text in (first.document, second.document))
        if first.measure in WITH_DEAD:
            return Decimal(1) in one | two
        return first.measure in BESIDE_DEAD and Decimal(1) in one ^ two


def _is_one(figure: Figure, other: Claim, language: str) -> bool:
    """True where a figure may count just what a claim does, nobody more and nobody fewer."""
    if unfit(figure, language):
        return False
    comparison = compare(signature(figure, language), other.signature)
    return not (comparison.contradiction or comparison.narrower)


def background(figures: Sequence[Figure], stories: Stories, language: str, told: Told | None = None) -> Background:
    """What the figures of a case, and its texts where they are at hand, say beside the two that are compared."""
    beside = told or Told()
    numbers: dict[tuple[str, str, Decimal], list[Figure]] = defaultdict(list)
    deaths: dict[str, set[Decimal]] = defaultdict(set)
    together: dict[tuple[str, str, str], set[Decimal]] = defaultdict(set)
    places: dict[tuple[str, str], set[tuple[str, Decimal | None]]] = defaultdict(set)
    lone: set[str] = set(beside.own_hand)
    for figure in figures:
        if figure.place:
            there = figure.document, place_of(figure.place, language)
            places[there].add((figure.measure, figure.value))
        if figure.value is None:
            continue
        if figure.sentence and figure.measure:
            together[figure.document, figure.measure, figure.sentence].add(figure.value)
        if figure.kind != "part":
            numbers[figure.document, figure.measure, figure.value].append(figure)
        if figure.measure == "killed" and figure.kind != "other_event":
            deaths[figure.document].add(figure.value)
        if figure.value == 1 and (figure.measure == "suspects" or figure.subgroup == ATTACKER):
            lone.add(figure.document)
    return Background(
        stories,
        language,
        numbers,
        {document: frozenset(values) for document, values in deaths.items()},
        frozenset(lone),
        voices((figure.authority for figure in figures), language),
        len(figures),
        {sentence: sum(values, Decimal(0)) for sentence, values in together.items() if len(values) > 1},
        copies(figures),
        beside,
        {place: frozenset(counted) for place, counted in places.items()},
    )
