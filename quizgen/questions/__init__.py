"""Rules that turn claims into questions, and what keeps bad questions out."""

from quizgen.questions.make import make_questions

__all__ = ["make_questions"]
