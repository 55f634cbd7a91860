from quizgen.article.furniture import drop_furniture
from quizgen.article.paragraphs import choose_title, find_paragraphs, remove_markup

from .cases import Case, each_case


@each_case("paragraphs.txt")
def test_text_falls_into_title_and_paragraphs(case: Case) -> None:
    prose, _ = drop_furniture(find_paragraphs(case.text))
    assert choose_title(prose, "") == (case.title, case.expected)


@each_case("markdown.txt")
def test_markdown_loses_its_marks(case: Case) -> None:
    assert find_paragraphs(remove_markup(case.text)) == case.expected


def test_known_title_is_taken_out_of_the_text_where_it_is_repeated() -> None:
    assert choose_title(["# Ja zum  Radweg", "Er kommt."], "Ja zum Radweg") == (
        "Ja zum Radweg",
        ["Er kommt."],
    )


def test_known_title_leaves_another_headline_in_the_text() -> None:
    assert choose_title(["Radweg kommt", "Er kommt."], "Ja") == ("Ja", ["Radweg kommt", "Er kommt."])


def test_headline_without_an_article_is_no_title() -> None:
    assert choose_title(["Ja zum Radweg"], "") == ("", ["Ja zum Radweg"])
