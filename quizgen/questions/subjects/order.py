"""Dated events, to be put in order."""

import re
from collections.abc import Iterator
from itertools import pairwise

from quizgen.model import Time, TimeKind, Token
from quizgen.questions.alike import normalised
from quizgen.questions.material import Material
from quizgen.questions.quoting import is_sound_sentence
from quizgen.questions.subject import Subject
from quizgen.questions.view import View

_MOST = 4
_FEWEST = 3
_TIME_WORDS = re.compile(
    r"\d|\b(seit|woche|monat|jahr|tag|bisher|künftig|später|früher|since|week|month|year|day|later|earlier|ago|will|soll)"
)
_FINITE = frozenset(f"V{verb}{form}" for verb in "VBHD" for form in "DZB") | {"VM0"}
_LONGEST = 26
"""Words of a sentence."""


def find(material: Material) -> Iterator[Subject]:
    """Three or four sentences with one date each, the words for it left out, the earliest first."""
    dated: dict[str, tuple[View, str]] = {}
    for views in material.sentences:
        view = views[0]
        times = {fact for v in views for fact in v.claim.facts if isinstance(fact, Time)}
        text = view.unit.span.of(view.text)
        is_plain = len(views) == 1 and view.attribution is None and sum(map(_is_finite, view.unit.tokens)) <= 1
        if is_plain and len(times) == 1 and is_sound_sentence(text) and len(text.split()) <= _LONGEST:
            time = times.pop()
            if time.value and time.kind is TimeKind.DATE and time.value[:4].isdigit() and _dates_all(time, view):
                dated.setdefault(time.value, (view, _without(time, view)))
    values = sorted(dated)
    is_clear = not any(later.startswith(earlier) for earlier, later in pairwise(values))
    chosen = values[:_MOST]
    texts = tuple(dated[value][1] for value in chosen)
    differ = len(set(map(normalised, texts))) == len(texts)  # 'Im Mai kam der Brief', 'Im Juni kam der Brief'
    if len(values) >= _FEWEST and is_clear and differ:
        yield Subject(dated[chosen[0]][0], {}, order=texts)


def _is_finite(token: Token) -> bool:
    """In 'removed masks after claims that they were stolen in 1911' the date is the second verb's."""
    return token.tag.endswith("(FIN)") or token.tag in _FINITE


def _dates_all(time: Time, view: View) -> bool:
    """Whether the date is that of the whole sentence: at its start or its end, and no other words for a time in it."""
    whole = view.unit.span
    others = view.text[whole.start : time.words.start] + view.text[time.words.end : whole.end]
    stands_out = time.words.start == whole.start or view.text[time.words.end : whole.end].strip() in (".", "")
    return stands_out and not _TIME_WORDS.search(others.lower())


def _without(time: Time, view: View) -> str:
    """'… wurde Starlink abgeschaltet': the date itself would give the place away."""
    whole = view.unit.span
    return f"{view.text[whole.start : time.words.start]}…{view.text[time.words.end : whole.end].removesuffix('.')}"
