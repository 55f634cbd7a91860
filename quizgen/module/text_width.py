"""How wide words will be on a screen or on paper that nobody has seen yet, and where to break them.

The widths are those of DejaVu Sans, the widest of the usual fonts, so that what fits here fits everywhere. This file
refuses to know what the words are for.
"""

import re
from collections.abc import Iterator
from unicodedata import combining, normalize

TIE = "\u00a0"
"""A blank at which no line breaks."""
_WIDTHS = {
    f"ijl'|.,:;! ·’{TIE}": 0.34,
    "frt()-/[]": 0.42,
    "cskvxyz„“”“‚‘–?": 0.59,
    "abdeghnopquß0123456789JLF": 0.64,
    "BEPSTXYZKVACR": 0.70,
    "DGHNOQUw&≠": 0.84,
}
_WIDTH_OF = {sign: width for signs, width in _WIDTHS.items() for sign in signs}
_WIDEST = 1.05
"""'W', 'm', '…', and whatever is not listed: other scripts."""
_BOLD = 1.13
_PIECE = re.compile(rf"[\S{TIE}]+?-+(?=\w)|[\S{TIE}]+|(?:(?!{TIE})\s)+")
"""A break may stand behind a hyphen."""


def find_width(text: str, size: float, *, is_bold: bool = False) -> float:
    """How wide `text` is at most, in the unit of `size`."""
    plain = (normalize("NFD", sign)[0] for sign in text)  # without its accent
    return sum(_WIDTH_OF.get(sign, _WIDEST) for sign in plain if not combining(sign)) * size * (_BOLD if is_bold else 1)


def wrap_text(text: str, width: float, size: float, *, is_bold: bool = False) -> tuple[str, ...]:
    """The lines of `text`, each at most `width` wide; a word that is too long for a line is cut."""
    lines = [""]
    for piece in _cut_pieces(text, width, size, is_bold):
        if lines[-1] and find_width((lines[-1] + piece).rstrip(), size, is_bold=is_bold) > width:
            lines.append("")
        lines[-1] += piece if lines[-1] else piece.lstrip()
    return tuple(line.rstrip() for line in lines if line.strip())


def _cut_pieces(text: str, width: float, size: float, is_bold: bool) -> Iterator[str]:
    """Words and blanks; of words that fit no line, pieces that do, one character at least."""
    for word in _PIECE.findall(text):
        piece = ""
        for sign in word:
            if piece and find_width(piece + sign, size, is_bold=is_bold) > width:
                yield piece
                piece = ""
            piece += sign
        yield piece
