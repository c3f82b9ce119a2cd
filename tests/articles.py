"""Articles of the project's own, about countries that do not exist, as papers print them.

A circumflex stands for a place at which a word may be parted at the end of a line, a tilde for a blank that must not
break; an empty line parts the paragraphs, and bars the cells of a table.
"""

from __future__ import annotations

from case_files import SHY, Article, Block

_FLOOD = """\
VELD — At least 38 people were killed and more than 1,250 were in^jured when the Orsk river broke its dykes on Mon^day
night, the gov^ernor of the pro^vince said, in what he called “the worst night of our lives”.

“We counted 38 dead by dawn, and we know that 14~people are still missing,” Governor Ada Brenn told re^port^ers on 6
May 2031. “No one here has slept. Our hos^pi^tals took in 400~patients, and we have beds for half of them.”

The army-led rescue went on through the night. Sol^diers brought nearly 3,000 fam^i^lies out of the flooded streets
near the har^bour, and seven boats were lost. A 12-year-old girl who had held on to a roof for nine hours was among
the res^cued, the Nor^land defence min^istry said.

## What the water took

Officials put the dam^age at $4.5~million to $6~million, about 20–30% of the town’s yearly income. Some 1,900 homes
were de^stroyed, of which 600 stood in Karsk, a vil^lage of two thousand.

Town | Killed | Injured
Veld | 27 | 900
Karsk | 11 | 350
Total | 38 | 1,250

An aid group that works in the prov^ince gave other num^bers. The Coast Relief Com^mit^tee said that it had verified
the deaths of 41 people, in^clud^ing six children, and that as many as 5,000 had been dis^placed. It did not say how
it counted. “We stand by what our vol^un^teers saw,” its head, Jon Halvik, said.

Forecasters ex^pect another 80~mm of rain by Friday. In 2019, a flood of the same river killed 12 people and drove 700
from their homes.
"""
_CLASHES = """\
Norland’s army said on Wednesday that two soldiers and nine fight^ers were killed in clashes near the town of
Ost^erfeld, a day after the rebels’ leader had prom^ised “to make every metre cost them ten men”.

A spokes^man for the de^fence min^istry, Col. Erik Maas, said more than 200 fight^ers had crossed the Karsk bridge at
5 a.m. in about 30 ve^hicles. “They left 11 of them burn^ing on the road,” he said.

The rebels, who call them^selves the Front of the Two Rivers, gave another ac^count. They said that they had killed 17
sol^diers and cap^tured five, and had lost “no more than three of our own”.

Nei^ther claim could be ver^ified. A doctor at the dis^trict hos^pital, where phones have been cut since 28~April,
said that between 20 and 25 wounded were brought in, most of them ci^vil^ians; four women and a 9-year-old boy died of
their wounds.

## Thousands flee

The clashes have dis^placed an es^ti^mated 14,000 people since January, ac^cord^ing to the re^lief office of the Union
of Coasts, up from 9,500 at the end of last month. Three-quarters of them are chil^dren.

Nor^land has sent an ad^di^tional 1,500 troops to the re^gion, bring^ing the total to roughly 6,000. The min^istry has
asked for a fur^ther €120~million, or 0.8~per~cent of its yearly bud^get, to pay for drones: it wants 2,500 of them by
the end of the year.
"""


def _article(title: str, text: str) -> Article:
    return Article(title, [_block(block.replace("^", SHY).replace("~", "\u00a0")) for block in text.split("\n\n")])


def _block(text: str) -> Block:
    lines = text.strip().split("\n")
    return [line.split(" | ") for line in lines] if " | " in text else " ".join(lines)


ARTICLES = {
    "flood": _article("Flood kills 38 in Veld as river breaks 12 dykes", _FLOOD),
    "clashes": _article("Two soldiers, nine fighters killed in clashes, army says", _CLASHES),
}
