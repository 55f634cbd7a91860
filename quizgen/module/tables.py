"""Claims in; the rows of the two tables, who speaks and who says what, and the marks in the text out.

Both tables and the marks count alike: claim 3 in the text is row 3. This file refuses to know words or HTML.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from quizgen.model import Article, Attribution, Claim, Form, Source, Span
from quizgen.module.runs import Mark, Part

GAP = " … "
"""What stands where words are left out."""


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A source and how often the article lets it speak. `source` is None where nobody is named."""

    number: int
    """Counted from 1; 0 where nobody is named."""
    source: Source | None
    statements: int
    passed_on: int
    """How many statements of others the article has from this source."""


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """A statement with its owner; texts are the article's words, gaps shown as '…'."""

    number: int
    claim: Claim
    attribution: Attribution
    speaker: SourceRow
    via: tuple[SourceRow, ...]
    """Who passed it on, the article's own witness first."""
    cue: str
    words: str
    paragraph: int


def make_source_rows(claims: Sequence[Claim]) -> tuple[SourceRow, ...]:
    """The sources of `claims` in the order in which these bring them; last, if need be, nobody."""
    links = [claim.attribution for claim in claims if claim.attribution]
    speakers = [link.source for link in links]
    passers = [outer.source for link in links for outer in link.chain[:-1]]
    known = dict.fromkeys(link.source for outermost in links for link in outermost.chain if link.source)
    numbered: list[tuple[int, Source | None]] = list(enumerate(known, 1))
    if None in speakers or None in passers:
        numbered.append((0, None))
    return tuple(
        SourceRow(number, source, speakers.count(source), passers.count(source)) for number, source in numbered
    )


def make_claim_rows(article: Article, claims: Sequence[Claim], sources: Sequence[SourceRow]) -> tuple[ClaimRow, ...]:
    """The attributed ones of `claims`, numbered from 1 in the order given."""
    row_of = {row.source: row for row in sources}
    attributed = ((claim, claim.attribution) for claim in claims if claim.attribution)
    return tuple(
        ClaimRow(
            number=number,
            claim=claim,
            attribution=link,
            speaker=row_of[link.source],
            via=tuple(row_of[outer.source] for outer in link.chain[:-1]),
            cue=words_of(article, link.cue),
            words=words_of(article, claim.content),
            paragraph=article.paragraph_of(claim.content[0] if claim.content else claim.sentence),
        )
        for number, (claim, link) in enumerate(attributed, 1)
    )


def make_marks(rows: Sequence[ClaimRow]) -> tuple[Mark, ...]:
    """All that is marked in the text, each mark once."""
    marks: dict[Mark, None] = {}
    for row in rows:
        marks |= dict.fromkeys(Mark(span, Part.CONTENT, row.number) for span in row.attribution.content)
        for link, source in zip(row.attribution.chain, (*row.via, row.speaker), strict=True):
            if link.mention:
                marks[Mark(link.mention, Part.MENTION, source.number)] = None
            marks |= dict.fromkeys(Mark(span, Part.CUE) for span in link.cue)
    return tuple(marks)


def find_readable(claim: Claim) -> tuple[Span, ...]:
    """What a reader must see of a claim that stands alone: of an act the sentence, as in 'denied this' 'this' tells
    nothing, else its content."""
    is_act = claim.attribution is not None and claim.attribution.form is Form.REPORTED
    return (claim.sentence,) if is_act or not claim.content else claim.content


def words_of(article: Article, spans: Sequence[Span]) -> str:
    """The article's words in these places, gaps shown as '…'."""
    return GAP.join(" ".join(span.of(article.text).split()) for span in spans)
