"""The phrases that a figure refers to: what it describes or is of, the subject of its verb, what is tied to it."""

from __future__ import annotations

from figcheck.extraction.measure.reading import Reading
from figcheck.extraction.topic.apposed import is_one_of
from figcheck.extraction.topic.beside import beside_number
from figcheck.extraction.topic.phrases import over_quantity, phrase_after, phrase_before
from figcheck.extraction.topic.reach import out_of_reach
from figcheck.extraction.topic.subjects import subject
from figcheck.extraction.topic.tagged import Phrase, Tagged
from figcheck.extraction.topic.ties import Parts, tied
from figcheck.extraction.words.lemmas import lemma

_HYPHENS = ("-", "–")
_CLOSING = ('"', "”", "’")  # of quotes
_SPOKEN = (",", '"', "”", "’", "'")  # between what is said and who says it
_FARTHEST_VERB = 12  # tokens between a counted noun and its verb


def read_parts(text: Tagged, reading: Reading, taken: int) -> Parts:
    """The phrases that the figure refers to, the nearest first; `taken`: where what the figure before counts ends."""
    start, stop = _sides(text, reading)
    beside = beside_number(text, reading, start, stop)
    if beside is not None:
        return beside
    if _is_itself(text, reading, start, stop):
        return []
    end = max(stop, reading.phrase.end)
    agent = subject(text, start)
    named = agent and text.low(agent[1] - 1) in text.words.naming and text.low(agent[1]) in text.words.seeming
    if agent and named and text.at(agent[1] + 1) in "dn":
        agent = None  # "an example is the fund of $12 million"
    agent = agent if agent and not _is_of_another(text, agent, start, end) else None
    if reading.quantity.unit:
        parts = _described(text, reading, (start, stop), agent)
        start = _with_praise(text, start)
        parts = _of_phrase(text, reading, (start, stop), agent) if parts is None else parts
    elif reading.implied or text.low(reading.quantity.numeral.first) == "one":
        return []
    else:
        parts = _counted(text, reading, agent)
    parts = tied(text, reading, start, agent, taken) if parts is None else parts
    beyond = agent is not None and out_of_reach(text, agent, start, end)
    return [part for part in parts if part != agent] if beyond else parts


def _is_itself(text: Tagged, reading: Reading, start: int, stop: int) -> bool:
    """True for a number that is itself what its clause speaks of: "56 percent say", "20 were killed and 12 hurt"."""
    low, follows, after = text.low(start - 1), text.low(stop), text.at(stop)
    if text.before(start) == "c" and text.before(start - 1) in "vw":
        end = max(stop, reading.phrase.end)
        if reading.phrase.is_empty or follows.endswith("ed") or text.low(end).endswith("ed"):
            return True
    if low in text.words.saying and text.low(start - 2) in _SPOKEN:
        return True  # "Veld was safe, said two clerks"
    if low == "did" and text.low(start - 2) in ("as", "so"):
        return True  # "Keller left, as did 12 clerks"
    if low == "among" and not reading.quantity.unit and (reading.phrase.is_empty or text.before(start - 1) in "avb"):
        return True  # "Keller was among 12 clerks"
    if low == "with" and _acting(text, stop, reading.phrase.end):
        return True
    if follows == "who" and not reading.quantity.is_age:
        return True  # "24 percent who say so"
    share = reading.quantity.unit == "percent" and follows.endswith("ing")
    if not (after in "av" or (share and after == "w")):
        return False
    first = start
    while text.before(first) == "b":
        first -= 1
    return text.before(first) in ",.:sct" or text.low(first - 1) in text.words.telling


def _is_of_another(text: Tagged, agent: Phrase, start: int, end: int) -> bool:
    """True where its own words say whose it is: "how mills gain, with the millions he made"."""
    does = text.at(end) == "r" and text.at(end + 1) in "va" and text.low(end + 1) not in text.words.telling
    return does and "," in text.tags[agent[1] : start]


def _acting(text: Tagged, stop: int, end: int) -> bool:
    """True where what the figure counts is said to do something: "with 38% approving", "with 12 farms growing rye"."""
    return text.low(stop).endswith("ing") or any(
        text.at(i) in "vw" and text.low(i).endswith("ing") for i in range(stop, end)
    )


def _goes_on_to_verb(text: Tagged, i: int, over: str = "") -> bool:
    """True where the noun before token i has a verb further on: "show 12 requests to extend the lease were granted"."""
    end = i
    while text.at(end) in "pndgv" + over and end - i < _FARTHEST_VERB:
        end += 1
    return end > i and text.at(end) == "a"


def _with_praise(text: Tagged, start: int) -> int:
    """Where a quantity begins with an adjective that says what to think of it: "a stunning 79 percent"."""
    praised = text.before(start) == "n" and text.low(start - 2) in ("a", "an")
    return start - 1 if praised and text.low(start - 1) not in text.words.ties else start


def _sides(text: Tagged, reading: Reading) -> Phrase:
    """Where the quantity begins and ends, with its sign and with what restates it in brackets."""
    start, stop = reading.quantity.start, reading.quantity.stop
    start += text.low(start) in text.words.passing
    loose = "b$" if reading.quantity.unit else "$"
    while text.before(start) in loose:
        start -= 1
    if reading.quantity.unit and text.low(start - 1) in text.words.ranking:
        start -= 1  # "the top 10 percent"
    if (low := text.low(stop)) == "more" and text.at(stop + 1) in "av":
        stop += 1  # "hundreds more would be hit"
        low = text.low(stop)
    if low == "worth" or (low == "more" and text.low(stop + 1) in ("in", "of")):
        stop += 1  # "$5 million worth of wheat", "$2 billion more in debt"
        low = text.low(stop)
    if low in _CLOSING and text.low(stop + 1) == "of":
        stop += 1  # "“40 percent” of mills"
    if text.at(stop) == "(" and text.at(stop + 1) == "q":
        end = stop
        while text.at(end) in "(q,/":
            end += 1
        stop = end if ")" in text.sentence.lows[end - 1 : end + 1] else stop
    return start, stop


def _described(text: Tagged, reading: Reading, sides: Phrase, agent: Phrase | None) -> Parts | None:
    """A noun that the measurement describes: "a 25% tax on cars", "the pump's 8 kW motor", "a new 1.6 litre engine"."""
    start, stop = sides
    noun = over_quantity(text, stop)
    if text.low(noun) in text.words.either and text.before(start) in ",.:s" and text.at(noun + 1) != "n":
        return []  # "..., 80 percent score below the mean"
    if text.low(noun) in text.words.governing and text.at(noun + 1) == "p":
        return None  # "landed 1,000 feet short of the field"
    if reading.quantity.unit in text.words.durations and text.low(stop - 1)[-1] == "s" and _is_work(text, noun):
        return None  # "spent several years designing mills"
    is_noun = text.at(noun) == "n" or text.tags[noun : noun + 2] == "0n"
    if not is_noun or (text.low(noun) in text.words.scales and not _compares(text, noun)):
        return None
    first = start
    while text.before(first) in "ng":
        first -= 1
    owned = "g" in text.tags[first:start]
    if not owned and text.before(first) != "d":
        if agent is None and text.before(start) == "n":
            return None  # "Osprey +3% Condor -2%": the noun behind is that of the next number
        first = start
    adjectives = (first, start) if first < start else None
    phrase = phrase_after(text, noun, text.words.tying)
    apposed = text.tags[max(first - 3, 0) : first] == "n,d" and text.sentence.words[first - 3][0].isupper()
    alone = owned or apposed or reading.quantity.is_age or _is_subject(text, phrase)
    return [phrase, adjectives, None if alone else _whole(text, first) or agent]


def _is_work(text: Tagged, i: int) -> bool:
    """True for a verb in -ing with what it is done to: "designing mills"."""
    return text.low(i).endswith("ing") and text.at(i + 1) in "nd"


def _compares(text: Tagged, i: int) -> bool:
    """True for a comparative that belongs to the noun behind it: "a 50% higher death rate"."""
    return text.low(i) in ("higher", "lower") and text.at(i + 1) == "n" and text.low(i + 1) not in text.words.scales


def _whole(text: Tagged, first: int) -> Phrase | None:
    """The noun that a described noun hangs on: "the purchase of a 51 per cent stake"."""
    first -= text.before(first) == "d"
    return phrase_before(text, first - 1) if text.low(first - 1) == "of" and text.before(first - 1) == "n" else None


def _of_phrase(text: Tagged, reading: Reading, sides: Phrase, agent: Phrase | None) -> Parts | None:
    """ "60% of its revenue", "$5 million in gains", "$12,000 for a new roof"."""
    stop = sides[1]
    link = text.low(stop)
    each = text.low(stop + 1) in ("each", "every")  # "$1 on each round"
    spent = link == "on" and (each or text.low(sides[0] - 1) in text.words.spending)
    common = link == "for" and stop + 1 < len(text.tags) and text.sentence.words[stop + 1].islower()
    if (
        (common and text.low(sides[0] - 1) == "of" and text.before(sides[0] - 1) == "n")
        or text.at(stop) != "p"
        or not (spent or link in text.words.behind)
    ):
        return None
    about = phrase_after(text, stop + 1, text.words.holding_fast)
    if about is None or any(lemma(text.low(i)) in text.words.durations for i in (about[1] - 1, about[1])):
        return None
    if link == "of" and text.tags[about[1] : about[1] + 2] == "cq" and _is_adjective(text, about):
        return []  # "12% of black and 36% of brown hens", all of them hens
    if link == "in" and not (reading.quantity.unit.isupper() and text.at(stop + 1) == "n"):
        return None
    name = text.sentence.words[about[0]][0].isupper() and text.sentence.words[about[1] - 1][0].isupper()
    if link == "in" and name:
        return None  # "$5 million in Veld": where, not of what
    compared = not text.words.comparing.isdisjoint((text.low(sides[0] - 1), text.low(sides[0] - 2)))
    alone = (link == "for" and name) or compared or _is_subject(text, about)
    return [about, None if alone else agent]


def _is_adjective(text: Tagged, phrase: Phrase) -> bool:
    """True for one word in small letters that is no plural."""
    word = text.sentence.words[phrase[0]]
    return phrase[1] == phrase[0] + 1 and word.islower() and word[-1] != "s"


def _is_subject(text: Tagged, phrase: Phrase | None) -> bool:
    """True where a verb follows, whose subject the phrase is."""
    return phrase is not None and (text.at(phrase[1]) in "va" or text.low(phrase[1]) == "who")


def _counted(text: Tagged, reading: Reading, agent: Phrase | None) -> Parts | None:
    """What a plain count is of beyond its noun ("sales of the film"); nothing where it is itself a subject."""
    end = reading.phrase.end
    if reading.phrase.is_empty:
        stop = _sides(text, reading)[1]
        whole = phrase_after(text, stop + 1, text.words.holding_fast) if text.low(stop) == "of" else None
        return [whole] if whole else None  # "two-thirds (65%) of farms"
    if text.at(end) == "d" and text.low(end + 1) in text.words.durations:
        end += 2  # "12 cases a year of fraud"
    if text.tags[end : end + 2].strip("vw")[:1] == "n" and text.low(reading.quantity.stop) in _HYPHENS:
        whole = phrase_after(text, end, text.words.holding_fast)  # "a four-cylinder engine"
        return [whole] if _is_subject(text, whole) else [whole, agent]
    while text.at(end) == "n":
        end += 1
    if text.low(end) == "of":
        return [phrase_after(text, end + 1, text.words.holding_fast), agent]
    first = reading.quantity.start
    while text.before(first) in "db":
        first -= 1
    last = text.before(first)
    low = text.low(first - 1)
    opens = last in ".:s" or (last == "," and first < reading.quantity.start)
    opens = opens or (last == "c" and text.before(first - 1) == ",")  # "..., and 12 millers left"
    told = opens or low == "but" or low in text.words.telling or low in text.words.untying
    if first < reading.quantity.start and last == "," and text.before(first - 1) == "n":
        return []  # "Halvik and Osprey, the two largest makers"
    if is_one_of(text, reading.quantity.start):
        return []
    itself = (
        (text.at(end) == "s" and (low == "but" or last == "," or opens))
        or (text.at(end) == "a" and (last != "p" or told))
        or (text.at(end) == "v" and (told or (last in "vw" and text.low(first - 2) in text.words.seeming)))
        or ((low in text.words.telling or low in ("that", "since", "because")) and _goes_on_to_verb(text, end))
        or (low == "something" and text.at(end + (text.at(end) == "b")) in "av")  # "something 12 towns already do"
        or (low == "as" and _goes_on_to_verb(text, end, over="c"))
    )
    return [] if itself else None
