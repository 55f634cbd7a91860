"""The steps of a quiz: what is asked, what comes next, how it stands, where the evidence is."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.bank import read_bank
from quizgen.model import Bank, Evidence, Status
from quizgen.web.attempt import (
    Score,
    choose_questions,
    find_evidence,
    find_next,
    find_skills,
    find_wrong,
    make_score,
    make_steps,
)
from quizgen.web.step import Step
from quizgen.web.store import Answer

BANKS = Path(__file__).parent.parent / "cases" / "web" / "banks"
BANK = read_bank(BANKS / "library-en.yaml")
ORCHARD = read_bank(BANKS / "orchard-en.yaml")


def answered(bank: Bank = BANK, **responses: str) -> tuple[Step, ...]:
    """The steps of a pupil who answered so; 'first>latest' for somebody who tried twice."""
    answers = {id: Answer(*(response.split(">") * 2)[:2]) for id, response in responses.items()}
    return make_steps(bank.published, answers)


def test_a_rejected_question_is_not_asked() -> None:
    asked = choose_questions(BANK)
    assert [question.id for question in asked] == ["q001", "q002", "q003", "q004", "q005"]
    assert {question.status for question in asked} == {Status.APPROVED, Status.DRAFT}


def test_fewer_questions_than_there_are_come_from_all_over_the_bank() -> None:
    ids = [question.id for question in ORCHARD.published]
    asked = {
        count: [ids.index(question.id) for question in choose_questions(ORCHARD, count)] for count in (1, 3, 9, 99)
    }
    assert asked == {1: [4], 3: [1, 4, 7], 9: list(range(9)), 99: list(range(9))}


@given(st.integers(1, 9))
def test_no_question_is_chosen_twice(count: int) -> None:
    assert len({question.id for question in choose_questions(ORCHARD, count)}) == count


def test_without_a_seed_the_options_keep_the_order_of_the_bank() -> None:
    assert [option for _, option in make_steps(BANK.published, {})[0].options] == list(BANK.questions[0].options)


def test_next_is_the_first_unanswered_question_behind_this_one() -> None:
    steps = answered(q001="1", q003="1")
    assert find_next(steps).number == 2
    assert find_next(steps, 2).number == 4
    assert find_next(answered(q005="well"), 4) is None


def test_the_score_counts_right_answers_and_those_that_were_right_at_once() -> None:
    steps = answered(q001="1>2", q002="September 2022", q003="1", q005="well")
    assert make_score(steps) == Score(total=5, answered=4, marked=4, right=2, right_at_once=1)
    assert [step.number for step in find_wrong(steps)] == [3]


def test_an_answer_of_several_parts_scores_as_right_only_when_all_of_it_is() -> None:
    steps = answered(ORCHARD, f003="2>2 4", f004="1 1 1 1", f007="2009", f008="5")
    assert make_score(steps) == Score(total=9, answered=4, marked=8, right=3, right_at_once=2)
    assert [step.number for step in find_wrong(steps)] == [4]


def test_a_step_says_response_and_solution_in_words() -> None:
    steps = answered(ORCHARD, f003="1 2", f005="1 2 3 4", f008="5", f009="Not far.")
    several, ordering, mark, open_ = (steps[number - 1] for number in (3, 5, 8, 9))
    assert several.response == ("the neighbour", "Nora Webb")
    assert several.solution == ("Nora Webb", "Amir Doyle")
    assert ordering.response[0] == "1. A storm felled eleven trees."
    assert ordering.solution[0] == "1. The hives were put up in the orchard."
    assert (mark.response, mark.solution) == (("records",), ("According to the parish records",))
    assert (open_.response, open_.is_right) == (("Not far.",), None)


def test_skills_are_those_of_first_answers_the_weakest_first() -> None:
    shares = find_skills(answered(q001="2", q002="2019>September 2022", q003="1", q005="well"))
    assert [(one.skill, one.share.count, one.share.of) for one in shares] == [
        ("content", 0, 1),
        ("status", 0, 1),
        ("who-says-what", 1, 1),
    ]


@given(st.dictionaries(st.sampled_from([f"q00{n}" for n in range(1, 6)]), st.text(max_size=5)))
def test_the_counts_of_a_score_fit_each_other(responses: dict[str, str]) -> None:
    steps = answered(**{key: text.replace(">", "") for key, text in responses.items()})
    score = make_score(steps)
    assert score.right_at_once <= score.right <= score.marked <= score.total
    assert score.right + len(find_wrong(steps)) <= score.answered <= score.total


@pytest.mark.parametrize("question", BANK.questions[:5], ids=lambda question: question.id)
def test_evidence_is_marked_inside_its_whole_paragraph(question) -> None:
    (part,) = find_evidence(BANK.article, question.evidence)
    assert part.marked == question.evidence.text
    assert part.number == question.evidence.paragraph
    assert part.before + part.marked + part.after == BANK.article.paragraph_texts[part.number - 1]


def test_evidence_over_two_paragraphs_is_marked_in_both() -> None:
    first, second = BANK.article.paragraphs[:2]
    parts = find_evidence(BANK.article, Evidence("…", 1, first.end - 6, second.start + 5))
    assert [(part.number, part.marked) for part in parts] == [(1, "April."), (2, "Mayor")]


def test_no_evidence_marks_nothing() -> None:
    assert find_evidence(BANK.article, Evidence("", 0, 0, 0)) == ()
