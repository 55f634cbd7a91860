from pathlib import Path

import pytest

from quizgen.bank import read_bank, read_bank_text
from quizgen.model import Evidence, Gap, Option, Pair, QuestionType, Status
from quizgen.problems import Refused

CASES = Path(__file__).parent.parent / "cases" / "bank"

ARTICLE = """\
format: 1
id: lamps
title: Lamps
language: en
article:
  paragraphs:
    - The town put up ten lamps. The lamps are bright.
    - |
      A shopkeeper praised
      the lamps.  The lamps are bright.
questions:
"""


def evidence_of(lines: str) -> Evidence:
    question = "  - {id: q001, type: open, ask: Why?, answer: Light.}\n".replace("}", f", evidence: {lines}}}")
    bank = read_bank_text(ARTICLE + question, "f")
    evidence = bank.questions[0].evidence
    assert bank.article.text[evidence.start : evidence.end] == evidence.text
    return evidence


def test_read_bank_keeps_what_was_typed() -> None:
    bank = read_bank(CASES / "sound.yaml")
    assert (bank.id, bank.title, bank.language, bank.licence) == ("lamps", "2024", "en", "")
    assert bank.article.published == "2024-10-25"
    yes_no, short, free, *_ = bank.questions
    assert [yes_no.type, short.type, free.type] == [QuestionType.TRUE_FALSE, QuestionType.SHORT, QuestionType.OPEN]
    assert yes_no.options == (Option("yes", True), Option("no", False))
    assert (yes_no.answer, yes_no.level, yes_no.status) == ("yes", 1, Status.DRAFT)
    assert (short.answer, short.accept) == ("10", ("ten", "010", "12:30", "no"))
    assert (short.level, short.status, short.language) == (2, Status.APPROVED, "en")
    assert (free.prompt, free.language) == ("Was heißt „zu hell“?", "de")
    assert free.criteria == ("Ich nenne ein Beispiel.", "3")


def test_read_several_right_options_pairs_and_orders_have_no_single_answer() -> None:
    several, matching, ordering = read_bank(CASES / "sound.yaml").questions[3:6]
    assert [option.is_right for option in several.options] == [True, True, False]
    assert matching.pairs[0] == Pair("They are good.", "a shopkeeper")
    assert [pair.match for pair in matching.pairs[2:]] == ["nobody", "nobody"]
    assert ordering.order == ("9", "10", "011")
    assert [several.answer, matching.answer, ordering.answer] == ["", "", ""]


def test_read_words_in_double_square_brackets_are_the_answer() -> None:
    cloze, mark = read_bank(CASES / "sound.yaml").questions[6:]
    assert cloze.gap == Gap("The town put up  ", "10", " lamps [sic].")
    assert (cloze.answer, cloze.accept) == ("10", ("ten",))
    assert mark.gap == Gap("The mayor ", "denied", " that they are too bright.")
    assert mark.answer == "denied"


def test_read_words_may_have_brackets_of_their_own() -> None:
    bank = read_bank_text(ARTICLE + "  - {id: q001, type: mark, ask: Why?, text: 'Ten lambs [[[sic]]].'}\n", "f")
    assert bank.questions[0].gap == Gap("Ten lambs ", "[sic]", ".")


def test_read_paragraphs_make_the_article_text() -> None:
    article = read_bank(CASES / "sound.yaml").article
    first, second = article.paragraph_texts
    assert first == "The town put up ten lamps in the park. A shopkeeper praised them."
    assert article.text == f"{first}\n\n{second}"
    assert article.language == "en"


def test_read_evidence_has_its_place_in_the_paragraph_it_names() -> None:
    assert evidence_of("{paragraph: 1, text: The lamps are bright.}").start == 27
    assert evidence_of("{paragraph: 2, text: The lamps are bright.}").start == 83


def test_read_evidence_may_differ_in_white_space_and_gets_the_words_of_the_article() -> None:
    evidence = evidence_of("{paragraph: 2, text: A shopkeeper   praised the lamps.}")
    assert evidence.text == "A shopkeeper praised\nthe lamps."


def test_read_question_may_do_without_evidence() -> None:
    bank = read_bank_text(ARTICLE + "  - {id: q001, type: open, ask: Why?, answer: Light.}\n", "f")
    assert bank.questions[0].evidence == Evidence("", 0, 0, 0)


def test_one_error_refuses_the_bank_with_all_its_errors() -> None:
    with pytest.raises(Refused) as refused:
        read_bank(CASES / "everything_at_once.yaml")
    assert [problem.code for problem in refused.value.problems] == [
        "BANK-011",
        "BANK-016",
        "BANK-010",
        "BANK-017",
    ]


def test_warnings_do_not_refuse_a_bank() -> None:
    assert len(read_bank(CASES / "give_aways.yaml").questions) == 7


def test_a_large_bank_is_read() -> None:
    questions = "".join(
        f"  - id: q{number}\n    type: short\n    ask: 'Which: {number}?'\n    answer: 'no'\n"
        for number in range(1000, 3000)
    )
    assert len(read_bank_text(ARTICLE + questions, "f").questions) == 2000
