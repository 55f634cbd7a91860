from quizgen.article.head import read_head
from quizgen.problems import Refused

from .cases import Case, each_case


@each_case("heads.txt")
def test_head_says_what_it_says_or_what_is_wrong_and_where(case: Case) -> None:
    try:
        head, _ = read_head(case.text, "a.txt")
        said = [f"{key}: {value}" for key, value in head.items()]
    except Refused as refused:
        said = [f"{problem.line}: {problem.code}" for problem in refused.problems]
        assert all(problem.render("de") and problem.render("en") for problem in refused.problems)
    assert said == case.expected


def test_text_after_the_head_is_untouched() -> None:
    assert read_head("---\ntitle: Ja\n---\n\nEins.\n---\nZwei.", "a.txt")[1] == "\nEins.\n---\nZwei."
