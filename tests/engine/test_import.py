"""What Anki makes of our decks, told by the engine itself."""

from dataclasses import replace
from typing import TYPE_CHECKING

from quizgen.model import Gap, Option, Pair, Status
from tests.engine.learner import Learner
from tests.export.samples import (
    make_bank,
    make_choice,
    make_cloze,
    make_mark,
    make_matching,
    make_open,
    make_ordering,
    make_question,
    make_several,
)

if TYPE_CHECKING:
    from anki.collection import Collection

MARCH, APRIL = 1_709_300_000, 1_711_980_000
BANK = make_bank(make_question("q001"), make_choice("q002"), make_question("q003"))
MENDED = replace(BANK, questions=(make_question("q001", answer="Mayor Ada Quill"), *BANK.questions[1:]))


def test_every_question_becomes_one_note_with_one_card(learner: Learner) -> None:
    assert learner.take(BANK) == {"new": 3}
    assert learner.collection.note_count() == learner.collection.card_count() == 3


def test_the_database_is_sound_after_the_import(learner: Learner, collection: "Collection") -> None:
    sound = collection.fix_integrity()
    learner.take(BANK)
    assert collection.fix_integrity() == sound
    assert learner.collection.card_count() == 3


def test_the_same_deck_again_adds_nothing_and_changes_nothing(learner: Learner) -> None:
    learner.take(BANK, MARCH)
    before = [(card.id, card.note().fields) for card in learner.cards()]
    assert learner.take(BANK, MARCH) == {"duplicate": 3}
    assert [(card.id, card.note().fields) for card in learner.cards()] == before


def test_a_mended_typo_reaches_the_learner_who_keeps_what_was_learnt(learner: Learner) -> None:
    learner.take(BANK, MARCH)
    reviewed = learner.review()
    before = learner.collection.get_card(reviewed)

    assert learner.take(MENDED, APRIL) == {"updated": 3}

    after = learner.collection.get_card(reviewed)
    assert after.note()["Answer"] == "Mayor Ada Quill"
    assert after.reps == 1 and after.ivl > 0
    assert (after.due, after.ivl, after.type) == (before.due, before.ivl, before.type)
    assert len(learner.collection.card_stats_data(reviewed).revlog) == 1
    assert learner.collection.note_count() == 3


def test_an_edit_reaches_the_learner_in_every_type_of_question(learner: Learner) -> None:
    before = make_bank(
        make_several(), make_matching(), make_ordering(), make_cloze(), make_mark(), make_open(criteria=("Old.",))
    )
    edited = make_bank(
        make_several(options=(Option("the mended mayor", True), Option("the caretaker", False))),
        make_matching(pairs=(Pair("The roof is mended.", "the mayor"), Pair("No.", "the club"))),
        make_ordering(order=("It is mended.", "The pool opens.")),
        make_cloze(gap=Gap("The pool will be ", "mended", ".")),
        make_mark(gap=Gap("The club ", "mended", " it.")),
        make_open(criteria=("It is mended.",)),
    )
    assert learner.take(before, MARCH) == {"new": 6}
    reviewed = learner.review()
    ids = [card.id for card in learner.cards()]
    assert learner.take(edited, APRIL) == {"updated": 6}
    assert [card.id for card in learner.cards()] == ids
    assert all("mended" in card.answer() for card in learner.cards())
    assert learner.collection.get_card(reviewed).reps == 1
    assert learner.take(edited, APRIL) == {"duplicate": 6}


def test_an_update_keeps_suspended_and_flagged_cards_as_they_are(learner: Learner) -> None:
    learner.take(BANK, MARCH)
    suspended, flagged, _ = (card.id for card in learner.cards())
    learner.collection.sched.suspend_cards([suspended])
    learner.collection.set_user_flag_for_cards(2, [flagged])
    learner.take(MENDED, APRIL)
    assert learner.collection.get_card(suspended).queue == -1
    assert learner.collection.get_card(flagged).user_flag() == 2


def test_without_a_time_new_questions_come_and_old_ones_stay(learner: Learner) -> None:
    learner.take(BANK)
    longer = replace(MENDED, questions=(MENDED.questions[0], make_choice("q009"), *MENDED.questions[1:]))
    assert learner.take(longer) == {"new": 1, "duplicate": 3}
    assert {card.note()["Answer"] for card in learner.cards() if "q001" in card.note()["Id"]} == {"Ada Quill"}


def test_new_cards_come_in_the_order_of_the_bank(learner: Learner) -> None:
    learner.take(replace(BANK, questions=BANK.questions[::-1]))
    dues = {card.note()["Id"].split("/")[1]: card.due for card in learner.cards()}
    assert dues == {"q003": 1, "q002": 2, "q001": 3}


def test_two_banks_with_the_same_question_ids_live_side_by_side(learner: Learner) -> None:
    other = replace(BANK, id="lindenau-school-en", title="Lindenau opens a school")
    learner.take(BANK)
    assert learner.take(other) == {"new": 3}
    assert learner.take(BANK) == {"duplicate": 3}
    names = {deck.name for deck in learner.collection.decks.all_names_and_ids()}
    assert names >= {"quizgen::Lindenau closes its pool", "quizgen::Lindenau opens a school"}


def test_a_rejected_question_is_not_in_the_deck(learner: Learner) -> None:
    assert learner.take(make_bank(make_question("q1"), make_question("q2", status=Status.REJECTED))) == {"new": 1}


def test_a_teacher_finds_cards_by_skill_level_and_language(learner: Learner) -> None:
    learner.take(make_bank(make_question("q1", skill="status", level=3), make_question("q2", level=1)))
    for tag in ("quizgen::skill::status", "quizgen::level::3"):
        assert len(learner.collection.find_notes(f"tag:{tag}")) == 1
    assert len(learner.collection.find_notes("tag:quizgen::language::en")) == 2


def test_the_browser_sorts_by_bank_and_question(learner: Learner) -> None:
    learner.take(make_bank(make_question("q2", prompt="A?"), make_question("q1", prompt="B?")))
    notes = learner.collection.find_notes("", order="n.sfld asc")
    assert [learner.collection.get_note(id)["Id"][-2:] for id in notes] == ["q1", "q2"]
