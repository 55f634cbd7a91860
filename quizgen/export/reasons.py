"""A question in, what a program may show behind its answer out: the explanation, the evidence, who says it.

Sentences in the question's language, as plain text. This file refuses to know how they are shown.
"""

from collections.abc import Iterable

from quizgen.export.text import make_line
from quizgen.interface import words
from quizgen.model import Bank, Question
from quizgen.problems import Problem


def make_reasons(question: Question) -> tuple[str, ...]:
    """Up to three texts of one line each, in reading order; what the question does not tell is left out."""
    own = words(question.language)
    evidence, source = make_line(question.evidence.text), make_line(question.source)
    paragraph = question.evidence.paragraph
    place = "evidence_place" if paragraph else "package_evidence"
    explanation = make_line(question.explanation)
    reasons = (
        explanation,
        own[place].format(paragraph=paragraph, text=evidence) if evidence not in explanation else "",
        own["package_source"].format(name=source) if source else "",
    )
    return tuple(filter(None, reasons))


def make_article_lines(bank: Bank) -> tuple[str, ...]:
    """What to read before answering: the article's title, where it appeared and when, its address, its licence."""
    article, own = bank.article, words(bank.language)
    appeared = ", ".join(filter(None, map(make_line, (article.author, article.publisher, article.published))))
    licence = make_line(article.licence)
    lines = (
        own["package_article"].format(title=make_line(article.title or bank.title)),
        appeared,
        make_line(article.url),
        own["package_licence"].format(licence=licence) if licence else "",
    )
    return tuple(filter(None, lines))


def find_bare(questions: Iterable[Question], name: str) -> list[Problem]:
    """A warning (EXPORT-117) that the format called `name` shows no reasons, with the questions that have some."""
    bare = [q.id for q in questions if make_reasons(q) or any(option.feedback for option in q.options)]
    return [Problem("EXPORT-117", details={"name": name, "ids": ", ".join(bare)})] if bare else []
