"""Zones of a text: captions, and what a page puts around its article: links, invitations, rights, counters."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from figcheck.model import Zone
from figcheck.resources import lexicon

_LONGEST_LINE = 400  # characters of a caption with its credit; a longer line is told by its sentences
_LONGEST_LINK = 160
_LONGEST_HEADING = 32
_LONGEST_LIST = 8  # headlines
_SHORTEST_WRAPPED = 50  # characters of a line that may run on into the next
_PAIR = 2
_DATED_REACH = 60  # characters of "in this Wednesday, Dec. 5, 2012 photo"
_NUMBER = re.compile(r"\d(?:[\d,.]{0,20}\d)?")
_OPENING = " \t([{*•·-–—>#|+→▶"
_CELL = re.compile(r"[^\s|]\| ")  # a bar right behind a word; one between spaces parts the names of pages
_ENDS = (".", "!", "?", ".”", '."')
_LINE_ENDS = (*_ENDS, ":", ")", '"', "”")


@dataclass(frozen=True, slots=True)
class ZoneWords:
    """How lines outside the article open, and what they hold."""

    caption_opens: tuple[str, ...]
    caption_holds: tuple[str, ...]
    caption_marks: tuple[str, ...]
    """The first mark of each of these, or all of one without marks: few lines hold any."""
    never: tuple[str, ...]
    dated: tuple[str, ...]
    shown: tuple[str, ...]
    opens: tuple[str, ...]
    links: tuple[str, ...]
    holds: tuple[str, ...]
    counts: tuple[str, ...]
    buttons: frozenset[str]
    accessed: tuple[str, ...]
    pitch: Mapping[str, frozenset[str]]
    """By how an invitation opens, a space behind it."""
    pairs: frozenset[str]
    """The first letters, two each, of all that a line may open with."""


@cache
def zone_words(language: str = "en") -> ZoneWords:
    """The words of that language."""
    table = lexicon(language, "zones")
    caption, boilerplate = table["caption"], table["boilerplate"]
    openings = *caption["opens"], *caption["dated"], *boilerplate["opens"], *table["pitch"]
    return ZoneWords(
        caption_opens=tuple(caption["opens"]),
        caption_holds=tuple(caption["holds"]),
        caption_marks=tuple(dict.fromkeys(map(_mark_of, caption["holds"]))),
        never=tuple(caption["never"]),
        dated=tuple(caption["dated"]),
        shown=tuple(caption["shown"]),
        opens=tuple(boilerplate["opens"]),
        links=tuple(boilerplate["links"]),
        holds=tuple(boilerplate["holds"]),
        counts=tuple(boilerplate["counts"]),
        buttons=frozenset(boilerplate["buttons"]),
        accessed=tuple(boilerplate["accessed"]),
        pitch={f"{opening} ": frozenset(needed) for opening, needed in table["pitch"].items()},
        pairs=frozenset(opening[:_PAIR] for opening in openings),
    )


def _mark_of(phrase: str) -> str:
    return next((sign for sign in phrase if not (sign.isalnum() or sign == " ")), phrase)


class Zones:
    """The zones of one text, asked for some of its sentences in order; each line is judged once."""

    def __init__(self, text: str, language: str) -> None:
        self.text = text
        self.words = zone_words(language)
        self.line_end = -1
        self.line_zone: Zone | None = None
        self.line_judged = ""
        self.lead_end = text.find("\n", len(text) - len(text.lstrip()))

    def of(self, start: int, sentence: str) -> Zone:
        """Caption, table or boilerplate, or for the article itself lead (its first paragraph) or body."""
        if start >= self.line_end:
            begin = self.text.rfind("\n", 0, start) + 1
            end = self.text.find("\n", start)
            self.line_end = len(self.text) if end < 0 else end
            self.line_zone = self.of_line(begin, self.line_end)
        outside = self.line_zone or self.of_sentence(sentence)
        return outside or ("lead" if start < self.lead_end or self.lead_end < 0 else "body")

    def of_sentence(self, sentence: str) -> Zone | None:
        """The zone of a sentence by itself; of one that is all of its line only what it holds is left to ask."""
        if sentence != self.line_judged:
            return zone_of_line(sentence, self.words, whole=False)
        return "boilerplate" if _is_owned(_comparable(sentence), self.words) else None

    def of_line(self, begin: int, end: int) -> Zone | None:
        """The zone of a line that is short and no middle of a wrapped paragraph."""
        self.line_judged = ""
        if self.is_row(begin, end):
            return "table"
        if end - begin > _LONGEST_LINE or not self.is_own(begin):
            return None
        line = self.text[begin:end]
        self.line_judged = line.strip()
        zone = zone_of_line(line, self.words, whole=True)
        return zone or ("boilerplate" if self.is_listed(line, begin) else None)

    def is_row(self, begin: int, end: int) -> bool:
        """True for a row of a table in plain text, "Veld| May 2025| 12", beside another."""
        if self.text.find("| ", begin, end) < 0 or not _CELL.search(self.text, begin, end):
            return False
        before = self.text.rfind("\n", 0, max(0, begin - 1)) + 1
        after = self.text.find("\n", end + 1)
        return bool(
            _CELL.search(self.text, before, begin)
            or _CELL.search(self.text, end, after if after >= 0 else len(self.text))
        )

    def is_own(self, begin: int) -> bool:
        """False where the line before runs on into this one."""
        before = self.text.rfind("\n", 0, max(0, begin - 1)) + 1
        last = self.text[before : max(0, begin - 1)].rstrip()
        return len(last) < _SHORTEST_WRAPPED or last.endswith(_LINE_ENDS)

    def is_listed(self, line: str, begin: int) -> bool:
        """True for a headline in a list that opens with "Related stories" or the like."""
        end = begin - 1
        for _ in range(_LONGEST_LIST):
            if end <= 0 or len(line) > _LONGEST_LINK or line.rstrip().endswith(_ENDS):
                return False
            begin = self.text.rfind("\n", 0, end) + 1
            line, end = self.text[begin:end], begin - 1
            if line.strip() and is_heading(line, self.words):
                return True
        return False


def zone_of_line(line: str, words: ZoneWords, *, whole: bool) -> Zone | None:
    """The zone of a line, or of one sentence of a longer line; None for the article itself."""
    told = _comparable(line)
    if not told:
        return None
    if (not whole and _is_owned(told, words)) or _is_reference(line, told, words):
        return "boilerplate"
    zone = _opened_zone(told, words, whole=whole)
    return zone or ("caption" if _is_credited(told, words) else None)


def _comparable(line: str) -> str:
    """The line in lower case from its first word on; empty for the middle of a paragraph."""
    first = line.lstrip(_OPENING)[:1]
    if not first.isupper() and not first.isdigit() and "©" not in line:
        return ""
    return line.casefold().replace("’", "'").strip().lstrip(_OPENING)


def _is_owned(told: str, words: ZoneWords) -> bool:
    """True where somebody's rights are told."""
    return any(map(told.__contains__, words.holds))


def _opened_zone(told: str, words: ZoneWords, *, whole: bool) -> Zone | None:
    """The zone of a line that its first words tell, or that is a link as a whole."""
    may_link = whole and not told.endswith(_ENDS)
    if not may_link and told[:_PAIR] not in words.pairs and told[:1].isalpha():
        return None  # most lines
    low = _NUMBER.sub("9", told)
    if _is_invitation(low, words) or (may_link and _is_link(low, words)):
        return "boilerplate"
    return "caption" if low.startswith(words.caption_opens) or _is_dated(low, words) else None


def is_heading(line: str, words: ZoneWords) -> bool:
    """True for "Related stories:", which opens a list of other headlines."""
    low = line.casefold().replace("’", "'").strip(_OPENING + ":. ")
    return len(low) <= _LONGEST_HEADING and _opened_by(low, words.links) != ""


def _opened_by(low: str, cues: tuple[str, ...]) -> str:
    """The cue that a line opens with as a word, or empty."""
    found = (cue for cue in cues if low.startswith(cue) and (len(low) == len(cue) or not low[len(cue)].isalnum()))
    return next(found, "")


def _is_invitation(low: str, words: ZoneWords) -> bool:
    """True for what opens as a link, or invites readers to sign up, to subscribe, to follow."""
    if low.startswith(words.opens):
        return True
    for opening, needed in words.pitch.items():
        if low.startswith(opening) and any(word in needed for word in re.findall(r"[\w-]+|@", low)):
            return True
    return False


def _is_credited(low: str, words: ZoneWords) -> bool:
    """True where the credit of a photograph stands in it."""
    if not any(map(low.__contains__, words.caption_marks)):
        return False
    for name in words.never:
        low = low.replace(name, "")
    return any(map(low.__contains__, words.caption_holds))


def _is_link(low: str, words: ZoneWords) -> bool:
    """True for a short line that links to another page, or counts comments and the like."""
    if len(low) > _LONGEST_LINK:
        return False
    if _opened_by(low, words.links):
        return True
    if low.startswith("9 ") and low.rstrip(")]").endswith(words.counts) and len(low.split()) <= len("9 h ago".split()):
        return True
    return _is_button(low, words)


def _is_button(low: str, words: ZoneWords) -> bool:
    """True for "Share 12", "Comments (12)": a button with what it counts."""
    *name, number = low.replace("(", " ").replace(")", " ").replace(":", " ").split() or [""]
    return number == "9" and " ".join(name) in words.buttons


def _is_reference(line: str, told: str, words: ZoneWords) -> bool:
    """True for a note that gives sources: hardly more than addresses, or an address with the day it was read."""
    if "http" not in told:
        return False
    if any(f"{word} " in told for word in words.accessed):
        return True
    kept = sum(sum(map(str.isalpha, word)) for word in line.split() if "http" not in word)
    return 3 * kept < len(line)


def _is_dated(low: str, words: ZoneWords) -> bool:
    """True for "in this Oct. 21, 2019, photo, the minister listens"."""
    if not low.startswith(words.dated):
        return False
    head = low[:_DATED_REACH]
    return any(f"{before} {word}" in head for word in words.shown for before in ("9", "9,", "9, file", "9 file"))
