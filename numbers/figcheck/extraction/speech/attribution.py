"""On whose word: the authority that a sentence names for its figures, and how sure the text says it is."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import compress

from figcheck.extraction.speech.coordination import joined_end
from figcheck.extraction.speech.deeds import is_deed
from figcheck.extraction.speech.issuers import issued_end, opening_record, opening_report, report_told_of
from figcheck.extraction.speech.name_ends import name_end
from figcheck.extraction.speech.participles import participle_speaker
from figcheck.extraction.speech.pasted import pasted
from figcheck.extraction.speech.sources import Attribution
from figcheck.extraction.speech.speakers import is_acronym, is_headline, is_speaker
from figcheck.extraction.speech.speaking import is_passive, speaker_of, subject_end
from figcheck.extraction.speech.vocabulary import Speech, speech_words
from figcheck.extraction.words.lexis import ADVERB, AUXILIARY, CONJUNCTION, SUBORDINATOR
from figcheck.model import Modality
from figcheck.text import Sentence

Classes = tuple[int, ...]
_PRONOUNS = frozenset(("he", "she", "they", "it"))
_RELATIVE = ("what", "which", "whom")
_CHANCE = ("could", "can", "may", "might", "should")
_LATEST = (("latest",), ("recent",), ("official",), ("early",))  # "by the latest estimates"
_DRAFT = 3  # tokens of "the old plan"
_MOST_TOLD = 4  # tokens of "told the police that"
_QUOTED = ("”", '"', "’", "'")
_APART = frozenset((",", "“", "”", '"', "’", "'", "(", ")", "–", "—", "-", ":", ";", "that", "and", "but", "or", "as"))
_RELATIVE_TO = ("that", "which")
_SOURCES = ("Source", "Sources", "SOURCE", "SOURCES")
_PARTING = frozenset((":", "-", "–", "—"))
_ENDED = ((), (",",), (".",))
_CLOSES = frozenset((",", ".", ";", "”", '"', "’", "'", ")", "—", "–", "-"))


def attributions(sentence: Sentence, classes: Classes, language: str, tags: Sequence[str] = ()) -> list[Attribution]:
    """Who is said to have said so in the sentence, in order; `tags` are those of `tag` where they are known already."""
    speech = speech_words(language)
    found: list[Attribution] = []
    for i in compress(range(len(sentence.lows)), map(speech.cues.__contains__, sentence.lows)):
        low = sentence.lows[i]
        if low in speech.after and (named := _named_after(sentence, classes, i, speech)):
            found.append(named)
        if low == "by" and (reckoning := _reckoning(sentence, classes, i, speech)):
            found.append(reckoning)
        verb = speech.verbs.get(low)
        if verb and not sentence.words[i].islower() and not is_headline(sentence):
            continue
        if verb and found and found[-1].end == i:
            continue  # "figures from the ministry show"
        if verb and (said := _said(sentence, classes, i, verb, language, tags)):
            found.append(said)
    begin, stop = pasted(sentence)
    if stop:
        found = [one for one in found if max(one.end, one.cue_end) <= begin or min(one.first, one.cue_first) >= stop]
    outer = _outermost(sentence, found, speech) or _heading(sentence, classes, speech)
    if outer or not (record := opening_record(sentence, classes, speech)):
        return outer
    return [Attribution(*record, 0, 1, "reported", only_after=True)]


def _named_after(sentence: Sentence, classes: Classes, cue: int, speech: Speech) -> Attribution | None:
    """ "According to the mayor": the authority right behind a phrase."""
    for words, modality in speech.after[sentence.lows[cue]]:
        if sentence.lows[cue : cue + len(words)] == words:
            cue_end = cue + len(words)
            if words[-1] == "by" and cue and sentence.lows[cue - 1] in speech.conceding:
                return None  # "if confirmed by the house"
            first = cue_end + (sentence.lows[cue_end : cue_end + 1] == ("@",))
            end = name_end(sentence, classes, first, speech)
            end = issued_end(sentence, classes, first, end, speech)
            end = joined_end(sentence, classes, first, end, speech)
            if not is_speaker(sentence, classes, first, end, speech):
                return None
            reckoned = not speech.reckonings.isdisjoint(sentence.lows[first:end])
            sure: Modality = "estimated" if reckoned and modality == "reported" else modality
            return Attribution(first, end, cue, cue_end, sure)
    return None


def _reckoning(sentence: Sentence, classes: Classes, by: int, speech: Speech) -> Attribution | None:
    """ "By some estimates", "by the agency's count"."""
    noun = by + 2 + (sentence.lows[by + 2 : by + 3] in _LATEST)
    if noun < len(sentence) and sentence.lows[noun] in speech.reckonings:
        aside = by > 0 and sentence.words[by - 1] in ("–", "—", "-")  # "he earned 12 – by one count, she has 30"
        return Attribution(by + 1, noun + 1, by, by + 1, "estimated", only_after=aside)
    end = name_end(sentence, classes, by + 1, speech)
    owned = sentence.lows[end - 2 : end - 1] == ("'s",) and sentence.lows[end - 1] in speech.reckonings
    return Attribution(by + 1, end - 2, by, by + 1, "estimated") if owned and end > by + 3 else None


def _said(
    sentence: Sentence, classes: Classes, verb: int, modality: Modality, language: str, tags: Sequence[str]
) -> Attribution | None:
    """The speaker of the verb of saying, if there is one."""
    low, speech = sentence.lows[verb], speech_words(language)
    helper = verb - 1 - (sentence.words[verb - 1 : verb] == ("have",))
    helper -= bool(helper > 0 and classes[helper] & ADVERB)  # "could even threaten"
    if helper >= 0 and sentence.words[helper] in _CHANCE:
        return None  # "what a family could claim"
    if is_passive(sentence, classes, verb, speech) or is_deed(sentence, classes, verb, language, speech, tags):
        return None
    aside = low in speech.shown and sentence.words[verb - 2 : verb + 2 : 3] == (",", ",")  # "the cost, it finds, is"
    found = low not in speech.shown or sentence.lows[verb + 1 : verb + 2] == ("that",)  # "she finds that"
    subject = _pronoun(sentence, classes, verb, speech) if aside or found else None
    if subject is not None:
        return _said_by_pronoun(sentence, classes, verb, subject, modality, speech)
    name = None if low in speech.participles else _speaker(sentence, classes, verb, speech)
    if name is None and (name := participle_speaker(sentence, classes, verb, speech)):
        modality = "claimed" if sentence.lows[name[1]] in ("claimed", "claims") else modality
        pronoun = sentence.lows[name[0]] in _PRONOUNS
        return Attribution(*name, verb, verb + 1, modality, pronoun, only_after=True)
    if name is None:
        return None
    if not speech.reckonings.isdisjoint(sentence.lows[name[0] : name[1]]):
        modality = "estimated"
    told = _is_told_of(sentence, verb, name[1])
    told = told or sentence.lows[verb - 1] in _RELATIVE_TO
    goes_on = low.endswith("ing") and name[0] < verb and sentence.words[verb + 1 : verb + 2] != (",",)
    after = goes_on or told or _opens_clause(sentence, classes, verb, name[0], speech)
    before = _closes_quotation(sentence, verb, name[0])
    return Attribution(*name, verb, verb + 1, modality, only_after=after, only_before=before)


def _pronoun(sentence: Sentence, classes: Classes, verb: int, speech: Speech) -> int | None:
    """The subject of "he said", "she has also noted", "they later told", where it is a pronoun."""
    if not verb or sentence.lows[verb - 1] in _PRONOUNS:
        return verb - 1 if verb else None
    if sentence.lows[verb - 1] in speech.unnamed:
        noun = sentence.lows[verb] in speech.nouns_too and sentence.lows[verb - 1] != "others"  # "by some estimates"
        return None if noun else verb - 1
    if not classes[verb - 1] & (ADVERB | AUXILIARY) or sentence.lows[verb] in speech.knowing:
        return None
    end = subject_end(sentence, classes, verb, speech)
    return end - 1 if end and sentence.lows[end - 1] in _PRONOUNS else None


def _said_by_pronoun(
    sentence: Sentence, classes: Classes, verb: int, subject: int, modality: Modality, speech: Speech
) -> Attribution | None:
    """What "he" says, unless another tells that he does."""
    told = subject - 1 - (sentence.lows[subject - 1 : subject] == ("that",))
    if (told >= 0 and sentence.lows[told] in speech.verbs) or _is_quoted(sentence, subject):
        return None  # "25 percent said that they think", "“He says it was 12,” a guard said": told by another
    if subject and sentence.lows[subject - 1] == "what" and sentence.words[verb + 1 : verb + 2] in _ENDED:
        return None  # "meant what he said,"
    # "He would, as he said in May, go", "was let go after she reported it".
    beside = subject > 1 and (
        sentence.lows[subject - 1] == "as" or _opens_clause(sentence, classes, verb, subject, speech)
    )
    before = _closes_quotation(sentence, verb, subject)
    return Attribution(subject, subject + 1, verb, verb + 1, modality, True, only_after=beside, only_before=before)


def _speaker(sentence: Sentence, classes: Classes, verb: int, speech: Speech) -> tuple[int, int] | None:
    """Who is named as saying it, if the verb says something of them.

    "Found" and "shows" say something only of what is written, or as a clause: "police found two bodies" tells a deed.
    """
    low = sentence.lows[verb]
    name = speaker_of(sentence, classes, verb, speech)
    if low in speech.shown and (name is None or 0 < name[0] < verb):
        name = opening_report(sentence, classes, verb, speech) or name  # "the report the club filed shows"
        name = name or report_told_of(sentence, classes, verb, speech)
    if name and low.endswith("ed") and name[1] - name[0] <= _DRAFT and sentence.lows[name[1] - 1] in speech.drafts:
        return None  # "a plan announced in May"
    if name is None or (low in speech.hearing and not speech.judging.isdisjoint(sentence.lows[name[0] : name[1]])):
        return None
    clause = sentence.lows[verb + 1 : verb + 2] == ("that",)
    told = clause or _closes_quotation(sentence, verb, name[0])  # "researchers found that", "“12 came,” she suggested"
    if low in speech.shown and not told and speech.records.isdisjoint(sentence.lows[name[0] : name[1]]):
        return None
    return name


def _is_told_of(sentence: Sentence, verb: int, end: int) -> bool:
    """ "Ana Brisk, who said": what a relative clause says of somebody stands in it."""
    who = next((j for j in range(verb - 1, end - 1, -1) if sentence.lows[j] in ("who", "whom")), 0)
    return bool(who) and "," not in sentence.words[who:verb]


def _is_quoted(sentence: Sentence, at: int) -> bool:
    """True where a quotation that opens in the sentence holds the token."""
    for j in range(at - 1, -1, -1):
        word = sentence.words[j]
        if word in ("“", "”"):
            return word == "“"
        if word == '"':
            opens = sentence.words[: j + 1].count(word) % 2 == 1
            return opens and (j == 0 or not sentence.glued(j))
    return False


def _closes_quotation(sentence: Sentence, verb: int, first: int) -> bool:
    """ "“...,” the mayor said at a hall that", ", said the mayor, who": the words said stand before."""
    if verb < first:
        return True
    quoted = first > 1 and sentence.words[first - 1] in _QUOTED and sentence.words[first - 2] in (",", "?", "!")
    return quoted and sentence.lows[verb + 1 : verb + 2] != ("that",)


def _opens_clause(sentence: Sentence, classes: Classes, verb: int, first: int, speech: Speech) -> bool:
    """ ", and police said that", "which the mayor believes to be": what stands before is not what is said."""
    if not 0 < first < verb:
        return False
    if sentence.words[first - 1] not in _APART and sentence.words[verb + 1 : verb + 2] not in _ENDED:
        return True  # "in the event the court determined that"
    if sentence.lows[first - 1] == "that" and sentence.lows[first - 2 : first - 1] in (("is",), ("was",)):
        return True  # "one reason is that guests believe"
    if sentence.lows[first - 1] in _RELATIVE or "that" in sentence.lows[verb + 1 : verb + _MOST_TOLD]:
        return True
    if sentence.lows[first - 1] == "as" and first > 1 and sentence.words[verb + 1 : verb + 2] == (",",):
        return True  # "and, as the mayor explained, the hall"
    if first > 1 and sentence.lows[first - 1] in speech.several:
        first -= 1
    joined = classes[first - 1] & (CONJUNCTION | SUBORDINATOR) and sentence.lows[first - 1] != "that"
    return bool(joined) and verb + 1 < len(sentence) and sentence.words[verb + 1] not in _CLOSES


def _outermost(sentence: Sentence, found: list[Attribution], speech: Speech) -> list[Attribution]:
    """Without those whom another speaks of ("the mayor said investigators believe"), or who only came to know."""
    outer: list[Attribution] = []
    for one in found:
        if not (outer and _is_reported(sentence, outer[-1], one)):
            outer.append(one)
    told = [one for one in outer if sentence.lows[one.cue_first] not in speech.knowing]
    return told or outer


def _is_reported(sentence: Sentence, teller: Attribution, one: Attribution) -> bool:
    """True where the words of the one are what the teller says: "said that", "told police they"."""
    if teller.end > teller.cue_first or one.first < teller.cue_end:
        return False
    between = sentence.lows[teller.cue_end : one.first]
    telling = 0 < len(between) <= _MOST_TOLD and between[-1] == "that" and "," not in between
    return between == () or telling or (one.is_pronoun and len(between) <= _MOST_TOLD and "," not in between)


def _sourced(sentence: Sentence, classes: Classes, speech: Speech) -> Attribution | None:
    """ "12 percent are at sea Source: Halvik Journal, 2016": what a caption names as its source."""
    colons = (j for j in range(1, len(sentence) - 1) if sentence.words[j] == ":")
    mark = next((j for j in colons if sentence.words[j - 1] in _SOURCES), 0)
    end = name_end(sentence, classes, mark + 1, speech) if mark else 0
    named = mark and is_speaker(sentence, classes, mark + 1, end, speech)
    return Attribution(mark + 1, end, mark - 1, mark + 1, "reported") if named else None


def _heading(sentence: Sentence, classes: Classes, speech: Speech) -> list[Attribution]:
    """ "Police: 12 dead", "12 dead in blast: police": a headline that names its authority at one end."""
    count = len(sentence)
    if _PARTING.isdisjoint(sentence.words):
        return []
    if named := _sourced(sentence, classes, speech):
        return [named]
    colon = 1 + sentence.words[1:5].index(":") if ":" in sentence.words[1:5] else 0
    told = colon and any(bits & AUXILIARY for bits in classes[:colon])  # "the mayor was blunt:"
    told = told or any(
        (low in speech.verbs and low not in speech.nouns) or low.endswith("ing") for low in sentence.lows[:colon]
    )
    if colon and not told and speech.labels.isdisjoint(sentence.lows[:colon]):
        proper = all(sentence.words[j][0].isupper() for j in range(colon)) and (colon > 1 or is_acronym(sentence, 0))
        counted = sentence.words[colon + 1 : colon + 2] and sentence.words[colon + 1][0].isdigit()
        known = not (speech.nouns.isdisjoint(sentence.lows[:colon]) and speech.polls.isdisjoint(sentence.lows[:colon]))
        if known or (proper and counted):
            return [Attribution(0, colon, colon, colon + 1, "reported")]
    mark = next((j for j in range(count - 2, max(0, count - 6), -1) if sentence.words[j] in (":", "-", "–", "—")), 0)
    tail = sentence.lows[mark + 1 :]
    apart = mark and not sentence.glued(mark + 1) and name_end(sentence, classes, mark + 1, speech) == count
    signs = tail[-1:] and tail[-1] in speech.outlets and all(word[0].isupper() for word in sentence.words[mark + 1 :])
    if apart and sentence.words[mark] != ":" and signs:
        return []  # "After the storm - Halvik Council": who publishes it
    known = not (speech.nouns.isdisjoint(tail) and speech.polls.isdisjoint(tail))
    if apart and known and not any(low.endswith("ing") for low in tail):
        return [Attribution(mark + 1, count, mark, mark + 1, "reported")]
    return []
