"""What a public server needs is asked for, and a site behind a web server believes it and nobody else."""

import gc
import sys
from pathlib import Path

import pytest
from flask import Flask

from quizgen.problems import Refused
from quizgen.web import deploy as module
from quizgen.web import make_app, serve
from quizgen.web.deploy import Deployment, check_deployment, make_app_of
from quizgen.web.safety import HEADERS
from quizgen.web.store import Database

SAFE = {"database": "postgresql://localhost/quizgen", "trusted_hosts": ("quiz.example.org",), "proxies": 1}


def codes(folder: Path, **other: object) -> list[str]:
    return [problem.code for problem in check_deployment(Deployment(folder, **SAFE | other))]


def test_what_is_unsafe_on_a_public_server_is_named(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module.sqlite3, "sqlite_version_info", (3, 51, 2))
    assert codes(folder) == []
    assert codes(folder, host="::1") == codes(folder, host="localhost") == []
    assert codes(folder, host="0.0.0.0", proxies=0) == ["DEPLOY-002"]
    assert codes(folder, host="0.0.0.0") == ["DEPLOY-101"]
    assert codes(folder, trusted_hosts=()) == ["DEPLOY-003"]
    assert codes(folder / "missing") == ["DEPLOY-004"]
    assert codes(folder, database="sqlite:///quizgen.db") == ["DEPLOY-102"]
    monkeypatch.setattr(module.sqlite3, "sqlite_version_info", (3, 51, 3))
    assert codes(folder, database="sqlite:///quizgen.db") == []
    monkeypatch.setenv("FLASK_DEBUG", "1")
    assert codes(folder) == ["DEPLOY-001"]


def test_nothing_is_served_while_debugging_is_on(
    folder: Path, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FLASK_DEBUG", "1")
    with pytest.raises(Refused, match="DEPLOY-001"):
        serve(make_app(folder, database))


def test_no_thread_of_a_served_site_stops_the_others_for_long(folder: Path, database: Database) -> None:
    before = sys.getswitchinterval()
    try:
        make_app_of(Deployment(folder, **SAFE), database)
        assert sys.getswitchinterval() < before
        assert gc.get_freeze_count() > len(gc.get_objects())
    finally:
        gc.unfreeze()
        sys.setswitchinterval(before)


def test_a_request_by_another_name_is_refused_on_every_page(folder: Path, database: Database) -> None:
    app = make_app(folder, database, trusted_hosts=("quiz.example.org",))
    client = app.test_client()
    for path in ("/", "/login", "/teach/people", "/nothing"):
        refused = client.get(path, base_url="http://evil.example")
        assert refused.status_code == 400 and "evil" not in refused.text
        assert HEADERS.items() <= dict(refused.headers).items()
    assert client.get("/", base_url="http://quiz.example.org").status_code == 200


FORWARDED = {"X-Forwarded-For": "203.0.113.7", "X-Forwarded-Proto": "https", "X-Forwarded-Host": "quiz.example.org"}


@pytest.mark.parametrize(
    ("proxies", "seen"),
    [(1, ("203.0.113.7", "https://quiz.example.org/seen")), (0, ("127.0.0.1", "http://localhost/seen"))],
)
def test_where_a_visitor_comes_from_is_believed_of_a_web_server_before_the_site_only(
    folder: Path, database: Database, proxies: int, seen: tuple[str, str]
) -> None:
    app = make_app(folder, database, proxies=proxies)
    told: list[tuple[str | None, str]] = []
    remember(app, told)
    app.test_client().get("/seen", headers=FORWARDED)
    assert told == [seen]


def remember(app: Flask, told: list[tuple[str | None, str]]) -> None:
    from flask import request

    @app.get("/seen")
    def seen() -> str:
        told.append((request.remote_addr, request.url))
        return ""


def test_a_link_to_the_site_is_one_that_a_browser_can_open(folder: Path) -> None:
    public = Deployment(folder, **SAFE)
    assert public.make_link("http://127.0.0.1:8000/", "setup") == "https://quiz.example.org/setup"
    named = Deployment(folder, "", trusted_hosts=("quiz.local",))
    assert named.make_link("http://127.0.0.1:8000/", "setup") == "http://quiz.local:8000/setup"
    assert Deployment(folder, "").make_link("http://127.0.0.1:8000/", "setup") == "http://127.0.0.1:8000/setup"
