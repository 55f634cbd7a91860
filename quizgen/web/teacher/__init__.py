"""The teachers' pages, all below `/teach` and all behind the login."""

from quizgen.web.teacher import classes, live, one_class, pupils, results
from quizgen.web.teacher.blueprint import teaching

__all__ = ["classes", "live", "one_class", "pupils", "results", "teaching"]
