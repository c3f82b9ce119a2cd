"""Sentences and tokens, as places in a text that is never altered. Linear on any input."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from figcheck.making import made_quickly

# A possible end of a sentence: marks, then closing quotes or brackets, then space. A line break is tried apart.
# Last, a full stop to which a page's mark-up glued the next sentence ("in handcuffs.Police said",
# "in 2031.The", "at 5 a.m.Police"; but "1.The" at the head of a line counts it).
# Every end begins with one of these marks; as they come first, the search passes over all other characters at once.
_END = re.compile(
    r"""[.!?…\n](?:"""
    r"""(?<=\n)|(?<![.!?…][.!?…])[.!?…]*+["'”’»)\]]*+(?=\s)|(?<=[a-z]{3}[.!?])["”]?+(?=[A-Z][a-z])"""
    r"""|(?:(?<=\d\d[.!?])(?<!\n\d\d\.)|(?<=[a-z,] \d[.!?])|(?<=\s[ap]\.m\.))["”]?+(?=[A-Z][a-z])"""
    r"""|(?<=[a-z)”"][.!?])["”’)]*+\d{1,3}(?=\s|$)"""  # a footnote's number: "of the territory.19 Then"
    r""")"""
)
_OPENER = re.compile(r"""[\s"'“‘«(\[•*–—-]*+""")
_LAST_WORD = re.compile(r"[^\s(\[\"“‘'—–/-]*$")
_WRAPPED_WIDTH = range(50, 111)  # no program wraps narrower or wider; other lines are paragraphs, items or headlines
_LONGEST_WORD = 40
_CLOSING_QUOTES = ('"', "”")
_MOST_BLANKS = 400
_PAUSES = (". ", "; ", ", ", ": ", ") ", "] ")
_LONGEST_SENTENCE = 1500  # characters; a longer run is a table, a list or no prose, and work must stay linear

_ENDING = "(?:[sSſ]|[rR][eE]|[vV][eE]|[lL]{2}|[dDmMtT])"
# Plain letters are passed over many at a time; the class of all letters asks for each by itself.
_LETTERS = r"[A-Za-z]*+[^\W\d_]*+"
# By first character: a letter opens most tokens.
TOKEN = re.compile(
    rf"""[^\W\d_](?:\.(?:[^\W\d_]\.)+                       # U.S., a.m.
                 | {_LETTERS}(?:['’](?!{_ENDING}\b)(?=[^\W\d_]){_LETTERS})*)
      | \d++(?:[.,]\d++)*                                # 1,250.5
      | (?<![\w.,)\]])\.\d++                              # .500
      | ['’]{_ENDING}\b                                  # Russia's
      | \S""",
    re.VERBOSE,
)

_STATES = frozenset(
    "calif fla tex ariz mich minn wash ill ind mass conn colo ore tenn ala ark okla wis pa va md ga ky la miss mo neb "
    "nev".split()
)
OPENING_NAMES = frozenset(
    "mr mrs ms dr prof st sgt lt col gen capt cmdr maj brig adm cpl pvt det insp supt sen rep gov pres rev hon fr mt "
    "ft".split()
)
"""Abbreviations that a name follows: "St. Brenna", "Mt. Orsk"."""
ABBREVIATIONS = (
    _STATES
    | OPENING_NAMES
    | frozenset(
        "sr jr no nos vs v rs al op cit dept ave blvd rd approx est ca fig figs inc corp co ltd bros univ assn "
        "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat "
        "apt etc e.g i.e cf p pp vol ed art".split()
    )
)
# After these a full stop ends nothing while a number or a name follows; the others may close a sentence.
_ONLY_BEFORE_NUMBER = frozenset("no nos fig figs p pp vol art rs apt ca".split())
_MAY_CLOSE = _STATES | frozenset("etc inc corp co ltd jr sr bros est ave blvd rd".split())
_STARTERS = frozenset(
    "the a an in on at it he she they we i you this that these those but and or however if when while after before "
    "as his her their its our there here some many most more all no another one two what who meanwhile since for by "
    "according police officials three four five six seven eight nine ten eleven twelve dozens hundreds".split()
)


@made_quickly
@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence with its tokens; offsets are code points of the whole text."""

    start: int
    end: int
    text: str
    words: tuple[str, ...]
    lows: tuple[str, ...]
    point: str = "."
    """The mark before decimals that the whole text is in the habit of; empty where nothing in it tells."""
    _ends: list[int] = field(default_factory=list, init=False, repr=False, compare=False)
    """Where tokens end within the sentence, once something asked for it: of many sentences nothing does."""

    def __len__(self) -> int:
        return len(self.words)

    def low(self, index: int) -> str:
        """The token in lower case; empty before the first and behind the last."""
        return self.lows[index] if 0 <= index < len(self.lows) else ""

    def start_of(self, index: int) -> int:
        """Where the token begins."""
        return self.start + (self._ends or self._placed())[index] - len(self.words[index])

    def end_of(self, index: int) -> int:
        """Where the token ends."""
        return self.start + (self._ends or self._placed())[index]

    def glued(self, index: int) -> bool:
        """True where no space parts the token from the one before it."""
        if not 0 < index < len(self.words):
            return False
        if not self._ends and self.words[index - 1] + self.words[index] not in self.text:
            return False  # the two stand in one nowhere: no need to know where they stand
        ends = self._ends or self._placed()
        return ends[index - 1] == ends[index] - len(self.words[index])

    def slice(self, first: int, last: int) -> str:
        """The exact text from token `first` up to, without, token `last`."""
        if first >= last:
            return ""
        ends = self._ends or self._placed()
        return self.text[ends[first] - len(self.words[first]) : ends[last - 1]]

    def _placed(self) -> list[int]:
        """Finds the tokens again: nothing but space stands between one and the next."""
        index, end = self.text.index, 0
        self._ends.extend([end := index(word, end) + len(word) for word in self.words])
        return self._ends


def sentence_spans(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each sentence, in order, without the space around it."""
    return _spans(text, 0, _wrap_width(text))


def spans_at(text: str, place_from: Callable[[int], int]) -> Iterator[tuple[int, int]]:
    """Start and end of each sentence that holds a place; `place_from` finds the first from an offset on, -1 for none.

    What follows a place in its sentence is not searched, and paragraphs that hold none are passed over: where lines
    are paragraphs, a line break ends every sentence. No place is a space.
    """
    width = _wrap_width(text)
    spans, end = _spans(text, 0, width), 0
    while (place := place_from(end)) >= 0:
        line = 0 if width else text.rfind("\n", end, place) + 1
        if line:
            spans = _spans(text, line, width)
        for start, end in spans:
            if place < end:
                yield start, end
                break


def _spans(text: str, start: int, width: int) -> Iterator[tuple[int, int]]:
    """The sentences from `start` on, where one begins."""
    for mark in _END.finditer(text, start):
        at, end = mark.span()
        if at >= start and (_ends_line(text, at, width) if text[at] == "\n" else _ends_sentence(text, start, at, end)):
            yield from _trimmed(text, start, end)
            start = end
    yield from _trimmed(text, start, len(text))


def tokenise(text: str, start: int, end: int, point: str = ".") -> Sentence:
    """The sentence at these offsets, cut into words, numbers and marks."""
    said = text[start:end]
    # Behind a space, or where a text begins, each piece between spaces can be cut by itself, and most are words.
    words = _words(said) if not start or text[start - 1].isspace() else TOKEN.findall(text, start, end)
    lows = tuple(map(str.lower, words))
    return Sentence(start, end, said, tuple(words), lows if "’" not in said else _straight(lows), point)


def _words(said: str) -> list[str]:
    """The tokens of a sentence."""
    cut, words = TOKEN.findall, []
    for piece in said.split():
        if piece.isalpha():
            words.append(piece)
        elif (word := piece[:-1]).isalpha() and not piece[-1].isalnum():
            words += (word, piece[-1])  # "said,"
        else:
            words += cut(piece)
    return words


def _straight(lows: tuple[str, ...]) -> tuple[str, ...]:
    """The tokens with straight apostrophes."""
    return tuple([low.replace("’", "'") for low in lows])


def before_blanks(text: str, end: int) -> int:
    """Where the text before a place ends, without the blanks there; 0 where there are more than any page has.

    Never a copy of the text, nor a walk over all its blanks, for each of many figures.
    """
    first = max(0, end - _MOST_BLANKS)
    kept = len(text[first:end].rstrip())
    return first + kept if kept else 0


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The text between two places without the space around it, in pieces where it is too long to be a sentence."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    while end - start > _LONGEST_SENTENCE:
        cut = _cut(text, start)
        yield start, cut
        start = cut
        while text[start].isspace():
            start += 1
    if start < end:
        yield start, end


def _cut(text: str, start: int) -> int:
    """Where a run too long to be one sentence is cut: behind a mark, else at a space, else at the limit."""
    limit = start + _LONGEST_SENTENCE
    least = start + _LONGEST_SENTENCE // 2
    mark = max(text.rfind(each, least, limit) for each in _PAUSES)
    space = mark + 1 if mark > start else text.rfind(" ", least, limit)
    return space if space > start else limit


def _wrap_width(text: str) -> int:
    """The width at which lines were wrapped by a program, or 0 where lines are paragraphs."""
    longest = max(map(len, text.split("\n")))
    return longest if longest in _WRAPPED_WIDTH else 0


def _ends_line(text: str, at: int, width: int) -> bool:
    """True where the line break at `at` ends a sentence: always, but where a program broke a full line."""
    after = at + 1
    if not width or after >= len(text) or text[after] in "\n\r \t":
        return True
    line_start = text.rfind("\n", max(0, at - width - 1), at) + 1
    space = text.find(" ", after, after + _LONGEST_WORD)
    stop = text.find("\n", after, after + _LONGEST_WORD)
    next_word = min((p for p in (space, stop) if p >= 0), default=after + _LONGEST_WORD) - after
    # A wrapped line is full: the next word would hardly have fitted. One part in eight of slack, for ragged wires.
    return at - line_start + 1 + next_word < width * 7 // 8


def _ends_sentence(text: str, start: int, mark: int, end: int) -> bool:
    """True where the marks at `mark` up to `end` close a sentence."""
    after = end + 1
    follows = text[after : end + 2]
    if text[end:after] != " " or not follows.isalnum():  # few sentences open with a quote or bracket
        after = _past_openers(text, end)
        follows = text[after : after + 1]
        if not follows or not text[end].isspace():
            return True
    if follows.islower():
        return False
    if text[mark] != "." or text[mark : mark + 2] == "..":
        return text[mark] != "…" or follows.isupper()
    before = _last_word(text, max(start, mark - _LONGEST_WORD), mark)
    if before.isdigit() or (len(before) != 1 and "." not in before and before not in ABBREVIATIONS):
        return True
    next_word = text[after : after + 12].split(None, 1)[0].strip(".,;:'’s").lower()
    if len(before) == 1 and before.isalpha():
        return before == "i" and next_word in _STARTERS
    if "." in before and before.replace(".", "").isalpha():  # U.S., a.m.; but "in the U.S." Keller said
        return next_word in _STARTERS or text[end - 1] in _CLOSING_QUOTES
    if before in _ONLY_BEFORE_NUMBER:
        return not follows.isdigit()
    if before in ABBREVIATIONS:
        return before in _MAY_CLOSE and next_word in _STARTERS
    return True


def _past_openers(text: str, end: int) -> int:
    """Where what follows begins, behind space, opening quotes and brackets."""
    opener = _OPENER.match(text, end)
    return opener.end() if opener else end


def _last_word(text: str, start: int, end: int) -> str:
    """The word that ends at `end`, in lower case; mostly letters behind a space."""
    last = text[start:end].rpartition(" ")[2]
    if not last.isalnum():
        word = _LAST_WORD.search(text, start, end)
        last = word.group() if word else ""
    return last.lower()
