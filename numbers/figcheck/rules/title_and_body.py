"""A title that says more than its own text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from figcheck.compare.claims import Claim
from figcheck.compare.disagreement import doubt, of_nature, slip
from figcheck.compare.grading import LEAST_CONFIDENCE, confidence, inequality, quoted
from figcheck.compare.pair import Pair
from figcheck.model import Figure
from figcheck.rule import Conflict, Material, Outcome, rule

SHORT = ("title", "caption")
"""What is as short as a title and drops hedges like one."""


@rule("F012", "warning")
def check(material: Material) -> Iterator[Outcome]:
    """The title gives a number that its own text gives with a hedge, or puts higher.

    Why it matters: titles are short, and what is quoted, shared and counted on is the title; often it is an old count.
    Flagged: "3 injured in Veld" over "at least three people were injured", for information; "6 dead in Veld" over
    "seven people were killed". One line of each sort for each document.
    Not flagged: a text that first gives the number without a hedge too; a title that keeps the hedge; a text that gives
    the number of the title as well, of whatever, or one that allows it, or parts that make it in one sentence; a lower
    number in the text, which may be a part; sums of money, lengths and the like.
    """
    yield from _losing_hedges(material)
    told: set[str] = set()
    for pair in of_nature("plain", material.within):
        if pair.one.document not in told and (claims := _at_odds(pair, material)):
            told.add(pair.one.document)
            yield _stale(*claims, pair)


def _losing_hedges(material: Material) -> Iterator[Outcome]:
    """Titles that drop the hedge of their text."""
    by_document: dict[str, list[Pair]] = defaultdict(list)
    for pair in material.within:
        if pair.outcome == "reworded" and confidence(pair) >= LEAST_CONFIDENCE:
            by_document[pair.one.document].append(pair)
    for pairs in by_document.values():
        for pair in pairs:
            exact, hedged = sorted((pair.one, pair.two), key=lambda claim: claim.figure.hedge_kind != "exact")
            title = next((each for each in exact.mentions if each.zone == "title"), None)
            if title is not None and title.hedge_kind == "exact" and _hedged_first(hedged, exact, title):
                yield _hardened(title, _in_text(hedged)[0], pair)
                break


def _at_odds(pair: Pair, material: Material) -> tuple[Claim, Claim] | None:
    """The claim of a title and a higher one of its text, which knows nothing of the number of the title; None for
    others, and for what the text says at odds with itself (F013)."""
    title, text = sorted((pair.one, pair.two), key=lambda claim: not _is_title(claim))
    if not _is_title(title) or not _in_text(text) or pair.comparison.narrower or title.figure.unit:
        return None
    if not title.interval.below(text.interval):  # A lower number in the text may be that of one scene.
        return None
    if confidence(pair) < LEAST_CONFIDENCE or not doubt(pair, material.figures):
        return None
    told = (each for each in material.figures if each.document == title.document and each.zone != "title")
    if any(_allows(each, title.figure) for each in told):
        return None
    return None if _makes(title.figure, material) or _with_dead(pair, material) else (title, text)


def _is_title(claim: Claim) -> bool:
    """True for a number that stands in the title alone."""
    return all(mention.zone == "title" for mention in claim.mentions)


def _allows(told: Figure, title: Figure) -> bool:
    """True where a figure of the text is the number of the title, or allows it for the same measure."""
    return told.value == title.value or (told.measure == title.measure and told.hard.meets(title.hard))


def _makes(title: Figure, material: Material) -> bool:
    """True where the figures of one sentence of the text make the number of the title."""
    sums = material.known.sums.items()
    return any(total == title.value and key[:2] == (title.document, title.measure) for key, total in sums)


def _with_dead(pair: Pair, material: Material) -> bool:
    """True where two counts of people hurt differ by the dead of the text, whom one of them may take in."""
    one, two = (figure.value for figure in pair.figures)
    dead = material.known.deaths.get(pair.one.document, frozenset())
    return one is not None and two is not None and pair.one.figure.measure != "killed" and abs(one - two) in dead


def _stale(title: Claim, text: Claim, pair: Pair) -> Conflict:
    """The finding of a title that its text does not bear out, the title first."""
    one, two = title.figure, _in_text(text)[0]
    return Conflict(
        figures=(one, two),
        message=f"The title gives {quoted(one)}, its text {quoted(two)}.{slip(one, two)}",
        inequality=inequality(*pair.intervals),
        severity="warning",
        confidence=confidence(pair),
        basis="same_document",
        gap=pair.gap,
    )


def _in_text(claim: Claim) -> list[Figure]:
    """The mentions of a claim that stand in the text itself, in their order. Captions are no more of it than titles."""
    return sorted((each for each in claim.mentions if each.zone not in SHORT), key=lambda each: each.start or 0)


def _hedged_first(hedged: Claim, exact: Claim, title: Figure) -> bool:
    """True where the text gives the number with its hedge before it gives it without; the title said again is none."""
    plain = [each for each in _in_text(exact) if each.sentence != title.sentence]
    told = _in_text(hedged)
    return bool(told) and (not plain or (told[0].start or 0) < (plain[0].start or 0))


def _hardened(title: Figure, text: Figure, pair: Pair) -> Conflict:
    """The finding, the title first."""
    return Conflict(
        figures=(title, text),
        message=f"The title drops the hedge of its text: {quoted(title)} over {quoted(text)}.",
        inequality=f"{text.hard} is not {title.hard}",
        severity="info",
        confidence=confidence(pair),
        basis="same_document",
        relation="hardened",
    )
