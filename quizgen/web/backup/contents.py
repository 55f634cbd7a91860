"""What a backup is made of: a zip with `manifest.json`, `tables/NAME.jsonl` and `banks/…`.

This file refuses to know the store and the zip itself.
"""

import json
import re
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path, PurePosixPath

from quizgen.strict_yaml import MAX_BYTES

FORMAT = 1
"""Of the zip; that of the tables is their revision."""
MANIFEST = "manifest.json"
TABLES, BANKS = "tables/", "banks/"
_HISTORY = ".history"
_ENDINGS = (".yaml", ".txt", ".md")
"""Banks and the articles that they name."""
_UNSAFE = re.compile(r'[\x00-\x1f\x7f\\:*?"<>|]')
"""A path of another system, or one that a file's name can't have there."""


@dataclass(frozen=True, slots=True)
class Member:
    """A file of the zip; `rows` is 0 for a bank."""

    name: str
    bytes: int
    sha256: str
    rows: int = 0


@dataclass(frozen=True, slots=True)
class Manifest:
    """What is in a backup, in this order."""

    made_at: datetime
    revision: str
    """Of the tables."""
    members: tuple[Member, ...]
    format: int = FORMAT

    @property
    def tables(self) -> tuple[Member, ...]:
        """The rows of the store, those first that others refer to."""
        return tuple(member for member in self.members if member.name.startswith(TABLES))

    @property
    def banks(self) -> tuple[Member, ...]:
        """The files of the banks' folder."""
        return tuple(member for member in self.members if member.name.startswith(BANKS))


def render_manifest(manifest: Manifest) -> str:
    """As it stands in the zip."""
    return json.dumps(asdict(manifest) | {"made_at": manifest.made_at.isoformat()}, ensure_ascii=False, indent=1)


def read_manifest(text: bytes) -> Manifest:
    """Back again. Errors: `ValueError` for anything else."""
    try:
        values = json.loads(text)
        members = tuple(Member(**one) for one in values.pop("members"))
        manifest = Manifest(**values | {"made_at": datetime.fromisoformat(values["made_at"]), "members": members})
    except (TypeError, KeyError, AttributeError, RecursionError) as error:
        raise ValueError(error) from None
    numbers = [manifest.format, *(number for member in members for number in (member.bytes, member.rows))]
    texts = [manifest.revision, *(said for member in members for said in (member.name, member.sha256))]
    if not all(isinstance(one, int) for one in numbers) or not all(isinstance(one, str) for one in texts):
        raise ValueError
    return manifest


def find_bank_files(folder: Path) -> tuple[str, ...]:
    """The files of the banks' folder that a backup holds, as paths below it: banks, articles, earlier versions."""
    names = (path.relative_to(folder).as_posix() for path in sorted(folder.rglob("*")) if path.is_file())
    return tuple(name for name in names if is_bank_file(name) and (folder / name).stat().st_size <= MAX_BYTES)


def is_bank_file(name: str) -> bool:
    """Whether this path, below the banks' folder, is one that a backup may hold."""
    path = PurePosixPath(name)
    if not name or name != path.as_posix() or path.is_absolute() or _UNSAFE.search(name):
        return False
    is_earlier = _HISTORY in path.parts[:-1]
    if any(part.startswith(".") and part != _HISTORY for part in path.parts) or path.name == _HISTORY:
        return False
    return is_earlier or path.suffix in _ENDINGS
