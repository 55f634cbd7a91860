"""The templates of pages, `templates/module/`, ready to be rendered. This file refuses to know what a page is about."""

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from quizgen.letters import letter
from quizgen.module.maps import MAP_FILTERS
from quizgen.shipped import TEMPLATES
from quizgen.shuffle import shuffled_matches, shuffled_order

PAGES = Environment(
    loader=FileSystemLoader(TEMPLATES / "module"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
PAGES.filters |= {"letter": letter, "shuffled_matches": shuffled_matches, "shuffled_order": shuffled_order}
PAGES.filters |= MAP_FILTERS
