"""A bank's questions for whoever reads them over: each with its key, its evidence and why it is asked, and buttons.

A judgement counts for the question as the teacher saw it: what somebody changed meanwhile is shown once more. This
file refuses to change words.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from flask import abort, redirect, request, url_for
from werkzeug.wrappers import Response

from quizgen.bank import Editable, change_bank, check_bank_text, find_versions, set_status, sign_question
from quizgen.interface import words
from quizgen.model import Question, Status
from quizgen.problems import Problem
from quizgen.web.attempt import MarkedParagraph, find_evidence
from quizgen.web.site import render_page, visitors_language
from quizgen.web.teacher.bank_file import find_path, read_bank_here, today
from quizgen.web.teacher.blueprint import teaching, this_teacher
from quizgen.web.teacher.marked import mark_article
from quizgen.web.teacher.refusal import say_sentence
from quizgen.web.teacher.rule_words import say_rule

ALL = "all"
SHOWN = (*Status, ALL)


@dataclass(frozen=True, slots=True)
class Card:
    """A question to be judged."""

    question: Question
    sign: str
    """Of its lines as they are shown."""
    evidence: tuple[MarkedParagraph, ...]
    why: tuple[str, ...]
    """What its rule looks for."""
    warnings: tuple[str, ...]


@teaching.get("/banks/<bank_id>/")
def show_review(bank_id: str) -> str:
    """The questions with one status (`?show=`), or all; drafts if nothing is wished and there are some."""
    editable = read_bank_here(bank_id)
    bank = editable.bank
    counts: Counter[str] = Counter(question.status for question in bank.questions)
    show = request.args.get("show", "")
    if show not in SHOWN:
        show = Status.DRAFT if counts[Status.DRAFT] else ALL
    shown = choose_shown(bank.questions, show)
    return render_page(
        "teacher/review.html",
        bank.language,
        bank=bank,
        cards=make_cards(editable, shown),
        paragraphs=mark_article(bank.article, shown),
        counts={**counts, ALL: len(bank.questions)},
        show=show,
        shows=SHOWN,
        notice=request.args.get("notice", ""),
        latest=max((version.number for version in find_versions(find_path(bank_id))), default=0),
    )


def choose_shown(questions: Iterable[Question], show: str) -> list[Question]:
    """Those with the status `show`, or all."""
    return [question for question in questions if show in (question.status, ALL)]


def make_cards(editable: Editable, questions: Iterable[Question]) -> list[Card]:
    """All that is told of these questions."""
    article, w = editable.bank.article, words(visitors_language(editable.bank.language))
    warnings = _find_warnings(editable)
    return [
        Card(
            question,
            sign_question(editable, question.id),
            find_evidence(article, question.evidence),
            say_rule(question.rule, w),
            tuple(map(say_sentence, warnings.get(question.id, ()))),
        )
        for question in questions
    ]


def _find_warnings(editable: Editable) -> Mapping[str, Sequence[Problem]]:
    """By id."""
    ids = [question.id for question in editable.bank.questions]
    found: dict[str, list[Problem]] = {}
    for problem in check_bank_text(editable.text, editable.file):
        match problem.path:
            case ("questions", int(number), *_):
                found.setdefault(ids[number], []).append(problem)
    return found


@teaching.post("/banks/<bank_id>/judge")
def judge(bank_id: str) -> Response:
    """Give the questions of the form a status, and go to the next draft."""
    status, show = request.form.get("status", ""), request.form.get("show", ALL)
    asked = dict(value.split(" ", 1) for value in request.form.getlist("question") if " " in value)
    if status not in tuple(Status) or show not in SHOWN or not asked:
        abort(400)

    def change(editable: Editable) -> tuple[str, int]:
        seen = [id for id, sign in asked.items() if id in editable.blocks and sign_question(editable, id) == sign]
        judged = editable.find(seen)
        return set_status(editable, judged, Status(status), today(), this_teacher().name), len(asked) - len(seen)

    unseen = change_bank(find_path(bank_id), change)
    if unseen:
        return go_to_review(bank_id, show, next(iter(asked)), is_next=False, notice="changed")
    is_next = status != Status.DRAFT and len(asked) == 1
    return go_to_review(bank_id, show, next(iter(asked)), is_next=is_next)


def go_to_review(bank_id: str, show: str, id: str, *, is_next: bool, notice: str = "") -> Response:
    """To the question, or with `is_next` to the draft behind it; to all questions where there is no draft any more."""
    questions = read_bank_here(bank_id).bank.questions
    ids = [question.id for question in questions]
    place = ids.index(id) if id in ids else 0
    drafts = [question.id for question in (*questions[place:], *questions[:place]) if question.status is Status.DRAFT]
    shown = [question.id for question in choose_shown(questions, show)]
    if show == Status.DRAFT and not drafts:
        show, notice = ALL, notice or "no_drafts"
    anchor = next(iter(drafts), id) if is_next or id not in shown else id
    return redirect(url_for(".show_review", bank_id=bank_id, show=show, notice=notice or None, _anchor=anchor), 303)
