"""The pupils' pages: no account, an alias at most."""

from quizgen.web.pupil.blueprint import pages

__all__ = ["pages"]

# Each of these adds its pages to the blueprint.
from quizgen.web.pupil import (  # noqa: F401  # isort: skip
    answering,
    asking,
    ending,
    front,
    handing_in,
    joining,
    my_data,
    reading,
    repeating,
    resume_code,
    taking_along,
)
