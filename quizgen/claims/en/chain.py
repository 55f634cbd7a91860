"""The order in which the English rules look at the article, and how they go from one sentence to the next."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from quizgen.claims.en.acts import find_acts
from quizgen.claims.en.citing import find_cited
from quizgen.claims.en.continued import (
    is_closed,
    open_speech,
    prolonged,
    quotations_alone,
    spoken_from,
)
from quizgen.claims.en.frames import find_frames
from quizgen.claims.en.hearsay import find_hearsay
from quizgen.claims.en.nouns import find_nouns
from quizgen.claims.en.quotations import (
    find_introduced,
    find_named_paragraph,
    introduction,
    is_detached_frame,
    is_frame_alone,
    left_alone,
    signature,
)
from quizgen.claims.en.statements import find_statements
from quizgen.claims.en.states import find_states
from quizgen.claims.link import Link
from quizgen.language.en.parsed import parse_unit
from quizgen.language.en.subjects import Parsed
from quizgen.language.quotations import QUOTATION, Unit
from quizgen.model import Analysis, Span
from quizgen.once import once


@dataclass(frozen=True)
class _Read:
    """A unit and what it is read as, each found once."""

    unit: Unit

    @once
    def quoted(self) -> tuple[Span, ...]:
        """Its quotations, if it holds nothing else."""
        return quotations_alone(self.unit)

    @once
    def parsed(self) -> Parsed:
        """Its tokens with the tags put right."""
        return parse_unit(self.unit)


def find_links(analysis: Analysis, units: Sequence[Unit]) -> tuple[Link, ...]:
    """All links of an English article in text order."""
    links: list[Link] = []
    open_at: int | None = None
    unclosed: tuple[Span, ...] = ()
    before: _Read | None = None
    found: list[Link] = []
    for read in _joined(map(_Read, units), analysis.article.text):
        unit, quoted = read.unit, read.quoted
        if quoted and open_at is not None:
            links[open_at] = prolonged(links[open_at], quoted)
        else:
            found = list(_spoken_before(before, read, found)) if quoted and before else _links_of(read.parsed)
            waiting = before.quoted if before is not None and open_at is None else ()
            signed = signature(read.parsed, waiting) if waiting and not found else None
            if signed is not None and all(signed.content[0] not in link.content for link in links):
                found = [signed]
            if unclosed and found and not quoted:
                found = spoken_from(unclosed, found, unit)
            unclosed = quoted if quoted and not found and not is_closed(quoted[-1].of(analysis.article.text)) else ()
            first = unit.tokens[0]
            is_free = first.tag == QUOTATION and not any(part.covers(first.span) for x in found for part in x.content)
            if is_free and open_at is not None:
                links[open_at] = prolonged(links[open_at], (first.span,))  # '“…,” he said. “…” – a swipe at his rival.'
            speech = open_speech(unit, found)
            open_at = len(links) + speech if speech is not None else None
            links += found
        before = read
    return tuple(sorted(links, key=lambda link: (link.start, -link.content[-1].end)))


def _spoken_before(before: _Read, read: _Read, found: Sequence[Link]) -> Iterator[Link]:
    """Quotations whose speaker stands in the sentence before: 'The agency wrote: ¶ “…”', 'Smith was furious. “…”'.

    `found` are the links of that sentence: 'In spring, Smith said the well was dry. “…”'.
    """
    parsed = before.parsed
    introduced = introduction(before.unit, parsed, parsed.subjects, read.quoted)
    if introduced is not None:
        yield introduced
    elif before.unit.paragraph == read.unit.paragraph:
        alone = left_alone(parsed, parsed.subjects, read.quoted, found)
        if alone is not None:
            yield alone


def _joined(units: Iterable[_Read], text: str) -> Iterator[_Read]:
    """The units; a quotation and the sentence that names its speaker, '“Why?” Obama asked.', become one."""
    waiting: _Read | None = None
    for read in units:
        if waiting is not None:
            same = waiting.unit.paragraph == read.unit.paragraph and not read.quoted
            is_frame = same and is_detached_frame(read.parsed, read.parsed.subjects)
            if is_frame and (not _is_closed(waiting.unit, text) or is_frame_alone(read.parsed)):
                read = _Read(Unit(waiting.unit.tokens + read.unit.tokens, read.unit.paragraph))
            else:
                yield waiting
            waiting = None
        if read.quoted:
            waiting = read
        else:
            yield read
    if waiting is not None:
        yield waiting


def _is_closed(unit: Unit, text: str) -> bool:
    """'“There was no order.” The firm responded to it.': behind a full stop the next sentence is its own."""
    return unit.tokens[-1].span.of(text).rstrip("”\"'’").endswith(".")


def _links_of(parsed: Parsed) -> list[Link]:
    named = find_named_paragraph(parsed)
    if named is not None:
        return [named]
    subjects = parsed.subjects
    statements = dict(find_statements(parsed, subjects))
    statements |= dict(find_cited(parsed, statements))
    taken = frozenset(statements)
    return [
        *find_frames(parsed),
        *statements.values(),
        *find_introduced(parsed, subjects, taken),
        *find_acts(parsed, subjects, taken),
        *find_hearsay(parsed, subjects),
        *find_states(parsed, subjects),
        *find_nouns(parsed, subjects, frozenset(link.start for link in statements.values())),
    ]
