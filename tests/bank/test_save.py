"""Two teachers edit one bank: no word of either is lost; who comes second on a question sees what the first wrote."""

import random
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from threading import Thread

import pytest

from quizgen.bank import (
    Conflict,
    Editable,
    Fields,
    add_question,
    change_bank,
    find_versions,
    make_fields,
    read_bank,
    read_editable_file,
    replace_bank,
    restore_bank,
    save_question,
    sign_question,
)
from quizgen.bank import save as saving
from quizgen.model import QuestionType, Status
from quizgen.problems import Refused
from tests.promises import Tries

BANK = """\
format: 1
id: pool
title: Pool
language: en
questions:
  # ask this first
  - id: q001
    type: short
    ask: When?
    answer: in March

  - id: q002
    type: short
    ask: Who?
    answer: the council
"""


@pytest.fixture
def bank(tmp_path: Path) -> Path:
    path = tmp_path / "pool.yaml"
    path.write_bytes(BANK.encode())
    return path


class Form:
    """A question in a teacher's browser, as it was when the page was opened."""

    def __init__(self, bank: Path, id: str) -> None:
        editable = read_editable_file(bank)
        self.bank, self.id = bank, id
        self.sign = sign_question(editable, id)
        (question,) = editable.find([id])
        self.fields = make_fields(question)

    def save(self, **changes: object) -> Conflict | None:
        return save_question(self.bank, self.id, self.sign, replace(self.fields, **changes), "2025-03-06", "Kim")  # type: ignore[arg-type]


def prompts(bank: Path) -> dict[str, str]:
    return {question.id: question.prompt for question in read_bank(bank).questions}


def test_a_save_is_one_version_that_can_be_brought_back(bank: Path) -> None:
    assert Form(bank, "q001").save(prompt="On which day?", status=Status.APPROVED) is None
    assert bank.read_text() == BANK.replace("When?", "On which day?").replace(
        "in March\n", "in March\n    status: approved\n    reviewed: 2025-03-06, Kim\n"
    )
    (version,) = find_versions(bank)
    restore_bank(bank, version.number)
    assert bank.read_text() == BANK


def test_saves_of_different_questions_do_not_disturb_each_other(bank: Path) -> None:
    one, other = Form(bank, "q001"), Form(bank, "q002")
    assert one.save(prompt="On which day?") is None
    assert other.save(prompt="Who closed it?") is None
    assert prompts(bank) == {"q001": "On which day?", "q002": "Who closed it?"}


def test_the_second_save_of_one_question_gets_the_first_one_back(bank: Path) -> None:
    one, other = Form(bank, "q001"), Form(bank, "q001")
    assert one.save(prompt="On which day?") is None
    before = bank.read_bytes()
    conflict = other.save(prompt="In which month?")
    assert conflict == Conflict(
        replace(one.fields, prompt="On which day?"),
        "# ask this first\n- id: q001\n  type: short\n  ask: On which day?\n  answer: in March\n",
        Form(bank, "q001").sign,
    )
    assert bank.read_bytes() == before
    other.sign = conflict.sign
    assert other.save(prompt="In which month?") is None
    assert prompts(bank)["q001"] == "In which month?"


def test_a_comment_that_somebody_wrote_meanwhile_is_a_conflict_too(bank: Path) -> None:
    form = Form(bank, "q001")
    bank.write_text(BANK.replace("ask this first", "never ask this"))
    assert form.save(prompt="On which day?") is not None


def test_a_question_that_was_taken_out_meanwhile_is_told_without_words(bank: Path) -> None:
    form = Form(bank, "q002")
    bank.write_text(BANK.partition("\n  - id: q002")[0])
    assert form.save(prompt="Who closed it?") == Conflict(Fields(), "", "")


def test_a_form_that_is_sent_twice_is_saved_once(bank: Path) -> None:
    form = Form(bank, "q001")
    assert [form.save(prompt="On which\r\nday?", status=Status.REJECTED) for _ in range(2)] == [None, None]
    assert len(find_versions(bank)) == 1


def test_an_unsound_question_is_not_saved(bank: Path) -> None:
    with pytest.raises(Refused, match="BANK-010"):
        Form(bank, "q001").save(answer="")
    assert bank.read_text() == BANK and find_versions(bank) == ()


def test_a_bank_that_was_spoiled_meanwhile_stays_as_it_is(bank: Path) -> None:
    form = Form(bank, "q001")
    bank.write_text(BANK + "  oops")
    with pytest.raises(Refused, match="YAML-0"):
        form.save(prompt="On which day?")
    bank.unlink()
    with pytest.raises(Refused, match="YAML-001"):
        form.save(prompt="On which day?")


def test_a_disk_that_refuses_is_told_and_not_tried_for_ever(bank: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(bank: Path, content: bytes, expected: bytes) -> None:
        replace_bank(bank / "nowhere" / "else", content)

    monkeypatch.setattr(saving, "replace_bank", refuse)
    with pytest.raises(Refused, match="OUTPUT-001"):
        Form(bank, "q001").save(prompt="On which day?")


@pytest.mark.holds("two-editors")
def test_of_interleaved_saves_none_is_lost(bank: Path, monkeypatch: pytest.MonkeyPatch, tries: Tries) -> None:
    """Each teacher opens, waits and saves in any order, also between the other's reading and writing."""
    chance = random.Random(7)
    told = {"saved": 0, "conflicts": 0, "between": 0}
    last = prompts(bank)  # what the file must say
    between: list[Callable[[], None]] = []

    def replace_later(bank: Path, content: bytes, expected: bytes) -> None:
        if between:
            told["between"] += 1
            between.pop()()
        replace_bank(bank, content, expected)

    def save(form: Form, words: str) -> None:
        conflict = form.save(prompt=words)
        if conflict:
            assert form.fields.prompt != last[form.id] == conflict.theirs.prompt
            told["conflicts"] += 1
        else:
            assert form.fields.prompt == last[form.id]  # nobody's words were written over unseen
            last[form.id] = words
            told["saved"] += 1
        assert prompts(bank) == last

    monkeypatch.setattr(saving, "replace_bank", replace_later)
    monkeypatch.setattr("os.fsync", lambda descriptor: None)  # no power cut here
    for number in tries:
        one, other = (Form(bank, chance.choice(["q001", "q002"])) for _ in range(2))
        if chance.random() < 0.5:
            between.append(lambda form=other, words=f"{number} other?": save(form, words))  # type: ignore[misc]
            save(one, f"{number} one?")
        else:
            save(one, f"{number} one?")
            save(other, f"{number} other?")
        between.clear()
    assert min(told.values()) > tries.made // 4 and told["saved"] + told["conflicts"] == 2 * tries.made


def test_two_threads_that_save_different_questions_both_succeed_each_time(bank: Path) -> None:
    conflicts: list[object] = []

    def edit_often(id: str) -> None:
        conflicts.extend(Form(bank, id).save(prompt=f"{id} {number}?") for number in range(20))

    threads = [Thread(target=edit_often, args=[id]) for id in ("q001", "q002")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert conflicts == [None] * 40
    assert prompts(bank) == {"q001": "q001 19?", "q002": "q002 19?"}
    assert len(find_versions(bank)) == 40


ADD_OFTEN = """\
import sys
from pathlib import Path
from quizgen.bank import Fields, add_question, change_bank
from quizgen.model import QuestionType

for number in range(15):
    fields = Fields(prompt=f"{sys.argv[2]} {number}?", answer="yes")
    print(change_bank(Path(sys.argv[1]), lambda editable: add_question(editable, QuestionType.SHORT, fields)))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows can't lock a folder")
def test_two_programs_that_add_questions_at_once_lose_none_and_give_no_number_twice(bank: Path) -> None:
    command = [sys.executable, "-c", ADD_OFTEN, str(bank)]
    programs = [subprocess.Popen([*command, name], stdout=subprocess.PIPE, text=True) for name in ("one", "other")]
    given = [id for program in programs for id in program.communicate(timeout=60)[0].split()]
    assert sorted(given) == [f"q{number:03}" for number in range(3, 33)]
    asked = sorted(prompts(bank).values())
    assert asked == sorted(["When?", "Who?", *(f"{name} {n}?" for name in ("one", "other") for n in range(15))])


def test_a_change_is_made_again_if_somebody_saves_in_an_editor_meanwhile(bank: Path) -> None:
    seen = []

    def add(editable: Editable) -> tuple[str, str]:
        if not seen:
            bank.write_text(BANK.replace("Who?", "Who closed it?"))
        seen.append(editable)
        return add_question(editable, QuestionType.SHORT, Fields(prompt="Why?", answer="No idea."))

    assert change_bank(bank, add) == "q003"
    assert list(prompts(bank).values()) == ["When?", "Who closed it?", "Why?"] and len(seen) == 2
