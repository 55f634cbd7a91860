"""Quotations that go on with the last speaker: '“…,” he said. “…”', also in the paragraph after."""

from collections.abc import Iterable
from dataclasses import replace

from quizgen.claims.link import Link
from quizgen.language.quotations import QUOTATION, Unit
from quizgen.model import Form, Span


def join_continuations(units: Iterable[tuple[Unit, list[Link]]]) -> list[Link]:
    """All links; sentences that are nothing but a quotation are added to the content of the speaker before."""
    links: list[Link] = []
    open_at: int | None = None
    for unit, found in units:
        quoted = _all_quoted(unit)
        if quoted and open_at is not None and not found:
            speech = links[open_at]
            links[open_at] = replace(speech, content=(*speech.content, *quoted))
            continue
        last = _last_speech(unit, found)
        open_at = len(links) + last if last is not None else None
        links += found
    return links


def _all_quoted(unit: Unit) -> tuple[Span, ...]:
    """The quotations of a unit that holds nothing else; empty if it holds more."""
    words = [token for token in unit.tokens if token.tag == QUOTATION or token.text[0].isalnum()]
    if not words or any(token.tag != QUOTATION for token in words):
        return ()
    return tuple(token.span for token in words)


def _last_speech(unit: Unit, found: list[Link]) -> int | None:
    """Which of the unit's links, if any, may be going on: the one that ends with its last quotation."""
    quotations = [token.span for token in unit.tokens if token.tag == QUOTATION]
    if not quotations:
        return None
    for number, link in enumerate(found):
        if link.speaker is not None and link.form in (Form.DIRECT, Form.PARTIAL):
            if any(part.covers(quotations[-1]) for part in link.content):
                return number
    return None
