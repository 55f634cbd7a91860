"""The worker as the site runs it: a line of JSON in, lines of JSON out, and a bank in the folder."""

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Any

import pytest

from quizgen.bank import read_bank
from quizgen.cli.work import do_job
from quizgen.job import Failed, Job, Linked, Made, NewBank, Pasted, RenewBank, ToldProblem, Uploaded, render_job
from quizgen.memory import MOST_MEMORY
from quizgen.shipped import SAMPLE_ARTICLES
from tests.article.internet import PUBLIC, make_internet, serving
from tests.test_cli import quizgen

ARTICLE = SAMPLE_ARTICLES / "de" / "rathaus-parkplatz.txt"
BRIDGE = "The mayor said that the bridge was closed. Ann Pryor denied that the bridge was closed on Monday."
WORK = (sys.executable, "-m", "quizgen", "work")


def work_with(change: str) -> tuple[str, ...]:
    """The command, changed in one place."""
    start = "import time\nfrom importlib import import_module\nwork = import_module('quizgen.cli.work')"
    return (sys.executable, "-c", f"{start}\n{change}\nwork.work()")


@contextmanager
def worker_with(job: Job, command: tuple[str, ...] = WORK) -> Iterator[subprocess.Popen[bytes]]:
    """A worker that has been told its job and whose site is still there."""
    with subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as worker:
        worker.stdin.write(render_job(job))
        worker.stdin.flush()
        yield worker


def said_by(worker: subprocess.Popen[bytes]) -> list[dict[str, Any]]:
    said = [json.loads(line) for line in worker.stdout]
    assert (worker.wait(60), worker.stderr.read()) == (0, b"")
    return said


def made(job: Job) -> Made:
    done = do_job(job)
    assert isinstance(done, Made), done
    return done


def problem_of(job: Job) -> ToldProblem:
    done = do_job(job)
    assert isinstance(done, Failed), done
    (problem,) = done.problems
    return problem


class Bridge(BaseHTTPRequestHandler):
    """A paper with one article."""

    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/plain")
        self.end_headers()
        self.wfile.write(BRIDGE.encode())

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="module")
def bank(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("banks")
    assert quizgen("generate", ARTICLE, "-o", folder, "--questions", 6, "--seed", 3).returncode == 0
    return folder / "rathaus-parkplatz.yaml"


def test_the_worker_makes_what_the_command_makes_and_says_how_far_it_is(bank: Path, tmp_path: Path) -> None:
    with worker_with(NewBank(tmp_path, Uploaded(ARTICLE.name, ARTICLE.read_bytes()), "--seed 3 --questions 6")) as one:
        *progress, last = said_by(one)
    place = tmp_path / bank.name
    assert last == {"made": {"path": str(place), "id": "rathaus-parkplatz", "questions": 6}}
    assert place.read_bytes() == bank.read_bytes()
    stages = list(dict.fromkeys(line["stage"] for line in progress))
    assert stages == ["reading", "sentences", "claims", "questions", "writing"]
    assert all(0 <= line["done"] <= line["of"] for line in progress if "of" in line)


def test_pasted_text_takes_its_title_and_language_from_the_teacher(tmp_path: Path) -> None:
    done = made(NewBank(tmp_path, Pasted(BRIDGE, "Brücke zu?"), language="en"))
    assert done.path == tmp_path / "bruecke-zu.yaml"
    read = read_bank(done.path)
    assert (read.title, read.language, len(read.questions)) == ("Brücke zu?", "en", done.questions)


def test_text_without_a_title_is_named_after_its_first_words(tmp_path: Path) -> None:
    assert made(NewBank(tmp_path, Pasted(BRIDGE))).id == "the-mayor-said-that-the-bridge-was-closed"


def test_a_name_that_is_taken_gets_a_number_and_nothing_is_written_over(tmp_path: Path) -> None:
    (tmp_path / "bruecke.yaml").write_text("mine", encoding="utf-8")
    done = made(NewBank(tmp_path, Uploaded("../../Brücke.TXT", BRIDGE.encode())))
    assert (done.path, done.id) == (tmp_path / "bruecke-2.yaml", "bruecke-2")
    assert read_bank(done.path).id == "bruecke-2"
    assert (tmp_path / "bruecke.yaml").read_text(encoding="utf-8") == "mine"


def test_an_uploaded_page_is_read_as_a_page(tmp_path: Path) -> None:
    page = f"<html lang=en><head><title>Bridge</title></head><body><article><p>{BRIDGE}</p></article></body></html>"
    done = made(NewBank(tmp_path, Uploaded("page.html", page.encode())))
    assert done.id == "page"
    assert read_bank(done.path).article.paragraph_texts == (BRIDGE,)


def test_problems_come_in_both_languages_and_name_the_file_as_the_teacher_knows_it(tmp_path: Path) -> None:
    problem = problem_of(NewBank(tmp_path, Uploaded("Bericht.docx", b"PK\x03\x04")))
    assert (problem.code, problem.file) == ("ARTICLE-006", "Bericht.docx")
    assert "Textdatei" in problem.sentence("de") and "text file" in problem.sentence("en")
    assert list(tmp_path.iterdir()) == []
    assert problem_of(NewBank(tmp_path / "gone", Pasted(BRIDGE))).code == "QUIZ-005"


@pytest.mark.parametrize("address", ["file:///etc/passwd", "/etc/passwd", "-"])
def test_an_address_is_never_a_file_of_the_server(tmp_path: Path, address: str) -> None:
    assert problem_of(NewBank(tmp_path, Linked(address))).code == "ARTICLE-017"


def test_a_page_is_fetched_from_public_places_only(tmp_path: Path) -> None:
    with serving(Bridge) as server:
        place = ("127.0.0.1", server.server_port)
        with make_internet(
            {"news.example": [[PUBLIC]], "printer": [["10.0.0.9"]]}, {(PUBLIC, 80): place, place: place}
        ):
            done = made(NewBank(tmp_path, Linked("http://news.example/lokal/bridge-17")))
            assert done.id == "bridge-17"
            assert read_bank(done.path).article.url == "http://news.example/lokal/bridge-17"
            for address in ("http://printer/", f"http://127.0.0.1:{server.server_port}/"):
                assert problem_of(NewBank(tmp_path, Linked(address))).code == "ARTICLE-022"


def test_a_bank_is_renewed_by_the_options_it_was_made_with(bank: Path, tmp_path: Path) -> None:
    copy = Path(shutil.copy(bank, tmp_path))
    assert made(RenewBank(copy)) == Made(copy, "rathaus-parkplatz", 6)
    assert copy.read_bytes() == bank.read_bytes()
    more = made(RenewBank(copy, "--questions 8 --seed 3"))
    assert more.questions == len(read_bank(copy).questions) > 6


def test_one_question_is_made_anew_even_if_it_was_edited(bank: Path, tmp_path: Path) -> None:
    copy = Path(shutil.copy(bank, tmp_path))
    text = bank.read_text(encoding="utf-8")
    edited = text.replace("    level: 1\n", "    level: 3\n", 1)
    copy.write_text(edited, encoding="utf-8")
    made(RenewBank(copy))
    assert copy.read_text(encoding="utf-8") == edited
    changed = next(question.id for question in read_bank(copy).questions if question.level == 3)
    made(RenewBank(copy, only=(changed,)))
    assert copy.read_text(encoding="utf-8") == text


def test_a_bank_of_which_nothing_can_be_renewed_says_why(tmp_path: Path) -> None:
    own = tmp_path / "own.yaml"
    own.write_text(
        "format: 1\nid: own\ntitle: Own\nlanguage: en\nquestions:\n  - {id: a-1, type: short, ask: A?, answer: b}\n",
        encoding="utf-8",
    )
    problem = problem_of(RenewBank(own))
    assert (problem.code, problem.file) == ("QUIZ-006", "own.yaml")
    assert problem_of(RenewBank(tmp_path / "gone.yaml")).file == "gone.yaml"


def test_the_worker_ends_when_nobody_is_there_any_more(tmp_path: Path) -> None:
    endless = work_with("work._read_article = lambda job: time.sleep(600)")
    with worker_with(NewBank(tmp_path, Pasted(BRIDGE)), endless) as worker:
        assert json.loads(worker.stdout.readline()) == {"stage": "reading"}
        worker.stdin.close()
        assert (worker.wait(30), worker.stdout.read(), worker.stderr.read()) == (1, b"", b"")


def test_an_article_for_which_the_memory_is_too_small_is_a_problem_like_others(tmp_path: Path) -> None:
    # Instead of an article that takes a gigabyte: the same end of it, in less time.
    large = work_with(f"work.make_bank = lambda *_, **__: bytearray({MOST_MEMORY})")
    with worker_with(NewBank(tmp_path, Pasted(BRIDGE)), large) as worker:
        assert [problem["code"] for problem in said_by(worker)[-1]["problems"]] == ["WORK-002"]
