"""A teacher who has one article after the other analysed, and takes a deck of each bank home.

This file refuses to know what that does to others.
"""

import asyncio
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from http import HTTPStatus
from itertools import count, cycle
from pathlib import Path

from benchmarks.corpus import make_document
from benchmarks.site.pupils import Connection
from quizgen.bank import read_bank, render_bank
from quizgen.web.store import find_teachers, open_database, start_session
from tests.web.reliability.school import BANK

WORDS = 3000
CARDS = 500
_DECK = "cards"
_TITLE = "Cards of the lesson"
_PAUSE_S = 0.5


def log_in(address: str) -> str:
    """The cookie of the school's teacher, before the site is started."""
    now = datetime.now(UTC)
    with open_database(address) as database, database.writing() as db:
        return f"quizgen_teacher={start_session(db, find_teachers(db)[0].id, now)}"


@dataclass(frozen=True, slots=True)
class Work:
    """What the teacher brings along, made before the lesson: the pupils' browsers run in this process as well."""

    texts: tuple[str, ...]
    """Articles."""
    cards: str
    """A bank whose title is another one each time."""


def prepare_work() -> Work:
    """A German and an English article of `WORDS` words, and a bank of `CARDS` questions."""
    bank = read_bank(BANK)
    questions = cycle(bank.questions)
    many = tuple(replace(next(questions), id=f"q{n:03}") for n in range(CARDS))
    cards = render_bank(replace(bank, id=_DECK, title=_TITLE, questions=many, publish="all"))
    return Work(tuple(make_document(WORDS, language).text for language in ("en", "de")), cards)


async def work_until(stopped: asyncio.Event, work: Work, folder: Path, port: int, cookie: str) -> int:
    """How many articles became banks meanwhile, each with a deck. Errors: `AssertionError` where the site refuses."""
    connection = Connection(port, cookie)
    for number in count():
        if stopped.is_set():
            connection.close()
            return number
        text = work.texts[number % len(work.texts)]
        status, page = await connection.ask("POST", "/teach/new", {"title": f"Article {number}", "text": text})
        assert status == HTTPStatus.SEE_OTHER, page
        # another one each time: the site keeps decks that were just made
        (folder / f"{_DECK}.yaml").write_text(work.cards.replace(_TITLE, f"Cards {number}"), encoding="utf-8")
        status, page = await connection.ask("POST", f"/teach/banks/{_DECK}/export/anki/file", {})
        assert status == HTTPStatus.OK, page
        await _wait_for_bank(connection, number)
    raise AssertionError


async def _wait_for_bank(connection: Connection, number: int) -> None:
    while f"/teach/banks/article-{number}/" not in (await connection.ask("GET", "/teach/"))[1]:
        await asyncio.sleep(_PAUSE_S)
