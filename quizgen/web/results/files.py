"""A matrix or items in, CSV files for a teacher's spreadsheet out, in the teacher's language.

`quizgen.export.cells` writes the cells. This file refuses to know where a file goes.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from quizgen.export.cells import render_spreadsheet
from quizgen.interface import say_skill, words
from quizgen.model import Language
from quizgen.web.results.flags import find_flags
from quizgen.web.results.items import Item
from quizgen.web.results.matrix import Cell, Matrix, State
from quizgen.web.results.saying import say_flag, say_number
from quizgen.web.results.share import Share
from quizgen.web.results.tally import Tally

MATRIX_COLUMNS = ("alias", "points", "credit", "answered", "tries", "hints")
ITEM_COLUMNS = (
    *("number", "id", "question", "skill", "answered", "right", "share", "discrimination", "passed_over"),
    *("answers", "missed", "notes"),
)
"""What follows `results_column_` in the keys of the headings."""


def render_matrix_csv(matrix: Matrix, language: Language) -> bytes:
    """A row a pupil: alias and sums, then a column a question.

    A cell has 1 for a right answer, 0 for a wrong one, what lies between for one that is partly right, the words
    of an open answer, or nothing.
    """
    questions = [f"{column.number}. {column.question.prompt}" for column in matrix.columns]
    headings = [*_say_headings(MATRIX_COLUMNS, language), *questions]
    return render_spreadsheet([headings, *_make_rows(matrix, language)], language)


def render_items_csv(items: Sequence[Item], language: Language, own_skills: Mapping[str, str]) -> bytes:
    """A row a question, with every answer and its number in one cell; `own_skills` are the bank's."""
    rows = (_make_item_row(item, language, own_skills) for item in items)
    return render_spreadsheet([_say_headings(ITEM_COLUMNS, language), *rows], language)


def _say_headings(columns: Iterable[str], language: Language) -> tuple[str, ...]:
    return tuple(words(language)[f"results_column_{column}"] for column in columns)


def _make_rows(matrix: Matrix, language: Language) -> Iterator[tuple[str, ...]]:
    for row in matrix.rows:
        sums = (row.points, row.credit, row.answered, row.tries, row.hints)
        yield (
            row.alias,
            *(say_number(number, language) for number in sums),
            *(_say_cell(cell, language) for cell in row.cells),
        )


def _say_cell(cell: Cell, language: Language) -> str:
    if cell.state not in (State.RIGHT, State.WRONG):
        return cell.given.latest
    return say_number(cell.credit, language)


def _make_item_row(item: Item, language: Language, own_skills: Mapping[str, str]) -> tuple[str, ...]:
    return (
        str(item.number),
        item.question.id,
        item.question.prompt,
        say_skill(item.question.skill, own_skills, language),
        str(item.answered),
        str(item.right.count) if item.right.of else "",
        _say_ratio(item.right, language),
        "" if item.discrimination is None else say_number(item.discrimination, language),
        str(item.passed_over.count),
        _join_tallies(item.answers),
        _join_tallies(item.missed),
        "\n".join(say_flag(flag, language) for flag in find_flags(item)),
    )


def _say_ratio(share: Share, language: Language) -> str:
    return say_number(share.ratio, language) if share.of else ""


def _join_tallies(tallies: Iterable[Tally]) -> str:
    return "\n".join(f"{'✓ ' if tally.is_right else ''}{tally.text}: {tally.count}" for tally in tallies)
