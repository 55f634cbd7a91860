"""The page on two articles: its text, its tables, its marks."""

import re

import pytest
from lxml import html

from quizgen.article import read_article
from quizgen.model import Article
from quizgen.module import Copy
from quizgen.pipeline import compare_articles
from tests.articles import make_article
from tests.compare.case_files import CASES, read_case
from tests.compare.test_bank import compare_samples, sample_paths

PAGE = compare_samples("de").page


def read(page: str) -> html.HtmlElement:
    return html.document_fromstring(page)


def text_of(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def case_page(name: str) -> str:
    case = read_case(next(path for path in CASES if path.stem == name))
    return compare_articles(*case.articles, "case").page


@pytest.mark.parametrize("language", ["de", "en"])
def test_both_articles_stand_in_the_page_word_for_word(language: str) -> None:
    page = read(compare_samples(language).page)
    for sup in page.xpath("//ol[@class='article']//sup"):
        sup.drop_tree()
    for path, column in zip(sample_paths(language), page.xpath("//ol[@class='article']"), strict=True):
        assert [text_of(li) for li in column.xpath("li")] == list(read_article(str(path)).paragraph_texts)


def test_a_figure_that_differs_is_marked_in_both_with_the_number_of_its_row() -> None:
    page = read(PAGE)
    marked = [text_of(span) for span in page.xpath("//ol[@class='article']//span[contains(@class, 'differs')]")]
    assert {"5,6 Millionen Euro", "6,1 Millionen Euro", "im September 2025", "im März 2026"} <= set(marked)
    assert len(page.xpath("//ol[@class='article']//sup/a[@href='#different-1']")) == 2
    [row] = page.xpath("//tr[@id='different-1']")
    assert "5,6 Millionen Euro" in text_of(row) and "6,1 Millionen Euro" in text_of(row) and "Kämmerei" in text_of(row)


def test_every_link_inside_the_page_leads_somewhere() -> None:
    page = read(PAGE)
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {link[1:] for link in page.xpath("//a/@href") if link.startswith("#")} <= set(ids)


def test_the_tables_say_who_gives_a_name_and_who_has_it_at_second_hand() -> None:
    rows = [text_of(row) for row in read(PAGE).xpath("//table[contains(@class, 'same-table')]/tbody/tr")]
    assert any("Jannik Osterloh" in row and "nur Artikel B nennt einen Namen" in row for row in rows)
    assert any("Kranichsfurter Rundschau" in row and "Artikel B hat es aus zweiter Hand" in row for row in rows)


def test_what_stands_in_both_word_for_word_is_no_second_piece_of_evidence() -> None:
    [section] = read(PAGE).xpath("//section[@aria-labelledby='copied-heading']")
    assert "keine zwei unabhängigen Belege" in text_of(section)
    assert "„Wir brauchen das Geld für unsere beiden Grundschulen“" in text_of(section)


def test_an_article_beside_itself_gets_a_page_that_says_so() -> None:
    page = read(case_page("same-article-en"))
    assert "No difference was found" in text_of(page)
    assert page.xpath("//section[@aria-labelledby='questions-heading']") == []


def test_two_articles_with_the_same_nameless_sources_each_have_them_under_their_own_letter() -> None:
    page = read(case_page("same-article-en"))
    assert [text_of(dt) for dt in page.xpath("//dl[@class='unmatched']//dt")] == ["Article A:", "Article B:"]


def test_questions_and_key_stand_in_the_page_though_nobody_approved_them_yet() -> None:
    page = read(PAGE)
    tasks, key = (page.xpath(f"//section[@class='{name}']/ol/li") for name in ("questions", "key"))
    assert len(tasks) == len(key) == len(compare_samples("de").bank.questions)


def test_a_pupils_copy_has_both_articles_and_gives_no_answer() -> None:
    one, other = (read_article(str(path)) for path in sample_paths("de"))
    page = read(compare_articles(one, other, "two", Copy.PUPIL).page)
    assert [text_of(li) for li in page.xpath("//ol[@class='article']/li")] == [
        *one.paragraph_texts,
        *other.paragraph_texts,
    ]
    assert not page.xpath("//table | //sup | //section[@class] | //div[@class='legend']")


def test_the_page_needs_nothing_else_and_holds_one_style_and_no_script() -> None:
    page = read(PAGE)
    assert len(page.xpath("//style")) == 1
    assert not page.xpath("//script | //img | //link | //@style | //@onclick")
    assert not re.search(r"url\(|@import", PAGE)


def test_hostile_text_is_shown_as_text() -> None:
    sentence = "Bürgermeisterin Alva Kestner sagte, dass <b>die</b> Brücke seit Jahren & Tagen gesperrt sei."
    article: Article = make_article(sentence)
    page = read(compare_articles(article, article, "x").page)
    assert not page.xpath("//ol[@class='article']//b")
    assert text_of(page.xpath("//ol[@class='article'][1]/li")[0]).startswith(
        "Bürgermeisterin Alva Kestner sagte, dass <b>"
    )


def test_articles_without_a_head_are_told_apart_by_their_letter() -> None:
    article = make_article(
        "Bürgermeisterin Alva Kestner sagte, dass die Brücke über die Lumme seit Jahren gesperrt sei."
    )
    page = read(compare_articles(article, article, "x").page)
    assert [text_of(h) for h in page.xpath("//article/h3")] == [f"Artikel {letter} ohne Überschrift" for letter in "AB"]
