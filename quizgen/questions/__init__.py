"""Rules that turn claims into questions, and what keeps bad questions out."""

from quizgen.questions.make import ANYTHING, Dropped, Quiz, Wish, make_questions
from quizgen.questions.options_text import LEVELS, MOST_QUESTIONS, read_options, render_options

__all__ = [
    "ANYTHING",
    "LEVELS",
    "MOST_QUESTIONS",
    "Dropped",
    "Quiz",
    "Wish",
    "make_questions",
    "read_options",
    "render_options",
]
