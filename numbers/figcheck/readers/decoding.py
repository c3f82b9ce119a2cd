"""From bytes to text: byte order mark, strict UTF-8, cp1252, then a detector. What was used is recorded."""

from __future__ import annotations

import codecs

from figcheck.errors import ReadError

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
HEAD = 8192
"""As many bytes show whether a file is text."""


class NotTextError(ReadError):
    """The file holds no text: it is passed over, which is no failure."""


def marked_encoding(data: bytes) -> str:
    """The encoding that a byte order mark names, or an empty string."""
    return next((encoding for mark, encoding in MARKS if data.startswith(mark)), "")


def require_text(data: bytes) -> None:
    """Raise NotTextError for bytes that are no text: a NUL near the start, without a mark of UTF-16 or UTF-32."""
    place = data.find(b"\0", 0, HEAD)
    if place >= 0 and marked_encoding(data) in ("", "utf-8-sig"):
        raise NotTextError(f"binary (byte {place} is NUL): figcheck reads text")


def decode(data: bytes) -> tuple[str, str]:
    """The text and the encoding it was read with. Newlines stay as they are; a mark is not part of the text.

    ReadError where no encoding fits, NotTextError for binary data.
    """
    require_text(data)
    if encoding := marked_encoding(data):
        try:
            return data.decode(encoding), encoding
        except UnicodeDecodeError as error:
            raise ReadError(f"its mark says {encoding}, but byte {error.start} is not; save it as UTF-8") from error
    for encoding in ("utf-8", "cp1252"):
        try:
            return data.decode(encoding), encoding
        except UnicodeDecodeError:
            continue
    return _detected(data)


def _detected(data: bytes) -> tuple[str, str]:
    """The text in the encoding that a detector finds likeliest."""
    from charset_normalizer import from_bytes

    best = from_bytes(data).best()
    if best is None:
        raise ReadError("its encoding is not recognised; save the file as UTF-8")
    return data.decode(best.encoding), best.encoding


def lone_surrogate(text: str) -> int:
    """Where a lone surrogate stands, which no file can hold (JSON can name one); -1 where there is none."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        return error.start
    return -1


def printable(text: str) -> str:
    """The text with lone surrogates spelled out (a file name whose bytes are not UTF-8 has some)."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")
