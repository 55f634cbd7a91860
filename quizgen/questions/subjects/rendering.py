"""How a sentence gives what its source says: word for word, in the article's own words, or partly so."""

import re
from collections.abc import Iterator, Sequence

from quizgen.language.quotations import find_quotations
from quizgen.model import Attribution, Form, SourceKind, Span, Stance, Token
from quizgen.questions.material import Material
from quizgen.questions.quoting import quote_passage
from quizgen.questions.subject import Subject
from quizgen.questions.subjects.sentence import NOTICING, asks, passage_slots
from quizgen.questions.view import View

_MARKS = "„“”»«\"‚‘’' "
_OWN_WORDS = re.compile(r"\b(?:eigenen|seinen|ihren) Worten\b|\bown words\b")
_BESIDE = {
    Form.DIRECT: frozenset([Form.DIRECT]),
    Form.PARTIAL: frozenset([Form.PARTIAL, Form.INDIRECT, Form.REPORTED]),
    Form.INDIRECT: frozenset([Form.INDIRECT]),
}
"""Which forms the statements of a sentence may have besides: the words of a partial quotation stand in a clause."""


def find(material: Material) -> Iterator[Subject]:
    """'He had “never seen” the report, he said.': sentences with one statement; the condition `form` says how."""
    for views in material.sentences:
        view = _find_telling(views, material)
        passage = quote_passage(view, material) if view else None
        if view is not None and passage is not None:
            yield Subject(view, passage_slots(passage, material), view.source, front=passage.front)


def _find_telling(views: tuple[View, ...], material: Material) -> View | None:
    """The view whose form is that of the whole sentence, if but one source speaks in it and is told there."""
    told = [(view, view.attribution) for view in views if view.attribution is not None and view.is_certain]
    if len(told) < len(views) or len({attribution.mention for _, attribution in told}) > 1:
        return None
    if not all(_is_statement(attribution, view) for view, attribution in told):
        return None
    forms = {attribution.form for _, attribution in told}
    form = next((form for form, beside in _BESIDE.items() if form in forms and forms <= beside), None)
    is_marked = bool(find_quotations(views[0].text, (views[0].unit.span,)))
    if form is None or is_marked is (form is Form.INDIRECT):
        return None
    if any(_covers_quotation_alone(attribution, view) for view, attribution in told):
        return None
    rest = _find_rest(views[0], [span for _, a in told for span in (*a.cue, a.mention)])
    if form is Form.PARTIAL and not any(token.tag.startswith(("N", "V")) for token in rest):
        return None  # 'Das Amt spricht von „personellen Engpässen“.' gives nothing but what is quoted
    if form is Form.DIRECT and material.wording.is_free_speech(rest):
        return None  # 'Er habe verzichtet, sagte der Sohn: „Dass es bleibt.“' gives more
    if form is Form.DIRECT and (not views[0].said.strip(_MARKS)[:1].isupper() or _is_compared(views[0])):
        return None  # 'Er hält es für möglich, „aber nicht zu diesen Preisen“': only partly word for word
    return next(view for view, attribution in told if attribution.form is form)


def _find_rest(view: View, frame: Sequence[Span | None]) -> list[Token]:
    """The words of the sentence that are neither quoted nor tell who says it."""
    known = (*frame, *find_quotations(view.text, (view.unit.span,)))
    return [token for token in view.unit.tokens if not any(span and span.covers(token.span) for span in known)]


def _is_compared(view: View) -> bool:
    """'beschreibt den Alltag | als „Wetterbericht: Man schaut, ob Sturm ist“'."""
    return view.text.endswith((" als ", " as "), 0, view.claim.content[0].start)


def _covers_quotation_alone(attribution: Attribution, view: View) -> bool:
    """'ließ das Bild abhängen, „aus Vorsicht“, | wie sie sagt |': the rest may be the article's own."""
    is_inserted = attribution.rule.endswith(".wie")
    return is_inserted and any(span.of(view.text).rstrip(", ")[-1:] in _MARKS for span in view.claim.content)


def _is_statement(attribution: Attribution, view: View) -> bool:
    mention = attribution.mention
    if view.source is None or view.source.kind is SourceKind.DOCUMENT or view.is_embedded:
        return False
    if attribution.word in NOTICING or attribution.stance is Stance.WITHHOLDS:
        return False  # 'noticed that', 'said nothing about it'
    if _OWN_WORDS.search(view.unit.span.of(view.text)):
        return False  # 'nach eigenen Worten' would echo in an option
    is_told = mention is not None and view.unit.span.covers(mention) and bool(attribution.cue)
    is_plain = ".noun." not in attribution.rule and view.source.is_resolved and not asks(attribution)
    return is_told and is_plain and not attribution.rule.endswith("infinitive") and len(attribution.chain) == 1
