"""The teachers' pages, all below `/teach` and all behind the login."""

from quizgen.web.teacher.blueprint import teaching

__all__ = ["teaching"]
