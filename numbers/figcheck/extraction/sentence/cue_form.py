"""The form of the cues: a section of no measure, or a key that nothing reads, is a slip, and is named."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from figcheck.errors import LexiconError
from figcheck.measure_form import meant
from figcheck.taxonomy import measures

ROLES = "attributive toll losses object state noun of thing".split()
"""Lists of phrases, by where they stand to what is counted."""
OTHERS = ("measure", "only")
"""Words that say more of a section: the measure it is of, where its name is none, and whom alone it is said of."""
PARTS: Mapping[str, tuple[str, ...]] = {
    "killed": ("with_lives",),
    "injured": ("suffered",),
    "shot": ("not_by",),
    "hospitalised": ("goal",),
    "suspects": ("sought",),
    "migrants": ("story",),
    "victims": ("of_shooting", "befallen"),
    "attending": ("place", "otherwise", "groups"),
    "toll_links": ("words",),
    "before_this": ("words",),
    "remains": ("admission", "receiving", "bodies", "dead", "organised", "finding", "things", "owners"),
    "other_things": ("house", "strike"),
}
"""What sections have beside their phrases, each read by a stage of its own; also those that are of no measure."""


def require_cues(data: Mapping[str, Any], shown: str, language: str) -> None:
    """Raise LexiconError for the first section or key of the cues that is not known, or not well formed."""
    for section, entry in data.items():
        for problem in _problems(section, entry, measures(language)):
            raise LexiconError(f"the lexicon {shown}: [{section}] {problem}")


def _problems(section: str, entry: Any, known: Mapping[str, object]) -> Iterator[str]:
    """What is wrong with one section."""
    names = [*known, *(name for name in PARTS if name not in known)]
    if not isinstance(entry, dict):
        yield "is no section; put its name in brackets, and the words below"
        return
    if section not in names:
        yield f"is no measure of measures.toml, and no other section; {meant(section, names)}"
    if entry.get("measure", section) not in (*known, *PARTS):
        yield f"measure: there is no measure {entry['measure']!r}; {meant(str(entry['measure']), list(known))}"
    keys = [*ROLES, *OTHERS, *PARTS.get(section, ())]
    for key, words in entry.items():
        if key not in keys:
            yield f"has the unknown key {key!r}; {meant(key, keys)}"
        if key in ROLES and not (isinstance(words, list) and all(isinstance(each, str) and each for each in words)):
            yield f"{key}: expected a list of phrases in quotes"
