"""Where German proper names stand. Token positions go out, half open."""

from collections.abc import Iterator, Sequence

from quizgen.model import Token

_NAMES = frozenset(["NE", "XY", "FM"])


def find_names(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Runs of words that the tagger takes for names: 'Wolodymyr Selenskyj', 'Tel Aviv'."""
    start = 0
    while start < len(tokens):
        end = start
        while end < len(tokens) and tokens[end].tag in _NAMES and tokens[end].text[0].isupper():
            end += 1
        if any(token.tag == "NE" for token in tokens[start:end]):
            yield start, end
        start = max(end, start + 1)
