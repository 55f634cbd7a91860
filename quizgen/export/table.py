"""A bank in, a table out: one row a question, `docs/exporting.md` lists the columns.

`csv` is for spreadsheets, `tsv` for programs; `cells.py` keeps formulas out. This file refuses to know who reads the
table: a column that one program has no use for is there all the same.
"""

from collections.abc import Iterable, Iterator, Sequence

from quizgen.bank.shape import join_gap
from quizgen.export.cells import render_rows, render_spreadsheet
from quizgen.export.format import Export
from quizgen.model import Bank, Question, QuestionType

NUMBERED = (
    *("right", "wrong", "accept", "feedback right", "feedback wrong"),
    *("item", "match", "criterion"),
)
"""Columns that are there as often as a question needs them, once at least: `right 1`, `right 2` …"""
COLUMNS = (
    *("id", "type", "language", "question", "task", "right", "wrong", "accept", "explanation"),
    *("feedback right", "feedback wrong", "places", "item", "match", "criterion"),
    *("evidence", "paragraph", "source", "skill", "level"),
    *("article", "author", "publisher", "published", "url", "article licence", "licence"),
)
"""All columns in their order."""


def render_csv(bank: Bank, changed: object = None) -> Export:
    """The table for Excel and LibreOffice."""
    return Export(render_spreadsheet(_make_rows(bank), bank.language))


def render_tsv(bank: Bank, changed: object = None) -> Export:
    """The table for programs: UTF-8 without a mark, tabs between cells in every language."""
    return Export(render_rows(_make_rows(bank), "\t", "\n"))


def _make_rows(bank: Bank) -> Iterator[Iterable[str]]:
    """The names of the columns, then a row a question."""
    rows = [_make_row(bank, question) for question in bank.published]
    counts = {name: max((len(row[name]) for row in rows), default=0) or 1 for name in COLUMNS}
    yield [f"{name} {n}" if name in NUMBERED else name for name in COLUMNS for n in range(1, counts[name] + 1)]
    yield from ([cell for name in COLUMNS for cell in _fill(row[name], counts[name])] for row in rows)


def _fill(texts: Sequence[str], count: int) -> Iterable[str]:
    """The cells of one column's name: `texts`, then empty ones."""
    return (*texts, *[""] * (count - len(texts)))


def _make_row(bank: Bank, question: Question) -> dict[str, tuple[str, ...]]:
    """The texts of each column's name: one, or several where columns are numbered."""
    article, evidence = bank.article, question.evidence
    gap = question.gap
    rights = [option for option in question.options if option.is_right]
    wrongs = [option for option in question.options if not option.is_right]
    places = (str(place) for place, option in enumerate(question.options, 1) if option.is_right)
    return {
        "id": (question.id,),
        "type": (question.type.value,),
        "language": (question.language,),
        "question": (join_gap(gap.before, gap.words, gap.after) if gap else question.prompt,),
        "task": (question.prompt if gap else "",),
        "right": tuple(option.text for option in rights) or _find_right(question),
        "wrong": tuple(option.text for option in wrongs),
        "accept": question.accept,
        "explanation": (question.explanation,),
        "feedback right": tuple(option.feedback for option in rights),
        "feedback wrong": tuple(option.feedback for option in wrongs),
        "places": (" ".join(places),),
        "item": tuple(pair.item for pair in question.pairs),
        "match": tuple(pair.match for pair in question.pairs),
        "criterion": question.criteria,
        "evidence": (evidence.text,),
        "paragraph": (str(evidence.paragraph or ""),),
        "source": (question.source,),
        "skill": (question.skill,),
        "level": (str(question.level),),
        "article": (article.title,),
        "author": (article.author,),
        "publisher": (article.publisher,),
        "published": (article.published,),
        "url": (article.url,),
        "article licence": (article.licence,),
        "licence": (bank.licence,),
    }


def _find_right(question: Question) -> tuple[str, ...]:
    """What is right where there are no options."""
    if question.type is QuestionType.ORDERING:
        return question.order
    return (question.answer,) if question.answer else ()
