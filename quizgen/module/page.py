"""The parts of a module in, one HTML file out that needs nothing else: to read and to print.

Structure and style are in `templates/module/`, words in `templates/interface/`. This file refuses to find or
judge anything: what it is given is what it shows.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from quizgen.interface import say_skill, words
from quizgen.model import Bank
from quizgen.module.key_places import name_place
from quizgen.module.maps import make_maps
from quizgen.module.parts import Copy, make_parts
from quizgen.module.study import Study
from quizgen.module.templates import PAGES


@dataclass(frozen=True, slots=True)
class Link:
    """A way on to another page, for a module that is shown on a site."""

    address: str
    words: str


def render_module(bank: Bank, study: Study, copy: Copy = Copy.TEACHER, links: Sequence[Link] = ()) -> str:
    """The learning module of `bank` as a page, in one of its copies.

    `study` is that of `bank.article`. `links` stand above all else. Equal arguments give an equal page.
    """
    module = make_parts(bank, study, copy)
    return PAGES.get_template("module.html").render(
        words=words(bank.language),
        module=module,
        bank=bank,
        article=bank.article,
        place_of=partial(name_place, module.lines, words(bank.language)),
        say_skill=partial(say_skill, own_skills=bank.skills, language=bank.language),
        **make_maps(module, study),
        links=links,
    )


def find_style(page: str) -> str:
    """What stands in the one style element of a page by `render_module`, to the letter."""
    return page.partition("<style>")[2].partition("</style>")[0]
