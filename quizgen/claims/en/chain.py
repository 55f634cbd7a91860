"""The order in which the English rules look at the article."""

from quizgen.claims.en.acts import find_acts
from quizgen.claims.en.continued import join_continuations
from quizgen.claims.en.frames import find_frames
from quizgen.claims.en.hearsay import find_hearsay
from quizgen.claims.en.nouns import find_nouns
from quizgen.claims.en.statements import find_statements
from quizgen.claims.link import Link
from quizgen.language.en.mending import mend_tags
from quizgen.language.en.subjects import Parsed, find_subjects
from quizgen.language.quotations import Unit, fold_quotations
from quizgen.model import Analysis


def find_links(analysis: Analysis) -> tuple[Link, ...]:
    """All links of an English article in text order."""
    links = join_continuations((unit, _links_of(unit)) for unit in fold_quotations(analysis))
    return tuple(sorted(links, key=lambda link: (link.start, -link.content[-1].end)))


def _links_of(unit: Unit) -> list[Link]:
    parsed = Parsed(mend_tags(unit.tokens))
    subjects = find_subjects(parsed)
    statements = dict(find_statements(parsed, subjects))
    return [
        *find_frames(parsed),
        *statements.values(),
        *find_acts(parsed, subjects, frozenset(statements)),
        *find_hearsay(parsed, subjects),
        *find_nouns(parsed, subjects),
    ]
