"""The site for a server such as gunicorn: `gunicorn quizgen.web.wsgi:app`. What it is like stands in the environment.

    QUIZGEN_BANKS         the folder with the banks (.)
    QUIZGEN_DATABASE_URL  postgresql://… or sqlite:///FILE (quizgen.db beside the banks; then one process only)
    QUIZGEN_HOSTS         the names under which the site is asked for, with spaces between; others are refused
    QUIZGEN_PROXIES       how many servers of yours stand in front (nginx: 1); what they say of visitors is believed
    QUIZGEN_ALLOW_URLS    1: teachers may have articles fetched from the web

This file refuses to know who calls it.
"""

import os
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from flask import Flask

from quizgen.web.daily import start_purging
from quizgen.web.deploy import Deployment, make_app_of
from quizgen.web.site import read_clock
from quizgen.web.store import open_database


def read_deployment(environ: Mapping[str, str]) -> Deployment:
    """What the variables say."""
    folder = Path(environ.get("QUIZGEN_BANKS") or ".")
    return Deployment(
        folder,
        environ.get("QUIZGEN_DATABASE_URL") or f"sqlite:///{folder.resolve() / 'quizgen.db'}",
        trusted_hosts=tuple(environ.get("QUIZGEN_HOSTS", "").split()),
        proxies=int(environ.get("QUIZGEN_PROXIES") or 0),
        allows_urls=environ.get("QUIZGEN_ALLOW_URLS", "") == "1",
    )


@cache
def _this_app() -> Flask:
    site = read_deployment(os.environ)
    database = open_database(site.database)
    app = make_app_of(site, database)
    start_purging(database, read_clock)
    return app


def __getattr__(name: str) -> Flask:
    """`app`, made when somebody asks for it: to import this file opens nothing."""
    if name == "app":
        return _this_app()
    raise AttributeError(name)
