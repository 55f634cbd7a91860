"""A bank and the claims of its article in, one HTML file out that needs nothing else: to read and to print.

Structure and style are in `templates/module/`, words in `templates/interface/`. This file refuses to find or
judge anything: what it is given is what it shows.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from quizgen.interface import words
from quizgen.model import Bank
from quizgen.module.lesson_choice import choose_lessons
from quizgen.module.pages import PAGES
from quizgen.module.runs import cut_runs
from quizgen.module.study import Study
from quizgen.module.tables import make_claim_rows, make_marks, make_source_rows


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


def render_module(bank: Bank, study: Study, copy: Copy = Copy.TEACHER, links: Sequence[Link] = ()) -> str:
    """The learning module of `bank`: article with marks, sources, claims, lessons; for teachers also questions and key.

    `study` is that of `bank.article`; claims without an attribution stay unmarked, and questions
    that are not published stay out. `links` stand above all else. Equal arguments give an equal page.
    """
    article = bank.article
    sources = make_source_rows(study.claims)
    rows = make_claim_rows(article, study.claims, sources)
    marks = make_marks(rows)
    return PAGES.get_template("module.html").render(
        words=words(bank.language),
        bank=bank,
        article=article,
        is_link=article.url.startswith(("http://", "https://")),
        paragraphs=[cut_runs(paragraph, marks) for paragraph in article.paragraphs],
        sources=sources,
        claims=rows,
        lessons=choose_lessons(article, study.claims, study.relations, bank.language) if study.claims else (),
        questions=bank.published if copy is Copy.TEACHER else (),
        is_whole=copy is Copy.TEACHER,
        links=links,
    )


def find_style(page: str) -> str:
    """What stands in the one style element of a page by `render_module`, to the letter."""
    return page.partition("<style>")[2].partition("</style>")[0]
