"""A bank and what was found in its article in; what stands at the top of the module out: for whom, how long, how hard.

What the teacher has written goes before what is suggested here. This file refuses to know words and HTML.
"""

from dataclasses import dataclass
from functools import cache

from quizgen.model import SKILLS, Bank, Language, Minutes, Question
from quizgen.module.reading_level import Ease, ReadingLevel
from quizgen.module.study import Study
from quizgen.shipped import TEMPLATES
from quizgen.strict_yaml import read_yaml_file

_SHORT_WORDS, _SHORT_QUESTIONS = 600, 15
"""What a class can read and answer in one period; with more of either, two are suggested."""


@dataclass(frozen=True, slots=True)
class Tag:
    """A place in a curriculum: 'KMK 2016', '6.1', 'Medien analysieren und bewerten'."""

    scheme: str
    code: str
    name: str


@dataclass(frozen=True, slots=True)
class Head:
    """For whom a module is, and what it trains."""

    subject: str
    """Empty where the teacher names none."""
    grades: str
    """In the teacher's words; empty where `ease` has to do."""
    ease: Ease | None
    level: ReadingLevel | None
    minutes: Minutes
    skills: tuple[str, ...]
    """Those of the questions, the usual ones first."""
    tags: tuple[Tag, ...]


def make_head(bank: Bank, study: Study) -> Head:
    """The head of the module of `bank`."""
    plan, level = bank.module, study.level
    skills = _find_skills(bank.published)
    return Head(
        subject=plan.subject,
        grades=plan.grades,
        ease=level.ease if level else None,
        level=level,
        minutes=plan.minutes or _suggest_minutes(bank, level),
        skills=skills,
        tags=tuple(tag for tag, trained in _read_tags(bank.language) if trained & set(skills)),
    )


def _suggest_minutes(bank: Bank, level: ReadingLevel | None) -> Minutes:
    is_long = level is not None and level.words > _SHORT_WORDS
    return 90 if is_long or len(bank.published) > _SHORT_QUESTIONS else 45


def _find_skills(questions: tuple[Question, ...]) -> tuple[str, ...]:
    there = dict.fromkeys(question.skill for question in questions if question.skill)
    return tuple(sorted(there, key=lambda skill: SKILLS.index(skill) if skill in SKILLS else len(SKILLS)))


@cache
def _read_tags(language: Language) -> tuple[tuple[Tag, frozenset[str]], ...]:
    entries = read_yaml_file(TEMPLATES / "module" / "curriculum.yaml").data[language]
    return tuple((Tag(e["scheme"], e["code"], e["name"]), frozenset(e["skills"])) for e in entries)
