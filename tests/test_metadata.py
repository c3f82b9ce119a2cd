"""What is known of a document apart from its text: from where each fact comes, and that documents.csv names it."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

NEWS = (
    "Officials in Norland said that at least 12 people were killed in the port of Veld on Monday, in the worst storm."
)
PAGE = "<html><head>{}</head><body><article><h1>Storm</h1><p>" + NEWS + "</p></article></body></html>"
FLAGS = ("--published", "2031-05-01", "--source", "Flag Times")
MARKED = (
    '<meta property="article:published_time" content="2031-05-02"><meta property="og:site_name" content="Veld Herald">'
)
FRONT = f"---\npublished: 2031-05-03\nsource: Veld Mail\n---\n{NEWS}\n"
INDEX = '{"file": "NAME", "published": "2031-05-04", "source": "Coast Wire"}\n'
COLUMN = f'{{"id": "a", "text": "{NEWS}", "published": "2031-05-05", "source": "Orsk Post"}}\n'
Call = Callable[..., Any]


@pytest.mark.parametrize(
    ("name", "content", "index", "flags", "told"),
    [
        ("a.txt", NEWS, "", (), ("", "", "")),
        ("a.txt", NEWS, "", FLAGS, ("2031-05-01", "flag", "Flag Times")),
        ("a.txt", NEWS, INDEX, FLAGS, ("2031-05-04", "index", "Coast Wire")),
        ("2031-05-06_a.txt", NEWS, "", (), ("2031-05-06", "file_name", "")),
        ("a.txt", f"Storm\n\n9 May 2031\n\n{NEWS}", "", (), ("2031-05-09", "text", "")),
        ("a.txt", f"Storm\n\n9 May 2031\n\n{NEWS}", "", FLAGS, ("2031-05-01", "flag", "Flag Times")),
        ("2031-05-06_a.txt", NEWS, "", FLAGS, ("2031-05-01", "flag", "Flag Times")),
        ("a.txt", NEWS, '{"file": "NAME", "url": "https://a.example/2031/05/07/b"}', (), ("2031-05-07", "url", "")),
        ("a.md", FRONT, "", FLAGS, ("2031-05-03", "front_matter", "Veld Mail")),
        ("a.md", FRONT, INDEX, FLAGS, ("2031-05-04", "index", "Coast Wire")),
        ("a.md", FRONT.replace("published: 2031-05-03\n", ""), "", FLAGS, ("2031-05-01", "flag", "Veld Mail")),
        ("a.html", PAGE.format(MARKED), "", FLAGS, ("2031-05-02", "html", "Veld Herald")),
        ("a.html", PAGE.format(MARKED), INDEX, FLAGS, ("2031-05-04", "index", "Coast Wire")),
        ("a.html", PAGE.format(""), "", FLAGS, ("2031-05-01", "flag", "Flag Times")),
        ("a.jsonl", COLUMN, "", FLAGS, ("2031-05-05", "column", "Orsk Post")),
        ("a.csv", f'id,text,published\na,"{NEWS}",2031-05-08\n', "", FLAGS, ("2031-05-08", "column", "Flag Times")),
    ],
)
def test_documents_say_from_where_their_date_comes(
    figcheck_cli: Call, name: str, content: str, index: str, flags: tuple[str, ...], told: tuple[str, str, str]
) -> None:
    folder = Path("articles")
    folder.mkdir()
    (folder / name).write_text(content, encoding="utf-8")
    if index:
        (folder / "index.jsonl").write_text(index.replace("NAME", name), encoding="utf-8")
    figcheck_cli("check", "articles", *flags, "--fail-on", "never", "--out", "out")
    with Path("out", "documents.csv").open(encoding="utf-8-sig", newline="") as file:
        (row,) = csv.DictReader(file)
    assert row["status"] == "ok", row["reason"]
    assert (row["published"], row["published_basis"], row["source"]) == told
