"""From a bank's file to the learner and back again, as a term goes: exported, learnt, edited by hand, exported."""

import os
from dataclasses import replace
from pathlib import Path

from quizgen.bank import write_bank
from quizgen.export import export_bank_file
from tests.engine.learner import Learner
from tests.engine.test_import import APRIL, MARCH
from tests.export.samples import make_bank, make_choice, make_cloze, make_open, make_question

BANK = make_bank(
    make_question("q001"), make_choice("q002"), make_cloze("q003"), make_open("q004"), make_question("q005")
)


def save(bank: Path, text: str, at: int) -> None:
    bank.write_text(text, encoding="utf-8")
    os.utime(bank, (at, at))


def make_file(tmp_path: Path) -> Path:
    path = tmp_path / "pool.yaml"
    write_bank(BANK, path)
    os.utime(path, (MARCH, MARCH))
    return path


def hand_out(bank: Path, learner: Learner) -> dict[str, int]:
    assert export_bank_file(bank, "anki", learner.file) == ()
    return learner.take_file()


def test_a_typo_mended_by_hand_updates_one_note_and_nothing_else_of_the_learners(
    learner: Learner, tmp_path: Path
) -> None:
    bank = make_file(tmp_path)
    assert hand_out(bank, learner) == {"new": 5}
    reviewed = learner.review()
    own = learner.card_of("q005").note()
    own.tags.append("marked")
    own["Explanation"] = "My own words."
    learner.collection.update_note(own)
    learner.collection.sched.suspend_cards([learner.card_of("q002").id])
    before = {card.id: (card.note().fields, card.note().tags) for card in learner.cards()}
    sound = learner.collection.fix_integrity()

    text = bank.read_text(encoding="utf-8")
    save(bank, text.replace("When does it close?", "When will it close?"), APRIL)
    assert hand_out(bank, learner) == {"updated": 1, "duplicate": 4}

    mended = learner.card_of("q003")
    assert mended.note()["Question"] == "When will it close?"
    after = {card.id: (card.note().fields, card.note().tags) for card in learner.cards()}
    assert {id for id in before if before[id] != after[id]} == {mended.id}
    assert learner.collection.get_card(reviewed).reps == 1
    assert learner.card_of("q002").queue == -1
    assert learner.collection.fix_integrity() == sound


def test_a_new_address_of_the_article_reaches_every_card(learner: Learner, tmp_path: Path) -> None:
    bank = make_file(tmp_path)
    hand_out(bank, learner)
    text = bank.read_text(encoding="utf-8")
    save(bank, text.replace("courier.example/pool", "courier.example/roof"), APRIL)
    assert hand_out(bank, learner) == {"updated": 5}
    assert {card.note()["Link"] for card in learner.cards()} == {"https://courier.example/roof?id=1&amp;page=2"}


def test_approving_a_question_touches_no_other(learner: Learner, tmp_path: Path) -> None:
    drafts = replace(BANK, publish="approved")
    bank = tmp_path / "pool.yaml"
    write_bank(drafts, bank)
    text = bank.read_text(encoding="utf-8").replace("status: draft", "status: approved", 3)
    save(bank, text, MARCH)
    assert hand_out(bank, learner) == {"new": 3}
    save(bank, text.replace("status: draft", "status: approved", 1), APRIL)
    assert hand_out(bank, learner) == {"new": 1, "duplicate": 3}


def test_the_same_bank_and_what_was_given_out_give_the_same_bytes(learner: Learner, tmp_path: Path) -> None:
    bank = make_file(tmp_path)
    hand_out(bank, learner)
    save(bank, bank.read_text(encoding="utf-8").replace("When does it close?", "When will it close?"), APRIL)
    hand_out(bank, learner)
    first = learner.file.read_bytes()
    os.utime(bank, (APRIL + 999, APRIL + 999))
    hand_out(bank, learner)
    assert learner.file.read_bytes() == first
