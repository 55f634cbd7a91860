"""An article in; what a module tells of it out, as soon as a worker has found that, once for each article.

It is kept in files, so that it outlives the site, and the articles in use in memory. Where nothing can be written,
memory has to do. This file refuses to know how it is found and how it is shown.
"""

from collections import OrderedDict
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from hashlib import sha256
from pathlib import Path
from threading import Lock, Thread

from quizgen import __version__
from quizgen.job import Studied, StudyArticle
from quizgen.model import Article
from quizgen.module import NOTHING, Study, freeze_article, thaw_study
from quizgen.output import make_folder, write_file
from quizgen.problems import Refused
from quizgen.web.jobline import JobLine

FOLDER = ".quizgen/studies"
"""Below the folder of the banks."""
MOST_FILES = 50
MOST_IN_MEMORY = 16
RETRY = timedelta(minutes=10)
"""After so long something that failed is tried again."""


class State(StrEnum):
    """How far it is with an article."""

    PENDING = "pending"
    FOUND = "found"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Finding:
    """What is known of an article by now; nothing before it is found."""

    state: State
    study: Study = NOTHING


class Findings:
    """The claims of articles, kept in `folder`, which need not be there. Safe to use from many threads."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = Lock()
        self._ready: OrderedDict[str, Study] = OrderedDict()
        self._pending: set[str] = set()
        self._failed_at: dict[str, datetime] = {}

    def look(self, article: Article, jobs: JobLine, at: datetime) -> Finding:
        """What is known of the article; whoever asks first has a worker begin, and nobody waits for it here."""
        if not article.paragraphs:
            return Finding(State.FOUND)
        frozen = freeze_article(article)
        key = sha256(f"{__version__}\n{frozen}".encode()).hexdigest()
        with self._lock:
            if (study := self._recall(key)) is not None:
                return Finding(State.FOUND, study)
            if key in self._failed_at and at < self._failed_at[key] + RETRY:
                return Finding(State.FAILED)
            if key not in self._pending:
                self._pending.add(key)
                Thread(target=self._find, args=(key, frozen, jobs, at), daemon=True).start()
        return Finding(State.PENDING)

    def _recall(self, key: str) -> Study | None:
        """From memory, or from a file that is whole."""
        if key not in self._ready:
            with suppress(OSError, ValueError):
                self._remember(key, thaw_study(self._path(key).read_text(encoding="utf-8")))
        if key in self._ready:
            self._ready.move_to_end(key)
        return self._ready.get(key)

    def _find(self, key: str, frozen: str, jobs: JobLine, at: datetime) -> None:
        study: Study | None = None
        try:
            came = jobs.do(StudyArticle(frozen))
            if isinstance(came, Studied):
                study = thaw_study(came.study)
                self._keep(key, came.study)
        finally:
            with self._lock:
                if study is None:
                    self._failed_at[key] = at
                else:
                    self._remember(key, study)
                self._pending.discard(key)

    def _remember(self, key: str, study: Study) -> None:
        self._ready[key] = study
        while len(self._ready) > MOST_IN_MEMORY:
            self._ready.popitem(last=False)

    def _keep(self, key: str, study: str) -> None:
        """As a file, if possible; the oldest files that are too many go."""
        with suppress(Refused, OSError):
            make_folder(self._folder)
            files = sorted(self._folder.glob("*.json"), key=lambda path: path.stat().st_mtime_ns)
            for path in files[: max(0, len(files) + 1 - MOST_FILES)]:
                path.unlink(missing_ok=True)
            write_file(self._path(key), study)

    def _path(self, key: str) -> Path:
        return self._folder / f"{key}.json"
