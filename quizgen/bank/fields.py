"""What a teacher fills in about a question, as plain values for a form: a question goes in, fields come out.

Fields become the keys of the bank's file again; whether that makes a sound question, the file's own check tells. This
file refuses to know lines and languages.
"""

from dataclasses import dataclass

from quizgen.bank.shape import join_gap
from quizgen.bank.yaml_text import Tree, known
from quizgen.model import Option, Pair, Question, QuestionType, Status
from quizgen.problems import Problem

KEYS = tuple(
    "id type ask options pairs order text answer accept criteria because evidence skill level status reviewed "
    "language source rule".split()
)
"""A question's keys in the usual order: what a teacher reads first stands first, what only the program needs last."""


@dataclass(frozen=True, slots=True)
class Fields:
    """A question in one language as a form shows it; what its type has no use for is empty.

    An entry of a list that is all empty stands for one that is taken out.
    """

    prompt: str = ""
    options: tuple[Option, ...] = ()
    pairs: tuple[Pair, ...] = ()
    order: tuple[str, ...] = ()
    sentence: str = ""
    """That of a cloze or of words to mark, these between double square brackets."""
    answer: str = ""
    """Of a short or an open question."""
    accept: tuple[str, ...] = ()
    criteria: tuple[str, ...] = ()
    explanation: str = ""
    evidence: str = ""
    paragraph: int = 0
    """Where the evidence stands, counted from 1."""
    skill: str = ""
    level: int = 1
    status: Status = Status.DRAFT
    source: str = ""


def make_fields(question: Question) -> Fields:
    """The question as a form shows it."""
    gap = question.gap
    return Fields(
        prompt=question.prompt,
        options=question.options,
        pairs=question.pairs,
        order=question.order,
        sentence=join_gap(gap.before, gap.words, gap.after) if gap else "",
        answer=question.answer if question.type in (QuestionType.SHORT, QuestionType.OPEN) else "",
        accept=question.accept,
        criteria=question.criteria,
        explanation=question.explanation,
        evidence=question.evidence.text,
        paragraph=question.evidence.paragraph,
        skill=question.skill,
        level=question.level,
        status=question.status,
        source=question.source,
    )


def make_tree(fields: Fields) -> dict[str, Tree]:
    """The same under the keys of a bank's file, empty ones too."""
    return {
        "ask": fields.prompt,
        "options": [_option(option) for option in fields.options],
        "pairs": [{"item": pair.item, "match": pair.match} for pair in fields.pairs],
        "order": fields.order,
        "text": fields.sentence,
        "answer": fields.answer,
        "accept": fields.accept,
        "criteria": fields.criteria,
        "because": fields.explanation,
        "evidence": {"paragraph": fields.paragraph, "text": fields.evidence} if fields.evidence.strip() else {},
        "skill": fields.skill,
        "level": fields.level,
        "status": fields.status.value,
        "source": fields.source,
    }


def _option(option: Option) -> dict[str, Tree]:
    return known(**{"right" if option.is_right else "wrong": option.text}, because=option.feedback)


_NAMES = {"ask": "prompt", "text": "sentence", "because": "explanation"}
"""Of fields that are called otherwise than their key."""


def find_field(problem: Problem) -> str:
    """The name of the field of `Fields` that a bank's problem is about; empty if it is about none alone."""
    match problem.path:
        case ("questions", _, "evidence", "paragraph"):
            return "paragraph"
        case ("questions", _, str(key), *_) if key in KEYS:
            return _NAMES.get(key, key)
    return ""
