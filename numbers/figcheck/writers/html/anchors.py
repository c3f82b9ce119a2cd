"""Where figures stand on the page: the letter of their document, their paragraph, their mark in the text, their row."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from figcheck.model import Document, Figure, Report
from figcheck.standing import when
from figcheck.writers.html.paragraphs import Stretch, number_of, paragraphs
from figcheck.writers.naming import Letters, full_day, one_line

DIGEST = 16
"""So many digits of a sha256 tell files apart for people."""
MOST_CARDS = 1000
"""So many findings have a card, those of the highest rank; of the rest, how many they are."""
BESIDE = 400
"""So many letters of a sentence are shown on either side of a quote."""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A quote within its sentence."""

    before: str
    quote: str
    after: str


class Anchors:
    """Finds documents, marks and rows of figures. Full texts are on the page unless only quotes are asked for."""

    def __init__(self, report: Report, *, quotes_only: bool = False) -> None:
        """Number the figures and the documents as the report has them."""
        self.quotes_only = quotes_only
        self._letters = Letters(report.documents)
        self._documents = {(each.case, each.id): each for each in report.documents if each.status == "ok"}
        self._places = {key: place for place, key in enumerate(self._documents, start=1)}
        self._figures = {figure.figure_id: place for place, figure in enumerate(report.figures, start=1)}
        self._paragraphs: dict[tuple[str, str], list[Stretch]] = {}

    def letter(self, figure: Figure) -> str:
        """The letter of a figure's document; a question mark for a row of a reference."""
        return self._letters.of(figure)

    def letter_of(self, document: Document) -> str:
        """The letter of a document."""
        return self._letters.of_document(document)

    def short_day(self, figure: Figure) -> str:
        """The day of which a figure speaks, short where that is clear."""
        return self._letters.day(when(figure))

    def document(self, figure: Figure) -> Document | None:
        """The document that a figure stands in."""
        return self._documents.get((figure.case, figure.document))

    def number(self, figure: Figure) -> int:
        """The place of a figure in the table; 0 for one that is not in it."""
        return self._figures.get(figure.figure_id, 0)

    def of_document(self, document: Document) -> str:
        """The id of a document on the page."""
        return f"d{self._places[document.case, document.id]}"

    def row(self, figure: Figure) -> str:
        """The id of a figure's row, empty where it has none."""
        return f"r{number}" if (number := self.number(figure)) else ""

    def mark(self, figure: Figure) -> str:
        """The id of a figure's mark in the text of its document, empty where that is not on the page."""
        document = self.document(figure)
        if self.quotes_only or document is None or not self.number(figure) or not stands_in(figure, document):
            return ""
        return f"m{self.number(figure)}"

    def paragraphs(self, document: Document) -> list[Stretch]:
        """The paragraphs of a document's text."""
        key = (document.case, document.id)
        if key not in self._paragraphs:
            self._paragraphs[key] = paragraphs(document.text)
        return self._paragraphs[key]

    def paragraph(self, figure: Figure) -> str:
        """Where in its document a figure stands, for people: "par. 7", "p. 3, par. 7", "title"."""
        if figure.zone == "title":
            return "title"
        page = f"p. {figure.page}" if figure.page else ""
        document = self.document(figure)
        if document is None or figure.start is None or not document.text:
            return page
        number = number_of(self.paragraphs(document), figure.start)
        return ", ".join(part for part in (page, f"par. {number}") if part)

    def citation(self, figure: Figure) -> str:
        """A figure as it is cited: source, title, date, paragraph, quote, and the start of the text's sha256."""
        document = self.document(figure)
        title = one_line(document.title) if document else ""
        named = (figure.source or figure.document, title and f"“{title}”", full_day(figure.published))
        where = [one_line(word) for word in (*named, self.paragraph(figure)) if word]
        digest = f" [sha256 {document.sha256[:DIGEST]}]" if document and document.sha256 else ""
        return f"{', '.join(where)}: “{one_line(figure.quote) or figure.hard}”{digest}"

    def excerpt(self, figure: Figure) -> Excerpt:
        """The quote within its sentence; alone where only quotes are asked for."""
        quote = figure.quote or str(figure.hard)
        if self.quotes_only or not figure.quote:
            return Excerpt("", quote, "")
        at = self._in_sentence(figure)
        if at < 0:
            return Excerpt("", quote, "")
        before, after = figure.sentence[:at], figure.sentence[at + len(quote) :]
        before = before if len(before) <= BESIDE else "… " + before[-BESIDE:]
        return Excerpt(before, quote, after if len(after) <= BESIDE else after[:BESIDE] + " …")

    def _in_sentence(self, figure: Figure) -> int:
        """Where the quote begins in its sentence, -1 where it does not stand there."""
        document, sentence = self.document(figure), figure.sentence
        if document is not None and figure.start is not None and figure.end is not None:
            text = document.title if figure.zone == "title" else document.text
            first = text.find(sentence, max(figure.end - len(sentence), 0), figure.start + len(sentence))
            if first >= 0 and sentence.startswith(figure.quote, figure.start - first):
                return figure.start - first
        return sentence.find(figure.quote)


def stands_in(figure: Figure, document: Document) -> bool:
    """True where the figure's quote is the slice of the text (of the title, for zone title) that its offsets name."""
    text = document.title if figure.zone == "title" else document.text
    start, end = figure.start, figure.end
    return start is not None and end is not None and 0 <= start < end <= len(text) and text[start:end] == figure.quote


def told(number: Decimal | None, unit: str = "") -> str:
    """A number with separators and its unit, empty where there is none."""
    return "" if number is None else f"{number:,f}{' ' if unit else ''}{unit}"
