"""What a teacher adds to the learning module, in a form: subject, grades, time, meanings of words, what is delicate.

Whatever happens, what was typed comes back. This file refuses to know lines and YAML.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import get_args

from flask import redirect, request
from werkzeug.datastructures import MultiDict
from werkzeug.wrappers import Response

from quizgen.bank import PlanConflict, save_plan, sign_plan
from quizgen.interface import words
from quizgen.model import Bank, Minutes, ModulePlan
from quizgen.problems import Problem, Refused
from quizgen.web.findings import State
from quizgen.web.module_page import look_at
from quizgen.web.site import render_page, visitors_language
from quizgen.web.teacher.bank_file import find_path, read_bank_here
from quizgen.web.teacher.blueprint import teaching
from quizgen.web.teacher.desk import Errors, asked_language
from quizgen.web.teacher.form import Difference
from quizgen.web.teacher.module import address_in_language
from quizgen.web.teacher.refusal import say_sentence

FREE_ROWS = 3
"""For words of the teacher's own choice, below the others."""
MOST_WORDS = 30
_LESSONS: tuple[Minutes, ...] = get_args(Minutes)


@dataclass(frozen=True, slots=True)
class WordRow:
    """A word and its meaning to fill in; an offered one is the module's own choice, and needs no line in the file."""

    word: str = ""
    meaning: str = ""
    is_offered: bool = False


@teaching.get("/banks/<bank_id>/module/plan")
def show_plan(bank_id: str) -> str:
    """The form as the file has it, with the words that the module explains anyway."""
    editable = read_bank_here(bank_id, asked_language())
    plan = editable.bank.module
    return _render(editable.bank, plan, _make_rows(plan, _find_offered(editable.bank)), sign_plan(editable))


@teaching.post("/banks/<bank_id>/module/plan")
def keep_plan(bank_id: str) -> Response | tuple[str, int]:
    """Save the form, or show it again: with more rows, with what is wrong, or beside what others saved meanwhile."""
    bank, sign = read_bank_here(bank_id, asked_language()).bank, request.form.get("sign", "")
    rows = [*_read_rows(request.form)]
    typed = _read_plan(request.form, rows)
    if request.form.get("do") == "more":
        return _render(bank, typed, rows, sign), 200
    if twice := _find_twice(rows):
        told = words(visitors_language(bank.language))["plan_twice"].format(word=twice)
        return _render(bank, typed, rows, sign, errors={"words": [told]}), 422
    try:
        conflict = save_plan(find_path(bank_id), sign, typed, asked_language())
    except Refused as refused:
        return _render(bank, typed, rows, sign, errors=_find_errors(refused.problems)), 422
    if conflict:
        return _render(bank, typed, rows, conflict.sign, differences=_find_differences(typed, conflict)), 409
    return redirect(address_in_language(".show_module", bank_id), 303)


def _find_offered(bank: Bank) -> Sequence[str]:
    """The module's own choice of words; none as long as nobody has looked for them."""
    finding = look_at(bank.article)
    return [hard.word for hard in finding.study.hard_words] if finding.state is State.FOUND else []


def _make_rows(plan: ModulePlan, offered: Sequence[str]) -> list[WordRow]:
    added = [word for word in plan.meanings if word not in offered]
    return [
        *(WordRow(word, plan.meanings.get(word, ""), is_offered=True) for word in offered),
        *(WordRow(word, plan.meanings[word]) for word in added),
    ]


def _read_rows(form: MultiDict[str, str]) -> Iterator[WordRow]:
    offered = {*form.getlist("offered")}
    for word, meaning in zip(form.getlist("word")[:MOST_WORDS], form.getlist("meaning"), strict=False):
        if (word + meaning).strip():
            yield WordRow(word.strip(), meaning.strip(), word in offered)


def _read_plan(form: MultiDict[str, str], rows: Sequence[WordRow]) -> ModulePlan:
    return ModulePlan(
        subject=form.get("subject", ""),
        grades=form.get("grades", ""),
        minutes=next((minutes for minutes in _LESSONS if form.get("minutes") == str(minutes)), None),
        meanings={row.word: row.meaning for row in rows if row.meaning or not row.is_offered},
        careful=form.get("careful", ""),
    )


def _find_differences(typed: ModulePlan, conflict: PlanConflict) -> Iterator[Difference]:
    for field in fields(ModulePlan):
        said = [_say(getattr(plan, field.name)) for plan in (typed, conflict.theirs)]
        if said[0] != said[1]:
            yield field.name, said


def _say(value: str | int | Mapping[str, str] | None) -> tuple[str, ...]:
    """A part of the plan in words, a line each entry."""
    if isinstance(value, Mapping):
        return tuple(f"{word}: {meaning}" if meaning else word for word, meaning in value.items())
    return tuple(filter(None, str(value or "").strip().splitlines()))


def _find_twice(rows: Sequence[WordRow]) -> str:
    """A word that has two rows, of whose meanings one would be lost."""
    counts = Counter(row.word for row in rows if row.word)
    return next((word for word, count in counts.items() if count > 1), "")


def _find_errors(problems: Sequence[Problem]) -> Errors:
    """The problems' sentences by the key that they are about."""
    errors: dict[str, list[str]] = {}
    for problem in problems:
        key = problem.path[1] if len(problem.path) > 1 else ""
        errors.setdefault(str(key), []).append(say_sentence(problem))
    return errors


def _render(
    bank: Bank,
    plan: ModulePlan,
    rows: Sequence[WordRow],
    sign: str,
    errors: Errors | None = None,
    differences: Iterable[Difference] = (),
) -> str:
    return render_page(
        "teacher/plan.html",
        bank.language,
        bank=bank,
        plan=plan,
        rows=(*rows, *(WordRow(),) * min(FREE_ROWS, MOST_WORDS - len(rows))),
        sign=sign,
        lessons=_LESSONS,
        errors=errors or {},
        differences=list(differences),
        asked=asked_language(),
        cancel=address_in_language(".show_module", bank.id),
    )
