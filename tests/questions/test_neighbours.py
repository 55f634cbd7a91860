"""Wrong dates are on the same side of the day the article is from as the right one."""

from dataclasses import replace

import pytest

from quizgen.claims import find_claims
from quizgen.language import analyse
from quizgen.questions.material import gather
from quizgen.questions.neighbours import find_neighbours
from tests.articles import make_article

LATER = ("June", "July", "August", "September", "October", "November", "December")


def neighbours_of(value: str, sentence: str, published: str) -> list[str]:
    analysis = analyse(replace(make_article(sentence, "en"), published=published))
    material = gather(analysis, find_claims(analysis))
    return list(find_neighbours(value, "time", material.views[0], material))


def test_what_is_still_to_come_has_no_past_day_as_wrong_option() -> None:
    others = neighbours_of("on 2 June 2025", "The committee will decide on 2 June 2025.", "2025-05-20")
    assert len(others) > 1 and {other.split()[2] for other in others} <= set(LATER)
    others = neighbours_of("on 2 December", "The committee will decide on 2 December.", "2025-11-06")
    assert len(others) > 1 and {other.split()[2] for other in others}.isdisjoint(["September", "October"])


def test_what_happened_this_month_has_no_coming_month_as_wrong_option() -> None:
    others = neighbours_of("on 2 May 2025", "The committee decided on 2 May 2025.", "2025-05-20")
    assert len(others) > 1 and {other.split()[2] for other in others}.isdisjoint(LATER)


def test_what_has_happened_has_no_coming_year_as_wrong_option() -> None:
    others = neighbours_of("in 2023", "The council closed the bridge in 2023.", "2024-05-02")
    assert len(others) > 1
    assert all(int(other[-4:]) <= 2024 for other in others)


@pytest.mark.parametrize("published", ["", "2024-05-02"])
def test_without_the_articles_day_or_where_only_its_month_is_told_any_neighbour_will_do(published: str) -> None:
    others = neighbours_of("in May 2024", "The council closed the bridge in May 2024.", published)
    assert {other.split()[1] for other in others} >= {"March", "July"}
