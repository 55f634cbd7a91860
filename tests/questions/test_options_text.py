import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.model import QuestionType
from quizgen.problems import Refused
from quizgen.questions import ANYTHING, LEVELS, MOST_QUESTIONS, Wish, read_options, render_options

wishes = st.builds(
    Wish,
    st.none() | st.integers(1, MOST_QUESTIONS),
    st.integers(),
    st.frozensets(st.sampled_from(LEVELS)),
    st.frozensets(st.sampled_from(QuestionType)),
    st.sampled_from([None, "de", "en"]),
)


@given(wishes)
def test_the_options_that_a_bank_keeps_tell_the_same_wish_again(wish: Wish) -> None:
    assert read_options(render_options(wish), "f") == wish


def test_no_options_are_a_wish_for_anything() -> None:
    assert (render_options(ANYTHING), read_options("", "f")) == ("", ANYTHING)


MANGLED = ["--question 3", "--questions many", "--questions 0", "--level 4", "--types quiz", "--ask-in fr", "--seed"]


@pytest.mark.parametrize("text", [*MANGLED, "x", "'"])
def test_options_that_nobody_wrote_are_refused_with_their_words(text: str) -> None:
    with pytest.raises(Refused, match="f: EDIT-006") as refused:
        read_options(text, "f")
    assert refused.value.problems[0].details == {"options": text}
