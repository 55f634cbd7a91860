"""A phrase that names the source of the whole sentence: 'according to X'."""

from collections.abc import Iterator
from typing import NamedTuple

from quizgen.claims.en.ends import trimmed_end
from quizgen.claims.en.links import form_of
from quizgen.claims.link import Link, span_of, spans_at
from quizgen.language.cues import read_cues
from quizgen.language.en.phrases import CONNECTIVES
from quizgen.language.en.subjects import Parsed, phrase_end
from quizgen.language.en.verbs import DASHES, Place, is_finite


class _Frame(NamedTuple):
    start: int
    end: int
    speaker: Place
    cue: tuple[int, ...]
    word: str


def find_frames(parsed: Parsed) -> Iterator[Link]:
    """One link a frame; its content is the rest of the sentence that the frame belongs to."""
    for i in parsed.positions(["according"]):
        frame = _according(parsed, i)
        if frame is not None:
            content = _rest(parsed, frame)
            if content:
                yield Link(
                    speaker=span_of(parsed.tokens[slice(*frame.speaker)]),
                    cue=spans_at(parsed.tokens, frame.cue),
                    content=tuple(span_of(parsed.tokens[slice(*place)]) for place in content),
                    form=form_of(parsed, content),
                    word=frame.word,
                    rule="en.frame.according",
                )


def _according(parsed: Parsed, i: int) -> _Frame | None:
    """The frame that begins at `i`: 'according to people familiar with the matter', not 'according to plan'."""
    phrase = parsed.phrase_from.get(i + 2)
    if parsed.word(i + 1) != "to" or phrase is None:
        return None
    end = _past_name(parsed, _source_end(parsed, phrase))
    if end == i + 3 and parsed.word(i + 2) in read_cues("en").lists["standards"]:
        return None
    return _Frame(i, _past_relative(parsed, end), (i + 2, end), (i, i + 1), "according to")


def _past_relative(parsed: Parsed, end: int) -> int:
    """'According to a man | who saw the plan |, it is dead': what is told of the source is no content."""
    opener = end + (parsed.word(end) == ",")
    if parsed.tag(opener) not in ("PNQ", "DTQ", "CJT"):
        return end
    closing = next((i for i in range(opener, len(parsed.tokens)) if parsed.word(i) == ","), end)
    return closing if any(is_finite(token) for token in parsed.tokens[closing + 1 :]) else end


def _past_name(parsed: Parsed, end: int) -> int:
    """'according to its chair, | Ruth Abernall |, the wall holds': a role is told the name of."""
    name = parsed.phrase_from.get(end + 1) if parsed.word(end) == "," else None
    is_role = parsed.tag(end - 1) == "NN1"
    if name is None or not is_role or any(parsed.tag(i) != "NP0" for i in range(*name)):
        return end
    return name[1] if parsed.word(name[1]) in (",", ".", "") else end


def _source_end(parsed: Parsed, phrase: Place) -> int:
    """The phrase with all that follows up to the next mark, where no other clause begins."""
    end = phrase_end(parsed, phrase)
    while (
        end < len(parsed.tokens) and parsed.tag(end) in ("PRP", "PRF", "VVN", "AJ0", "VVG") and parsed.word(end) != ","
    ):
        following = parsed.phrase_from.get(end + 1) or parsed.phrase_from.get(end + 2)
        if following is None or following[0] > end + 2:
            break
        end = phrase_end(parsed, following)
    return end


def _rest(parsed: Parsed, frame: _Frame) -> list[Place]:
    start = frame.start
    first = 0
    for i in range(frame.start - 1, -1, -1):
        if parsed.word(i) in (";", ".", ":"):
            first = i + 1
            break
    while first < start and (parsed.tag(first) == "CJC" or parsed.word(first) in CONNECTIVES):
        if parsed.word(first + 1) == "far":
            break  # 'So far 11 children have been found'
        first += 1  # 'Yet | according to the police, the road is closed'
    last = next((i for i in range(frame.end, len(parsed.tokens)) if parsed.word(i) in (".", ";")), len(parsed.tokens))
    before = (first, _without_comma(parsed, first, start))
    if parsed.tag(before[1] - 1) in ("CJT", "CJS") or parsed.word(before[1] - 1) == "that":
        before = (0, 0)  # 'He said that, | according to the police, | …', 'They left because, | according to …'
    behind = (
        frame.end + 1 if parsed.word(frame.end) == "," else frame.end,
        trimmed_end(parsed, frame.end, last),
    )
    if parsed.word(frame.end) not in (",", "") and before[1] > before[0]:
        behind = (0, 0)
    if before[1] > before[0] and behind[1] > behind[0] and not _is_inserted(parsed, before, behind):
        behind = (0, 0)
    return [place for place in (before, behind) if place[1] > place[0]]


def _without_comma(parsed: Parsed, start: int, end: int) -> int:
    while end > start and parsed.word(end - 1) in (",", *DASHES):
        end -= 1
    return end


def _is_inserted(parsed: Parsed, before: Place, behind: Place) -> bool:
    """'The plan, according to X, is dead': the clause goes on behind the frame."""
    has_verb = any(is_finite(token) for token in parsed.tokens[slice(*before)])
    return not has_verb or is_finite(parsed.tokens[behind[0]])
