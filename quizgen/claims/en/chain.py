"""The order in which the English rules look at the article, and how they go from one sentence to the next."""

from collections.abc import Iterator

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
from quizgen.language.en.mending import mend_tags
from quizgen.language.en.subjects import Parsed, find_subjects
from quizgen.language.quotations import QUOTATION, Unit, fold_quotations
from quizgen.model import Analysis, Span


def find_links(analysis: Analysis) -> tuple[Link, ...]:
    """All links of an English article in text order."""
    links: list[Link] = []
    open_at: int | None = None
    unclosed: tuple[Span, ...] = ()
    before: Unit | None = None
    for unit in _joined(fold_quotations(analysis), analysis.article.text):
        quoted = quotations_alone(unit)
        if quoted and open_at is not None:
            links[open_at] = prolonged(links[open_at], quoted)
        else:
            found = _links_of(unit)
            if quoted and before is not None:
                found = list(_spoken_before(before, unit, quoted))
            waiting = quotations_alone(before) if before is not None and open_at is None else ()
            signed = signature(_parsed(unit), waiting) if waiting and not found else None
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
        before = unit
    return tuple(sorted(links, key=lambda link: (link.start, -link.content[-1].end)))


def _spoken_before(before: Unit, unit: Unit, quoted: tuple[Span, ...]) -> Iterator[Link]:
    """Quotations whose speaker stands in the sentence before: 'The agency wrote: ¶ “…”', 'Smith was furious. “…”'."""
    parsed = _parsed(before)
    subjects = find_subjects(parsed)
    introduced = introduction(before, parsed, subjects, quoted)
    if introduced is not None:
        yield introduced
    elif before.paragraph == unit.paragraph:
        alone = left_alone(parsed, subjects, quoted)
        if alone is not None:
            yield alone


def _joined(units: tuple[Unit, ...], text: str) -> Iterator[Unit]:
    """The units; a quotation and the sentence that names its speaker, '“Why?” Obama asked.', become one."""
    waiting: Unit | None = None
    for unit in units:
        if waiting is not None:
            same = waiting.paragraph == unit.paragraph and not quotations_alone(unit)
            parsed = _parsed(unit)
            is_frame = same and is_detached_frame(parsed, find_subjects(parsed))
            if is_frame and (not _is_closed(waiting, text) or is_frame_alone(parsed)):
                unit = Unit(waiting.tokens + unit.tokens, unit.paragraph)
            else:
                yield waiting
            waiting = None
        if quotations_alone(unit):
            waiting = unit
        else:
            yield unit
    if waiting is not None:
        yield waiting


def _is_closed(unit: Unit, text: str) -> bool:
    """'“There was no order.” The firm responded to it.': behind a full stop the next sentence is its own."""
    return unit.tokens[-1].span.of(text).rstrip("”\"'’").endswith(".")


def _parsed(unit: Unit) -> Parsed:
    return Parsed(mend_tags(unit.tokens))


def _links_of(unit: Unit) -> list[Link]:
    parsed = _parsed(unit)
    named = find_named_paragraph(parsed)
    if named is not None:
        return [named]
    subjects = find_subjects(parsed)
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
