import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.module.text_width import TIE, find_width, wrap_text

SIZE = 10
texts = st.text(st.characters(codec="utf-8", exclude_categories=("C",)), max_size=120)


@given(texts, st.integers(12, 200), st.booleans())
def test_lines_lose_no_letter_and_are_never_too_wide(text: str, width: int, is_bold: bool) -> None:
    lines = wrap_text(text, width, SIZE, is_bold=is_bold)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(find_width(line, SIZE, is_bold=is_bold) <= width for line in lines)


def test_lines_break_between_words_and_behind_hyphens() -> None:
    text = "der US-amerikanische Sprecher"
    assert wrap_text(text, 100, SIZE) == ("der US-", "amerikanische", "Sprecher")


def test_a_word_longer_than_a_line_is_cut() -> None:
    assert wrap_text("Hallenbaddachstuhl", 55, SIZE) == ("Hallenbad", "dachstuhl")


def test_what_is_tied_together_stays_on_one_line() -> None:
    assert wrap_text(f"Gruppe, ohne{TIE}Namen", 90, SIZE) == ("Gruppe,", f"ohne{TIE}Namen")


@pytest.mark.parametrize("wider", ["W", "漢", "Щ"])
def test_a_wide_letter_counts_more_than_a_narrow_one(wider: str) -> None:
    assert find_width(wider, SIZE) > find_width("i", SIZE)


def test_an_accent_takes_no_room_and_bold_takes_more() -> None:
    assert find_width("é", SIZE) == find_width("e", SIZE) < find_width("e", SIZE, is_bold=True)
