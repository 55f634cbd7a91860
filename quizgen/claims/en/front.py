"""A verb of saying behind or inside what is said: '“…,” said X', 'It is dead, X said', 'It, X said, is'."""

from typing import NamedTuple

from quizgen.claims.en.clauses import begins_clause, find_opening, frames_quotations, is_finite_at, past_circumstance
from quizgen.claims.en.ends import trimmed_end
from quizgen.claims.en.links import make_link
from quizgen.claims.link import Link
from quizgen.language.cues import read_cues
from quizgen.language.en.subjects import Parsed, Subjects, phrase_end, subject_behind
from quizgen.language.en.verbs import (
    CLAUSE_MARKS,
    DASHES,
    QUOTATION_MARKS,
    Kind,
    Place,
    Predicate,
    is_adverb,
    is_finite,
)
from quizgen.language.quotations import QUOTATION

_LONGEST = 300
"""A sentence is searched so many words far."""
_FRAME = 30
_APPOSITION = 12
_RULE = "en.statement.front"
_NEED_A_HEARER = frozenset(["tell", "inform", "assure", "convince", "persuade"])
"""Verbs whose hearer stands behind them, never their speaker: 'its chair, Ruth Abernall, told reporters'."""
_SUBORDINATE = frozenset(["CJS", "AVQ", "VVN", "VVG", "PRP", "AV0", "CJC"])


class _Frame(NamedTuple):
    """'Smith said' with the place of the speaker; the words from start to end are no content."""

    start: int
    end: int
    speaker: Place


def find_in_front(parsed: Parsed, predicate: Predicate, subjects: Subjects) -> Link | None:
    """The link of a verb of saying whose content, or the first part of it, stands before its frame."""
    if predicate.kind not in (Kind.FINITE, Kind.REDUCED) or parsed.is_quoted(predicate.head):
        return None
    if predicate.lemma not in read_cues("en").lists["inserted"] and not parsed.has_quotation:
        return None  # before the dear look for its frame
    frame = _frame(parsed, predicate, subjects)
    if frame is None:
        return None
    content = _quoted(parsed, predicate, frame) if _is_quoted(parsed, frame) else _plain(parsed, predicate, frame)
    return make_link(parsed, predicate, frame.speaker, content, _RULE)


def find_as(parsed: Parsed, predicate: Predicate, subjects: Subjects) -> Link | None:
    """'As the paper noted, it is surprising', 'The pair met often, as the New York Times reported'."""
    end = predicate.head + 1
    is_put = predicate.lemma == "put" and parsed.word(end) == "it"
    is_inserted = is_put or predicate.lemma in read_cues("en").lists["inserted"]
    speaker = subjects.get(predicate.head) if is_inserted else None
    if speaker is None:
        return None
    opener = speaker[0] - 1
    is_open = parsed.word(opener - 1) in ("", ",", "(", *DASHES) or parsed.tag(opener - 1) == "CJC"
    if parsed.word(opener) != "as" or not is_open:
        return None
    comma = _frame_end(parsed, end)
    if find_opening(parsed, predicate, end) is not None:
        return None
    start = _sentence_start(parsed, opener)
    front = (start, trimmed_end(parsed, start, opener))
    behind = (comma + 1, _sentence_end(parsed, comma + 1)) if comma is not None else (0, 0)
    if comma is not None and any(is_finite(token) for token in parsed.tokens[slice(*front)]):
        front, behind = ((0, 0), behind) if parsed.tag(opener - 1) == "CJC" else (front, (0, 0))
    elif parsed.tag(front[0]) == "CJC":
        front = (front[0] + 1, max(front[1], front[0] + 1))
    return make_link(parsed, predicate, speaker, [front, behind], "en.statement.as")


def _frame(parsed: Parsed, predicate: Predicate, subjects: Subjects) -> _Frame | None:
    may_be_inverted = predicate.first == predicate.head and predicate.lemma not in _NEED_A_HEARER
    if may_be_inverted and _opens_frame(parsed, predicate.first):
        speaker = subject_behind(parsed, predicate)
        if (
            speaker is not None
            and not is_finite_at(parsed, speaker[1])
            and not _has_clause(parsed, predicate, subjects)
        ):
            return _Frame(predicate.first, speaker[1], speaker)
    speaker = _role_and_name(parsed, predicate) or subjects.get(predicate.head)
    if speaker is None or not _opens_frame(parsed, speaker[0]):
        speaker = _far_speaker(parsed, predicate)
    if speaker is None or speaker[1] > predicate.first:
        return None
    if parsed.tag(predicate.first - 1) == "CJC" and not frames_quotations(predicate):
        return None  # '“…,” Smith wrote and sent it off': the first verb is the one that quotes
    return _Frame(speaker[0], predicate.head + 1, speaker)


def _role_and_name(parsed: Parsed, predicate: Predicate) -> Place | None:
    """'The wall holds, | its chair, Ruth Abernall |, told reporters': both stand between the content and the verb."""
    name = parsed.phrase_to.get(predicate.first - 1) if parsed.word(predicate.first - 1) == "," else None
    if name is None or parsed.word(name[0] - 1) != "," or parsed.tag(name[1] - 1) != "NP0":
        return None
    role = parsed.phrase_to.get(name[0] - 1)
    is_between = role is not None and parsed.word(role[0] - 1) == "," and parsed.tag(role[1] - 1) == "NN1"
    return (role[0], name[1]) if role is not None and is_between else None


def _far_speaker(parsed: Parsed, predicate: Predicate) -> Place | None:
    """'“…,” | Harry Bond |, 30, of Raleigh, N.C., who was asked, said': a name right behind the quotation."""
    if parsed.word(predicate.first - 1) != ",":
        return None
    ends = [end for end in parsed.quotation_ends.values() if predicate.first - _FRAME < end < predicate.first]
    phrase = parsed.phrase_from.get(max(ends)) if ends else None
    is_name = phrase is not None and parsed.tag(phrase[1] - 1) == "NP0" and parsed.word(phrase[1]) == ","
    return phrase if is_name and parsed.has_comma_inside(max(ends)) else None


def _has_clause(parsed: Parsed, predicate: Predicate, subjects: Subjects) -> bool:
    """'Smith, who was there, said | the plan had failed': no inversion, the subject stands in front."""
    subject = subjects.get(predicate.head)
    if subject is None or _ends_quotation(parsed, predicate.first):
        return False
    if predicate.lemma in read_cues("en").lists["addressed"]:
        return True  # 'Smith, the chairman, told the agency'
    phrase = parsed.phrase_from.get(predicate.head + 1)
    if phrase is None:
        return False
    i = phrase[1]
    while i < len(parsed.tokens) and is_adverb(parsed.tokens[i]):
        i += 1
    if parsed.word(i) == "," and "PNQ" in map(parsed.tag, range(subject[1], predicate.first)):
        # 'Two clerks, who were there, said | the envoy, Ann Lee, had left'
        closing = next((j for j in range(i + 1, min(i + _APPOSITION, len(parsed.tokens))) if parsed.word(j) == ","), 0)
        return closing > 0 and is_finite_at(parsed, closing + 1)
    return parsed.tag(i) == QUOTATION or is_finite_at(parsed, i)


def _opens_frame(parsed: Parsed, start: int) -> bool:
    """Whether a comma, a dash or a quotation stands right before the frame."""
    if start == 0:
        return False
    before = parsed.word(start - 1)
    return before in (",", "?", "!", *DASHES) or _ends_quotation(parsed, start)


def _ends_quotation(parsed: Parsed, i: int) -> bool:
    return parsed.tag(i - 1) == QUOTATION or (parsed.word(i - 1) in QUOTATION_MARKS and i > 2)


def _is_quoted(parsed: Parsed, frame: _Frame) -> bool:
    return _ends_quotation(parsed, frame.start) or (
        parsed.word(frame.start - 1) in (",", *DASHES) and _ends_quotation(parsed, frame.start - 1)
    )


def _quoted(parsed: Parsed, predicate: Predicate, frame: _Frame) -> list[Place]:
    """'“…,” said X': the quotation with the words before it, and a second half behind the frame."""
    opening = find_opening(parsed, predicate, frame.end)
    is_inverted = frame.speaker[0] > frame.start
    if opening is not None and is_inverted and opening.kind in ("that", "question"):
        opening = None  # 'said a man that nobody knew', 'said Smith, who was there'
    start = _sentence_start(parsed, frame.start)
    is_whole = parsed.tag(start) == QUOTATION and start == frame.start - 1
    if opening is not None and is_whole and opening.kind in ("zero", "gap", "infinitive", "question"):
        opening = None  # '“…,” he told reporters at a lunch held in May'
    has_own_content = opening is not None and not (
        opening.kind == "quotation" or (opening.kind == "that" and parsed.word(opening.start - 1) == ",")
    )
    if has_own_content or parsed.word(frame.end) in ("yes", "no"):
        return []
    if not frames_quotations(predicate) and not (
        _ends_with_comma(parsed, frame.start) and _is_closed(parsed, predicate, frame.end)
    ):
        return []
    is_relative = parsed.tag(predicate.first - 1) in ("PNQ", "DTQ")
    if not frames_quotations(predicate) and (is_relative or parsed.tag(start) in ("CJS", "AVQ")):
        return []  # 'When she spoke of “a new start,” the crowd cheered'
    if any(_has_own_frame(parsed, i) for i in range(start, frame.start - 1) if parsed.tag(i) == QUOTATION):
        start = frame.start - 1
    colon = next((i for i in range(frame.start - 1, start, -1) if parsed.word(i) == ":"), start - 1)
    content = [(colon + 1, frame.start - (parsed.word(frame.start - 1) == ","))]
    if opening is not None and opening.kind == "quotation":
        return content if _has_own_frame(parsed, opening.start) else [*content, (opening.start, opening.start + 1)]
    mark = _frame_end(parsed, frame.end)
    if mark is not None and parsed.word(mark) == "," and _goes_on(parsed, start, mark + 1):
        return [*content, (mark + 1, _sentence_end(parsed, mark + 1))]
    second = _second_quotation(parsed, frame.end)
    return [*content, (second, second + 1)] if second is not None else content


def _goes_on(parsed: Parsed, start: int, i: int) -> bool:
    """'“Only you,” she said, | would do so', '“It is bad luck,” he said, | that both came here'.

    Also 'Despite his “loud manner,” she said, | he is shy'.
    """
    is_circumstance = parsed.tag(start) == "PRP" and parsed.tag(start + 1) != QUOTATION
    return parsed.tag(i) == "CJT" or is_finite_at(parsed, i) or (is_circumstance and begins_clause(parsed, i))


def _second_quotation(parsed: Parsed, start: int) -> int | None:
    """The quotation that follows the frame with nothing but time, place and the speaker's role between."""
    in_relative = False
    for i in range(start, min(start + _FRAME, len(parsed.tokens))):
        if parsed.tag(i) == QUOTATION:
            is_inside = in_relative and parsed.word(i - 1) not in (",", ".")
            return None if is_inside or _has_own_frame(parsed, i) else i
        is_relative = parsed.tag(i - 1) in ("PNQ", "DTQ", "CJT")  # '“The risk,” said Smith, who leads it, | “is …”'
        if (is_finite(parsed.tokens[i]) or parsed.tag(i)[:2] == "VV") and not is_relative:
            return None
        in_relative = in_relative or is_relative
    return None


def _has_own_frame(parsed: Parsed, quotation: int) -> bool:
    """'“…,” she said, but then | “…,” said her brother'."""
    i = quotation + 1
    is_subject = i in parsed.phrase_from and is_finite_at(parsed, parsed.phrase_from[i][1])
    return parsed.has_comma_inside(i) and (is_subject or is_finite_at(parsed, i))


def _ends_with_comma(parsed: Parsed, i: int) -> bool:
    """'“…,”': a quotation that its sentence goes on behind."""
    token = parsed.tokens[i - 1]
    inside = token.text if token.tag != QUOTATION else ""
    return parsed.tag(i - 1) == QUOTATION or (inside != "" and parsed.word(i - 2) in (",", "?", "!"))


def _plain(parsed: Parsed, predicate: Predicate, frame: _Frame) -> list[Place]:
    """'The plan is dead, X said', 'The plan, X said, is dead'."""
    if predicate.lemma not in read_cues("en").lists["inserted"]:
        return []
    opening = find_opening(parsed, predicate, frame.end)
    start = _sentence_start(parsed, frame.start)
    front = (start, trimmed_end(parsed, start, frame.start))
    has_verb = any(is_finite(token) or token.tag == QUOTATION for token in parsed.tokens[slice(*front)])
    is_subordinate = parsed.tag(start) in _SUBORDINATE
    if opening is not None:
        is_quotation = parsed.tag(opening.start) == QUOTATION
        if is_quotation and not has_verb and frame.speaker[0] > frame.start:
            return [(opening.start, opening.start + 1)]  # 'But, said Smith, “…”', 'So, explained Smith: “…”'
        second_half = opening.kind == "quotation" and has_verb and not is_subordinate
        return [front, (opening.start, opening.start + 1)] if second_half else []
    behind = _behind(parsed, frame.end, start)
    is_said = has_verb or behind is not None or predicate.lemma == "say"
    if not _is_closed(parsed, predicate, frame.end) or not is_said:
        return []
    is_whole = not is_subordinate or _has_main_clause(parsed, front)
    if behind is None and not is_whole and (parsed.tag(start) in ("CJS", "VVN") or not has_verb):
        return []
    return [front, behind] if behind else [front]


def _has_main_clause(parsed: Parsed, front: Place) -> bool:
    """'As the mayor spoke, | a man was arrested': a subject and its verb behind a comma."""
    commas = [i for i in range(*front) if parsed.word(i) == "," and i + 1 in parsed.phrase_from]
    return any(is_finite_at(parsed, phrase_end(parsed, parsed.phrase_from[comma + 1])) for comma in commas)


def _is_closed(parsed: Parsed, predicate: Predicate, end: int) -> bool:
    """Whether the verb has no object: a mark follows, or when and where it was said."""
    i: int | None = end
    if predicate.lemma in read_cues("en").lists["addressed"] and end in parsed.phrase_from:
        i = phrase_end(parsed, parsed.phrase_from[end])
    while i is not None and i < len(parsed.tokens):
        if parsed.word(i) in CLAUSE_MARKS or parsed.tag(i) in ("CJS", "VVG", "PNQ", "AVQ"):
            return True
        i = i + 1 if parsed.tag(i) in ("AV0", "AVP", "PNX") else past_circumstance(parsed, i)
    return i is not None


def _behind(parsed: Parsed, end: int, start: int) -> Place | None:
    """What goes on behind the frame: '…, X said, | is dead'; behind 'If …, X said, | it …' a whole clause."""
    comma = _frame_end(parsed, end)
    if comma is None or parsed.word(comma) != "," or comma + 1 >= len(parsed.tokens):
        return None
    i = comma + 1
    if parsed.tag(i) == QUOTATION:
        return i, i + 1
    if parsed.tag(i) == "CJC" and parsed.tag(i + 1) == QUOTATION and not _has_own_frame(parsed, i + 1):
        return i, i + 2  # 'The wall holds, X said, | but “nobody knows how long”'
    is_open = parsed.tag(start) in ("CJS", "PRP", "AV0", "CJC", "VVG")
    if parsed.tag(i) in ("VVG", "CJC", "PNQ", "DTQ") and not is_open:
        return None
    phrase = parsed.phrase_from.get(i)
    if phrase is not None and not is_open and not is_finite_at(parsed, phrase[1]):
        return None
    if not any(is_finite(token) or token.tag == QUOTATION for token in parsed.tokens[i : i + 12]):
        return None
    return i, _sentence_end(parsed, i)


def _sentence_end(parsed: Parsed, start: int) -> int:
    limit = min(start + _LONGEST, len(parsed.tokens))
    last = next((i for i in range(start, limit) if parsed.word(i) in (".", ";")), limit)
    return trimmed_end(parsed, start, last)


def _sentence_start(parsed: Parsed, limit: int) -> int:
    """Where the sentence begins in which the frame at `limit` stands."""
    start = max(0, limit - _LONGEST)
    for i in range(limit - 2, start - 1, -1):
        is_end = parsed.word(i) in ("!", "?") and (i < limit - 3 or parsed.tag(i + 1) == QUOTATION)
        is_bracket = parsed.word(i) == "(" and all(parsed.word(j) != ")" for j in range(i, limit))
        if (parsed.word(i) in (".", ";") and parsed.word(i + 1) != ")") or is_end or is_bracket:
            start = i + 1
            break
    while start < limit and (parsed.word(start) in (*DASHES, "•", "”", "and") or parsed.tag(start) == "ZZ0"):
        start += 1
    return start


def _frame_end(parsed: Parsed, start: int) -> int | None:
    """The comma that closes the frame 'X said on Friday,'; None if the sentence ends first."""
    for i in range(start, min(start + _FRAME, len(parsed.tokens))):
        if parsed.word(i) in (",", ":", *DASHES) or parsed.tag(i) == QUOTATION:
            return i
        if parsed.word(i) in (".", ";", "!", "?"):
            return None
    return None
