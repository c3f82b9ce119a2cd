"""Plans and mere chances: who says that they will do it plans it; what would follow from something, nobody plans."""

from __future__ import annotations

from figcheck.extraction.sentence.clauses import MeasureReading
from figcheck.extraction.speech.habits import is_habit, is_said_so
from figcheck.extraction.speech.vocabulary import Speech
from figcheck.model import Modality
from figcheck.text import Sentence

HARM = frozenset("killed injured casualties shot missing displaced hospitalised infected suspects".split())
_NOT_PLANNED = ("will", "would", "'ll")
_ASKED_WITHIN = 6  # tokens of "whether the mayor of Halvik" before "will"
_DOES = frozenset(("do", "does", "did"))
_NO = frozenset(("not", "'t", "n't", "never", "no"))
_NEGATED = 3  # tokens of "does not really" before "plan to"
_PROMISED = 12  # tokens of "promised in a speech at the old harbour of Halvik that the army" before "would"
_FORETOLD = 14  # tokens of "forecasts that exports from the oldest harbour in Norland" before "would"
_ENDS = frozenset((",", ";", ":", "“", "”", '"', "if"))
_FINITE = frozenset(("is", "are", "was", "were", "has", "had"))
_PARTS = _ENDS | {"who", "which"}
_ASKED_FOR = 3  # tokens of "requested aid from" before the number
_ASKED_WHOM = 6  # tokens of "asking the council of Halvik to pay"
_BESIDE = frozenset("about related on from with who".split())
_PROPOSING = ("proposed", "proposes", "proposing")
_VOTING = ("voted", "votes")
_TIMES = ("hours", "days", "weeks", "months", "years", "decades", "week", "month", "year")
_PERSONS = ("he", "she", "we", "i")
_ORDERED = 10  # tokens of "12 of the guests who had come to"
_OBJECT = 3  # tokens between "want to" and its verb's object
_TOLD = 3  # tokens of "said that he" before "would"


def as_planned(
    sentence: Sentence, cue: tuple[int, int], figure: tuple[int, int], measure: MeasureReading | None, words: Speech
) -> Modality | None:
    """How sure the text is of what it puts as a plan by the words at these tokens; None where they are not of it."""
    at, end = cue
    low = sentence.lows[at]
    if _is_asked(sentence, at, words):
        return "hypothetical"
    if low == "expected":
        return "estimated" if _is_forecast(sentence, end, figure[0], words) else "planned"
    if low in _PROPOSING and sentence.lows[figure[1] - 1] == "point":
        return None  # "proposed a 12-point plan"
    if low in _VOTING and words.doing.isdisjoint(sentence.lows[end : end + 1]):
        return None  # "voted to approve 12 laws"
    if low == "planned" and sentence.lows[end - 1] == "for" and sentence.lows[figure[1] - 1] in _TIMES:
        return None  # "had been planned for 12 weeks"
    if low not in _NOT_PLANNED:
        far = low in words.requesting and figure[0] - end > _ASKED_FOR
        return (
            None if far or sentence.lows[end : end + 1] == ("by",) else _as_intended(sentence, cue, figure[0], measure)
        )
    if low == "would" and sentence.lows[end : end + 2] == ("like", "to"):
        return "planned"
    return _as_to_come(sentence, cue, figure, measure, words)


def _as_to_come(
    sentence: Sentence, cue: tuple[int, int], figure: tuple[int, int], measure: MeasureReading | None, words: Speech
) -> Modality | None:
    """What "will" and "would" make of the number: a condition, a habit, a forecast, a plan or a chance."""
    at = cue[0]
    low = sentence.lows[at]
    if low == "would" and "if" in sentence.lows[at:]:
        return "hypothetical"
    if low == "would" and (is_habit(sentence, cue, figure[1], words) or is_said_so(sentence, cue, words)):
        return None
    if sentence.lows[0] == "if" and "," in sentence.words[:at]:
        return "hypothetical"  # "If sales go on so, it will take 12 years"
    if _is_foretold(sentence, at, words):
        return "estimated"
    harm = measure is not None and measure.measure in HARM
    if low == "would" and (measure is None or harm):  # nobody plans that "a war would kill 300", "would take 12 days"
        return "planned" if _is_promised(sentence, at, words, harm=harm) else "hypothetical"
    return "hypothetical" if harm else "planned"


def _as_intended(
    sentence: Sentence, cue: tuple[int, int], number: int, measure: MeasureReading | None
) -> Modality | None:
    """What "plans to", "ordered" and the like make of the number: a plan, what is denied, or nothing."""
    at, end = cue
    if sentence.lows[at] == "ordered" and measure is None and end == number:
        told = "to" in sentence.lows[end : end + _ORDERED]
        return "planned" if told else None  # "ordered 12 guests to leave", but "ordered 12 mats"
    if sentence.lows[end - 1] == "seeking" and not _BESIDE.isdisjoint(sentence.lows[end : number + 1]):
        return None  # "are seeking word about 12 men"
    if sentence.lows[end - 1] == "asking" and ("to" not in sentence.lows[end:number] or number - end > _ASKED_WHOM):
        return None  # "is asking the council to pay 12", but "is asking how 12 men came"
    if sentence.lows[end - 1] == "threatening" and number - end >= _OBJECT:
        return None  # "rules that are threatening the farms of 12 towns"
    if not _FINITE.isdisjoint(sentence.lows[end:number]):
        return None  # "with the goal of showing that it was open for 12 weeks"
    if is_refused(sentence, at):
        return "denied" if number - end <= _OBJECT else None  # but "did not want to go and lost 12"
    return "planned"


def is_refused(sentence: Sentence, at: int) -> bool:
    """ "Does not want to", "has no plan to"."""
    return not _NO.isdisjoint(sentence.lows[max(0, at - _NEGATED) : at])


def _is_forecast(sentence: Sentence, verb: int, number: int, words: Speech) -> bool:
    """True for "expected to draw 12 people", "to be some 12 percent"; what somebody is expected to do is a plan."""
    if sentence.lows[verb : verb + 1] == ("be",):
        return 0 < number - verb <= _OBJECT
    if sentence.lows[verb : verb + 2] == ("take", "place"):
        return False
    return (words.doing | words.staging).isdisjoint(sentence.lows[verb : verb + 2])


def _is_asked(sentence: Sentence, at: int, words: Speech) -> bool:
    """ "Whether the mayor will", "nobody knows if it will", "Will it"."""
    before = sentence.lows[max(0, at - _ASKED_WITHIN) : at]
    asking = not _DOES.isdisjoint(before) and sentence.words[-1] in ("?", "”", '"') and "?" in sentence.words[at:]
    if asking or "whether" in before or (sentence.words[at].istitle() and "?" in sentence.words[at:]):
        return True
    wondering = before.index("if") if "if" in before else 0
    return wondering > 0 and before[wondering - 1] in words.wondering


def _is_foretold(sentence: Sentence, will: int, words: Speech) -> bool:
    """ "Predicted that growth would slow": the words before tell of a forecast."""
    before = sentence.lows[max(0, will - _FORETOLD) : will]
    return any(low in words.foretelling and _PARTS.isdisjoint(before[j:]) for j, low in enumerate(before))


def _is_promised(sentence: Sentence, would: int, words: Speech, *, harm: bool) -> bool:
    """ "Promised that the army would send", "said she would sell"; but "said it would cost"."""
    does = sentence.lows[would + 1 : would + 3]
    if "have" in does:
        return False
    for j in range(would - 1, max(-1, would - 1 - _PROMISED), -1):
        if sentence.lows[j] in _ENDS:
            return False
        if sentence.lows[j] in words.promising:
            return True
        if harm or sentence.words[j] not in words.verbs or sentence.lows[j] in words.arguing:
            continue
        if does[:1] == ("be",) and does[1:] and does[1].endswith("ed") and words.verbs[sentence.lows[j]] == "reported":
            return sentence.lows[j] not in words.shown  # "said the work would be finished"
        if sentence.lows[j] not in words.shown:
            person = sentence.lows[would - 1] in _PERSONS and j >= would - _TOLD
            return words.happening.isdisjoint(does) if person else not words.doing.isdisjoint(does)
    return False
