"""Question banks: the YAML files that teachers own. Read, checked, written."""

from quizgen.bank.check import check_bank, check_bank_text
from quizgen.bank.edit import Editable, read_editable, read_editable_file, render_block, sign_question
from quizgen.bank.edition import Edition, find_edition, find_times, keep_edition
from quizgen.bank.fields import Fields, find_field, make_fields
from quizgen.bank.frozen import freeze_bank, thaw_bank
from quizgen.bank.history import Version, find_version, find_versions, keep_place, replace_bank, restore_bank
from quizgen.bank.json_form import question_as_json
from quizgen.bank.make import find_words
from quizgen.bank.merge import Fate, Merged, merge_questions
from quizgen.bank.plan import PlanConflict, save_plan, sign_plan
from quizgen.bank.preview import answer_lines
from quizgen.bank.questions import add_question, edit_question, set_status
from quizgen.bank.read import read_bank, read_bank_in_each_language, read_bank_text
from quizgen.bank.save import Conflict, change_bank, save_question
from quizgen.bank.write import choose_schema, keep_schema, number_from, render_bank, write_bank

__all__ = [
    "Conflict",
    "Editable",
    "Edition",
    "Fate",
    "Fields",
    "Merged",
    "PlanConflict",
    "Version",
    "add_question",
    "answer_lines",
    "change_bank",
    "check_bank",
    "check_bank_text",
    "choose_schema",
    "edit_question",
    "find_edition",
    "find_field",
    "find_times",
    "find_version",
    "find_versions",
    "find_words",
    "freeze_bank",
    "keep_edition",
    "keep_place",
    "keep_schema",
    "make_fields",
    "merge_questions",
    "number_from",
    "question_as_json",
    "read_bank",
    "read_bank_in_each_language",
    "read_bank_text",
    "read_editable",
    "read_editable_file",
    "render_bank",
    "render_block",
    "replace_bank",
    "restore_bank",
    "save_plan",
    "save_question",
    "set_status",
    "sign_plan",
    "sign_question",
    "thaw_bank",
    "write_bank",
]
