"""Mentions -> claims: what each document says of each quantity, however often it repeats the number."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from figcheck.compare.history import reading_order
from figcheck.compare.signature import Signature, merged, signature
from figcheck.interval import Interval
from figcheck.model import Figure
from figcheck.taxonomy import refers_back

OPENING = ("title", "lead")
HALF = Decimal("0.5")


@dataclass(frozen=True, slots=True)
class Claim:
    """What one document says of one quantity: the fullest mention, all mentions, and what they say of it together."""

    figure: Figure
    mentions: tuple[Figure, ...]
    signature: Signature
    interval: Interval
    authority: str
    voice: str = ""
    """The name under which its authority is known in the case."""
    is_main: bool = True
    """False for a number beside the one with which its text opens, or that it repeats most: often an unmarked part."""
    is_alone: bool = True
    """True where its text gives no other number for that quantity."""

    @property
    def is_prominent(self) -> bool:
        """True for a number that its text puts first, repeats, or gives alone: what it says of the event as a whole."""
        return self.is_main and (self.opens or len(self.mentions) > 1 or self.is_alone)

    @property
    def opens(self) -> bool:
        """True for a number that stands in the title or the first paragraph."""
        return any(mention.zone in OPENING for mention in self.mentions)

    @property
    def document(self) -> str:
        """The document that claims it."""
        return self.figure.document

    @property
    def is_row(self) -> bool:
        """True for a row of a hand-made table, which has no place in a text."""
        return self.figure.start is None


def claims_of(figures: Iterable[Figure], language: str, voices: Mapping[str, str] | None = None) -> tuple[Claim, ...]:
    """The claims of figures of one quantity, in order of date and document.

    Mentions of one number in one document are one claim where nothing they say contradicts. `voices` has the names of
    the authorities of the case.
    """
    by_number: dict[tuple[str, Decimal | None, Interval, str, date | None], list[Figure]] = defaultdict(list)
    for figure in figures:
        by_number[figure.document, figure.value, figure.hard, figure.hedge_kind, figure.as_of].append(figure)
    claims = _told_in_full([claim for same in by_number.values() for claim in _united(same, language)])
    counts = [claim for claim in claims if not _refers_back(claim, language)]
    main = _main_counts(counts)
    several = {document for document, count in Counter(claim.document for claim in counts).items() if count > 1}
    marked = [_marked(_voiced(claim, voices or {}), main, several) for claim in claims]
    return tuple(sorted(marked, key=lambda claim: reading_order(claim.figure)))


def _told_in_full(claims: list[Claim]) -> list[Claim]:
    """The claims; one of a title takes what it leaves out from the text below, which may put a hedge to the number.

    "Raid kills 68" over "at least 68 people were killed in the past 24 hours" is of those hours too.
    """
    below: dict[tuple[str, Decimal], list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.figure.value is not None and any(mention.zone != "title" for mention in claim.mentions):
            below[claim.document, claim.figure.value].append(claim)
    return [_filled(claim, below) for claim in claims]


def _filled(claim: Claim, below: Mapping[tuple[str, Decimal], list[Claim]]) -> Claim:
    value = claim.figure.value
    if value is None or any(mention.zone != "title" for mention in claim.mentions):
        return claim
    full = (merged(other.signature, claim.signature) for other in below.get((claim.document, value), ()))
    told = next((shared for shared in full if shared is not None), None)
    return replace(claim, signature=told) if told else claim


def _voiced(claim: Claim, voices: Mapping[str, str]) -> Claim:
    """The claim with the name of its authority in the case."""
    return replace(claim, voice=voices.get(claim.authority, claim.authority.casefold())) if claim.authority else claim


def _marked(claim: Claim, main: set[str], several: set[str]) -> Claim:
    """The claim, marked where it is not the main one of its text, or not the only one."""
    is_main = claim.is_row or claim.figure.figure_id in main
    is_alone = claim.document not in several
    return claim if is_main and is_alone else replace(claim, is_main=is_main, is_alone=is_alone)


def _main_counts(claims: Iterable[Claim]) -> set[str]:
    """Of the claims of each document on one subgroup, that of people at large which opens the text,
    is repeated most, or is largest."""
    best: dict[tuple[object, ...], Claim] = {}
    for claim in claims:
        own = claim.signature
        rival = best.setdefault((claim.document, own.subgroup, own.includes, own.excludes), claim)
        if _weight(claim) > _weight(rival):
            best[claim.document, own.subgroup, own.includes, own.excludes] = claim
    return {claim.figure.figure_id for claim in best.values()}


def _refers_back(claim: Claim, language: str) -> bool:
    """True for "both", and for "one" in the body of a text: somebody told of before, not the count of an event."""
    return all(
        mention.numeral.casefold() in refers_back(language)[mention.zone in OPENING] for mention in claim.mentions
    )


def _weight(claim: Claim) -> tuple[bool, int, int, Decimal, str]:
    """How much speaks for a claim being the count that its text is about."""
    zones = {mention.zone for mention in claim.mentions}
    opening = 2 if "title" in zones else int("lead" in zones)
    size = claim.figure.value or claim.interval.low or Decimal(0)
    return not claim.signature.counted, opening, len(claim.mentions), size, claim.figure.figure_id


def _united(mentions: list[Figure], language: str) -> Iterable[Claim]:
    """One claim of mentions that do not contradict each other, several where they do. The fullest stands first."""
    if len(mentions) == 1:
        return [_claim(mentions, signature(mentions[0], language))]
    signed = [(signature(mention, language), mention) for mention in mentions]
    signed.sort(key=lambda pair: (-pair[0].known, pair[1].zone == "title", reading_order(pair[1])))
    united: list[tuple[Signature, list[Figure]]] = []
    for own, mention in signed:
        for index, (shared, members) in enumerate(united):
            if (both := merged(shared, own)) is not None:
                united[index] = (_at_large(both, own, mention), [*members, mention])
                break
        else:
            united.append((own, [mention]))
    return [_claim(members, shared) for shared, members in united]


def _at_large(shared: Signature, own: Signature, mention: Figure) -> Signature:
    """The signature without the noun that narrows it where one mention calls the same number people at large.

    Whoever writes "four men were shot" and "4 people were shot" counts all who were shot.
    """
    return replace(shared, counted="") if shared.counted and mention.counted and not own.counted else shared


def _claim(mentions: list[Figure], shared: Signature) -> Claim:
    """The claim that the mentions make together."""
    authority = next((mention.authority for mention in mentions if mention.authority), "")
    return Claim(mentions[0], tuple(mentions), shared, mentions[0].claim, authority)


def counted_to(series: Iterable[Claim]) -> Decimal:
    """The finest step to which a series is rounded: whoever once writes 1,258 counts to the unit, also in 1,260."""
    steps = [claim.figure.precision for claim in series if claim.figure.precision is not None]
    return min(steps, default=Decimal(1))


def as_counted(claim: Claim, step: Decimal) -> Interval:
    """The interval of an unhedged number of a series whose finest step is known."""
    if claim.figure.hedge_kind != "exact" or claim.figure.precision is None:
        return claim.interval
    hard = claim.figure.hard
    return hard if step <= 1 and claim.figure.is_count else hard.widened(step * HALF)


def same_voice(one: Claim, two: Claim) -> bool:
    """True where both figures are on one word: the same authority, or one publisher's own."""
    if one.authority or two.authority:
        return bool(one.authority) and one.voice == two.voice
    return bool(one.figure.source) and one.figure.source == two.figure.source
