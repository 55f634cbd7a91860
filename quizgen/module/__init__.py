"""From a bank and the claims of its article to one page that a teacher hands out, with or without questions and key."""

from quizgen.module.frozen import freeze_article, freeze_claims, thaw_article, thaw_claims
from quizgen.module.page import Copy, Link, find_style, render_module

__all__ = [
    "Copy",
    "Link",
    "find_style",
    "freeze_article",
    "freeze_claims",
    "render_module",
    "thaw_article",
    "thaw_claims",
]
