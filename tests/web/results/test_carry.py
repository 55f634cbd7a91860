"""An answer keeps its meaning when its question is edited; what means nothing there is not carried."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.model import Question, QuestionType
from quizgen.web.marking import mark
from quizgen.web.responses import MAX_TYPED, read_response
from quizgen.web.results import Given, Pupil, Share, State, analyse_items, ask_anew, carry_response, make_matrix
from quizgen.web.wording import say_response
from tests.web.results.classes import BY_TYPE, CHOICE, QUESTIONS, WRONG, right

SHORT, SEVERAL = BY_TYPE[QuestionType.SHORT], BY_TYPE[QuestionType.SEVERAL]


@st.composite
def edited(draw: st.DrawFn) -> tuple[Question, Question]:
    """A question, and the same with everything in another order and another prompt."""
    asked = draw(st.sampled_from(QUESTIONS))
    shuffled = {name: tuple(draw(st.permutations(getattr(asked, name)))) for name in ("options", "pairs", "order")}
    # Another id orders the matches and texts otherwise too.
    return asked, replace(
        asked, **shuffled, prompt="Now, once more: " + asked.prompt, id=draw(st.sampled_from("abcdef"))
    )


@given(edited(), st.data())
def test_an_answer_says_the_same_however_the_question_was_reordered(
    questions: tuple[Question, Question], data: st.DataObject
) -> None:
    asked, wanted = questions
    response = read_response(asked, data.draw(st.lists(st.sampled_from("123456789"), max_size=4)))
    carried = carry_response(asked, response, wanted)
    assert sorted(say_response(wanted, carried)) == sorted(say_response(asked, response))
    if asked.type is not QuestionType.ORDERING:  # of which the right order is another now
        assert mark(wanted, carried) == mark(asked, response)


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.type)
def test_in_another_language_the_place_tells_what_belongs_together(question: Question) -> None:
    translated = replace(
        question,
        language="de",
        options=tuple(replace(option, text=f"auf Deutsch {option.text}") for option in question.options),
        pairs=tuple(replace(pair, item=f"de {pair.item}", match=f"de {pair.match}") for pair in question.pairs),
        order=tuple(f"Ja: {text}" for text in question.order),
    )
    for response in (right(question), *WRONG[question.type]):
        carried = carry_response(question, response, translated)
        assert mark(translated, carried) == mark(question, response), (response, carried)


@pytest.mark.parametrize(
    "wanted",
    [
        replace(CHOICE, options=CHOICE.options[:2]),
        replace(CHOICE, options=(*CHOICE.options[:2], replace(CHOICE.options[2], text="Tom Reed"))),
        replace(CHOICE, type=QuestionType.SEVERAL),
        SHORT,
    ],
)
def test_where_there_is_not_the_same_to_choose_from_nothing_is_carried(wanted: Question) -> None:
    assert carry_response(CHOICE, "1", wanted) is None


def test_an_order_in_which_a_text_stands_twice_is_not_guessed_at() -> None:
    asked = replace(BY_TYPE[QuestionType.ORDERING], order=("It rained.", "It snowed.", "It rained."))
    assert carry_response(asked, "1 2 3", asked) == "1 2 3"
    assert carry_response(asked, "1 2 3", replace(asked, order=asked.order[::-1], prompt="Again?", id="x")) is None


def test_with_a_mended_key_the_same_answers_are_marked_anew() -> None:
    mended = replace(
        CHOICE, options=tuple(replace(option, is_right=option.text == "Amir Doyle") for option in CHOICE.options[::-1])
    )
    pupil = Pupil("Uhu", {CHOICE.id: Given("1", "2", tries=2)}, {CHOICE.id: CHOICE})
    anew = ask_anew(pupil, {CHOICE.id: mended})
    assert anew == Pupil("Uhu", {CHOICE.id: Given("3", "2", tries=2)}, {CHOICE.id: mended})
    assert make_matrix([mended], [anew]).points == (1,)
    assert make_matrix([CHOICE], [pupil]).points == (0,)


def test_a_spelling_that_is_accepted_later_counts_then() -> None:
    pupil = Pupil("Uhu", {SHORT.id: Given("a dozen or so", "a dozen or so", 1)}, {SHORT.id: SHORT})
    anew = ask_anew(pupil, {SHORT.id: replace(SHORT, accept=("a dozen or so",))})
    assert make_matrix([SHORT], [pupil, anew]).rows[0].points == 0
    assert make_matrix([SHORT], [anew]).rows[0].points == 1


def test_what_cannot_be_carried_stays_as_it_was_asked() -> None:
    pupil = Pupil("Uhu", {CHOICE.id: Given("1", "1", 1)}, {CHOICE.id: CHOICE, SHORT.id: SHORT})
    shorter, mended = replace(CHOICE, options=CHOICE.options[1:]), replace(SHORT, answer="twelve")
    assert ask_anew(pupil, {CHOICE.id: shorter, SHORT.id: mended, "new": CHOICE}) == replace(
        pupil, asked={CHOICE.id: CHOICE, SHORT.id: mended}
    )


def test_each_pupil_is_marked_by_the_question_as_it_was_asked_and_told_in_the_words_of_the_class() -> None:
    mended = replace(CHOICE, options=tuple(replace(o, is_right=o.text == "Amir Doyle") for o in CHOICE.options[::-1]))
    early = [Pupil(f"early {n}", {CHOICE.id: Given("1", "1", 1)}, {CHOICE.id: CHOICE}) for n in range(2)]
    late = Pupil("late", {CHOICE.id: Given("1", "1", 1)}, {CHOICE.id: mended})
    assert make_matrix([CHOICE], [*early, late]).points == (1, 1, 0)
    (item,) = analyse_items([CHOICE], [*early, late])
    assert item.right == Share(2, 3)
    assert [tally.aliases for tally in item.answers] == [("early 0", "early 1"), (), ("late",)]


def test_who_was_not_asked_has_no_gap_and_can_have_fewer_points() -> None:
    asked = {question.id: question for question in QUESTIONS[:2]}
    pupil = Pupil("Uhu", {CHOICE.id: Given("1", "1", 1)}, asked)
    (row,) = make_matrix(QUESTIONS, [pupil]).rows
    assert [cell.state for cell in row.cells[:3]] == [State.RIGHT, State.UNANSWERED, State.NOT_ASKED]
    assert (row.points, row.most, row.answered, row.asked) == (1, 2, 1, 2)


def test_left_out_is_told_by_each_pupils_own_order() -> None:
    backwards = {question.id: question for question in QUESTIONS[1::-1]}
    pupils = [Pupil(name, {QUESTIONS[1].id: Given("2", "2", 1)}, backwards) for name in ("Uhu", "Reh")]
    assert [item.passed_over for item in analyse_items(QUESTIONS[:2], pupils)] == [Share(0, 0), Share(0, 2)]


def test_words_that_were_typed_are_always_carried() -> None:
    for kind in MAX_TYPED:
        question = BY_TYPE[kind]
        assert carry_response(question, "2 oder 3", replace(question, prompt="Anders?", answer="x")) == "2 oder 3"
