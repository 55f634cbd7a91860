"""Quotations that go on with the last speaker: '“…,” he said. “…”', also in the paragraph after."""

from dataclasses import replace

from quizgen.claims.link import Link
from quizgen.language.quotations import QUOTATION, Unit
from quizgen.model import Form, Span

_QUOTED_RULES = frozenset(["en.statement.front", "en.statement.quotation", "en.statement.colon", "en.quotation.colon"])


def quotations_alone(unit: Unit) -> tuple[Span, ...]:
    """The quotations of a unit that holds nothing else; empty if it holds more."""
    if any(token.tag != QUOTATION and token.text[0].isalnum() for token in unit.tokens):
        return ()
    return tuple(token.span for token in unit.tokens if token.tag == QUOTATION)


def open_speech(unit: Unit, found: list[Link]) -> int | None:
    """Which of the unit's links, if any, may be going on behind it: the one with its last quotation."""
    linked = [part for link in found if link.form in (Form.DIRECT, Form.PARTIAL) for part in link.content]
    if not linked:
        return None
    quotations = [
        token.span
        for token in unit.tokens
        if token.tag == QUOTATION and any(part.covers(token.span) for part in linked)
    ]
    for number, link in enumerate(found):
        if link.speaker is None or link.form not in (Form.DIRECT, Form.PARTIAL):
            continue
        if quotations and any(part.covers(quotations[-1]) for part in link.content):
            return number
        if not quotations and link.rule in _QUOTED_RULES:
            return number
    return None


def is_closed(quotation: str) -> bool:
    """Whether the quotation ends with its closing mark; without one the next paragraph goes on with it."""
    return quotation.endswith(("”", '"', "''"))


def spoken_from(unclosed: tuple[Span, ...], found: list[Link], unit: Unit) -> list[Link]:
    """`found` with the paragraph before, whose quotation was not closed, in the link that the unit begins with."""
    first = min(found, key=lambda link: link.start)
    if first.form != Form.DIRECT or first.start != unit.span.start:
        return found
    return [replace(link, content=(*unclosed, *link.content)) if link is first else link for link in found]


def prolonged(link: Link, quotations: tuple[Span, ...]) -> Link:
    """`link` with further quotations at the end of its content."""
    return replace(link, content=(*link.content, *quotations))
