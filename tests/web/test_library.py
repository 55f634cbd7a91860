"""The folder of banks: an edit is live, a broken bank is named and takes nobody's quiz away."""

import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event

import pytest

from quizgen.bank import read_bank_in_each_language
from quizgen.problems import Refused
from quizgen.web.library import Library


def edit(path: Path, old: str, new: str) -> None:
    """Change a file as a teacher would, a second later by the clock of the disk."""
    before = path.stat().st_mtime_ns
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    os.utime(path, ns=(before + 10**9, before + 10**9))


def test_every_bank_in_the_folder_and_below_is_found(folder: Path) -> None:
    (folder / "class 7").mkdir()
    (folder / "library-de.yaml").rename(folder / "class 7" / "library.yaml")
    shelf = Library(folder).look()
    assert sorted(shelf.banks) == ["bibliothek-de", "library-en", "orchard-en"]
    assert shelf.problems == ()


def test_an_edited_bank_is_read_again(folder: Path) -> None:
    library = Library(folder)
    assert library.look().banks["library-en"].title == "Lindford library may open on Sundays"
    edit(folder / "library-en.yaml", "title: Lindford library may open on Sundays", "title: Open on Sundays")
    assert library.look().banks["library-en"].title == "Open on Sundays"


def test_an_unchanged_bank_is_not_read_again(folder: Path) -> None:
    library = Library(folder)
    assert library.look().banks["library-en"] is library.look().banks["library-en"]


def test_a_new_bank_appears_and_a_deleted_one_is_gone(folder: Path) -> None:
    library = Library(folder)
    library.look()
    (folder / "library-de.yaml").unlink()
    text = (folder / "library-en.yaml").read_text(encoding="utf-8")
    (folder / "new.yaml").write_text(text.replace("id: library-en", "id: new"), encoding="utf-8")
    assert sorted(library.look().banks) == ["library-en", "new", "orchard-en"]


def test_a_bank_that_cannot_be_read_is_named_with_its_place_in_the_folder(folder: Path) -> None:
    (folder / "class 7").mkdir()
    (folder / "class 7" / "broken.yaml").write_text("questions: [", encoding="utf-8")
    shelf = Library(folder).look()
    assert sorted(shelf.banks) == ["bibliothek-de", "library-en", "orchard-en"]
    assert {problem.file for problem in shelf.problems} == {"class 7/broken.yaml"}


def test_a_slip_while_editing_is_named_and_the_last_good_bank_stays(folder: Path) -> None:
    library = Library(folder)
    good = library.look().banks["library-en"]
    edit(folder / "library-en.yaml", "language: en", "language: xx")
    shelf = library.look()
    assert shelf.banks["library-en"] is good
    assert {problem.file for problem in shelf.problems} == {"library-en.yaml"}
    edit(folder / "library-en.yaml", "language: xx", "language: en")
    assert library.look().problems == ()


def test_two_banks_with_one_id_are_a_problem_and_one_is_shown(folder: Path) -> None:
    text = (folder / "library-en.yaml").read_text(encoding="utf-8")
    (folder / "zcopy.yaml").write_text(text.replace("title: Lindford", "title: Copied"), encoding="utf-8")
    shelf = Library(folder).look()
    assert shelf.banks["library-en"].title.startswith("Lindford")
    assert [(problem.code, problem.file) for problem in shelf.problems] == [("WEB-004", "zcopy.yaml")]


def test_a_link_to_nowhere_is_a_problem_and_an_editors_hidden_file_is_not(folder: Path) -> None:
    (folder / "gone.yaml").symlink_to(folder / "nowhere.yaml")
    (folder / ".#library-en.yaml").symlink_to("teacher@desk")
    assert {problem.file for problem in Library(folder).look().problems} == {"gone.yaml"}


def test_pupils_do_not_wait_while_a_bank_is_read(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    library, begun, goes_on = Library(folder), Event(), Event()
    library.look()
    edit(folder / "library-en.yaml", "title: Lindford library may open on Sundays", "title: Open on Sundays")

    def read_slowly(*what: object) -> object:
        begun.set()
        assert goes_on.wait(30)
        return read_bank_in_each_language(*what)

    monkeypatch.setattr("quizgen.web.library.read_bank_in_each_language", read_slowly)
    with ThreadPoolExecutor() as teacher:
        looking = teacher.submit(library.look)
        assert begun.wait(30)
        assert library.glance().banks["library-en"].title == "Lindford library may open on Sundays"
        goes_on.set()
        assert looking.result(30).banks["library-en"].title == "Open on Sundays"
    assert library.glance().banks["library-en"].title == "Open on Sundays"


def test_a_missing_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="WEB-003"):
        Library(tmp_path / "nowhere")
