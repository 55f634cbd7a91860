"""A bank in, a table out: one row a question, `docs/exporting.md` lists the columns.

`csv` is for spreadsheets, `tsv` for programs. What a spreadsheet would take for a formula gets an apostrophe in
front. This file refuses to know who reads the table: a column that one program has no use for is there all the same.
"""

import csv
import io
import re
from collections.abc import Iterable, Mapping, Sequence

from quizgen.bank.shape import join_gap
from quizgen.export.format import Export
from quizgen.export.text import make_plain
from quizgen.model import Bank, Language, Question, QuestionType

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

_SEPARATORS: Mapping[Language, str] = {"de": ";", "en": ","}
"""What a spreadsheet program expects in a CSV file: where a comma stands in numbers, it can't part cells."""
_FORMULA = re.compile(r"'*(?:\s*[=+\-@]|[\t\r\n])")
"""The beginning of a formula; with apostrophes in front too, so that taking one away always undoes the other."""


def render_csv(bank: Bank, changed: object = None) -> Export:
    """The table for Excel and LibreOffice: a byte order mark, or umlauts break; rows end as RFC 4180 has it."""
    return Export(b"\xef\xbb\xbf" + _render(bank, _SEPARATORS[bank.language], "\r\n"))


def render_tsv(bank: Bank, changed: object = None) -> Export:
    """The table for programs: UTF-8 without a mark, tabs between cells in every language."""
    return Export(_render(bank, "\t", "\n"))


def _render(bank: Bank, separator: str, line_end: str) -> bytes:
    rows = [_make_row(bank, question) for question in bank.published]
    counts = {name: max((len(row[name]) for row in rows), default=0) or 1 for name in COLUMNS}
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, delimiter=separator, lineterminator=line_end)
    writer.writerow(f"{name} {n}" if name in NUMBERED else name for name in COLUMNS for n in range(1, counts[name] + 1))
    writer.writerows([cell for name in COLUMNS for cell in _fill(row[name], counts[name])] for row in rows)
    return buffer.getvalue().encode()


def _fill(texts: Sequence[str], count: int) -> Iterable[str]:
    """The cells of one column's name: `texts`, then empty ones."""
    return (*map(_make_cell, texts), *[""] * (count - len(texts)))


def _make_cell(text: str) -> str:
    plain = make_plain(text)
    return f"'{plain}" if _FORMULA.match(plain) else plain


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
