"""Values that are filled quickly are what frozen dataclasses are."""

from __future__ import annotations

import copy
import inspect
import pickle
from dataclasses import FrozenInstanceError, dataclass, field, replace

import pytest
from figcheck.making import made_quickly


@made_quickly
@dataclass(frozen=True, slots=True)
class Crate:
    """Some fruit."""

    fruit: str
    count: int = 3
    labels: list[str] = field(default_factory=list)
    seen: list[int] = field(default_factory=list, init=False, repr=False, compare=False)
    kind: str = field(default="crate", init=False)
    ripe: bool = field(default=True, kw_only=True)


def test_all_ways_of_making_one_fill_every_field() -> None:
    crate = Crate("plums", 4, ["late"], ripe=False)
    assert (crate.fruit, crate.count, crate.labels, crate.ripe) == ("plums", 4, ["late"], False)
    assert repr(Crate("plums")) == "Crate(fruit='plums', count=3, labels=[], kind='crate', ripe=True)"
    assert Crate(count=2, fruit="figs") == Crate("figs", 2)
    assert list(inspect.signature(Crate).parameters) == ["fruit", "count", "labels", "ripe"]


def test_what_makes_a_default_makes_one_for_each() -> None:
    one, two = Crate("plums"), Crate("plums")
    assert one.labels is not two.labels and one.seen is not two.seen


def test_it_is_frozen_for_good() -> None:
    crate = Crate("plums")
    with pytest.raises(FrozenInstanceError):
        crate.count = 4  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        del crate.count
    assert type(crate) is Crate and not hasattr(crate, "__dict__")


def test_it_is_copied_pickled_and_replaced_like_any_other() -> None:
    crate = Crate("plums", 4)
    assert pickle.loads(pickle.dumps(crate)) == copy.copy(crate) == crate == replace(crate)
    assert replace(crate, count=5) == Crate("plums", 5)
    assert hash(Interval(1)) == hash(Interval(1)) and len({Interval(1), Interval(1), Interval(2)}) == 2


def test_what_is_missing_or_too_much_is_told() -> None:
    with pytest.raises(TypeError, match="fruit"):
        Crate()  # type: ignore[call-arg]
    with pytest.raises(TypeError):
        Crate("plums", 1, [], False)  # type: ignore[misc]


@made_quickly
@dataclass(frozen=True, slots=True)
class Interval:
    """One that can be hashed."""

    low: int
