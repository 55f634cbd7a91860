"""What the programs around the engine make of a card to type on: a box on its front, the comparison on its back."""

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from anki.cards import Card

_PLACE = re.compile(r"\[\[type:(\w+)\]\]")
_FONT = "font-family: 'Liberation Sans'; font-size: 20px"
# The colours that a client brings for the day's face; a deck that says nothing has them at night too.
_STYLE = (
    "<style>#typeans { width: 100%; box-sizing: border-box } .typeGood { background: #afa; color: black }"
    " .typeBad { background: #faa; color: black } .typeMissed { background: #ccc; color: black }</style>"
)


def show_front(card: "Card") -> str:
    """The front with a box to type in."""
    box = f'<center><input type="text" id="typeans" style="{_FONT}"></center>'
    return _STYLE + _PLACE.sub(lambda _: box, card.question())


def show_back(card: "Card", typed: str = "") -> str:
    """The back with the engine's comparison."""

    def compare(place: re.Match[str]) -> str:
        expected = card.note()[place[1]]
        return f'<div style="{_FONT}">{card.col.compare_answer(expected, typed)}</div>'

    return _STYLE + _PLACE.sub(compare, card.answer())
