"""Authorities of a case under several names."""

from __future__ import annotations

import pytest
from figcheck.compare.voice import voices


def one(*names: str) -> bool:
    """True where all names are of one authority."""
    return len(set(voices(names, "en").values())) == 1


@pytest.mark.parametrize(
    "names",
    [
        ("the Pentagon", "the US Department of Defense"),
        ("General Staff of the Armed Forces of Ukraine", "Ukraine's General Staff"),
        ("the ministry", "Norland's defence ministry"),
        ("The ministry", "the ministry of defence in Norland"),
        ("Norland's defence ministry", "the Norland Defense Ministry"),
        ("a spokesman for the Halvik police", "Halvik police"),
        ("an army spokesman", "the army"),
        ("Brisk", "Governor Ana Brisk"),
        ("police", "Police"),
        ("police", "Halvik police"),
        ("cops", "police"),
        ("The UN", "the United Nations"),
        ("the rebel-run health ministry", "the health ministry"),
        ("the health ministry", "The health ministry in Gaza"),
        ("the Gaza health ministry", "the health ministry in Gaza", "the health ministry"),
    ],
)
def test_one_authority(names: tuple[str, ...]) -> None:
    assert one(*names)


@pytest.mark.parametrize(
    "names",
    [
        ("the health ministry", "the defence ministry"),
        ("Norland's army", "Southmark's army"),
        ("police", "the mayor"),
        ("police", "Police Chief Jon Tarrow"),
        ("Ana Brisk", "Oro Brisk"),
        ("officials", "the ministry"),
        ("the Pentagon", "Ukraine's General Staff"),
    ],
)
def test_two_authorities(names: tuple[str, ...]) -> None:
    assert not one(*names)


def test_short_name_of_two() -> None:
    """Of two ministries, "the ministry" is neither."""
    found = voices(("the ministry", "Norland's health ministry", "Norland's defence ministry"), "en")
    assert len(set(found.values())) == 3


def test_no_authority_has_no_voice() -> None:
    assert voices(("", "police"), "en") == {"police": "police"}
