"""Where a clause begins or ends without a mark: "who sells rye was", "Veld is a city and the vote will"."""

from __future__ import annotations

from figcheck.extraction.topic.phrases import with_article
from figcheck.extraction.topic.tagged import Phrase, Tagged

_LONGEST = 12  # tokens of a relative clause


def new_clause(text: Tagged, phrase: Phrase) -> Phrase | None:
    """The noun behind "and" where a clause begins with it: "Veld is a city and the vote will", or None."""
    joint, first = text.tags.find("cd", *phrase), phrase[0]
    bare = joint < 0 and text.at(phrase[1]) == "a"  # "the hall logged 12 and clerks are"
    joint = text.tags.rfind("cn", *phrase) if bare else joint
    if joint <= 0:
        return None  # mostly
    while text.before(first) in "dgqnb":
        first -= 1
    verb = first - 1
    finite = text.before(first) in "va" and text.low(verb)[-3:] != "ing" and text.low(verb - 1) != "to"
    finite = finite and not (bare and (text.before(verb) == "s" or text.low(verb) in text.words.telling))
    return (joint + 1 + (not bare), phrase[1]) if finite else None


def over_relative(text: Tagged, phrase: Phrase) -> int:
    """The relative pronoun of a clause that the phrase ends: "millers who call themselves clerks would"; or 0."""
    acts = text.at(phrase[1]) == "v" and text.at(phrase[1] + 1) in "dqr"
    surely = text.at(phrase[1]) == "a" or text.low(phrase[1]) in text.words.moves
    if not (surely or acts):
        return 0
    first = phrase[0]
    while text.before(first) in "dgqnbtpr" and phrase[0] - first < _LONGEST:
        first -= 1
    verb = first - 1
    if text.before(first) not in "va" or text.low(verb) in text.words.telling or text.low(verb).endswith("ing"):
        return 0
    if not surely and "p" not in text.tags[first : phrase[1]]:
        return 0
    while text.before(verb) in "vab":
        verb -= 1
    link = verb
    while text.before(link) in "dnq":
        link -= 1
    if text.low(link - 1) == "whether":
        return link - 1  # "tests to show whether a mill was full of rye will"
    pronoun = text.low(verb - 1) == "that" or text.low(verb - 1) in text.words.relatives
    return verb - 1 if pronoun else 0


def over_setting(text: Tagged, phrase: Phrase) -> int:
    """The relative pronoun before a setting that the phrase ends: "a plan which in 12 pages of rye sets"; or 0."""
    first = phrase[0]
    while text.before(first) in "dq":
        first -= 1
    return first - 2 if text.before(first) == "p" and text.low(first - 2) in text.words.relatives else 0


def last_verb(text: Tagged, phrase: Phrase) -> int:
    """The last token of the phrase that can be a verb with nouns behind it, or 0."""
    verb = max(text.tags.rfind(letter, phrase[0] + 1, phrase[1] - 1) for letter in "vw")
    return max(verb, 0) if text.at(verb + 1) != "n" else 0


def behind_setting(text: Tagged, phrase: Phrase) -> Phrase | None:
    """The name behind what opens the sentence without a comma: "By the end of the term Keller had sided"."""
    words, name = text.sentence.words, phrase[1]
    while name > phrase[0] and (words[name - 1][0].isupper() or words[name - 1] == ".") and text.before(name) == "n":
        name -= 1
    opens = with_article(text, phrase) == 1 and text.at(0) == "p"
    apart = phrase[0] < name < phrase[1] and text.before(name) == "n" and words[name - 1][0].islower()
    return (name, phrase[1]) if opens and apart else None


def is_done(text: Tagged, phrase: Phrase) -> bool:
    """True where the participle behind the phrase is of no subject: "Keller has held the post founded in May, selling".

    The clause has had its verb, with an auxiliary that nothing but a subject goes before.
    """
    comma = text.tags.find(",", phrase[1])
    if comma < 0 or "q" in text.tags[phrase[1] : comma]:
        return False
    first = with_article(text, phrase)
    while text.before(first) in "dgqnbp" and phrase[0] - first < _LONGEST:
        first -= 1
        if text.low(first) in text.words.untying:
            return False  # "was shut after the guild asked for it, leaving"
    verb = first - 1
    if text.before(first) not in "va" or text.low(verb) in text.words.telling or text.low(verb).endswith("ing"):
        return False
    auxiliary = text.at(verb) == "a"
    while text.before(verb) in "vab":
        verb -= 1
        auxiliary = auxiliary or text.at(verb) == "a"
    return auxiliary and text.before(verb) in "nr("
