"""A folder of banks and a store in, the Flask application that serves them out."""

import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from flask import Flask
from werkzeug.exceptions import TooManyRequests
from werkzeug.middleware.proxy_fix import ProxyFix

from quizgen.model import Language
from quizgen.output import drop_leftovers
from quizgen.shipped import TEMPLATES
from quizgen.web.beside import Beside
from quizgen.web.entry import entry
from quizgen.web.findings import FOLDER, Findings
from quizgen.web.jobline import TURNS, JobLine
from quizgen.web.library import Library
from quizgen.web.pupil import pages
from quizgen.web.pupil.blueprint import tell_when_unavailable
from quizgen.web.safety import protect
from quizgen.web.site import Site, read_clock
from quizgen.web.store import Database
from quizgen.web.teacher import teaching
from quizgen.web.templates import set_up_templates
from quizgen.web.throttle import tell_to_wait

_OLD_S = 3600
"""A file that was begun so long ago and isn't whole yet never will be."""


def make_app(
    folder: Path,
    database: Database,
    *,
    interface: Language | None = None,
    trusted_hosts: tuple[str, ...] = (),
    proxies: int = 0,
    now: Callable[[], datetime] = read_clock,
    allows_urls: bool = False,
) -> Flask:
    """The quiz site for every bank below `folder`; `now` is its clock.

    `interface` is the language for visitors who choose none; without it their browser decides. Only requests for
    `trusted_hosts` are answered, without any all are; `proxies` is how many servers stand in front and are believed
    what they say of visitors. `allows_urls` lets teachers have articles fetched from the web. Nothing is signed, so
    there is no secret: cookies are random tokens that only `database` knows. Refused without `folder`.
    """
    drop_leftovers(folder, before=time.time() - _OLD_S)
    app = Flask(__name__, template_folder=TEMPLATES / "web", static_folder=TEMPLATES / "web" / "static")
    set_up_templates(app)
    app.config["TRUSTED_HOSTS"] = list(trusted_hosts) or None
    if proxies:
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=proxies, x_proto=proxies, x_host=proxies)  # type: ignore[method-assign]
    shared = Library(folder), database, Findings(folder / FOLDER), JobLine(turns=folder / TURNS), Beside()
    app.extensions["quizgen"] = Site(*shared, interface, now, allows_urls)
    protect(app)
    tell_when_unavailable(app)
    app.register_error_handler(TooManyRequests, tell_to_wait)
    for blueprint in (pages, entry, teaching):
        app.register_blueprint(blueprint)
    return app
