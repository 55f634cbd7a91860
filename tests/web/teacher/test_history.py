"""What was changed can be taken back, and that can be taken back too."""

from pathlib import Path

import pytest
from flask.testing import FlaskClient
from hypothesis import given
from hypothesis import strategies as st

from quizgen.web.teacher.changes import make_changes
from tests.web.asking import text_of
from tests.web.teacher.forms import forms_of, send

BANK = "/teach/banks/library-en"


@pytest.fixture
def edited(teacher: FlaskClient, folder: Path) -> list[bytes]:
    """A bank that was changed twice: its three contents."""
    path = folder / "library-en.yaml"
    contents = [path.read_bytes()]
    for prompt in ("In which month?", "In which year?"):
        send(teacher, teacher.get(f"{BANK}/q002"), prompt=prompt)
        contents.append(path.read_bytes())
    return contents


def restore(client: FlaskClient, page: str, number: int):
    (sign,) = [fields for _, fields in forms_of(page) if "sign" in fields]
    return client.post(f"{BANK}/history/{number}", data=sign)


def test_the_history_lists_versions_with_how_much_was_changed(teacher: FlaskClient, edited: list[bytes]) -> None:
    page = text_of(teacher.get(f"{BANK}/history"))
    assert page.index("Version 2") < page.index("Version 1")
    assert page.count("After it, lines gone: 1, lines added: 1.") == 2


def test_the_last_change_is_shown_and_taken_back_and_that_is_too(
    teacher: FlaskClient, folder: Path, edited: list[bytes]
) -> None:
    path = folder / "library-en.yaml"
    assert f'href="{BANK}/history/2"' in teacher.get(f"{BANK}/").text
    page = teacher.get(f"{BANK}/history/2")
    assert "goes: − ask: In which year? comes: + ask: In which month?" in text_of(page)
    assert restore(teacher, page.text, 2).status_code == 303
    assert path.read_bytes() == edited[1]
    assert restore(teacher, teacher.get(f"{BANK}/history/3").text, 3).status_code == 303
    assert path.read_bytes() == edited[2]
    restore(teacher, teacher.get(f"{BANK}/history/1").text, 1)
    assert path.read_bytes() == edited[0]
    assert "This is how it reads now" in text_of(teacher.get(f"{BANK}/history/1"))


def test_what_somebody_saved_meanwhile_is_not_thrown_away_unseen(
    teacher: FlaskClient, colleague: FlaskClient, folder: Path, edited: list[bytes]
) -> None:
    page = teacher.get(f"{BANK}/history/1")
    send(colleague, colleague.get(f"{BANK}/q001"), prompt="Who said no?")
    response = restore(teacher, page.text, 1)
    shown = teacher.get(response.headers["Location"])
    assert "Somebody has just changed the bank" in shown.text and "Who said no?" in shown.text
    assert b"Who said no?" in (folder / "library-en.yaml").read_bytes()
    restore(teacher, shown.text, 1)
    assert (folder / "library-en.yaml").read_bytes() == edited[0]


def test_a_version_that_is_not_kept_is_told_as_such(teacher: FlaskClient, edited: list[bytes]) -> None:
    for response in (teacher.get(f"{BANK}/history/9"), teacher.post(f"{BANK}/history/9")):
        assert response.status_code == 422
        assert "There is no version 9 of this bank. These are kept: 1, 2." in text_of(response)


def test_a_bank_that_nobody_changed_has_no_history(teacher: FlaskClient) -> None:
    assert "Nothing was changed here yet" in teacher.get(f"{BANK}/history").text
    assert "Undo the last change" not in teacher.get(f"{BANK}/").text


lines = st.lists(st.sampled_from(["a", "b", "c", ""]), max_size=12)


@given(lines, lines)
def test_changes_tell_every_line_that_differs(old: list[str], new: list[str]) -> None:
    changes = make_changes("\n".join(old), "\n".join(new))
    assert bool(changes) == ("\n".join(old).splitlines() != "\n".join(new).splitlines())
    gone = sum(line.kind == "gone" for line in changes)
    come = sum(line.kind == "come" for line in changes)
    assert len("\n".join(old).splitlines()) - gone == len("\n".join(new).splitlines()) - come
