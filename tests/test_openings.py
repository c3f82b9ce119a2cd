"""Few tokens are looked at closely: those where words of the lexicons may begin, and none of these is passed over."""

from __future__ import annotations

import pytest
from figcheck.extraction.counting.counted import NounPhrase
from figcheck.extraction.measure.telling import may_tell
from figcheck.extraction.sentence.cues import cues
from figcheck.extraction.time.openings import time_openings
from figcheck.extraction.time.time_words import time_words
from figcheck.extraction.zones import zone_of_line, zone_words
from figcheck.text import Sentence, tokenise

WORDS, ZONES, CUES = time_words(), zone_words(), cues("en")
PHRASES = sorted({*WORDS.parts, *WORDS.near, *WORDS.feasts, *((word,) for word in (*WORDS.months, *WORDS.weekdays))})
STATES = sorted({cue.words for found in CUES.state.values() for cue in found})
OPENINGS = [words for words in (*ZONES.opens, *ZONES.caption_opens) if words[0] != "("]
OBJECTS = sorted({cue.words for found in CUES.object.values() for cue in found})


def sentence_of(text: str) -> Sentence:
    return tokenise(text, 0, len(text))


@pytest.mark.parametrize("phrase", PHRASES, ids=" ".join)
def test_a_time_may_begin_with_every_phrase_of_the_lexicon(phrase: tuple[str, ...]) -> None:
    sentence = Sentence(0, 0, "", ("on", *phrase, "2024"), ("on", *phrase, "2024"))
    assert 1 in time_openings(sentence, "en")


@pytest.mark.parametrize(
    "told", ["3 May", "7 p.m.", "7:30", "9/11", "17.06.2025", "2014", "1990s", "3rd of June", "9 to 5"]
)
def test_a_time_may_begin_with_a_number(told: str) -> None:
    assert 0 in time_openings(sentence_of(told), "en")


@pytest.mark.parametrize("told", ["12 men", "new homes", "all men", "1,250 flats", "3.5 tonnes"])
def test_no_time_begins_where_its_second_word_is_missing(told: str) -> None:
    assert time_openings(sentence_of(told), "en") == []


@pytest.mark.parametrize("words", STATES, ids=" ".join)
def test_every_cue_behind_people_may_tell_a_measure(words: tuple[str, ...]) -> None:
    lows = ("12", "guards", *words)
    assert may_tell(Sentence(0, 0, "", lows, lows), NounPhrase(1, 2, 1), "en")


@pytest.mark.parametrize("words", OBJECTS, ids=" ".join)
def test_every_cue_before_a_bare_number_may_tell_a_measure(words: tuple[str, ...]) -> None:
    lows = (*words, "12")
    assert may_tell(Sentence(0, 0, "", lows, lows), NounPhrase(len(lows), len(lows), len(lows)), "en")


def test_words_that_tell_nothing_are_passed_over() -> None:
    sentence = sentence_of("The team of Veld won 12 games on Friday")
    assert not may_tell(sentence, NounPhrase(6, 7, 6), "en")


@pytest.mark.parametrize("words", ZONES.caption_holds)
def test_every_credit_makes_a_caption(words: str) -> None:
    assert zone_of_line(f"A ship leaves Veld in May {words} Ena Kett", ZONES, whole=False) == "caption"


@pytest.mark.parametrize("words", OPENINGS)
def test_every_opening_tells_the_zone(words: str) -> None:
    line = f"{words} 12 ships left Veld.".replace(" 9 ", " 12 ").capitalize()
    assert zone_of_line(line, ZONES, whole=False) in ("boilerplate", "caption")
