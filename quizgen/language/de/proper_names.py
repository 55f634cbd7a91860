"""Where German proper names stand. Token positions go out, half open."""

from collections.abc import Iterator, Sequence

from quizgen.language.lexicon import read_words
from quizgen.model import Token

_OPENING = frozenset(["Bad", "Sankt", "St."])
_NAMES = frozenset(["NE", "XY", "FM"])


def find_names(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Runs of words that the tagger takes for names: 'Wolodymyr Selenskyj', 'Tel Aviv'; 'Mai' of 'Frau Mai'."""
    end = 0
    for start, token in enumerate(tokens):
        if start < end:
            continue
        if token.tag in _NAMES and token.text[0].isupper():
            end = _run_end(tokens, start)
            if any(token.tag == "NE" for token in tokens[start:end]):
                if tokens[end - 1].text in _OPENING and end < len(tokens) and tokens[end].tag == "NN":
                    end += 1  # 'Bad | Segeberg'
                yield start, end
        elif token.tag == "NN" and _is_titled(tokens, start):
            yield start, start + 1


def _run_end(tokens: Sequence[Token], start: int) -> int:
    end = start
    while end < len(tokens) and tokens[end].tag in _NAMES and tokens[end].text[0].isupper():
        end += 1
    return end


def _is_titled(tokens: Sequence[Token], i: int) -> bool:
    """'Frau | Mai'; not 'eine Frau | Mitte 30', 'Frau | Professor Weber'."""
    if i == 0 or tokens[i - 1].text not in read_words("de", "sources", "titles"):
        return False
    is_noun = i > 1 and tokens[i - 2].tag in ("ART", "PIAT", "CARD", "ADJ(A)", "PPOSAT")
    return not is_noun and not (i + 1 < len(tokens) and tokens[i + 1].tag == "NE")
