"""`quizgen generate --into`: what became of each question, told to the person at the terminal."""

from collections.abc import Iterator
from itertools import zip_longest
from pathlib import Path

import click

from quizgen.article import read_article
from quizgen.bank import Editable, Fate, Merged, answer_lines, read_editable_file, replace_bank
from quizgen.cli.terminal import OUT, diff, say, working
from quizgen.pipeline import renew_bank
from quizgen.problems import Problem, Refused
from quizgen.questions import ANYTHING, Wish, read_options, render_options


def renew(path: Path, wish: Wish, take: tuple[str, ...], article: str = "", *, is_dry_run: bool = False) -> None:
    """Generates the bank once more, by the options it was made with if `wish` is for anything.

    Prints what was done, or with `is_dry_run` the changed lines, and then writes nothing. An `article` must be the
    bank's own.
    """
    editable = read_editable_file(path)
    if article:
        _check_same(article, editable)
    if wish == ANYTHING:
        wish = read_options(editable.options, str(path))
    with working(f"asking about {path}") as tell:
        merged = renew_bank(editable, wish, render_options(wish), take, tell=tell)
    if is_dry_run:
        click.echo("".join(diff(editable.text, merged.text, str(path), str(path))), nl=False)
    else:
        replace_bank(path, merged.text.encode(), expected=editable.text.encode())
    _tell(path, merged, len(editable.bank.questions))
    if is_dry_run:
        say("merge_dry_run")


def _check_same(article: str, editable: Editable) -> None:
    theirs = read_article(article, language=editable.bank.language).paragraph_texts
    ours = (" ".join(paragraph.split()) for paragraph in editable.bank.article.paragraph_texts)
    for number, (one, other) in enumerate(zip_longest(theirs, ours), 1):
        if one != other:
            raise Refused(Problem("QUIZ-007", article, details={"paragraph": number}))


_TOLD = (
    (Fate.ADDED, "merge_added"),
    (Fate.RENEWED, "merge_renewed"),
    (Fate.OFFERED, "merge_offered"),
    (Fate.KEPT, "merge_kept"),
    (Fate.DELETED, "merge_deleted"),
)


def _tell(path: Path, merged: Merged, before: int) -> None:
    """A line for each thing that happened, with the ids; versions on offer with their words."""
    for fate, key in _TOLD:
        if ids := [id for id, its_fate in merged.fates.items() if its_fate is fate]:
            say(key, count=len(ids), ids=" ".join(ids))
        for line in _show(merged, ids) if fate is Fate.OFFERED else ():
            OUT.print(line, markup=False)
    if merged.gone:
        say("merge_gone", count=len(merged.gone), ids=" ".join(merged.gone))
    renewed = sum(fate is Fate.RENEWED for fate in merged.fates.values())
    say("merge_same", path=path, count=before - renewed)


def _show(merged: Merged, ids: list[str]) -> Iterator[str]:
    for id in ids:
        yield f"    {id}  {merged.fresh[id].prompt}"
        yield from (f"          {line}" for line in answer_lines(merged.fresh[id]))
