"""Aiken: a question, options with capital letters, and a line that names the right one.

    Who runs the harbour of Sampleton?
    A. Ada Example
    B. nobody
    ANSWER: A

Text goes in, items come out. This file refuses to know which questions make sense.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from quizgen.imports.answers import Answer, make_choice
from quizgen.imports.item import MAX_ANSWERS, MAX_CHARACTERS, Draft, Item, Stem
from quizgen.imports.plain import read_plain
from quizgen.model import Language
from quizgen.problems import Problem

_OPTION = re.compile(r"([A-Z])[.)](?:\s+(.*))?")
_ANSWER = re.compile(r"ANSWER\s*:(.*)", re.IGNORECASE)
_LETTERS = re.compile(r"[A-Z](?:[\s,;]+[A-Z])*")
_CLEAR = (
    re.compile(r"^[ \t]*A[.)][ \t]", re.MULTILINE),
    re.compile(r"^[ \t]*ANSWER[ \t]*:[ \t]*[A-Z]\b", re.MULTILINE),
)


def is_aiken(text: str) -> bool:
    """Whether it has both an option A and a line with the answer's letter."""
    return all(pattern.search(text) for pattern in _CLEAR)


def read_aiken(text: str, language: Language) -> Iterator[Item]:
    """What stands in `text`, in its order."""
    return (_read_block(block, language) for block in _find_blocks(text))


@dataclass(slots=True)
class _Block:
    """The lines of one question; `line` is the number of its first."""

    line: int
    stem: list[str] = field(default_factory=list)
    letters: list[str] = field(default_factory=list)
    options: list[list[str]] = field(default_factory=list)
    answer: str = ""


def _find_blocks(text: str) -> Iterator[_Block]:
    """A line with the answer ends a question; so does an empty line before what can't belong to it."""
    block: _Block | None = None
    is_after_gap = False
    for number, line in enumerate(text.split("\n"), 1):
        bare = line.strip()
        if not bare:
            is_after_gap = True
            continue
        option, answer = _OPTION.fullmatch(bare), _ANSWER.fullmatch(bare)
        if block and is_after_gap and not option and not answer:
            yield block
            block = None
        is_after_gap = False
        block = block or _Block(number)
        if answer:
            block.answer = answer[1].strip() or "?"
            yield block
            block = None
        elif option and (block.letters or option[1] == "A"):
            block.letters.append(option[1])
            block.options.append([option[2] or ""])
        elif block.options:
            block.options[-1].append(bare)
        else:
            block.stem.append(bare)
    if block:
        yield block


def _read_block(block: _Block, language: Language) -> Draft | Problem:
    stem = Stem(block.line, 1, language, prompt=read_plain("\n".join(block.stem)))
    if len(stem.prompt) > MAX_CHARACTERS or len(block.options) > MAX_ANSWERS:
        return stem.too_long()
    if not block.answer:
        return stem.problem("IMPORT-150")
    if not block.options:
        return stem.problem("IMPORT-151")
    if block.letters != sorted(set(block.letters)):
        return stem.problem("IMPORT-152", letters=" ".join(block.letters[:30]))
    rights = re.findall("[A-Z]", block.answer.upper()) if _LETTERS.fullmatch(block.answer.upper()) else []
    if not rights or not set(rights) <= set(block.letters):
        return stem.problem("IMPORT-153", answer=block.answer[:30], letters=" ".join(block.letters))
    answers = [
        Answer(read_plain(" ".join(option)), 100.0 if letter in rights else 0.0)
        for letter, option in zip(block.letters, block.options, strict=True)
    ]
    return make_choice(stem, answers, is_single=len(rights) == 1)
