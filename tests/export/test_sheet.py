"""What pupils and teachers find on paper; `test_sheet_in_browser.py` and `test_pdf.py` look at the pages."""

import re
from typing import Any
from xml.etree import ElementTree

import pytest
import tinyhtml5

from quizgen.export.sheet import make_key, make_sheet, make_short_solution
from quizgen.letters import letter
from quizgen.model import Article, Evidence, Option, Pair, Question, Status
from quizgen.model.article import join_paragraphs
from quizgen.shuffle import shuffled_matches, shuffled_order
from tests.export.reading import XHTML
from tests.export.samples import (
    ARTICLE,
    make_bank,
    make_choice,
    make_cloze,
    make_mark,
    make_matching,
    make_open,
    make_ordering,
    make_question,
    make_several,
)

ALL = make_bank(
    make_question(),
    make_choice(),
    make_several(),
    make_matching(),
    make_ordering(),
    make_cloze(accept=("June",)),
    make_mark(),
    make_open(),
)


def find(page: str, tag: str, name: str = "") -> list[ElementTree.Element]:
    """The tags of this name, with this class."""
    tree = tinyhtml5.parse(page)
    return [found for found in tree.iter(XHTML + tag) if not name or name in (found.get("class") or "").split()]


def text_of(tag: ElementTree.Element) -> str:
    return " ".join("".join(tag.itertext()).split())


def task_of(question: Question, **bank: Any) -> str:
    [task] = find(make_sheet(make_bank(question, **bank)), "ol", "tasks")
    return text_of(task)


def solution_of(question: Question, **bank: Any) -> str:
    [task] = find(make_key(make_bank(question, **bank)), "ol", "tasks")
    return text_of(task)


def test_options_have_letters_and_boxes() -> None:
    assert task_of(make_choice()) == (
        "Who denied a warning? Tick one answer. A the mayor B the swimming club C the council"
    )
    assert len(find(make_sheet(make_bank(make_choice())), "span", "box")) == 3


def test_several_right_options_are_announced() -> None:
    assert "More than one answer may be right." in task_of(make_several())


def test_matches_have_the_letters_and_the_order_that_they_have_everywhere() -> None:
    question = make_matching()
    matches = [f"{letter(place)} {match}" for place, match in enumerate(shuffled_matches(question))]
    assert task_of(question).endswith(
        " ".join(("1 The roof is not safe. 2 We were never warned. 3 The pool will close.", *matches))
    )


def test_a_match_for_two_items_stands_once_with_a_word_about_it() -> None:
    pairs = (Pair("The roof leaks.", "Quill"), Pair("It is safe.", "Feld"), Pair("We must close.", "Quill"))
    task = task_of(make_matching(pairs=pairs))
    assert task.count("Quill") == 1
    assert "A letter may fit more than once." in task


def test_ordering_has_the_shuffled_texts_and_a_numbered_place_for_each() -> None:
    question = make_ordering()
    texts = [f"{letter(place)} {text}" for place, text in enumerate(shuffled_order(question))]
    assert task_of(question).endswith(" ".join((*texts, "1 2 3")))


def test_a_gap_leaves_no_trace_of_its_words_and_is_as_long_as_every_other() -> None:
    page = make_sheet(make_bank(make_cloze(), article=Article("", (), "en")))
    assert "in June" not in page
    [gap] = find(page, "span", "gap")
    assert gap.get("aria-label") == "gap"


def test_a_sentence_to_mark_is_whole_and_unmarked() -> None:
    assert "The swimming club denied that it had been warned." in task_of(make_mark())


def test_there_is_a_line_for_a_short_answer_and_room_for_an_open_one() -> None:
    assert len(find(make_sheet(make_bank(make_question())), "div", "line")) == 1
    assert len(find(make_sheet(make_bank(make_open())), "div", "line")) == 6


@pytest.mark.parametrize("secret", ["The sentence names the mayor.", "She speaks of the roof.", "Names the mayor."])
def test_the_sheet_gives_nothing_away(secret: str) -> None:
    assert secret in make_key(ALL)
    assert secret not in make_sheet(ALL)


def test_the_sheet_has_room_for_name_class_and_date() -> None:
    [line] = find(make_sheet(ALL), "p", "name-line")
    assert text_of(line) == "Name: Class: Date:"


def test_paragraphs_are_a_numbered_list_and_every_fifth_line_has_its_number() -> None:
    words = " ".join(["paragraph"] * 70)
    article = Article(*join_paragraphs([words, words]), "en")
    page = make_sheet(make_bank(make_choice(), article=article))
    [paragraphs] = find(page, "ol", "paragraphs")
    assert len(paragraphs) == 2
    rows = find(page, "span", "row")
    numbered = {text_of(row[0]): place for place, row in enumerate(rows, 1) if len(row)}
    assert numbered == {str(place): place for place in range(5, len(rows) + 1, 5)}


def test_a_bank_without_an_article_is_a_sheet_of_questions() -> None:
    page = make_sheet(make_bank(make_question(), article=Article("", (), "en")))
    assert not find(page, "ol", "paragraphs")
    assert find(page, "ol", "tasks")


def test_source_and_licence_stand_under_the_article_and_in_the_foot_of_each_page() -> None:
    page = make_sheet(ALL)
    [source] = find(page, "p", "source")
    assert text_of(source) == ("Source: Lindenau Courier, 2024-03-06, https://courier.example/pool?id=1&page=2, CC0")
    assert foot_of(page) == "Lindenau Courier · 2024-03-06 · CC0 · Lindenau closes its pool"
    assert foot_of(make_key(ALL)) == foot_of(page)


def foot_of(page: str) -> str:
    [foot] = re.findall(r'@bottom-left \{ content: "([^"]*)"', page)
    return re.sub(r"\\([0-9a-f]{6})", lambda found: chr(int(found[1], 16)), foot)


def test_the_foot_is_one_line() -> None:
    article = Article("", (), "en", title="A title of many words " * 20, publisher="Lindenau Courier")
    assert len(foot_of(make_sheet(make_bank(make_choice(), article=article)))) == 100


@pytest.mark.parametrize("title", ['"; } body { display: none', "</style><script>", "\\", "a\nb", "{{ x }}", "🙂"])
def test_the_foot_can_hold_any_title(title: str) -> None:
    page = make_sheet(make_bank(make_choice(), article=Article("", (), "en", title=title)))
    assert foot_of(page) == " ".join(title.split())
    assert len(find(page, "style")) == 1
    assert not find(page, "script")


def test_the_key_names_paragraph_and_line_of_the_evidence() -> None:
    assert "The swimming club denied that it had been warned. (paragraph 2, lines 3–4)" in solution_of(make_choice())
    assert "(paragraph 2, line 3)" in solution_of(make_question())


def test_the_key_names_the_paragraph_alone_where_the_sentence_is_not_found() -> None:
    assert "lost (paragraph 2)" in solution_of(make_question(evidence=Evidence("lost", 2, 0, 0)))


def test_the_key_says_what_is_right_and_why_others_are_wrong() -> None:
    assert "A the mayor She speaks of the roof. B the swimming club ✓ right C the council" in solution_of(make_choice())


def test_the_key_solves_pairs_and_orders_by_letter() -> None:
    matches = shuffled_matches(make_matching())
    assert f"1 The roof is not safe. → {letter(matches.index('the mayor'))} the mayor" in solution_of(make_matching())
    shown = shuffled_order(make_ordering())
    assert f"1 {letter(shown.index('The roof leaks.'))} The roof leaks." in solution_of(make_ordering())


def test_the_key_shows_a_gap_filled_and_what_else_is_right() -> None:
    solution = solution_of(make_cloze(accept=("June", "06/24")))
    assert "will close its indoor pool in June." in solution
    assert "Also right: June; 06/24" in solution


def test_the_key_helps_to_judge_open_answers() -> None:
    assert (
        "Only the mayor says so. What makes a good answer: Names the mayor. Tells claim and fact apart. "
        "Says what could prove it." in solution_of(make_open())
    )


def test_the_key_names_speaker_level_and_id() -> None:
    assert solution_of(make_choice(level=2)).endswith("Who says so: the swimming club · level II · q002")


@pytest.mark.parametrize(
    ("question", "solution"),
    [
        (make_choice(), "B"),
        (make_several(), "A C"),
        (make_matching(), "1 C, 2 B, 3 A"),
        (make_ordering(), "A C B"),
        (make_question(), ""),
        (make_cloze(), ""),
        (make_open(), ""),
    ],
)
def test_what_can_be_marked_at_a_glance_stands_at_the_top(question: Question, solution: str) -> None:
    assert make_short_solution(question) == solution
    overview = find(make_key(make_bank(question)), "ul", "overview")
    assert [text_of(found) for found in overview] == ([f"1: {solution}"] if solution else [])


def test_words_are_in_the_language_of_bank_and_question() -> None:
    german = make_choice("q1", language="de", options=(Option("ja", is_right=True), Option("nein", is_right=False)))
    bank = make_bank(german, make_choice("q2"), language="de", article=ARTICLE)
    page = make_sheet(bank)
    assert find(page, "html")[0].get("lang") == "de"
    assert "Kreuze eine Antwort an." in page
    assert "Tick one answer." in page
    assert [task.get("lang") for task in find(page, "ol", "tasks")[0]] == [None, "en"]
    assert find(page, "ol", "paragraphs")[0].get("lang") == "en"


@pytest.mark.parametrize("make", [make_sheet, make_key])
def test_only_published_questions_are_shown(make: Any) -> None:
    page = make(make_bank(make_choice("q1", prompt="Rejected?", status=Status.REJECTED), make_choice("q2")))
    assert "Rejected?" not in page


@pytest.mark.parametrize("make", [make_sheet, make_key])
def test_a_page_needs_nothing_else(make: Any) -> None:
    tree = tinyhtml5.parse(make(ALL))
    assert not [tag for tag in tree.iter() if {"src", "href", "style", "data"} & set(tag.keys())]
    assert "url(" not in make(ALL)
    assert "@import" not in make(ALL)


def test_sheet_and_key_have_titles_of_their_own() -> None:
    assert text_of(find(make_sheet(ALL), "title")[0]) == "Lindenau closes its pool – Worksheet"
    assert text_of(find(make_key(ALL), "title")[0]) == "Lindenau closes its pool – Teacher’s key"


def test_letters_go_on_behind_z() -> None:
    assert [letter(place) for place in (0, 25, 26, 27, 51, 52)] == ["A", "Z", "AA", "AB", "AZ", "BA"]
