"""A folder of banks in, the Flask application that serves them out."""

from pathlib import Path

from flask import Flask
from jinja2 import StrictUndefined

from quizgen.model import Language
from quizgen.shipped import TEMPLATES
from quizgen.web.answers import AnswerStore
from quizgen.web.library import Library
from quizgen.web.pages import Site, pages
from quizgen.web.safety import protect


def make_app(folder: Path, *, interface: Language | None = None) -> Flask:
    """The quiz site for every bank below `folder`.

    `interface` is the language for visitors who choose none; without it their browser decides. Nothing is
    signed, so there is no secret: a pupil's cookie is a random token that only this process knows. Refused
    without `folder`.
    """
    app = Flask(__name__, template_folder=TEMPLATES / "web", static_folder=TEMPLATES / "web" / "static")
    # A re-worded template that asks for a text nobody wrote must not go out with a gap.
    app.jinja_env.undefined = StrictUndefined
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    app.extensions["quizgen"] = Site(Library(folder), AnswerStore(), interface)
    protect(app)
    app.register_blueprint(pages)
    return app
