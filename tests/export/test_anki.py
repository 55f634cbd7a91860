"""The deck file looked at from outside, without Anki; `tests/engine` has the real engine import it."""

import hashlib
import io
import json
import sqlite3
import tempfile
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, get_args

import pytest

from quizgen.export import anki
from quizgen.export.anki_types import FIELDS, NOTE_TYPE_IDS, NOTE_TYPES_REVISED, Kind
from quizgen.export.format import NO_TIMES
from quizgen.model import Bank, Gap, Language, Pair, Question, Status
from quizgen.problems import Refused
from tests.export.samples import (
    ARTICLE,
    evidence,
    make_bank,
    make_choice,
    make_cloze,
    make_mark,
    make_matching,
    make_open,
    make_ordering,
    make_question,
    make_several,
    make_true_false,
)


def render(bank: Bank, changed: Mapping[str, int] = NO_TIMES) -> bytes:
    """The deck; it holds every question whole."""
    export = anki.render(bank, changed)
    assert export.losses == ()
    return export.content


def read_table(content: bytes, query: str) -> list[tuple[Any, ...]]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        collection = archive.read("collection.anki2")
    connection = sqlite3.connect(":memory:")
    connection.deserialize(collection)
    try:
        return connection.execute(query).fetchall()
    finally:
        connection.close()


def read_fields(content: bytes) -> list[dict[str, str]]:
    names = {id: kind for (kind, _), id in NOTE_TYPE_IDS.items()}
    rows = read_table(content, "SELECT mid, flds FROM notes ORDER BY id")
    return [dict(zip(FIELDS[names[mid]], fields.split("\x1f"), strict=True)) for mid, fields in rows]


def test_the_same_bank_gives_the_same_bytes() -> None:
    bank = make_bank(
        make_question(),
        make_choice(),
        make_several(),
        make_true_false(),
        make_matching(),
        make_ordering(),
        make_cloze(),
        make_mark(),
        make_open(),
    )
    assert render(bank, {"q001": 1_700_000_000}) == render(bank, {"q001": 1_700_000_000})


def test_no_file_in_the_deck_carries_the_time_of_its_making() -> None:
    with zipfile.ZipFile(io.BytesIO(render(make_bank(make_question())))) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert archive.namelist() == ["collection.anki2", "media"]


def test_rendering_leaves_no_temporary_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    render(make_bank(make_question()))
    assert list(tmp_path.iterdir()) == []


def test_each_note_carries_the_time_of_its_question_and_note_types_their_revision() -> None:
    bank = make_bank(make_question("q1"), make_question("q2"), make_question("q3"))
    content = render(bank, {"q1": 1_700_000_000, "q3": 1_700_000_999})
    assert read_table(content, "SELECT mod FROM notes ORDER BY id") == [(1_700_000_000,), (0,), (1_700_000_999,)]
    [(models,)] = read_table(content, "SELECT models FROM col")
    assert {model["mod"] for model in json.loads(models).values()} == {NOTE_TYPES_REVISED}


def test_rejected_questions_stay_out_and_drafts_go_in() -> None:
    bank = make_bank(
        make_question("q1", status=Status.DRAFT),
        make_question("q2", status=Status.REJECTED),
        make_question("q3", status=Status.APPROVED),
    )
    ids = [fields["Id"] for fields in read_fields(render(bank))]
    assert ids == ["lindenau-pool-en/q1", "lindenau-pool-en/q3"]


def test_a_choice_keeps_the_order_of_its_options_and_ticks_the_right_one_in_words() -> None:
    [fields] = read_fields(render(make_bank(make_choice())))
    assert fields["Options"] == (
        '<ol class="options"><li>the mayor</li><li>the swimming club</li><li>the council</li></ol>'
    )
    assert fields["Answer"] == (
        '<ol class="options"><li>the mayor<span class="feedback">She speaks of the roof.</span></li>'
        '<li><b class="right">the swimming club <span class="tick">✓ right</span></b></li>'
        "<li>the council</li></ol>"
    )


def test_true_or_false_shows_both_answers_and_ticks_one() -> None:
    [fields] = read_fields(render(make_bank(make_true_false())))
    assert fields["Options"] == '<ol class="options"><li>yes</li><li>no</li></ol>'
    assert fields["Answer"].count("✓ right") == 1


def test_a_short_answer_is_typed_and_stands_alone_in_its_field_because_anki_compares_it() -> None:
    content = render(make_bank(make_question(accept=("the mayor", "Mayor Quill"), criteria=("Not for this type.",))))
    assert read_table(content, "SELECT mid FROM notes") == [(NOTE_TYPE_IDS["type", "en"],)]
    [fields] = read_fields(content)
    assert fields["Answer"] == "Ada Quill"
    assert fields["Accepted"] == "the mayor · Mayor Quill"


def fields_of(question: Question) -> dict[str, str]:
    [fields] = read_fields(render(make_bank(question)))
    return fields


def test_several_right_options_are_all_ticked_and_the_front_says_there_may_be_several() -> None:
    fields = fields_of(make_several())
    assert fields["Options"].startswith('<p class="label">More than one answer may be right.</p><ol class="options">')
    assert fields["Answer"].count("✓ right") == 2


def test_matching_lists_items_and_shuffled_matches_and_is_solved_pair_by_pair() -> None:
    fields = fields_of(make_matching())
    assert fields["Options"] == (
        '<ul class="items"><li>The roof is not safe.</li><li>We were never warned.</li><li>The pool will close.</li>'
        '</ul><p class="label">To choose from:</p>'
        '<ul class="items"><li>the council</li><li>the swimming club</li><li>the mayor</li></ul>'
    )
    assert fields["Answer"] == (
        '<ul class="items"><li>The roof is not safe. <b class="right">→ the mayor</b></li>'
        '<li>We were never warned. <b class="right">→ the swimming club</b></li>'
        '<li>The pool will close. <b class="right">→ the council</b></li></ul>'
    )


def test_a_match_for_two_items_stands_once_with_a_word_about_it() -> None:
    pairs = (Pair("The roof leaks.", "Quill"), Pair("It is safe.", "Feld"), Pair("We must close.", "Quill"))
    task = fields_of(make_matching(pairs=pairs))["Options"]
    assert task.count("Quill") == 1
    assert "To choose from (some fit more than once):" in task


def test_ordering_shows_another_order_and_then_the_right_one() -> None:
    fields = fields_of(make_ordering())
    assert fields["Options"] == (
        '<ul class="items"><li>The roof leaks.</li><li>The pool closes.</li><li>The council meets.</li></ul>'
    )
    assert fields["Answer"] == (
        '<ol class="order"><li>The roof leaks.</li><li>The council meets.</li><li>The pool closes.</li></ol>'
    )


def test_a_gap_is_ankis_own() -> None:
    content = render(make_bank(make_cloze()))
    assert read_table(content, "SELECT mid FROM notes") == [(NOTE_TYPE_IDS["cloze", "en"],)]
    [fields] = read_fields(content)
    assert fields["Text"] == "The town of Lindenau will close its indoor pool {{c1::in June}}."
    assert fields["Accepted"] == ""


def test_other_words_that_fit_a_gap_are_in_their_field() -> None:
    assert fields_of(make_cloze(accept=("this June", "next June")))["Accepted"] == "this June · next June"


def test_words_to_mark_are_marked_in_their_sentence() -> None:
    fields = fields_of(make_mark())
    assert fields["Options"] == '<p class="sentence">The swimming club denied that it had been warned.</p>'
    assert fields["Answer"] == (
        '<p class="sentence">The swimming club <b class="right">denied</b> that it had been warned.</p>'
    )


def test_an_open_question_has_a_model_answer_and_criteria_behind_it() -> None:
    assert fields_of(make_open())["Answer"] == (
        '<p class="label">A model answer:</p><p class="model">Only the mayor says so.</p>'
        '<p class="label">Check your answer:</p><ul class="items"><li>Names the mayor.</li>'
        "<li>Tells claim and fact apart.</li><li>Says what could prove it.</li></ul>"
    )
    assert "Check" not in fields_of(make_open(criteria=()))["Answer"]
    assert "model" not in fields_of(make_open(answer=""))["Answer"]


def test_evidence_that_is_the_tasks_own_sentence_does_not_stand_there_twice() -> None:
    gap = Gap("The swimming club ", "denied", " that it had been warned.")
    same, longer = evidence(gap.sentence), evidence("The swimming club denied")
    assert fields_of(make_mark(gap=gap, evidence=same))["Evidence"] == ""
    assert fields_of(make_mark(gap=gap, evidence=same))["Paragraph"] == "2"
    assert fields_of(make_mark(gap=gap, evidence=longer))["Evidence"] == "The swimming club denied"


@pytest.mark.parametrize("make", [make_cloze, make_mark])
@pytest.mark.parametrize("gap", [None, Gap("The pool closed ", "", "."), Gap("It closed", " \x00", "")])
def test_a_gap_without_words_is_refused_because_anki_would_make_no_card(
    make: Callable[..., Question], gap: Gap | None
) -> None:
    with pytest.raises(Refused, match=r"EXPORT-005.*q1"):
        render(make_bank(make("q1", gap=gap)))


def test_only_a_web_address_becomes_a_link() -> None:
    def link(url: str) -> str:
        article = replace(ARTICLE, url=url)
        return read_fields(render(make_bank(make_question(), article=article)))[0]["Link"]

    assert link("https://courier.example/pool") == "https://courier.example/pool"
    assert link("javascript:alert(1)") == link(" data:text/html,x") == link("archive, box 7") == ""


def test_tags_name_bank_skill_level_and_language() -> None:
    content = render(make_bank(make_question(skill="Who says: what", level=2)))
    [(tags,)] = read_table(content, "SELECT tags FROM notes")
    assert tags.split() == [
        "quizgen::bank::lindenau-pool-en",
        "quizgen::skill::who-says-what",
        "quizgen::level::2",
        "quizgen::language::en",
    ]


def read_decks(bank: Bank) -> set[str]:
    [(decks,)] = read_table(render(bank), "SELECT decks FROM col")
    return {deck["name"] for deck in json.loads(decks).values()} - {"Default"}


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Lindenau closes its pool", "quizgen::Lindenau closes its pool"),
        ("Sport::Pool: “closed”", "quizgen::Sport:Pool: “closed”"),
        ('The "roof"\n leaks', "quizgen::The 'roof' leaks"),
        (" :: ", "quizgen::lindenau-pool-en"),
    ],
)
def test_the_deck_is_named_by_the_banks_title_on_one_level(title: str, name: str) -> None:
    assert read_decks(make_bank(make_question(skill=""), title=title)) == {name}


def test_below_it_every_skill_has_a_deck_named_in_the_questions_language() -> None:
    bank = make_bank(
        make_question("q1"), make_choice("q2"), make_question("q3", "de"), make_question("q4", skill="status")
    )
    above = "quizgen::Lindenau closes its pool"
    assert read_decks(bank) == {f"{above}::Who says what", f"{above}::Wer sagt was", f"{above}::How certain it is"}


def test_a_banks_own_skill_has_the_name_that_the_bank_gives_it() -> None:
    bank = make_bank(
        make_question("q1", skill="roofs"),
        make_question("q2", skill="status"),
        make_question("q3", skill="unnamed"),
        skills={"roofs": 'All::about "roofs"', "status": "Sure or not"},
        title="Pool",
    )
    assert read_decks(bank) == {
        "quizgen::Pool::All:about 'roofs'",
        "quizgen::Pool::Sure or not",
        "quizgen::Pool::unnamed",
    }


def test_the_same_deck_has_the_same_id_in_every_file_and_no_two_decks_share_one() -> None:
    def ids(*skills: str) -> dict[str, str]:
        bank = make_bank(*(make_question(f"q{number}", skill=skill) for number, skill in enumerate(skills)))
        [(decks,)] = read_table(render(bank), "SELECT decks FROM col")
        return {deck["name"]: id for id, deck in json.loads(decks).items()}

    one, other = ids("status", "content", ""), ids("", "who-says-what", "status")
    assert one.items() & other.items() == {(name, one[name]) for name in one.keys() & other.keys()}
    assert len(one) == len(other) == 4  # with Anki's own
    assert len({*one.values(), *other.values()}) == 5


def test_one_id_twice_is_refused_because_anki_would_mix_the_cards_up() -> None:
    with pytest.raises(Refused, match=r"EXPORT-002.*q1"):
        render(make_bank(make_question("q1"), make_choice("q1")))


@pytest.mark.parametrize("prompt", ["", "  \n", "\x00\x1f"])
def test_a_question_without_text_is_refused(prompt: str) -> None:
    with pytest.raises(Refused, match=r"EXPORT-003.*q001"):
        render(make_bank(make_question(prompt=prompt)))


def test_all_that_is_wrong_is_told_at_once() -> None:
    with pytest.raises(Refused) as refused:
        render(make_bank(make_question("q1"), make_question("q1"), make_question("q2", prompt="")))
    assert [problem.code for problem in refused.value.problems] == ["EXPORT-002", "EXPORT-003"]


# What follows is frozen: learners' collections hold these values.


def test_the_id_of_a_note_comes_from_bank_and_question_and_never_changes() -> None:
    first = render(make_bank(make_question("q001")))
    edited = render(make_bank(make_question("q001", prompt="Edited?", answer="yes"), title="Other"))
    assert read_table(first, "SELECT guid FROM notes") == read_table(edited, "SELECT guid FROM notes")
    assert read_table(first, "SELECT guid FROM notes") == [("Rwm6JvLw3g-e",)]


def test_another_kind_of_card_or_language_is_another_note_because_anki_would_leave_the_old_one_as_it_is() -> None:
    questions = (make_question("q1"), make_open("q1"), make_choice("q1"), make_cloze("q1"), make_question("q1", "de"))
    ids = {read_table(render(make_bank(question)), "SELECT guid FROM notes")[0] for question in questions}
    assert len(ids) == len(questions)
    alike = (make_choice("q1"), make_several("q1"), make_matching("q1"), make_ordering("q1"), make_mark("q1"))
    assert len({read_table(render(make_bank(question)), "SELECT guid FROM notes")[0] for question in alike}) == 1


def test_note_types_keep_their_ids_names_and_fields() -> None:
    assert NOTE_TYPE_IDS == {
        ("basic", "de"): 1_731_408_211,
        ("basic", "en"): 1_731_408_212,
        ("choice", "de"): 1_731_408_221,
        ("choice", "en"): 1_731_408_222,
        ("cloze", "de"): 1_731_408_231,
        ("cloze", "en"): 1_731_408_232,
        ("type", "de"): 1_731_408_241,
        ("type", "en"): 1_731_408_242,
    }
    shared = (
        "Explanation Speaker Evidence Paragraph Article Author Publisher Published Link Licence Id "
        "Reserve1 Reserve2 Reserve3"
    )
    assert " ".join(FIELDS["basic"]) == f"Question Answer {shared}"
    assert " ".join(FIELDS["choice"]) == f"Question Options Answer {shared}"
    assert " ".join(FIELDS["cloze"]) == f"Question Text Accepted {shared}"
    assert " ".join(FIELDS["type"]) == f"Question Answer Accepted {shared}"


@pytest.mark.parametrize(
    ("kind", "makers"),
    [
        ("basic", [make_open]),
        ("choice", [make_choice, make_true_false, make_several, make_matching, make_ordering, make_mark]),
        ("cloze", [make_cloze]),
        ("type", [make_question]),
    ],
)
def test_a_type_of_question_keeps_its_note_type(kind: Kind, makers: list[Callable[..., Question]]) -> None:
    for make in makers:
        content = render(make_bank(make("q1", language="de")))
        assert read_table(content, "SELECT mid FROM notes") == [(NOTE_TYPE_IDS[kind, "de"],)]


def read_note_types() -> dict[str, dict[str, Any]]:
    note_types: dict[str, dict[str, Any]] = {}
    for language in get_args(Language):
        bank = make_bank(*(make(language=language) for make in (make_question, make_open, make_choice, make_cloze)))
        [(models,)] = read_table(render(bank), "SELECT models FROM col")
        note_types |= json.loads(models)
    return note_types


def test_note_types_exist_for_every_language_and_sort_by_the_questions_id() -> None:
    note_types = read_note_types()
    assert {int(id) for id in note_types} == set(NOTE_TYPE_IDS.values())
    assert all(t["flds"][t["sortf"]]["name"] == "Id" for t in note_types.values())
    assert {t["name"] for t in note_types.values()} == {
        "quizgen basic de v1",
        "quizgen basic en v1",
        "quizgen choice de v1",
        "quizgen choice en v1",
        "quizgen cloze de v1",
        "quizgen cloze en v1",
        "quizgen type de v1",
        "quizgen type en v1",
    }


def test_changed_faces_style_or_card_words_have_a_later_revision() -> None:
    faces = [(t["css"], t["tmpls"]) for _, t in sorted(read_note_types().items())]
    digest = hashlib.sha256(json.dumps(faces, sort_keys=True).encode()).hexdigest()[:12]
    assert (NOTE_TYPES_REVISED, digest) == (1_795_910_400, "1c925810017b"), (
        "Faces, style or words of the cards have changed: raise NOTE_TYPES_REVISED, or learners keep the "
        "old ones, then write both values down here."
    )
