"""Matches and texts in another order than the right one."""

from hypothesis import given
from hypothesis import strategies as st

from quizgen.model import Pair
from quizgen.shuffle import shuffled_matches, shuffled_order
from tests.export.samples import make_matching, make_ordering

texts = st.lists(st.text(st.characters(), max_size=5), min_size=2, max_size=8).map(tuple)
ids = st.from_regex(r"q[0-9]{3}", fullmatch=True)


@given(texts, ids)
def test_an_order_keeps_its_texts_and_is_never_the_right_one(order: tuple[str, ...], id: str) -> None:
    shuffled = shuffled_order(make_ordering(id, order=order))
    assert sorted(shuffled) == sorted(order)
    assert shuffled != order or len(set(order)) == 1


@given(texts, ids)
def test_matches_stand_once_each(matches: tuple[str, ...], id: str) -> None:
    pairs = tuple(Pair(f"item {number}", match) for number, match in enumerate(matches))
    assert sorted(shuffled_matches(make_matching(id, pairs=pairs))) == sorted(set(matches))


def test_the_order_is_the_same_on_every_machine_and_another_for_another_question() -> None:
    order = ("one", "two", "three", "four", "five")
    assert shuffled_order(make_ordering("q001", order=order)) == ("four", "five", "three", "two", "one")
    assert shuffled_order(make_ordering("q002", order=order)) == ("two", "five", "three", "one", "four")


def test_a_mended_text_leaves_the_others_in_their_order() -> None:
    before = shuffled_order(make_ordering("q001", order=("one", "two", "three", "four", "five")))
    after = shuffled_order(make_ordering("q001", order=("one", "two", "three", "four!", "five")))
    assert [text for text in before if text != "four"] == [text for text in after if text != "four!"]
