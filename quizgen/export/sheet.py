"""A bank in, a sheet for pupils or its key for teachers out: one HTML file each that needs nothing else.

The article stands in front, on pages of its own, so that it can lie beside the questions. The key names
paragraph and line as `article_lines.py` numbers them on the sheet. Structure and style are in
`templates/print/`, words in `templates/interface/`. This file refuses to know paper: a browser or `pdf.py`
prints.
"""

from collections.abc import Sequence
from functools import partial

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from quizgen.article_lines import Line, find_lines, make_lines
from quizgen.export.format import Export
from quizgen.export.text import make_line, make_plain
from quizgen.interface import words
from quizgen.letters import letter
from quizgen.model import Bank, Evidence, Question
from quizgen.shipped import TEMPLATES
from quizgen.shuffle import shuffled_matches, shuffled_order

_FOOT_CHARACTERS = 100
"""What fits on one line beside the page's number."""


def render_sheet(bank: Bank, changed: object = None) -> Export:
    """The pupils' sheet: article with numbered paragraphs and lines, then questions with room to write."""
    return Export(make_sheet(bank).encode())


def render_key(bank: Bank, changed: object = None) -> Export:
    """The teachers' key to `render_sheet`: solutions, why wrong options are wrong, evidence with its lines."""
    return Export(make_key(bank).encode())


def make_sheet(bank: Bank) -> str:
    """The HTML of the pupils' sheet."""
    return _render("sheet.html", bank, words(bank.language)["print_kind"])


def make_key(bank: Bank) -> str:
    """The HTML of the teachers' key."""
    return _render("key.html", bank, words(bank.language)["print_key_kind"])


def make_short_solution(question: Question) -> str:
    """What is right in letters and numbers of the sheet: 'B', 'A C', '1 B, 2 A'; empty where it takes words."""
    if question.pairs:
        matches = shuffled_matches(question)
        return ", ".join(f"{n} {letter(matches.index(pair.match))}" for n, pair in enumerate(question.pairs, 1))
    if question.order:
        shown = shuffled_order(question)
        return " ".join(letter(shown.index(text)) for text in question.order)
    return " ".join(letter(place) for place, option in enumerate(question.options) if option.is_right)


def _render(template: str, bank: Bank, kind: str) -> str:
    lines = make_lines(bank.article)
    return _PAGES.get_template(template).render(
        bank=bank,
        article=bank.article,
        kind=kind,
        foot=_make_foot(bank),
        lines=lines,
        place_of=partial(_name_place, lines),
        words=words(bank.language),
        words_of=words,
    )


def _name_place(lines: Sequence[Sequence[Line]], evidence: Evidence, names: dict[str, str]) -> str:
    """Where `evidence` stands on the sheet: '(paragraph 2, lines 7–8)'; empty if nowhere."""
    found = find_lines(lines, evidence)
    if found is None:
        return f"({names['module_paragraph'].format(number=evidence.paragraph)})" if evidence.paragraph else ""
    first, last = found
    key = "print_line" if first == last else "print_lines"
    return f"({names[key].format(paragraph=evidence.paragraph, first=first, last=last)})"


def _make_foot(bank: Bank) -> str:
    """Where the article is from, short enough for the foot of each page."""
    article = bank.article
    facts = (article.publisher, article.published, article.licence, article.title or bank.title)
    foot = " · ".join(filter(None, (make_line(fact) for fact in facts)))
    return foot if len(foot) <= _FOOT_CHARACTERS else foot[: _FOOT_CHARACTERS - 1] + "…"


def _escape_css(text: str) -> str:
    """`text` for a string in CSS: letters and digits as they are, everything else by its number."""
    return "".join(sign if sign.isascii() and sign.isalnum() else f"\\{ord(sign):06x}" for sign in text)


def _make_printable(value: object) -> object:
    # Not the whole page at once: a mark at the start of a text would melt into the bracket of the tag before it.
    return make_plain(value) if type(value) is str else value


_PAGES = Environment(
    loader=FileSystemLoader(TEMPLATES / "print"),
    autoescape=True,
    undefined=StrictUndefined,
    finalize=_make_printable,
    trim_blocks=True,
    lstrip_blocks=True,
)
_PAGES.filters |= {
    "css_escaped": _escape_css,
    "letter": letter,
    "short_solution": make_short_solution,
    "shuffled_matches": shuffled_matches,
    "shuffled_order": shuffled_order,
}
