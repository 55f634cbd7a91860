"""What the pages of one running site share, and how each of them is rendered.

This file refuses to know any page.
"""

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from html import escape
from secrets import token_urlsafe

from flask import current_app, render_template, request

from quizgen.interface import words
from quizgen.model import Language
from quizgen.web.beside import Beside
from quizgen.web.findings import Findings
from quizgen.web.interface_language import LANGUAGES, choose_language, render_date, render_moment, render_time
from quizgen.web.jobline import JobLine
from quizgen.web.library import Library
from quizgen.web.store import Database

_KEPT_PAGES = 256
"""So many, those that were asked for last; a page has some kilobytes."""
_SECRET = token_urlsafe()
"""Nobody can write into a question or an answer what would be taken for a gap in a page."""


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
    beside: Beside
    """For files that a page makes."""
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
    return _render(template, visitors_language(content), **values)


def render_page_once(template: str, content: Language, own: Mapping[str, str], **values: Hashable) -> str:
    """The same for a page that many visitors get alike: made once for equal `values`, which all can see.

    What is different for each visitor is in `own`, texts of which the template can only say where they stand. The
    address that is asked for must have no query, since the page would show that as well.
    """
    page = _render_once(request.root_path, template, visitors_language(content), tuple(own), **values)
    for name, value in own.items():
        page = page.replace(_stand_in(name), escape(value))
    return page


@lru_cache(_KEPT_PAGES)
def _render_once(_root: str, template: str, language: Language, own: tuple[str, ...], **values: Hashable) -> str:
    """`_root` is where a server has put the site; it stands in front of every address in the page."""
    return _render(template, language, own={name: _stand_in(name) for name in own}, **values)


def _stand_in(name: str) -> str:
    return f"{_SECRET}-{name}"


def _render(template: str, language: Language, **values: object) -> str:
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
