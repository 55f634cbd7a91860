"""A question as JSON, for other programs: the keys are fixed, and `docs/bank-format.md` describes them."""

from typing import Any

from quizgen.model import Question


def question_as_json(question: Question) -> dict[str, Any]:
    """Plain dicts, lists, strings, numbers and booleans; `start` and `end` are characters of the article."""
    evidence = question.evidence
    return {
        "id": question.id,
        "type": question.type.value,
        "rule": question.rule,
        "skill": question.skill,
        "level": question.level,
        "language": question.language,
        "prompt": question.prompt,
        "options": [
            {"text": option.text, "right": option.is_right, "feedback": option.feedback} for option in question.options
        ],
        "pairs": [{"item": pair.item, "match": pair.match} for pair in question.pairs],
        "order": list(question.order),
        "text": [question.gap.before, question.gap.words, question.gap.after] if question.gap else [],
        "answer": question.answer,
        "accept": list(question.accept),
        "criteria": list(question.criteria),
        "explanation": question.explanation,
        "evidence": {
            "text": evidence.text,
            "paragraph": evidence.paragraph,
            "start": evidence.start,
            "end": evidence.end,
        },
        "source": question.source,
        "status": question.status.value,
        "reviewed": {"on": question.reviewed_on, "by": question.reviewed_by},
    }
