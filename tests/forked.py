"""Processes that have nearly everything imported already: what they do is the same, their start is quicker."""

import multiprocessing
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

FORKS = multiprocessing.get_context("forkserver")
FORKS.set_forkserver_preload(
    "quizgen.pipeline quizgen.export quizgen.module quizgen.batch quizgen.compare quizgen.imports rich.progress"
    " tests.web.reliability.servers pytest".split()
)
_PATIENCE_S = 120
_STREAMS = ("stdin", "stdout", "stderr")


def run_quizgen(
    arguments: tuple[str, ...], stdin: bytes, environment: Mapping[str, str], folder: Path
) -> subprocess.CompletedProcess[str]:
    """What `quizgen` with these arguments does in a folder; it speaks UTF-8."""
    with tempfile.TemporaryDirectory() as place:
        streams = Path(place)
        (streams / "stdin").write_bytes(stdin)
        process = FORKS.Process(target=_be_quizgen, args=(arguments, streams, dict(environment), folder))
        process.start()
        process.join(_PATIENCE_S)
        process.kill()
        process.join()
        told = [(streams / name).read_text(encoding="utf-8") for name in _STREAMS[1:]]
    return subprocess.CompletedProcess(arguments, process.exitcode or 0, *told)


def _be_quizgen(arguments: tuple[str, ...], streams: Path, environment: Mapping[str, str], folder: Path) -> None:
    os.environ.clear()
    os.environ.update(environment)
    os.chdir(folder)
    for number, name in enumerate(_STREAMS):
        mode = "w" if number else "r"
        file = (streams / name).open(mode, encoding="utf-8")
        os.dup2(file.fileno(), number)
        setattr(sys, name, file)
    from quizgen.cli import main  # not before: how wide the terminal is and whether there is one is found out here

    main(arguments, prog_name="quizgen")
