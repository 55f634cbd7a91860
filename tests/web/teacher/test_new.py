"""A bank is made of an article while the teacher watches; whatever goes wrong, the article is still there."""

import json
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from io import BytesIO
from pathlib import Path
from threading import Event

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select
from werkzeug.datastructures import FileStorage
from werkzeug.test import TestResponse, encode_multipart

from quizgen.bank import read_bank, read_bank_text
from quizgen.job import Job, Linked, NewBank, Outcome, Pasted, Progress, RenewBank, Uploaded, say_failed
from quizgen.model import Status
from quizgen.problems import Problem
from quizgen.shipped import QUESTION_BANKS, SAMPLE_ARTICLES
from quizgen.web.jobline import JobLine, Run
from quizgen.web.site import Site
from quizgen.web.store import JobState
from quizgen.web.store.tables import job as job_table
from quizgen.web.teacher import making
from tests.web.asking import text_of
from tests.web.clock import Clock
from tests.web.conftest import new_pupil
from tests.web.teacher.conftest import log_in
from tests.web.teacher.forms import forms_of

ARTICLE = (SAMPLE_ARTICLES / "en" / "harbour-road-vote.txt").read_text()
TEXT = "Kim Example denied it.\n\n  “Never,” she said.\n<b>"


class Worker:
    """Stands for the process: keeps what it was told to do, and does what the test says."""

    def __init__(self, came: Outcome) -> None:
        self.came, self.jobs = came, list[Job]()
        self.may_end, self.begun = Event(), 0
        self.may_end.set()

    def __call__(self, job: Job, *, tell: Callable[[Progress], object], limit_s: float) -> Outcome:
        self.begun += 1
        self.jobs.append(job)
        tell(Progress("claims", 3, 9))
        assert self.may_end.wait(30)
        return self.came


FAILED = say_failed(Problem("QUIZ-002", "article.txt"))


def hire(app: Flask, run: Run) -> None:
    app.extensions["quizgen"] = replace(app.extensions["quizgen"], jobs=JobLine(run))


def allow_urls(app: Flask) -> None:
    app.extensions["quizgen"] = replace(app.extensions["quizgen"], allows_urls=True)


@pytest.fixture
def worker(app: Flask) -> Worker:
    worker = Worker(FAILED)
    hire(app, worker)
    return worker


def order(client: FlaskClient, **form: object) -> TestResponse:
    boundary, body = encode_multipart(form)
    return client.post("/teach/new", data=body, content_type=f'multipart/form-data; boundary="{boundary}"')


def wait(client: FlaskClient, job: str, until: Callable[[dict[str, object]], bool]) -> dict[str, object]:
    """Look at a job's progress until it is so."""
    for _ in range(600):
        told: dict[str, object] = json.loads(client.get(f"{job}/progress").text)
        if until(told):
            return told
        time.sleep(0.1)
    raise AssertionError(told)


def end(client: FlaskClient, job: str) -> TestResponse:
    """The page to which the site leads from a job that is over."""
    wait(client, job, lambda told: bool(told["is_over"]))
    return client.get(job, follow_redirects=True)


def test_a_pasted_article_becomes_a_bank_of_drafts_to_be_reviewed(teacher: FlaskClient, folder: Path) -> None:
    response = order(teacher, text=ARTICLE.replace("\n", "\r\n"), questions="5", level=["1", "2"])
    assert response.status_code == 303
    page = end(teacher, response.headers["Location"])
    (made,) = {path.stem for path in folder.glob("*.yaml")} - {"library-en", "library-de", "orchard-en"}
    bank = read_bank(folder / f"{made}.yaml")
    assert page.request.path == f"/teach/banks/{bank.id}/"
    assert 0 < len(bank.questions) <= 5 and {question.level for question in bank.questions} <= {1, 2}
    assert all(f'id="{question.id}"' in page.text for question in bank.questions)
    assert bank.title not in new_pupil(teacher.application).get("/").text  # nobody has looked at it yet


def test_one_question_is_made_anew_and_shown_beside_what_it_was(teacher: FlaskClient, folder: Path) -> None:
    path = folder / "vote.yaml"
    text = (QUESTION_BANKS / "en" / "harbour-road-vote.yaml").read_text()
    before = read_bank_text(text, "vote.yaml").questions
    number, asked = next((n, q) for n, q in enumerate(before) if f"ask: {q.prompt}\n" in text)
    path.write_text(text.replace(f"ask: {asked.prompt}\n", "ask: How would I ask it?\n"))
    response = teacher.post(f"/teach/banks/harbour-road-vote/{asked.id}/anew")
    page = text_of(end(teacher, response.headers["Location"]))
    assert "goes: − ask: How would I ask it?" in page and f"comes: + ask: {asked.prompt}" in page
    assert "Undo the last change" in page
    after = list(read_bank(path).questions)
    assert after[number].prompt == asked.prompt and after[number].status is Status.DRAFT
    after[number] = asked
    assert tuple(after) == before


def test_the_order_is_what_the_form_says(app: Flask, teacher: FlaskClient, folder: Path, worker: Worker) -> None:
    allow_urls(app)
    orders = (
        {"text": TEXT, "title": "Denied", "language": "en", "questions": "8", "level": ["3"], "type": ["cloze", "x"]},
        {
            "file": FileStorage(BytesIO(b"words"), "texts/article.txt"),
            "questions": "-1",
            "level": "9",
            "language": "xx",
        },
        {"address": " https://news.example/article "},
    )
    for form in orders:
        end(teacher, order(teacher, **form).headers["Location"])
    ids = ("bibliothek-de", "library-en", "orchard-en")
    assert worker.jobs == [
        NewBank(folder, Pasted(TEXT, "Denied"), "--questions 8 --level 3 --types cloze", "en", ids),
        NewBank(folder, Uploaded("article.txt", b"words"), "", None, ids),
        NewBank(folder, Linked("https://news.example/article"), "", None, ids),
    ]


def test_progress_is_told_while_the_worker_works(teacher: FlaskClient, worker: Worker) -> None:
    worker.may_end.clear()
    job = order(teacher, text=TEXT).headers["Location"]
    told = wait(teacher, job, lambda told: told["of"] == 9)
    assert (told["done"], told["is_over"]) == (3, False) and "claims" in str(told["stage"])
    page = teacher.get(job).text
    assert '<progress aria-labelledby="stage" max="9" value="3">' in page
    assert '<noscript><meta http-equiv="refresh"' in page
    worker.may_end.set()
    wait(teacher, job, lambda told: bool(told["is_over"]))


def test_what_is_wrong_is_told_and_the_article_is_still_in_the_form(teacher: FlaskClient, worker: Worker) -> None:
    page = end(teacher, order(teacher, text=TEXT, title="Denied", type=["open"], questions="7").headers["Location"])
    assert "article.txt: QUIZ-002 No question about this article is good enough" in text_of(page)
    back = next(part for part in page.text.split('"') if part.startswith("/teach/new?from="))
    (typed,) = [fields for _, fields in forms_of(teacher.get(back).text) if "text" in fields]
    assert (typed["text"], typed["title"], typed["type"], typed["questions"]) == ([TEXT], ["Denied"], ["open"], ["7"])


@pytest.mark.parametrize(
    ("form", "sentence"),
    [
        ({}, "There is no article yet"),
        ({"text": "  \n"}, "There is no article yet"),
        ({"text": TEXT, "address": "https://news.example"}, "in one way only"),
        ({"address": "https://news.example"}, "This site fetches no addresses"),
    ],
)
def test_a_form_that_gives_no_single_article_comes_back(
    teacher: FlaskClient, worker: Worker, form: dict[str, str], sentence: str
) -> None:
    response = order(teacher, **form, title="Kept")
    assert response.status_code == 422 and sentence in response.text and "Kept" in response.text
    assert not worker.jobs


def test_an_article_of_a_megabyte_is_taken_but_no_larger_one_than_said(teacher: FlaskClient, worker: Worker) -> None:
    job = order(teacher, text="word " * 200_000).headers["Location"]
    end(teacher, job)
    upload = {"file": FileStorage(BytesIO(b"x" * 5_200_000), "x.txt")}
    response = order(teacher, **upload)
    assert response.status_code == 413 and "too large" in text_of(response)
    assert len(worker.jobs) == 1
    assert teacher.post("/teach/banks/library-en/q001", data={"prompt": "x" * 100_000}).status_code == 413


def test_addresses_are_fetched_so_often_an_hour_and_no_more(app: Flask, teacher: FlaskClient, worker: Worker) -> None:
    allow_urls(app)
    clock = Clock(app)
    teacher = log_in(app, "Ms Frost")
    for _ in range(20):
        end(teacher, order(teacher, address="https://news.example").headers["Location"])
    assert "at most 20 addresses" in order(teacher, address="https://news.example").text
    assert order(log_in(app, "Mr Gale"), address="https://news.example").status_code == 303
    clock.move(timedelta(minutes=61))
    end(teacher, order(teacher, address="https://news.example").headers["Location"])


def test_two_jobs_run_at_once_and_the_third_waits_for_its_turn(teacher: FlaskClient, worker: Worker) -> None:
    worker.may_end.clear()
    jobs = [order(teacher, text=TEXT).headers["Location"] for _ in range(3)]
    for job in jobs[:2]:
        wait(teacher, job, lambda told: told["of"] == 9)
    assert "Waiting for its turn" in teacher.get(jobs[2]).text and worker.begun == 2
    worker.may_end.set()
    for job in jobs:
        wait(teacher, job, lambda told: bool(told["is_over"]))
    assert worker.begun == 3


def test_an_interrupted_job_is_begun_again_once(app: Flask, teacher: FlaskClient, worker: Worker) -> None:
    site: Site = app.extensions["quizgen"]
    app.extensions["quizgen"] = replace(site, jobs=_Dead())
    job = order(teacher, text=TEXT).headers["Location"]
    assert teacher.post(f"{job}/again").headers["Location"] == job  # it is still counted as waiting
    app.extensions["quizgen"] = replace(site, now=lambda: site.now() + timedelta(seconds=61))
    assert "interrupted" in text_of(teacher.get(job))
    assert json.loads(teacher.get(f"{job}/progress").text)["is_over"]
    again = teacher.post(f"{job}/again").headers["Location"]
    assert again != job and teacher.post(f"{job}/again").headers["Location"] == job
    end(teacher, again)
    assert [job.article for job in worker.jobs if isinstance(job, NewBank)] == [Pasted(TEXT)]


@pytest.mark.parametrize("step", ["add_job", "_begin"])
def test_whichever_step_of_giving_again_fails_the_order_is_there_once(
    app: Flask, teacher: FlaskClient, worker: Worker, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    """Before the new order is kept, or between that and the beginning."""
    site: Site = app.extensions["quizgen"]
    app.extensions["quizgen"] = replace(site, jobs=_Dead())
    job = order(teacher, text=TEXT).headers["Location"]
    app.extensions["quizgen"] = replace(site, now=lambda: site.now() + timedelta(seconds=61))
    with monkeypatch.context() as broken, pytest.raises(OSError):
        broken.setattr(making, step, _fail)
        teacher.post(f"{job}/again")
    with site.database.reading() as db:
        kept = db.execute(select(job_table.c.id).where(job_table.c.state == JobState.WAITING)).scalars().all()
    assert len(kept) == 1
    app.extensions["quizgen"] = replace(site, now=lambda: site.now() + timedelta(seconds=122))
    end(teacher, teacher.post(f"/teach/jobs/{kept[0]}/again").headers["Location"])
    assert len(worker.jobs) == 1


def _fail(*_: object) -> None:
    raise OSError("killed")


class _Dead(JobLine):
    """Of a process that ends before it begins."""

    def start(self, *_: object) -> None: ...


def test_a_job_is_its_teachers_own(teacher: FlaskClient, colleague: FlaskClient, worker: Worker) -> None:
    job = order(teacher, text=TEXT).headers["Location"]
    end(teacher, job)
    assert [colleague.get(url).status_code for url in (job, f"{job}/progress")] == [404, 404]
    assert colleague.post(f"{job}/again").status_code == 404
    assert TEXT not in colleague.get(f"/teach/new?from={job.rpartition('/')[2]}").text


def test_a_question_that_is_not_made_today_says_so(teacher: FlaskClient, app: Flask) -> None:
    worker = Worker(say_failed(Problem("EDIT-005", "library-en.yaml", details={"id": "q001"})))
    hire(app, worker)
    page = end(teacher, teacher.post("/teach/banks/library-en/q001/anew").headers["Location"])
    assert "EDIT-005" in page.text and isinstance(worker.jobs[0], RenewBank) and worker.jobs[0].only == ("q001",)
    assert teacher.post("/teach/banks/library-en/q999/anew").status_code == 422
