"""The day of a document: what is stated, what names and texts show, and what is said where they disagree."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from test_readers import NEWS, one, write


@pytest.mark.parametrize(
    ("head", "written"),
    [
        ("May 9, 2031", date(2031, 5, 9)),
        ("Friday, 9 May 2031 10:15 PM EST\r", date(2031, 5, 9)),
        ("By Ana Brisk | 9 May 2031", date(2031, 5, 9)),
        ("By Dr. J. Brisk and Oro Kett, May 9th, 2031 at 7 a.m.", date(2031, 5, 9)),
        ("Updated: May 12, 2031 - 6:54 PM\nPosted: Friday, May 9, 2031 1:50 PM", date(2031, 5, 9)),
        ("Last updated on May 12, 2031 - 6:54 PM", date(2031, 5, 12)),
        ("VELD, May 9, 2031 (Wire) — It rained.", date(2031, 5, 9)),
        ("VELD, May 9 (Wire) — It rained.", None),  # of which year, nothing says
        ("May 9", None),
        ("The mayor spoke on May 9, 2031", None),
        ("Ana Brisk, killed May 9, 2031", None),
        ("31 June 2031", None),
        ("\n" * 600 + "May 9, 2031", None),  # far below the head
    ],
)
def test_the_head_of_a_text_tells_its_day(tmp_path: Path, head: str, written: date | None) -> None:
    document = one(write(tmp_path / "veld.txt", f"Storm\n{head}\n\n{NEWS}"))
    assert (document.published, document.published_basis) == (written, "text" if written else "")


@pytest.mark.parametrize(
    ("front", "published", "basis", "doubt"),
    [
        ("published: 2031-05-01", date(2031, 5, 1), "front_matter", ""),
        ("published: 2031-05-01 08:30:00", date(2031, 5, 1), "front_matter", ""),
        ("published: 2031-05-01T08:30:00Z", datetime(2031, 5, 1, 8, 30, tzinfo=UTC), "front_matter", ""),
        ("url: https://herald.example/2031/5/3/storm", date(2031, 5, 3), "url", ""),
        ("url: https://herald.example/world/2031/may/03/storm", date(2031, 5, 3), "url", ""),
        ("url: https://herald.example/2031-05-03-storm", date(2031, 5, 3), "url", ""),
        ("url: https://herald.example/2031/13/45/storm", date(2030, 12, 31), "file_name", ""),
        ("published: 2031-05-01\nurl: https://herald.example/2031/05/03/", date(2031, 5, 1), "front_matter", ""),
        (
            "published: 2031-05-01\nurl: https://herald.example/2031/05/04/",
            date(2031, 5, 1),
            "front_matter",
            "published 2031-05-01 (FILE:2), but the URL shows 2031-05-04",
        ),
        (
            "title: Storm\npublished: May 1st",
            None,
            "",
            "front matter published 'May 1st' is not a date such as 2025-06-17 (FILE:3)",
        ),
        (
            "published: 2031-02-30",
            None,
            "",
            "front matter published '2031-02-30' is not a date such as 2025-06-17 (FILE:2)",
        ),
        (
            "published: 20310501",
            None,
            "",
            "front matter published '20310501' is not a date such as 2025-06-17 (FILE:2)",
        ),
    ],
)
def test_the_date_of_publication(tmp_path: Path, front: str, published: date | None, basis: str, doubt: str) -> None:
    name = "2030-12-31_storm.md" if basis == "file_name" else "storm.md"
    path = write(tmp_path / name, f"---\n{front}\n---\n{NEWS}")
    document = one(path)
    assert (document.published, document.published_basis) == (published, basis)
    assert document.date_doubt == doubt.replace("FILE", str(path))
    assert (document.status, document.text) == ("ok", NEWS)


@pytest.mark.parametrize(
    ("name", "front", "head", "doubt"),
    [
        (
            "2030-12-31_storm.md",
            "published: 2031-05-01",
            "",
            "published 2031-05-01 (FILE:2), but the file name shows 2030-12-31",
        ),
        ("2031-05-02_storm.md", "published: 2031-05-01", "VELD, April 30 (Agency) — ", ""),
        ("storm.md", "published: 2031-05-01", "VELD, April 3 — ", "but the head of the text shows 2031-04-03"),
        ("storm.md", "published: 2031-01-01", "VELD, Norland (Dec. 31) -- ", ""),
        ("storm.md", "published: 2031-05-01", "Published on 3 May 2029\n", "but the head of the text shows 2029-05-03"),
        ("storm.md", "published: 2031-05-01", "Published on 31 June\n", ""),
        ("storm.md", "published: 2031-05-01", "The fire of April 3 - the worst - went on. ", ""),
        (
            "2031-05-09_storm.md",
            "url: https://herald.example/2031/05/03/",
            "",
            "by the URL), but the file name shows 2031-05-09",
        ),
        (
            "2031-05-09_storm.md",
            "title: Storm",
            "VELD, May 3 — ",
            "by the file name), but the head of the text shows 2031-05-03",
        ),
    ],
)
def test_dates_that_disagree_are_said(tmp_path: Path, name: str, front: str, head: str, doubt: str) -> None:
    path = write(tmp_path / name, f"---\n{front}\n---\n{head}{NEWS}")
    found = one(path).date_doubt
    assert found.endswith(doubt.replace("FILE", str(path))) if doubt else found == ""
