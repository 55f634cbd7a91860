"""The site for a server such as gunicorn: `gunicorn quizgen.web.wsgi:app`. What it is like stands in the environment.

    QUIZGEN_BANKS         the folder with the banks (.)
    QUIZGEN_DATABASE_URL  postgresql://… or sqlite:///FILE (quizgen.db beside the banks; then one process only)
    QUIZGEN_HOSTS         the names under which the site is asked for, with spaces between; others are refused
    QUIZGEN_PROXIES       how many servers of yours stand in front (nginx: 1); what they say of visitors is believed

This file refuses to know who calls it.
"""

import os
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from flask import Flask

from quizgen.web.app import make_app
from quizgen.web.daily import start_purging
from quizgen.web.site import read_clock
from quizgen.web.store import open_database


def make_app_of(environ: Mapping[str, str]) -> Flask:
    """The site that the variables describe. Errors: `Refused`, WEB-003 and codes STORE-0xx."""
    folder = Path(environ.get("QUIZGEN_BANKS") or ".")
    database = open_database(environ.get("QUIZGEN_DATABASE_URL") or f"sqlite:///{folder.resolve() / 'quizgen.db'}")
    hosts, proxies = environ.get("QUIZGEN_HOSTS", "").split(), int(environ.get("QUIZGEN_PROXIES") or 0)
    app = make_app(folder, database, trusted_hosts=tuple(hosts), proxies=proxies)
    start_purging(database, read_clock)
    return app


@cache
def _this_app() -> Flask:
    return make_app_of(os.environ)


def __getattr__(name: str) -> Flask:
    """`app`, made when somebody asks for it: to import this file opens nothing."""
    if name == "app":
        return _this_app()
    raise AttributeError(name)
