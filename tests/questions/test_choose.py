"""Which candidates make the quiz: always the best that is left, found without looking at all of them again."""

from collections.abc import Sequence

import pytest

from quizgen.article import read_article
from quizgen.claims import find_claims_and_people, find_relations
from quizgen.language import analyse
from quizgen.questions.ask import find_candidates
from quizgen.questions.candidate import Candidate
from quizgen.questions.choose import _Chosen, choose_candidates
from quizgen.questions.material import gather
from quizgen.questions.rules import read_rules
from tests.articles import sample


def candidates_of(name: str) -> list[Candidate]:
    analysis = analyse(read_article(str(sample(name))))
    claims, people = find_claims_and_people(analysis)
    material = gather(analysis, claims, people, find_relations(analysis, claims))
    return list(find_candidates(read_rules(analysis.article.language), material))


def choose_plainly(candidates: Sequence[Candidate], number: int) -> list[Candidate]:
    """What is meant: each time the best of all that are left, the first of equals."""
    left, chosen = list(candidates), _Chosen(number)
    while left and len(chosen.candidates) < number:
        best = max(left, key=chosen.value_of)
        left.remove(best)
        if chosen.has_room_for(best):
            chosen.add(best)
    return chosen.candidates


@pytest.mark.parametrize("name", ["rathaus-parkplatz", "musk-putin-contacts"])
def test_the_choice_is_the_one_that_looking_at_all_of_them_gives(name: str) -> None:
    candidates = candidates_of(name)
    for number in (1, 8, 30, 500):
        plain = choose_plainly(candidates, number)
        assert len(plain) > 20 or len(plain) == number
        assert {id(candidate) for candidate in choose_candidates(candidates, number)} == set(map(id, plain))
