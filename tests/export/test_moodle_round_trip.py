"""What goes out as Moodle XML, GIFT or Aiken comes back through our own importer, but for what came_back.py lists."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from quizgen.export import FORMATS, Export
from quizgen.imports import Imported, import_questions
from quizgen.model import Bank, Question, QuestionType
from quizgen.problems import Refused
from tests.bank.banks import banks
from tests.export.came_back import expect, is_gift, makes_sense
from tests.export.hostile import HOSTILE, make_hostile_bank, make_hostile_question

NAMES = ["moodle-xml", "gift", "aiken"]
LEFT_OUT = {"EXPORT-110", "EXPORT-114", "EXPORT-121", "EXPORT-115", "EXPORT-116", "EXPORT-141"}

each_format = pytest.mark.parametrize("name", NAMES)


def read_back(content: bytes, name: str, bank: Bank, folder: Path) -> Imported:
    path = folder / f"questions{FORMATS[name].ending}"
    path.write_bytes(content)
    # Nothing but its lines tells Aiken from a text, and these lines may be anything here.
    return import_questions(path, bank.language, name if name == "aiken" else "")


def find_kept(bank: Bank, export: Export) -> list[Question]:
    left_out = {problem.details["id"] for problem in export.losses if problem.code in LEFT_OUT}
    return [question for question in bank.published if question.id not in left_out]


def check(bank: Bank, name: str, folder: Path) -> list[Question]:
    """The questions that went out; all of them must have come back."""
    export = FORMATS[name].render(bank)
    kept = find_kept(bank, export)
    imported = read_back(export.content, name, bank, folder)
    expected = [expect(question, name, bank.language) for question in kept]
    for came, meant in zip(imported.questions, expected, strict=True):
        assert replace(sort_places(came), id=meant.id) == meant
    return kept


def sort_places(question: Question) -> Question:
    """An order that became pairs comes shuffled."""
    places = sorted(question.pairs, key=lambda pair: pair.match)
    is_order = [pair.match for pair in places] == [str(place) for place in range(1, len(places) + 1)]
    return replace(question, pairs=tuple(places)) if is_order else question


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(bank=banks())
def test_questions_come_back_as_far_as_the_formats_can_carry_them(bank: Bank, tmp_path: Path) -> None:
    for name in NAMES:
        sound = [question for question in bank.questions if makes_sense(expect(question, name, bank.language))]
        sound_bank = replace(bank, publish="all", questions=tuple(sound))
        if not sound_bank.published:
            continue
        try:
            check(sound_bank, name, tmp_path)
        except Refused as refused:
            assert {problem.code for problem in refused.problems} <= {"EXPORT-020", *LEFT_OUT}


@each_format
@pytest.mark.parametrize("type", QuestionType)
def test_hostile_texts_in_every_place_come_back(name: str, type: QuestionType, tmp_path: Path) -> None:
    questions = [make_hostile_question(text, type, f"q{number:03}") for number, text in enumerate(HOSTILE, 1)]
    if name == "aiken" and type not in (QuestionType.CHOICE, QuestionType.TRUE_FALSE):
        with pytest.raises(Refused, match="EXPORT-020"):
            FORMATS[name].render(make_hostile_bank("Harmless", *questions))
        return
    # A bank marks a gap by double brackets, so that its text has none.
    sound = [question for question in questions if makes_sense(expect(question, name, "en"))]
    assert len(sound) > 190
    kept = check(make_hostile_bank("Harmless", *sound), name, tmp_path)
    assert len(kept) > 190


@each_format
def test_hostile_texts_of_the_bank_harm_no_question(name: str, tmp_path: Path) -> None:
    for text in HOSTILE:
        check(make_hostile_bank(text, make_hostile_question("Harmless", QuestionType.CHOICE)), name, tmp_path)


@pytest.mark.parametrize("name", ["moodle-xml", "gift"])
def test_the_title_comes_back_as_the_category(name: str, tmp_path: Path) -> None:
    for title in ("Lindenau", "Pool and/or roof", "/open", "closed/", "a // b", "Wer: {sagt} = was?"):
        bank = replace(make_hostile_bank("Harmless", make_hostile_question("a", QuestionType.CHOICE)), title=title)
        assert read_back(FORMATS[name].render(bank).content, name, bank, tmp_path).title == title


def test_only_answers_that_look_like_pairs_or_hidden_signs_are_left_out_of_gift() -> None:
    questions = [make_hostile_question(text, QuestionType.SHORT, f"q{n:03}") for n, text in enumerate(HOSTILE, 1)]
    losses = FORMATS["gift"].render(make_hostile_bank("Harmless", *questions)).losses
    unwritable = {question.id for question in questions if not is_gift(question.answer)}
    assert unwritable
    assert {problem.details["id"] for problem in losses} == unwritable
