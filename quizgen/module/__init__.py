"""From a bank and the claims of its article to one page that a teacher hands out."""

from quizgen.module.page import render_module

__all__ = ["render_module"]
