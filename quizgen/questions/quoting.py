"""The article's own words, fit to stand inside a question's quotation marks: whole sentences and single statements.

Quoting is the safest wording: nothing is turned round, so nothing can go wrong in turning.
"""

import re
from types import ModuleType

from quizgen.language.quotations import QUOTATION
from quizgen.model import Form, Gap, Span
from quizgen.questions.material import Material
from quizgen.questions.view import View, once_a_view

_DATELINE = re.compile(r"[A-ZÄÖÜ][A-ZÄÖÜ .-]{3,}[,(/].{0,30} [-–—] |[A-ZÄÖÜ][A-ZÄÖÜ .-]{3,} [-–—] ")
_ORDINAL_END = re.compile(r"\b(?:de[rmns]|die|das|am|im|zu[mr]|vo[mn]|bis|ab) \d{1,2}\.$")
"""'… bekam Gensheimer in der 16.': the full stop is the number's, and the sentence goes on."""
_ORDINAL = re.compile(r"\b\d{1,2}\.$")
_NEAR = 12
"""Characters in front of a sentence that tell whether one ends there."""
LONGEST_QUOTE = 38
"""Words: what a pupil can hold in mind while reading options."""
_SHORTEST_SENTENCE = 4
_SHORTEST_STATEMENT = 5
_TELLING = 2
_BRACKETS = (("(", ")"), ("[", "]"))
_ENDS = '.!…“”"«»'
_STATEMENT_ENDS = frozenset([",", ".", ";", "!", "–", "—", "“", "”", '"', "«", "»", ""])


def quote_sentence(view: View, material: Material, fewest: int = _SHORTEST_SENTENCE) -> str | None:
    """The whole sentence of the claim as it stands inside quotation marks; of `fewest` words at least."""
    return material.requoted(view.unit.span.of(view.text)) if _can_be_quoted(view, fewest) else None


@once_a_view
def _can_be_quoted(view: View, fewest: int) -> bool:
    return is_sound_sentence(view.unit.span.of(view.text), fewest) and _is_begun(view)


def _is_begun(view: View) -> bool:
    """Whether a sentence begins there: not behind a semicolon, nor behind 'ihr 20.'."""
    start = view.unit.span.start
    before = view.text[max(0, start - _NEAR) : start].rstrip(" ")
    return before[-1:] not in (";", ",", "–", "—") and not _ORDINAL.search(before)


def is_sound_sentence(text: str, fewest: int = _SHORTEST_SENTENCE) -> bool:
    """Whether it is one whole sentence of a length that can be quoted: no headline, no torn marks."""
    words = len(text.split())
    is_whole = text[:1].isalnum() or text[:1] in '„“"»'
    return (
        fewest <= words <= LONGEST_QUOTE
        and is_whole
        and not text[:1].islower()
        and text[-1:] in _ENDS
        and "\n" not in text
        and not is_torn(text)
        and not has_dateline(text)
        and not _ORDINAL_END.search(text)
    )


def has_dateline(text: str) -> bool:
    """'PORT ELDON, March 14 - Carrow Bank failed …': where an agency reports from."""
    return _DATELINE.match(text) is not None


def is_torn(text: str) -> bool:
    """Whether a mark lost its partner."""
    is_german = "„" in text
    curly = text.count("“") != text.count("”") and not is_german
    german = is_german and text.count("„") != text.count("“") + text.count("”")
    others = any(text.count(one) != text.count(other) for one, other in _BRACKETS)
    others = others or (text.count("«") + text.count("»")) % 2 == 1  # «Oui» and »Ja« both occur
    return text.count('"') % 2 == 1 or curly or german or others or "()" in text


def quote_statement(view: View, material: Material) -> str | None:
    """The claim without its speaker: 'dass das Dach nicht mehr sicher sei', 'he had known nothing of the plans'."""
    said = _find_statement(view, material.wording)
    return None if said is None else material.requoted(said)


@once_a_view
def _find_statement(view: View, wording: ModuleType) -> str | None:
    attribution = view.attribution
    if attribution is None or not view.is_certain or attribution.form not in (Form.INDIRECT, Form.CONTINUED):
        return None
    if view.is_cut or len(view.claim.content) != 1 or not _is_whole(view.claim.content[0], view):
        return None
    said = view.said.strip(" ,.;:–—").removeprefix("that ")
    if " and that " in said or " or that " in said:
        return None  # the first 'that' is gone
    words = view.content
    fewest = _TELLING + (attribution.form is Form.CONTINUED)
    is_told = sum(word.tag[:1] == "N" or word.tag in ("CARD", "CRD") for word in words) >= fewest
    has_verb = any(word.tag.startswith("V") for word in words)
    fits = _SHORTEST_STATEMENT <= len(said.split()) <= LONGEST_QUOTE and not said.endswith("?")
    is_clean = not is_torn(said) and not has_dateline(said)
    if not (is_told and has_verb and fits and is_clean) or any(word.tag == QUOTATION for word in words):
        return None
    return None if wording.is_no_clause(view) or wording.find_pointing(view) else said


def quote_assertion(view: View, material: Material) -> str | None:
    """The claim behind 'die Aussage': ' „Das Dach sei nicht sicher“', or ', dass das Dach nicht sicher sei'."""
    said = quote_statement(view, material)
    if said is None:
        return None
    return f", {said}" if said.startswith("dass ") else f" „{said}“"


def _is_whole(content: Span, view: View) -> bool:
    """Whether the clause ends where the article's clause does."""
    following = view.text[content.end : content.end + 1].strip()
    return following in _STATEMENT_ENDS or view.text[content.end - 1] in ".,;!"


def gap_in_sentence(words: Span, view: View) -> Gap | None:
    """The sentence of the claim with a gap for `words`."""
    whole = view.unit.span
    if not whole.covers(words) or not _can_be_quoted(view, _SHORTEST_SENTENCE):
        return None
    return Gap(view.text[whole.start : words.start], words.of(view.text), view.text[words.end : whole.end])
