"""Marks that may nest, overlap and have gaps in; a paragraph's runs, which do none of this, out.

A page can only nest its elements, so each paragraph is cut wherever a mark begins or ends. This file refuses
to know what a page looks like.
"""

from bisect import bisect
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise

from quizgen.model import Span


class Part(StrEnum):
    """What marked words do in an attribution."""

    CONTENT = "content"
    MENTION = "mention"
    CUE = "cue"


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of `article.text` with one part to play.

    `number` is the claim's for a content and the source's for a mention, as the tables count; a cue has 0.
    """

    span: Span
    part: Part
    number: int = 0


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of a paragraph that the same marks cover from end to end."""

    span: Span
    marks: tuple[Mark, ...]
    ending: tuple[Mark, ...]
    """Those of `marks` that end where the run ends, the inner ones first."""


def cut_runs(paragraph: Span, marks: Iterable[Mark]) -> tuple[Run, ...]:
    """The runs of `paragraph`, in order and without a gap; marks are clipped to the paragraph."""
    clipped = [_clip(mark, paragraph) for mark in marks if mark.span.overlaps(paragraph)]
    clipped.sort(key=lambda mark: (-mark.span.start, mark.span.end))
    edges = {edge for span in (paragraph, *(mark.span for mark in clipped)) for edge in (span.start, span.end)}
    return tuple(_make_run(Span(start, end), clipped) for start, end in pairwise(sorted(edges)))


def cut_rows(runs: Sequence[Run], starts: Sequence[int]) -> tuple[tuple[Run, ...], ...]:
    """The runs of a paragraph cut where its lines start, line by line; each mark still ends once.

    `starts` are places in the article's text in order; what stands before the second belongs to the first line.
    """
    edges = starts[1:]
    rows: list[list[Run]] = [[] for _ in range(len(edges) + 1)]
    for run in runs:
        inner = [edge for edge in edges if run.span.start < edge < run.span.end]
        for start, end in pairwise([run.span.start, *inner, run.span.end]):
            ending = run.ending if end == run.span.end else ()
            rows[bisect(edges, start)].append(Run(Span(start, end), run.marks, ending))
    return tuple(map(tuple, rows))


def _clip(mark: Mark, paragraph: Span) -> Mark:
    start, end = max(mark.span.start, paragraph.start), min(mark.span.end, paragraph.end)
    return replace(mark, span=Span(start, end))


def _make_run(span: Span, marks: list[Mark]) -> Run:
    covering = tuple(mark for mark in marks if mark.span.covers(span))
    return Run(span, covering, tuple(mark for mark in covering if mark.span.end == span.end))
