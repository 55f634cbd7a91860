"""Every way to answer, as a pupil without a screen and without scripts meets it."""

import re
from html import unescape
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from quizgen.bank import read_bank
from quizgen.shuffle import shuffled_matches, shuffled_order
from web.asking import answer, form_of, text_of, without_nonce

QUIZ = "/quiz/orchard-en"
SEVERAL, MATCHING, ORDERING, CLOZE, MARK, OPEN = 3, 4, 5, 7, 8, 9
QUESTIONS = read_bank(Path(__file__).parent.parent / "cases" / "web" / "banks" / "orchard-en.yaml").questions


def in_words(number: int, *given: str) -> list[str]:
    """The values of the fields for these matches, or for texts in this order."""
    question = QUESTIONS[number - 1]
    if number == MATCHING:
        return [str(shuffled_matches(question).index(match) + 1) for match in given]
    return [str(given.index(text) + 1) for text in shuffled_order(question)]


RIGHT = {
    1: ["1"],
    2: ["2"],
    SEVERAL: ["2", "4"],
    MATCHING: in_words(MATCHING, *(pair.match for pair in QUESTIONS[MATCHING - 1].pairs)),
    ORDERING: in_words(ORDERING, *QUESTIONS[ORDERING - 1].order),
    6: ["11"],
    CLOZE: ["the year 2009"],
    MARK: ["4"],
    OPEN: ["Not far."],
}
WRONG = {
    SEVERAL: ["1", "2"],
    MATCHING: ["1", "1", "1", "1"],
    ORDERING: ["1", "2", "3", "4"],
    CLOZE: ["2010"],
    MARK: ["7"],
}


def say(pupil: FlaskClient, number: int, values: list[str]) -> str:
    return text_of(answer(pupil, number, values, QUIZ))


def edit(folder: Path, *changes: tuple[str, str]) -> None:
    path = folder / "orchard-en.yaml"
    text = path.read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    path.write_text(text, encoding="utf-8")


def fields(page: str) -> list[tuple[str, str]]:
    """The form's controls that a pupil uses, each with its label."""
    labels = dict(re.findall(r'<label for="([\w-]+)"[^>]*>([^<]*)<', page))
    return [(kind, unescape(labels[name])) for kind, name in re.findall(r'<(select|input) id="([\w-]+)"', page)]


def test_several_options_have_a_box_each(pupil: FlaskClient) -> None:
    page = pupil.get(f"{QUIZ}/{SEVERAL}")
    assert (
        len(re.findall(r'<label class="option">\s*<input type="checkbox" name="response" value="\d">', page.text)) == 4
    )
    assert "Choose all answers that are right" in text_of(page)


def test_every_item_has_a_list_of_all_matches(pupil: FlaskClient) -> None:
    page = pupil.get(f"{QUIZ}/{MATCHING}").text
    assert fields(page) == [("select", pair.item) for pair in QUESTIONS[MATCHING - 1].pairs]
    for choices in re.findall(r"<select.*?</select>", page, re.DOTALL):
        options = re.findall(r'<option value="(\d?)"[^>]*>(.*?)</option>', choices)
        assert options == [
            ("", "Please choose"),
            *((str(n), m) for n, m in enumerate(shuffled_matches(QUESTIONS[3]), 1)),
        ]


def test_every_text_has_a_list_of_places_and_their_order_is_not_the_right_one(pupil: FlaskClient) -> None:
    page = pupil.get(f"{QUIZ}/{ORDERING}").text
    shown = [text for _, text in fields(page)]
    assert sorted(shown) == sorted(QUESTIONS[ORDERING - 1].order)
    assert shown != list(QUESTIONS[ORDERING - 1].order)
    for choices in re.findall(r"<select.*?</select>", page, re.DOTALL):
        options = re.findall(r'<option value="(\d?)">(.*?)</option>', choices)
        assert options == [("", "Place"), ("1", "1"), ("2", "2"), ("3", "3"), ("4", "4")]


def test_a_gap_is_described_by_the_words_around_it(pupil: FlaskClient) -> None:
    page = pupil.get(f"{QUIZ}/{CLOZE}")
    described = re.search(r'<input id="response"[^>]*aria-describedby="([^"]*)"', page.text)[1]
    around = [re.search(rf'id="{name}"[^>]*>([^<]*)<', page.text)[1] for name in described.split()]
    assert "".join(around).startswith("He said that the hives had stood there since gap.Type into the gap")


def test_every_word_of_a_sentence_can_be_chosen(pupil: FlaskClient) -> None:
    page = pupil.get(f"{QUIZ}/{MARK}").text
    words = re.findall(
        r'<label class="word"><input type="radio" name="response" value="(\d+)" required><span>(.*?)</span>', page
    )
    assert [
        word for _, word in words
    ] == "According to the parish records they were allowed there for ten years".split()
    assert [number for number, _ in words] == [str(number) for number in range(1, 13)]


def test_every_pupil_sees_the_same_page_before_and_after_reload(pupil: FlaskClient, neighbour: FlaskClient) -> None:
    for number in RIGHT:
        pages = {without_nonce(client.get(f"{QUIZ}/{number}")) for client in (pupil, pupil, neighbour)}
        assert len(pages) == 1


def test_the_page_before_the_answer_does_not_depend_on_the_key(
    pupil: FlaskClient, neighbour: FlaskClient, folder: Path
) -> None:
    urls = [*(f"{QUIZ}/{number}" for number in RIGHT), f"{QUIZ}/result"]
    before = [without_nonce(pupil.get(url)) for url in urls]
    edit(
        folder,
        ("right: Amir Doyle", "wrong: Amir Doyle"),
        ("match: Nora Webb", "match: nobody"),
        ("match: Amir Doyle", "match: Nora Webb"),
        ("match: nobody", "match: Amir Doyle"),
        ("      - The hives were put up in the orchard.\n", ""),
        (
            "      - A storm felled eleven trees.\n",
            "      - A storm felled eleven trees.\n      - The hives were put up in the orchard.\n",
        ),
        ("[[2009]]", "[[the spring before]]"),
        ("[[According to the parish records]], they", "According to the parish records, [[they]]"),
        ("      - I name the only witness.\n", ""),
    )
    assert "Right!" in say(pupil, MARK, ["6"]), "the edited bank is live"
    assert [without_nonce(neighbour.get(url)) for url in urls] == before


@pytest.mark.parametrize("number", RIGHT)
def test_a_right_answer_is_said_to_be_right(pupil: FlaskClient, number: int) -> None:
    words = say(pupil, number, RIGHT[number])
    assert words.startswith("Compare for yourself" if number == OPEN else "Right!")
    assert "Explanation" in words
    assert "Show the solution" not in words


@pytest.mark.parametrize("number", WRONG)
def test_a_wrong_answer_is_said_to_be_wrong_and_the_solution_waits(pupil: FlaskClient, number: int) -> None:
    words = say(pupil, number, WRONG[number])
    assert words.startswith("Not right yet")
    assert re.search(r"Show the solution Right answer .*Explanation.*Try again", words)


def test_each_chosen_option_of_several_is_told_apart_with_its_reason(pupil: FlaskClient) -> None:
    words = say(pupil, SEVERAL, WRONG[SEVERAL])
    assert "Your answer: Wrong the neighbour The neighbour did not want to be named." in words
    assert "Your answer: Right Nora Webb Paragraph 2 has her name and her office." in words
    assert "One right answer is still missing." in words
    assert "Paragraph 3 has his name" not in words, "nobody chose him"
    assert "Right answer Nora Webb Amir Doyle" in words


def test_how_many_options_are_missing_is_said(pupil: FlaskClient) -> None:
    assert "2 right answers are still missing." in say(pupil, SEVERAL, ["1"])
    assert "still missing" not in say(pupil, SEVERAL, ["1", "2", "4"])


def test_each_item_is_told_right_or_wrong(pupil: FlaskClient) -> None:
    given = in_words(MATCHING, "Nora Webb", "Nora Webb", "an unnamed neighbour", "Nora Webb")
    words = say(pupil, MATCHING, given)
    assert "Right Nothing has been signed yet. Nora Webb" in words
    assert "Wrong The hives have stood there since 2009. Nora Webb" in words
    assert "The hives have stood there since 2009. – Amir Doyle" in words


def test_pairs_with_a_speaker_each_are_not_put_into_the_articles_mouth(pupil: FlaskClient) -> None:
    assert "Who says so?" not in say(pupil, MATCHING, RIGHT[MATCHING])
    assert "Who says so? The article itself" in say(pupil, ORDERING, RIGHT[ORDERING])


def test_each_text_is_told_right_or_wrong_in_the_pupils_order(pupil: FlaskClient) -> None:
    hives, storm, council, sale = QUESTIONS[ORDERING - 1].order
    words = say(pupil, ORDERING, in_words(ORDERING, storm, hives, council, sale))
    assert f"Wrong 1. {storm} Wrong 2. {hives} Right 3. {council} Right 4. {sale}" in words
    assert f"Right answer 1. {hives} 2. {storm} 3. {council} 4. {sale}" in words


def test_a_filled_gap_is_shown_in_its_sentence(pupil: FlaskClient) -> None:
    page = answer(pupil, CLOZE, WRONG[CLOZE], QUIZ)
    assert 'stood there since <b class="given wrong">2010</b>.' in page.text
    assert "Your answer 2010 He said" in text_of(page)
    assert "Right answer 2009" in text_of(page)


def test_the_chosen_word_is_shown_in_its_sentence_and_all_words_that_were_meant(pupil: FlaskClient) -> None:
    page = answer(pupil, MARK, RIGHT[MARK], QUIZ)
    assert 'According to the <b class="given right">parish</b> records, they' in page.text
    assert "Right answer According to the parish records" in text_of(page)


def test_an_open_answer_can_be_checked_by_criteria_which_stay_in_the_browser(pupil: FlaskClient) -> None:
    assert "witness weighs less" not in pupil.get(f"{QUIZ}/{OPEN}").text
    page = answer(pupil, OPEN, RIGHT[OPEN], QUIZ).text
    assert re.search(r"<legend>Check your own answer", page)
    boxes = re.findall(r'<label>(<input type="checkbox"[^>]*>)<span lang="en">(.*?)</span>', page)
    assert [words for _, words in boxes] == list(QUESTIONS[OPEN - 1].criteria)
    assert not any("name=" in box for box, _ in boxes)


@pytest.mark.parametrize(
    ("number", "values", "notice"),
    [
        (SEVERAL, [], "There is no answer yet."),
        (MATCHING, ["1", "", "3", ""], "Something is still missing. What you have chosen is still there."),
        (ORDERING, ["2", "", "1", "3"], "Something is still missing. What you have chosen is still there."),
        (ORDERING, ["2", "4", "1", "4"], "One place was given more than once."),
        (CLOZE, ["  "], "There is no answer yet."),
        (MARK, [], "There is no answer yet."),
    ],
)
def test_an_unfinished_answer_is_asked_for_and_loses_nothing(
    pupil: FlaskClient, number: int, values: list[str], notice: str
) -> None:
    page = answer(pupil, number, values, QUIZ)
    assert page.status_code == 422
    assert notice in text_of(page)
    lists = re.findall(r"<select.*?</select>", page.text, re.DOTALL)
    selected = [re.search(r'value="(\d)"[^>]* selected', choices) for choices in lists]
    assert [found[1] if found else "" for found in selected] == (values if lists else [])
    invalid = ["aria-invalid" in choices for choices in lists]
    assert invalid == [not value or values.count(value) > 1 for value in values if lists]
    assert "0 of 8 right" in text_of(pupil.get(f"{QUIZ}/result"))


@pytest.mark.parametrize("number", [SEVERAL, MATCHING, ORDERING, CLOZE, MARK])
def test_whoever_tries_again_starts_from_the_last_answer(pupil: FlaskClient, number: int) -> None:
    answer(pupil, number, WRONG[number], QUIZ)
    page = pupil.get(f"{QUIZ}/{number}?again=1").text
    kept = re.findall(r'value="(\w+)"[^>]* (?:selected|checked)|type="text" value="(\w+)"', page)
    assert ["".join(pair) for pair in kept] == WRONG[number]


@pytest.mark.parametrize("number", RIGHT)
@pytest.mark.parametrize(
    "values",
    [["9" * 5000], ["-1"] * 900, ["٣", "²", "1e3", "1 2", "0"], ["\0", "\ud7ff", "<b>"], [""] * 900, ["1"] * 900],
    ids=["huge", "many", "odd", "marks", "empty", "ones"],
)
def test_a_form_that_no_page_sent_does_no_harm(pupil: FlaskClient, number: int, values: list[str]) -> None:
    page = answer(pupil, number, values, QUIZ)
    assert page.status_code in (200, 422)
    assert len(page.data) < 20_000
    assert pupil.get(f"{QUIZ}/result").status_code == 200


def test_an_edit_of_what_was_chosen_from_asks_again_and_keeps_only_what_was_typed(
    pupil: FlaskClient, folder: Path
) -> None:
    forms = {number: form_of(pupil, f"{QUIZ}/{number}") for number in (MATCHING, ORDERING, MARK, OPEN)}
    edit(
        folder,
        ("match: Amir Doyle", "match: the beekeeper"),
        ("A storm felled eleven trees.", "A storm felled trees."),
        ("records]], they were", "records]], they really were"),
        ("How far would you trust", "How much would you trust"),
    )
    for number, form in forms.items():
        page = pupil.post(f"{QUIZ}/{number}", data=form | {"response": RIGHT[number]})
        assert page.status_code == 409
        assert "This question has just been revised." in text_of(page)
        assert not re.search(r" (?:selected|checked|aria-invalid)", page.text)
        assert ("Not far." in page.text) == (number == OPEN)


def test_the_result_says_every_answer_and_solution_in_words(pupil: FlaskClient) -> None:
    for number, values in (RIGHT | WRONG).items():
        answer(pupil, number, values, QUIZ)
    words = text_of(pupil.get(f"{QUIZ}/result"))
    assert "3 of 8 right" in words
    for part in [
        "Your answer the neighbour Nora Webb Right answer Nora Webb Amir Doyle",
        "Your answer Nothing has been signed yet. – Amir Doyle The hives",
        "Right answer Nothing has been signed yet. – Nora Webb The hives",
        "Your answer 1. A storm felled eleven trees. 2.",
        "Right answer 1. The hives were put up in the orchard. 2.",
        "had stood there since gap . Your answer 2010 Right answer 2009",
        "they were allowed there for ten years. Your answer were Right answer According to the parish records",
        "Your answer Not far. Model answer Not far, because",
    ]:
        assert part in words


def test_the_result_names_no_solution_twice(pupil: FlaskClient) -> None:
    for number, values in RIGHT.items():
        answer(pupil, number, values, QUIZ)
    words = text_of(pupil.get(f"{QUIZ}/result"))
    assert "8 of 8 right" in words
    assert words.count("Right answer") == 3, "only where other words than the shown ones were accepted"
