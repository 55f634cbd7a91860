"""The lessons that ship: a course in both languages that can be read; and a broken file, which is refused."""

import re
from collections import Counter
from pathlib import Path

import pytest

from quizgen.model import SKILLS, Language
from quizgen.module.lessons import Lesson, find_lessons, read_lessons
from quizgen.problems import Refused

LANGUAGES: tuple[Language, ...] = ("de", "en")
ONLY_GERMAN = {"konjunktiv", "soll-will"}
ONLY_ENGLISH = {"backshift", "is-said-to"}
HARDEST: dict[Language, int] = {"de": 45, "en": 42}
"""LIX: below 40 is easy, from 50 on difficult; German words are longer."""
EVERY = [(language, lesson) for language in LANGUAGES for lesson in find_lessons(language)]
each_lesson = pytest.mark.parametrize(("language", "lesson"), EVERY, ids=[f"{lang}-{one.id}" for lang, one in EVERY])

_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_END = re.compile(r"[.!?][“”]?(?=\s|$)")


def measure_lix(text: str) -> float:
    """Words a sentence, and words of more than six letters among a hundred."""
    found = _WORD.findall(text)
    return len(found) / len(_END.findall(text)) + 100 * sum(len(word) > 6 for word in found) / len(found)


def all_texts(lesson: Lesson) -> list[str]:
    options = [text for option in lesson.check.options for text in (option.text, option.feedback)]
    return [*lesson.paragraphs, lesson.title, lesson.passage, lesson.seen, lesson.tip, lesson.check.ask, *options]


def test_both_languages_teach_the_same_in_the_same_order() -> None:
    german, english = ([lesson.id for lesson in find_lessons(language)] for language in LANGUAGES)
    assert [id for id in german if id not in ONLY_GERMAN] == [id for id in english if id not in ONLY_ENGLISH]
    assert set(german) >= ONLY_GERMAN
    assert set(english) >= ONLY_ENGLISH
    assert len(german) == len(english) == 18


def test_both_languages_look_for_the_same_matter() -> None:
    german = {lesson.id: lesson for lesson in find_lessons("de")}
    for english in find_lessons("en"):
        if english.id not in ONLY_ENGLISH:
            twin = german[english.id]
            assert (english.skill, set(english.when)) == (twin.skill, set(twin.when)), english.id
            assert {key: english.when[key] for key in english.when if key != "words"} == {
                key: twin.when[key] for key in twin.when if key != "words"
            }, english.id


def test_the_course_begins_with_who_speaks_and_ends_with_trusting_well() -> None:
    for language in LANGUAGES:
        ids = [lesson.id for lesson in find_lessons(language)]
        assert (ids[0], ids[-1]) == ("who-speaks", "trusting-well")


def test_every_skill_has_a_lesson() -> None:
    for language in LANGUAGES:
        assert {lesson.skill for lesson in find_lessons(language)} == set(SKILLS)


@each_lesson
def test_a_lesson_is_half_a_page(language: Language, lesson: Lesson) -> None:
    assert 3 <= len(lesson.paragraphs) <= 6
    assert 90 <= len(_WORD.findall(" ".join(lesson.paragraphs))) <= 180
    assert len(_WORD.findall(lesson.passage)) <= 60
    assert len(_WORD.findall(lesson.tip)) <= 45


@each_lesson
def test_a_pupil_of_thirteen_can_read_it(language: Language, lesson: Lesson) -> None:
    assert measure_lix(" ".join(lesson.paragraphs)) <= HARDEST[language]


def test_hard_prose_is_found_out() -> None:
    hard = (
        "Verwaltungsgerichtliche Entscheidungsbegründungen überfordern minderjährige Leserinnen regelmäßig erheblich."
    )
    assert measure_lix(hard) > HARDEST["de"]


@each_lesson
def test_the_self_check_has_one_right_option_and_a_word_on_each(language: Language, lesson: Lesson) -> None:
    options = lesson.check.options
    assert len({option.text for option in options}) == 3
    assert sum(option.is_right for option in options) == 1
    assert all(option.feedback for option in options)


@pytest.mark.parametrize("language", LANGUAGES)
def test_nobody_passes_by_always_choosing_the_same_letter_or_the_longest_text(language: Language) -> None:
    checks = [lesson.check.options for lesson in find_lessons(language)]
    places = Counter(next(place for place, one in enumerate(options) if one.is_right) for options in checks)
    assert max(places.values()) <= len(checks) * 0.4
    longest = sum(max(options, key=lambda one: len(one.text)).is_right for options in checks)
    shortest = sum(min(options, key=lambda one: len(one.text)).is_right for options in checks)
    assert longest <= len(checks) / 2
    assert shortest <= len(checks) / 2


@each_lesson
def test_quotation_marks_are_those_of_the_language_and_come_in_pairs(language: Language, lesson: Lesson) -> None:
    opening, closing = "„“" if language == "de" else "“”"
    for text in all_texts(lesson):
        assert '"' not in text
        assert text.count(opening) == text.count(closing), text


@each_lesson
def test_no_lesson_says_that_unnamed_is_false_or_that_denied_is_disproved(language: Language, lesson: Lesson) -> None:
    said = " ".join(all_texts(lesson)).lower()
    assert not re.search(
        r"ungenannt\w* \w* ?(ist|sind|bleibt) (falsch|gelogen)|unnamed (is|means) (false|untrue)", said
    )
    assert not re.search(r"man kann niemandem|alle medien lügen|you can trust nobody|all media lie", said)


def test_every_example_has_people_and_places_of_its_own() -> None:
    capitals = re.compile(r"(?<![.!?“”] )(?<!^)\b[A-ZÄÖÜ][a-zäöüß]{3,} [A-ZÄÖÜ][a-zäöüß]{2,}\b")
    for language in LANGUAGES:
        names = [name for lesson in find_lessons(language) for name in set(capitals.findall(lesson.passage))]
        assert [name for name, count in Counter(names).items() if count > 1] == []


GOOD = """\
- id: unnamed
  title: Ohne Namen
  skill: source-quality
  when: {source: unnamed, source_kind: [person, role]}
  text: >-
    Erster Absatz, der
    über zwei Zeilen geht.

    Zweiter Absatz.
  example:
    passage: Ein Mitarbeiter sagte, es regne.
    seen: Er bleibt ungenannt.
  tip: Frag nach.
  check:
    ask: Was weißt du?
    options:
      - text: Nichts.
        feedback: Doch, etwas.
      - text: Wer es sagt.
        feedback: Den Namen nicht.
      - text: Dass es jemand sagt.
        right: yes
        feedback: Genau.
"""


def read(folder: Path, text: str) -> tuple[Lesson, ...]:
    (folder / "1.yaml").write_text(text, encoding="utf-8")
    return read_lessons(folder)


def test_a_blank_line_parts_paragraphs(tmp_path: Path) -> None:
    (lesson,) = read(tmp_path, GOOD)
    assert lesson.paragraphs == ("Erster Absatz, der über zwei Zeilen geht.", "Zweiter Absatz.")
    assert lesson.when == {"source": {"unnamed"}, "source_kind": {"person", "role"}}
    assert [option.is_right for option in lesson.check.options] == [False, False, True]


BROKEN = [
    ("no list", "id: unnamed", "LESSON-001", 1),
    ("no keys", "- unnamed\n", "LESSON-001", 1),
    ("a slip in a key", GOOD.replace("  tip:", "  tipp:"), "LESSON-002", 13),
    ("a slip in a condition", GOOD.replace("{source:", "{sauce:"), "LESSON-002", 4),
    ("no tip", GOOD.replace("  tip: Frag nach.\n", ""), "LESSON-003", 1),
    ("no feedback", GOOD.replace("        feedback: Genau.\n", ""), "LESSON-003", 21),
    ("an unknown skill", GOOD.replace("source-quality", "cooking"), "LESSON-004", 3),
    ("an unknown matter", GOOD.replace("source: unnamed", "source: secret"), "LESSON-004", 4),
    ("a doubtful answer", GOOD.replace("right: yes", "right: perhaps"), "LESSON-004", 22),
    ("an empty tip", GOOD.replace("Frag nach.", "' '"), "LESSON-005", 13),
    ("a list for a text", GOOD.replace("Frag nach.", "[Frag, nach]"), "LESSON-005", 13),
    ("no options", GOOD[: GOOD.index("    options:")] + "    options: []\n", "LESSON-006", 16),
    ("the same id twice", GOOD + GOOD, "LESSON-007", 24),
    ("neither when nor always", re.sub("  when:.*\n", "", GOOD), "LESSON-008", 1),
    ("when and always", GOOD.replace("  when:", "  always: yes\n  when:"), "LESSON-008", 1),
    ("no right option", GOOD.replace("        right: yes\n", ""), "LESSON-009", 16),
    ("two options", GOOD.replace("      - text: Nichts.\n        feedback: Doch, etwas.\n", ""), "LESSON-009", 16),
]


@pytest.mark.parametrize(("text", "code", "line"), [case[1:] for case in BROKEN], ids=[case[0] for case in BROKEN])
def test_a_broken_file_is_refused_with_its_line(tmp_path: Path, text: str, code: str, line: int) -> None:
    with pytest.raises(Refused) as refused:
        read(tmp_path, text)
    problems = refused.value.problems
    assert code in {problem.code for problem in problems}
    first = next(problem for problem in problems if problem.code == code)
    assert first.file == str(tmp_path / "1.yaml")
    assert first.line == line
    assert first.render("de") and first.render("en")


def test_all_files_of_a_folder_are_checked_and_no_id_may_return_in_another(tmp_path: Path) -> None:
    (tmp_path / "2.yaml").write_text(GOOD, encoding="utf-8")
    (tmp_path / "3.yaml").write_text("- nothing\n", encoding="utf-8")
    with pytest.raises(Refused) as refused:
        read(tmp_path, GOOD)
    assert [(Path(one.file).name, one.code) for one in refused.value.problems] == [
        ("2.yaml", "LESSON-007"),
        ("3.yaml", "LESSON-001"),
    ]
