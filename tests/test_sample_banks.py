"""The banks that ship: sound, read over, and about what a careful reader would ask."""

from dataclasses import replace
from pathlib import Path

import pytest

from quizgen.article import read_article
from quizgen.bank import check_bank, read_bank
from quizgen.model import Status
from quizgen.pipeline import make_bank
from quizgen.shipped import QUESTION_BANKS
from tests.articles import SAMPLES

BANKS = sorted(QUESTION_BANKS.glob("??/*.yaml"))


def answers(name: str) -> dict[str, str]:
    bank = next(read_bank(path) for path in BANKS if path.stem == name)
    return {question.prompt: question.answer for question in bank.questions if question.status == Status.APPROVED}


def test_every_sample_article_has_its_bank() -> None:
    assert [path.stem for path in BANKS] == [path.stem for path in SAMPLES]


@pytest.mark.parametrize("path", BANKS, ids=lambda path: path.stem)
def test_shipped_bank_has_no_problem(path: Path) -> None:
    assert [problem.render() for problem in check_bank(path) if not problem.is_warning] == []


@pytest.mark.parametrize("path", BANKS, ids=lambda path: path.stem)
def test_every_shipped_question_was_decided_on(path: Path) -> None:
    assert {question.status for question in read_bank(path).questions} <= {Status.APPROVED, Status.REJECTED}


@pytest.mark.parametrize("path", BANKS, ids=lambda path: path.stem)
def test_shipped_bank_is_what_its_article_gives_today(path: Path) -> None:
    article = read_article(str(next(sample for sample in SAMPLES if sample.stem == path.stem)))
    made = make_bank(article, path.stem)
    shipped = read_bank(path)
    assert [replace(q, status=Status.DRAFT) for q in shipped.questions] == list(made.questions)


def test_english_bank_asks_who_denied_contact_and_when_starlink_was_cut_off() -> None:
    asked = answers("musk-putin-contacts")
    assert asked["Who denied regular contact between Musk and Putin?"] == "Dmitry Peskov"
    assert asked["When, according to Ukrainska Pravda, was Starlink cut off in Crimea?"] == "in September 2022"


def test_german_bank_asks_the_same() -> None:
    asked = answers("musk-putin-kontakte")
    assert asked["Wer bestritt regelmäßige Kontakte zwischen Musk und Putin?"] == "Dmitri Peskow"
    when = "Wann wurde Starlink laut der Zeitung Ukrajinska Prawda auf der Krim abgeschaltet?"
    assert asked[when] == "im September 2022"
