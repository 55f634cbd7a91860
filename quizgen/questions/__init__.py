"""Rules that turn claims into questions, and what keeps bad questions out."""

from quizgen.questions.make import ANYTHING, Dropped, Quiz, Wish, make_questions

__all__ = ["ANYTHING", "Dropped", "Quiz", "Wish", "make_questions"]
