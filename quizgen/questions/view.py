"""A claim with the tagged words of its sentence, as the wording functions need it."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import cache, cached_property, wraps
from typing import Any, Concatenate, ParamSpec, TypeVar, get_args

from quizgen.language.dates import read_calendar
from quizgen.language.quotations import QUOTATION, Unit, fold_quotations
from quizgen.model import Analysis, Attribution, Claim, Evidence, Form, Language, Source, Span, Token

_OFTEN = 3
"""Times that an article tells of what it is about."""
_JOINING = ("and that", "or that", "or ", "und dass", "oder ", "and who", "sowie ")
_SECOND_CLAUSES = (("and that", "that"), ("und dass", "dass"), ("or that", "that"))
_NO_ENDS = frozenset("not but and or which who nicht aber und oder sondern by in on at von in auf mit".split())
_PAIRED = (
    ("either", "or"),
    ("neither", "nor"),
    ("both", "and"),
    ("not only", "but"),
    ("entweder", "oder"),
    ("weder", "noch"),
    ("sowohl", "als"),
    ("nicht nur", "sondern"),
)
"""Words of which the second must not be lost."""
_ASIDE = re.compile(
    r", (?:an? (?:charge|claim|accusation|allegation|figure|suggestion|assertion|account|view)"
    r"|ein(?:e|en)? (?:Vorwurf|Behauptung|Aussage|Angabe|Darstellung|Anschuldigung|Zahl))\b"
)
_BACK = 5
"""Sentences."""
_UNITS = frozenset(
    "percent cent Prozent Euro euro Dollar dollar Million Milliarde million billion Jahr year Mitte Anfang Ende".split()
)
"""Nouns that say of what a number is or when something was, but not of what it tells."""


_P = ParamSpec("_P")
_Made = TypeVar("_Made")


@dataclass(frozen=True)
class View:
    """A claim and the unit (folded sentence) it stands in; `text` is the article's."""

    claim: Claim
    unit: Unit
    text: str
    sentence: Span
    paragraph: int
    topics: frozenset[str] = frozenset()
    """Dictionary forms of the words that the article is about: in its title, or told again and again."""
    is_certain: bool = True
    """Whether nobody else may have spoken meanwhile, where the speaker stands in a sentence before."""
    made: dict[object, Any] = field(default_factory=dict, init=False, repr=False, compare=False)
    """The words that were made of it: `once_a_view`."""

    @property
    def attribution(self) -> Attribution | None:
        """The claim's own link; None for the article's own voice."""
        return self.claim.attribution

    @property
    def source(self) -> Source | None:
        """Who says it, if anybody is named or told."""
        return self.claim.source

    @cached_property
    def content(self) -> tuple[Token, ...]:
        """The words of the claim, quotations folded."""
        return tuple(token for token in self.unit.tokens if any(s.covers(token.span) for s in self.claim.content))

    @cached_property
    def frame(self) -> tuple[Token, ...]:
        """The words of the unit that are not the claim's: speaker, cue, the marks between."""
        return tuple(token for token in self.unit.tokens if not any(s.covers(token.span) for s in self.claim.content))

    def words_before(self, quoted: Token) -> list[Token]:
        """The words of the unit in front of `quoted`, without the claim's own words of saying."""
        cue = self.attribution.cue if self.attribution else ()
        before = (token for token in self.unit.tokens if token.span.end <= quoted.span.start)
        return [token for token in before if not any(span.covers(token.span) for span in cue)]

    @cached_property
    def is_cut(self) -> bool:
        """Whether the statement goes on behind what was found: '…, und dass der Rat …', 'had either lied | or …'."""
        end = self.claim.content[-1].end
        rest, said = self.text[end : end + 12], f" {self.said.lower()} "
        cue = self.attribution.cue if self.attribution else ()
        is_behind = bool(cue) and cue[0].start < self.claim.content[0].start
        goes_on = rest.lstrip(" ,").lower().startswith(_JOINING) or (is_behind and rest[:2].strip()[:1].isalnum())
        goes_on = goes_on or said.split()[-1].strip(",") in _NO_ENDS
        goes_on = goes_on or (": " in said and rest.startswith(","))  # 'there had been a rule: no stake, | no share'
        is_joined = any(f" {one} " in said and not said.startswith(f" {other} ") for one, other in _SECOND_CLAUSES)
        return goes_on or is_joined or any(f" {one} " in said and f" {other} " not in said for one, other in _PAIRED)

    @cached_property
    def is_embedded(self) -> bool:
        """Whether its words of saying only tell when or why: 'lag schon da, | als eine Schwester ihr sagte, …'."""
        mention = self.attribution.mention if self.attribution else None
        before = [token for token in self.unit.tokens if mention and token.span.end <= mention.start][-1:]
        return any(token.tag in ("KOUS", "CJS") and token.text.lower() not in ("dass", "that") for token in before)

    @cached_property
    def has_aside(self) -> bool:
        """'…, a charge for which the board sees no evidence': told of the statement, not in it."""
        return _ASIDE.search(self.said) is not None

    @cached_property
    def said(self) -> str:
        """The claim in the article's words."""
        return " … ".join(span.of(self.text) for span in self.claim.content)

    @cached_property
    def evidence(self) -> Evidence:
        """The sentence that proves it."""
        return Evidence(self.sentence.of(self.text), self.paragraph, self.sentence.start, self.sentence.end)


def once_a_view(make: Callable[Concatenate[View, _P], _Made]) -> Callable[Concatenate[View, _P], _Made]:
    """`make`, which keeps with the view what it made of it: many rules ask for the same words of a claim."""

    @wraps(make)
    def find_made(view: View, /, *args: _P.args, **kwargs: _P.kwargs) -> _Made:
        key = (make, *args, *kwargs.items())
        if key not in view.made:
            view.made[key] = make(view, *args, **kwargs)
        made: _Made = view.made[key]
        return made

    return find_made


def tells_enough(words: Sequence[Token]) -> bool:
    """Two nouns or names, a name with two verbs, or a quotation: less names no event."""
    if any(word.tag == QUOTATION for word in words):
        return True
    telling = [word for word in words if word.tag[:1] == "N" and word.lemma not in _UNITS | _months()]
    has_name = any(word.tag in ("NE", "NP0") for word in telling)
    return len(telling) >= 2 or (has_name and sum(word.tag[:2] == "VV" for word in words) >= 2)


@cache
def _months() -> frozenset[str]:
    return frozenset(month for language in get_args(Language) for month in read_calendar(language).months)


def make_views(analysis: Analysis, claims: Sequence[Claim]) -> tuple[View, ...]:
    """One view a claim, in the same order."""
    units = fold_quotations(analysis)
    starts = [unit.span.start for unit in units]
    text = analysis.article.text
    topics = _topics(analysis)
    views = []
    for claim in claims:
        unit = units[max(0, bisect_right(starts, claim.content[0].start) - 1)]
        views.append(View(claim, unit, text, _evidence_span(claim, unit, units, starts, text), unit.paragraph, topics))
    ordered = sorted(views, key=_start)
    return tuple(view if _is_certain(view, ordered) else replace(view, is_certain=False) for view in views)


def _start(view: View) -> int:
    return view.unit.tokens[0].span.start


def _is_certain(view: View, views: Sequence[View]) -> bool:
    """A continued sentence belongs to the last speaker if each sentence between is that speaker's, in one paragraph."""
    attribution = view.attribution
    if attribution is None or attribution.mention is None:
        return True
    if attribution.form is Form.DIRECT and not attribution.rule.endswith(".continued.direct"):
        return True
    if attribution.form is not Form.CONTINUED and attribution.cue:
        return True  # the sentence has its own word of saying
    start, end = attribution.mention.start, view.unit.span.start
    if "\n" in view.text[min(start, end) : end]:
        return False
    between = views[bisect_right(views, start, key=_start) : bisect_left(views, end, key=_start)]
    owned = {other.unit.span for other in between if other.source == view.source}
    return all(other.unit.span in owned for other in between)


def _topics(analysis: Analysis) -> frozenset[str]:
    counts = Counter(token.lemma.lower() for sentence in analysis.sentences for token in sentence.tokens)
    title = analysis.article.title.lower()
    return frozenset(word for word, count in counts.items() if count >= _OFTEN or (len(word) > 3 and word in title))


def _evidence_span(claim: Claim, unit: Unit, units: Sequence[Unit], starts: Sequence[int], text: str) -> Span:
    """The whole unit, so that a quotation is shown with its speaker; with the sentence before it that names him, or
    'Das teilte X mit' behind it."""
    cue = claim.attribution.cue if claim.attribution else ()
    last = units[bisect_right(starts, cue[-1].start) - 1] if cue and cue[-1].start > unit.span.end else unit
    first = _first_unit(claim, unit, units, starts, text)
    return Span(min(first.span.start, claim.sentence.start), max(last.span.end, claim.sentence.end))


def _first_unit(claim: Claim, unit: Unit, units: Sequence[Unit], starts: Sequence[int], text: str) -> Unit:
    """The unit that names the speaker, or the claim's own: in its paragraph, a few sentences back at most."""
    attribution = claim.attribution
    source = attribution.source if attribution else None
    if attribution is None or attribution.mention is None or source is None or not source.name:
        return unit
    place = min(attribution.mention.start, unit.span.start)
    number = bisect_right(starts, place) - 1
    for first in reversed(units[max(0, number - _BACK) : number + 1]):
        if first.paragraph == unit.paragraph and source.name.split()[-1] in first.span.of(text):
            return first
    named = units[number]
    return named if named.paragraph == unit.paragraph else unit
