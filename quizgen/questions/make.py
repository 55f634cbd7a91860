"""A tagged article and its claims in, questions out."""

import random
from collections import defaultdict
from collections.abc import Sequence

from quizgen.claims import find_relations
from quizgen.model import Analysis, Claim, Option, Question, QuestionType, Source
from quizgen.questions.ask import find_candidates
from quizgen.questions.candidate import Candidate
from quizgen.questions.choose import choose_candidates, usual_number
from quizgen.questions.guards import find_fault
from quizgen.questions.material import Material, gather
from quizgen.questions.options import ENOUGH, find_wrong_options
from quizgen.questions.rules import read_rules


def make_questions(
    analysis: Analysis,
    claims: Sequence[Claim],
    people: Sequence[Source] = (),
    *,
    number: int | None = None,
    seed: int = 0,
) -> tuple[Question, ...]:
    """Questions about an article: what its claims tell, with `people` (named in it) as further wrong options.

    At most `number` questions (as many as the article's length bears) in the article's order; `seed` moves
    the right options' places.

    The same article, claims and arguments give the same questions.
    """
    language = analysis.article.language
    material = gather(analysis, claims, people, find_relations(analysis, claims))
    asked = [
        candidate
        for candidate in find_candidates(read_rules(language), material)
        if not find_fault(candidate, material.wording)
    ]
    answerable = [candidate for candidate in _with_one_answer(asked) if _type(candidate, material) is not None]
    chosen = choose_candidates(answerable, number or usual_number(analysis))
    places = _places(len(chosen), seed)
    return tuple(
        _question(candidate, f"q{position:03}", places[position - 1], material)
        for position, candidate in enumerate(chosen, 1)
    )


def _with_one_answer(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Without questions that the article answers twice, as when two people deny the same in the same words."""
    answers: dict[str, set[str]] = defaultdict(set)
    for candidate in candidates:
        if candidate.rule.wrong == "sources":
            answers[candidate.prompt].add(candidate.answer)
    return [candidate for candidate in candidates if len(answers[candidate.prompt]) <= 1]


def _type(candidate: Candidate, material: Material) -> QuestionType | None:
    """The rule's type; a short answer where good wrong options are missing and the answer can be typed."""
    if candidate.rule.type is not QuestionType.CHOICE:
        return candidate.rule.type
    if len(find_wrong_options(candidate, material)) >= ENOUGH:
        return QuestionType.CHOICE
    can_be_typed = candidate.source is not None and candidate.source.is_named and candidate.rule.wrong == "sources"
    return QuestionType.SHORT if can_be_typed and len(candidate.answer.split()) <= 4 else None


def _places(number: int, seed: int) -> list[int]:
    """Places for the right option, each place equally often and without a pattern."""
    shuffler = random.Random(seed)
    places: list[int] = []
    while len(places) < number:
        block = [0, 1, 2, 3]
        shuffler.shuffle(block)
        places.extend(block)
    return places


def _question(candidate: Candidate, question_id: str, place: int, material: Material) -> Question:
    subject, rule = candidate.subject, candidate.rule
    question_type = _type(candidate, material) or QuestionType.SHORT
    gap = subject.gap if question_type in (QuestionType.CLOZE, QuestionType.MARK) else None
    options = _options(candidate, question_type, place, material)
    answer = gap.words if gap else candidate.answer
    if question_type is QuestionType.TRUE_FALSE:
        answer = next(option.text for option in options if option.is_right)
    return Question(
        id=question_id,
        type=question_type,
        language=material.language,
        prompt=candidate.prompt,
        answer=answer,
        explanation=candidate.because,
        evidence=candidate.view.evidence,
        skill=rule.skill,
        level=rule.level,
        rule=rule.id,
        options=options,
        accept=material.wording.spellings(answer) if question_type is QuestionType.SHORT else (),
        pairs=subject.pairs,
        order=subject.order,
        gap=gap,
        criteria=rule.criteria,
        source=candidate.view.source.name if candidate.view.source else "",
    )


def _options(candidate: Candidate, question_type: QuestionType, place: int, material: Material) -> tuple[Option, ...]:
    if question_type in (QuestionType.TRUE_FALSE, QuestionType.SEVERAL):
        return candidate.subject.options
    if question_type is not QuestionType.CHOICE:
        return ()
    wrong = list(find_wrong_options(candidate, material))
    wrong.insert(min(place, len(wrong)), Option(candidate.answer, True))
    return tuple(wrong)
