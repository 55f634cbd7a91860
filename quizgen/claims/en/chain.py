"""The order in which the English rules look at the article."""

from quizgen.claims.en.frames import find_frames
from quizgen.claims.en.statements import find_statements
from quizgen.claims.link import Link
from quizgen.language.en.subjects import Parsed, find_subjects
from quizgen.language.quotations import fold_quotations
from quizgen.model import Analysis


def find_links(analysis: Analysis) -> tuple[Link, ...]:
    """All links of an English article in text order."""
    links: list[Link] = []
    for unit in fold_quotations(analysis):
        parsed = Parsed(unit.tokens)
        subjects = find_subjects(parsed)
        links += find_frames(parsed)
        links += find_statements(parsed, subjects)
    return tuple(sorted(links, key=lambda link: (link.start, -link.content[-1].end)))
