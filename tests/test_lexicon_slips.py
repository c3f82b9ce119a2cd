"""A slip in a lexicon is named with file, table and what is expected; no document is blamed for it."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from figcheck import resources
from figcheck.errors import LexiconError
from figcheck.extracting import extract_each
from figcheck.extraction.sentence.cue_form import require_cues
from figcheck.extraction.sentence.cues import cues
from figcheck.model import Document
from figcheck.resources import languages, lexicon
from figcheck.settings import Settings
from figcheck.taxonomy import measures

Own = Callable[[str, str, str], str]


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Own:
    """What makes a language with one file changed, under a name that nobody else asks for."""
    shipped = Path(str(resources._lexicons()))
    monkeypatch.setattr(resources, "_lexicons", lambda: tmp_path)

    def changed(file: str, old: str, new: str) -> str:
        folder = tmp_path / tmp_path.name
        shutil.copytree(shipped / "en", folder)
        text = (folder / file).read_text(encoding="utf-8")
        assert old in text
        (folder / file).write_text(text.replace(old, new, 1), encoding="utf-8")
        return folder.name

    return changed


TANKS = '[measure.tanks]\nfamily = "weapons"\n'


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (TANKS, "[measure.tanks]\n", "has no 'family'; it needs family and of (What it may be compared with at all.)"),
        (TANKS, TANKS + "grow = true\n", "has the unknown key 'grow'; did you mean 'grows'?"),
        (TANKS, TANKS + 'within = ["vehicels"]\n', "within: there is no measure 'vehicels'; did you mean 'vehicles'?"),
        (TANKS, TANKS + 'within = "vehicles"\n', "within: expected a list of measures"),
        (TANKS, TANKS + 'grows = "yes"\n', "grows: expected true or false"),
        (TANKS, "[measure.tanks]\nfamily = 7\n", "family: expected a name in quotes"),
    ],
)
def test_a_measure_that_is_not_well_formed_is_named(own: Own, old: str, new: str, told: str) -> None:
    language = own("measures.toml", old, new)
    with pytest.raises(LexiconError) as caught:
        measures(language)
    assert str(caught.value) == f"the lexicon {language}/measures.toml: [measure.tanks] {told}"


def test_what_a_measure_is_of_is_one_of_few(own: Own) -> None:
    language = own("measures.toml", 'of = "people"', 'of = "ghosts"')
    with pytest.raises(LexiconError, match=r"\[measure.killed\] of: 'ghosts' is not one of people, forces, things"):
        measures(language)


def test_a_table_of_the_taxonomy_that_is_no_measure_is_named(own: Own) -> None:
    language = own("measures.toml", "[measure.killed]", "[measures.killed]")
    with pytest.raises(LexiconError, match=r"\[measures\] is no measure: each is a table such as \[measure.killed\]"):
        measures(language)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("[tanks]", "[tankz]", "[tankz] is no measure of measures.toml, and no other section; did you mean 'tanks'?"),
        ("[tanks]\nthing", "[tanks]\nthingg", "[tanks] has the unknown key 'thingg'; did you mean 'thing'?"),
        ("[tanks]\nthing", "[tanks]\nwith_lives", "[tanks] has the unknown key 'with_lives'; there are attributive,"),
        ('[tanks]\nthing = ["tank"]', '[tanks]\nthing = "tank"', "[tanks] thing: expected a list of phrases in quotes"),
        ("[tanks]", '[tanks]\nmeasure = "tank"', "[tanks] measure: there is no measure 'tank'; did you mean 'tanks'?"),
        ("[toll_links]", "tank = []\n[toll_links]", "[tank] is no section; put its name in brackets"),
    ],
)
def test_a_cue_that_nothing_would_read_is_named(own: Own, old: str, new: str, told: str) -> None:
    language = own("cues.toml", old, new)
    with pytest.raises(LexiconError) as caught:
        cues(language)
    assert str(caught.value).startswith(f"the lexicon {language}/cues.toml: {told}")


@pytest.mark.parametrize("language", languages())
def test_the_cues_that_ship_are_well_formed(language: str) -> None:
    require_cues(lexicon(language, "cues"), f"{language}/cues.toml", language)


@pytest.mark.parametrize("jobs", [1, 2])
def test_no_document_is_blamed_for_a_lexicon_that_is_not_toml(own: Own, jobs: int) -> None:
    language = own("cues.toml", "[tanks]", "[tanks")
    documents = [Document("a", text="Shelling killed 34 people in Veld."), Document("b", text="Two tanks burned.")]
    with pytest.raises(LexiconError, match=rf"the lexicon {language}/cues.toml is not TOML: .* \(at line \d+"):
        list(extract_each(documents, Settings(language=language, jobs=jobs)))
