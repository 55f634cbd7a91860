"""Answers with their weights, as Moodle and GIFT have them, become a question of one of our types.

A stem and its answers go in; a draft comes out, or the problem why there is none. This file refuses to know how
a format writes an answer, and whether the question makes sense: that is `gather.py`.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from quizgen.imports.item import Draft, Stem, shorten
from quizgen.interface import words
from quizgen.model import Gap, Option, Pair, QuestionType
from quizgen.problems import Problem

ALL_POINTS = 99.99
"""Per cent; 99.999 comes from adding up thirds."""
NUMBER = re.compile(r"[+-]?\d+(?:[.,]\d+)?(?:[eE][+-]?\d+)?")
_WORD = re.compile(r"\w")
_WILDCARD = re.compile(r"(?<!\\)\*")
_QUOTED_ANSWERS = 80
"""Characters of a list of answers that a problem quotes."""


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer; `points` are per cent, 100 for a right one, below 0 for one that costs points."""

    text: str
    points: float = 0.0
    feedback: str = ""

    @property
    def is_right(self) -> bool:
        """Whether it alone is the whole answer."""
        return self.points >= ALL_POINTS

    @property
    def is_partly_right(self) -> bool:
        """Whether it gets some of the points."""
        return 0 < self.points < ALL_POINTS


def make_choice(stem: Stem, answers: Sequence[Answer], *, is_single: bool) -> Draft | Problem:
    """Options to choose from; with `is_single` an answer is right that gets all points, else one that gets any."""
    if not is_single:
        options = tuple(Option(answer.text, answer.points > 0, answer.feedback) for answer in answers)
        return stem.draft(QuestionType.SEVERAL, options=options)
    options = tuple(Option(answer.text, answer.is_right, answer.feedback) for answer in answers)
    rights = [option.text for option in options if option.is_right]
    notes = list(_note(stem, "IMPORT-124", (answer.text for answer in answers if answer.is_partly_right)))
    if len(rights) > 1:
        return stem.draft(QuestionType.SEVERAL, stem.problem("IMPORT-125"), *notes, options=options)
    is_true_false = len(options) == 2 and QuestionType.TRUE_FALSE in stem.tags
    type = QuestionType.TRUE_FALSE if is_true_false else QuestionType.CHOICE
    return stem.draft(type, *notes, answer="".join(rights), options=options)


def make_true_false(stem: Stem, *, is_true: bool, if_true: str = "", if_false: str = "") -> Draft:
    """Two options with the words of the question's language; `if_true` is shown to who chose 'true'."""
    texts = words(stem.language)
    options = (
        Option(texts["import_true"], is_true, if_true),
        Option(texts["import_false"], not is_true, if_false),
    )
    answer = next(option.text for option in options if option.is_right)
    return stem.draft(QuestionType.TRUE_FALSE, answer=answer, options=options)


def make_short(stem: Stem, answers: Sequence[Answer], *extra: Problem) -> Draft | Problem:
    """A typed answer: the first that gets all points, and the others as further spellings."""
    found = _choose_spellings(stem, answers)
    if isinstance(found, Problem):
        return found
    rights, notes = found
    return stem.draft(QuestionType.SHORT, *extra, *notes, answer=rights[0], accept=rights[1:])


def make_number(stem: Stem, answers: Sequence[Answer], *extra: Problem) -> Draft | Problem:
    """A typed number; where people write a decimal comma, that spelling counts, too."""
    return make_short(stem, list(_with_decimal_commas(stem, answers)), *extra)


def make_cloze(stem: Stem, before: str, after: str, answers: Sequence[Answer], *extra: Problem) -> Draft | Problem:
    """A sentence with one gap, into which the right answer is typed; lines before that of the gap are the prompt."""
    found = _choose_spellings(stem, answers)
    if isinstance(found, Problem):
        return found
    rights, notes = found
    prompt, _, line = before.rpartition("\n")
    if not (prompt.strip() and _WORD.search(line + after)):
        prompt, line = words(stem.language)["import_gap"], before
    gap = Gap(line.lstrip(), rights[0], after.rstrip())
    return stem.draft(
        QuestionType.CLOZE, *extra, *notes, prompt=prompt.strip(), answer=gap.words, accept=rights[1:], gap=gap
    )


def make_matching(stem: Stem, pairs: Iterable[tuple[str, str]]) -> Draft | Problem:
    """Items with what belongs to them; a match without an item is a wrong one to choose, which we have not."""
    pairs = tuple(pairs)
    notes = _note(stem, "IMPORT-126", (match for item, match in pairs if match and not item))
    return stem.draft(QuestionType.MATCHING, *notes, pairs=tuple(Pair(item, match) for item, match in pairs if item))


def make_open(stem: Stem, model_answer: str) -> Draft | Problem:
    """A free text with the model answer, or with the explanation in its place; without either there is none."""
    if model_answer:
        return stem.draft(QuestionType.OPEN, answer=model_answer)
    if not stem.explanation:
        return stem.problem("IMPORT-108")
    without = replace(stem, explanation="")
    return without.draft(QuestionType.OPEN, stem.problem("IMPORT-127"), answer=stem.explanation)


def _choose_spellings(stem: Stem, answers: Sequence[Answer]) -> tuple[tuple[str, ...], list[Problem]] | Problem:
    """What counts as right, each spelling once, and what of the answers is lost."""
    rights = [answer.text for answer in answers if answer.is_right and answer.text]
    plain = tuple(dict.fromkeys(text.replace("\\*", "*") for text in rights if not _WILDCARD.search(text)))
    if not plain:
        return stem.problem("IMPORT-109" if rights else "IMPORT-104")
    return plain, [
        *_note(stem, "IMPORT-128", (text for text in rights if _WILDCARD.search(text))),
        *_note(stem, "IMPORT-124", (answer.text for answer in answers if answer.is_partly_right)),
        *_note(stem, "IMPORT-129", (answer.feedback for answer in answers if answer.feedback)),
    ]


def _with_decimal_commas(stem: Stem, answers: Iterable[Answer]) -> Iterator[Answer]:
    for answer in answers:
        yield answer
        if stem.language == "de" and answer.is_right and NUMBER.fullmatch(answer.text):
            yield Answer(answer.text.replace(".", ","), answer.points)


def _note(stem: Stem, code: str, texts: Iterable[str]) -> Iterator[Problem]:
    """One problem for all of these texts, none if there are none."""
    if found := list(texts):
        yield stem.problem(code, texts=shorten(", ".join(found).replace("\n", " "), _QUOTED_ANSWERS))


def note_wrong_gap_words(stem: Stem, answers: Iterable[Answer]) -> Iterator[Problem]:
    """That the wrong words to choose from are lost, because into our gaps one types."""
    return _note(stem, "IMPORT-130", (answer.text for answer in answers if answer.points <= 0 and answer.text))
