"""A bank as a file for other programs: what there is, what each can't hold, and the download.

This file refuses to know what is inside a format.
"""

from mimetypes import guess_type
from pathlib import Path
from typing import get_args

from flask import Response, abort, request

from quizgen.bank import Edition, keep_edition
from quizgen.export import FORMATS, Export, Format, make_export
from quizgen.model import Bank, Language, Status
from quizgen.problems import Refused
from quizgen.web.beside import is_long
from quizgen.web.site import render_page, this_site, visitors_language
from quizgen.web.teacher.bank_file import find_path
from quizgen.web.teacher.blueprint import teaching
from quizgen.web.teacher.refusal import say_problems


@teaching.get("/banks/<bank_id>/export")
def show_exports(bank_id: str) -> str:
    """The kinds of files."""
    find_path(bank_id)
    library = this_site().library
    bank = library.look().banks[bank_id]
    spoken = [one for one in get_args(Language) if one == bank.language or library.translate(bank, one) is not bank]
    return render_page(
        "teacher/exports.html",
        bank.language,
        bank=bank,
        formats=[entry for entry in FORMATS.values() if entry.is_there],
        spoken=spoken,
        asked=_asked_language(),
        drafts=_count_drafts(bank),
        say=lambda entry: entry.description(visitors_language()),
        name=lambda entry: _name(bank_id, entry),
    )


@teaching.get("/banks/<bank_id>/export/<format_name>")
def show_export(bank_id: str, format_name: str) -> str:
    """What of the bank this format can't hold."""
    entry, path = FORMATS.get(format_name) or abort(404), find_path(bank_id)
    bank = this_site().library.look().banks[bank_id]
    losses, refusals = tuple[str, ...](), tuple[str, ...]()
    try:
        losses = say_problems(_make(path, entry)[1].losses)
    except Refused as refused:
        refusals = say_problems(refused.problems)
    return render_page(
        "teacher/export.html",
        bank.language,
        bank=bank,
        format=entry,
        description=entry.description(visitors_language()),
        name=_name(bank_id, entry),
        losses=losses,
        refusals=refusals,
        drafts=_count_drafts(bank),
        asked=_asked_language(),
    )


@teaching.post("/banks/<bank_id>/export/<format_name>/file")
def download(bank_id: str, format_name: str) -> Response:
    """The file. What was given out is noted beside the bank, so a form asks for it: a mere look changes nothing."""
    entry, path = FORMATS.get(format_name) or abort(404), find_path(bank_id)
    edition, export = _make(path, entry)
    keep_edition_if_possible(path, edition)
    kind = guess_type(f"x{entry.ending}")[0] or "application/octet-stream"
    response = Response(export.content, content_type=kind)
    response.headers.set("Content-Disposition", "attachment", filename=_name(bank_id, entry))
    return response


def keep_edition_if_possible(path: Path, edition: Edition) -> None:
    """Where nothing may be written beside the bank, decks lose only the times by which Anki knows edited cards."""
    try:
        keep_edition(path, edition)
    except Refused:
        return


def _make(path: Path, entry: Format) -> tuple[Edition, Export]:
    """Beside the site, where it takes long, as what another library makes does."""
    wanted = path.absolute(), entry.name, _asked_language()
    return this_site().beside.call(make_export, *wanted, takes_long=is_long(path) or bool(entry.needs))


def _asked_language() -> Language | None:
    return next((one for one in get_args(Language) if one == request.args.get("in")), None)


def _name(bank_id: str, entry: Format) -> str:
    return f"{bank_id}-{entry.name}{entry.ending}"


def _count_drafts(bank: Bank) -> int:
    """Drafts that stay behind."""
    return sum(question.status is Status.DRAFT for question in bank.questions) * (bank.publish == "approved")
