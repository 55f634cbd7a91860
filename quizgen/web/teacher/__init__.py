"""The teachers' pages, all below `/teach` and all behind the login."""

from quizgen.web.teacher import classes, live, one_class, pupils, results
from quizgen.web.teacher.blueprint import teaching

__all__ = ["classes", "live", "one_class", "pupils", "results", "teaching"]
# Each of these adds its pages to the blueprint.
from quizgen.web.teacher import (  # isort: skip
    backup,
    banks,
    editor,
    exports,
    history,
    making,
    module,
    new,
    own_password,
    people,
    plan,
    preview,
    refusal,
    renewing,
    review,
)

__all__ = [
    "backup",
    "banks",
    "editor",
    "exports",
    "history",
    "making",
    "module",
    "new",
    "own_password",
    "people",
    "plan",
    "preview",
    "refusal",
    "renewing",
    "review",
    "teaching",
]
