"""Guided tasks as data: `templates/module/tasks/{de,en}.yaml`, put to an article that has the matter they are about.

Files in, tasks with their words out. This file refuses to know how a matter is found.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from string import Formatter
from typing import Literal

from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError

from quizgen.model import Language
from quizgen.module.matters import SLOTS, Slots
from quizgen.problems import Problem, Refused
from quizgen.shipped import TEMPLATES
from quizgen.strict_yaml import read_yaml_file

Part = Literal["guided", "transfer"]
"""Beside the article, or beyond it."""


class _Wording(BaseModel):
    """An entry of the file."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str
    part: Part
    level: Literal["1", "2", "3"]
    operator: str
    """The verb that says what is to be done, as curricula name it: 'vergleichen'."""
    about: str
    """The matter, a key of `SLOTS`."""
    ask: str
    key: str
    """What a good answer has; for an open task an outline."""
    criteria: tuple[str, ...] = ()
    """By what to judge an open answer, as the pupil says it."""


@dataclass(frozen=True, slots=True)
class Task:
    """A task about this article, with what its answer should have."""

    id: str
    part: Part
    level: int
    operator: str
    ask: str
    key: str
    criteria: tuple[str, ...]


_FILE = TypeAdapter(tuple[_Wording, ...])


def make_tasks(matters: Mapping[str, Slots], language: Language) -> tuple[Task, ...]:
    """Every task about one of an article's `matters`, by level and then as the file has them."""
    return tuple(sorted(_make(matters, _read_wordings(language)), key=lambda task: task.level))


@cache
def _read_wordings(language: Language) -> tuple[_Wording, ...]:
    return read_task_file(TEMPLATES / "module" / "tasks" / f"{language}.yaml")


def read_task_file(path: Path) -> tuple[_Wording, ...]:
    """The tasks in one file. Errors: `Refused` (MODULE-001) with the line of each thing that is wrong."""
    document = read_yaml_file(path)
    try:
        wordings = _FILE.validate_python(document.data or [])
    except ValidationError as error:
        raise Refused(
            *(
                Problem("MODULE-001", str(path), *document.place(fault["loc"]), {"reason": fault["msg"]})
                for fault in error.errors()
            )
        ) from None
    problems = [
        Problem("MODULE-001", str(path), *document.place((number, key)), {"reason": reason})
        for number, wording in enumerate(wordings)
        for key, reason in _find_faults(wording)
    ]
    if problems:
        raise Refused(*problems)
    return wordings


def _find_faults(wording: _Wording) -> Iterator[tuple[str, str]]:
    if wording.about not in SLOTS:
        yield "about", f"{wording.about}: {', '.join(SLOTS)}"
        return
    for key in ("ask", "key"):
        try:
            used = {name for _, name, _, _ in Formatter().parse(getattr(wording, key)) if name is not None}
        except ValueError as error:
            yield key, str(error)
            continue
        if strange := used - SLOTS[wording.about]:
            yield key, f"{{{', '.join(sorted(strange))}}}: {', '.join(sorted(SLOTS[wording.about])) or '–'}"


def _make(matters: Mapping[str, Slots], wordings: Sequence[_Wording]) -> Iterator[Task]:
    for wording in wordings:
        if wording.about in matters:
            slots = matters[wording.about]
            yield Task(
                id=wording.id,
                part=wording.part,
                level=int(wording.level),
                operator=wording.operator,
                ask=wording.ask.format(**slots),
                key=wording.key.format(**slots),
                criteria=wording.criteria,
            )
