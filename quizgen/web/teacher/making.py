"""A job on its way: how far it is, what came of it, and once more what was interrupted.

This file refuses to know how jobs are done.
"""

import json
from collections.abc import Mapping
from typing import Any

from flask import abort, jsonify, redirect, url_for
from werkzeug.wrappers import Response

from quizgen.interface import words
from quizgen.job import Failed, Job, Made, NewBank, Outcome, Progress, RenewBank, read_said
from quizgen.web.jobline import make_order, read_order
from quizgen.web.site import render_page, this_site, visitors_language
from quizgen.web.store import JobState, KeptJob, add_job, find_job, finish_job
from quizgen.web.teacher.blueprint import teaching, this_teacher

_KINDS: Mapping[type[Job], str] = {NewBank: "new", RenewBank: "renew"}


def start_job(job: Job, **more: str) -> Response:
    """Keep the order, with what else the page of the job needs, begin with it, and show how far it is."""
    site, order = this_site(), make_order(job) | more
    with site.database.writing() as db:
        id = add_job(db, this_teacher().id, order, site.now())
    return _begin(id, order)


def _begin(id: str, order: Mapping[str, Any]) -> Response:
    """With an order that is kept for good: if this process ends before, it is kept as an interrupted one."""
    site = this_site()
    site.jobs.start(site.database, site.now, id, read_order(order))
    return redirect(url_for(".show_job", job_id=id), 303)


def read_outcome(outcome: Mapping[str, Any]) -> Outcome:
    """What came of a job that has ended; nothing came of one that was given again."""
    said = read_said(json.dumps(outcome).encode()) if outcome else Failed(())
    return Failed(()) if isinstance(said, Progress) else said


@teaching.get("/jobs/<job_id>")
def show_job(job_id: str) -> str | Response:
    """How far the job is; where something came of it, the way there."""
    job = _find(job_id)
    came = read_outcome(job.outcome)
    if isinstance(came, Made):
        return redirect(_find_goal(job, came), 303)
    return render_page(
        "teacher/job.html",
        job=job,
        kind=_KINDS[type(read_order(job.order))],
        is_interrupted=job.is_interrupted(this_site().now()),
        problems=_say_failed(came) if isinstance(came, Failed) else (),
    )


@teaching.get("/jobs/<job_id>/progress")
def tell_job(job_id: str) -> Response:
    """The same for a script: stage in words, `done` and `of`, and whether the page is to be loaded anew."""
    job = _find(job_id)
    is_over = not job.is_open or job.is_interrupted(this_site().now())
    stage = words(visitors_language())[f"job_stage_{job.stage or job.state}"]
    return jsonify(stage=stage, done=job.done, of=job.of, is_over=is_over)


@teaching.post("/jobs/<job_id>/again")
def give_again(job_id: str) -> Response:
    """Give the order of an interrupted job once more."""
    site, job = this_site(), _find(job_id)
    if not job.is_interrupted(site.now()):
        return redirect(url_for(".show_job", job_id=job_id), 303)
    with site.database.writing() as db:
        # In one step: a job that has been given again is always there, and once.
        if finish_job(db, job_id, JobState.FAILED, {}, site.now()):
            again = add_job(db, this_teacher().id, job.order, site.now())
        else:
            again = ""
    return _begin(again, job.order) if again else redirect(url_for(".show_job", job_id=job_id), 303)


def find_own_job(job_id: str) -> KeptJob | None:
    """The teacher's job of that id."""
    with this_site().database.reading() as db:
        return find_job(db, job_id, this_teacher().id)


def _find(job_id: str) -> KeptJob:
    return find_own_job(job_id) or abort(404)


def _find_goal(job: KeptJob, made: Made) -> str:
    if "question" in job.order:
        return url_for(".show_renewed", bank_id=made.id, question_id=job.order["question"], job=job.id)
    return url_for(".show_review", bank_id=made.id)


def _say_failed(failed: Failed) -> tuple[str, ...]:
    problems = failed.problems
    places = [":".join(filter(None, (p.file, str(p.line or ""), str(p.column or "")))) for p in problems]
    sentences = [f"{p.code} {p.sentence(visitors_language())}" for p in problems]
    return tuple(": ".join(filter(None, pair)) for pair in zip(places, sentences, strict=True))
