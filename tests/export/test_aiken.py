"""What goes into an Aiken file, and what is told because it does not."""

from typing import Any

import pytest

from quizgen.export import aiken
from quizgen.model import Option
from quizgen.problems import Refused
from tests.export.consumers.banks import ALL_TYPES
from tests.export.samples import make_bank, make_choice, make_question


def show(**changes: Any) -> str:
    return aiken.render(make_bank(make_choice(**changes))).content.decode()


def test_a_question_has_one_line_a_letter_for_each_option_and_the_right_one_behind() -> None:
    assert show() == "Who denied a warning?\nA. the mayor\nB. the swimming club\nC. the council\nANSWER: B\n"


def test_every_text_is_on_one_line_and_plain() -> None:
    options = (Option("a\n <b>x</b>", True), Option("y & z", False))
    assert show(prompt="Who\n\n knows?", options=options) == "Who knows?\nA. a <b>x</b>\nB. y & z\nANSWER: A\n"


def test_questions_have_an_empty_line_between_them_and_the_same_bytes_twice() -> None:
    bank = make_bank(make_choice(), make_choice("q2"))
    assert aiken.render(bank).content.count(b"\n\nWho") == 1
    assert aiken.render(bank) == aiken.render(bank, changed=1_700_000_000)


def test_other_types_are_left_out_and_told_and_so_is_what_choices_lose() -> None:
    export = aiken.render(ALL_TYPES)
    assert [(problem.code, problem.details) for problem in export.losses] == [
        *(
            ("EXPORT-121", {"id": question.id, "type": question.type, "name": "Aiken"})
            for question in ALL_TYPES.questions
            if question.id not in ("q002", "q020")
        ),
        ("EXPORT-117", {"name": "Aiken", "ids": "q002, q020"}),
    ]


@pytest.mark.parametrize("prompt", ["U.S. officials say what?", "A) or B?", "ANSWER: which?", "Answer : which?", "?"])
def test_a_question_that_begins_like_an_option_or_an_answer_is_left_out_and_told(prompt: str) -> None:
    export = aiken.render(make_bank(make_choice("q1", prompt=prompt), make_choice("q2")))
    assert export.content.count(b"ANSWER:") == 1
    [problem, _] = export.losses
    assert (problem.code, problem.details) == ("EXPORT-115", {"id": "q1", "text": prompt[:20]})


@pytest.mark.parametrize("prompt", ["Who (A.) says so?", "a. Who?", "Answers: which?", "X?", "Dr. Quill says what?"])
def test_other_beginnings_are_kept(prompt: str) -> None:
    assert show(prompt=prompt).startswith(f"{prompt}\n")


def test_there_are_26_letters() -> None:
    def make_options(count: int) -> tuple[Option, ...]:
        return tuple(Option(f"option {number}", number == count) for number in range(1, count + 1))

    assert show(options=make_options(26)).endswith("Z. option 26\nANSWER: Z\n")
    export = aiken.render(make_bank(make_choice("q1", options=make_options(27)), make_choice("q2")))
    assert (export.losses[0].code, export.losses[0].details) == ("EXPORT-116", {"id": "q1", "count": 27})


def test_a_bank_without_a_choice_is_refused() -> None:
    with pytest.raises(Refused, match=r"EXPORT-020.*Aiken(.|\n)*EXPORT-121"):
        aiken.render(make_bank(make_question()))
