"""The site for a server such as gunicorn: `gunicorn quizgen.web.wsgi:app`. What it is like stands in the environment.

    QUIZGEN_BANKS         the folder with the banks (.)
    QUIZGEN_DATABASE_URL  postgresql://… or sqlite:///FILE (quizgen.db beside the banks; then one process only)
    QUIZGEN_HOSTS         the names under which the site is asked for, with spaces between; others are refused
    QUIZGEN_PROXIES       how many servers of yours stand in front (nginx: 1); what they say of visitors is believed
    QUIZGEN_ALLOW_URLS    1: teachers may have articles fetched from the web

This file refuses to know who calls it.
"""

import logging
import os
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from flask import Flask

from quizgen.web.daily import start_purging
from quizgen.web.deploy import Deployment, make_app_of
from quizgen.web.site import read_clock
from quizgen.web.store import Database, make_common_setup_code, open_database


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
    _tell_setup(site, database)
    return app


def _tell_setup(site: Deployment, database: Database) -> None:
    """Into the server's log, by one of its processes: the link for the first account, as long as there is none."""
    with database.writing() as db:
        code = make_common_setup_code(db, read_clock())
    if code:
        link = site.make_link("http://localhost/", f"setup?code={code}")
        logging.getLogger(__name__).warning("There is no account yet. Make the first one here: %s", link)


def __getattr__(name: str) -> Flask:
    """`app`, made when somebody asks for it: to import this file opens nothing."""
    if name == "app":
        return _this_app()
    raise AttributeError(name)
