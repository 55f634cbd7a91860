"""A bank and the claims of its article in, one HTML file out that needs nothing else: to read and to print.

Structure and style are in `templates/module/`, words in `templates/interface/`. This file refuses to find or
judge anything: what it is given is what it shows.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from quizgen.interface import words
from quizgen.letters import letter
from quizgen.model import Bank, Claim, Relation
from quizgen.module.maps import MAP_FILTERS, make_maps
from quizgen.module.runs import cut_runs
from quizgen.module.tables import make_claim_rows, make_marks, make_source_rows
from quizgen.shipped import TEMPLATES
from quizgen.shuffle import shuffled_matches, shuffled_order

_PAGES = Environment(
    loader=FileSystemLoader(TEMPLATES / "module"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
_PAGES.filters |= {"letter": letter, "shuffled_matches": shuffled_matches, "shuffled_order": shuffled_order}
_PAGES.filters |= MAP_FILTERS


class Copy(StrEnum):
    """For whom a page is."""

    TEACHER = "teacher"
    """All of it."""
    PUPIL = "pupil"
    """To read before a quiz: no question, no answer, no evidence."""


@dataclass(frozen=True, slots=True)
class Link:
    """A way on to another page, for a module that is shown on a site."""

    address: str
    words: str


def render_module(
    bank: Bank,
    claims: tuple[Claim, ...],
    copy: Copy = Copy.TEACHER,
    links: Sequence[Link] = (),
    relations: Sequence[Relation] = (),
) -> str:
    """The learning module of `bank`: article with marks, sources, claims, and in a teacher's copy questions and key.

    `claims` are those of `bank.article`, `relations` those between them; claims without an attribution stay unmarked,
    and questions that are not published stay out. `links` stand above all else. Equal arguments give an equal page.
    """
    article = bank.article
    sources = make_source_rows(claims)
    rows = make_claim_rows(article, claims, sources)
    marks = make_marks(rows)
    return _PAGES.get_template("module.html").render(
        words=words(bank.language),
        bank=bank,
        article=article,
        is_link=article.url.startswith(("http://", "https://")),
        paragraphs=[cut_runs(paragraph, marks) for paragraph in article.paragraphs],
        sources=sources,
        claims=rows,
        **make_maps(bank, claims, rows, sources, relations),
        questions=bank.published if copy is Copy.TEACHER else (),
        is_whole=copy is Copy.TEACHER,
        links=links,
    )


def find_style(page: str) -> str:
    """What stands in the one style element of a page by `render_module`, to the letter."""
    return page.partition("<style>")[2].partition("</style>")[0]
