"""How a question works: difficulty, discrimination, who gave which answer. Checked against NumPy and by hand."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.model import Question, QuestionType
from quizgen.web.results import Given, Item, Pupil, Share, Tally, analyse_items
from quizgen.web.results.correlation import correlate, is_surely_below
from tests.web.results.classes import BY_TYPE, CHOICE, QUESTIONS, give, make_class, right

FOUR = [replace(CHOICE, id=f"q{number}") for number in range(4)]


def make_pupils(table: list[list[bool]]) -> list[Pupil]:
    """A pupil a row; each answers all questions of `FOUR`, and the latest answer is always right."""
    return [
        Pupil(f"pupil {n:02}", {q.id: Given("1" if good else "2", "1", 2) for q, good in zip(FOUR, row, strict=True)})
        for n, row in enumerate(table)
    ]


def by_type(items: tuple[Item, ...]) -> dict[QuestionType, Item]:
    return {item.question.type: item for item in items}


tables = st.lists(st.lists(st.booleans(), min_size=4, max_size=4), min_size=8, max_size=30)


@given(tables)
def test_discrimination_is_the_correlation_with_the_score_of_the_other_questions(table: list[list[bool]]) -> None:
    marks = np.array(table, dtype=float)
    for place, item in enumerate(analyse_items(FOUR, make_pupils(table))):
        column, rest = marks[:, place], np.delete(marks, place, axis=1).sum(axis=1)
        assert item.right.ratio == pytest.approx(column.mean())
        if column.std() == 0 or rest.std() == 0:
            assert item.discrimination is None
        else:
            assert item.discrimination == pytest.approx(np.corrcoef(column, rest)[0, 1])
            assert -1 <= item.discrimination <= 1


def test_a_table_reckoned_by_hand() -> None:
    """The first question: 4 right with rests 3 3 2 2, 4 wrong with rests 1 1 0 0 of 3.

    The point-biserial is (mean of right - mean of wrong) / deviation * sqrt(p q): (2.5 - 0.5) / sqrt(1.25) * 0.5.
    """
    rests = [[1, 1, 1], [1, 1, 1], [1, 1, 0], [1, 0, 1], [1, 0, 0], [0, 1, 0], [0, 0, 0], [0, 0, 0]]
    table = [[place < 4, *map(bool, rest)] for place, rest in enumerate(rests)]
    item, *_ = analyse_items(FOUR, make_pupils(table))
    assert (item.answered, item.right) == (8, Share(4, 8))
    assert item.discrimination == pytest.approx(2 / 1.25**0.5 / 2)
    assert item.rest_of_right == pytest.approx(2.5 / 3)
    key, other, last = item.answers
    assert (key.rest, other.rest, last.rest) == (pytest.approx(2.5 / 3), pytest.approx(0.5 / 3), None)


def test_fewer_than_eight_pupils_tell_nothing_of_discrimination() -> None:
    table = [[True, True, True, True], [False, False, False, False]] * 4
    assert [len(table[:7]), analyse_items(FOUR, make_pupils(table[:7]))[0].discrimination] == [7, None]
    assert analyse_items(FOUR, make_pupils(table))[0].discrimination == 1


def test_pupils_who_stop_early_are_judged_by_what_they_answered() -> None:
    good = make_pupils([[True] * 4, [False, True, True, True]] * 4)
    stopped = [replace(pupil, given={q.id: pupil.given[q.id] for q in FOUR[:2]}) for pupil in good]
    item, *_ = analyse_items(FOUR, stopped)
    assert item.discrimination is None, "all have the one other question right that they answered"
    assert [tally.rest for tally in item.answers] == [1, 1, None]


@settings(max_examples=40)
@given(st.permutations(make_class(12)))
def test_the_order_of_pupils_does_not_matter(pupils: list[Pupil]) -> None:
    assert analyse_items(QUESTIONS, pupils) == analyse_items(QUESTIONS, make_class(12))


@given(st.sampled_from([question for question in QUESTIONS if question.type is not QuestionType.OPEN]))
def test_a_key_that_all_give_has_p_1(question: Question) -> None:
    (item,) = analyse_items([question], give(*[right(question)] * 9, question=question))
    assert (item.right, item.discrimination) == (Share(9, 9), None)
    assert {tally.count for tally in item.answers if tally.is_right} <= {9}
    assert sum(tally.count for tally in (*item.answers, *item.missed) if not tally.is_right) == 0


def test_only_the_first_answer_counts() -> None:
    pupils = [Pupil("Wal", {CHOICE.id: Given(first="2", latest="1", tries=2)})]
    (item,) = analyse_items([CHOICE], pupils)
    assert item.right == Share(0, 1)


def test_an_option_knows_who_chose_it_and_stays_if_nobody_did() -> None:
    (item,) = analyse_items([CHOICE], give("1", "2", "1", ""))
    assert item.answers == (
        Tally("Nora Webb", True, ("pupil 000", "pupil 002"), None),
        Tally("Amir Doyle", False, ("pupil 001",), None),
        Tally("a neighbour", False, (), None),
    )


def test_of_several_options_each_is_counted_by_itself() -> None:
    question = BY_TYPE[QuestionType.SEVERAL]
    (item,) = analyse_items([question], give("2 4", "1 2", "2", question=question))
    assert [tally.count for tally in item.answers] == [1, 3, 0, 1]


def test_of_a_sentence_only_chosen_words_are_counted() -> None:
    question = BY_TYPE[QuestionType.MARK]
    (item,) = analyse_items([question], give("1", "8", "1", question=question))
    assert [(tally.text, tally.is_right, tally.count) for tally in item.answers] == [
        ("According", True, 2),
        ("allowed", False, 1),
    ]


def test_typed_answers_are_grouped_whatever_their_capitals_in_the_commonest_spelling() -> None:
    question = BY_TYPE[QuestionType.SHORT]
    typed = ["eleven", "A dozen", "a dozen", "a  dozen", "a dozen", "Eleven", "ten", "ten"]
    (item,) = analyse_items([question], give(*typed, question=question))
    assert [(tally.text, tally.is_right, tally.count) for tally in item.answers] == [
        ("a dozen", False, 4),
        ("Eleven", True, 2),
        ("ten", False, 2),
    ]


def test_of_a_matching_every_item_knows_who_missed_it() -> None:
    question = BY_TYPE[QuestionType.MATCHING]
    good = right(question).split()
    other = next(number for number in "123" if number != good[1])
    slip = " ".join([good[0], other, *good[2:]])
    (item,) = analyse_items([question], give(right(question), slip, slip, question=question))
    assert [tally.aliases for tally in item.missed] == [(), ("pupil 001", "pupil 002"), (), ()]
    assert item.answers == ()


def test_an_order_with_a_text_that_stands_twice_has_it_once() -> None:
    question = replace(BY_TYPE[QuestionType.ORDERING], order=("It rained.", "It snowed.", "It rained."))
    (item,) = analyse_items([question], give(right(question), question=question))
    assert [tally.text for tally in item.missed] == ["It rained.", "It snowed."]


def test_who_answers_a_later_question_has_passed_over_the_one_before() -> None:
    firsts = {"Wal": ["1", "1", "1"], "Uhu": ["1", "", "1"], "Reh": ["1", "", ""], "Elch": ["", "", ""]}
    pupils = [
        Pupil(alias, {q.id: Given(first, first, 1) for q, first in zip(FOUR[:3], given, strict=True) if first})
        for alias, given in firsts.items()
    ]
    assert [item.passed_over for item in analyse_items(FOUR[:3], pupils)] == [Share(0, 3), Share(1, 2), Share(0, 2)]


def test_an_open_question_has_answers_and_no_figures() -> None:
    item = by_type(analyse_items(QUESTIONS, make_class(30)))[QuestionType.OPEN]
    assert item.answered > 8
    assert (item.right, item.discrimination, item.answers, item.missed) == (Share(0, 0), None, (), ())


def test_equal_thirds_do_not_vary() -> None:
    assert correlate([1.0, 0.0] * 5, [1 / 3] * 10) is None


def test_a_low_correlation_is_sure_only_in_many_pairs() -> None:
    """By hand for 103 pairs: Fisher's z of .2 is .2027, less 1.2816 / 10 makes .0746, and so does its tanh."""
    assert is_surely_below(0.074, 0.2, 103, sureness=0.9) and not is_surely_below(0.075, 0.2, 103, sureness=0.9)
    assert not is_surely_below(0.0, 0.2, 25, sureness=0.9) and is_surely_below(-0.1, 0.2, 25, sureness=0.9)
    assert not is_surely_below(-1.0, 0.2, 3, sureness=0.9)
