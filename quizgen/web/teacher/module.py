"""The whole learning module of a bank: to look at, and to keep as a file.

This file refuses to know how claims are found.
"""

from typing import Any

from flask import Response, redirect, url_for
from werkzeug.wrappers import Response as AnyResponse

from quizgen.interface import words
from quizgen.model import Bank
from quizgen.module import Copy, Link, render_module
from quizgen.problems import Problem, Refused
from quizgen.web.findings import State
from quizgen.web.module_page import look_at, show_marked, show_soon
from quizgen.web.site import render_page, this_site
from quizgen.web.teacher.bank_file import find_path
from quizgen.web.teacher.blueprint import teaching
from quizgen.web.teacher.desk import asked_language


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
    """The same page as a file; to the page itself as long as there is none."""
    bank = _find_bank(bank_id)
    finding = look_at(bank.article)
    if finding.state is not State.FOUND:
        return redirect(_address(".show_module", bank_id), 303)
    if not bank.published:
        raise Refused(Problem("EXPORT-004", details={"id": bank_id}))
    response = Response(render_module(bank, finding.study), content_type="text/html; charset=utf-8")
    response.headers.set("Content-Disposition", "attachment", filename=f"{bank_id}-module.html")
    return response


def _find_bank(bank_id: str) -> Bank:
    """In the language that is asked for (`?in=`), as far as the bank speaks that."""
    find_path(bank_id)
    library, language = this_site().library, asked_language()
    bank = library.look().banks[bank_id]
    return library.translate(bank, language) if language else bank


def _address(page: str, bank_id: str) -> str:
    """Of a page about this bank, in the same language."""
    values: dict[str, Any] = {"bank_id": bank_id, "in": asked_language()}
    return url_for(page, **values)


def _make_links(bank: Bank) -> list[Link]:
    w = words(bank.language)
    back = Link(url_for(".show_review", bank_id=bank.id), w["module_site_to_bank"])
    save = Link(_address(".download_module", bank.id), w["module_site_download"])
    return [back, save] if bank.published else [back]
