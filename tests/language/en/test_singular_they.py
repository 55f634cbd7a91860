"""A question does not tell whether a man or a woman is asked for, and stays English."""

import pytest

from quizgen.language.en.singular_they import make_gender_free
from tests.articles import make_analysis


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("he was ill", "they were ill"),
        ("she has never met him", "they have never met them"),
        ("he often visits her in her house", "they often visit them in their house"),
        ("his account was right", "their account was right"),
        ("the road was closed", "the road was closed"),
    ],
)
def test_pronouns_become_they_and_verbs_agree(said: str, asked: str) -> None:
    tokens = make_analysis(f"Ann Example said {said}.", "en").sentences[0].tokens[3:-1]
    assert " ".join(token.text for token in make_gender_free(tokens)) == asked
