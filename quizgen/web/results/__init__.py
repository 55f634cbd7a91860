"""Questions and what a class answered in; who has what, how well each question works, and tables of both out.

Nothing here knows a database, a page or a person's name: pupils are aliases.
"""

from quizgen.web.results.carry import ask_anew, carry_response, is_same_task
from quizgen.web.results.files import render_items_csv, render_matrix_csv
from quizgen.web.results.flags import Flag, find_flags
from quizgen.web.results.given import Given, Pupil, sort_pupils
from quizgen.web.results.histogram import Bin, make_histogram
from quizgen.web.results.items import Item, analyse_items
from quizgen.web.results.matrix import Cell, Column, Matrix, Row, SkillShare, State, make_matrix
from quizgen.web.results.saying import say_flag, say_number, say_percent, say_summary
from quizgen.web.results.share import Share
from quizgen.web.results.tally import Tally

__all__ = [
    "Bin",
    "Cell",
    "Column",
    "Flag",
    "Given",
    "Item",
    "Matrix",
    "Pupil",
    "Row",
    "Share",
    "SkillShare",
    "State",
    "Tally",
    "analyse_items",
    "ask_anew",
    "carry_response",
    "find_flags",
    "is_same_task",
    "make_histogram",
    "make_matrix",
    "render_items_csv",
    "render_matrix_csv",
    "say_flag",
    "say_number",
    "say_percent",
    "say_summary",
    "sort_pupils",
]
