from pathlib import Path

import pytest
from hypothesis import given

from quizgen.bank import check_bank, read_bank, read_bank_text, render_bank, write_bank
from quizgen.model import Article, Bank, Evidence, Option, Question, QuestionType
from quizgen.model.article import join_paragraphs
from quizgen.problems import Refused
from tests.bank.banks import banks, patient

TEXT, PARAGRAPHS = join_paragraphs(["The town put up ten lamps.", "The mayor said: “They are not too bright.”"])
ARTICLE = Article(TEXT, PARAGRAPHS, "en", title="Ten lamps", published="2025-03-04")
LAMPS = Bank(
    id="lamps",
    title="Lamps: who says what",
    language="en",
    article=ARTICLE,
    questions=(
        Question(
            id="q001",
            type=QuestionType.CHOICE,
            language="en",
            prompt="Who called the lamps bearable?",
            answer="the mayor",
            explanation="He did.",
            evidence=Evidence("The mayor said", 2, 28, 42),
            skill="who-says-what",
            level=1,
            rule="en.who.says",
            options=(Option("the mayor", True, "Yes."), Option("no", False)),
            source="the mayor",
        ),
        Question(
            id="q002",
            type=QuestionType.SHORT,
            language="de",
            prompt="Wie viele Lampen?",
            answer="10",
            explanation="",
            evidence=Evidence("", 0, 0, 0),
            skill="",
            level=2,
            rule="",
            accept=("zehn", "10 Lampen"),
        ),
    ),
)
LAMPS_TEXT = """\
# yaml-language-server: $schema=../bank.schema.json
format: 1
id: lamps
title: 'Lamps: who says what'
language: en
article:
  title: Ten lamps
  published: '2025-03-04'
  paragraphs:
    # 1
    - The town put up ten lamps.
    # 2
    - 'The mayor said: “They are not too bright.”'

questions:
  - id: q001
    type: choice
    ask: Who called the lamps bearable?
    options:
      - right: the mayor
        because: Yes.
      - wrong: 'no'
    because: He did.
    evidence:
      paragraph: 2
      text: The mayor said
    skill: who-says-what
    level: 1
    status: draft
    source: the mayor
    rule: en.who.says

  - id: q002
    type: short
    ask: Wie viele Lampen?
    answer: '10'
    accept:
      - zehn
      - 10 Lampen
    level: 2
    status: draft
    language: de

# Written by quizgen, so that generating again never touches your edits. Nothing to do here.
generated:
  next: 3
  questions:
    q001: nnpdilgkkmkf iofgfcapebhp
"""


def test_rendered_bank_reads_well() -> None:
    assert render_bank(LAMPS) == LAMPS_TEXT


@patient
@given(banks())
def test_rendered_bank_reads_back_as_the_same_bank(bank: Bank) -> None:
    text = render_bank(bank)
    assert read_bank_text(text, "f") == bank
    assert render_bank(read_bank_text(text, "f")) == text


def test_written_bank_reads_back_without_a_problem(tmp_path: Path) -> None:
    write_bank(LAMPS, tmp_path / "lamps.yaml")
    assert read_bank(tmp_path / "lamps.yaml") == LAMPS
    assert check_bank(tmp_path / "lamps.yaml") == ()


def test_bank_for_a_missing_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        write_bank(LAMPS, tmp_path / "nowhere" / "lamps.yaml")
    assert refused.value.problems[0].code == "OUTPUT-001"
