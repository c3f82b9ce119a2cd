"""The marks of Markdown in a text: what stands for type, links and notes, and is none of its words."""

from __future__ import annotations

import re
from collections.abc import Iterator

_LABEL = r"[^\[\]\n]{1,300}"
_TITLE = r"""(?:\s{1,3}(?:"[^"\n]{0,300}"|'[^'\n]{0,300}'))?"""
_TARGET = rf"\((?:<[^<>\n]{{0,500}}>|[^()\s]{{0,500}}(?:\([^()\s]{{0,200}}\)[^()\s]{{0,200}})?){_TITLE}\)"
_REFERENCE = r"\[[^\[\]\n]{0,100}\]"
MARK = re.compile(
    rf"""<!--.{{0,2000}}?-->                                      # a comment
      | !\[[^\[\]\n]{{0,300}}\](?:{_TARGET}|{_REFERENCE})         # a picture, with what stands for it
      | \[\^[^\[\]\s]{{1,50}}\]:?                                 # the number of a note
      | ^\[{_LABEL}\]:[ \t]{{1,9}}\S{{1,500}}(?:{_TITLE})[ \t]*$  # where a link leads, told apart
      | \[(?={_LABEL}\](?:{_TARGET}|{_REFERENCE}))                # a link: what opens it
      | (?<!\\)\](?:{_TARGET}|{_REFERENCE})                       # and what closes it
      | <(?:https?://|mailto:)[^<>\s]{{1,500}}>
      | </?[A-Za-z][^<>\n]{{0,300}}>
      | &(?:[A-Za-z]{{2,10}}|\#\d{{1,6}}|\#[xX][\dA-Fa-f]{{1,5}});
      | ~~[^~\n]{{1,300}}~~                                       # what is struck out
      | (?<![\w*])\*{{1,3}}(?=[^\s*]) | (?<=[^\s*])\*{{1,3}}(?![\w*]) | (?<=[^\s*])\*\*(?=\w)
      | (?<!\w)_{{1,3}}(?=[^\s_]) | (?<=[^\s_])_{{1,3}}(?!\w)
      | `{{1,3}}
      | ^\#{{1,6}}(?=[ \t]) | ^(?:[ \t]{{0,3}}>){{1,9}}           # a heading, a quotation
      | \\(?=[!-/:-@\[-`{{-~])
    """,
    re.VERBOSE | re.MULTILINE | re.DOTALL,
)


def marks_of(text: str) -> Iterator[tuple[int, int]]:
    """Where each mark begins and ends, in order."""
    return (found.span() for found in MARK.finditer(text))


def unmarked(text: str) -> str:
    """A line without its marks."""
    return MARK.sub("", text)
