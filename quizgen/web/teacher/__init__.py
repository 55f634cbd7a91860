"""The teachers' pages, all below `/teach` and all behind the login."""

from quizgen.web.teacher.blueprint import teaching

# Each of these adds its pages to the blueprint.
from quizgen.web.teacher import own_password, people  # isort: skip

__all__ = ["own_password", "people", "teaching"]
