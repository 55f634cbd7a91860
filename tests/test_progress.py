"""Progress is real, seldom enough to cost nothing, and changes nothing."""

import pytest

from quizgen.article import read_article
from quizgen.bank import render_bank
from quizgen.pipeline import make_bank
from quizgen.progress import counted, tell_nobody
from tests.articles import SAMPLES


@pytest.mark.parametrize("size", [0, 1, 40, 99, 100, 101, 12_345])
def test_items_pass_as_they_are_and_few_of_them_are_told(size: int) -> None:
    told: list[tuple[str, int, int]] = []
    passed = 0
    for _ in counted(range(size), "words", lambda *heard: told.append(heard)):
        assert told[-1][1] <= passed  # never said to be done before it is
        passed += 1
    assert passed == size
    assert told[-1] == ("words", size, size)
    assert [done for _, done, _ in told] == sorted({done for _, done, _ in told})
    assert len(told) <= 200


def test_a_bank_is_the_same_whether_anybody_watches_or_not() -> None:
    article = read_article(str(SAMPLES[0]))
    told: list[tuple[str, int, int]] = []
    watched = make_bank(article, "x", tell=lambda *heard: told.append(heard))
    assert render_bank(watched) == render_bank(make_bank(article, "x", tell=tell_nobody))
    assert list(dict.fromkeys(stage for stage, _, _ in told)) == ["sentences", "claims", "questions"]
    assert all(0 <= done <= of for _, done, of in told)
