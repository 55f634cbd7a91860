"""Why note types are frozen, and what may change in them all the same, told by the engine itself."""

from collections.abc import Callable

import pytest

from quizgen.export import export_bank
from tests.engine.learner import Learner
from tests.engine.test_import import ALWAYS, BANK, MARCH, MENDED, MENDED_TIMES
from tests.engine.tomorrow import NoteType, add_field, change_note_types

DAY = 86_400


def red_style(note_type: NoteType) -> None:
    note_type["css"] += ".card { color: red }"


def style_of(learner: Learner) -> str:
    learner.collection.models._clear_cache()  # else it shows the note type as it was before the import
    note_type = learner.card_of("q001").note_type()
    return str(note_type["css"])


@pytest.mark.parametrize(("later", "arrives"), [(DAY, True), (0, False)])
def test_a_new_style_reaches_learners_only_with_a_later_revision(learner: Learner, later: int, arrives: bool) -> None:
    learner.take(BANK, MARCH)
    reviewed = learner.review()
    change_note_types(learner.file, red_style, later)
    assert learner.take_file() == {"duplicate": 3}
    assert ("color: red" in style_of(learner)) is arrives
    assert learner.collection.get_card(reviewed).reps == 1


def use_a_reserve(note_type: NoteType) -> None:
    note_type["tmpls"][0]["afmt"] += "{{#Reserve1}}<p>New here: {{Reserve1}}</p>{{/Reserve1}}"


def test_a_reserve_field_can_be_put_to_use_later(learner: Learner) -> None:
    learner.take(BANK, MARCH)
    reviewed = learner.review()
    note = learner.card_of("q001").note()
    note["Reserve1"] = "a word"
    learner.collection.update_note(note)
    change_note_types(learner.file, use_a_reserve, DAY)
    assert learner.take_file() == {"duplicate": 3}
    learner.collection.models._clear_cache()
    assert "New here: a word" in learner.card_of("q001").answer()
    assert "New here" not in learner.card_of("q003").answer()
    assert learner.collection.get_card(reviewed).reps == 1


def rename_field(note_type: NoteType) -> None:
    note_type["flds"][3]["name"] += "Renamed"


def add_card(note_type: NoteType) -> None:
    note_type["tmpls"].append({**note_type["tmpls"][0], "name": "second", "ord": 1})


def take_another_id(note_type: NoteType) -> None:
    note_type["id"] = str(int(note_type["id"]) + 100)


@pytest.mark.parametrize("change", [add_field, rename_field, add_card, take_another_id])
def test_a_note_type_that_is_not_as_it_was_stops_every_update(
    learner: Learner, change: Callable[[NoteType], None]
) -> None:
    learner.take(BANK, MARCH)
    export_bank(MENDED, "anki", learner.file, MENDED_TIMES)
    change_note_types(learner.file, change, DAY)
    assert learner.take_file() == {"conflicting": 3}
    assert learner.card_of("q001").note()["Answer"] == "Ada Quill"


def test_a_learner_could_still_follow_by_hand(learner: Learner) -> None:
    learner.take(BANK, MARCH)
    reviewed = learner.review()
    export_bank(MENDED, "anki", learner.file, MENDED_TIMES)
    change_note_types(learner.file, add_field, DAY)
    assert learner.take_file(merge_notetypes=True, update_notes=ALWAYS, update_notetypes=ALWAYS) == {"updated": 3}
    assert learner.collection.get_card(reviewed).reps == 1
    assert learner.card_of("q001").note()["Answer"] == "Mayor Ada Quill"
