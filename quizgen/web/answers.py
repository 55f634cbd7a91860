"""The pupils' answers: a token and a question in, the answer out.

They live in memory and are gone when the server stops: nothing about a pupil is ever on the disk. In a cookie
they would not fit (4 KB, and some are typed). This file refuses to know what is right.
"""

import secrets
from collections import OrderedDict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from threading import Lock

from quizgen.model import Question
from quizgen.web.shown import make_version

MAX_PUPILS = 5_000
"""Beyond this number whoever was away longest is forgotten, so that memory stays bounded."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a pupil answered, first and last; `version` is that of the question as the pupil saw it.

    An empty `latest` means the pupil wants to be asked again.
    """

    version: str
    first: str
    latest: str


Answers = Mapping[str, Answer]
"""By question id."""


class AnswerStore:
    """Everybody's answers, by the pupil's token and the bank's id. Safe to use from many threads."""

    def __init__(self, max_pupils: int = MAX_PUPILS) -> None:
        self._max_pupils = max_pupils
        self._pupils: OrderedDict[str, dict[str, dict[str, Answer]]] = OrderedDict()
        self._lock = Lock()

    def read(self, token: str, bank_id: str) -> Answers:
        """The pupil's answers to one bank; none for a token that isn't known."""
        with self._lock:
            if token in self._pupils:
                self._pupils.move_to_end(token)
            return dict(self._pupils.get(token, {}).get(bank_id, {}))

    def write(self, token: str, bank_id: str, question: Question, response: str) -> str:
        """Keep an answer and return the pupil's token; one that isn't known is replaced by a new one."""
        version = make_version(question)
        with self._lock:
            if token not in self._pupils:
                token = secrets.token_urlsafe(16)
            answers = self._pupils.setdefault(token, {}).setdefault(bank_id, {})
            before = answers.get(question.id)
            first = before.first if before and before.version == version else response
            answers[question.id] = Answer(version, first, response)
            self._pupils.move_to_end(token)
            while len(self._pupils) > self._max_pupils:
                self._pupils.popitem(last=False)
        return token

    def reopen(self, token: str, bank_id: str, question_ids: Iterable[str]) -> None:
        """Ask these questions again; what was answered first stays known."""
        with self._lock:
            answers = self._pupils.get(token, {}).get(bank_id, {})
            for question_id in answers.keys() & set(question_ids):
                answers[question_id] = replace(answers[question_id], latest="")

    def forget(self, token: str, bank_id: str) -> None:
        """Drop the pupil's answers to one bank."""
        with self._lock:
            self._pupils.get(token, {}).pop(bank_id, None)
