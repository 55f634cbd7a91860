"""What a class did in the store in, pupils for `quizgen.web.results` out, each asked what that pupil was asked.

Banks change while classes answer: every round is marked by the edition it began with, or, where a teacher wants that,
by the bank of today. This file refuses to know marks and pages.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from sqlalchemy import Connection

from quizgen.model import Bank, Language, Question
from quizgen.web.attempt import find_questions
from quizgen.web.results import Given, Pupil, ask_anew, is_same_task
from quizgen.web.store import Assignment, ClassAttempt, is_finished, read_class_answers, read_edition

Today = Callable[[Language], Bank | None]
"""The bank as it is now, asked in a language; None if there is no such bank any more."""


@dataclass(frozen=True, slots=True)
class Round:
    """One pupil's way through the quiz."""

    kept: ClassAttempt
    pupil: Pupil

    @property
    def is_finished(self) -> bool:
        """Whether it was handed in."""
        return is_finished(self.kept.answers)

    @property
    def answered(self) -> int:
        """The number of questions with an answer."""
        return sum(bool(given.latest) for given in self.pupil.given.values())


@dataclass(frozen=True, slots=True)
class Register:
    """A class and its quiz."""

    questions: tuple[Question, ...]
    """All that anybody was asked, in the bank's order; of several wordings that of most pupils."""
    pupils: tuple[tuple[Round, ...], ...]
    """By alias, each with all their rounds, the first one first."""
    changed: tuple[str, ...]
    """The ids of questions that are another task in the bank of today."""

    @property
    def firsts(self) -> tuple[Pupil, ...]:
        """Everybody in their first round, before anybody knew a solution."""
        return tuple(rounds[0].pupil for rounds in self.pupils)

    @property
    def latest(self) -> tuple[Round, ...]:
        """Everybody in their latest round."""
        return tuple(rounds[-1] for rounds in self.pupils)

    @property
    def counted(self) -> tuple[Round, ...]:
        """Everybody in the round that counts: one that was handed in, else the fullest, of equals the latest."""
        return tuple(map(choose_round, self.pupils))

    def find_rounds(self, pupil_id: str) -> tuple[Round, ...]:
        """All rounds of one pupil; none of somebody who isn't in the class."""
        return next((rounds for rounds in self.pupils if rounds[0].kept.attempt.pupil_id == pupil_id), ())

    def count_otherwise(self, question: Question) -> int:
        """How many pupils were asked another wording of a question, in the same language."""
        asked = (rounds[-1].pupil.asked.get(question.id) for rounds in self.pupils)
        return sum(one is not None and _is_edited(one, question) for one in asked)


def choose_round(rounds: Sequence[Round]) -> Round:
    """The one that counts of a pupil's rounds."""
    return max(rounds, key=lambda one: (one.is_finished, one.answered, one.kept.attempt.started_at))


def read_register(db: Connection, assignment: Assignment, today: Today, *, is_marked_today: bool = False) -> Register:
    """The class as it stands; `is_marked_today` marks by the bank of today wherever it has the same to choose from."""
    kept = read_class_answers(db, assignment.id)
    editions = {id: read_edition(db, id) for id in {one.attempt.edition_id for one in kept}}
    banks = {language: bank for language in {one.attempt.language for one in kept} if (bank := today(language))}
    now = {language: {question.id: question for question in bank.questions} for language, bank in banks.items()}
    rounds = [Round(one, _make_pupil(one, editions[one.attempt.edition_id], assignment)) for one in kept]
    changed = _find_changed(rounds, now)
    if is_marked_today:
        rounds = [Round(one.kept, ask_anew(one.pupil, now.get(one.kept.attempt.language, {}))) for one in rounds]
    return Register(_find_questions(rounds, [*banks.values(), *editions.values()]), _sort(rounds), changed)


def _make_pupil(kept: ClassAttempt, edition: Bank, assignment: Assignment) -> Pupil:
    seed = kept.attempt.id if assignment.is_shuffled else ""
    asked = {question.id: question for question in find_questions(edition, kept.attempt.question_ids, seed)}
    answers = ((id, kept.answers[id]) for id in asked if id in kept.answers)
    given = {id: Given(one.first, one.latest, one.tries, one.hints) for id, one in answers}
    return Pupil(kept.alias, given, asked)


def _find_changed(rounds: Iterable[Round], now: Mapping[Language, Mapping[str, Question]]) -> tuple[str, ...]:
    changed = {
        id
        for one in rounds
        for id, asked in one.pupil.asked.items()
        if (question := now.get(one.kept.attempt.language, {}).get(id)) and not is_same_task(asked, question)
    }
    return tuple(sorted(changed))


def _find_questions(rounds: Sequence[Round], banks: Sequence[Bank]) -> tuple[Question, ...]:
    wordings: dict[str, Counter[Question]] = {}
    for one in rounds:
        for id, question in one.pupil.asked.items():
            wordings.setdefault(id, Counter())[question] += 1
    # Each bank in its order: what only an earlier edition asked comes last.
    order = dict.fromkeys(question.id for bank in banks for question in bank.questions)
    return tuple(wordings[id].most_common(1)[0][0] for id in order if id in wordings)


def _sort(rounds: Iterable[Round]) -> tuple[tuple[Round, ...], ...]:
    def read_key(one: Round) -> tuple[str, str, str]:
        alias = one.pupil.alias
        return (alias.casefold(), alias, one.kept.attempt.pupil_id)

    # The rounds come oldest first, and stay so.
    return tuple(tuple(group) for _, group in groupby(sorted(rounds, key=read_key), key=read_key))


def _is_edited(asked: Question, question: Question) -> bool:
    return asked.language == question.language and not is_same_task(asked, question)
