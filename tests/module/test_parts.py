"""What stands around the article: for whom it is, which words are explained, what its teacher should know."""

from dataclasses import replace

import pytest

from quizgen.model import ModulePlan, Name, SourceKind, Span
from quizgen.module import Copy, Study
from quizgen.module.parts import Module, make_parts
from quizgen.module.reading_level import ReadingLevel
from quizgen.module.vocabulary import HardWord, Why
from tests.module.samples import ARTICLE, BANK, CLAIMS, QUESTIONS, STUDY

NO_PLAN = ModulePlan()


def module(plan: ModulePlan = NO_PLAN, study: Study = STUDY, copy: Copy = Copy.TEACHER) -> Module:
    return make_parts(replace(BANK, module=plan), study, copy)


def place(word: str) -> Span:
    start = ARTICLE.text.index(word)
    return Span(start, start + len(word))


def test_what_the_teacher_wrote_goes_before_what_is_suggested() -> None:
    assert module().head.minutes == 45 and module().head.subject == ""
    head = module(ModulePlan(subject="Politik", grades="9b", minutes=90)).head
    assert (head.subject, head.grades, head.minutes) == ("Politik", "9b", 90)


@pytest.mark.parametrize(("words", "questions", "minutes"), [(600, 15, 45), (601, 15, 90), (600, 16, 90)])
def test_a_long_article_or_many_questions_take_two_periods(words: int, questions: int, minutes: int) -> None:
    many = tuple(replace(QUESTIONS[0], id=f"q{number:03}") for number in range(questions))
    study = replace(STUDY, level=ReadingLevel(words, 30, 40, 50))
    assert make_parts(replace(BANK, questions=many), study, Copy.TEACHER).head.minutes == minutes


def test_the_curriculum_names_what_the_questions_train_and_nothing_else() -> None:
    tags = {tag.code for tag in module().head.tags}
    assert tags == {"6.1", "5.1"}  # all questions are about who says what
    nothing = make_parts(replace(BANK, questions=()), STUDY, Copy.TEACHER)
    assert nothing.head.tags == () and nothing.head.skills == ()


def test_found_words_come_with_the_teachers_meanings_and_her_own_words_after_them() -> None:
    study = replace(STUDY, hard_words=(HardWord("Stadtrat", place("Stadtrat"), Why.OFFICE),))
    plan = ModulePlan(meanings={"Hallenbad": "ein Bad mit Dach", "Stadtrat": "die gewählten Leute", "Kran": ""})
    explained = [(entry.word, entry.meaning, entry.paragraph) for entry in module(plan, study).explained]
    assert explained == [
        ("Stadtrat", "die gewählten Leute", 1),
        ("Hallenbad", "ein Bad mit Dach", 1),
        ("Kran", "", 0),
    ]


def test_the_teacher_is_told_what_could_not_be_decided_and_what_is_delicate() -> None:
    person = Name(place("Ada Quill"), "Ada Quill", SourceKind.PERSON)
    about = replace(CLAIMS[1], facts=(person,))
    notes = module(study=replace(STUDY, claims=(about, *CLAIMS[2:]), relations=())).notes
    assert notes
    assert [(entry.about, entry.row.number) for entry in notes.delicate] == [(("Ada Quill",), 1)]
    assert [row.number for row in notes.nobodys] == [5]
    assert sum(phase.minutes for phase in notes.flow) == 45


@pytest.mark.parametrize("minutes", [45, 90])
@pytest.mark.parametrize("language", ["de", "en"])
def test_the_phases_of_a_lesson_fill_its_time(language: str, minutes: int) -> None:
    bank = replace(BANK, language=language, module=ModulePlan(minutes=minutes))
    notes = make_parts(bank, STUDY, Copy.TEACHER).notes
    assert notes and sum(phase.minutes for phase in notes.flow) == minutes


def test_only_a_teachers_copy_has_notes() -> None:
    plan = ModulePlan(careful="Zwei Kinder der Klasse kennen den Verein.")
    assert module(plan).notes
    for copy in (Copy.PUPIL, Copy.READING):
        assert module(plan, copy=copy).notes is None


def test_every_character_of_the_article_stands_in_one_line() -> None:
    for copy in Copy:
        texts = ["".join(run.span.of(ARTICLE.text) for row in rows for run in row) for rows in module(copy=copy).rows]
        assert texts == list(ARTICLE.paragraph_texts)
