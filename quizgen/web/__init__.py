"""The quiz site: banks in, pages out; the answers of the pupils stay here."""

from quizgen.web.app import make_app
from quizgen.web.serve import serve

__all__ = ["make_app", "serve"]
