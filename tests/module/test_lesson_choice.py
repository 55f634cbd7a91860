"""Which lessons an article calls for: short passages with the lessons they must and must not bring."""

from dataclasses import replace
from pathlib import Path

import pytest

from quizgen.article import read_article
from quizgen.model import Language
from quizgen.module.lesson_choice import ChosenLesson, choose_lessons
from quizgen.module.lessons import find_lessons
from quizgen.pipeline import find_article_relations
from tests.articles import SAMPLES, make_article
from tests.passages import CASES, Passage, read_passages

PASSAGES = [passage for path in sorted(CASES.glob("lessons/*/*.txt")) for passage in read_passages(path)]


def choose(text: str, language: Language, title: str = "") -> dict[str, ChosenLesson]:
    article = replace(make_article(text, language), title=title)
    claims, relations = find_article_relations(article)
    return {chosen.lesson.id: chosen for chosen in choose_lessons(article, claims, relations, article.language)}


@pytest.mark.parametrize("passage", PASSAGES, ids=lambda passage: passage.place)
def test_a_passage_brings_the_lessons_of_its_matter_and_no_others(passage: Passage) -> None:
    first, *others = passage.paragraphs
    title = first.removeprefix("# ") if first.startswith("# ") else ""
    chosen = choose("\n".join(others if title else passage.paragraphs), passage.language, title)
    wanted = {line: line.removeprefix("no ") in chosen for line in passage.found}
    assert wanted == {line: not line.startswith("no ") for line in passage.found}


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_lesson_with_a_matter_has_a_passage_with_it_and_one_without(language: Language) -> None:
    lines = {line for passage in PASSAGES if passage.language == language for line in passage.found}
    ids = [lesson.id for lesson in find_lessons(language) if lesson.when]
    assert {id for id in ids if id not in lines or f"no {id}" not in lines} == set()


def test_a_lesson_shows_the_first_place_that_calls_for_it_with_its_speaker() -> None:
    text = "Das Kino schließt.\nEin Mitarbeiter sagte, dass das Geld fehle.\nEin Besucher sagte, dass er weine."
    place = choose(text, "de")["unnamed"].place
    assert place is not None
    assert (place.paragraph, place.text) == (2, "Ein Mitarbeiter sagte, dass das Geld fehle.")
    assert text.replace("\n", "\n\n")[place.start : place.end] == place.text


def test_a_sentence_that_goes_on_with_the_last_speaker_is_shown_with_the_one_that_names_her() -> None:
    text = "Die Mühle steht. Gestern sagte die Müllerin Ina Korn, dass sie backt. Das Mehl sei gut."
    place = choose(text, "de")["konjunktiv"].place
    assert place is not None
    assert place.text == "Gestern sagte die Müllerin Ina Korn, dass sie backt. Das Mehl sei gut."


def test_a_place_never_leaves_its_paragraph() -> None:
    text = "Gestern sagte die Müllerin Ina Korn, dass sie backt.\nDas Mehl sei gut."
    place = choose(text, "de")["konjunktiv"].place
    assert place is not None
    assert (place.paragraph, place.text) == (2, "Das Mehl sei gut.")


def test_where_two_say_the_same_the_one_that_confirms_is_shown() -> None:
    said, confirmed = "dass die Fähre am Sonntag einen Felsen gerammt habe.", "Die Polizei bestätigte,"
    text = f"Der Schiffer Hauke Lorenz sagte, {said}\n{confirmed} {said}"
    place = choose(text, "de")["several-sources"].place
    assert place is not None
    assert place.text == f"{confirmed} {said}"


def test_how_to_check_and_how_to_trust_are_for_every_reader() -> None:
    chosen = choose("Das Kino schließt.", "de")
    assert [id for id, lesson in chosen.items() if lesson.place is None] == ["reading-laterally", "trusting-well"]


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_a_sample_article_brings_most_of_the_course_in_its_order(path: Path) -> None:
    article = read_article(str(path))
    claims, relations = find_article_relations(article)
    chosen = choose_lessons(article, claims, relations, article.language)
    course = [lesson.id for lesson in find_lessons(article.language)]
    ids = [one.lesson.id for one in chosen]
    assert ids == [id for id in course if id in ids]
    assert 10 <= len(ids) <= len(course)
    assert chosen == choose_lessons(article, claims, relations, article.language)
    for place in (one.place for one in chosen if one.place):
        assert place.text == article.text[place.start : place.end]
        assert place.text in article.paragraph_texts[place.paragraph - 1]


def test_an_article_asked_about_in_the_other_language_brings_lessons_in_that_one() -> None:
    article = make_article("Ein Mitarbeiter sagte, dass das Geld fehlt.")
    claims, relations = find_article_relations(article)
    chosen = {one.lesson.id: one for one in choose_lessons(article, claims, relations, "en")}
    assert chosen["unnamed"].lesson.title == "When a source has no name"
