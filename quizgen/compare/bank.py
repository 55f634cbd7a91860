"""A comparison in, the bank that holds its questions with the text of both articles out.

This file refuses to judge what is worth asking: rules and subjects do.
"""

from collections.abc import Iterator
from itertools import islice

from quizgen.compare.comparison import Comparison
from quizgen.compare.joined import Joined
from quizgen.compare.rules import Rule, read_rules
from quizgen.compare.side import make_sides
from quizgen.compare.subjects import FINDERS, Subject
from quizgen.model import Bank, Language, Option, Question, QuestionType
from quizgen.questions.make import right_places


def make_comparison_bank(comparison: Comparison, joined: Joined, bank_id: str) -> Bank:
    """A bank whose article is `joined`; without questions where the articles do not differ. All are drafts."""
    return Bank(
        id=bank_id,
        title=joined.article.title,
        language=joined.article.language,
        article=joined.article,
        questions=tuple(_make_questions(comparison, joined)) if comparison.is_different else (),
        licence=joined.article.licence,
    )


def _make_questions(comparison: Comparison, joined: Joined) -> Iterator[Question]:
    """In the order of the rules; the same comparison gives the same questions."""
    sides, language = make_sides(comparison, joined), joined.article.language
    found = [
        (rule, subject)
        for rule in read_rules(language)
        for subject in islice(FINDERS[rule.each](comparison, sides), rule.most)
    ]
    places = right_places([len(subject.wrong) + 1 for _, subject in found if subject.wrong], seed=0)
    for number, (rule, subject) in enumerate(found, 1):
        place = next(places) if subject.wrong else 0
        yield _make_question(rule, subject, f"q{number:03}", place, language)


def _make_question(rule: Rule, subject: Subject, question_id: str, place: int, language: Language) -> Question:
    answer = rule.answer.format(**subject.slots)
    options = subject.options
    if subject.wrong:
        wrong = [Option(text, False) for text in subject.wrong]
        options = (*wrong[:place], Option(answer, True), *wrong[place:])
    if rule.type is QuestionType.SEVERAL:
        answer = ""
    elif options:
        answer = next(option.text for option in options if option.is_right)
    return Question(
        id=question_id,
        type=rule.type,
        language=language,
        prompt=rule.ask.format(**subject.slots),
        answer=answer,
        explanation=rule.because.format(**subject.slots),
        evidence=subject.evidence,
        skill=rule.skill,
        level=rule.level,
        rule=rule.id,
        options=options,
        criteria=rule.criteria,
        source=subject.source,
    )
