"""The forms in which a module is a file, by the end of its name."""

from collections.abc import Callable, Mapping

from quizgen.model import Bank
from quizgen.module.markdown import render_markdown
from quizgen.module.page import render_module
from quizgen.module.parts import Copy
from quizgen.module.study import Study
from quizgen.paper import print_page


def render_html(bank: Bank, study: Study, copy: Copy = Copy.TEACHER) -> bytes:
    """The page of the module."""
    return render_module(bank, study, copy).encode()


def render_md(bank: Bank, study: Study, copy: Copy = Copy.TEACHER) -> bytes:
    """The module as Markdown."""
    return render_markdown(bank, study, copy).encode()


def render_pdf(bank: Bank, study: Study, copy: Copy = Copy.TEACHER) -> bytes:
    """The page of the module on A4. Errors: `Refused` (EXPORT-021) without WeasyPrint."""
    return print_page(render_module(bank, study, copy)).content


FORMS: Mapping[str, Callable[[Bank, Study, Copy], bytes]] = {
    ".html": render_html,
    ".md": render_md,
    ".pdf": render_pdf,
}
"""What makes the bytes of a file with this ending."""
