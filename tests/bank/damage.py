"""Banks after accidents: what editors, mail programs, file systems and people in a hurry do to a file."""

import random
from collections.abc import Callable
from pathlib import Path

from quizgen.shipped import QUESTION_BANKS

CASES = Path(__file__).parent.parent / "cases" / "bank"
SHIPPED, BROKEN = (
    tuple(path.read_bytes() for path in sorted(paths))
    for paths in (QUESTION_BANKS.glob("??/*.yaml"), CASES.glob("*.yaml"))
)

PIECES = """\
: ¦- ¦\n¦  ¦\t¦'¦"¦[¦]¦{¦}¦#¦&a ¦*a¦<<: *a¦!!python/object:os.system ¦!t ¦~¦0¦no¦12:30¦2026-13-45¦\x00¦\x07¦\x85¦\
\u2028¦\ufeff¦😀¦e\u0301¦\u202e¦right:¦wrong:¦ask:¦id: q001¦- id: q001¦---¦...¦%YAML 9¦>¦>-¦|¦|+¦? ¦- - - ¦{{}}¦\
[[¦]]¦\\¦\\x00¦@¦`¦de:¦en: x¦{de: a, en: b}¦path: /etc/passwd¦publish: all¦level: 99999999999999999999¦paragraph: -1\
""".split("¦")


def _cut(data: bytes, chance: random.Random) -> bytes:
    return data[: chance.randrange(len(data) + 1)]


def _flip(data: bytes, chance: random.Random) -> bytes:
    place = chance.randrange(len(data) or 1)
    return data[:place] + bytes([chance.randrange(256)]) + data[place + 1 :]


def _insert(data: bytes, chance: random.Random) -> bytes:
    place = chance.randrange(len(data) + 1)
    return data[:place] + chance.choice(PIECES).encode() * chance.choice([1, 1, 1, 30]) + data[place:]


def _lines(data: bytes, chance: random.Random) -> bytes:
    """A line lost, doubled, moved, indented, or its key or value gone."""
    lines = data.splitlines(keepends=True)
    if not lines:
        return data
    place, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    line = lines[place]
    key, colon, value = line.partition(b":")
    lines[place] = chance.choice(
        [b"", line * 2, b"  " + line, line[1:], line.lstrip(), lines[other], key + colon + b"\n", value, line * 200]
    )
    return b"".join(lines)


def _recode(data: bytes, chance: random.Random) -> bytes:
    text = data.decode("utf-8", "replace")
    encoding = chance.choice(["utf-8-sig", "utf-16", "cp1252", "latin-1", "cp437"])
    return text.replace("\n", chance.choice(["\n", "\r\n", "\r"])).encode(encoding, "replace")


def _splice(data: bytes, chance: random.Random) -> bytes:
    other = chance.choice(SHIPPED)
    return data[: chance.randrange(len(data) + 1)] + other[chance.randrange(len(other)) :]


ACCIDENTS: tuple[Callable[[bytes, random.Random], bytes], ...] = (_cut, _flip, _insert, _insert, _lines, _lines, _lines)
RARE_ACCIDENTS = (_recode, _splice)


def damage(chance: random.Random) -> bytes:
    """A bank after one to four accidents; the same `chance` gives the same bank."""
    data = chance.choice(chance.choice([SHIPPED, BROKEN]))
    for _ in range(chance.randint(1, 4)):
        accident = chance.choice(RARE_ACCIDENTS if chance.random() < 0.1 else ACCIDENTS)
        data = accident(data, chance)
    return data
