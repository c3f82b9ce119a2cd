"""Values that are made in thousands for every page: frozen as all others, but filled at a third of the cost."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import MISSING, Field, fields
from typing import Any, TypeVar

Value = TypeVar("Value")
_OPEN = object.__dict__["__class__"].__set__
"""What changes the class of a value, past the freeze of the one that it has."""
_LEFT_OUT = object()


def made_quickly(cls: type[Value]) -> type[Value]:
    """The frozen, slotted dataclass with an `__init__` that does not break the freeze anew for every field.

    While it is filled the value belongs to a class of the same slots that is not frozen, so that each field is a plain
    assignment; then it is frozen for good. To stand above `@dataclass`.
    """
    own = fields(cls)  # type: ignore[arg-type]  # what is no dataclass fails here
    opened = type(cls.__name__, (), {"__slots__": tuple(field.name for field in own), "__doc__": cls.__doc__})
    made = cls.__init__
    names = {"_open": _OPEN, "_opened": opened, "_frozen": cls, "_left_out": _LEFT_OUT}
    names |= {f"_of_{field.name}": _ground(field) for field in own}
    body = "\n ".join(("_open(self, _opened)", *map(_filling, own), "self.__class__ = _frozen"))
    exec(f"def __init__({', '.join(_parameters(own))}):\n {body}", names)
    quick: Any = names["__init__"]
    quick.__qualname__, quick.__annotations__ = made.__qualname__, made.__annotations__
    cls.__init__ = quick  # type: ignore[method-assign]
    return cls


def _parameters(own: tuple[Field[Any], ...]) -> Iterator[str]:
    """What the value is made of, in order; those by name alone come last."""
    yield "self"
    given = [field for field in own if field.init]
    yield from (_parameter(field) for field in given if not field.kw_only)
    if any(field.kw_only for field in given):
        yield "*"
        yield from (_parameter(field) for field in given if field.kw_only)


def _parameter(field: Field[Any]) -> str:
    if field.default_factory is not MISSING:
        return f"{field.name}=_left_out"
    return field.name if field.default is MISSING else f"{field.name}=_of_{field.name}"


def _ground(field: Field[Any]) -> object:
    """What fills the field where nothing else does: its default, or what makes one."""
    return field.default if field.default_factory is MISSING else field.default_factory


def _filling(field: Field[Any]) -> str:
    """The line that fills the field."""
    name = field.name
    if field.default_factory is MISSING:
        return f"self.{name} = {name if field.init else f'_of_{name}'}"
    return f"self.{name} = _of_{name}()" + (f" if {name} is _left_out else {name}" if field.init else "")
