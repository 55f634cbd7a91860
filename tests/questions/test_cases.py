"""Short passages with the questions that a rule must ask, word for word: tests/cases/questions/{de,en}/*.txt.

A line `-> question | answer` stands for each question of the rule that the case is for.
"""

import pytest

from quizgen.claims import find_claims
from quizgen.model import Language
from quizgen.questions.ask import find_candidates
from quizgen.questions.guards import find_fault
from quizgen.questions.rules import read_rules
from quizgen.questions.view import make_views
from quizgen.questions.wording import de, en
from tests import passages
from tests.articles import make_analysis
from tests.passages import Passage, read_passages

CASES = passages.CASES / "questions"
WORDINGS = {"de": de, "en": en}
ALL = [case for path in sorted(CASES.glob("*/*.txt")) for case in read_passages(path)]


def asked(passage: str, language: Language, rule_id: str) -> list[str]:
    analysis, wording = make_analysis(passage, language), WORDINGS[language]
    rules = [rule for rule in read_rules(language) if rule.id == rule_id]
    assert rules, f"there is no rule {rule_id}"
    candidates = find_candidates(rules, make_views(analysis, find_claims(analysis)), wording)
    return [f"{c.prompt} | {c.answer}" for c in candidates if not find_fault(c, wording)]


@pytest.mark.parametrize("case", ALL, ids=lambda case: case.place)
def test_rule_asks_exactly_these_questions(case: Passage) -> None:
    assert asked("\n".join(case.paragraphs), case.language, case.rule) == list(case.found)  # type: ignore[arg-type]


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_rule_has_a_case_that_asks(language: Language) -> None:
    asking = {case.rule for case in ALL if case.language == language and case.found}
    assert asking == {rule.id for rule in read_rules(language)}


def test_most_english_rules_have_a_case_that_keeps_silent() -> None:
    rules = {rule.id for rule in read_rules("en")}
    assert len({case.rule for case in ALL if case.language == "en" and not case.found}) > len(rules) / 2


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
