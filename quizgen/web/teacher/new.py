"""An article that a teacher pastes, uploads or names by its address becomes an order for a new bank.

Whatever is wrong, the form comes back with what was typed. This file refuses to know how banks are made.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, get_args

from flask import request
from werkzeug.exceptions import RequestEntityTooLarge
from werkzeug.wrappers import Response

from quizgen.job import Linked, NewBank, Pasted, Uploaded
from quizgen.model import Language, QuestionType
from quizgen.web.site import render_page, this_site
from quizgen.web.store import find_jobs
from quizgen.web.teacher.bank_file import find_taken
from quizgen.web.teacher.blueprint import teaching, this_teacher
from quizgen.web.teacher.making import find_own_job, start_job

MAX_ARTICLE_BYTES = 5_000_000
MOST_QUESTIONS = 200
"""As many as `quizgen generate` takes."""
MOST_ADDRESSES = 20
"""Web addresses an hour and teacher."""
LEVELS = ("1", "2", "3")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What was typed into the form."""

    title: str = ""
    text: str = ""
    address: str = ""
    language: str = ""
    questions: str = ""
    levels: tuple[str, ...] = ()
    types: tuple[str, ...] = ()

    @property
    def options(self) -> str:
        """The wish as typed behind `quizgen generate`; what can't be wished for is left out."""
        number = int(self.questions) if self.questions.isascii() and self.questions.isdigit() else 0
        told = [f"--questions {number}"] if 0 < number <= MOST_QUESTIONS else []
        told += [f"--level {level}" for level in LEVELS if level in self.levels]
        told += [f"--types {type}" for type in QuestionType if type in self.types]
        return " ".join(told)


@teaching.get("/new")
def show_new() -> str:
    """The form; with `?from=` and a job, as it was filled in for that one."""
    job = find_own_job(request.args.get("from", ""))
    return _show(_read_order(job.order) if job else Wanted())


@teaching.post("/new")
def make_new() -> Response | tuple[str, int]:
    """Begin with a new bank, or show the form again with what is missing."""
    request.max_content_length = request.max_form_memory_size = MAX_ARTICLE_BYTES + 100_000
    try:
        wanted, upload = _read_form(), request.files.get("file")
        data = upload.read() if upload else b""
    except RequestEntityTooLarge:
        return _show(Wanted(), "new_too_large"), 413
    article = _choose_article(wanted, upload.filename or "" if upload else "", data)
    if isinstance(article, str):
        return _show(wanted, article), 422
    language = next((one for one in get_args(Language) if one == wanted.language), None)
    return start_job(NewBank(this_site().library.folder, article, wanted.options, language, find_taken()))


def _show(wanted: Wanted, notice: str = "") -> str:
    return render_page(
        "teacher/new.html",
        wanted=wanted,
        notice=notice,
        types=tuple(QuestionType),
        levels=LEVELS,
        most=MOST_QUESTIONS,
        allows_urls=this_site().allows_urls,
        most_addresses=MOST_ADDRESSES,
    )


def _read_form() -> Wanted:
    form = request.form
    names = ("title", "text", "address", "language", "questions")
    typed = {name: form.get(name, "").replace("\r\n", "\n").strip() for name in names}
    return Wanted(**typed, levels=tuple(form.getlist("level")), types=tuple(form.getlist("type")))


def _choose_article(wanted: Wanted, name: str, data: bytes) -> Pasted | Uploaded | Linked | str:
    """The one article that was given, or the key of the text that says what is wrong."""
    given = [bool(wanted.text), bool(name), bool(wanted.address)]
    if sum(given) != 1:
        return "new_nothing" if not any(given) else "new_several"
    if wanted.text:
        return Pasted(wanted.text, wanted.title)
    if name:
        return Uploaded(name.rpartition("/")[2], data)
    if not this_site().allows_urls:
        return "new_no_addresses"
    return Linked(wanted.address) if _count_addresses() < MOST_ADDRESSES else "new_too_many"


def _count_addresses() -> int:
    """Those of the last hour."""
    site = this_site()
    with site.database.reading() as db:
        jobs = find_jobs(db, this_teacher().id, site.now() - timedelta(hours=1))
    return sum("address" in job.order for job in jobs)


def _read_order(order: Mapping[str, Any]) -> Wanted:
    """The form as it was filled in; a file must be chosen once more, browsers give none back."""
    options = str(order.get("options", "")).split()
    told = [(name, value) for name, value in zip(options[::2], options[1::2], strict=False)]
    return Wanted(
        title=order.get("title", ""),
        text=order.get("text", ""),
        address=order.get("address", ""),
        language=order.get("language") or "",
        questions=next((value for name, value in told if name == "--questions"), ""),
        levels=tuple(value for name, value in told if name == "--level"),
        types=tuple(value for name, value in told if name == "--types"),
    )
