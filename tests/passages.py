"""Files of short passages and of what must be found in them.

A case is a line `== why` or `== rule: why`, then the passage (a line is a paragraph), then a line `-> …` for each
thing found; `->` alone says that nothing is. Cases are parted by blank lines.
"""

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

CASES = Path(__file__).parent / "cases"


class Passage(NamedTuple):
    place: str
    """File and line, as editors read them."""
    language: str
    """The name of the file's folder."""
    rule: str
    """Id of the rule it is for; empty where any may find it."""
    paragraphs: tuple[str, ...]
    found: tuple[str, ...]
    """What stands behind each `->`; empty where nothing must be found."""


def read_passages(path: Path) -> Iterator[Passage]:
    """The cases of a file whose folder is named after their language."""
    language = path.parent.name
    lines = list(enumerate(path.read_text(encoding="utf-8").splitlines(), 1))
    for is_blank, block in groupby(lines, key=lambda line: not line[1].strip()):
        if is_blank:
            continue
        (number, head), *rest = block
        place = f"{path.relative_to(CASES.parent)}:{number}"
        assert head.startswith("== "), f"{place}: a case begins with '== '"
        paragraphs = tuple(line for _, line in rest if not line.startswith("->"))
        found = tuple(line.removeprefix("->").strip() for _, line in rest if line.startswith("->"))
        assert paragraphs, f"{place}: no passage"
        assert found, f"{place}: no line with '->'"
        first = head.removeprefix("== ").split(":")[0]
        rule = first if first.startswith(f"{language}.") else ""
        yield Passage(place, language, rule, paragraphs, tuple(filter(None, found)))
