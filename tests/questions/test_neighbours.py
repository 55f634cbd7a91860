"""Wrong dates are on the same side of the day the article is from as the right one."""

from dataclasses import replace

import pytest

from quizgen.claims import find_claims
from quizgen.language import analyse
from quizgen.questions.material import gather
from quizgen.questions.neighbours import find_neighbours
from tests.articles import make_article

COMING = {"January", "February", "March", "April", "May", "June", "July", "August", "November", "December"}


def neighbours_of(value: str, sentence: str, published: str) -> list[str]:
    analysis = analyse(replace(make_article(sentence, "en"), published=published))
    material = gather(analysis, find_claims(analysis))
    return list(find_neighbours(value, "time", material.views[0], material))


def test_what_is_still_to_come_has_no_past_day_as_wrong_option() -> None:
    sentence = "The committee will decide on 2 December 2025."
    others = neighbours_of("on 2 December 2025", sentence, "2025-12-01")
    months = {month for other in neighbours_of("on 2 December", sentence, "2025-11-06") for month in other.split()[2:3]}
    assert others and all("2025" in other for other in others)
    assert len(months) > 1 and months <= COMING


def test_what_has_happened_has_no_coming_year_as_wrong_option() -> None:
    others = neighbours_of("in 2023", "The council closed the bridge in 2023.", "2024-05-02")
    assert len(others) > 1
    assert all(int(other[-4:]) <= 2024 for other in others)


@pytest.mark.parametrize("published", ["", "2024-05-02"])
def test_without_the_articles_day_or_in_its_own_month_any_neighbour_will_do(published: str) -> None:
    others = neighbours_of("in May 2024", "The council closed the bridge in May 2024.", published)
    assert {other.split()[1] for other in others} >= {"March", "July"}
