import os
import resource
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from quizgen.output import write_file
from quizgen.problems import Refused
from tests.rights import ordinary_user


def refusal(path: Path, content: str = "new") -> tuple[str, str]:
    """The code and the English sentence; the German one must be there as well."""
    with pytest.raises(Refused) as refused:
        write_file(path, content)
    (problem,) = refused.value.problems
    assert problem.sentence("de")
    return problem.code, problem.render()


@contextmanager
def disk_that_holds(limit_bytes: int) -> Iterator[None]:
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit_bytes, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_written_text_is_utf8_with_its_line_ends_as_they_are(tmp_path: Path) -> None:
    write_file(tmp_path / "a.txt", "„ä“\r\n\n")
    assert (tmp_path / "a.txt").read_bytes() == "„ä“\r\n\n".encode()


def test_written_bytes_replace_the_old_file_and_leave_nothing_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "a.bin"
    path.write_bytes(b"old and longer")
    write_file(path, b"\x00new")
    assert path.read_bytes() == b"\x00new"
    assert list(tmp_path.iterdir()) == [path]


def test_written_file_keeps_its_permissions(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("old")
    path.chmod(0o640)
    write_file(path, "new")
    assert path.stat().st_mode & 0o777 == 0o640


def test_new_file_has_the_permissions_of_any_new_file(tmp_path: Path) -> None:
    (tmp_path / "usual.txt").write_text("")
    write_file(tmp_path / "ours.txt", "")
    assert (tmp_path / "ours.txt").stat().st_mode == (tmp_path / "usual.txt").stat().st_mode


def test_written_link_keeps_pointing_to_its_file(tmp_path: Path) -> None:
    (tmp_path / "real.txt").write_text("old")
    (tmp_path / "link.txt").symlink_to(tmp_path / "real.txt")
    write_file(tmp_path / "link.txt", "new")
    assert (tmp_path / "link.txt").is_symlink()
    assert (tmp_path / "real.txt").read_text() == "new"


def test_missing_folder_is_refused_by_its_name(tmp_path: Path) -> None:
    code, sentence = refusal(tmp_path / "nowhere" / "a.txt")
    assert code == "OUTPUT-001"
    assert "nowhere does not exist" in sentence
    assert list(tmp_path.iterdir()) == []


def test_file_in_place_of_the_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("old")
    assert refusal(tmp_path / "file" / "a.txt")[0] == "OUTPUT-001"


def test_folder_in_place_of_the_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    assert refusal(tmp_path / "folder")[0] == "OUTPUT-002"
    assert (tmp_path / "folder").is_dir()


def test_read_only_folder_is_refused_and_stays_as_it_is() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "a.txt").write_text("old")
        (folder / "a.txt").chmod(0o666)
        folder.chmod(0o555)
        with ordinary_user():
            assert refusal(folder / "a.txt")[0] == "OUTPUT-003"
            assert refusal(folder / "b.txt")[0] == "OUTPUT-003"
        folder.chmod(0o755)
        assert [(path.name, path.read_text()) for path in folder.iterdir()] == [("a.txt", "old")]


def test_read_only_file_is_refused_and_stays_as_it_is() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o777)
        (folder / "a.txt").write_text("old")
        (folder / "a.txt").chmod(0o444)
        with ordinary_user():
            assert refusal(folder / "a.txt")[0] == "OUTPUT-003"
        assert [(path.name, path.read_text()) for path in folder.iterdir()] == [("a.txt", "old")]


def test_full_disk_is_refused_and_the_old_file_stays(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("old")
    with disk_that_holds(1000):
        code, sentence = refusal(path, "x" * 5000)
    assert code == "OUTPUT-004"
    assert os.strerror(27) in sentence
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]
