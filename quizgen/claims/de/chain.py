"""The order in which the German rules look at the article."""

from collections.abc import Sequence

from quizgen.claims.de.acts import find_acts
from quizgen.claims.de.continued import find_continued
from quizgen.claims.de.cue_words import find_cues
from quizgen.claims.de.frames import find_frames
from quizgen.claims.de.hearsay import find_hearsay
from quizgen.claims.de.nouns import find_noun_statements
from quizgen.claims.de.pointing import find_pointing
from quizgen.claims.de.quotations import find_cited, find_quoted_words
from quizgen.claims.de.statements import find_statements
from quizgen.claims.link import Link
from quizgen.claims.partial import find_partial
from quizgen.language.cues import read_cues
from quizgen.language.de.parsed import Parsed
from quizgen.language.quotations import Unit, find_quotations
from quizgen.model import Analysis


def find_links(analysis: Analysis, units: Sequence[Unit]) -> tuple[Link, ...]:
    """All links of a German article in text order."""
    article = analysis.article
    read = [Parsed(unit) for unit in units]
    own = [_links_in(parsed, article.text) for parsed in read]
    links = [link for links in own for link in links]
    links.extend(find_pointing(read, own))
    links.extend(find_continued(read, own))
    quotations = find_quotations(article.text, article.paragraphs)
    links.extend(find_partial(quotations, links, article.text, read_cues("de").lists["titled"]))
    return tuple(sorted(links, key=lambda link: (link.start, -link.content[-1].end)))


def _links_in(parsed: Parsed, text: str) -> list[Link]:
    cues = find_cues(parsed)
    links = [*find_frames(parsed), *find_statements(parsed, cues)]
    links.extend(find_noun_statements(parsed, links))
    taken = {span for link in links for span in link.cue}
    links.extend(link for link in find_acts(parsed, cues) if taken.isdisjoint(link.cue))
    links.extend(list(find_quoted_words(parsed, text, links)))
    links.extend(list(find_cited(parsed, links)))
    told = [span for link in links if link.speaker is not None for span in link.content]
    links.extend(link for link in find_hearsay(parsed) if not any(span.covers(link.cue[0]) for span in told))
    return links
