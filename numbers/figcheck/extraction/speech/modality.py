"""How sure a text is of a figure: believed, planned, denied, or only possible."""

from __future__ import annotations

from collections.abc import Sequence

from figcheck.extraction.sentence.clauses import MeasureReading
from figcheck.extraction.speech.facts import CONDITIONS, is_presupposed
from figcheck.extraction.speech.pasted import pasted
from figcheck.extraction.speech.plans import as_planned, is_refused
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
_ASIDE = 4  # tokens of ", as you" before "might guess"
_PREDICATES = ("v", "a")
_BREAKS = frozenset((";", ":", "—", "–", "“", "”", '"'))
_CLAUSE_ENDS = _BREAKS | frozenset(
    "but while whereas after before because since when where how why who which until unlike compared than vs".split()
)
_OWN_CLAUSE_ENDS = _CLAUSE_ENDS | {",", "and", "as"}
_NOUN_PHRASE = ("n", "d", "r")
_NOUN = 4  # tokens of "the old harbour system"
_SUBJECT = 4  # tokens of "12 | people on board"
_IN_SUBJECT = ("n", "p", "d")
_JOINING = ("and", "but", "as")
_RELATIVE = ("who", "which", "that", "whom")
_FINITE = ("is", "are", "was", "were", "has", "had")
_HELPERS = ("could", "might", "may", "will", "would")
_GOVERNING = ("v", "a", "p")  # before a pronoun that is an object: "would let them send"
_DOING = ("v", "a", "b", "w", "n")  # behind "plans to"
_RISK = "risk"
_AIMING = "targets"
_OF_ALL = frozenset("total half most some all any each none many".split())
_MEASURING = ("by", "to", "from")
_WEIGHING = ("weighing", "considering")
_PASSIVE = ("believed", "thought")
_BE = frozenset("is are was were be been being".split())
_Found = tuple[Modality, int, int]


def stated_modality(
    sentence: Sentence, tags: Sequence[str], figure: tuple[int, int], measure: MeasureReading | None, language: str
) -> _Found | None:
    """How sure the clause of the figure at tokens first to end is, with the tokens that say so; None where it states.

    Before the number: "is believed to have", "plans to", "reportedly"; between it and its verb: "will be", "may have".
    """
    words, end = speech_words(language), figure[1]
    headlines, stop = pasted(sentence)
    if headlines <= figure[0] < stop:
        return None
    if measure and measure.how == "object" and measure.first and sentence.lows[measure.first - 1] == "to":
        intends = measure.first < 2 or sentence.lows[measure.first - 2] not in _DID
        ahead = sentence.lows[max(0, measure.first - _FOR_WHOM) : measure.first]
        intends = intends and "for" not in ahead and words.causing.isdisjoint(ahead)  # "prompted the army to send"
        if intends and sentence.words[measure.first].lower().endswith(_BASE_FORM_ENDS):
            if sentence.lows[measure.first - 2 : measure.first - 1] == ("enough",):
                return "hypothetical", measure.first - 1, measure.end
            return "denied" if is_refused(sentence, measure.first - 2) else "planned", measure.first - 1, measure.end
    found = _ahead(sentence, tags, figure, measure, words) or _behind(sentence, end, words)
    before = _before(sentence, tags, figure, _NEAR if measure else 1, words)
    if found is None or (before and before[0] in _BEFORE_PLANS and found[0] == "planned"):
        found = before  # "if the dam breaks, 12 villages would be flooded", "estimating that 12 will be"
    if found is None or found[0] != "planned":
        return found
    kind = as_planned(sentence, found[1:], figure, measure, words)
    return (kind, *found[1:]) if kind else None


def is_unproven(sentence: Sentence, language: str) -> bool:
    """True where the sentence says that somebody gave no proof."""
    if sentence.lows.count("evidence") + sentence.lows.count("proof") == 0:
        return False
    text = f" {' '.join(sentence.lows)} "
    return any(f" {phrase} " in text for phrase in speech_words(language).unproven)


def _ahead(
    sentence: Sentence, tags: Sequence[str], figure: tuple[int, int], measure: MeasureReading | None, words: Speech
) -> _Found | None:
    """Between the counted and their verb; without a verb that is known, right behind them."""
    first, end = figure
    told = measure is not None and measure.first >= end
    stop, limit = (
        (measure.first, measure.end) if measure and told else (min(end + 2, len(sentence.lows)), len(sentence.lows))
    )
    if not told and measure is not None:
        return None
    if not told and end < limit and (sentence.words[end][0].isupper() or sentence.lows[end] in _SUBJECTS):
        return None  # "12 rules Brisk could change"
    if not told and tags[first - 1 : first] == ["p"] and not _is_counted_of(sentence, first, words):
        return None  # "the failure after 12 years of talks will"
    enclosed = sentence.words[first - 1 : first] == ("(",) and sentence.words[end : end + 1] == (")",)
    for i in range(end + enclosed, min(stop + 2 * enclosed, len(sentence))):
        if sentence.lows[i] in (*_RELATIVE, ",", "(", ")", "but", "and") and not told:
            return None
        if sentence.lows[i] == "to" and not told and "v" in tags[:first]:
            return None  # "they lived 12 years to be"
        found = None if _is_noun(sentence, i) else _phrase_at(words.ahead, sentence, i, limit)
        if found and i and sentence.lows[i - 1] in words.apt:
            found = None  # "12 times more likely to be shot"
        if found and (told or found[0] != "denied"):
            return found
    return None


def _is_counted_of(sentence: Sentence, first: int, words: Speech) -> bool:
    """True for "a total of 12", of which the verb tells; "children to the age of 12 will" tells of the children."""
    if first < 2 or sentence.lows[first - 1] != "of":
        return False
    return sentence.lows[first - 2] in words.counts or sentence.lows[first - 2] in _OF_ALL


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
    first, finite, aside = figure[0], False, False
    ends = _OWN_CLAUSE_ENDS if _begins_clause(sentence, tags, figure, words) else _CLAUSE_ENDS
    for i in range(first - 1, max(-1, first - 1 - _REACH), -1):
        low = sentence.lows[i]
        aside = low == ")" or (aside and low != "(")
        if aside:
            continue  # "he fled (they will ask why), and 12 others"
        if low in ends or _goes_on(sentence, tags, i):
            return None
        found = _phrase_at(words.modal, sentence, i, first) if low in words.modal else None
        if found is None and first - i <= near and sentence.words[i] != low.capitalize():
            found = _phrase_at(words.near, sentence, i, first)
        finite = finite or low in _FINITE or _opens(tags, i)
        other = finite and low in _HELPERS  # "who could have known was killed with 12"
        if found is None or other or _is_noun(sentence, i) or not _speaks(sentence, tags, found, first, words):
            continue
        if _is_aside(sentence, found, first) or _is_addressed(sentence, found, first, words):
            continue
        if is_presupposed(sentence, tags, found[1:], figure, words, there=near == 1):
            continue
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
    if first and sentence.lows[first - 1] in _JOINING and _has_verb(sentence, tags, figure):
        return True  # "a law will come and 12 towns on the river close"
    conceding = sentence.lows[0] in words.conceding and sentence.lows[0] not in CONDITIONS
    return conceding and sentence.words[first - 1 : first] == (",",) and tags[end] in _PREDICATES


def _has_verb(sentence: Sentence, tags: Sequence[str], figure: tuple[int, int]) -> bool:
    """True where a verb follows a count, with no more than a preposition and its noun between, and no helper."""
    first, end = figure
    for j in range(end, min(end + _SUBJECT, len(tags) - 1)):
        if tags[j] == "v":
            reduced = sentence.lows[j].endswith("ed") and tags[j + 1] == "p"  # "12 men assigned to"
            return not reduced or sentence.words[first - 2 : first - 1] == (",",)
        if tags[j] not in _IN_SUBJECT or sentence.lows[j] == "to":
            return False
    return False


def _is_aside(sentence: Sentence, found: _Found, first: int) -> bool:
    """True for ", as you might guess, for 12 years"."""
    _, at, end = found
    if "," not in sentence.words[end:first]:
        return False
    return any(sentence.words[j] == "," and sentence.lows[j + 1] == "as" for j in range(max(0, at - _ASIDE), at))


def _goes_on(sentence: Sentence, tags: Sequence[str], i: int) -> bool:
    """True where another clause begins: "so the guards brought", "the system that covers"."""
    if sentence.lows[i] == "so":
        return tags[i + 1] in _NOUN_PHRASE and "v" in tags[i + 2 : i + 5]
    if sentence.lows[i] != "that" or tags[i - 1 : i] != ["n"] or tags[i + 1 : i + 2] != ["v"]:
        return False
    return "the" in sentence.lows[max(0, i - _NOUN) : i]


def _is_addressed(sentence: Sentence, found: _Found, first: int, words: Speech) -> bool:
    """True for "if you like, 12 people": nothing hangs on it; and for "tens, if not hundreds, of"."""
    _, at, end = found
    follows = sentence.lows[end : end + 3]
    if sentence.lows[at] != "if" or "," not in sentence.words[end:first]:
        return sentence.lows[at] == "if" and follows[:1] == ("not",)  # "dozens if not hundreds"
    return follows[0] == "not" or (follows[0] == "you" and not words.addressing.isdisjoint(follows))


def _opens(tags: Sequence[str], verb: int) -> bool:
    """True for a verb right behind its subject, which no helper before that subject governs: "why she supports"."""
    return verb > 1 and tags[verb] == "v" and tags[verb - 1] == "r" and tags[verb - 2] not in _GOVERNING


def _speaks(sentence: Sentence, tags: Sequence[str], found: _Found, first: int, words: Speech) -> bool:
    """False for "agreed to their demands", "rejected 12 offers": nothing is planned to be done, or denied."""
    kind, at, end = found
    if sentence.lows[at] == _AIMING and tags[at] != "v":
        return False  # "hit several targets in 12 strikes"
    if sentence.lows[at : at + 2] == ("could", "not"):
        return False  # "could not be kept for 12 people"
    if sentence.lows[at] == _RISK:
        if sentence.lows[first - 1] in _MEASURING:
            return False  # "cut the risk of a fall by 12 percent"
        return tags[at - 1 : at] != ["-"] and tags[end] != "n"  # "high-risk towns"
    if sentence.lows[at] in _PASSIVE:  # "is believed", and not "people thought a plan"
        return sentence.lows[at + 1 : at + 2] == ("to",) or not _BE.isdisjoint(sentence.lows[max(0, at - 2) : at])
    if kind == "denied":
        between = sentence.lows[end - 1 : first]
        that = between.index("that") if "that" in between else 0
        if that > 1 and between[that - 1] not in words.deniable:  # "rejected a bid to end a rule that"
            between = between[: that - 1]
        doing = sentence.lows[end - 1 : end + 1][-1].endswith("ing")
        return "," not in between and (not words.deniable.isdisjoint(between) or doing)
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
