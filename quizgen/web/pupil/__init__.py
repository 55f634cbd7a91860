"""The pupils' pages: no account, an alias at most."""

from quizgen.web.pupil import answering, asking, ending, front, handing_in, joining, reading, resume_code
from quizgen.web.pupil.blueprint import pages

__all__ = ["answering", "asking", "ending", "front", "handing_in", "joining", "pages", "reading", "resume_code"]
