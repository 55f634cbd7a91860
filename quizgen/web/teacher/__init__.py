"""The teachers' pages, all below `/teach` and all behind the login."""

from quizgen.web.teacher import banks, editor, exports, history, making, new, preview, refusal, renewing, review
from quizgen.web.teacher.blueprint import teaching

__all__ = [
    "banks",
    "editor",
    "exports",
    "history",
    "making",
    "new",
    "preview",
    "refusal",
    "renewing",
    "review",
    "teaching",
]
