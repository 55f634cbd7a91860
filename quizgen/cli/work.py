"""`quizgen work`: one job for the quiz site, in a process of its own, so that no page waits for an analysis.

One line in standard input is the job; lines in standard output say how far it is and at last what came of it
(`quizgen/job.py`). Standard input stays open meanwhile: its end is that of the site, and of this process too.
This file refuses to know of pages, and to keep anything but a bank.
"""

import os
import sys
from dataclasses import replace
from threading import Thread

import click

from quizgen.article import Reach, read_article_at, read_article_bytes
from quizgen.bank import Editable, Fate, change_bank, keep_place, write_bank
from quizgen.job import (
    Job,
    Linked,
    Made,
    NewBank,
    Outcome,
    Pasted,
    Progress,
    RenewBank,
    Said,
    Studied,
    StudyArticle,
    Uploaded,
    read_job,
    render_said,
    say_failed,
)
from quizgen.memory import limit_memory
from quizgen.model import Article
from quizgen.module import freeze_study, thaw_article
from quizgen.names import choose_name
from quizgen.pipeline import make_bank, renew_bank, study_article
from quizgen.problems import Problem, Refused
from quizgen.questions import read_options, render_options


@click.command(hidden=True)
def work() -> None:
    """Do one job for the quiz site: a line of JSON in standard input, lines of JSON out."""
    limit_memory()
    job = read_job(sys.stdin.buffer.readline())
    Thread(target=_end_with_input, daemon=True).start()
    _say(do_job(job))


def _end_with_input() -> None:
    # Not by sys.stdin: the main thread could not end while this one holds its lock.
    while os.read(0, 4096):
        pass
    os._exit(1)


def do_job(job: Job) -> Outcome:
    """Does it, and says meanwhile how far it is; the problems name files as the teacher knows them."""
    try:
        match job:
            case NewBank():
                return _make(job)
            case RenewBank():
                return _renew(job)
            case StudyArticle(article):
                return Studied(freeze_study(study_article(thaw_article(article))))
    except Refused as refused:
        folder = _find_folder(job)
        return say_failed(*(replace(p, file=p.file.removeprefix(folder)) for p in refused.problems))
    except MemoryError:
        return say_failed(Problem("WORK-002"))


def _find_folder(job: Job) -> str:
    """What of a file's path nobody needs to see."""
    match job:
        case NewBank(folder=folder):
            return f"{folder}{os.sep}"
        case RenewBank(path=path):
            return f"{path.parent}{os.sep}"
        case StudyArticle():
            return ""


def _make(job: NewBank) -> Made:
    _tell("reading", 0, 0)
    if not job.folder.is_dir():
        raise Refused(Problem("QUIZ-005", str(job.folder)))
    article, source = _read_article(job)
    wish = read_options(job.options, source)
    bank = make_bank(article, "", file=source, wish=wish, tell=_tell)
    _tell("writing", 0, 0)
    path = keep_place(job.folder, choose_name(source, bank.title), job.taken)
    write_bank(replace(bank, id=path.stem), path, render_options(wish))
    return Made(path, path.stem, len(bank.questions))


def _read_article(job: NewBank) -> tuple[Article, str]:
    """The article, and the name by which the teacher knows it: none if it was pasted."""
    match job.article:
        case Pasted(text, title):
            article = read_article_bytes(text.encode(errors="replace"), "", language=job.language)
            return replace(article, title=title or article.title), ""
        case Uploaded(name, data):
            return read_article_bytes(data, name, language=job.language), name
        case Linked(address):
            return read_article_at(address, Reach.PUBLIC, language=job.language), address


def _renew(job: RenewBank) -> Made:
    def change(editable: Editable) -> tuple[str, Made]:
        wish = read_options(job.options or editable.options, str(job.path))
        merged = renew_bank(editable, wish, render_options(wish), job.only, only_taken=bool(job.only), tell=_tell)
        _tell("writing", 0, 0)
        added = sum(fate is Fate.ADDED for fate in merged.fates.values())
        return merged.text, Made(job.path, editable.bank.id, len(editable.bank.questions) + added)

    _tell("reading", 0, 0)
    return change_bank(job.path, change)


def _tell(stage: str, done: int, of: int) -> None:
    _say(Progress(stage, done, of))


def _say(said: Said) -> None:
    sys.stdout.buffer.write(render_said(said))
    sys.stdout.buffer.flush()
