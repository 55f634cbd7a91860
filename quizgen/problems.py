"""What went wrong, as a value: where it is, a stable code, and a sentence that says what to do.

Stages raise `Refused` with every problem they found; only the command line and the site turn it into words.
This file refuses to know about files, YAML or the terminal.
"""

from dataclasses import dataclass, field
from typing import Any

SENTENCES: dict[str, dict[str, str]] = {
    # One line a code; a code is never reused for another meaning. `{...}` are the details of the case.
    "ARTICLE-001": {
        "en": "The file is empty. Give a file that holds the article's text.",
        "de": "Die Datei ist leer. Gebraucht wird eine Datei mit dem Text des Artikels.",
    },
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
