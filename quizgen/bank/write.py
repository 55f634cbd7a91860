"""A `Bank` becomes the file that people edit: keys in reading order, an empty line between questions.

The same bank gives the same text, byte for byte. This file refuses to keep what stood in the file before:
comments and hand edits of an earlier version are the business of `merge.py`.
"""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from quizgen.bank.fields import KEYS, make_fields, make_tree
from quizgen.bank.history import replace_bank
from quizgen.bank.schema import render_schema
from quizgen.bank.shape import GeneratedShape
from quizgen.bank.stamps import Note, next_number, sign_facts, sign_lines
from quizgen.bank.yaml_text import INDENT, Tree, known, render_yaml
from quizgen.model import Article, Bank, Language, ModulePlan, Question, Status
from quizgen.output import make_folder, write_file

SCHEMA = "bank.schema.json"
OWN_SCHEMA = f".quizgen/{SCHEMA}"
"""Beside the bank, where the folder above has none for all its banks."""
GENERATED_COMMENT = "# Written by quizgen, so that generating again never touches your edits. Nothing to do here.\n"


def render_bank(bank: Bank, options: str = "", schema: str = f"../{SCHEMA}") -> str:
    """The bank as YAML. A text that begins or ends with white space comes back without it.

    `options` are those of the command that generates it, for the next time; `schema` is the path, seen from the bank,
    of the schema by which editors check it.
    """
    written = [render_question(question, bank.language) for question in bank.questions]
    questions = "\n".join(_moved_in(lines, INDENT) for lines in written)
    text = f"# yaml-language-server: $schema={schema}\n" + _render_head(bank) + "\nquestions:\n" + questions
    generated = _note_questions(bank, options, written)
    return text + "\n" + GENERATED_COMMENT + render_generated(generated) if generated.questions else text


def write_bank(bank: Bank, path: Path, options: str = "") -> None:
    """Puts the bank at `path`, whole or not at all, keeps what stood there, and sees to its schema.

    Errors: `Refused`, codes OUTPUT-0xx.
    """
    replace_bank(path, render_bank(bank, options, choose_schema(path.parent)).encode())
    keep_schema(path.parent)


def choose_schema(folder: Path) -> str:
    """The path of the schema, seen from a bank in `folder`: that of the folder above, which many share, or its own."""
    return f"../{SCHEMA}" if (folder.absolute().parent / SCHEMA).is_file() else OWN_SCHEMA


def keep_schema(folder: Path) -> None:
    """Writes the schema for the banks of `folder` where they have one of their own. Errors: as for `write_bank`."""
    if choose_schema(folder) == OWN_SCHEMA:
        make_folder((folder / OWN_SCHEMA).parent)
        write_file(folder / OWN_SCHEMA, render_schema())


def number_from(bank: Bank, number: int) -> Bank:
    """The bank with ids that count up from this number, so that none is used again."""
    questions = enumerate(bank.questions, number)
    return replace(bank, questions=tuple(replace(question, id=f"q{n:03}") for n, question in questions))


def render_question(question: Question, bank_language: Language, indent: int = 0) -> str:
    """The lines of one question, its dash `indent` blanks in."""
    return render_yaml([_question(question, bank_language)], indent)


def _is_as_generated(question: Question) -> bool:
    return question.status is Status.DRAFT and not question.reviewed_by and not question.reviewed_on


def render_as_generated(question: Question, bank_language: Language) -> str:
    """The lines of a question before anybody looked at it, its dash in the first column."""
    return render_question(replace(question, status=Status.DRAFT, reviewed_by="", reviewed_on=""), bank_language)


def render_generated(generated: GeneratedShape) -> str:
    """The lines by which a later run knows what was generated."""
    return render_yaml({"generated": generated.model_dump(exclude_defaults=True)})


def _moved_in(lines: str, indent: int) -> str:
    """The lines, `indent` blanks further in; an empty one stays empty."""
    margin = " " * indent
    return "\n".join(margin + line if line else "" for line in lines.split("\n"))


def _note_questions(bank: Bank, options: str, written: Sequence[str]) -> GeneratedShape:
    """`written` are the lines of the bank's questions, which for one that nobody looked at are those to sign."""
    generated = [(question, lines) for question, lines in zip(bank.questions, written, strict=True) if question.rule]
    facts = sign_facts(question for question, _ in generated)
    notes = {
        question.id: Note(
            fact,
            sign_lines(lines if _is_as_generated(question) else render_as_generated(question, bank.language)),
        )
        for fact, (question, lines) in zip(facts, generated, strict=True)
    }
    return GeneratedShape(
        options=options,
        next=next_number(question.id for question in bank.questions),
        questions={id: str(note) for id, note in notes.items()},
    )


def _render_head(bank: Bank) -> str:
    head = known(
        format=1,
        id=bank.id,
        title=bank.title,
        language=bank.language,
        licence=bank.licence,
        publish=bank.publish if bank.publish != "approved" else "",
        skills=bank.skills,
        module=make_plan_tree(bank.module),
    )
    return render_yaml(head) + _render_article(bank.article)


def make_plan_tree(plan: ModulePlan) -> dict[str, Tree]:
    """The plan under the keys of a bank's file, as far as it is known."""
    return known(
        subject=plan.subject,
        grades=plan.grades,
        minutes=plan.minutes or "",
        words=[known(word=word, meaning=meaning) for word, meaning in plan.meanings.items()],
        careful=plan.careful,
    )


def _render_article(article: Article) -> str:
    """With the number of each paragraph above it, since evidence names it."""
    if not article.paragraphs:
        return ""
    head = known(
        title=article.title,
        author=article.author,
        publisher=article.publisher,
        published=article.published,
        url=article.url,
        licence=article.licence,
    )
    paragraphs = (
        f"{' ' * 2 * INDENT}# {number}\n" + render_yaml([text], 2 * INDENT)
        for number, text in enumerate(article.paragraph_texts, 1)
    )
    return "article:\n" + render_yaml(head, INDENT) + f"{' ' * INDENT}paragraphs:\n" + "".join(paragraphs)


def _question(question: Question, bank_language: Language) -> dict[str, Tree]:
    entries = {
        **make_tree(make_fields(question)),
        "id": question.id,
        "type": question.type.value,
        "reviewed": ", ".join(filter(None, (question.reviewed_on, question.reviewed_by))),
        "language": question.language if question.language != bank_language else "",
        "rule": question.rule,
    }
    return known(**{key: entries[key] for key in KEYS})
