"""Short passages with the questions that a rule must ask, word for word: tests/cases/questions/{de,en}/*.txt.

A line `-> question | answer` stands for each question of the rule that the case is for. The answer of a gap is its
sentence with the words in double square brackets, that of a matching question its pairs, that of an order its texts.
A passage that begins with `# ` has a headline.
"""

from dataclasses import replace

import pytest

from quizgen.claims import find_claims, find_relations
from quizgen.language import analyse
from quizgen.model import Language, QuestionType
from quizgen.questions.ask import find_candidates
from quizgen.questions.candidate import Candidate
from quizgen.questions.guards import find_fault
from quizgen.questions.material import gather
from quizgen.questions.rules import read_all_rules
from quizgen.questions.wording import de, en
from tests import passages
from tests.articles import make_article
from tests.passages import Passage, read_passages

CASES = passages.CASES / "questions"
ALL = [case for path in sorted(CASES.glob("*/*.txt")) for case in read_passages(path)]


def answer_of(candidate: Candidate) -> str:
    subject = candidate.subject
    if candidate.rule.type in (QuestionType.CLOZE, QuestionType.MARK) and subject.gap:
        return f"{subject.gap.before}[[{subject.gap.words}]]{subject.gap.after}"
    if subject.pairs or subject.order:
        return "; ".join(subject.order or (f"{pair.item} = {pair.match}" for pair in subject.pairs))
    return candidate.answer or "; ".join(option.text for option in subject.options if option.is_right)


def asked(paragraphs: tuple[str, ...], language: Language, rule_id: str) -> list[str]:
    title = paragraphs[0].removeprefix("# ") if paragraphs[0].startswith("# ") else ""
    text = "\n".join(paragraphs[1:] if title else paragraphs)
    analysis = analyse(replace(make_article(text, language), title=title))
    claims = find_claims(analysis)
    material = gather(analysis, claims, relations=find_relations(analysis, claims))
    rules = [rule for rule in read_all_rules(language) if rule.id == rule_id]
    assert rules, f"there is no rule {rule_id}"
    candidates = find_candidates(rules, material)
    return [f"{c.prompt} | {answer_of(c)}" for c in candidates if not find_fault(c, material)]


@pytest.mark.parametrize("case", ALL, ids=lambda case: case.place)
def test_rule_asks_exactly_these_questions(case: Passage) -> None:
    assert asked(case.paragraphs, case.language, case.rule) == list(case.found)  # type: ignore[arg-type]


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_rule_has_a_case_that_asks(language: Language) -> None:
    asking = {case.rule for case in ALL if case.language == language and case.found}
    assert asking == {rule.id for rule in read_all_rules(language)}


@pytest.mark.parametrize("language", ["de", "en"])
def test_most_rules_have_a_case_that_keeps_silent(language: Language) -> None:
    rules = {rule.id for rule in read_all_rules(language)}
    assert len({case.rule for case in ALL if case.language == language and not case.found}) > len(rules) / 2


def test_english_and_german_rules_ask_for_the_same_things() -> None:
    german, english = ({r.id[3:]: r for r in read_all_rules(language)} for language in ("de", "en"))  # type: ignore[arg-type]
    del german["who.opinion"]  # "nach Ansicht von": English says this with a verb, which en.who.said asks for
    assert set(german) == set(english)
    for name, rule in german.items():
        other = english[name]
        assert (rule.skill, rule.level, rule.type, rule.each) == (other.skill, other.level, other.type, other.each), (
            name
        )
        assert isinstance(rule.wrong, tuple) == isinstance(other.wrong, tuple), name


def test_wordings_of_both_languages_offer_the_same() -> None:
    assert sorted(en.__all__) == sorted(de.__all__)
