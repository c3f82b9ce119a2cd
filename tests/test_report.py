"""The page of the report: in its order, escaped whatever a text holds, under one policy, in the same bytes."""

from __future__ import annotations

import io
import re
from base64 import b64encode
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from hashlib import sha256
from html.parser import HTMLParser
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any

import pytest
from figcheck import pipeline
from figcheck.model import Figure, Group, Report
from figcheck.writers import html
from figcheck.writers.html.anchors import MOST_CARDS
from figcheck.writers.html.harmless import harmless
from figcheck.writers.html.page import part
from figcheck.writers.html.view import view
from samples import BLANK, CONFLICT, FIRST, ODD, POST, REPORT, SECOND, WIRE

D = Decimal
VOID = {"meta", "input", "br", "link", "line", "circle", "path"}
HOSTILE = (
    "<script>alert(1)</script><img src=x onerror=alert(2)> \"quotes\" 'n' &amp; </style></script>"
    "\u202e321\u202c \0\x1b[2J\x85 lone \ud800 " + "w" * 10_000 + " ]]> -->"
)


class Page(HTMLParser):
    """What a parser finds: elements with their attributes, the text, and whether every element is closed in turn."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.text = ""
        self.open: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data

    def ids(self) -> list[str]:
        return [attributes["id"] for _, attributes in self.elements if "id" in attributes]

    def links(self) -> list[str]:
        return [attributes["href"] for tag, attributes in self.elements if tag == "a"]


def written(report: Report, *, quotes_only: bool = False) -> str:
    out = io.StringIO(newline="")
    (html.write_quotes_only if quotes_only else html.write)(report, out)
    return out.getvalue()


@pytest.fixture(scope="module")
def demo() -> Report:
    with as_file(files("figcheck").joinpath("demo")) as folder:
        return pipeline.run([folder])


def test_the_page_is_well_formed_and_every_link_leads_somewhere(demo: Report) -> None:
    page = Page(written(demo))
    assert page.open == []
    assert len(page.ids()) == len(set(page.ids()))
    assert {link[1:] for link in page.links() if link.startswith("#")} <= set(page.ids())
    assert {f"m{number}" for number in range(1, len(demo.figures) + 1)} <= set(page.ids())
    assert {f"r{number}" for number in range(1, len(demo.figures) + 1)} <= set(page.ids())


def test_the_first_screen_comes_in_its_order(demo: Report) -> None:
    page = Page(written(replace(demo, documents=(*demo.documents, BLANK), has_baseline=True)))
    parts = [
        "8 documents · 12 May 2031 to 2 Jun 2031 · since the last run: 9 new, 0 known, 0 gone",
        "Read\n", "Not read", "Copies", "Date in doubt", "Corrected by you",
        "figcheck shows where wordings cannot all hold. It does not say who is right.",
        "Read these first", "Texts at odds with themselves", "Authorities differ",
        "The count fell from", "What stands", "As stated, never averaged",
    ]  # fmt: skip
    places = [page.text.find(each.strip()) for each in parts]
    assert -1 not in places
    facts = [page.text.index(f"{label}8") for label in ("Read",)] + [page.text.index("Not read1")]
    assert all(page.text.count(f"{label}0") == 1 for label in ("Copies", "Date in doubt", "Corrected by you"))
    order = [
        page.text.index(parts[0]), *facts, page.text.index(parts[6]), page.text.index("Texts at odds"),
        page.text.index("The count fell from"), page.text.index("As stated, never averaged"),
        page.text.index("Counts that grew"), page.text.index("Pairs of figures that fit"),
        page.text.index("Their names are known"), page.text.index("Authority\n"),
    ]  # fmt: skip
    assert order == sorted(order)


def test_hostile_text_makes_no_element_and_stays_readable() -> None:
    figure = replace(
        ODD, quote=HOSTILE, sentence=f"a {HOSTILE} b", source=HOSTILE, place=HOSTILE, authority=HOSTILE, side=HOSTILE,
        measure=HOSTILE, counted=HOSTILE, unit=HOSTILE, case=HOSTILE, start=0, end=len(HOSTILE), group="g",
    )  # fmt: skip
    document = replace(
        POST, id=figure.document, title=HOSTILE, text=HOSTILE, source=HOSTILE, case=HOSTILE, url="javascript:alert(3)",
        date_doubt=HOSTILE,
    )  # fmt: skip
    unread = replace(BLANK, reason=HOSTILE, case=HOSTILE)
    finding = replace(
        CONFLICT, case=HOSTILE, message=HOSTILE, inequality=HOSTILE, figures=(figure, replace(figure, figure_id="g")),
        would_resolve=(figure.figure_id,), suppressed="", name=HOSTILE,
    )  # fmt: skip
    report = Report(
        documents=(document, unread, replace(document, case="other")), figures=(figure,), findings=(finding,),
        groups=(Group("g", HOSTILE, HOSTILE, (figure,)),), gone=(finding,), agreements=((figure, figure),),
        has_baseline=True,
    )  # fmt: skip
    plain = Page(written(replace(report, documents=(replace(document, title="", text="x" * len(HOSTILE)), unread))))
    page = Page(written(report))
    assert page.open == []
    assert {tag for tag, _ in page.elements} == {tag for tag, _ in plain.elements} | {"mark"}
    assert [tag for tag, _ in page.elements].count("script") == 1
    assert "img" not in {tag for tag, _ in page.elements}
    assert not any(name.startswith("on") for _, attributes in page.elements for name in attributes)
    assert not any("javascript:" in link for link in page.links())
    assert harmless(HOSTILE) in page.text
    written(report).encode("utf-8")


def test_the_policy_knows_the_blocks_of_the_page_and_allows_nothing_else(demo: Report) -> None:
    text = written(demo)
    (policy,) = re.findall(r'http-equiv="Content-Security-Policy" content="([^"]*)"', text)
    for name in ("style", "script"):
        (block,) = re.findall(f"<{name}>(.*?)</{name}>", text, re.DOTALL)
        assert f"{name}-src &#39;sha256-{b64encode(sha256(block.encode()).digest()).decode()}&#39;" in policy
    assert policy.startswith("default-src &#39;none&#39;; ")
    assert "unsafe" not in policy
    page = Page(text)
    assert [tag for tag, attributes in page.elements if "style" in attributes] == []
    assert [tag for tag, attributes in page.elements if {"src", "srcset", "data", "action"} & set(attributes)] == []


def test_the_same_report_gives_the_same_bytes(demo: Report) -> None:
    assert written(demo) == written(demo)


def test_with_quotes_only_no_sentence_of_a_document_is_on_the_page(demo: Report) -> None:
    page = Page(written(demo, quotes_only=True))
    quotes = {figure.quote for figure in demo.figures}
    for figure in demo.figures:
        assert figure.quote in page.text
        assert figure.sentence in quotes or figure.sentence not in page.text
    assert {link[1:] for link in page.links() if link.startswith("#")} <= set(page.ids())
    assert demo.figures[0].sentence in Page(written(demo)).text


def test_a_report_of_nothing_still_is_a_page() -> None:
    assert "Nothing was found that counts" in Page(written(Report())).text
    bare = Report(documents=(WIRE,), figures=(Figure(figure_id="f", case="all", document="wire.txt"),))
    assert Page(written(bare)).open == []


def test_corrections_are_counted_and_marked() -> None:
    shown = view(replace(REPORT, corrected=(FIRST.figure_id,)))
    assert shown.facts[-1].number == 1
    assert [row.corrected for row in shown.figures] == [True, False, False]


COLOUR = re.compile(r"--([a-z-]+): #([0-9a-f]{6})")


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_colours_have_the_contrast_of_wcag_aa(scheme: int) -> None:
    blocks = re.findall(r":root \{(.*?)\}", part("report.css"), re.DOTALL)
    colours = dict(COLOUR.findall(blocks[scheme]))
    for name in ("fore", "muted", "link", "error", "warning", "info"):
        assert min(contrast(colours[name], colours[back]) for back in ("back", "soft")) >= 4.5, name
    assert min(contrast(colours["on-mark"], colours[mark]) for mark in ("mark", "found")) >= 4.5


@pytest.mark.parametrize("name", ["report.css", "report.js"])
def test_style_and_script_are_short_and_cannot_end_their_block(name: str) -> None:
    assert part(name).count("\n") < 300
    assert "</" not in part(name)
    assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|https?:", part(name))


def test_of_many_findings_those_of_the_highest_rank_have_a_card() -> None:
    many = tuple(replace(CONFLICT, finding_id=f"x-{number}", rank=number) for number in range(MOST_CARDS + 5))
    page = Page(written(replace(REPORT, findings=many)))
    assert [tag for tag, _ in page.elements].count("article") == MOST_CARDS + 2
    assert "Read these first 1,005" in page.text
    assert "and 5 more of lower rank" in page.text
    assert {link[1:] for link in page.links() if link.startswith("#")} <= set(page.ids())


def test_a_table_without_texts_makes_a_page_whose_links_hold() -> None:
    bare = tuple(replace(document, text="") for document in REPORT.documents)
    reference = replace(CONFLICT, figures=(FIRST, replace(SECOND, figure_id="of a reference", document="register")))
    page = Page(written(replace(REPORT, documents=bare, findings=(reference,))))
    assert {link[1:] for link in page.links() if link.startswith("#")} <= set(page.ids())
    assert page.open == []


def test_rows_that_were_changed_are_counted_as_corrected(figcheck_cli: Callable[..., Any]) -> None:
    Path("text.txt").write_text("At least 40 people were killed in Karsk.\n", encoding="utf-8")
    figcheck_cli("extract", "text.txt", "--output", "figures.csv")
    before = Path("figures.csv").read_text(encoding="utf-8")
    Path("mine.csv").write_text(before.replace(",killed,", ",injured,"), encoding="utf-8")
    said = figcheck_cli("check", "--figures", "mine.csv", "--against", "figures.csv", "--format", "html")
    assert "Corrected by you1" in Page(said.out).text
    assert "Corrected by you0" in Page(figcheck_cli("check", "text.txt", "--format", "html").out).text


def test_quotes_alone_are_asked_for_where_there_is_a_page(figcheck_cli: Callable[..., Any]) -> None:
    refused = figcheck_cli("demo", "--quotes-only")
    assert (refused.status, refused.out) == (2, "")
    assert "--quotes-only is for report.html" in refused.err
    page = figcheck_cli("demo", "--quotes-only", "--format", "html")
    assert "Without the texts of the documents" in Page(page.out).text


def test_copies_are_counted_in_page_and_heading_whatever_rules_were_asked(
    tmp_path: Path, figcheck_cli: Callable[..., Any]
) -> None:
    text = "In Karsk 40 people were killed in the flood.\n"
    for name in ("one.txt", "two.txt", "three.txt"):
        (tmp_path / name).write_text(text if name != "three.txt" else "Nothing fell in Karsk.\n", encoding="utf-8")
    answer = figcheck_cli("check", str(tmp_path), "--ignore", "F033", "--out", str(tmp_path / "out"))
    assert "3 documents read (3 without a date, 1 a copy of another), 0 not read" in " ".join(answer.out.split())
    page = Page((tmp_path / "out" / "report.html").read_text(encoding="utf-8"))
    assert "Copies1" in page.text
    assert "two.txt repeats one.txt" in page.text or "one.txt repeats two.txt" in page.text
