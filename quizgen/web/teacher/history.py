"""Earlier versions of a bank: when they were written, what was changed since, and back to one.

Bringing a version back makes a version of what stood there, so it can be undone alike. This file refuses to know
where versions are kept.
"""

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from flask import redirect, request, url_for
from werkzeug.wrappers import Response

from quizgen.bank import find_version, find_versions, replace_bank
from quizgen.problems import Refused
from quizgen.strict_yaml import read_text
from quizgen.web.site import render_page, this_site
from quizgen.web.teacher.bank_file import find_path
from quizgen.web.teacher.blueprint import teaching
from quizgen.web.teacher.changes import count_changes, make_changes


@dataclass(frozen=True, slots=True)
class Entry:
    """An earlier version, and what was changed when the next one was written."""

    number: int
    written_at: datetime
    gone: int
    come: int


@teaching.get("/banks/<bank_id>/history")
def show_history(bank_id: str) -> str:
    """All versions, the latest first."""
    path = find_path(bank_id)
    versions = find_versions(path)
    texts = [_read(version.path) for version in versions] + [_read(path)]
    entries = [
        Entry(version.number, version.written_at, *count_changes(old, new))
        for version, old, new in zip(versions, texts[:-1], texts[1:], strict=True)
    ]
    return render_page("teacher/history.html", bank=_bank(bank_id), entries=entries[::-1])


@teaching.get("/banks/<bank_id>/history/<int:number>")
def show_version(bank_id: str, number: int) -> str:
    """What bringing this version back would change."""
    path = find_path(bank_id)
    version, now = find_version(path, number), _read(path)
    return render_page(
        "teacher/version.html",
        bank=_bank(bank_id),
        version=version,
        changes=make_changes(now, _read(version.path)),
        sign=_sign(now),
        is_latest=version == find_versions(path)[-1],
        notice=request.args.get("notice", ""),
    )


@teaching.post("/banks/<bank_id>/history/<int:number>")
def restore(bank_id: str, number: int) -> Response:
    """Bring it back, unless somebody saved the bank since the page was shown: then show it anew."""
    path = find_path(bank_id)
    version, now = find_version(path, number), _read(path)
    is_as_seen = request.form.get("sign") == _sign(now)
    if is_as_seen:
        try:
            replace_bank(path, _read(version.path).encode(), expected=now.encode())
        except Refused as refused:
            if refused.problems[0].code != "OUTPUT-005":
                raise
            is_as_seen = False
    if not is_as_seen:
        return redirect(url_for(".show_version", bank_id=bank_id, number=number, notice="changed"), 303)
    return redirect(url_for(".show_history", bank_id=bank_id), 303)


def _read(path: Path) -> str:
    """A file's text, or none if it is gone."""
    try:
        return read_text(path)
    except Refused as refused:
        if refused.problems[0].code != "YAML-001":
            raise
        return ""


def _sign(text: str) -> str:
    return sha256(text.encode()).hexdigest()[:16]


def _bank(bank_id: str) -> object:
    return this_site().library.look().banks[bank_id]
