"""Words and marks: what news writes must not fall apart, and no character may be lost."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.language.tokens import find_tokens
from quizgen.model import Language, Span


def words(text: str, language: Language) -> list[str]:
    return [span.of(text) for span in find_tokens(text, Span(0, len(text)), language)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("SpaceX am 3. Mai", ["SpaceX", "am", "3.", "Mai"]),
        ("1,8 Milliarden US-Dollar", ["1,8", "Milliarden", "US-Dollar"]),
        ("640'000 Franken", ["640'000", "Franken"]),
        ("z. B. Dr. Müller (CDU)", ["z. B.", "Dr.", "Müller", "(", "CDU", ")"]),
        ("„Nein“, sagte er.", ["„", "Nein", "“", ",", "sagte", "er", "."]),
        ("Ein- und Ausgang", ["Ein-", "und", "Ausgang"]),
        ("Jürgen R. Thumann vom e.V.", ["Jürgen", "R.", "Thumann", "vom", "e.V."]),
        ("Klasse A. Dann", ["Klasse", "A", ".", "Dann"]),
        ("auf bildblog.de, ver.di", ["auf", "bildblog.de", ",", "ver.di"]),
        ("siehe https://example.org/a.", ["siehe", "https://example.org/a", "."]),
    ],
)
def test_german_words_are_kept_whole(text: str, expected: list[str]) -> None:
    assert words(text, "de") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She didn't say.", ["She", "did", "n't", "say", "."]),
        ("Musk's U.S. contract", ["Musk", "'s", "U.S.", "contract"]),
        ("O'Brien and McDonald's", ["O'Brien", "and", "McDonald", "'s"]),
        ("$1.8 billion on Sept. 5, 2021", ["$", "1.8", "billion", "on", "Sept.", "5", ",", "2021"]),
    ],
)
def test_english_clitics_are_words_of_their_own(text: str, expected: list[str]) -> None:
    assert words(text, "en") == expected


@given(st.text(max_size=200), st.sampled_from(["de", "en"]))
def test_tokens_cover_everything_but_white_space(text: str, language: Language) -> None:
    if not text:
        return
    tokens = find_tokens(text, Span(0, len(text)), language)
    assert all(one.end <= other.start for one, other in pairwise(tokens))
    covered = {i for span in tokens for i in range(span.start, span.end)}
    assert all(text[i].isspace() for i in range(len(text)) if i not in covered)
