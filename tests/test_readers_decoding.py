"""From bytes to text: which encoding is taken, and what is refused."""

from __future__ import annotations

import pytest
from figcheck.errors import ReadError
from figcheck.readers.decoding import NotTextError, decode, lone_surrogate, printable
from hypothesis import given
from hypothesis import strategies as some

NEWS = "Norland’s “café” fund holds €5 million."


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (NEWS.encode(), "utf-8"),
        (b"\xef\xbb\xbf" + NEWS.encode(), "utf-8-sig"),
        (NEWS.encode("utf-16"), "utf-16"),
        (b"\xfe\xff" + NEWS.encode("utf-16-be"), "utf-16"),
        (NEWS.encode("utf-32"), "utf-32"),
        (NEWS.encode("cp1252"), "cp1252"),
    ],
)
def test_the_encoding_is_found_and_recorded(data: bytes, encoding: str) -> None:
    assert decode(data) == (NEWS, encoding)


def test_what_fits_no_other_encoding_goes_to_the_detector() -> None:
    text = "港の町で少なくとも十二人がけがをしたと市長が述べた。嵐は月曜日の夜に海岸に達した。" * 5
    found, encoding = decode(text.encode("shift_jis"))
    assert found == text
    assert encoding in ("shift_jis", "cp932", "shift_jis_2004", "shift_jisx0213")


def test_a_false_mark_is_refused() -> None:
    with pytest.raises(ReadError, match="its mark says utf-16, but byte 2 is not; save it as UTF-8"):
        decode(b"\xff\xfea")


def test_binary_is_told_from_text() -> None:
    with pytest.raises(NotTextError, match=r"binary \(byte 3 is NUL\)"):
        decode(b"GIF\0")


@given(some.text(some.characters(exclude_characters="\0\ufeff", exclude_categories=["Cs"])))
def test_any_text_comes_back_from_utf_8(text: str) -> None:
    assert decode(text.encode()) == (text, "utf-8")


def test_lone_surrogates_are_found_and_spelled_out() -> None:
    assert lone_surrogate("ab\ud800") == 2
    assert lone_surrogate("ab😀") == -1
    assert printable("ab\ud800") == "ab\\ud800"
