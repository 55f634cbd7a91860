"""The file's shape becomes the values of `quizgen.model`: evidence gets its place in the article.

This file refuses to complain: evidence that isn't where it should be gets no place, and `content.py` says so.
"""

import re

from quizgen.bank.shape import (
    BankShape,
    ChoiceShape,
    ClozeShape,
    EvidenceShape,
    MarkShape,
    MatchingShape,
    OpenShape,
    OrderingShape,
    QuestionShape,
    ShortShape,
    split_gap,
)
from quizgen.model import Article, Bank, Evidence, Gap, Language, Option, Pair, Question, QuestionType, Span
from quizgen.model.article import join_paragraphs

NO_EVIDENCE = Evidence("", 0, 0, 0)
"""For a teacher's own question that names none."""


def make_bank(shape: BankShape) -> Bank:
    """The bank in a file of this shape; what the file leaves out is an empty text."""
    head = shape.article
    text, paragraphs = join_paragraphs(head.paragraphs)
    article = Article(
        text=text,
        paragraphs=paragraphs,
        language=shape.language,
        **head.model_dump(exclude={"paragraphs"}),
    )
    questions = tuple(_make_question(question, article) for question in shape.questions)
    return Bank(shape.id, shape.title, shape.language, article, questions, shape.licence)


def _make_question(shape: QuestionShape, article: Article) -> Question:
    options = _make_options(shape)
    gap = _make_gap(shape)
    language: Language = shape.language or article.language
    return Question(
        id=shape.id,
        type=shape.type,
        language=language,
        prompt=shape.ask,
        answer=_find_answer(shape, options, gap),
        explanation=shape.because,
        evidence=find_evidence(shape.evidence, article) if shape.evidence else NO_EVIDENCE,
        skill=shape.skill,
        level=shape.level,
        rule=shape.rule,
        options=options,
        accept=tuple(shape.accept) if isinstance(shape, ShortShape | ClozeShape) else (),
        pairs=tuple(Pair(p.item, p.match) for p in shape.pairs) if isinstance(shape, MatchingShape) else (),
        order=tuple(shape.order) if isinstance(shape, OrderingShape) else (),
        gap=gap,
        criteria=tuple(shape.criteria) if isinstance(shape, OpenShape) else (),
        source=shape.source,
        status=shape.status,
    )


def _make_options(shape: QuestionShape) -> tuple[Option, ...]:
    if not isinstance(shape, ChoiceShape):
        return ()
    return tuple(Option(option.right or option.wrong, bool(option.right), option.because) for option in shape.options)


def _make_gap(shape: QuestionShape) -> Gap | None:
    found = split_gap(shape.text) if isinstance(shape, ClozeShape | MarkShape) else None
    return Gap(*found) if found else None


def _find_answer(shape: QuestionShape, options: tuple[Option, ...], gap: Gap | None) -> str:
    if isinstance(shape, ShortShape | OpenShape):
        return shape.answer
    if gap is not None:
        return gap.words
    rights = [option.text for option in options if option.is_right]
    return "" if shape.type is QuestionType.SEVERAL else next(iter(rights), "")


def find_evidence(shape: EvidenceShape, article: Article) -> Evidence:
    """The evidence with its characters in the article: its first place in the paragraph it names.

    The text is the article's own, which may differ from the file's in white space. Evidence that isn't there
    keeps the file's text and has start and end 0.
    """
    number = shape.paragraph
    span = find_words(shape.text, article, number) if number <= len(article.paragraphs) else None
    if span is None:
        return Evidence(shape.text, number, 0, 0)
    return Evidence(span.of(article.text), number, span.start, span.end)


def find_words(words: str, article: Article, number: int) -> Span | None:
    """Where paragraph `number`, counted from 1, first has these words; any white space equals any other."""
    paragraph = article.paragraphs[number - 1]
    start = article.text.find(words, paragraph.start, paragraph.end)
    if start >= 0:
        return Span(start, start + len(words))
    anyhow_spaced = re.compile(r"\s+".join(map(re.escape, words.split())))
    found = anyhow_spaced.search(article.text, paragraph.start, paragraph.end)
    return Span(*found.span()) if found else None
