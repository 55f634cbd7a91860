"""Which questions a teacher is pointed at, in which words, and that sound ones are left alone."""

import random
import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from quizgen import web
from quizgen.interface import words
from quizgen.model import Language, Option, Question, QuestionType
from quizgen.shipped import TEMPLATES
from quizgen.web.results import Flag, Given, Pupil, analyse_items, files, find_flags, make_matrix, say_flag
from quizgen.web.results.saying import say_number, say_percent, say_summary
from tests.web.results.classes import BY_TYPE, CHOICE, give

TRUE_FALSE, SHORT, OPEN = (BY_TYPE[kind] for kind in (QuestionType.TRUE_FALSE, QuestionType.SHORT, QuestionType.OPEN))
TEN = [
    replace(CHOICE, id=f"q{number}", options=(*CHOICE.options, Option("the builder", is_right=False)))
    for number in range(10)
]


CODES = (
    *("too_few", "wrong_key", "spelling", "negative", "poor"),
    *("too_easy", "below_chance", "too_hard", "passed_over", "idle"),
)


def flags_of(question: Question, *firsts: str) -> dict[str, Flag]:
    """The flags of one question, asked by itself, by their code."""
    (item,) = analyse_items([question], give(*firsts, question=question))
    return {flag.code: flag for flag in find_flags(item)}


def flags_with_rest(question: Question, *firsts_and_others: tuple[int, str, int]) -> dict[str, Flag]:
    """The flags of a question at the end of `TEN`; each group of pupils gives one first answer and has so many of
    those ten right."""
    pupils = [
        Pupil(
            f"{group} {number}",
            {q.id: Given("1" if place < good else "2") for place, q in enumerate(TEN)} | {question.id: Given(first)},
        )
        for group, (size, first, good) in enumerate(firsts_and_others)
        for number in range(size)
    ]
    return {flag.code: flag for flag in find_flags(analyse_items([*TEN, question], pupils)[-1])}


def test_a_few_answers_are_too_few_to_tell_anything() -> None:
    assert flags_of(CHOICE, *["2"] * 7) == {"too_few": Flag("too_few", {"count": 7, "least": 8})}
    assert "too_few" not in flags_of(CHOICE, *["2"] * 8)


@pytest.mark.parametrize(
    ("question", "right", "wrong", "codes"),
    [
        (CHOICE, 20, 0, {"too_easy"}),
        (CHOICE, 19, 1, {"idle"}),
        (CHOICE, 8, 2, set()),
        (CHOICE, 3, 7, {"below_chance"}),
        (TRUE_FALSE, 4, 5, {"below_chance"}),
        (TRUE_FALSE, 5, 5, set()),
        (SHORT, 2, 8, set()),
        (SHORT, 1, 8, {"too_hard"}),
        (SHORT, 0, 8, {"too_hard"}),
        (OPEN, 12, 0, set()),
    ],
)
def test_what_is_too_easy_or_too_hard_is_flagged(question: Question, right: int, wrong: int, codes: set[str]) -> None:
    key, other = {CHOICE: ("1", "2"), TRUE_FALSE: ("2", "1")}.get(question, (question.answer, "x"))
    assert set(flags_of(question, *[key] * right, *[other] * wrong)) == codes


def test_a_distractor_must_draw_one_in_twenty() -> None:
    idle = flags_of(CHOICE, *["1"] * 30, *["2"] * 10, "3")["idle"]
    assert idle.values == {"answer": "a neighbour", "count": 1, "of": 41}
    assert "idle" not in flags_of(CHOICE, *["1"] * 30, *["2"] * 8, *["3"] * 2)
    assert "idle" not in flags_of(CHOICE, *["1"] * 10, *["2"] * 9), "with 19 pupils one in twenty is nobody"


def flags_of_a_question_passed_over() -> tuple[Flag, ...]:
    """Of ten pupils who answer the third question, six have left out the second one."""
    pupils = [Pupil(f"pupil {n}", {TEN[0].id: Given("1"), TEN[2].id: Given("1")}) for n in range(6)]
    pupils += [Pupil(f"other {n}", {q.id: Given("1") for q in TEN[:3]}) for n in range(4)]
    return find_flags(analyse_items(TEN, pupils)[1])


def test_a_question_that_many_pass_over_is_flagged_even_if_few_answered() -> None:
    assert flags_of_a_question_passed_over() == (
        Flag("too_few", {"count": 4, "least": 8}),
        Flag("passed_over", {"count": 6, "of": 10}),
    )


def test_a_wrong_option_that_draws_the_better_pupils_may_be_the_key() -> None:
    flags = flags_with_rest(CHOICE, (6, "2", 9), (4, "1", 3), (3, "3", 2))
    assert flags["wrong_key"].values == {"answer": "Amir Doyle", "count": 6, "rest": 0.9, "rest_of_right": 0.3}
    assert "negative" in flags


@pytest.mark.parametrize(("good", "keyed"), [(2, 3), (3, 8)])
def test_a_few_good_pupils_who_slip_do_not_accuse_the_key(good: int, keyed: int) -> None:
    assert "wrong_key" not in flags_with_rest(CHOICE, (good, "2", 10), (keyed, "1", 7), (4, "3", 2))


def test_a_typed_answer_of_the_better_pupils_may_lack_in_the_bank() -> None:
    flags = flags_with_rest(SHORT, (5, "about eleven of them", 9), (5, "eleven", 4))
    assert flags["spelling"].values["answer"] == "about eleven of them"
    assert "wrong_key" not in flags


def test_a_poor_discrimination_needs_many_pupils_a_negative_one_fewer() -> None:
    mixed = [(5, "1", 3), (5, "1", 7), (5, "2", 3), (5, "2", 7)]
    assert "poor" not in flags_with_rest(CHOICE, *mixed)
    many = flags_with_rest(CHOICE, *((size * 10, first, good) for size, first, good in mixed))
    assert many["poor"].values == {"discrimination": pytest.approx(0), "count": 200}
    assert "negative" in flags_with_rest(CHOICE, (6, "1", 3), (6, "2", 7))


def simulate(size: int, chance: random.Random, *, key: int) -> list[Pupil]:
    """A class that answers ten questions of four options by ability; who doesn't know the first option guesses.

    With another `key` than 1 the first of the ten questions was thought of with that option as the right one.
    """

    def answer(ability: float, difficulty: float, place: int) -> str:
        knows = chance.random() < 1 / (1 + 2.718 ** (1.7 * (difficulty - ability)))
        thought_of = str(key) if place == 0 else "1"
        return thought_of if knows else chance.choice("1234")

    difficulties = [chance.gauss(-0.7, 0.8) for _ in TEN]
    abilities = [chance.gauss(0, 1) for _ in range(size)]
    return [
        Pupil(str(n), {q.id: Given(answer(a, difficulties[place], place)) for place, q in enumerate(TEN)})
        for n, a in enumerate(abilities)
    ]


def find_codes(pupils: Sequence[Pupil]) -> list[set[str]]:
    return [{flag.code for flag in find_flags(item)} for item in analyse_items(TEN, pupils)]


@pytest.mark.parametrize("size", [8, 12, 25, 60])
def test_sound_questions_are_seldom_accused_and_a_wrong_key_mostly_is(size: int) -> None:
    chance = random.Random(1)
    accusing = {"wrong_key", "negative", "poor"}
    sound = [codes & accusing for _ in range(30) for codes in find_codes(simulate(size, chance, key=1))]
    assert sum(map(bool, sound)) / len(sound) < 0.1
    wrong = [find_codes(simulate(size, chance, key=3))[0] for _ in range(30)]
    assert sum(bool(codes & {"wrong_key", "too_hard", "below_chance"}) for codes in wrong) / len(wrong) > 0.7


def find_every_flag() -> list[Flag]:
    """One of each code at least."""
    mixed = ((50, "1", 3), (50, "1", 7), (50, "2", 3), (50, "2", 7))
    scenes = [
        *(flags_of(CHOICE, *["1"] * right, *["2"] * wrong) for right, wrong in ((7, 0), (8, 0), (0, 8), (19, 1))),
        flags_of(SHORT, *["x"] * 8),
        flags_with_rest(SHORT, (6, "{answer}", 9), (4, "eleven", 3)),
        flags_with_rest(CHOICE, (6, "2", 9), (4, "1", 3), (3, "3", 2)),
        flags_with_rest(CHOICE, *mixed),
    ]
    return [*flags_of_a_question_passed_over(), *(flag for scene in scenes for flag in scene.values())]


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_flag_has_a_sentence_that_tells_its_figures(language: Language) -> None:
    flags = find_every_flag()
    assert {flag.code for flag in flags} == set(CODES)
    for flag in flags:
        sentence = say_flag(flag, language)
        assert not re.search(r"\{(?!answer)|None", sentence)
        assert all(str(value) in sentence for value in flag.values.values() if not isinstance(value, float))


def test_figures_read_as_each_language_writes_them() -> None:
    assert [say_percent(0.953, "de"), say_percent(0.953, "en")] == ["95\u00a0%", "95%"]
    assert [say_number(-0.126, "de"), say_number(-0.126, "en")] == ["−0,13", "−0.13"]
    assert [say_number(-0.001, "de"), say_number(2.0, "de"), say_number(1234.5, "en")] == ["0", "2", "1234.5"]
    matrix = make_matrix([CHOICE], give("1", "2", "2"))
    assert say_summary(matrix, "en") == "0.3 of 1 points on average, 0 in the middle (median)."


def test_no_text_about_results_is_left_over_or_missing() -> None:
    paths = [*(TEMPLATES / "web").rglob("*.html"), *Path(web.__file__).parent.rglob("*.py")]
    text = "\n".join(path.read_text(encoding="utf-8") for path in paths)
    used = set(re.findall(r"\bresults_\w+", text)) - {"results_flag_", "results_column_"}
    flags = {f"results_flag_{code}" for code in CODES}
    columns = {f"results_column_{name}" for name in (*files.MATRIX_COLUMNS, *files.ITEM_COLUMNS)}
    assert {key for key in words("en") if key.startswith("results_")} == used | flags | columns
