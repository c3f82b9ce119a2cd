"""How many independent words stand behind figures: one authority under several names is one, and so are copies."""

from __future__ import annotations

from collections.abc import Iterable

from figcheck.compare.background import Background
from figcheck.model import Figure


class Origins:
    """On whose word each figure of a case stands."""

    def __init__(self, figures: Iterable[Figure], known: Background) -> None:
        """Know the texts that copy each other; `figures` tell who publishes which."""
        self._voices = known.voices
        self._homes = {
            name: known.stories.earliest(together) for together in known.copies.origins() for name in together
        }
        self._sources = {figure.document: figure.source for figure in figures}

    def of(self, figure: Figure) -> tuple[str, str]:
        """The authority by its name in the case; else who published the text, of copies the earliest; else the text."""
        if figure.authority:
            return "authority", self._voices.get(figure.authority, figure.authority.casefold())
        home = self._homes.get(figure.document, figure.document)
        source = self._sources.get(home, "")
        return ("source", source.casefold()) if source else ("document", home)
