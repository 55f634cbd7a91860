"""Since when each question reads as it does: a bank file goes in, seconds since 1970 by question id come out.

A bank has no time for each question. So the text that was last given out is kept with its times beside the bank, in
`.history/<bank's name>/given-out.json`: a question that still reads as it did then keeps its time, any other has that
of the file. The versions in the same folder are no help: the old ones are dropped some day, and what learners hold
must not count as edited because of that. This file refuses to know formats.
"""

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from quizgen.bank.history import history_folder
from quizgen.bank.read import read_bank_in_each_language
from quizgen.model import Article, Bank, Question, Status
from quizgen.output import make_folder, write_file
from quizgen.problems import Refused
from quizgen.strict_yaml import read_text


@dataclass(frozen=True, slots=True)
class Edition:
    """A bank's text at one moment."""

    text: str
    changed: Mapping[str, int]
    """By question id: since when it reads as it does in `text`, with all that stands beside it wherever it is shown
    (the article's head, the bank's title and licence). Seconds since 1970."""


def find_edition(bank: Path) -> Edition:
    """The bank at this path as it is now. The same file and folder give the same times.

    A question that was edited since it was given out has a later time than then, whatever the file's time says.
    Errors: as `read_bank`.
    """
    text = read_text(bank)
    written_at = int(bank.stat().st_mtime)
    given_out = _read_given_out(bank)
    if given_out and given_out.text == text:
        return given_out
    before, times = (_read_earlier(given_out.text, bank), given_out.changed) if given_out else ({}, {})
    changed = {
        id: times[id] if id in times and reading == before.get(id) else max(written_at, times.get(id, 0) + 1)
        for id, reading in _find_readings(text, bank).items()
    }
    return Edition(text, changed)


def keep_edition(bank: Path, edition: Edition) -> None:
    """Keeps what was given out, for the next time. Errors: `Refused`, codes OUTPUT-0xx."""
    if edition == _read_given_out(bank):
        return
    make_folder(history_folder(bank))
    content = {"changed": dict(edition.changed), "text": edition.text}
    write_file(_given_out(bank), json.dumps(content, ensure_ascii=False, indent=1) + "\n")


def find_times(bank: Path, today: Bank, asked: Bank) -> Mapping[str, int]:
    """Since when the questions of a bank that was asked once read as they do `today`, in the file at this path.

    None for what was edited since, or where the file can't be read any more.
    """
    same = {question.id for question in today.questions if question in asked.questions}
    with suppress(Refused):
        return {id: time for id, time in find_edition(bank).changed.items() if id in same}
    return {}


def _given_out(bank: Path) -> Path:
    return history_folder(bank) / "given-out.json"


def _read_given_out(bank: Path) -> Edition | None:
    """Nothing where nothing was given out yet, or somebody spoiled the file."""
    with suppress(OSError, ValueError, TypeError, KeyError, AttributeError):
        kept = json.loads(_given_out(bank).read_text(encoding="utf-8"))
        return Edition(str(kept["text"]), {str(id): int(time) for id, time in kept["changed"].items()})
    return None


_Reading = tuple[tuple[Article, str, str, Question], ...]


def _read_earlier(text: str, bank: Path) -> Mapping[str, _Reading]:
    """Nothing from a text that can't be read any more."""
    with suppress(Refused):
        return _find_readings(text, bank)
    return {}


def _find_readings(text: str, bank: Path) -> Mapping[str, _Reading]:
    """Each question as people read it, in every language that it can be asked in."""
    banks = read_bank_in_each_language(text, str(bank))[1].values()
    return {same[0].id: tuple(map(_read, banks, same)) for same in zip(*(b.questions for b in banks), strict=True)}


def _read(bank: Bank, question: Question) -> tuple[Article, str, str, Question]:
    """What people read of a question and beside it; its state, its rule and places in the article are not among it."""
    evidence = replace(question.evidence, start=0, end=0)
    shown = replace(question, evidence=evidence, rule="", status=Status.DRAFT, reviewed_by="", reviewed_on="")
    return replace(bank.article, text="", paragraphs=()), bank.title, bank.licence, shown
