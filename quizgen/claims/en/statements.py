"""A verb of saying with its clause: 'X said that …', 'X vowed to …', '…, said X', 'X: “…”'."""

from collections.abc import Iterator, Sequence

from quizgen.claims.en.clauses import Opening, find_end, find_opening, is_adverb_at, trimmed_end
from quizgen.claims.link import Link, span_of, spans_at
from quizgen.language.cues import read_cues
from quizgen.language.en.phrases import is_time
from quizgen.language.en.subjects import Parsed, subject_behind
from quizgen.language.en.verbs import QUOTATION_MARKS, Kind, Place, Predicate, is_finite, is_verb
from quizgen.language.quotations import QUOTATION
from quizgen.model import Form


def find_statements(parsed: Parsed, subjects: dict[int, Place]) -> Iterator[Link]:
    """Links of every predicate that is a verb of saying and governs a clause, an infinitive or a quotation."""
    verbs = read_cues("en").verbs
    for predicate in parsed.predicates:
        if predicate.lemma not in verbs or predicate.is_passive:
            continue
        link = _in_front(parsed, predicate, subjects) or _behind(parsed, predicate, subjects)
        if link is not None:
            yield link


def _behind(parsed: Parsed, predicate: Predicate, subjects: dict[int, Place]) -> Link | None:
    speaker = subjects.get(predicate.head)
    opening = find_opening(parsed, predicate, predicate.head + 1)
    if opening is None or predicate.kind is Kind.REDUCED and speaker is None:
        return None
    end = find_end(parsed, predicate, opening, subjects)
    return make_link(parsed, predicate, speaker, [(opening.start, end)], f"en.statement.{opening.kind}")


def make_link(
    parsed: Parsed, predicate: Predicate, speaker: Place | None, content: Sequence[Place], rule: str
) -> Link | None:
    """The link of `predicate`; None if nothing is left of the content."""
    places = [place for place in content if place[1] > place[0]]
    if not places:
        return None
    form = form_of(parsed, places)
    return Link(
        speaker=span_of(parsed.tokens[slice(*speaker)]) if speaker else None,
        cue=spans_at(parsed.tokens, predicate.parts),
        content=tuple(span_of(parsed.tokens[slice(*place)]) for place in places),
        form=form,
        word=f"not {predicate.lemma}" if predicate.is_negated else predicate.lemma,
        rule=rule,
    )


def form_of(parsed: Parsed, places: Sequence[Place]) -> Form:
    """Direct where all words are quoted, partial where some are, else indirect."""
    tokens = [token for place in places for token in parsed.tokens[slice(*place)]]
    words = [token for token in tokens if token.text[0].isalnum() or token.tag == QUOTATION]
    if words and all(token.tag == QUOTATION for token in words):
        return Form.DIRECT
    if any(token.tag == QUOTATION or token.text in "“”\"" for token in tokens):
        return Form.PARTIAL
    return Form.INDIRECT


def _in_front(parsed: Parsed, predicate: Predicate, subjects: dict[int, Place]) -> Link | None:
    """'“…,” said X', 'The plan is dead, X said', 'The plan, X said, is dead'."""
    if predicate.kind not in (Kind.FINITE, Kind.REDUCED):
        return None
    speaker = subjects.get(predicate.head)
    behind = subject_behind(parsed, predicate)
    frame = speaker[0] if speaker and speaker[1] <= predicate.first else predicate.first
    inverted = _opens_frame(parsed, predicate.first) and behind is not None and not _follows_clause(parsed, behind[1])
    if inverted:
        speaker, frame = behind, predicate.first
    if speaker is None or not _opens_frame(parsed, frame):
        return None
    end = max(predicate.head + 1, speaker[1])
    quoted = parsed.tag(frame - 1) == QUOTATION or parsed.word(frame - 1) in QUOTATION_MARKS
    opening = find_opening(parsed, predicate, end)
    if opening is not None and opening.kind not in ("quotation",) and not (quoted and opening.kind == "infinitive"):
        return None
    start = _sentence_start(parsed, frame)
    front = (start, frame if parsed.tag(frame - 1) == QUOTATION or quoted else trimmed_end(parsed, start, frame))
    if not quoted and not any(is_finite(token) or token.tag == QUOTATION for token in parsed.tokens[slice(*front)]):
        if not _goes_on_behind(parsed, end):
            return None
    if parsed.tag(start) in ("CJS",) and not quoted and not _goes_on_behind(parsed, end):
        return None
    return make_link(parsed, predicate, speaker, [front, *_rest(parsed, end, opening)], "en.statement.front")


def _opens_frame(parsed: Parsed, start: int) -> bool:
    """Whether a comma, a dash or a quotation stands right before the frame."""
    if start == 0:
        return False
    return parsed.word(start - 1) in (",", "—", "–", "?", "!") or parsed.tag(start - 1) == QUOTATION or (
        parsed.word(start - 1) in QUOTATION_MARKS and start > 2
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
    while start < limit and (parsed.word(start) in ("-", "–", "—", "•", "”") or parsed.tag(start) == "CJC" and parsed.word(start) in ("and",)):
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
    if parsed.word(comma) in ("—", "–", ":") or tag in ("VVG", "CJC", "PNQ", "DTQ", "CJS") and parsed.tokens[comma+1].text != "that":
        return []
    phrase = parsed.phrase_from.get(comma + 1)
    if phrase is not None and not is_finite(parsed.tokens[min(phrase[1], len(parsed.tokens) - 1)]):
        return []
    last = trimmed_end(parsed, comma + 1, len(parsed.tokens))
    return [(comma + 1, last)] if is_verb_near(parsed, comma + 1) else []
