"""The whole learning module of a bank: to look at, and to keep as a file.

This file refuses to know how claims are found.
"""

from typing import Any

from flask import Response, abort, redirect, request, url_for
from werkzeug.wrappers import Response as AnyResponse

from quizgen.interface import words
from quizgen.model import Bank
from quizgen.module import FORMS, Copy, Link
from quizgen.paper import can_print
from quizgen.problems import Problem, Refused
from quizgen.web.beside import is_long
from quizgen.web.findings import State
from quizgen.web.module_page import look_at, show_marked, show_soon
from quizgen.web.site import render_page, this_site
from quizgen.web.teacher.bank_file import find_path
from quizgen.web.teacher.blueprint import teaching
from quizgen.web.teacher.desk import asked_language

_KINDS = {".html": "text/html; charset=utf-8", ".md": "text/markdown; charset=utf-8", ".pdf": "application/pdf"}


@teaching.get("/banks/<bank_id>/module")
def show_module(bank_id: str) -> Response | str:
    """Article with marks, questions and key on one page, as soon as a worker has found the marks."""
    bank = _find_bank(bank_id)
    finding = look_at(bank.article)
    if finding.state is State.FOUND:
        return show_marked(bank, finding.study, Copy.TEACHER, _make_links(bank))
    page = render_page("teacher/module.html", bank.language, bank=bank, has_failed=finding.state is State.FAILED)
    return page if finding.state is State.FAILED else show_soon(page)


@teaching.get("/banks/<bank_id>/module/file")
def download_module(bank_id: str) -> AnyResponse:
    """The module as a file; to its page as long as there is none."""
    bank = _find_bank(bank_id)
    copy, ending = _find_wanted()
    finding = look_at(bank.article)
    if finding.state is not State.FOUND:
        return redirect(address_in_language(".show_module", bank_id), 303)
    if not bank.published:
        raise Refused(Problem("EXPORT-004", details={"id": bank_id}))
    takes_long = ending == ".pdf" or is_long(find_path(bank_id))
    content = this_site().beside.call(FORMS[ending], bank, finding.study, copy, takes_long=takes_long)
    response = Response(content, content_type=_KINDS[ending])
    response.headers.set("Content-Disposition", "attachment", filename=f"{bank_id}-{copy}{ending}")
    return response


def _find_wanted() -> tuple[Copy, str]:
    """For whom (`?copy=`) and in which form (`?as=`); a teacher's page if nothing is said."""
    copy, ending = request.args.get("copy", Copy.TEACHER), request.args.get("as", ".html")
    if copy not in list(Copy) or ending not in FORMS:
        abort(404)
    return Copy(copy), ending


def _find_bank(bank_id: str) -> Bank:
    """In the language that is asked for (`?in=`), as far as the bank speaks that."""
    find_path(bank_id)
    library, language = this_site().library, asked_language()
    bank = library.look().banks[bank_id]
    return library.translate(bank, language) if language else bank


def address_in_language(page: str, bank_id: str, **more: str) -> str:
    """Of a page about this bank, in the same language."""
    values: dict[str, Any] = {"bank_id": bank_id, "in": asked_language(), **more}
    return url_for(page, **values)


def _make_links(bank: Bank) -> list[Link]:
    w = words(bank.language)
    ways = [
        Link(url_for(".show_review", bank_id=bank.id), w["module_site_to_bank"]),
        Link(address_in_language(".show_plan", bank.id), w["plan_link"]),
    ]
    saves = [
        Link(
            address_in_language(".download_module", bank.id, copy=copy, **{"as": ending}),
            w["module_site_save"].format(copy=w[f"module_copy_{copy}"], form=ending.removeprefix(".").upper()),
        )
        for copy in (Copy.TEACHER, Copy.PUPIL)
        for ending in FORMS
        if ending != ".pdf" or can_print()
    ]
    return [*ways, *saves] if bank.published else ways
