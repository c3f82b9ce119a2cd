"""The singular of nouns, by their form."""

from __future__ import annotations

from functools import lru_cache

_IRREGULAR = {
    "people": "person", "men": "man", "women": "woman", "children": "child", "lives": "life", "wives": "wife",
    "servicemen": "serviceman", "servicewomen": "servicewoman", "policemen": "policeman", "gunmen": "gunman",
    "feet": "foot", "teeth": "tooth", "mice": "mouse", "knives": "knife", "thieves": "thief", "halves": "half",
    "shelves": "shelf", "loaves": "loaf", "leaves": "leaf", "wolves": "wolf", "buses": "bus", "gases": "gas",
    "geese": "goose", "oxen": "ox", "series": "series", "species": "species", "headquarters": "headquarters",
    "movies": "movie", "caucuses": "caucus", "campuses": "campus", "bonuses": "bonus", "viruses": "virus",
    "censuses": "census", "statuses": "status", "surpluses": "surplus", "choruses": "chorus", "minibuses": "minibus",
}  # fmt: skip


@lru_cache(maxsize=1024)  # the same nouns are asked for over and over
def lemma(low: str) -> str:
    """The singular of a noun in lower case, by its form; words that show no plural stay."""
    if low in _IRREGULAR:
        return _IRREGULAR[low]
    if low.endswith("men") and len(low) > 4:
        return low[:-2] + "an"
    if low.endswith("children"):
        return low[:-3]
    if low.endswith(("yses", "heses", "crises")):
        return low[:-2] + "is"
    if len(low) > 4 and low.endswith("ies"):
        return low[:-3] + "y"
    if len(low) > 4 and low.endswith(("sses", "shes", "ches", "xes", "zes")):
        return low[:-2]
    if len(low) > 3 and low.endswith("s") and not low.endswith(("ss", "us", "is")):
        return low[:-1]
    return low
