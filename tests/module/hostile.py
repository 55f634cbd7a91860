"""An article in which one text stands in every place, and what could have been found in it, made by hand."""

from dataclasses import replace

from quizgen.model import (
    Article,
    Attribution,
    Bank,
    Claim,
    Evidence,
    Form,
    ModulePlan,
    QuestionType,
    Relation,
    RelationKind,
    Source,
    SourceKind,
    Span,
    Stance,
    Tone,
)
from quizgen.module import Study
from quizgen.module.reading_level import ReadingLevel
from quizgen.module.vocabulary import HardWord, Why
from tests.export.hostile import make_hostile_bank, make_hostile_question

TYPES = tuple(QuestionType)
SKILL = "own-skill"


def make_module_bank(text: str) -> Bank:
    """A bank with a question of each type, as it could stand in a file: skills have ids, and evidence is there."""
    questions = [make_hostile_question(text, type, f"q{number:03}") for number, type in enumerate(TYPES, 1)]
    bank = make_hostile_bank(text, *questions)
    proof = bank.article.paragraph_texts[0]
    return replace(
        bank,
        questions=tuple(
            replace(question, skill=SKILL, evidence=Evidence(proof, 1, 0, len(proof)), rule="")
            for question in bank.questions
        ),
        skills={SKILL: f"{text} skill"},
        module=ModulePlan(
            subject=f"{text} subject",
            grades=f"{text} grades",
            meanings={f"{text} word": f"{text} meaning"},
            careful=f"{text} careful",
        ),
    )


def make_hostile_study(article: Article, text: str) -> Study:
    """Each of the two paragraphs is a claim of somebody; one denies the other."""
    claims = tuple(_make_claim(article, number, text) for number in (0, 1))
    relation = Relation(RelationKind.DENIES, claims[1], claims[0], (f"{text} shared",))
    hard = HardWord(f"{text} hard", article.paragraphs[0], next(iter(Why)))
    return Study(claims, (relation,), ReadingLevel(70, 7, 41, 55), (hard,))


def _make_claim(article: Article, number: int, text: str) -> Claim:
    """What is said is the paragraph; who says it and with which word are parts of it."""
    whole = article.paragraphs[number]
    said = Span(whole.end - len("paragraph1"), whole.end)
    source = Source(f"{text} name{number}", SourceKind.PERSON, is_named=True, role=f"{text} role{number}")
    outer = Source(f"{text} medium{number}", SourceKind.MEDIUM, is_named=True)
    via = Attribution(outer, None, (), (), Form.INDIRECT, Stance.SAYS, Tone.NEUTRAL, "test")
    stance = (Stance.SAYS, Stance.DENIES)[number]
    link = Attribution(source, said, (said,), (whole,), Form.INDIRECT, stance, Tone.DISTANCING, "test", via=via)
    return Claim((whole,), whole, link)
