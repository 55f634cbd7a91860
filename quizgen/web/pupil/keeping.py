"""Something that a pupil sent in, kept before anybody is told so, and what became of it out.

This file refuses to know what is right and how pages look.
"""

from dataclasses import dataclass, replace

from sqlalchemy import Connection

from quizgen.web.pupil.blueprint import read_nonce, this_pupil
from quizgen.web.pupil.quiz import Quiz, Shown, begin, is_too_late
from quizgen.web.pupil.repeating import collect_wrong
from quizgen.web.site import this_site
from quizgen.web.step import NO_ANSWER, Step
from quizgen.web.store import (
    Answer,
    Attempt,
    Kind,
    Pupil,
    add_pupil,
    find_attempt,
    hold_pupil,
    is_finished,
    keep_step,
    read_answers,
)


@dataclass(frozen=True, slots=True)
class Sent:
    """A row to be kept; `seen` is how many its page knew, None if that doesn't matter."""

    kind: Kind
    response: str = ""
    seen: int | None = None


@dataclass(frozen=True, slots=True)
class Kept:
    """What became of it."""

    token: str = ""
    """For the cookie of a pupil who wasn't known before."""
    answer: Answer = NO_ANSWER
    """How the question stands now."""
    has_clashed: bool = False
    """The page had fallen behind, and nothing was kept of it."""
    is_late: bool = False
    """The quiz is over, and nothing was kept."""


def keep(quiz: Quiz, step: Step, *sent: Sent) -> Kept:
    """Add rows to the attempt, which begins with its first; whoever wasn't known becomes a pupil."""
    site, nonce = this_site(), read_nonce()
    at = site.now()
    with site.database.writing() as db:
        pupil, token = _find_or_add_pupil(db)
        attempt = _find_or_begin(db, quiz, pupil)
        if is_finished(read_answers(db, attempt.id)) or (quiz.assignment and is_too_late(quiz.assignment, at)):
            return Kept(token, is_late=True)
        clashes = [
            keep_step(
                db,
                attempt.id,
                step.question.id,
                one.kind,
                one.response,
                nonce=f"{nonce} {place}",
                seen=one.seen,
                at=at,
            )
            for place, one in enumerate(sent)
        ]
        answer = read_answers(db, attempt.id).get(step.question.id, NO_ANSWER)
        if not quiz.is_test and answer.tries == 1:
            collect_wrong(db, quiz, [replace(step, answer=answer)], pupil.id)
    return Kept(token, answer, has_clashed=any(clashes))


def _find_or_add_pupil(db: Connection) -> tuple[Pupil, str]:
    """Whoever sends this, with a token if they are new."""
    pupil, token = this_pupil(db), ""
    if pupil is None:
        welcome = add_pupil(db, this_site().now())
        pupil, token = welcome.pupil, welcome.token
    hold_pupil(db, pupil.id)
    return pupil, token


def _find_or_begin(db: Connection, quiz: Quiz, pupil: Pupil) -> Attempt:
    # Two windows may have sent their first row at once.
    attempt = quiz.attempt or find_attempt(db, pupil.id, quiz.bank.id, quiz.language)
    return attempt or begin(db, Shown(quiz.bank, quiz.language), pupil.id, this_site().now())
