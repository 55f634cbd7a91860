"""What Anki makes of our decks, told by the engine itself."""

from dataclasses import replace
from typing import TYPE_CHECKING

from quizgen.model import Gap, Option, Pair, Status
from tests.engine.learner import Learner
from tests.engine.test_cards import Page
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
MENDED_TIMES = {"q001": APRIL, "q002": MARCH, "q003": MARCH}
ALWAYS = 1
"""Anki's option to replace notes whatever their time."""


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
    assert (before.reps, before.type) == (1, 2) and before.ivl >= 4

    assert learner.take(MENDED, MENDED_TIMES) == {"updated": 1, "duplicate": 2}

    after = learner.collection.get_card(reviewed)
    assert after.note()["Answer"] == "Mayor Ada Quill"
    assert (after.due, after.ivl, after.type, after.reps) == (before.due, before.ivl, before.type, before.reps)
    assert len(learner.collection.card_stats_data(reviewed).revlog) == 1
    assert learner.collection.note_count() == 3


def test_after_a_review_and_an_update_the_database_is_sound(learner: Learner) -> None:
    learner.take(BANK, MARCH)
    sound = learner.collection.fix_integrity()
    learner.review()
    learner.take(MENDED, MENDED_TIMES)
    assert learner.collection.fix_integrity() == sound


def test_an_edit_without_a_later_time_does_not_reach_the_learner(learner: Learner) -> None:
    learner.take(BANK, MARCH)
    assert learner.take(MENDED, MARCH) == {"duplicate": 3}
    assert learner.card_of("q001").note()["Answer"] == "Ada Quill"


def test_a_learners_tags_and_edits_on_unchanged_notes_stay(learner: Learner) -> None:
    learner.take(BANK, MARCH)
    note = learner.card_of("q003").note()
    note["Explanation"] = "My own words."
    note.tags += ["marked", "hard::for-me"]
    learner.collection.update_note(note)
    assert learner.take(MENDED, MENDED_TIMES) == {"updated": 1, "duplicate": 2}
    kept = learner.card_of("q003").note()
    assert kept["Explanation"] == "My own words."
    assert {"marked", "hard::for-me"} < set(kept.tags)


def test_a_note_that_the_learner_edited_last_stays_the_learners_unless_told_otherwise(learner: Learner) -> None:
    learner.take(BANK, MARCH)
    note = learner.card_of("q001").note()
    note["Answer"] = "Mrs Quill"
    note.tags.append("marked")
    learner.collection.update_note(note)
    assert learner.take(MENDED, MENDED_TIMES) == {"duplicate": 3}
    assert learner.card_of("q001").note()["Answer"] == "Mrs Quill"
    assert learner.take_file(update_notes=ALWAYS) == {"updated": 1, "duplicate": 2}
    note = learner.card_of("q001").note()
    assert note["Answer"] == "Mayor Ada Quill" and "marked" not in note.tags


def test_a_note_that_is_updated_has_the_tags_of_the_bank_alone_as_anki_replaces_them(learner: Learner) -> None:
    learner.take(BANK, MARCH)
    note = learner.card_of("q001").note()
    learner.collection.tags.bulk_add([note.id], "marked")
    learner.collection.db.execute("UPDATE notes SET mod = ? WHERE id = ?", MARCH, note.id)
    learner.take(MENDED, MENDED_TIMES)
    assert all(tag.startswith("quizgen::") for tag in learner.card_of("q001").note().tags)


def test_a_question_that_left_the_bank_stays_with_the_learner(learner: Learner) -> None:
    learner.take(BANK, MARCH)
    assert learner.take(replace(BANK, questions=BANK.questions[:1]), APRIL) == {"updated": 1}
    assert learner.collection.note_count() == 3
    assert len(learner.collection.find_notes("tag:quizgen::bank::lindenau-pool-en")) == 3
    assert len(learner.collection.find_notes("Id:lindenau-pool-en/q003")) == 1


def test_a_question_put_in_the_middle_is_the_only_new_one(learner: Learner) -> None:
    learner.take(BANK, MARCH)
    longer = replace(BANK, questions=(BANK.questions[0], make_open("q009"), *BANK.questions[1:]))
    assert learner.take(longer, MARCH) == {"new": 1, "duplicate": 3}
    assert {card.note()["Id"][-4:] for card in learner.cards()} == {"q001", "q002", "q003", "q009"}


def test_another_type_of_question_under_the_same_id_comes_as_a_new_note_beside_the_old_one(learner: Learner) -> None:
    learner.take(BANK, MARCH)
    reviewed = learner.review()
    changed = replace(BANK, questions=(make_cloze("q001"), *BANK.questions[1:]))
    assert learner.take(changed, {"q001": APRIL, "q002": MARCH, "q003": MARCH}) == {"new": 1, "duplicate": 2}
    assert learner.collection.get_card(reviewed).reps == 1
    assert learner.collection.note_count() == 4


def test_the_same_bank_in_another_language_comes_beside_the_first(learner: Learner) -> None:
    german = replace(BANK, questions=tuple(replace(question, language="de") for question in BANK.questions))
    learner.take(BANK, MARCH)
    assert learner.take(german, MARCH) == {"new": 3}
    assert learner.take(MENDED, MENDED_TIMES) == {"updated": 1, "duplicate": 2}


def test_two_questions_with_the_same_words_are_two_notes(learner: Learner) -> None:
    assert learner.take(make_bank(make_open("q1", prompt="Who?"), make_open("q2", prompt="Who?"))) == {"new": 2}


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


def test_another_gap_in_the_sentence_keeps_the_one_card_and_what_was_learnt(learner: Learner) -> None:
    learner.take(make_bank(make_cloze(gap=Gap("The roof was ", "leaking", " in June."))), MARCH)
    reviewed = learner.review()
    moved = make_bank(make_cloze(gap=Gap("The roof was leaking ", "in June", ".")))
    assert learner.take(moved, APRIL) == {"updated": 1}
    [card] = learner.cards()
    assert card.id == reviewed and card.reps == 1
    assert "leaking [...]." in Page(card.question()).words
    assert learner.collection.get_empty_cards().notes == []


def test_an_update_keeps_suspended_flagged_and_moved_cards_as_they_are(learner: Learner) -> None:
    learner.take(BANK, MARCH)
    suspended, flagged, moved = (card.id for card in learner.cards())
    learner.collection.sched.suspend_cards([suspended])
    learner.collection.set_user_flag_for_cards(2, [flagged])
    mine = learner.collection.decks.id("Mine")
    assert mine is not None
    learner.collection.set_deck([moved], mine)
    assert learner.take(MENDED, APRIL) == {"updated": 3}
    assert learner.collection.get_card(suspended).queue == -1
    assert learner.collection.get_card(flagged).user_flag() == 2
    assert learner.collection.get_card(moved).did == mine


def test_cards_lie_in_a_deck_for_each_skill_below_the_banks_and_are_learnt_together_or_apart(learner: Learner) -> None:
    learner.take(make_bank(make_question("q1"), make_question("q2", skill="status"), make_question("q3", skill="")))
    above = "quizgen::Lindenau closes its pool"
    assert [learner.deck_of(id) for id in ("q1", "q2", "q3")] == [
        f"{above}::Who says what",
        f"{above}::How certain it is",
        above,
    ]
    assert len(learner.collection.find_cards(f'deck:"{above}"')) == 3


def test_a_question_of_another_skill_stays_in_its_deck_but_has_another_tag(learner: Learner) -> None:
    learner.take(make_bank(make_question("q1"), make_question("q2")), MARCH)
    changed = make_bank(make_question("q1", skill="status"), make_question("q2"), make_question("q3", skill="status"))
    assert learner.take(changed, {"q1": APRIL, "q2": MARCH, "q3": APRIL}) == {"updated": 1, "duplicate": 1, "new": 1}
    assert learner.deck_of("q1").endswith("::Who says what")
    assert learner.deck_of("q3").endswith("::How certain it is")
    assert len(learner.collection.find_notes("tag:quizgen::skill::status")) == 2


def test_after_a_new_title_old_cards_stay_in_the_old_deck_and_new_ones_come_into_the_new_one(
    learner: Learner,
) -> None:
    learner.take(BANK, MARCH)
    renamed = replace(BANK, title="Pool", questions=(*BANK.questions, make_question("q004")))
    assert learner.take(renamed, APRIL) == {"updated": 3, "new": 1}
    assert learner.deck_of("q001") == "quizgen::Lindenau closes its pool::Who says what"
    assert learner.deck_of("q004") == "quizgen::Pool::Who says what"


def test_skills_of_one_name_share_a_deck(learner: Learner) -> None:
    bank = make_bank(
        make_question("q1", skill="one"), make_question("q2", skill="two"), skills={"one": "Roofs", "two": "ROOFS"}
    )
    assert learner.take(bank) == {"new": 2}
    assert learner.deck_of("q1") == learner.deck_of("q2")
    assert learner.collection.fix_integrity()[1]


def test_the_learners_own_presets_are_the_only_ones(learner: Learner) -> None:
    learner.take(BANK)
    assert [preset["name"] for preset in learner.collection.decks.all_config()] == ["Default"]


def test_a_deck_brings_no_media(learner: Learner) -> None:
    learner.take(BANK)
    media = learner.collection.media.check()
    assert list(media.missing) == list(media.unused) == []


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
    assert len(learner.collection.find_notes("tag:quizgen::bank::lindenau-school-en")) == 3


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
