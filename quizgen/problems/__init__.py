"""What went wrong, as a value: where it is, a stable code, and a sentence that says what to do.

Stages raise `Refused` with every problem they found; only the command line and the site turn it into words. The
sentences stand in a file for each family of codes. This package refuses to know about files, YAML or the terminal.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from quizgen.problems import (
    account,
    article,
    backup,
    bank,
    batch,
    compare,
    deploy,
    edit,
    export,
    imports,
    lesson,
    module,
    output,
    quiz,
    rule,
    store,
    web,
    work,
    yaml,
)

_FAMILIES = (
    article, yaml, bank, edit, quiz, rule, compare, lesson, export, imports, module, web, store, account, backup,
    deploy, work, batch, output,
)  # fmt: skip

SENTENCES: Mapping[str, Mapping[str, str]] = {
    # A code is never reused for another meaning. `{...}` are the details of the case.
    # Numbers from 100 on are warnings: the input can be used all the same.
    code: sentence
    for family in _FAMILIES
    for code, sentence in family.SENTENCES.items()
}


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong with the input.

    `line` and `column` count from 1; 0 means the problem has no line (a folder that is missing, say).
    """

    code: str
    file: str = ""
    line: int = 0
    column: int = 0
    details: dict[str, Any] = field(default_factory=dict)
    path: tuple[str | int, ...] = field(default=(), compare=False)
    """The keys that lead to it in a bank: `("questions", 3, "options", 0)`; empty where it has none."""

    @property
    def is_warning(self) -> bool:
        """Whether the input can be used all the same: `BANK-101` is a warning, `BANK-011` is not."""
        return int(self.code.rpartition("-")[2]) >= 100

    def sentence(self, language: str = "en") -> str:
        """What is wrong and what to do about it, in `language` (`de` or `en`)."""
        return SENTENCES[self.code][language].format(**self.details)

    def render(self, language: str = "en") -> str:
        """`file:line:column: CODE sentence`, the parts that are known."""
        place = [self.file] if self.file else []
        if self.line:
            place += [str(self.line), str(self.column or 1)]
        words = f"{self.code} {self.sentence(language)}"
        return ": ".join([":".join(place), words] if place else [words])


class Refused(Exception):
    """The input can't be used; `problems` holds every reason that was found."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__("\n".join(problem.render() for problem in problems))
        self.problems = problems
