"""What a figure measures, from its clause: the counted noun, its verb as subject or object, the phrase before it."""

from __future__ import annotations

from figcheck.extraction.counting.counted import NounPhrase
from figcheck.extraction.measure.fitting import fits
from figcheck.extraction.measure.governing import brought, governing, is_agent, verb_before
from figcheck.extraction.measure.groups import past_group
from figcheck.extraction.measure.remains import are_remains
from figcheck.extraction.measure.telling import may_tell
from figcheck.extraction.measure.things import by_thing
from figcheck.extraction.measure.tolls import counted_up, inverted
from figcheck.extraction.sentence.clauses import MeasureReading, left_so, state_after
from figcheck.extraction.sentence.cues import cue_at, cue_ending, cues, people_words
from figcheck.extraction.sentence.hospitals import to_hospital
from figcheck.extraction.sentence.insertions import closing
from figcheck.extraction.sentence.outcomes import outcome, second_deed
from figcheck.extraction.words.lemmas import lemma
from figcheck.extraction.words.lexis import (
    AUXILIARY,
    DETERMINER,
    SAYING,
    SUBORDINATOR,
)
from figcheck.text import Sentence

Classes = tuple[int, ...]
_SKIPPED_BEFORE = frozenset("another additional extra further more other others total all both a an the".split())
_QUOTES = ('"', "“", "'", "‘")
_NONE_OF = 4  # tokens of "none of all the"
_LATER_REACH = 14  # tokens from "one of five people shot" to "has died"
_LEAVING = ("left", "leaves", "leave", "leaving")
_PASSING = frozenset(("shot", "hospitalised", "injured"))  # those may have died later
_DEALT = frozenset(("killed", "injured", "shot", "casualties"))
_CALLED = frozenset(("captured", "displaced", "hospitalised", "migrants", "infected"))
_BEFALLING = frozenset(("killed", "injured", "shot", "rescued", "missing"))
_CLAUSE_MARKS = frozenset((",", ";", ":", "-", "–", "—", '"', "“", "and", "but", "("))
_ONES = frozenset(("one", "a", "an", "1", "another"))
_NOBODY = frozenset(("none", "no", "nobody", "neither", "zero", "0"))
_SINGULAR = frozenset(("is", "was", "has"))
_DYING = ("die", "dies", "died", "dying")
_HAVING = ("had", "have")
_FIRING = ("fire", "fires", "fired", "firing", "by", "heard", "hearing", "just", "only", "get", "gets", "got")
_WEAK = frozenset(("shot", "hospitalised", "present", "displaced"))


def read_measure(
    sentence: Sentence, classes: Classes, start: int, stop: int, phrase: NounPhrase, language: str
) -> MeasureReading | None:
    """The measure of the figure whose hedge begins at token `start` and whose number ends before `stop`, or None."""
    if not may_tell(sentence, phrase, language):
        return by_thing(sentence, phrase, language)
    return _by_words(sentence, classes, start, stop, phrase, language)


def _by_words(
    sentence: Sentence, classes: Classes, start: int, stop: int, phrase: NounPhrase, language: str
) -> MeasureReading | None:
    """The measure by the counted noun and by all the words around it."""
    after = past_group(sentence, phrase.end if not phrase.is_empty else stop, language)
    noun = _by_noun(sentence, start, phrase, language)
    if noun and noun.measure == "killed":
        return noun  # "three of the victims killed were shot in the head"
    if noun:
        later = _later(sentence, classes, after, language) if phrase.partitive else None
        return later or _befell(sentence, classes, start, after, noun, language) or noun
    before = _skip_before(sentence, classes, start)
    strong = governing(sentence, classes, before, language)
    subject = _is_subject(sentence, classes, before)
    state = state_after(sentence, classes, after, language, subject=subject)
    if before and sentence.lows[before - 1] in _LEAVING:
        state = state or left_so(sentence, classes, after, language)
    if state and (strong or sentence.lows[before - 2 : before] == ("one", "of")):
        state = None if _of_another(sentence, strong, after, state.first) else state
    nobody = phrase.partitive and not _NOBODY.isdisjoint(sentence.lows[start:stop])
    whole = nobody and state and state.first == after and _is_bare_participle(sentence, after, language)
    if whole or (state and state.measure in _DEALT and is_agent(sentence, classes, before, after, language)):
        state = None  # "none of the four people shot": what befell the whole
    if state and phrase.partitive and state.first == after and state.measure != "killed":
        state = _later(sentence, classes, state.end, language) or state
    state = _in_the_end(sentence, classes, (start, stop), state, language)
    if state is None and (phrase.is_empty or lemma(sentence.lows[phrase.head]) in people_words(language).person):
        state = second_deed(sentence, classes, after, language) if subject else None
    weak = strong if strong and strong.measure in _WEAK else None
    toll = verb_before(sentence, before, cues(language).of, "of") or inverted(sentence, classes, before, language)
    toll = toll or counted_up(sentence, classes, before, phrase, language)
    thing = by_thing(sentence, phrase, language)
    if toll and thing and (toll.measure, thing.measure, sentence.lows[before]) == ("withdrawn", "present", "the"):
        toll = None  # "the withdrawal of the 2,000 troops in Norland": so many are there
    taken = brought(sentence, before, after, language)
    said = _attributive(sentence, phrase, language) if sentence.lows[start] != "one" else None
    if said and not (state and state.measure in ("killed", "hospitalised")):
        return said
    candidates = (None if weak else strong, state, toll, taken, weak, thing)
    return next((found for found in candidates if found and fits(sentence, found, phrase, language)), None)


def _befell(
    sentence: Sentence, classes: Classes, start: int, after: int, noun: MeasureReading, language: str
) -> MeasureReading | None:
    """ "Four hostages were killed", "killing two refugees": what befell those whom the noun only calls so."""
    if noun.measure not in _CALLED:
        return None
    strong = governing(sentence, classes, _skip_before(sentence, classes, start), language)
    state = state_after(sentence, classes, after, language)
    return next((found for found in (strong, state) if found and found.measure in _BEFALLING), None)


def _is_bullet(sentence: Sentence, start: int, stop: int) -> bool:
    """True for the one of "fired one shot", "hit by one shot": nobody was."""
    return sentence.lows[stop : stop + 1] == ("shot",) and sentence.lows[start - 1] in _FIRING


def _is_bare_participle(sentence: Sentence, i: int, language: str) -> bool:
    """True for "shot", "injured" right behind the whole, which they tell of: "the four people shot"."""
    return sentence.lows[i] == "shot" or sentence.lows[i] in cues(language).attributive


def _is_subject(sentence: Sentence, classes: Classes, before: int) -> bool:
    """True where nothing before the count governs it: the beginning of a sentence or of a clause."""
    if before == 0:
        return True
    bits, low = classes[before - 1], sentence.lows[before - 1]
    return bool(bits & (SAYING | SUBORDINATOR)) or low in _CLAUSE_MARKS


def _is_one(sentence: Sentence, start: int, stop: int) -> bool:
    return not _ONES.isdisjoint(sentence.lows[start:stop])


def _in_the_end(
    sentence: Sentence, classes: Classes, span: tuple[int, int], state: MeasureReading | None, language: str
) -> MeasureReading | None:
    """What is said of the counted at tokens span, or what became of them later in the sentence."""
    if state and state.first == span[1] and _is_bullet(sentence, *span):
        return None
    if state and state.measure == "injured" and _is_spared(sentence, *span, state, language):
        return None
    if state and state.measure in _PASSING:
        return outcome(sentence, classes, state.end, language, singular=_is_one(sentence, *span)) or state
    return state


def _is_spared(sentence: Sentence, start: int, stop: int, state: MeasureReading, language: str) -> bool:
    """ "None of the victims had life-threatening injuries": they may be hurt, if not so badly.

    Of "none of the 12 survived" neither the none nor the 12 are hurt.
    """
    survived = sentence.lows[state.end - 1] == "survived"
    if survived and not _NOBODY.isdisjoint(sentence.lows[max(0, start - _NONE_OF) : start]):
        return True
    if _NOBODY.isdisjoint(sentence.lows[start:stop]):
        return False
    if survived:
        return True
    told = sentence.lows[max(stop, state.first - 2) : state.end]
    return not cues(language).suffered["grave"].isdisjoint(told)


def _of_another(sentence: Sentence, strong: MeasureReading | None, after: int, verb: int) -> bool:
    """ "A man who shot 4, including two guards, is killed", "one of two boys is hurt": the verb in the singular."""
    return (strong is None or sentence.lows[after] == ",") and not _SINGULAR.isdisjoint(
        sentence.lows[max(after, verb - 3) : verb]
    )


def _skip_before(sentence: Sentence, classes: Classes, start: int) -> int:
    """The token after what governs the number: articles, "another", "a total of" stand between."""
    while start > 0:
        if sentence.lows[max(0, start - 3) : start] == ("a", "total", "of"):
            start -= 3
        elif sentence.lows[max(0, start - 3) : start - 1] == ("all", "of") and classes[start - 1] & DETERMINER:
            start -= 3  # "withdraw all of its 2,000 troops"
        elif (
            classes[start - 1] & DETERMINER
            or sentence.lows[start - 1] in _SKIPPED_BEFORE
            or _is_quoted(sentence, start)
        ):
            start -= 1
        else:
            return start
    return start


def _is_quoted(sentence: Sentence, start: int) -> bool:
    """True where a quotation opens right before the number: 'put the toll at "well over 1,000"'."""
    return sentence.words[start - 1] in _QUOTES and sentence.glued(start)


def _later(sentence: Sentence, classes: Classes, i: int, language: str) -> MeasureReading | None:
    """ "One of five people shot on Sunday has died": the verb of the part, past what is said of the whole."""
    if sentence.lows[i : i + 1] == (",",):
        i = closing(sentence, classes, i, language) or i
    for j in range(i, min(len(sentence.lows), i + _LATER_REACH)):
        named = sentence.lows[j] == "and" and sentence.words[j - 1][0].isupper() and sentence.words[j + 1][0].isupper()
        ends = not sentence.words[j][0].isalnum() or sentence.lows[j] in ("and", "but") or classes[j] & SUBORDINATOR
        if ends and not named:
            return None
        if sentence.lows[j] in cues(language).goal_verbs and (goal := to_hospital(sentence, j, language)):
            return MeasureReading("hospitalised", j, goal, "state")
        if classes[j] & AUXILIARY or sentence.lows[j] in ("died", "perished"):
            found = state_after(sentence, classes, j, language)
            return found if found and found.how == "state" and not found.condition else None
    return None


def _by_noun(sentence: Sentence, start: int, phrase: NounPhrase, language: str) -> MeasureReading | None:
    """ "12 deaths", "four arrests", "claimed 41 lives"."""
    if phrase.is_empty:
        return None
    words = cues(language)
    if sentence.lows[phrase.head] in words.life_nouns:
        near = (*range(start - 1, max(-1, start - 5), -1), *range(phrase.end, min(len(sentence.lows), phrase.end + 4)))
        verb = next((j for j in near if sentence.lows[j] in words.life_verbs), None)
        return MeasureReading("killed", verb, verb + 1, "noun") if verb is not None else None
    cue = cue_ending(words.noun, sentence, phrase.end)
    if start and sentence.lows[start - 1] in _DYING:
        return None  # "the plan died several deaths"
    if not words.before_this.isdisjoint(sentence.lows[phrase.first : phrase.head]):
        return None
    if cue and cue.measure == "killed" and not are_remains(sentence, phrase, language):
        return None
    harm = sentence.lows[phrase.head] in words.suffered["harms"]
    if harm and _is_suffered(sentence, start, phrase, language):
        return None
    return MeasureReading(cue.measure, phrase.end - len(cue.words), phrase.end, "noun") if cue else None


def _is_suffered(sentence: Sentence, start: int, phrase: NounPhrase, language: str) -> bool:
    """True for wounds of one body: "none of the injuries", "suffered several injuries", "five gunshot wounds"."""
    wounds = sentence.lows[phrase.head].startswith("wound")
    verb = sentence.lows[start - 1] if start else ""
    verbs = cues(language).suffered["verbs"]
    if not verbs.isdisjoint(sentence.lows[phrase.first : phrase.head]):
        return False  # "both suffered gunshot wounds"
    suffered = verb in verbs and verb not in _HAVING
    return phrase.partitive or wounds or suffered or verb in ("with", "from", "of", "these", "those", "his", "her")


def _attributive(sentence: Sentence, phrase: NounPhrase, language: str) -> MeasureReading | None:
    """ "Three wounded men": told by a word before the counted noun."""
    for j in range(phrase.first, phrase.head):
        cue = cue_at(cues(language).attributive, sentence, j)
        if cue and lemma(sentence.lows[phrase.head]) in people_words(language).person:
            return MeasureReading(cue.measure, j, j + 1, "noun")
    return None
