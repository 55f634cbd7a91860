"""Annotated documents in, predicted attributions out, in the form of the attribution data sets.

One document a line: `{"id", "lang", "text", …}` in; `{"id", "attributions": [{"type", "speaker", "cue",
"content", …}]}` out, spans as `[[start, end], …]` in characters of `text`.
"""

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import replace
from typing import Any

from quizgen.model import Article, Attribution, Claim, Form, Language, Span, Stance, Tone

_TYPES = {
    Form.DIRECT: "Direct",
    Form.PARTIAL: "Direct",
    Form.INDIRECT: "Indirect",
    Form.CONTINUED: "IndirectFreeIndirect",
    Form.REPORTED: "Reported",
    Form.HEARSAY: "FreeIndirect",
}
_CUELESS = (Form.REPORTED, Form.HEARSAY)
"""Forms for which the German data sets mark no cue."""

_STANDS = frozenset([Stance.DENIES, Stance.CONFIRMS, Stance.CRITICISES, Stance.PRAISES])


def make_article(document: dict[str, Any]) -> Article:
    """The document's text as it is, so that spans keep meaning the same characters; a line is a paragraph."""
    text: str = document["text"]
    language: Language = "en" if document.get("lang") == "en" else "de"
    paragraphs = tuple(Span(*match.span()) for match in re.finditer(r"\S(?:[^\n]*\S)?", text))
    return Article(text, paragraphs, language, title=document.get("title") or "")


def make_prediction(document: dict[str, Any], claims: Sequence[Claim]) -> dict[str, Any]:
    """The attributions of `claims`; sentences that continue one speaker become one, as the data sets have it.

    A document may say `"stands": true`: acts that only take a stand are annotated in it.
    """
    is_english = document.get("lang") == "en"
    left_out = set() if is_english else {Stance.WITHHOLDS}
    if not document.get("stands", is_english):
        left_out |= _STANDS
    found = [claim.attribution for claim in claims if claim.attribution is not None]
    text: str = document["text"]
    marked = list(_marked(found, left_out))
    cueless = () if is_english else _CUELESS
    attributions = [_as_json(link, text, has_cue=link.form not in cueless) for link in _joined(marked)]
    return {"id": document["id"], "attributions": attributions}


def _marked(attributions: Sequence[Attribution], left_out: Set[Stance]) -> Iterator[Attribution]:
    """Those the data sets mark: of 'nannte den Plan „verfehlt“' the quotation, not the act that holds it.

    The German ones mark acts that tell what was said ('forderte mehr Geld') and few that only take a stand ('lobte den
    Plan') or refuse to speak; `left_out` has the stances of these.
    """
    quoted = [link.content[0] for link in attributions if link.form in (Form.DIRECT, Form.PARTIAL)]
    for link in attributions:
        holds_quotation = any(span.covers(quote) for span in link.content for quote in quoted)
        is_mere = link.stance in left_out and link.tone == Tone.NEUTRAL
        if link.form != Form.REPORTED or not (holds_quotation or is_mere):
            yield link


def _joined(attributions: Sequence[Attribution]) -> Iterator[Attribution]:
    run: Attribution | None = None
    for attribution in attributions:
        if attribution.form != Form.CONTINUED:
            yield attribution
            continue
        if run is not None and run.mention == attribution.mention and _follows(run, attribution):
            run = replace(run, content=(Span(run.content[0].start, attribution.content[-1].end),))
            continue
        if run is not None:
            yield run
        run = attribution
    if run is not None:
        yield run


def _follows(run: Attribution, attribution: Attribution) -> bool:
    """Whether only the mark and the blank between two sentences separate them."""
    return 0 <= attribution.content[0].start - run.content[-1].end <= 3


def _as_json(attribution: Attribution, text: str, *, has_cue: bool) -> dict[str, Any]:
    speaker, cue = _roles(attribution, text)
    return {
        "type": _TYPES[attribution.form],
        "speaker": _pairs(speaker),
        "cue": _pairs(cue if has_cue else ()),
        "content": _pairs(attribution.content),
        "rule": attribution.rule,
    }


def _roles(attribution: Attribution, text: str) -> tuple[Sequence[Span], Sequence[Span]]:
    """Speaker and cue as the data sets mark them: 'nach | Angaben der Polizei'; 'demnach' is both."""
    mention, cue = attribution.mention, attribution.cue
    if attribution.rule.endswith(".demnach"):
        return cue, cue
    first = cue[0] if cue else None
    noun = first and re.match(r"(nach|aus)\s+", first.of(text), re.IGNORECASE)
    if mention is None or first is None or not noun:
        return (mention,) if mention else (), cue
    word = Span(first.start, first.start + noun.end(1))
    return (Span(first.start + noun.end(), mention.end),), (word, *cue[1:])


def _pairs(spans: Sequence[Span]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]
