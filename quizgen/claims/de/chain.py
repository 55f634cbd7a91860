"""The order in which the German rules look at the article."""

from collections.abc import Iterator

from quizgen.claims.de.frames import find_frames
from quizgen.claims.de.statements import find_statements
from quizgen.claims.link import Link
from quizgen.language.quotations import fold_quotations
from quizgen.model import Analysis


def find_links(analysis: Analysis) -> tuple[Link, ...]:
    """All links of a German article in text order."""
    links = [
        link
        for unit in fold_quotations(analysis)
        for rule in (find_frames, find_statements)
        for link in rule(unit)
    ]
    return tuple(sorted(links, key=lambda link: (link.start, -link.content[-1].end)))
