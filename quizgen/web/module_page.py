"""The learning module as a page of the site, and how far its claims are found.

The page is one file with its own style, and its policy allows just that. This file refuses to know who may see it.
"""

from collections.abc import Sequence

from flask import Response, make_response

from quizgen.model import Article, Bank
from quizgen.module import Copy, Link, Study, find_style, render_module
from quizgen.web.findings import Finding
from quizgen.web.safety import allow_one_style
from quizgen.web.site import this_site

RELOADED_S = 2
"""After so many seconds a page that waits for the claims looks once more."""


def look_at(article: Article) -> Finding:
    """What is known of the article by now; a worker begins if nobody has asked before."""
    site = this_site()
    return site.findings.look(article, site.jobs, site.now())


def show_marked(bank: Bank, study: Study, copy: Copy, links: Sequence[Link] = ()) -> Response:
    """The module, with the policy of its own."""
    page = render_module(bank, study, copy, links)
    response = make_response(page)
    allow_one_style(response, find_style(page))
    return response


def show_soon(page: str) -> Response:
    """A page that says that the module is on its way, and looks again by itself."""
    response = make_response(page, 202)
    response.headers["Refresh"] = str(RELOADED_S)
    return response
