"""Accounts by the command line, and what serving says about itself."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from quizgen.cli import main
from quizgen.web.store import open_database, teachers
from tests.web.databases import sqlite_address

PASSWORD = "four words in a row\n"


@pytest.fixture(autouse=True)
def quick_and_english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(teachers, "_METHOD", "scrypt:1024:1:1")
    monkeypatch.setenv("LANGUAGE", "en")
    monkeypatch.delenv("QUIZGEN_DATABASE_URL", raising=False)


def user(folder: Path, *arguments: str, typed: str = PASSWORD) -> Result:
    return CliRunner().invoke(main, ["user", *arguments, str(folder)], input=typed)


def test_accounts_are_added_listed_and_removed_but_somebody_runs_the_site(tmp_path: Path) -> None:
    assert user(tmp_path, "add", "Jo Winter", "--admin").output == "Added: Jo Winter\n"
    user(tmp_path, "add", "Ms Sommer")
    assert user(tmp_path, "list").output == "Jo Winter   teacher, runs the site\nMs Sommer   teacher\n"
    assert "Remove Ms Sommer with all" in user(tmp_path, "remove", "ms sommer", typed="n\n").output
    assert user(tmp_path, "remove", "ms sommer", typed="y\n").exit_code == 0
    refused = user(tmp_path, "remove", "Jo Winter", "--yes")
    assert refused.exit_code == 2 and "ACCOUNT-004" in refused.output
    assert user(tmp_path, "list").output.count("\n") == 1


def test_a_password_is_replaced_and_what_is_wrong_is_said(tmp_path: Path) -> None:
    user(tmp_path, "add", "Jo Winter")
    assert user(tmp_path, "password", "Jo Winter", typed="another long one\n").exit_code == 0
    for refused, code in (
        (user(tmp_path, "password", "Jo Winter", typed="short\n"), "ACCOUNT-003"),
        (user(tmp_path, "password", "jo winter", typed="Winter1985\n"), "ACCOUNT-009"),
        (user(tmp_path, "add", "Nora Webb", typed="norawebb\n"), "ACCOUNT-009"),
        (user(tmp_path, "password", "Nobody"), "ACCOUNT-005"),
        (user(tmp_path, "add", "JO WINTER"), "ACCOUNT-002"),
    ):
        assert refused.exit_code == 2 and code in refused.output


def test_the_store_of_a_running_site_is_left_alone(tmp_path: Path) -> None:
    database = open_database(sqlite_address(tmp_path))
    refused = user(tmp_path, "list")
    database.close()
    assert refused.exit_code == 2 and "STORE-003" in refused.output


def test_check_says_what_is_unsafe_and_starts_nothing(tmp_path: Path) -> None:
    unsafe = CliRunner().invoke(main, ["serve", str(tmp_path), "--check", "--host", "0.0.0.0"])
    assert unsafe.exit_code == 1
    assert re.findall("DEPLOY-0..", unsafe.output) == ["DEPLOY-002", "DEPLOY-003"]
    hosts = {"QUIZGEN_HOSTS": "quiz.example.org www.example.org"}
    safe = CliRunner().invoke(main, ["serve", str(tmp_path), "--check", "--proxies", "1"], env=hosts)
    assert safe.exit_code == 0 and "Nothing has to be mended" in safe.output
    assert list(tmp_path.iterdir()) == []


def test_a_site_without_an_account_prints_the_link_for_the_first(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "quizgen", "serve", str(tmp_path), "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        address = re.search(r"http://127.0.0.1:\d+/", server.stdout.readline())[0]
        link = server.stdout.readline()
        server.terminate()
    assert re.search(rf"{address}setup\?code=\w{{4}}-\w{{4}}$", link)
