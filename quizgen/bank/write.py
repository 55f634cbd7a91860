"""A `Bank` becomes the file that people edit: keys in reading order, an empty line between questions.

The same bank gives the same text, byte for byte. This file refuses to keep what stood in the file before:
comments and hand edits of an earlier version are not its business.
"""

from pathlib import Path

from quizgen.bank.shape import join_gap
from quizgen.bank.yaml_text import INDENT, Tree, render_yaml
from quizgen.model import Bank, Option, Question, QuestionType
from quizgen.output import write_file

SCHEMA_LINE = "# yaml-language-server: $schema=../bank.schema.json\n"


def render_bank(bank: Bank) -> str:
    """The bank as YAML. A text that begins or ends with white space comes back without it."""
    questions = (render_yaml([_question(question, bank)], INDENT) for question in bank.questions)
    return SCHEMA_LINE + render_yaml(_head(bank)) + "\nquestions:\n" + "\n".join(questions)


def write_bank(bank: Bank, path: Path) -> None:
    """Puts the bank at `path`, whole or not at all. Errors: `Refused`, codes OUTPUT-0xx."""
    write_file(path, render_bank(bank))


def _head(bank: Bank) -> dict[str, Tree]:
    article = bank.article
    return _known(
        format=1,
        id=bank.id,
        title=bank.title,
        language=bank.language,
        licence=bank.licence,
        article=_known(
            title=article.title,
            author=article.author,
            publisher=article.publisher,
            published=article.published,
            url=article.url,
            licence=article.licence,
            paragraphs=article.paragraph_texts,
        ),
    )


def _question(question: Question, bank: Bank) -> dict[str, Tree]:
    """What a teacher reads first stands first; what only the program needs stands last."""
    evidence = question.evidence
    return _known(
        id=question.id,
        type=question.type.value,
        ask=question.prompt,
        options=[_option(option) for option in question.options],
        pairs=[{"item": pair.item, "match": pair.match} for pair in question.pairs],
        order=question.order,
        text=join_gap(question.gap.before, question.gap.words, question.gap.after) if question.gap else "",
        answer=question.answer if question.type in (QuestionType.SHORT, QuestionType.OPEN) else "",
        accept=question.accept,
        criteria=question.criteria,
        because=question.explanation,
        evidence=_known(paragraph=evidence.paragraph, text=evidence.text) if evidence.text else "",
        skill=question.skill,
        level=question.level,
        status=question.status.value,
        language=question.language if question.language != bank.language else "",
        source=question.source,
        rule=question.rule,
    )


def _option(option: Option) -> dict[str, Tree]:
    return _known(**{"right" if option.is_right else "wrong": option.text}, because=option.feedback)


def _known(**entries: Tree) -> dict[str, Tree]:
    """The entries without the empty ones."""
    return {key: value for key, value in entries.items() if value not in ("", (), [])}
