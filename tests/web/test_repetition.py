"""Whoever errs is asked soon, whoever knows it is asked later and later."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from quizgen.web.repetition import answer_card, is_due, make_card
from quizgen.web.store import Card

MORNING = datetime(2026, 3, 2, 8, tzinfo=UTC)
DAY = timedelta(days=1)


def new_card() -> Card:
    return make_card("bank", "en", "q1", MORNING)


def test_what_went_wrong_today_is_asked_tomorrow() -> None:
    card = new_card()
    assert not is_due(card, MORNING)
    assert is_due(card, MORNING + DAY)


def test_on_its_day_a_card_is_due_at_whatever_hour() -> None:
    evening = make_card("bank", "en", "q1", datetime(2026, 3, 2, 12).astimezone())
    assert is_due(evening, datetime(2026, 3, 3, 0, 1).astimezone())
    assert not is_due(evening, datetime(2026, 3, 2, 23, 59).astimezone())


def test_each_right_answer_makes_the_pause_longer() -> None:
    card, pauses = new_card(), []
    for _ in range(6):
        at = card.due_at
        card = answer_card(card, "1", True, at)
        pauses.append(card.due_at - at)
    assert pauses == sorted(set(pauses))
    assert pauses[0] <= 3 * DAY and pauses[-1] > 60 * DAY


def test_a_wrong_answer_brings_it_back_sooner_and_one_made_good_lies_between() -> None:
    card = answer_card(new_card(), "1", True, MORNING + DAY)
    at = card.due_at
    right, wrong = answer_card(card, "1", True, at), answer_card(card, "2", False, at)
    made_good = answer_card(wrong, "1", True, at)
    assert wrong.due_at < made_good.due_at < right.due_at
    assert answer_card(wrong, "3", False, at).due_at == wrong.due_at


def test_what_is_not_due_is_not_moved_by_answering_it() -> None:
    card = new_card()
    assert answer_card(card, "1", True, MORNING) == card
    right = answer_card(card, "1", True, MORNING + DAY)
    assert answer_card(right, "2", False, MORNING + DAY) == right, "sent twice, say"


def test_the_next_day_is_a_new_try() -> None:
    wrong = answer_card(new_card(), "2", False, MORNING + DAY)
    right = answer_card(wrong, "1", True, wrong.due_at)
    assert right.before == {} and right.due_at > wrong.due_at


@given(st.lists(st.booleans(), max_size=30))
def test_however_it_goes_a_card_comes_again_some_later_day(answers: list[bool]) -> None:
    card, at = new_card(), MORNING
    for is_right in answers:
        at = max(at, card.due_at)
        card = answer_card(card, "1", is_right, at)
        assert not is_due(card, at)
        assert DAY <= card.due_at - at < timedelta(days=40_000)
