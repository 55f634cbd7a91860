"""A bank in, an H5P Question Set (`.h5p`) out: one content a question that learners may see.

The package brings no libraries: the site has them, in the minor versions named here or newer ones. Those named are the
oldest ones that belong together, so that most sites have them. Ids of contents are frozen for good: a site keeps what
a learner did by them. This file refuses to know how a question is asked in H5P, and to read a clock.
"""

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from quizgen.export.archive import make_archive
from quizgen.export.fitness import has_task, refuse_unfit
from quizgen.export.format import Export
from quizgen.export.h5p_task import Task, make_task, show_paragraphs
from quizgen.export.h5p_texts import QUESTION_SET, make_texts
from quizgen.export.reasons import make_article_lines
from quizgen.export.text import make_html, make_line
from quizgen.model import Bank, Question
from quizgen.problems import Problem, Refused

MAIN_LIBRARY = "H5P.QuestionSet 1.20"
_MAX_TITLE = 255
_MAX_EXTRAS = 1250
"""Bytes of a title, characters of further conditions; longer ones are refused by sites."""
_CC_ZERO = re.compile(r"CC[ -]?0(?:[ -]1\.0)?(?: UNIVERSAL)?")
_CREATIVE_COMMONS = re.compile(
    r"CC[ -](?P<terms>BY(?:[ -]NC)?(?:[ -](?:SA|ND))?)(?:[ -](?P<version>1\.0|2\.0|2\.5|3\.0|4\.0))?(?: INTERNATIONAL)?"
)


def render(bank: Bank, changed: object = None) -> Export:
    """The `.h5p` file of `bank`; H5P keeps no times, so `changed` says nothing.

    Raises `Refused` if two questions share an id, a question has no text or lacks its gap, or none can be asked in H5P.
    """
    refuse_unfit(bank.published)
    tasks = {question.id: make_task(question) if has_task(question) else None for question in bank.published}
    asked = [(question, task) for question in bank.published if (task := tasks[question.id])]
    if not asked:
        raise Refused(Problem("EXPORT-020", details={"id": bank.id, "name": "H5P"}))
    files = {
        "h5p.json": _json(_package(bank, [task for _, task in asked])),
        "content/content.json": _json(_question_set(bank, asked)),
    }
    left_out = (question for question in bank.published if tasks[question.id] is None)
    return Export(make_archive(files), tuple(map(_loss, left_out)))


def _loss(question: Question) -> Problem:
    return Problem("EXPORT-142" if has_task(question) else "EXPORT-141", details={"id": question.id})


def _package(bank: Bank, tasks: Sequence[Task]) -> dict[str, Any]:
    libraries = [MAIN_LIBRARY, *sorted({task.library for task in tasks})]
    url = make_line(bank.article.url)
    return {
        "title": _title(bank.title) or bank.id,
        "language": bank.language,
        "defaultLanguage": bank.language,
        "mainLibrary": MAIN_LIBRARY.partition(" ")[0],
        "embedTypes": ["iframe"],
        "preloadedDependencies": [_dependency(library) for library in libraries],
        **find_licence(bank.licence),
        **({"source": url} if re.match(r"https?://.", url) else {}),
    }


def _dependency(library: str) -> dict[str, Any]:
    name, _, version = library.partition(" ")
    major, _, minor = version.partition(".")
    return {"machineName": name, "majorVersion": int(major), "minorVersion": int(minor)}


def find_licence(licence: str) -> dict[str, str]:
    """H5P's fields for a licence in our words; one that H5P has no sign for stands under its further conditions."""
    line = make_line(licence)
    if _CC_ZERO.fullmatch(line.upper()):
        return {"license": "CC0 1.0", "licenseVersion": "1.0"}
    if found := _CREATIVE_COMMONS.fullmatch(line.upper()):
        version = {"licenseVersion": found["version"]} if found["version"] else {}
        return {"license": f"CC {found['terms'].replace(' ', '-')}", **version}
    return {"license": "U", **({"licenseExtras": line[:_MAX_EXTRAS]} if line else {})}


def _question_set(bank: Bank, asked: Sequence[tuple[Question, Task]]) -> dict[str, Any]:
    texts = make_texts(QUESTION_SET, bank.language)
    return {
        "introPage": {
            "showIntroPage": True,
            "title": make_html(make_line(bank.title)),
            "introduction": "".join(map(show_paragraphs, make_article_lines(bank))),
            **texts["introPage"],
        },
        "progressType": "dots",
        "passPercentage": 50,
        "questions": [_content(bank, question, task) for question, task in asked],
        "texts": texts["texts"],
        "disableBackwardsNavigation": False,
        "randomQuestions": False,
        "endGame": {
            "showResultPage": True,
            "showSolutionButton": True,
            "showRetryButton": True,
            "overallFeedback": [],
            "showAnimations": False,
            "skippable": False,
            **texts["endGame"],
        },
        "override": {"checkButton": True},
    }


def _content(bank: Bank, question: Question, task: Task) -> dict[str, Any]:
    return {
        "library": task.library,
        "params": task.params,
        "subContentId": str(uuid5(NAMESPACE_URL, f"quizgen/1/{bank.id}/{question.id}")),
        "metadata": {
            "title": _title(question.prompt),
            "contentType": task.kind,
            "defaultLanguage": question.language,
            "authorComments": f"quizgen {bank.id}/{question.id}; level {question.level}; {make_line(question.skill)}",
            **find_licence(bank.licence),
        },
    }


def _title(text: str) -> str:
    return make_line(text).encode()[:_MAX_TITLE].decode(errors="ignore").strip()


def _json(value: Mapping[str, Any]) -> bytes:
    return json.dumps(value, ensure_ascii=False, indent=1).encode()
