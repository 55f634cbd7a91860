"""Question banks: the YAML files that teachers own. Read, checked, written."""

from quizgen.bank.check import check_bank, check_bank_text
from quizgen.bank.json_form import question_as_json
from quizgen.bank.preview import answer_lines
from quizgen.bank.read import read_bank, read_bank_text
from quizgen.bank.write import render_bank, write_bank

__all__ = [
    "answer_lines",
    "check_bank",
    "check_bank_text",
    "question_as_json",
    "read_bank",
    "read_bank_text",
    "render_bank",
    "write_bank",
]
