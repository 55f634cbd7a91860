"""What browsers and curious people send along of themselves is kept nowhere."""

from pathlib import Path
from zipfile import ZipFile

import pytest
from flask import Flask
from flask.testing import FlaskClient

from quizgen.web.backup import write_backup
from quizgen.web.store import Database
from tests.promises import Tries
from tests.web.asking import form_of
from tests.web.conftest import new_pupil
from tests.web.pupil.conftest import join
from tests.web.store.conftest import NOON
from tests.web.teacher.conftest import log_in
from tests.web.teacher.lessons import give_quiz

NAME, MAIL, PLACE, DEVICE = "Jule Beispiel", "jule@school.example", "203.0.113.77", "Jules-Phone/7.1"
PLANTED = [part for told in (NAME, MAIL, PLACE, DEVICE) for part in (told, told.lower(), told.replace(" ", "+"))]


@pytest.fixture
def curious(app: Flask) -> FlaskClient:
    """A browser that says more of its owner than is good."""
    client = new_pupil(app)
    client.environ_base |= {
        "REMOTE_ADDR": PLACE,
        "HTTP_X_FORWARDED_FOR": PLACE,
        "HTTP_FORWARDED": f"for={PLACE}",
        "HTTP_USER_AGENT": DEVICE,
        "HTTP_REFERER": f"http://localhost/?name={NAME}&mail={MAIL}",
        "HTTP_FROM": MAIL,
    }
    client.set_cookie("name", "Jule+Beispiel")
    return client


@pytest.mark.holds("no-names")
def test_after_a_lesson_nobodys_name_or_address_is_in_store_backup_or_log(
    app: Flask,
    curious: FlaskClient,
    database: Database,
    tmp_path: Path,
    tries: Tries,
    caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
) -> None:
    log_in(app, "Ms Winter")
    given, more = give_quiz(app), {"name": NAME, "mail": MAIL, "alias": NAME, "user": MAIL}
    join(curious, given)
    quiz = f"/class/{given.code}"
    for number in range(1, 10):
        url = f"{quiz}/{number}"
        curious.post(url, query_string=more, data=more | form_of(curious, url) | {"response": "1"})
        curious.post(f"{url}/hint", data=more | form_of(curious, url))
        tries.add(2)
    for page in ("/", "/join", "/resume", "/me", "/login", "/setup", f"{quiz}/result", f"/{NAME}", "/static/nothing"):
        curious.get(page, query_string=more | {"code": NAME, "next": MAIL})
        tries.add()
    for form in ("/resume", "/login", "/setup", f"/join/{given.code}", "/join/WRONG77", "/me/code"):
        curious.post(form, data=more | {"code": NAME, "password": MAIL})
        tries.add()
    with (tmp_path / "backup.zip").open("wb") as stream:
        write_backup(database, tmp_path / "banks", stream, NOON)
    assert find_planted(tmp_path, caplog.text + "".join(capfd.readouterr())) == []


def find_planted(folder: Path, logged: str) -> list[str]:
    """What was planted and is there, with its place."""
    with ZipFile(folder / "backup.zip") as backup:
        places = {name: backup.read(name) for name in backup.namelist()}
    places |= {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()} | {"log": logged.encode()}
    assert any(b"alias" in content for content in places.values())
    return [f"{told} in {place}" for place, content in places.items() for told in PLANTED if told.encode() in content]
