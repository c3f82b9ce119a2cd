"""How sure a text is of a figure: believed, planned, denied, or only possible."""

from __future__ import annotations

from collections.abc import Sequence

from figcheck.extraction.sentence.clauses import MeasureReading
from figcheck.extraction.speech.vocabulary import Phrases, Speech, speech_words
from figcheck.extraction.words.lexis import capitals_tell_nothing
from figcheck.model import Modality
from figcheck.text import Sentence

_REACH = 14  # tokens before the number in which a word like "reportedly" still speaks of it
_NEAR = 3  # tokens before the number of "a planned 3,000"
_DENIED = 4  # tokens from "rejected" to "claims that", from "forecast that" to "will"
_BEFORE_PLANS = ("hypothetical", "estimated")
_FORECAST = ("estimated", "planned")  # "forecast that it will"
_DID = frozenset(
    "is are was were be been has have had used able failed managed began begin begins continued continue continues "
    "started refused declined".split()
)
_FOR_WHOM = 6  # tokens of "for a government to kill"
_BASE_FORM_ENDS = (
    "send",
    "deploy",
    "dispatch",
    "kill",
    "arrest",
    "evacuate",
    "withdraw",
    "provide",
    "supply",
    "mobilise",
)
_SUBJECTS = ("he", "she", "it", "they", "we", "you", "i")
_LOOSE = ("the", "her")  # "her" may be whom it happens to: "could bring her 12 years"
_ASKING = frozenset(("whether",))
_ASKED_WITHIN = 6  # tokens of "whether the mayor of Halvik" before "will"
_ASIDE = 4  # tokens of ", as you" before "might guess"
_CONDITIONS = ("if", "unless")
_PREDICATES = ("v", "a")
_BREAKS = frozenset((";", ":", "—", "–", "“", "”", '"'))
_CLAUSE_ENDS = _BREAKS | frozenset(
    "but while whereas after before because since when where who which until unlike compared than versus vs".split()
)
_OWN_CLAUSE_ENDS = _CLAUSE_ENDS | {",", "and"}
_NEXT_CLAUSE = frozenset(("who", "which", "that", "whom", ",", "but", "and"))
_HARM = frozenset("killed injured casualties shot missing displaced hospitalised infected".split())
_FINITE = ("is", "are", "was", "were", "has", "had")
_HELPERS = ("could", "might", "may", "will", "would")
_GOVERNING = ("v", "a", "p")  # before a pronoun that is an object: "would let them send"
_DOING = ("v", "a", "b", "w", "n")  # behind "plans to"
_WEIGHING = ("weighing", "considering")
_PASSIVE = ("believed", "thought")
_BE = frozenset("is are was were be been being".split())
_NOT_PLANNED = ("will", "would")
_Found = tuple[Modality, int, int]


def stated_modality(
    sentence: Sentence, tags: Sequence[str], figure: tuple[int, int], measure: MeasureReading | None, language: str
) -> _Found | None:
    """How sure the clause of the figure at tokens first to end is, with the tokens that say so; None where it states.

    Before the number: "is believed to have", "plans to", "reportedly"; between it and its verb: "will be", "may have".
    """
    words, end = speech_words(language), figure[1]
    if measure and measure.how == "object" and measure.first and sentence.lows[measure.first - 1] == "to":
        intends = measure.first < 2 or sentence.lows[measure.first - 2] not in _DID
        ahead = sentence.lows[max(0, measure.first - _FOR_WHOM) : measure.first]
        intends = intends and "for" not in ahead and words.causing.isdisjoint(ahead)  # "prompted the army to send"
        if intends and sentence.words[measure.first].lower().endswith(_BASE_FORM_ENDS):
            return "planned", measure.first - 1, measure.end
    found = _ahead(sentence, end, measure, words) or _behind(sentence, end, words)
    before = _before(sentence, tags, figure, _NEAR if measure else 1, words)
    if found is None or (before and before[0] in _BEFORE_PLANS and found[0] == "planned"):
        found = before  # "if the dam breaks, 12 villages would be flooded", "estimating that 12 will be"
    if found and found[0] == "planned" and not _is_planned(sentence.lows[found[1]], measure):
        return "hypothetical", *found[1:]
    return found


def _is_planned(word: str, measure: MeasureReading | None) -> bool:
    """False for "a war would kill 300", "it would take 300 days": nobody plans it."""
    if measure is None:
        return word != "would"
    return word not in _NOT_PLANNED or measure.measure not in _HARM


def is_known(sentence: Sentence, tags: Sequence[str], figure: tuple[int, int], unit: str, language: str) -> bool:
    """True for "the 19 others could leave", "their 40-year hold": so many there are, whatever they may do.

    An amount behind an article may change itself, unless it tells of a noun: "the $9 billion programme".
    """
    first, end = figure
    low = sentence.lows[first - 1] if first else ""
    if low not in speech_words(language).known:
        return False
    return not unit or low not in _LOOSE or tags[end : end + 1] == ["n"]


def is_fact(sentence: Sentence, figure: tuple[int, int], is_age: bool) -> bool:
    """True for "12 years ago", "a 22-year-old mason", "Oro Kett, 52,": so it is, whatever may become of it."""
    first, end = figure
    if sentence.lows[end : end + 1] == ("ago",):
        return True
    return is_age and (sentence.words[first - 1 : first] == (",",) or "-" in sentence.words[first:end])


def is_unproven(sentence: Sentence, language: str) -> bool:
    """True where the sentence says that somebody gave no proof."""
    if sentence.lows.count("evidence") + sentence.lows.count("proof") == 0:
        return False
    text = f" {' '.join(sentence.lows)} "
    return any(f" {phrase} " in text for phrase in speech_words(language).unproven)


def _ahead(sentence: Sentence, end: int, measure: MeasureReading | None, words: Speech) -> _Found | None:
    """Between the counted and their verb; without a verb that is known, right behind them."""
    told = measure is not None and measure.first >= end
    stop, limit = (
        (measure.first, measure.end) if measure and told else (min(end + 2, len(sentence.lows)), len(sentence.lows))
    )
    if not told and measure is not None:
        return None
    if not told and end < limit and (sentence.words[end][0].isupper() or sentence.lows[end] in _SUBJECTS):
        return None  # "12 rules Brisk could change"
    for i in range(end, stop):
        if not told and sentence.lows[i] in _NEXT_CLAUSE:
            return None
        found = None if _is_noun(sentence, i) else _phrase_at(words.ahead, sentence, i, limit)
        if found and i and sentence.lows[i - 1] in words.apt:
            found = None  # "12 times more likely to be shot"
        if found and (told or found[0] != "denied"):
            return found
    return None


def _behind(sentence: Sentence, end: int, words: Speech) -> _Found | None:
    """ "Reports of 12 dead are false": what the rest of the clause says of the figure."""
    for i in range(end, min(end + _REACH, len(sentence.lows))):
        if sentence.lows[i] in _BREAKS or sentence.lows[i] in (",", "and", "but"):
            return None
        if found := _phrase_at(words.behind, sentence, i, len(sentence.lows)):
            return found
    return None


def _before(
    sentence: Sentence, tags: Sequence[str], figure: tuple[int, int], near: int, words: Speech
) -> _Found | None:
    """The words before the number, the nearest first; whoever rejects a claim denies what it says."""
    first, finite = figure[0], False
    ends = _OWN_CLAUSE_ENDS if _begins_clause(sentence, tags, figure, words) else _CLAUSE_ENDS
    for i in range(first - 1, max(-1, first - 1 - _REACH), -1):
        low = sentence.lows[i]
        if low in ends:
            return None
        found = _phrase_at(words.modal, sentence, i, first) if low in words.modal else None
        if found is None and first - i <= near and sentence.words[i] != low.capitalize():
            found = _phrase_at(words.near, sentence, i, first)
        finite = finite or low in _FINITE or _opens(tags, i)
        other = finite and low in _HELPERS  # "who could have known was killed with 12"
        if found is None or other or _is_noun(sentence, i) or not _speaks(sentence, tags, found, first, words):
            continue
        if _is_aside(sentence, found, first):
            continue
        if found[0] == "planned" and not _ASKING.isdisjoint(sentence.lows[max(0, i - _ASKED_WITHIN) : i]):
            return "hypothetical", *found[1:]  # "whether the mayor will"
        for j in range(i - 1, max(-1, i - 1 - _DENIED), -1):
            other_kind = _phrase_at(words.modal, sentence, j, first)
            if other_kind and (other_kind[0] == "denied" or (other_kind[0], found[0]) == _FORECAST):
                return other_kind
        return found
    return None


def _begins_clause(sentence: Sentence, tags: Sequence[str], figure: tuple[int, int], words: Speech) -> bool:
    """True where the figure is a subject: "5% would leave and 9% said", "While he may go, 12 people stayed"."""
    first, end = figure
    if end >= len(sentence):
        return False
    if sentence.lows[end] in words.verbs and tags[end] == "v":
        return True
    conceding = sentence.lows[0] in words.conceding and sentence.lows[0] not in _CONDITIONS
    return conceding and sentence.words[first - 1 : first] == (",",) and tags[end] in _PREDICATES


def _is_aside(sentence: Sentence, found: _Found, first: int) -> bool:
    """True for ", as you might guess, for 12 years"."""
    _, at, end = found
    if "," not in sentence.words[end:first]:
        return False
    return any(sentence.words[j] == "," and sentence.lows[j + 1] == "as" for j in range(max(0, at - _ASIDE), at))


def _opens(tags: Sequence[str], verb: int) -> bool:
    """True for a verb right behind its subject, which no helper before that subject governs: "why she supports"."""
    return verb > 1 and tags[verb] == "v" and tags[verb - 1] == "r" and tags[verb - 2] not in _GOVERNING


def _speaks(sentence: Sentence, tags: Sequence[str], found: _Found, first: int, words: Speech) -> bool:
    """False for "agreed to their demands", "rejected 12 offers": nothing is planned to be done, or denied."""
    kind, at, end = found
    if sentence.lows[at] in _PASSIVE:  # "is believed", and not "people thought a plan"
        return sentence.lows[at + 1 : at + 2] == ("to",) or not _BE.isdisjoint(sentence.lows[max(0, at - 2) : at])
    if kind == "denied":
        between = sentence.lows[end - 1 : first]
        return not words.deniable.isdisjoint(between) or any(low.endswith("ing") for low in between)
    if kind == "planned" and sentence.lows[end - 1] in _WEIGHING:
        return end < first  # "patients weighing 200 pounds"
    if kind == "planned" and sentence.lows[end - 1] == "to" and end < first:
        plural = sentence.lows[end].endswith("s") or sentence.words[end][0].isupper()
        thing = tags[end] == "n" and plural and not capitals_tell_nothing(sentence)
        return tags[end] in _DOING and not thing
    return True


def _is_noun(sentence: Sentence, i: int) -> bool:
    """True for "in May", "May 3", "the will of": no auxiliaries."""
    low = sentence.lows[i]
    if low == "may":
        follows = sentence.words[i + 1 : i + 2]
        return sentence.words[i][0].isupper() and (i > 0 or (bool(follows) and follows[0][0].isdigit()))
    return low == "will" and sentence.lows[i + 1 : i + 2] == ("of",)


def _phrase_at(table: Phrases, sentence: Sentence, i: int, limit: int) -> _Found | None:
    for words, kind in table.get(sentence.lows[i], ()):
        if sentence.lows[i : i + len(words)] == words and i + len(words) <= limit:
            return kind, i, i + len(words)
    return None
