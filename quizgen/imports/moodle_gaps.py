"""Moodle's questions with gaps in the text: 'embedded answers', 'drag words into text', 'select missing words'.

A stem and the raw text with its marks go in, a draft with one gap or the problem comes out. This file refuses to
know XML.
"""

import re
from collections.abc import Callable, Iterator, Sequence

from quizgen.imports.answers import Answer, make_cloze, note_wrong_gap_words
from quizgen.imports.item import MAX_ANSWERS, Draft, Stem
from quizgen.imports.plain import MARK
from quizgen.problems import Problem

# {1:SHORTANSWER:=Ada~%50%Eve#Almost} with whatever points; a brace within an answer has a backslash.
_EMBEDDED = re.compile(r"(?<!\\)\{\d*:([A-Z]+(?:_[A-Z]+)?):((?:[^\\{}]|\\.)*+)\}", re.DOTALL)
_NUMERICAL = frozenset(["NUMERICAL", "NM"])
_CHOICES = re.compile(r"M(?:ULTI)?(?:C|CHOICE|R|RESPONSE)_?[VHS]*")
# The sign # begins the feedback, but not within an entity such as &#126;.
_EMBEDDED_ANSWER = re.compile(r"(?:=|%(-?\d+(?:\.\d+)?)%)?((?:[^\\#]|\\.|(?<=&)#)*+)(?:#(.*))?", re.DOTALL)
_TILDE = re.compile(r"(?<!\\)~")
_ESCAPED = re.compile(r"\\([{}~=#/\"'\\])")
_ESCAPED_AS_ENTITY = re.compile(r"\\([}#])")
_NUMBERED = re.compile(r"\[\[(\d+)\]\]")


def make_embedded(stem: Stem, text: str, read: Callable[[str], str]) -> Draft | Problem:
    """A cloze of `text` with one embedded answer; `read` turns markup into plain text."""
    found = list(_EMBEDDED.finditer(text))
    if len(found) != 1:
        return stem.problem("IMPORT-107", count=len(found)) if found else stem.problem("IMPORT-104")
    (gap,) = found
    if gap[2].count("~") >= MAX_ANSWERS:
        return stem.too_long()
    answers = list(_read_embedded_answers(gap[2], read))
    extra: list[Problem] = []
    if gap[1] in _NUMERICAL:
        answers, has_tolerance = _without_tolerance(answers)
        extra += [stem.problem("IMPORT-132")] if has_tolerance else []
    if _CHOICES.fullmatch(gap[1]):
        extra += note_wrong_gap_words(stem, answers)
    before, after = _split(text, gap, read)
    return make_cloze(stem, before, after, answers, *extra)


def make_numbered(stem: Stem, text: str, words: Sequence[str], read: Callable[[str], str]) -> Draft | Problem:
    """A cloze of `text` with one mark such as `[[2]]`, which stands for the second of the `words`."""
    found = list(_NUMBERED.finditer(text))
    if len(found) != 1:
        return stem.problem("IMPORT-107", count=len(found)) if found else stem.problem("IMPORT-104")
    (gap,) = found
    # Never more digits than a number of words has: int() takes long for very long ones.
    number = int(gap[1][:6])
    answers = [Answer(word, 100.0 if place == number else 0.0) for place, word in enumerate(words, 1)]
    before, after = _split(text, gap, read)
    return make_cloze(stem, before, after, answers, *note_wrong_gap_words(stem, answers))


def _split(text: str, gap: re.Match[str], read: Callable[[str], str]) -> tuple[str, str]:
    """The plain text before and behind the gap."""
    before, _, after = read(text[: gap.start()] + MARK + text[gap.end() :]).partition(MARK)
    return before, after


def _read_embedded_answers(text: str, read: Callable[[str], str]) -> Iterator[Answer]:
    for part in _TILDE.split(text):
        answer = _EMBEDDED_ANSWER.fullmatch(part.strip())
        if answer and answer[0]:
            points = 100.0 if answer[0].startswith("=") else float(answer[1] or 0)
            words, feedback = (read(_ESCAPED.sub(r"\1", words or "")) for words in (answer[2], answer[3]))
            yield Answer(_ESCAPED_AS_ENTITY.sub(r"\1", words), points, feedback)


def _without_tolerance(answers: Sequence[Answer]) -> tuple[list[Answer], bool]:
    """'3.5:0.1' is 3.5, give or take 0.1."""
    parts = [answer.text.partition(":") for answer in answers]
    numbers = [
        Answer(part[0].strip(), answer.points, answer.feedback) for part, answer in zip(parts, answers, strict=True)
    ]
    return numbers, any(tolerance.strip(" 0.") for _, _, tolerance in parts)
