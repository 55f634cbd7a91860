"""One question made anew by the rules of today, and how it read before. This file refuses to know how it is made."""

from flask import abort, request
from werkzeug.wrappers import Response

from quizgen.bank import find_versions, render_block
from quizgen.job import RenewBank
from quizgen.web.site import render_page
from quizgen.web.teacher.bank_file import find_path, read_bank_here
from quizgen.web.teacher.blueprint import teaching
from quizgen.web.teacher.changes import make_changes
from quizgen.web.teacher.making import find_own_job, start_job


@teaching.post("/banks/<bank_id>/<question_id>/anew")
def renew(bank_id: str, question_id: str) -> Response:
    """Begin with it."""
    was = render_block(read_bank_here(bank_id), question_id)
    return start_job(RenewBank(find_path(bank_id), only=(question_id,)), question=question_id, was=was)


@teaching.get("/banks/<bank_id>/<question_id>/anew")
def show_renewed(bank_id: str, question_id: str) -> str:
    """What became of the question in the job `?job=`."""
    job = find_own_job(request.args.get("job", "")) or abort(404)
    editable = read_bank_here(bank_id)
    is_there = question_id in editable.blocks
    now = render_block(editable, question_id) if is_there else ""
    return render_page(
        "teacher/renewed.html",
        editable.bank.language,
        bank=editable.bank,
        question_id=question_id,
        changes=make_changes(str(job.order.get("was", "")), now),
        latest=max((version.number for version in find_versions(find_path(bank_id))), default=0),
    )
