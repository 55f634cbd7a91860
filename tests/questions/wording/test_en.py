"""Short passages with the questions that a rule must ask, word for word: tests/cases/questions/en/*.txt.

A case is `== rule: why`, then the passage (a line is a paragraph), and a line `-> question | answer` for each
question of this rule; `->` alone says that the rule keeps silent.
"""

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.claims import find_claims
from quizgen.questions.ask import find_candidates
from quizgen.questions.guards import find_fault
from quizgen.questions.rules import read_rules
from quizgen.questions.view import make_views
from quizgen.questions.wording import de, en
from tests.articles import make_analysis

CASES = Path(__file__).parents[2] / "cases" / "questions" / "en"


class Case(NamedTuple):
    place: str
    """File and line, as editors read them."""
    rule: str
    passage: str
    questions: tuple[str, ...]


def read_cases(path: Path) -> Iterator[Case]:
    lines = list(enumerate(path.read_text(encoding="utf-8").splitlines(), 1))
    for is_blank, block in groupby(lines, key=lambda line: not line[1].strip()):
        if is_blank:
            continue
        (number, head), *rest = block
        place = f"{path.name}:{number}"
        assert head.startswith("== en."), f"{place}: a case begins with '== ' and the rule's id"
        passage = "\n".join(line for _, line in rest if not line.startswith("->"))
        found = tuple(line.removeprefix("->").strip() for _, line in rest if line.startswith("->"))
        assert passage, f"{place}: no passage"
        assert found, f"{place}: no line with '->'"
        yield Case(place, head.removeprefix("== ").split(":")[0], passage, tuple(filter(None, found)))


ALL = [case for path in sorted(CASES.glob("*.txt")) for case in read_cases(path)]


def asked(passage: str, rule_id: str) -> list[str]:
    analysis = make_analysis(passage, "en")
    rules = [rule for rule in read_rules("en") if rule.id == rule_id]
    assert rules, f"there is no rule {rule_id}"
    candidates = find_candidates(rules, make_views(analysis, find_claims(analysis)), en)
    return [f"{c.prompt} | {c.answer}" for c in candidates if not find_fault(c, en)]


@pytest.mark.parametrize("case", ALL, ids=lambda case: case.place)
def test_rule_asks_exactly_these_questions(case: Case) -> None:
    assert asked(case.passage, case.rule) == list(case.questions)


def test_every_rule_has_a_case_that_asks_and_most_have_one_that_keeps_silent() -> None:
    rules = {rule.id for rule in read_rules("en")}
    asking = {case.rule for case in ALL if case.questions}
    silent = {case.rule for case in ALL if not case.questions}
    assert asking == rules
    assert len(silent) > len(rules) / 2


def test_english_and_german_rules_ask_for_the_same_things() -> None:
    german, english = ({r.id[3:]: r for r in read_rules(language)} for language in ("de", "en"))  # type: ignore[arg-type]
    del german["who.opinion"]  # "nach Ansicht von": English says this with a verb, which en.who.said asks for
    assert set(german) == set(english)
    for name, rule in german.items():
        other = english[name]
        assert (rule.when, rule.skill, rule.level, rule.wrong) == (other.when, other.skill, other.level, other.wrong), (
            name
        )


def test_wordings_of_both_languages_offer_the_same() -> None:
    assert sorted(en.__all__) == sorted(de.__all__)


def test_look_alikes_of_a_number_keep_its_unit_and_form() -> None:
    assert list(en.neighbours("about 15,000", "number"))[:2] == ["about 30,000", "about 7,500"]
    assert list(en.neighbours("$1.8 billion", "money"))[:2] == ["$3.6 billion", "$0.9 billion"]
    assert list(en.neighbours("three", "number"))[:2] == ["five", "two"]


def test_no_look_alike_is_more_than_all() -> None:
    assert "124 percent" not in list(en.neighbours("62 percent", "percent"))


def test_look_alikes_of_a_date_keep_its_form() -> None:
    assert "in November 2022" in list(en.neighbours("in September 2022", "time"))
    assert "in 2019" in list(en.neighbours("in 2021", "time"))


def test_values_of_one_form_can_stand_beside_each_other() -> None:
    assert en.shape_of("in October 2022") == en.shape_of("in May 2021") != en.shape_of("in 2014")


@given(st.integers(2, 999_999))
def test_look_alikes_differ_from_the_number_and_are_more_than_none(number: int) -> None:
    value = f"{number:,}"
    others = list(en.neighbours(value, "number"))
    assert len(others) >= 2
    assert value not in others
    assert "0" not in others


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("Dmitry Peskov", ("Peskov",)),
        ("the Wall Street Journal", ("Wall Street Journal",)),
        ("a Pentagon spokesman", ("Pentagon spokesman",)),
        ("Green Alliance", ()),
        ("in May", ()),
    ],
)
def test_shorter_forms_of_an_answer_count_too(answer: str, expected: tuple[str, ...]) -> None:
    assert en.spellings(answer) == expected


@pytest.mark.parametrize("name", ["his lawyer", "other officials", "the newspaper", "the two men", "one of them"])
def test_answer_that_needs_another_sentence_points_back(name: str) -> None:
    assert en.points_back(name)


@pytest.mark.parametrize("name", ["Dmitry Peskov", "the police", "the Kremlin", "two people familiar with the matter"])
def test_answer_that_stands_alone_does_not_point_back(name: str) -> None:
    assert not en.points_back(name)


def test_inner_quotation_marks_differ_from_the_outer_ones() -> None:
    assert en.requoted("She called it ‘a big day’ and didn’t stay.") == "She called it “a big day” and didn’t stay."
