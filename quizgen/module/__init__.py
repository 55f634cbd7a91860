"""From a bank and the claims of its article to one page that a teacher hands out, with or without questions and key."""

from quizgen.module.course import render_course
from quizgen.module.files import FORMS
from quizgen.module.frozen import freeze_article, freeze_study, thaw_article, thaw_study
from quizgen.module.page import Link, find_style, render_module
from quizgen.module.parts import Copy
from quizgen.module.study import NOTHING, Study, make_study

__all__ = [
    "FORMS",
    "NOTHING",
    "Copy",
    "Link",
    "Study",
    "find_style",
    "freeze_article",
    "freeze_study",
    "make_study",
    "render_course",
    "render_module",
    "thaw_article",
    "thaw_study",
]
