"""'Speaker – cue – content' in one place of the article, before anyone asks who the speaker is."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from quizgen.model import Form, Span, Token


@dataclass(frozen=True, slots=True)
class Link:
    """What a rule of a language finds; sources and chains are worked out from all links of the article."""

    speaker: Span | None
    """The words for the speaker in this place; None where the article names nobody here."""
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    form: Form
    word: str
    """Dictionary form of the cue, by which the lexicon gives stance and tone: 'mitteilen', 'laut'."""
    rule: str

    @property
    def start(self) -> int:
        """First character of the content."""
        return self.content[0].start

    def contains(self, other: "Link") -> bool:
        """Whether every part of `other`'s content lies inside this content."""
        return all(any(span.covers(part) for span in self.content) for part in other.content)


def span_of(tokens: Sequence[Token]) -> Span:
    """From the first to the last of `tokens`, which must not be empty."""
    return Span(tokens[0].span.start, tokens[-1].span.end)


def spans_at(tokens: Sequence[Token], positions: Iterable[int]) -> tuple[Span, ...]:
    """The tokens at `positions`, neighbours joined to one span."""
    spans: list[Span] = []
    last = -2
    for i in sorted(positions):
        if i == last + 1:
            spans[-1] = Span(spans[-1].start, tokens[i].span.end)
        else:
            spans.append(tokens[i].span)
        last = i
    return tuple(spans)
