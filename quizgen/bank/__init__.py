"""Question banks: the YAML files that teachers own. Read, checked, written."""

from quizgen.bank.check import check_bank, check_bank_text
from quizgen.bank.edit import Editable, read_editable, read_editable_file, set_status
from quizgen.bank.edition import Edition, find_edition, keep_edition
from quizgen.bank.frozen import freeze_bank, thaw_bank
from quizgen.bank.history import Version, find_version, find_versions, keep_place, replace_bank, restore_bank
from quizgen.bank.json_form import question_as_json
from quizgen.bank.merge import Fate, Merged, merge_questions
from quizgen.bank.preview import answer_lines
from quizgen.bank.read import read_bank, read_bank_text
from quizgen.bank.write import number_from, render_bank, write_bank

__all__ = [
    "Editable",
    "Edition",
    "Fate",
    "Merged",
    "Version",
    "answer_lines",
    "check_bank",
    "check_bank_text",
    "find_edition",
    "find_version",
    "find_versions",
    "freeze_bank",
    "keep_edition",
    "keep_place",
    "merge_questions",
    "number_from",
    "question_as_json",
    "read_bank",
    "read_bank_text",
    "read_editable",
    "read_editable_file",
    "render_bank",
    "replace_bank",
    "restore_bank",
    "set_status",
    "thaw_bank",
    "write_bank",
]
