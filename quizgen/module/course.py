"""A language in, all its lessons as one HTML page that needs nothing else out: the course, without an article.

This file refuses to know what the lessons say.
"""

from quizgen.interface import words
from quizgen.model import Language
from quizgen.module.lesson_choice import ChosenLesson
from quizgen.module.lessons import find_lessons
from quizgen.module.templates import PAGES


def render_course(language: Language) -> str:
    """The course to read, to click through and to print, with its answers at the end."""
    return PAGES.get_template("course.html").render(
        words=words(language),
        language=language,
        article=None,
        lessons=[ChosenLesson(lesson) for lesson in find_lessons(language)],
    )
