"""What `quizgen show` prints below each question."""

from quizgen.bank import answer_lines, read_bank
from tests.bank.test_check import CASES

SHOWN = {question.id: list(answer_lines(question)) for question in read_bank(CASES / "sound.yaml").questions}


def test_right_options_are_told_from_wrong_ones() -> None:
    assert SHOWN["q001"] == ["✓ yes", "· no"]
    assert SHOWN["q004"] == ["✓ a shopkeeper", "✓ the mayor", "· 112"]


def test_all_accepted_spellings_of_a_short_answer_are_right() -> None:
    assert SHOWN["q002"] == ["✓ 10", "✓ ten", "✓ 010", "✓ 12:30", "✓ no"]


def test_an_open_question_has_its_model_answer_and_criteria() -> None:
    assert SHOWN["q003"] == [
        "✓ Zum Beispiel: so hell, dass man nicht schlafen kann.",
        "– Ich nenne ein Beispiel.",
        "– 3",
    ]


def test_pairs_stand_side_by_side_and_an_order_is_numbered() -> None:
    assert SHOWN["q005"][:2] == ["✓ They are good. → a shopkeeper", "✓ They are not too bright. → the mayor"]
    assert SHOWN["q006"] == ["1. 9", "2. 10", "3. 011"]


def test_a_gap_stands_in_its_sentence() -> None:
    assert SHOWN["q007"] == ["The town put up  [[10]] lamps [sic].", "✓ 10", "✓ ten"]
    assert SHOWN["q008"] == ["The mayor [[denied]] that they are too bright.", "✓ denied"]
