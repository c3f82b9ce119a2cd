"""Who is named as a source in a sentence, and in the text."""

from __future__ import annotations

from dataclasses import dataclass

from figcheck.making import made_quickly
from figcheck.model import Modality
from figcheck.text import Sentence


@made_quickly
@dataclass(frozen=True, slots=True)
class Attribution:
    """Tokens first to end name the authority; `cue` is the verb or phrase at tokens cue_first to cue_end."""

    first: int
    end: int
    cue_first: int
    cue_end: int
    modality: Modality
    is_pronoun: bool = False
    """True for "he said": the authority was named before."""
    only_after: bool = False
    """True where only what follows is said: "12 died, and police said that"."""
    only_before: bool = False
    """True behind a quotation: what follows without marks tells of the speaker, "said the mayor, who has"."""


@made_quickly
@dataclass(frozen=True, slots=True)
class Source:
    """An authority by its place in the text, with the words of saying in the figure's own sentence.

    The authority is empty where somebody says it whom the text does not name: "he said" of nobody told of before.
    """

    authority: str
    start: int
    end: int
    cue: str
    cue_start: int
    cue_end: int
    modality: Modality

    def spans(self) -> tuple[tuple[str, int, int], ...]:
        """The slots that it fills, by their places."""
        cue = ("cue", self.cue_start, self.cue_end)
        return (("authority", self.start, self.end), cue) if self.authority else (cue,)


def resolved(sentence: Sentence, found: Attribution, speaker: Source | None) -> Source:
    """The source that the attribution names; of a pronoun the `speaker` of the sentences before."""
    cue = sentence.slice(found.cue_first, found.cue_end)
    places = (sentence.start_of(found.cue_first), sentence.end_of(found.cue_end - 1))
    if found.is_pronoun:
        named = (speaker.authority, speaker.start, speaker.end) if speaker else ("", 0, 0)
        return Source(*named, cue, *places, found.modality)
    end = _before_apposition(sentence, found.first, found.end)
    name = sentence.slice(found.first, end)
    return Source(name, sentence.start_of(found.first), sentence.end_of(end - 1), cue, *places, found.modality)


def _before_apposition(sentence: Sentence, first: int, end: int) -> int:
    """Where the name ends that says what it is of behind a comma: "the Foundation of Boats, a club"."""
    for i in range(first + 1, end - 1):
        told = sentence.words[i] == "," and sentence.lows[i + 1] in ("a", "an")
        if told and sentence.words[i - 1][0].isupper() and "and" not in sentence.lows[i:end]:
            return i
    return end
