"""The items of a file become an `Imported`: what makes no sense is left out, the rest gets its ids.

This file refuses to know formats. Whether a question makes sense is `quizgen.bank`'s to say; here its errors
become reasons in the words of somebody who has not seen the bank yet.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from quizgen.bank.content import find_faults
from quizgen.bank.shape import join_gap, split_gap
from quizgen.imports.item import MAX_ANSWERS, MAX_CHARACTERS, MAX_NAME, Category, Draft, Item, shorten
from quizgen.model import Article, Bank, Question
from quizgen.problems import Problem, Refused

MAX_ITEMS = 2_000
"""Questions of a file, those that are left out included."""

_REASONS: Mapping[str, str] = {
    "BANK-031": "IMPORT-111",
    "BANK-032": "IMPORT-104",
    "BANK-034": "IMPORT-105",
    "BANK-039": "IMPORT-112",
    "BANK-040": "IMPORT-111",
    "BANK-041": "IMPORT-113",
    "BANK-042": "IMPORT-114",
}
"""Our code for each error of a question that an import can lead to."""
_ONCE_A_FILE: Mapping[str, str] = {"IMPORT-140": "name", "IMPORT-141": "question"}
"""Problems told once, and the detail that is listed then."""
_LISTED = 10


@dataclass(frozen=True, slots=True)
class Imported:
    """What a file gave: questions with the ids q001, q002 … in its order, all of them drafts without evidence.

    `title` is the file's own name for the collection, empty if it has none. `left_out` are warnings with their
    lines: one for each question or part that was changed or not taken over.
    """

    title: str
    questions: tuple[Question, ...]
    left_out: tuple[Problem, ...]


def gather(items: Iterable[Item], file: str) -> Imported:
    """All items of a file. Errors: `Refused` if no question is left, or if there are far too many."""
    titles: list[str] = []
    questions: list[Question] = []
    left_out: list[Problem] = []
    category: Category | None = None
    for number, item in enumerate(items):
        if number == MAX_ITEMS:
            raise Refused(Problem("IMPORT-015", file, 1, 1, {"most": MAX_ITEMS}))
        if isinstance(item, Category):
            category = item
            continue
        found = _check(item) if isinstance(item, Draft) else item
        if isinstance(found, Problem):
            left_out.append(found)
        else:
            questions.append(replace(found.question, id=f"q{len(questions) + 1:03}"))
            left_out += found.notes
            left_out += _note_category(category, titles)
    problems = sorted(_tell_once(left_out), key=lambda problem: (problem.line, problem.column))
    placed = tuple(replace(problem, file=file) for problem in problems)
    if not questions:
        raise Refused(Problem("IMPORT-014", file, 1, 1), *placed)
    return Imported(next(iter(titles), ""), tuple(questions), placed)


def _check(draft: Draft) -> Draft | Problem:
    """The draft, or why it is left out."""
    question, stem = draft.question, draft.stem
    texts = list(_find_texts(question))
    if not all(texts):
        return stem.problem("IMPORT-106" if question.prompt else "IMPORT-103")
    if max(map(len, (*texts, question.explanation))) > MAX_CHARACTERS or len(texts) > 2 * MAX_ANSWERS:
        return stem.too_long()
    gap = question.gap
    if gap and split_gap(join_gap(gap.before, gap.words, gap.after)) != (gap.before, gap.words, gap.after):
        return stem.problem("IMPORT-116")
    alone = Bank("import", "", question.language, Article("", (), question.language), (question,))
    for fault in find_faults(question, alone):
        if fault.code in _REASONS:
            details = {key: shorten(str(value), MAX_NAME) for key, value in fault.details.items()}
            return stem.problem(_REASONS[fault.code], **details)
    return draft


def _find_texts(question: Question) -> Iterator[str]:
    """Everything that must not be empty."""
    yield question.prompt
    yield from (option.text for option in question.options)
    yield from (text for pair in question.pairs for text in (pair.item, pair.match))
    yield from question.order
    yield from question.accept
    if question.gap:
        yield question.gap.words
        yield question.gap.sentence
    if not (question.options or question.pairs or question.order):
        yield question.answer


def _note_category(category: Category | None, titles: list[str]) -> Iterator[Problem]:
    """Adds the category's name to `titles`; every one after the first is a problem."""
    if category and category.name and category.name not in titles:
        if titles:
            details = {"name": category.name, "first": titles[0]}
            yield Problem("IMPORT-142", "", category.line, category.column, details)
        titles.append(category.name)


def _tell_once(problems: Iterable[Problem]) -> Iterator[Problem]:
    """The problems; of those that are told once the first, with a list of what the others are about."""
    first: dict[str, Problem] = {}
    listed: dict[str, dict[str, None]] = {}
    for problem in problems:
        if problem.code not in _ONCE_A_FILE:
            yield problem
            continue
        first.setdefault(problem.code, problem)
        listed.setdefault(problem.code, {})[problem.details[_ONCE_A_FILE[problem.code]]] = None
    for code, problem in first.items():
        names = list(listed[code])
        more = ["…"] if len(names) > _LISTED else []
        yield replace(problem, details={"names": ", ".join(names[:_LISTED] + more), "count": len(names)})
