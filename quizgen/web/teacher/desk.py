"""The question that a teacher is working at, and the page with its form.

This file refuses to save anything.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import get_args

from flask import request

from quizgen.bank import Editable, Fields, find_field, make_fields, sign_question
from quizgen.model import SKILLS, Bank, Language, Question, QuestionType
from quizgen.problems import Problem
from quizgen.web.site import render_page
from quizgen.web.teacher.bank_file import read_bank_here
from quizgen.web.teacher.form import PARTS, Difference, pack, unpack
from quizgen.web.teacher.marked import mark_article
from quizgen.web.teacher.refusal import say_sentence
from quizgen.web.teacher.review import ALL, SHOWN

Errors = Mapping[str, Sequence[str]]
"""Sentences by the name of the field they are about; those about none alone under an empty name."""


@dataclass(frozen=True, slots=True)
class Desk:
    """A question of a bank; a new one has no id yet."""

    editable: Editable
    """Read in the language of the form, as far as the bank speaks that."""
    type: QuestionType
    language: Language
    id: str = ""

    @property
    def bank(self) -> Bank:
        """The bank that the question belongs to."""
        return self.editable.bank

    @property
    def question(self) -> Question | None:
        """As it stands in the file; None for a new one."""
        return self.editable.find([self.id])[0] if self.id else None


@dataclass(frozen=True, slots=True)
class Opened:
    """What stood in the file when the form was opened, and its sign; both travel with the form."""

    base: Fields = field(default_factory=Fields)
    sign: str = ""


def open_question(bank_id: str, id: str) -> Desk | None:
    """The question with this id; a new one of the form's type if there is none (any more), None without a type."""
    language = asked_language()
    editable = read_bank_here(bank_id, language)
    if id and id in editable.blocks:
        (question,) = editable.find([id])
        return Desk(editable, question.type, question.language, id)
    type = next((one for one in QuestionType if one == request.values.get("type")), None)
    return Desk(editable, type, language or editable.bank.language) if type else None


def open_fields(desk: Desk) -> Opened:
    """As it stands in the file now."""
    return Opened(make_fields(desk.question), sign_question(desk.editable, desk.id)) if desk.question else Opened()


def read_opened() -> Opened:
    """As it stood there when the form that is sent was opened."""
    return Opened(unpack(request.form.get("base", "")), request.form.get("sign", ""))


def asked_language() -> Language | None:
    """That of the form, where it isn't the bank's."""
    return next((one for one in get_args(Language) if one == request.values.get("in")), None)


def asked_show() -> str:
    """Which questions the teacher was looking at before."""
    show = request.values.get("show", ALL)
    return show if show in SHOWN else ALL


def find_errors(problems: Sequence[Problem]) -> Errors:
    """The problems' sentences, each at its field."""
    errors: dict[str, list[str]] = {}
    for problem in problems:
        name = find_field(problem)
        errors.setdefault("evidence" if name == "paragraph" else name, []).append(say_sentence(problem))
    return errors


def render_desk(
    desk: Desk,
    shown: Fields,
    opened: Opened,
    errors: Errors | None = None,
    differences: Sequence[Difference] = (),
    *,
    is_gone: bool = False,
) -> str:
    """The form with the fields that are `shown`; `is_gone` if somebody took the question out meanwhile."""
    return render_page(
        "teacher/question.html",
        desk.bank.language,
        bank=desk.bank,
        desk=desk,
        fields=shown,
        has=PARTS[desk.type],
        errors=errors or {},
        base=pack(opened.base),
        sign=opened.sign,
        differences=differences,
        is_gone=is_gone,
        paragraphs=mark_article(desk.bank.article, [desk.question] if desk.question else []),
        skills=(*SKILLS, *desk.bank.skills),
        spoken=_find_languages(desk),
        show=asked_show(),
    )


def _find_languages(desk: Desk) -> list[Language]:
    """Those in which the question is asked, if they are several."""
    asked = desk.editable.trees[desk.id]["ask"] if desk.id else ""
    return [one for one in get_args(Language) if isinstance(asked, dict) and asked.get(one)]
