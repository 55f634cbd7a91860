"""Claims in; what happened when, and who says so, in the order of time out.

Nothing is dated here: an event has the time that the article's words tell, and those that have none stand apart. This
file refuses to know how a date is written.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from quizgen.model import Article, Claim, Span, Time
from quizgen.module.stretch import Stretch, find_order, find_stretch
from quizgen.module.tables import GAP, ClaimRow, find_readable, words_of


@dataclass(frozen=True, slots=True)
class Event:
    """A time and what the article, or somebody in it, says of it."""

    time: Time
    before: str
    words: str
    """The article's words for the time; with `before` and `after` all that is said."""
    after: str
    paragraph: int
    row: ClaimRow | None
    """None where the article speaks with its own voice."""
    hedges: str
    """Words that leave it open, as the article has them; empty for none."""


@dataclass(frozen=True, slots=True)
class Timeline:
    """The events of an article around the day on which it was published."""

    earlier: tuple[Event, ...]
    later: tuple[Event, ...]
    """Those that begin after the day of publication; none where that isn't known."""
    undated: tuple[Event, ...]
    """Those whose time the article doesn't tell for certain, in its order."""
    published: str
    """The day in the article's head; empty if it names none."""

    def __bool__(self) -> bool:
        """Whether there is any event."""
        return bool(self.earlier or self.later or self.undated)


def make_timeline(article: Article, claims: Sequence[Claim], rows: Sequence[ClaimRow]) -> Timeline:
    """Every time that is told in `claims`, of which `rows` are the attributed ones; hours of no day stay out."""
    row_of = {row.claim: row for row in rows}
    found = [(event, find_stretch(event.time)) for event in _find_events(article, claims, row_of)]
    dated = [(event, stretch) for event, stretch in found if stretch is not None]
    dated.sort(key=lambda pair: (*find_order(pair[1]), pair[0].time.words.start))
    published = _read_day(article.published)
    return Timeline(
        earlier=tuple(event for event, stretch in dated if not _is_later(stretch, published)),
        later=tuple(event for event, stretch in dated if _is_later(stretch, published)),
        undated=tuple(event for event, stretch in found if stretch is None and event.time.value is None),
        published=article.published if published else "",
    )


def _is_later(stretch: Stretch, published: date | None) -> bool:
    return published is not None and stretch.first > published


def _read_day(published: str) -> date | None:
    try:
        return date.fromisoformat(published)
    except ValueError:
        return None


def _find_events(article: Article, claims: Sequence[Claim], row_of: dict[Claim, ClaimRow]) -> Iterator[Event]:
    """One for each time in the text, in its order; of claims inside each other the innermost tells it."""
    owner: dict[Span, tuple[Time, Claim]] = {}
    for claim in claims:
        for fact in claim.facts:
            if isinstance(fact, Time):
                known = owner.get(fact.words)
                if known is None or _is_closer(claim, known[1]):
                    owner[fact.words] = (fact, claim)
    for words in sorted(owner):
        time, claim = owner[words]
        yield _make_event(article, time, claim, row_of.get(claim))


def _is_closer(claim: Claim, known: Claim) -> bool:
    return len(claim.chain) > len(known.chain)


def _make_event(article: Article, time: Time, claim: Claim, row: ClaimRow | None) -> Event:
    readable = find_readable(claim)
    spans = readable if any(span.covers(time.words) for span in readable) else (claim.sentence,)
    place = next((number for number, span in enumerate(spans) if span.covers(time.words)), 0)
    before = [words_of(article, [span]) for span in spans[:place]]
    after = [words_of(article, [span]) for span in spans[place + 1 :]]
    return Event(
        time=time,
        before=GAP.join([*before, _one_line(article.text[spans[place].start : time.words.start])]),
        words=words_of(article, [time.words]),
        after=GAP.join([_one_line(article.text[time.words.end : spans[place].end]), *after]),
        paragraph=article.paragraph_of(time.words),
        row=row,
        hedges=", ".join(words_of(article, [hedge]) for hedge in claim.hedges),
    )


def _one_line(text: str) -> str:
    """With the blanks at its ends, as words stand there."""
    return re.sub(r"\s+", " ", text)
