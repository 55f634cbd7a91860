"""A teacher edits, deletes and marks again while a class is at work, and no pupil notices."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from itertools import cycle
from pathlib import Path
from threading import Event

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select

from quizgen.web.store.tables import attempt, step
from tests.promises import Tries
from tests.web.asking import form_of
from tests.web.conftest import new_pupil
from tests.web.pupil.conftest import join
from tests.web.teacher.lessons import give_quiz, site_of

TYPED = 7
"""The number of a question that is answered by typing."""
PUPILS = 30


@pytest.mark.holds("edited-meanwhile")
def test_thirty_pupils_work_on_whatever_becomes_of_the_bank(
    app: Flask, teacher: FlaskClient, folder: Path, tries: Tries
) -> None:
    given, path = give_quiz(app, is_shuffled=False), folder / "orchard-en.yaml"
    url, whole, stopped = f"/class/{given.code}/{TYPED}", path.read_text(encoding="utf-8"), Event()
    pupils = [new_pupil(app) for _ in range(PUPILS)]
    for client in pupils:
        join(client, given)
    begun = [answer(client, url, f"{number} begins") for number, client in enumerate(pupils)]
    editions = find_editions(app)

    def work(number: int) -> list[str]:
        sent = []
        while not stopped.is_set():
            sent.append(answer(pupils[number], url, f"{number} says {len(sent)}"))
        return sent

    with ThreadPoolExecutor(PUPILS) as threads:
        working = [threads.submit(work, number) for number in range(PUPILS)]
        try:
            for number, change in zip(tries, cycle([edit, delete, bring_back])):
                change(path, whole, number)
                for marked in ("", "?marked=today"):
                    assert teacher.get(f"/teach/classes/{given.id}/results{marked}").status_code == 200
        finally:
            stopped.set()
        acknowledged = Counter(begun) + Counter(text for one in working for text in one.result())
    assert Counter(find_responses(app)) == acknowledged
    assert find_editions(app) == editions
    tries.remark = f"{acknowledged.total():,} answers acknowledged"


def answer(client: FlaskClient, url: str, text: str) -> str:
    """What was acknowledged."""
    assert client.post(url, data=form_of(client, url) | {"response": text}).status_code == 303
    return text


def edit(path: Path, whole: str, number: int) -> None:
    path.write_text(whole.replace("accept: [the year 2009]", f"accept: [the year 2009, {number} says 1]"), "utf-8")


def delete(path: Path, whole: str, number: int) -> None:
    path.unlink()


def bring_back(path: Path, whole: str, number: int) -> None:
    path.write_text(whole, encoding="utf-8")


def find_responses(app: Flask) -> list[str]:
    with site_of(app).database.reading() as db:
        return list(db.execute(select(step.c.response)).scalars())


def find_editions(app: Flask) -> set[tuple[str, str]]:
    """Which version of the bank each attempt asks."""
    with site_of(app).database.reading() as db:
        return {(one.id, one.edition_id) for one in db.execute(select(attempt))}
