"""A small archive of short articles, and `quizgen batch` as it is typed."""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

TOWNS = ("Alderford", "Brinmouth", "Corwick", "Dunhaven", "Elmstow", "Farleigh", "Garside", "Holmbury")


def write_article(number: int) -> str:
    """Two paragraphs in which people of that article's own town say something."""
    town = f"{TOWNS[number % len(TOWNS)]} {number}"
    return (
        f"The mayor of {town}, Ann Pryor, said that the old bridge would be closed on Monday. Tom Velder denied that "
        f"the bridge was in danger.\n\nAccording to the fire service, {number + 20} people had called in the night."
    )


def fill_folder(folder: Path, count: int) -> Path:
    """So many articles, each a file."""
    folder.mkdir()
    for number in range(count):
        (folder / f"story-{number:03}.txt").write_text(write_article(number), encoding="utf-8")
    return folder


def read_records(folder: Path) -> list[dict[str, Any]]:
    """What the run noted of each article, in its order."""
    lines = (folder / "batch.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines[1:]]


def banks_of(folder: Path) -> dict[str, bytes]:
    """The banks by their file names."""
    return {path.name: path.read_bytes() for path in folder.glob("*.yaml")}


def start(*arguments: object) -> subprocess.Popen[str]:
    """`quizgen batch` with these arguments, in a process of its own."""
    command: Sequence[str] = [sys.executable, "-m", "quizgen", "batch", *map(str, arguments)]
    environment = {**os.environ, "LC_ALL": "C.UTF-8"}
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8", env=environment)


def finish(run: subprocess.Popen[str]) -> tuple[int, str, str]:
    """Exit code, output, problems."""
    out, err = run.communicate(timeout=120)
    return run.returncode, out, err
