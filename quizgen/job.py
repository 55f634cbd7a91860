"""What the quiz site asks of its worker and what it hears back: values here, lines of JSON between the two processes.

This file refuses to know how a job is done and how its process is run.
"""

import json
from base64 import b64decode, b64encode
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from quizgen.model import Language
from quizgen.problems import Problem


@dataclass(frozen=True, slots=True)
class Pasted:
    """The words of an article; without a title it has its own, or its first words."""

    text: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class Uploaded:
    """A file with an article, under the name that its owner knows."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Linked:
    """The web address of an article."""

    address: str


@dataclass(frozen=True, slots=True)
class NewBank:
    """A bank of an article is to be made in a folder; no bank that is there is touched."""

    folder: Path
    article: Pasted | Uploaded | Linked
    options: str = ""
    """Which questions are wanted, as typed behind `quizgen generate`: `--questions 8 --level 2`."""
    language: Language | None = None
    """Of the article; found out if not given."""
    taken: tuple[str, ...] = ()
    """Ids that banks in other folders of the site have."""


@dataclass(frozen=True, slots=True)
class RenewBank:
    """The article of a bank is to be asked about once more; hand edits stay."""

    path: Path
    options: str = ""
    """As for a new bank; empty: those it was made with."""
    only: tuple[str, ...] = ()
    """Ids of questions whose version of today is wanted, whatever was edited in them; empty: all, hand edits stay."""


@dataclass(frozen=True, slots=True)
class StudyArticle:
    """All that a module needs is to be found in an article."""

    article: str
    """As `freeze_article` writes it."""


Job = NewBank | RenewBank | StudyArticle


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a job is: `reading`, `sentences`, `claims`, `questions`, `writing`, in this order."""

    stage: str
    done: int = 0
    of: int = 0
    """0 where nothing is counted."""


@dataclass(frozen=True, slots=True)
class Made:
    """A bank stands at the path, with so many questions."""

    path: Path
    id: str
    questions: int


@dataclass(frozen=True, slots=True)
class Studied:
    """What was found in an article, as `freeze_study` writes it."""

    study: str


@dataclass(frozen=True, slots=True)
class ToldProblem:
    """A `Problem` put into words, in both languages, because its details stay in the worker."""

    code: str
    file: str
    line: int
    column: int
    de: str
    en: str

    def sentence(self, language: str = "en") -> str:
        """What is wrong and what to do about it, in `language` (`de` or `en`)."""
        return self.de if language == "de" else self.en


@dataclass(frozen=True, slots=True)
class Failed:
    """Nothing came of it, for these reasons."""

    problems: tuple[ToldProblem, ...]


Outcome = Made | Studied | Failed
Said = Progress | Outcome


def say_failed(*problems: Problem) -> Failed:
    """The problems in words."""
    return Failed(
        tuple(
            ToldProblem(told.code, told.file, told.line, told.column, told.sentence("de"), told.sentence("en"))
            for told in problems
        )
    )


def render_job(job: Job) -> bytes:
    """The job as one line; its paths become absolute, since the worker runs in a folder of its own."""
    match job:
        case NewBank(folder, article, options, language, taken):
            place = {"new": str(folder.absolute()), "taken": taken}
            return _line({**place, "options": options, "language": language, **_render_article(article)})
        case RenewBank(path, options, only):
            return _line({"renew": str(path.absolute()), "options": options, "only": only})
        case StudyArticle(article):
            return _line({"study": article})


def _render_article(article: Pasted | Uploaded | Linked) -> dict[str, str]:
    match article:
        case Pasted(text, title):
            return {"text": text, "title": title}
        case Uploaded(name, data):
            return {"name": name, "data": b64encode(data).decode()}
        case Linked(address):
            return {"address": address}


def read_job(line: bytes) -> Job:
    """The job in a line. Errors: ValueError, KeyError where it is none."""
    told = json.loads(line)
    if "renew" in told:
        return RenewBank(Path(told["renew"]), told["options"], tuple(told["only"]))
    if "study" in told:
        return StudyArticle(told["study"])
    article, taken = _read_article(told), tuple(told["taken"])
    return NewBank(Path(told["new"]), article, told["options"], told["language"], taken)


def _read_article(told: dict[str, str]) -> Pasted | Uploaded | Linked:
    if "address" in told:
        return Linked(told["address"])
    if "name" in told:
        return Uploaded(told["name"], b64decode(told["data"]))
    return Pasted(told["text"], told["title"])


def render_said(said: Said) -> bytes:
    """What the worker says as one line."""
    match said:
        case Progress(stage, done, of):
            return _line({"stage": stage} | ({"done": done, "of": of} if of else {}))
        case Made(path, id, questions):
            return _line({"made": {"path": str(path), "id": id, "questions": questions}})
        case Studied(study):
            return _line({"studied": study})
        case Failed(problems):
            return _line({"problems": [asdict(problem) for problem in problems]})


def read_said(line: bytes) -> Said:
    """What the worker says in a line. Errors: ValueError, KeyError, TypeError where it is nothing of that kind."""
    told = json.loads(line)
    if "stage" in told:
        return Progress(**told)
    if "made" in told:
        return Made(**told["made"] | {"path": Path(told["made"]["path"])})
    if "studied" in told:
        return Studied(told["studied"])
    return Failed(tuple(ToldProblem(**problem) for problem in told["problems"]))


def _line(told: dict[str, Any]) -> bytes:
    return json.dumps(told).encode() + b"\n"  # ASCII: no encoding of a system's streams can harm it
