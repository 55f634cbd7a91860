from quizgen.article.dates import find_date

from .cases import Case, each_case


@each_case("dates.txt")
def test_date_is_found_where_there_is_one_and_only_one(case: Case) -> None:
    assert [find_date(case.text)] == case.expected
