"""Commands on a bank that is there: show, check, approve, reject, history, restore, export, module."""

import json
from datetime import date
from getpass import getuser
from pathlib import Path

import click

from quizgen.bank import (
    answer_lines,
    check_bank,
    find_version,
    find_versions,
    question_as_json,
    read_bank,
    read_editable_file,
    replace_bank,
    restore_bank,
    set_status,
)
from quizgen.cli.terminal import OUT, diff, end_with_bad_input, refuses, report, say
from quizgen.export import FORMATS, export_bank_file
from quizgen.model import Bank, Language, Status
from quizgen.module import FORMS, Copy
from quizgen.output import write_file
from quizgen.pipeline import make_module
from quizgen.problems import Problem, Refused

_bank = click.argument("bank", type=click.Path(path_type=Path))
_in_language = click.option(
    "--language", type=click.Choice(["de", "en"]), help="Ask in this language, as far as the bank has it."
)


@click.command()
@_bank
@click.option("--json", "as_json", is_flag=True, help="Print the questions as JSON.")
@_in_language
@refuses
def show(bank: Path, as_json: bool, language: Language | None) -> None:
    """Print the questions of a BANK with their answers."""
    read = read_bank(bank, language)
    if as_json:
        questions = [question_as_json(question) for question in read.questions]
        click.echo(json.dumps(questions, ensure_ascii=False, indent=2))
    else:
        _print_questions(read)


def _print_questions(bank: Bank) -> None:
    OUT.print(f"{bank.title} ({len(bank.questions)})", style="bold", markup=False)
    for question in bank.questions:
        OUT.print(f"\n{question.id}  {question.prompt}", style="bold", markup=False)
        for line in answer_lines(question):
            OUT.print(f"      {line}", markup=False)
        place = f"§{question.evidence.paragraph}" if question.evidence.paragraph else ""
        about = (place, question.rule, question.status, question.reviewed_on, question.reviewed_by)
        OUT.print("      " + " ".join(filter(None, about)), style="dim", markup=False)


@click.command()
@click.argument("banks", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="BANK…")
@click.option("--strict", is_flag=True, help="Warnings count as errors.")
def check(banks: tuple[Path, ...], strict: bool) -> None:
    """Check each BANK and say what is wrong, line by line."""
    failed = False
    for path in banks:
        problems = check_bank(path)
        report(problems)
        if any(strict or not problem.is_warning for problem in problems):
            failed = True
        else:
            say("check_ok_with_warnings" if problems else "check_ok", path=path, count=len(problems))
    if failed:
        end_with_bad_input()


_ids = click.argument("ids", nargs=-1, metavar="[ID…]")
_by = click.option("--by", help="Your name or sign; your login name if not given.")


@click.command()
@_bank
@_ids
@click.option("--all", "is_all", is_flag=True, help="Every question that is a draft.")
@_by
@refuses
def approve(bank: Path, ids: tuple[str, ...], is_all: bool, by: str | None) -> None:
    """Approve questions of a BANK by their ids: learners will see them."""
    _review(bank, ids, is_all, Status.APPROVED, by)


@click.command()
@_bank
@_ids
@click.option("--all", "is_all", is_flag=True, help="Every question that is a draft.")
@_by
@refuses
def reject(bank: Path, ids: tuple[str, ...], is_all: bool, by: str | None) -> None:
    """Reject questions of a BANK: they stay in it, so that they are not generated again."""
    _review(bank, ids, is_all, Status.REJECTED, by)


def _review(bank: Path, ids: tuple[str, ...], is_all: bool, status: Status, by: str | None) -> None:
    if is_all == bool(ids):
        raise click.UsageError("Give the ids of questions, or --all.")
    editable = read_editable_file(bank)
    drafts = (question.id for question in editable.bank.questions if question.status is Status.DRAFT)
    questions = [q for q in editable.find(drafts if is_all else ids) if q.status is not status]
    text = set_status(editable, questions, status, date.today().isoformat(), _login_name() if by is None else by)
    replace_bank(bank, text.encode(), expected=editable.text.encode())
    say(f"review_{status}", count=len(questions), path=bank)


def _login_name() -> str:
    """Empty where the system knows none, as in many containers."""
    try:
        return getuser()
    except (KeyError, OSError):
        return ""


@click.command()
@_bank
@click.argument("version", type=click.IntRange(1), required=False)
@refuses
def history(bank: Path, version: int | None) -> None:
    """List the earlier versions of a BANK, or show what was changed since a VERSION."""
    if version is not None:
        lines = _changes(find_version(bank, version).path, bank)
        click.echo("".join(lines), nl=False)
        return
    versions = find_versions(bank)
    if not versions and not bank.is_file():
        raise Refused(Problem("YAML-001", str(bank)))
    if not versions:
        say("history_none", path=bank)
        return
    for earlier, later in zip(versions, [*(v.path for v in versions[1:]), bank], strict=True):
        signs = [line[0] for line in _changes(earlier.path, later) if not line.startswith(("+++", "---"))]
        counts = {"added": signs.count("+"), "removed": signs.count("-")}
        at = earlier.written_at.astimezone().strftime("%Y-%m-%d %H:%M")
        say("history_version", number=earlier.number, at=at, **counts)


def _changes(earlier: Path, later: Path) -> list[str]:
    one, other = (
        path.read_text(encoding="utf-8", errors="replace") if path.is_file() else "" for path in (earlier, later)
    )
    return diff(one, other, str(earlier), str(later))


@click.command()
@_bank
@click.argument("version", type=click.IntRange(1))
@refuses
def restore(bank: Path, version: int) -> None:
    """Put an earlier VERSION of a BANK back; the present one becomes a version itself."""
    restore_bank(bank, version)
    say("history_restored", path=bank, number=version)


def _refuse_to_replace(bank: Path, output: Path) -> None:
    """A slip of the keyboard must not put a deck in the place of the bank."""
    if output.exists() and output.samefile(bank):
        raise Refused(Problem("EXPORT-006", str(output)))


@click.command()
@_bank
@click.option("--to", "format_name", required=True, help=f"Kind of file: {', '.join(FORMATS)}.")
@click.option("-o", "--output", required=True, type=click.Path(path_type=Path), help="The file to write.")
@_in_language
@refuses
def export(bank: Path, format_name: str, output: Path, language: Language | None) -> None:
    """Write a BANK as a file for another program."""
    _refuse_to_replace(bank, output)
    report(export_bank_file(bank, format_name, output, language))
    OUT.print(str(output), markup=False)
    read = read_bank(bank)
    if drafts := sum(question.status is Status.DRAFT for question in read.questions) * (read.publish == "approved"):
        say("export_drafts", count=drafts)


@click.command()
@_bank
@click.option("-o", "--output", required=True, type=click.Path(path_type=Path), help="A file .html, .pdf or .md.")
@click.option(
    "--copy",
    type=click.Choice(list(Copy), case_sensitive=False),
    default=Copy.TEACHER.value,
    show_default=True,
    help="The teacher's has all, the pupil's no solutions, the one for reading no questions either.",
)
@_in_language
@refuses
def module(bank: Path, output: Path, copy: Copy, language: Language | None) -> None:
    """Make the learning module of a BANK: marked-up article, source map, lessons, tasks, questions and key."""
    _refuse_to_replace(bank, output)
    ending = output.suffix.lower()
    if ending not in FORMS:
        raise Refused(Problem("MODULE-002", str(output), details={"endings": ", ".join(FORMS)}))
    read = read_bank(bank, language)
    if copy is Copy.TEACHER and not read.published:
        raise Refused(Problem("EXPORT-004", details={"id": read.id}))
    write_file(output, make_module(read, copy, ending))
    OUT.print(str(output), markup=False)
