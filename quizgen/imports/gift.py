"""GIFT, Moodle's form for typing questions: blocks between empty lines, answers in braces.

Text goes in, items come out. A block that is wrong takes no other with it. This file refuses to know which
questions make sense.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from quizgen.imports.answers import (
    NUMBER,
    Answer,
    make_choice,
    make_cloze,
    make_matching,
    make_number,
    make_open,
    make_short,
    make_true_false,
    note_wrong_gap_words,
)
from quizgen.imports.item import MAX_ANSWERS, MAX_MARKUP, MAX_NAME, Category, Draft, Item, Stem, add_notes, shorten
from quizgen.imports.moodle_xml import find_category_name
from quizgen.imports.plain import MARK, READERS, find_losses, read_moodle, read_plain
from quizgen.model import Language
from quizgen.problems import Problem

BLANK = "_____"
"""Stands in the question for a word that isn't typed."""

_SIGNS = ":#={}~\\[]"
_ESCAPE = re.compile(r"\\([:#={}~\\\[\]n])")
# While a block is read, an escaped sign is one of the characters that no file holds.
_HIDE = {sign: chr(0xFDD0 + number) for number, sign in enumerate(_SIGNS)} | {"n": "\n"}
_SHOW = {ord(hidden): sign for sign, hidden in _HIDE.items() if sign != "n"}

_CLEAR = re.compile(r"^[ \t]*::|^\$CATEGORY:|\{[^{}]*[=~#][^{}]*\}|\{[ \t]*(?:T|TRUE|F|FALSE)?[ \t]*\}", re.MULTILINE)
_TAG = re.compile(r"\[tag:([^\[\]]+)\]")
_FORMAT = re.compile(r"\s*\[(html|moodle|plain|markdown)\]")
_TRUTH = re.compile(r"(T|TRUE|F|FALSE)\s*(?:#(.*))?", re.DOTALL)
_POINTS = re.compile(r"\s*%(-?\d{1,3}(?:\.\d*)?)%")
_RANGE = re.compile(r"\S+\s*\.\.\s*\S+")


def is_gift(text: str) -> bool:
    """Whether it has what only GIFT has: titles between colons, answers in braces."""
    return bool(_CLEAR.search(text))


def read_gift(text: str, language: Language) -> Iterator[Item]:
    """What stands in `text`, in its order."""
    for block in _join_blocks(_find_blocks(text)):
        yield from _read_block(block, language)


@dataclass(frozen=True, slots=True)
class _Block:
    """The lines of a question without its comments; `line` is the number of the first, `tags` stand in comments."""

    line: int
    text: str
    tags: tuple[str, ...]


def _find_blocks(text: str) -> Iterator[_Block]:
    lines: list[str] = []
    tags: list[str] = []
    first = 0
    for number, line in enumerate([*text.split("\n"), ""], 1):
        bare = line.strip()
        if bare.startswith("//"):
            tags += _TAG.findall(bare)
        elif bare:
            first = first if lines else number
            lines.append(line)
        elif lines:
            yield _Block(first, _hide("\n".join(lines)), tuple(tags))
            lines, tags = [], []


def _hide(text: str) -> str:
    # What is too long isn't taken over anyway.
    return _ESCAPE.sub(lambda found: _HIDE[found[1]], text) if len(text) <= MAX_MARKUP else text


def _join_blocks(blocks: Iterator[_Block]) -> Iterator[_Block]:
    """An empty line within the braces doesn't end the question."""
    held: list[_Block] = []
    is_open = False
    for block in blocks:
        if held and not (is_open and block.text.lstrip().startswith(("=", "~", "#", "}"))):
            yield _join(held)
            held, is_open = [], False
        held.append(block)
        opened, closed = block.text.rfind("{"), block.text.rfind("}")
        is_open = opened > closed or (is_open and closed < 0)
    if held:
        yield _join(held)


def _join(blocks: Sequence[_Block]) -> _Block:
    text = "\n\n".join(block.text for block in blocks)
    return _Block(blocks[0].line, text, tuple(tag for block in blocks for tag in block.tags))


def _read_block(block: _Block, language: Language) -> Iterator[Item]:
    text = block.text.strip()
    if text.startswith("$CATEGORY:"):
        path, _, text = text.removeprefix("$CATEGORY:").partition("\n")
        yield Category(block.line, 1, find_category_name(_show(path, read_plain)))
        block = replace(block, line=block.line + 1)
    if text.strip():
        yield _read_question(text.strip(), block, language)


def _read_question(text: str, block: _Block, language: Language) -> Draft | Problem:
    if len(text) > MAX_MARKUP:
        return Stem(block.line, 1, language, prompt=read_plain(text[:100])).too_long()
    name, text = _split_name(text)
    read, text = _choose_reader(text, read_moodle)
    before, opened, rest = text.partition("{")
    inner, closed, after = rest.partition("}")
    inner, _, explanation = inner.strip().partition("####")
    is_gap = bool(opened and after.strip())
    stem = Stem(
        block.line,
        1,
        language,
        prompt=_show(f"{before} {BLANK} {after}" if is_gap else before, read),
        name=_show(name, read_plain).replace("\n", " "),
        explanation=_read_text(explanation, read),
        tags=tuple(read_plain(tag) for tag in block.tags),
    )
    if not opened and "}" not in before:
        return stem.problem("IMPORT-102")
    if not closed or "}" in before or "{" in inner:
        return stem.problem("IMPORT-160")
    if "{" in after or "}" in after:
        return stem.problem("IMPORT-161")
    question = _Question(stem, before, after if is_gap else "", inner.strip(), read)
    return add_notes(_read_answers(question), (stem.problem(code) for code in sorted(find_losses(text))))


def _split_name(text: str) -> tuple[str, str]:
    if not text.startswith("::"):
        return "", text
    name, closed, rest = text[2:].partition("::")
    return (name, rest) if closed else ("", text)


def _choose_reader(text: str, otherwise: Callable[[str], str]) -> tuple[Callable[[str], str], str]:
    """How to read a text that may begin with its format, as in '[html]', and the text without it."""
    found = _FORMAT.match(text)
    return (READERS[found[1]], text[found.end() :]) if found else (otherwise, text)


def _read_text(text: str, otherwise: Callable[[str], str]) -> str:
    read, text = _choose_reader(text, otherwise)
    return _show(text, read)


def _show(text: str, read: Callable[[str], str]) -> str:
    """The plain text. Escaped signs come back first: 'href\\="…"' is meant for the browser."""
    return read(text.translate(_SHOW))


@dataclass(frozen=True, slots=True)
class _Question:
    """A block taken apart; `after` is empty unless a word is missing within the text."""

    stem: Stem
    before: str
    after: str
    answers: str
    read: Callable[[str], str]


def _read_answers(question: _Question) -> Draft | Problem:
    stem, inner = question.stem, question.answers
    if not inner:
        return make_open(stem, "")
    if inner.startswith("#"):
        return _read_number(question)
    if "~" in inner:
        return _read_choice(question)
    if "=" in inner and "->" in inner:
        return _read_matching(question)
    if truth := _TRUTH.fullmatch(inner):
        return _read_true_false(question, truth)
    return _read_short(question)


def _read_choice(question: _Question) -> Draft | Problem:
    answers = _split_answers(question, question.answers)
    if isinstance(answers, Problem):
        return answers
    is_single = "=" in question.answers
    if question.after and is_single:
        return _make_gap(question, answers, *note_wrong_gap_words(question.stem, answers))
    return make_choice(question.stem, answers, is_single=is_single)


def _read_short(question: _Question) -> Draft | Problem:
    inner = question.answers if "=" in question.answers else "=" + question.answers
    answers = _split_answers(question, inner, is_plain=True)
    if isinstance(answers, Problem):
        return answers
    return _make_gap(question, answers) if question.after else make_short(question.stem, answers)


def _make_gap(question: _Question, answers: Sequence[Answer], *extra: Problem) -> Draft | Problem:
    before, _, after = _show(f"{question.before}{MARK}{question.after}", question.read).partition(MARK)
    return make_cloze(question.stem, before, after, answers, *extra)


def _read_true_false(question: _Question, truth: re.Match[str]) -> Draft:
    """The first feedback is for who answers wrongly, the second for who answers rightly."""
    is_true = truth[1].startswith("T")
    if_wrong, _, if_right = (truth[2] or "").partition("#")
    feedback = [_read_text(if_right, question.read), _read_text(if_wrong, question.read)]
    if_true, if_false = feedback if is_true else reversed(feedback)
    return make_true_false(question.stem, is_true=is_true, if_true=if_true, if_false=if_false)


def _read_matching(question: _Question) -> Draft | Problem:
    first, *parts = question.answers.split("=")
    if len(parts) > MAX_ANSWERS:
        return question.stem.too_long()
    pairs = [part.partition("->") for part in parts]
    if first.strip() or not all(arrow for _, arrow, _ in pairs):
        return question.stem.problem("IMPORT-162", part=_shown_part(first or next(p[0] for p in pairs if not p[1])))
    return make_matching(
        question.stem,
        ((_read_text(item, question.read), _show(match, read_plain)) for item, _, match in pairs),
    )


def _read_number(question: _Question) -> Draft | Problem:
    inner = question.answers[1:].strip()
    answers = _split_answers(question, inner if inner.startswith(("=", "~")) else "=" + inner)
    if isinstance(answers, Problem):
        return answers
    parts = [answer.text.partition(":") for answer in answers]
    numbers = [replace(answer, text=number.strip()) for answer, (number, _, _) in zip(answers, parts, strict=True)]
    if any(_RANGE.fullmatch(answer.text) for answer in numbers):
        return question.stem.problem("IMPORT-110")
    if wrong := next((answer.text for answer in numbers if answer.points and not NUMBER.fullmatch(answer.text)), None):
        return question.stem.problem("IMPORT-162", part=_shown_part(wrong))
    has_tolerance = any(tolerance.strip(" 0.") for _, _, tolerance in parts)
    extra = [question.stem.problem("IMPORT-132")] if has_tolerance else []
    if question.after:
        return _make_gap(question, numbers, *extra)
    return make_number(question.stem, numbers, *extra)


def _split_answers(question: _Question, inner: str, *, is_plain: bool = False) -> list[Answer] | Problem:
    """The answers, each begun by '=' (all points) or '~' (none), perhaps with points of its own between '%'.

    `is_plain` where one types them: that is never compared with markup, whatever format it claims to have.
    """
    first, *parts = re.split("([=~])", inner)
    if len(parts) > 2 * MAX_ANSWERS:
        return question.stem.too_long()
    if first.strip():
        return question.stem.problem("IMPORT-162", part=_shown_part(first))
    answers: list[Answer] = []
    for sign, part, following in zip(parts[::2], parts[1::2], [*parts[2::2], ""], strict=True):
        if sign == "~" and following == "=" and not part.strip():
            continue  # '~=right' is an old spelling of '=right'
        points = _POINTS.match(part)
        words, _, feedback = part[points.end() if points else 0 :].partition("#")
        weight = float(points[1]) if points else 100.0 if sign == "=" else 0.0
        shown = (
            _show(_choose_reader(words, read_plain)[1], read_plain) if is_plain else _read_text(words, question.read)
        )
        answers.append(Answer(shown, weight, _read_text(feedback, question.read)))
    return answers


def _shown_part(text: str) -> str:
    return shorten(_show(text, read_plain).replace("\n", " "), MAX_NAME)
