"""A sentence as the article has it, and versions of it with one word changed."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import Any
from zlib import crc32

from quizgen.interface import words
from quizgen.language.lexicon import read_lexicon
from quizgen.model import Amount, Form, Option, SourceKind, Span, Time, Token
from quizgen.questions.alike import normalised
from quizgen.questions.material import Material
from quizgen.questions.neighbours import find_neighbours
from quizgen.questions.quoting import leans_on_front, quote_sentence, words_in_front
from quizgen.questions.subject import Subject, always
from quizgen.questions.view import View

_LISTS = re.compile(r"(?:,[^,]*|[^,]*:.*) (?:und|and) ")
_YEAR_OR_SPAN = re.compile(
    r"^1\d{3}\b|^20\d\d \w|\d (?:bis|to|and|und) \d|\d[–-]\d|^(?:the |die )?(?:two|both|zwei|beiden)\b"
)
"""'ein Privileg von 1719', '2020 Kundenbeschwerden' are years to the eye; '2021 bis 2023' would end before it begins;
'the two things' are those in front."""
_MARKS = "„“”»«\"‘’'"
_TRUE_OF_FIXED, _TRUE_OF_CHANGED, _TRUE_OF_OWN = 6, 2, 4
_BEHIND_THAN = 5
"""Words: 'more than about six | hours'."""
_MOST_WRONG = 3
_FEWEST_WRONG = 2
_SHORTEST, _LONGEST = 6, 32
"""Words: 'The account is simple.' tells nothing to check, longer versions can't be compared at a glance."""


@dataclass(frozen=True, slots=True)
class _Change:
    """One place of a sentence and what stands there instead; characters of the article."""

    start: int
    end: int
    instead: str


@dataclass(frozen=True, slots=True)
class _Told:
    """A sentence that can be altered: the view that tells most of it, the words in front that it needs, its own."""

    view: View
    front: str
    sentence: str
    changes: tuple[_Change, ...]


def find_versions(material: Material) -> Iterator[Subject]:
    """The sentence among two or three versions of it, each with one change.

    `kind` is 'alone', or 'behind' where the sentences in front must be shown: slot `front`.
    """
    for told in _clear_sentences(material):
        view = told.view
        altered = {_apply(change, view): change for change in _at_one_place(told.changes)}
        if len(altered) >= _FEWEST_WRONG:
            chosen = list(altered.items())[:_MOST_WRONG]
            wrong = tuple(Option(text, False, _explain(change, view, material)) for text, change in chosen)
            slots = {"original": always(told.sentence), "front": always(material.requoted(told.front.rstrip()))}
            yield Subject(
                view, slots, view.source, "behind" if told.front else "alone", options=wrong, front=told.front
            )


def find_reports(material: Material) -> Iterator[Subject]:
    """The sentence, or a version with one change: does the article report this?"""
    texts = words(material.asked)
    for told in _clear_sentences(material):
        view, change = told.view, next(iter(told.changes), None)
        is_true = _can_be_checked(view, told.sentence, material) and _draws_truth(told.sentence, change, material)
        if change is None and not is_true:
            continue
        shown = told.sentence if change is None or is_true else _apply(change, view)
        feedback = "" if change is None or is_true else _explain(change, view, material)
        yes = Option(texts["reported_yes"], is_true, feedback)
        no = Option(texts["reported_no"], not is_true)
        slots = {
            "statement": always(material.requoted(told.front + shown)),
            "original": always(material.requoted(told.front + told.sentence)),
        }
        yield Subject(view, slots, view.source, "true" if is_true else "false", options=(yes, no), front=told.front)


def _draws_truth(sentence: str, change: _Change | None, material: Material) -> bool:
    """Whether the sentence is shown as it is: steadily by chance, so that about half of those asked are true.

    Those with nothing to change can only be true, and only a few of them are shown.
    """
    drawn = crc32(material.requoted(sentence).encode())
    return drawn % _TRUE_OF_FIXED == 0 if change is None else drawn % _TRUE_OF_CHANGED == 0


def _can_be_checked(view: View, sentence: str, material: Material) -> bool:
    """Whether there is more to be checked than that the words are there: a source or a word of doubt.

    Of the article's own sentences a few with a figure or a date: else these could only be altered ones.
    """
    is_told = any(isinstance(fact, Amount | Time) for fact in view.claim.facts)
    is_drawn = crc32(material.requoted(sentence).encode()) % _TRUE_OF_OWN == 0
    return view.attribution is not None or bool(view.claim.hedges) or (is_told and is_drawn)


@lru_cache(maxsize=1)
def _clear_sentences(material: Material) -> tuple[_Told, ...]:
    """Sentences that can be understood, alone or with those in front of them."""
    found = []
    for views in material.sentences:
        view = next((view for view in views if view.attribution), views[0])
        sentence = view.unit.span.of(view.text)
        is_short = _SHORTEST <= len(sentence.split()) <= _LONGEST and quote_sentence(view, material) is not None
        if not is_short or any(map(_is_speech, views)):
            continue
        leans = leans_on_front(view, material)
        front = words_in_front(view, material) if leans else ""
        if front or not leans:
            changes = (change for change in _changes(view, material) if not _is_told_in(front, change, view))
            found.append(_Told(view, front, sentence, tuple(changes)))
    return tuple(found)


def _is_told_in(front: str, change: _Change, view: View) -> bool:
    """'She looked for ten seconds. She has been asked about those | ten | seconds': seen without the article."""
    was, instead = (normalised(text).split() for text in (view.text[change.start : change.end], change.instead))
    return not set(was).difference(instead).isdisjoint(normalised(front).split())


def _is_speech(view: View) -> bool:
    """Whether it is but somebody's words: those are not altered."""
    return view.attribution is not None and view.attribution.form is Form.DIRECT


def _changes(view: View, material: Material) -> Iterator[_Change]:
    """A word turned into its opposite, a 'not' or a word of doubt left out, another figure or date, a 'not' put in."""
    swaps = read_lexicon(material.language, "changes")
    tokens = view.unit.tokens
    for i, token in enumerate(tokens):
        lower = token.text.lower()
        if token.text in swaps["opposites"] and _can_turn(i, tokens, swaps) and not _is_idle(token, view, swaps):
            yield _Change(token.span.start, token.span.end, swaps["opposites"][token.text])
        elif lower in swaps["left_out"] and i and _can_go(i, tokens, material):
            yield _Change(tokens[i - 1].span.end, token.span.end, "")
    yield from _other_values(view, material)
    if (place := material.wording.find_deniable(tokens)) is not None:
        auxiliary = tokens[place]
        denied = "cannot" if auxiliary.text == "can" else f"{auxiliary.text} not"
        yield _Change(auxiliary.span.start, auxiliary.span.end, denied)


def _is_idle(token: Token, view: View, swaps: Mapping[str, Any]) -> bool:
    """Whether the opposite would be seen at once, or muddled.

    'Die B-Probe bestätigte den Befund': a thing can't deny. 'Das Werk sei nicht durchsucht worden, bestätigte ein
    Sprecher': twice denied. 'It had given £3,000, its president confirmed': nobody writes 'denied' there.
    """
    kind = view.source.kind if view.source else SourceKind.DOCUMENT
    is_behind = view.claim.content[-1].end <= token.span.start
    return token.text in swaps["acts"] and (kind is SourceKind.DOCUMENT or view.claim.is_negated or is_behind)


def _can_turn(i: int, tokens: tuple[Token, ...], swaps: Mapping[str, Any]) -> bool:
    """Not behind 'a' or 'an' and not where 'but' or 'as' ties it to the rest; 'more' only before 'than'."""
    lower, others = tokens[i].text.lower(), [token.text.lower() for token in tokens]
    following = others[i + 1] if i + 1 < len(others) else ""
    tying = [*swaps["tying"], *swaps["not_beside"].get(lower, ())]
    is_tied = any(word in tying for word in others) or (i and others[i - 1] in ("a", "an"))
    is_measured = lower not in swaps["measured"] or any(word in swaps["measures"] for word in others)
    is_compared = lower not in swaps["before_than"] or following in ("als", "than")
    is_there = swaps["opposites"][tokens[i].text].lower() in others  # 'Männer und Frauen' to 'Frauen und Frauen'
    # 'bestätigte der Agentur, dass', 'could do', 'more than six hours'
    window = others[i + 1 : i + (_BEHIND_THAN if lower in swaps["before_than"] else 2)]
    is_bound = not set(window).isdisjoint(swaps["not_before"].get(lower, ()))
    return is_measured and is_compared and not is_tied and not is_there and not is_bound


def _at_one_place(changes: Iterable[_Change]) -> list[_Change]:
    """The changes of the place that has most: with one change each in several, the right version shares most words."""
    places: dict[int, list[_Change]] = {}
    for change in changes:
        places.setdefault(change.start, []).append(change)
    return max(places.values(), key=len, default=[])


def _can_go(i: int, tokens: tuple[Token, ...], material: Material) -> bool:
    """Not the first or last word of a quotation: that would be seen by its marks."""
    beside = (tokens[i - 1], *tokens[i + 1 : i + 2])
    is_quoted = any(token.text in _MARKS and token.tag != "POS" for token in beside)
    return i + 1 < len(tokens) and not is_quoted and bool(material.wording.can_be_left_out(tokens, i))


def _other_values(view: View, material: Material) -> Iterator[_Change]:
    """Another number or time, if it is the only one: in '20 votes to 16' one depends on the other."""
    found = [fact for fact in dict.fromkeys(view.claim.facts) if isinstance(fact, Amount | Time)]
    whole = view.unit.span
    compares = read_lexicon(material.language, "changes")["comparing"]
    if len(found) != 1 or not whole.covers(found[0].words) or any(w in whole.of(view.text).lower() for w in compares):
        return
    told = found[0].words.of(view.text)
    if not any(map(str.isdigit, told)) and _LISTS.search(view.text[found[0].words.end : whole.end]):
        return  # 'Die ersten drei Opfer sollen der Bruder, ein Anwalt und ein Kollege gewesen sein'
    if _YEAR_OR_SPAN.search(told) or _is_age(found[0].words, view):
        return
    kind = "time" if isinstance(found[0], Time) else "number"
    for other in islice(find_neighbours(told, kind, view, material), _MOST_WRONG):
        cased = other[0].upper() + other[1:] if told[0].isupper() else other
        yield _Change(found[0].words.start, found[0].words.end, cased)


def _is_age(value: Span, view: View) -> bool:
    """'Marek Dobrin, 38, coaches the team'."""
    around = view.text[value.start - 2 : value.start] + view.text[value.end : value.end + 1]
    return around in (", ,", ", .") and value.of(view.text).isdigit()


def _apply(change: _Change, view: View) -> str:
    whole = view.unit.span
    return view.text[whole.start : change.start] + change.instead + view.text[change.end : whole.end]


def _explain(change: _Change, view: View, material: Material) -> str:
    """What was changed, for somebody who chose it."""
    was = view.text[change.start : change.end].strip()
    key = "feedback_altered" if change.instead else "feedback_left_out"
    return words(material.asked)[key].format(was=was, instead=change.instead)
