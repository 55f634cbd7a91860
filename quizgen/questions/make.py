"""A tagged article and its claims in, questions out."""

import random
from collections import defaultdict
from collections.abc import Sequence
from types import ModuleType

from quizgen.model import Analysis, Claim, Form, Language, Option, Question, QuestionType, Source, Stance
from quizgen.questions.ask import find_candidates
from quizgen.questions.candidate import Candidate
from quizgen.questions.choose import choose_candidates, usual_number
from quizgen.questions.guards import find_fault
from quizgen.questions.options import ENOUGH, Material, find_wrong_options, tells_enough
from quizgen.questions.rules import read_rules
from quizgen.questions.view import View, make_views
from quizgen.questions.wording import de, en

_STATED = (Stance.SAYS, Stance.CONFIRMS, Stance.CONCEDES, Stance.WARNS)
"""Whose clause is a statement: 'denied that …' and 'demanded that …' state something else."""
_WORDINGS: dict[Language, ModuleType] = {"de": de, "en": en}


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
    wording = _WORDINGS[language]
    material = _material(analysis, make_views(analysis, claims), people, wording)
    asked = [
        candidate
        for candidate in find_candidates(read_rules(language), material.views, wording)
        if not find_fault(candidate, wording)
    ]
    answerable = [candidate for candidate in _with_one_answer(asked) if _type(candidate, material, wording) is not None]
    chosen = choose_candidates(answerable, number or usual_number(analysis))
    places = _places(len(chosen), seed)
    return tuple(
        _question(candidate, f"q{position:03}", places[position - 1], material, wording)
        for position, candidate in enumerate(chosen, 1)
    )


def _with_one_answer(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Without questions that the article answers twice, as when two people deny the same in the same words."""
    answers: dict[str, set[str]] = defaultdict(set)
    for candidate in candidates:
        if candidate.rule.wrong == "sources":
            answers[candidate.prompt].add(candidate.answer)
    return [candidate for candidate in candidates if len(answers[candidate.prompt]) <= 1]


def _material(analysis: Analysis, views: tuple[View, ...], people: Sequence[Source], wording: ModuleType) -> Material:
    statements = []
    for view in views:
        clause = wording.that(view)
        is_told = (
            view.attribution is not None
            and view.attribution.form == Form.INDIRECT
            and view.attribution.stance in _STATED
        )
        if (
            clause is not None
            and is_told
            and tells_enough(clause.words)
            and not wording.find_dangling_words(clause.words)
        ):
            statements.append((view, clause.text))
    values = [(fact.kind, fact.answer) for view in views for fact in wording.facts(view)]
    return Material(analysis.article.language, views, tuple(people), tuple(statements), tuple(dict.fromkeys(values)))


def _type(candidate: Candidate, material: Material, wording: ModuleType) -> QuestionType | None:
    """The rule's type; a short answer where good wrong options are missing and the answer can be typed."""
    if candidate.rule.type == QuestionType.SHORT:
        return QuestionType.SHORT
    if len(find_wrong_options(candidate, material, wording)) >= ENOUGH:
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


def _question(candidate: Candidate, question_id: str, place: int, material: Material, wording: ModuleType) -> Question:
    question_type = _type(candidate, material, wording) or QuestionType.SHORT
    options: tuple[Option, ...] = ()
    accept: tuple[str, ...] = ()
    if question_type == QuestionType.SHORT:
        accept = wording.spellings(candidate.answer)
    else:
        wrong = list(find_wrong_options(candidate, material, wording))
        wrong.insert(min(place, len(wrong)), Option(candidate.answer, True))
        options = tuple(wrong)
    return Question(
        id=question_id,
        type=question_type,
        language=material.language,
        prompt=candidate.prompt,
        answer=candidate.answer,
        explanation=candidate.because,
        evidence=candidate.view.evidence,
        skill=candidate.rule.skill,
        level=candidate.rule.level,
        rule=candidate.rule.id,
        options=options,
        accept=accept,
        source=candidate.view.source.name if candidate.view.source else "",
    )
