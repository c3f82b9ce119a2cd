"""Text of documents as a page can hold it: what is no character, or steers the text around it, is shown as U+FFFD."""

from __future__ import annotations

import re

SHOWN_AS = "\ufffd"
CONTROLS = r"\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"
STEERING = r"\u202a-\u202e\u2066-\u2069"
"""Embeddings, overrides and isolates of direction: they turn digits around, and reach beyond their text."""
NO_CHARACTERS = r"\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
HARMFUL = re.compile(f"[{CONTROLS}{STEERING}{NO_CHARACTERS}]")


def harmless(text: str) -> str:
    """The text with as many characters, so that places in it stay what they are."""
    return text if text.isascii() and text.isprintable() else HARMFUL.sub(SHOWN_AS, text)
