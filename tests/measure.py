"""How well attributions are found: predicted against annotated, as in the attribution data sets.

    python -m tests.measure [ANNOTATED.jsonl …]

prints the figures for our own annotated articles, or for the documents of the files. A predicted content is right
when it shares at least half of all its and the annotated content's words, one for one; the speaker or the cue of a
right content when it shares a word, in a speaker one that tells who it is.
"""

import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from quizgen.claims import find_claims
from quizgen.claims.jsonl import make_article, make_prediction
from quizgen.language import analyse
from tests.annotated import LANGUAGES, read_articles

OVERLAP = 0.5
ROLES = ("speaker", "cue")
_WORD = re.compile(r"\w+(?:[-'’.]\w+)*|[^\w\s]")
_FUNCTION_WORDS = frozenset(
    "der die das den dem des ein eine einer eines einem einen und oder von vom in im an am zu zum zur mit für auf bei"
    " aus nach laut so auch wie dass the a an of and or on at to for by with from as that".split()
)

Attribution = dict[str, Any]
"""As in the data sets: type, and the places of speaker, cue and content."""
Places = Sequence[Sequence[int]]
"""Spans [start, end] in characters."""


@dataclass(slots=True)
class Counts:
    """Attributions counted over documents."""

    annotated: Counter[str] = field(default_factory=Counter)
    """By type, and so are the found ones."""
    found: Counter[str] = field(default_factory=Counter)
    predicted: int = 0
    roles: Counter[str] = field(default_factory=Counter)
    """How many found attributions are annotated with a speaker, and with a cue."""
    right_roles: Counter[str] = field(default_factory=Counter)

    def add(self, text: str, annotated: Sequence[Attribution], predicted: Sequence[Attribution]) -> None:
        """Count one document's attributions."""
        self.annotated.update(one["type"] for one in annotated)
        self.predicted += len(predicted)
        for one, other in match(text, annotated, predicted):
            self.found[one["type"]] += 1
            self.roles.update(role for role in ROLES if one[role])
            self.right_roles.update(role for role in ROLES if _share(text, one[role], other[role]))

    def figures(self) -> dict[str, float]:
        """Per cent, by name; the recall of a type under the type's."""
        precision = _percent(self.found.total(), self.predicted)
        recall = _percent(self.found.total(), self.annotated.total())
        return {
            "precision": precision,
            "recall": recall,
            "F1": 2 * precision * recall / (precision + recall or 1),
            **{role: _percent(self.right_roles[role], self.roles[role]) for role in ROLES},
            **{kind: _percent(self.found[kind], number) for kind, number in sorted(self.annotated.items())},
        }


def count(documents: Iterable[dict[str, Any]]) -> Counts:
    """What is found in annotated documents."""
    counts = Counts()
    for document in documents:
        prediction = make_prediction(document, find_claims(analyse(make_article(document))))
        counts.add(document["text"], document["attributions"], prediction["attributions"])
    return counts


def match(
    text: str, annotated: Sequence[Attribution], predicted: Sequence[Attribution]
) -> list[tuple[Attribution, Attribution]]:
    """Pairs of the same content, one to one, the most alike first; of equals those that share the speaker."""
    likeness = {
        (i, j): (alike, _share(text, one["speaker"], other["speaker"]))
        for i, one in enumerate(annotated)
        for j, other in enumerate(predicted)
        if (alike := _overlap(_words(text, one["content"]), _words(text, other["content"]))) >= OVERLAP
    }
    pairs: dict[int, int] = {}
    for i, j in sorted(likeness, key=likeness.__getitem__, reverse=True):
        if i not in pairs and j not in pairs.values():
            pairs[i] = j
    return [(annotated[i], predicted[j]) for i, j in sorted(pairs.items())]


def read_jsonl(path: Path) -> list[dict[str, Any]]:
    """The annotated documents of a data set."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def table(counts: Counts) -> Iterator[str]:
    """The figures, a line each, with the number of attributions that each is taken on."""
    numbers = {"precision": counts.predicted, **counts.roles, **counts.annotated}
    for name, percent in counts.figures().items():
        yield f"  {name:22} {percent:5.1f} %  of {numbers.get(name, counts.annotated.total())}"


def _words(text: str, spans: Places) -> frozenset[int]:
    """Where the words of the spans begin."""
    return frozenset(found.start() for start, end in spans for found in _WORD.finditer(text, start, end))


def _overlap(one: frozenset[int], other: frozenset[int]) -> float:
    return len(one & other) / (len(one | other) or 1)


def _share(text: str, one: Places, other: Places) -> bool:
    return not _telling_words(text, one).isdisjoint(_telling_words(text, other))


def _telling_words(text: str, spans: Places) -> frozenset[int]:
    """The words that tell who it is or how it is said; of 'Die' and 'so' alone the function words do."""
    words = [found for start, end in spans for found in _WORD.finditer(text, start, end)]
    telling = [found for found in words if found[0].lower() not in _FUNCTION_WORDS]
    return frozenset(found.start() for found in telling or words)


def _percent(part: int, whole: int) -> float:
    return 100 * part / whole if whole else 100.0


if __name__ == "__main__":
    sources = {path: read_jsonl(Path(path)) for path in sys.argv[1:]} or {
        language: read_articles(language) for language in LANGUAGES
    }
    for name, documents in sources.items():
        print(f"{name}: {len(documents)} articles")
        print("\n".join(table(count(documents))))
