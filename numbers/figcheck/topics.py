"""Pages on what is no rule and still has to be explained to whoever reads an answer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from textwrap import fill

WIDTH = 100
LEFT = 34


@dataclass(frozen=True, slots=True)
class Topic:
    """A page: what it is about, words with what they stand for, and what there is to say of that."""

    name: str
    title: str
    opening: str
    rows: Sequence[tuple[str, str]]
    paragraphs: Sequence[str]

    @property
    def page(self) -> str:
        """The page as plain text."""
        rows = "\n".join(f"  {words:<{LEFT}} {meaning}" for words, meaning in self.rows)
        told = (fill(each, WIDTH) for each in self.paragraphs)
        return "\n\n".join((f"{self.name}: {self.title}", fill(self.opening, WIDTH), rows, *told))


ABOUT = (
    "“About 60” allows everything from half of it to its double, since nobody says how far off an “about” may be, and "
    "figures are said to be at odds only where nobody could defend both: “about 60” and “130” are, “about 60” and “70” "
    "are not. What readers take “about 60” to mean is narrower, 54 to 66. Where only that does not fit, as with “about "
    "60” and “100” of one day, the finding is at most a warning and says “would hardly be written of one number”. The "
    "narrower ends are the columns soft_low and soft_high of figures.csv."
)
INTERVALS = Topic(
    name="intervals",
    title="which numbers the words of a figure allow",
    opening=(
        "Beside each figure stands what its words allow. A square bracket takes its end in, a round one leaves it out, "
        "and ∞ is no limit: [60, ∞) is 60 or more, (60, ∞) is more than 60."
    ),
    rows=(
        ("60; exactly 60", "60"),
        ("at least 60; 60 or more", "[60, ∞)"),
        ("more than 60; over 60", "(60, ∞)"),
        ("at most 60; up to 60", "[0, 60]"),
        ("fewer than 60; nearly 60", "[0, 60)"),
        ("about 60; some 60; around 60", "[30, 120]"),
        ("50 to 60; between 50 and 60", "[50, 60]"),
        ("a dozen", "[6, 24]"),
        ("several", "[3, ∞)"),
        ("dozens of", "[12, ∞)"),
        ("hundreds of", "[100, ∞)"),
    ),
    paragraphs=(
        ABOUT,
        "A round number is compared as one that was rounded: 6,000 fits 5,700 to 6,300, and 347 only itself.",
        "To set the ends yourself, change low and high of the row in figures.csv and check the table again.",
    ),
)
TOPICS = {INTERVALS.name: INTERVALS}
