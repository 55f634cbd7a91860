"""A verb of saying with its clause: 'X said that …', 'X vowed to …', '…, said X', 'X: “…”'."""

from collections.abc import Iterator, Sequence

from quizgen.claims.en.clauses import (
    Opening,
    find_end,
    find_opening,
    is_adverb_at,
    past_circumstance,
    trimmed_end,
)
from quizgen.claims.link import Link, span_of, spans_at
from quizgen.language.cues import read_cues
from quizgen.language.en.subjects import Parsed, phrase_end, subject_behind
from quizgen.language.en.verbs import CLAUSE_MARKS, QUOTATION_MARKS, Kind, Place, Predicate, is_finite
from quizgen.language.quotations import QUOTATION
from quizgen.model import Form

_POSSIBLE = frozenset("can could should must might may ca".split())


def find_statements(parsed: Parsed, subjects: dict[int, Place]) -> Iterator[tuple[int, Link]]:
    """By the position of the verb, links of every predicate of saying that governs a clause, an infinitive or a quotation."""
    verbs, quoting = read_cues("en").verbs, read_cues("en").lists["quoting"]
    for predicate in parsed.predicates:
        if predicate.lemma not in verbs and predicate.lemma not in quoting or predicate.is_passive:
            continue
        link = _in_front(parsed, predicate, subjects) or _behind(parsed, predicate, subjects)
        if link is not None:
            yield predicate.head, link


def _behind(parsed: Parsed, predicate: Predicate, subjects: dict[int, Place]) -> Link | None:
    speaker = subjects.get(predicate.head)
    opening = find_opening(parsed, predicate, predicate.head + 1)
    if opening is None or predicate.kind is Kind.REDUCED and speaker is None:
        return None
    if opening.kind == "zero" and speaker is None:
        return None
    end = find_end(parsed, predicate, opening, subjects)
    return make_link(parsed, predicate, speaker, [(opening.start, end)], f"en.statement.{opening.kind}")


def make_link(
    parsed: Parsed,
    predicate: Predicate,
    speaker: Place | None,
    content: Sequence[Place],
    rule: str,
    form: Form | None = None,
    word: str = "",
    cue: Sequence[int] = (),
) -> Link | None:
    """The link of `predicate`; None if nothing is left of the content.

    What isn't told follows from the rest: the form from the quotation marks, word and cue from the predicate.
    """
    places = [place for place in content if place[1] > place[0]]
    if (
        not places
        or (speaker is not None and _is_nobody(parsed, speaker))
        or _is_only_possible(parsed, predicate)
    ):
        return None
    word = word or predicate.lemma
    return Link(
        speaker=span_of(parsed.tokens[slice(*speaker)]) if speaker else None,
        cue=spans_at(parsed.tokens, cue or predicate.parts),
        content=tuple(span_of(parsed.tokens[slice(*place)]) for place in places),
        form=form or form_of(parsed, places),
        word=f"not {word}" if predicate.is_negated else word,
        rule=rule,
    )


def _is_nobody(parsed: Parsed, speaker: Place) -> bool:
    """Whether the author or the reader speaks: 'I', 'we', 'you'."""
    return speaker[1] - speaker[0] == 1 and parsed.word(speaker[0]) in ("i", "we", "you")


def _is_only_possible(parsed: Parsed, predicate: Predicate) -> bool:
    """'one could say', 'he should explain': nobody has said it."""
    return parsed.word(predicate.first) in _POSSIBLE


def form_of(parsed: Parsed, places: Sequence[Place]) -> Form:
    """Direct where all words are quoted, partial where some are, else indirect."""
    tokens = [token for place in places for token in parsed.tokens[slice(*place)]]
    words = [token for token in tokens if token.text[0].isalnum() or token.tag == QUOTATION]
    if words and all(token.tag == QUOTATION for token in words):
        return Form.DIRECT
    if any(token.tag == QUOTATION or token.text in '“”"' for token in tokens):
        return Form.PARTIAL
    return Form.INDIRECT


def _in_front(parsed: Parsed, predicate: Predicate, subjects: dict[int, Place]) -> Link | None:
    """'“…,” said X', 'The plan is dead, X said', 'The plan, X said, is dead'."""
    if predicate.kind not in (Kind.FINITE, Kind.REDUCED):
        return None
    lists = read_cues("en").lists
    speaker = subjects.get(predicate.head)
    behind = subject_behind(parsed, predicate)
    frame = speaker[0] if speaker and speaker[1] <= predicate.first else predicate.first
    inverted = (
        _opens_frame(parsed, predicate.first)
        and behind is not None
        and not _follows_clause(parsed, behind[1])
    )
    if inverted:
        speaker, frame = behind, predicate.first
    if speaker is None or not _opens_frame(parsed, frame):
        return None
    end = max(predicate.head + 1, speaker[1])
    quoted = parsed.tag(frame - 1) == QUOTATION or parsed.word(frame - 1) in QUOTATION_MARKS
    opening = find_opening(parsed, predicate, end)
    if quoted:
        if predicate.lemma not in lists["inserted"] | lists["quoting"] or (
            opening and opening.kind in ("that", "colon")
        ):
            return None
        start = _quoted_start(parsed, frame)
        return make_link(
            parsed, predicate, speaker, [(start, frame), *_rest(parsed, end, opening)], "en.statement.front"
        )
    if predicate.lemma not in lists["inserted"] or opening is not None and opening.kind != "quotation":
        return None
    start = _sentence_start(parsed, frame)
    front = (start, trimmed_end(parsed, start, frame))
    goes_on = _goes_on_behind(parsed, end)
    if opening is not None and not any(is_finite(token) for token in parsed.tokens[slice(*front)]):
        return None
    if opening is not None and parsed.tag(start) in ("CJS", "VVN", "PRP", "VVG"):
        return None
    has_verb = any(is_finite(token) or token.tag == QUOTATION for token in parsed.tokens[slice(*front)])
    if not goes_on and not has_verb and parsed.tag(start) in ("PRP", "AV0", "CJS", "VVN", "VVG", "CJC"):
        return None
    if not goes_on and (parsed.tag(start) in ("CJS", "VVN") or not _is_closed(parsed, end, predicate)):
        return None
    return make_link(parsed, predicate, speaker, [front, *_rest(parsed, end, opening)], "en.statement.front")


def _is_closed(parsed: Parsed, end: int, predicate: Predicate) -> bool:
    """Whether the verb has no object: a mark follows, or when and where it was said."""
    i: int | None = end
    if predicate.lemma in read_cues("en").lists["addressed"] and end in parsed.phrase_from:
        i = phrase_end(parsed, parsed.phrase_from[end])
    while i is not None and i < len(parsed.tokens):
        if parsed.word(i) in CLAUSE_MARKS or parsed.tag(i) in ("CJS", "VVG", "PNQ", "AVQ"):
            return True
        i = past_circumstance(parsed, i)
    return i is not None


def _quoted_start(parsed: Parsed, frame: int) -> int:
    """Where the quoted sentence begins; what introduces it with a colon stays outside."""
    start = _sentence_start(parsed, frame)
    colon = next((i for i in range(frame - 1, start, -1) if parsed.word(i) == ":"), None)
    return start if colon is None else colon + 1


def _opens_frame(parsed: Parsed, start: int) -> bool:
    """Whether a comma, a dash or a quotation stands right before the frame."""
    if start == 0:
        return False
    return (
        parsed.word(start - 1) in (",", "—", "–", "?", "!")
        or parsed.tag(start - 1) == QUOTATION
        or (parsed.word(start - 1) in QUOTATION_MARKS and start > 2)
    )


def _follows_clause(parsed: Parsed, i: int) -> bool:
    """Whether a finite verb follows, so that the phrase before `i` is its subject: 'said | the plan was'."""
    while is_adverb_at(parsed, i):
        i += 1
    return i < len(parsed.tokens) and is_finite(parsed.tokens[i])


def _sentence_start(parsed: Parsed, limit: int) -> int:
    start = 0
    for i in range(limit - 2, -1, -1):
        if parsed.word(i) in (".", ";") or (parsed.word(i) in ("!", "?") and i < limit - 3):
            start = i + 1
            break
    while start < limit and (
        parsed.word(start) in ("-", "–", "—", "•", "”")
        or parsed.tag(start) == "CJC"
        and parsed.word(start) in ("and",)
    ):
        start += 1
    return start


def _frame_end(parsed: Parsed, start: int) -> int | None:
    """The comma that closes the frame 'X said on Friday,'; None if the sentence ends first."""
    for i in range(start, min(start + 30, len(parsed.tokens))):
        if parsed.word(i) in (",", "—", "–", ":") or parsed.tag(i) == QUOTATION:
            return i
        if parsed.word(i) in (".", ";", "!", "?"):
            return None
    return None


def _goes_on_behind(parsed: Parsed, end: int) -> bool:
    """'The plan, X said, is dead': a comma right behind the frame and a verb behind it."""
    comma = _frame_end(parsed, end)
    return comma is not None and is_verb_near(parsed, comma + 1)


def is_verb_near(parsed: Parsed, start: int) -> bool:
    """Whether a finite verb stands in the next words."""
    return any(is_finite(token) for token in parsed.tokens[start : start + 12])


def _rest(parsed: Parsed, end: int, opening: Opening | None) -> list[Place]:
    """What of the content goes on behind the frame."""
    if opening is not None:
        return [(opening.start, opening.start + 1)]
    comma = _frame_end(parsed, end)
    if comma is None or comma + 1 >= len(parsed.tokens):
        return []
    if parsed.tag(comma) == QUOTATION:
        return [(comma, comma + 1)]
    tag = parsed.tag(comma + 1)
    if tag == QUOTATION:
        return [(comma + 1, comma + 2)]
    is_open = parsed.tag(_sentence_start(parsed, end)) == "CJS"
    if parsed.word(comma) in ("—", "–", ":"):
        return []
    if tag in ("VVG", "CJC", "PNQ", "DTQ", "CJS") and parsed.word(comma + 1) != "that" and not is_open:
        return []
    phrase = parsed.phrase_from.get(comma + 1)
    if phrase is not None and not is_open and not is_finite(parsed.tokens[min(phrase[1], len(parsed.tokens) - 1)]):
        return []
    last = trimmed_end(parsed, comma + 1, len(parsed.tokens))
    return [(comma + 1, last)] if is_verb_near(parsed, comma + 1) else []
