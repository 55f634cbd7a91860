"""The templates of a folder, ready to be rendered with what all pages and texts on an article call.

This file refuses to know what a page is about.
"""

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from quizgen.letters import letter
from quizgen.module.maps import MAP_FILTERS
from quizgen.shipped import TEMPLATES
from quizgen.shuffle import shuffled_matches, shuffled_order


def open_templates(*folders: Path, is_page: bool = True) -> Environment:
    """The templates in `folders`, the first that has one; what is filled into a page is escaped for HTML."""
    templates = Environment(
        loader=FileSystemLoader(folders),
        autoescape=is_page,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=not is_page,
    )
    templates.filters |= {"letter": letter, "shuffled_matches": shuffled_matches, "shuffled_order": shuffled_order}
    templates.filters |= MAP_FILTERS
    return templates


PAGES = open_templates(TEMPLATES / "module")
"""Those of the module and the course."""
