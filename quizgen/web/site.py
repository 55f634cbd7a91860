"""What the pages of one running site share, and how each of them is rendered.

This file refuses to know any page.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from flask import current_app, render_template, request

from quizgen.interface import words
from quizgen.model import Language
from quizgen.web.findings import Findings
from quizgen.web.interface_language import LANGUAGES, choose_language, render_date, render_moment, render_time
from quizgen.web.jobline import JobLine
from quizgen.web.library import Library
from quizgen.web.store import Database


def read_clock() -> datetime:
    """This moment, in UTC."""
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Site:
    """A folder of banks, a store, what is found in articles, and what whoever runs the site decided."""

    library: Library
    database: Database
    findings: Findings
    jobs: JobLine
    interface: Language | None = None
    """For visitors who choose no language; without it their browser decides."""
    now: Callable[[], datetime] = read_clock
    allows_urls: bool = False
    """Whether teachers may have the site fetch an article from a web address."""


def this_site() -> Site:
    """The site that answers this request."""
    site: Site = current_app.extensions["quizgen"]
    return site


def visitors_language(content: Language | None = None) -> Language:
    """The language of the interface, for a page about something in the language `content`."""
    return choose_language(request, fixed=this_site().interface, content=content)


def render_page(template: str, content: Language | None = None, **values: object) -> str:
    """A page in the visitor's language."""
    language = visitors_language(content)
    return render_template(
        template,
        w=words(language),
        language=language,
        languages=LANGUAGES,
        date=lambda published: render_date(published, language),
        moment=lambda at: render_moment(at, language),
        clock=lambda at: render_time(at, language),
        **values,
    )
