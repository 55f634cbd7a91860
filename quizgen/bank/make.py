"""The file's shape becomes the values of `quizgen.model`: evidence gets its place in the article.

A question is asked in one language throughout: the one that was wanted if its `ask` has it, else its own. Other
texts that lack it stand in the language they have. This file refuses to complain: evidence that isn't where it
should be gets no place, and `content.py` says so.
"""

import re
from collections.abc import Callable, Sequence

from quizgen.bank.shape import (
    ArticleShape,
    BankShape,
    ChoiceShape,
    ClozeShape,
    EvidenceShape,
    MarkShape,
    MatchingShape,
    ModuleShape,
    OpenShape,
    OrderingShape,
    QuestionShape,
    ShortShape,
    WordingShape,
    split_gap,
)
from quizgen.model import Article, Bank, Evidence, Gap, Language, ModulePlan, Option, Pair, Question, QuestionType, Span
from quizgen.model.article import join_paragraphs

NO_EVIDENCE = Evidence("", 0, 0, 0)
"""For a teacher's own question that names none."""


NO_ARTICLE = ArticleShape.model_construct()
"""For a bank from elsewhere: every key left out."""


Say = Callable[[str | WordingShape], str]
"""Chooses the text of a wording."""


def _speaker(*preferred: Language) -> Say:
    """Says wordings in the first of these languages that they have, or else in one they have."""

    def say(wording: str | WordingShape) -> str:
        if isinstance(wording, str):
            return wording
        there = wording.languages
        return wording.in_language(next(language for language in (*preferred, *there) if language in there))

    return say


def find_languages(shape: BankShape) -> tuple[Language, ...]:
    """Every language that some question can be asked in, the bank's own first."""
    spoken = {language for question in shape.questions for language in _languages_of(question, shape)}
    return (shape.language, *sorted(spoken - {shape.language}))


def _languages_of(question: QuestionShape, bank: BankShape) -> tuple[Language, ...]:
    own = question.language or bank.language
    return (own,) if isinstance(question.ask, str) else question.ask.languages


def make_bank(shape: BankShape, paragraphs: Sequence[str], wanted: Language | None = None) -> Bank:
    """The bank in a file of this shape, asked in the language that is `wanted` as far as it speaks that.

    `paragraphs` are the article's; what the file leaves out is an empty text.
    """
    say = _speaker(wanted or shape.language, shape.language)
    article = _make_article(shape, paragraphs)
    return Bank(
        id=shape.id,
        title=say(shape.title),
        language=shape.language,
        article=article,
        questions=tuple(_make_question(question, shape, article, wanted) for question in shape.questions),
        licence=shape.licence,
        publish=shape.publish,
        skills={skill: say(name) for skill, name in shape.skills.items()},
        module=_make_plan(shape.module, say) if shape.module else ModulePlan(),
    )


def _make_plan(shape: ModuleShape, say: Say) -> ModulePlan:
    return ModulePlan(
        subject=say(shape.subject),
        grades=shape.grades,
        minutes=shape.minutes,
        meanings={entry.word: say(entry.meaning) for entry in shape.words},
        careful=say(shape.careful),
    )


def _make_article(shape: BankShape, paragraphs: Sequence[str]) -> Article:
    text, spans = join_paragraphs(paragraphs)
    head = shape.article or NO_ARTICLE
    known = head.model_dump(exclude={"paragraphs", "path"})
    return Article(text=text, paragraphs=spans, language=shape.language, **known)


def _make_question(shape: QuestionShape, bank: BankShape, article: Article, wanted: Language | None) -> Question:
    own = shape.language or bank.language
    languages = _languages_of(shape, bank)
    language = next(language for language in (wanted or own, own, *languages) if language in languages)
    say = _speaker(language, own)
    options = _make_options(shape, say)
    gap = Gap(*found) if isinstance(shape, ClozeShape | MarkShape) and (found := split_gap(say(shape.text))) else None
    return Question(
        id=shape.id,
        type=shape.type,
        language=language,
        prompt=say(shape.ask),
        answer=_find_answer(shape, say, options, gap),
        explanation=say(shape.because),
        evidence=find_evidence(shape.evidence, article) if shape.evidence else NO_EVIDENCE,
        skill=shape.skill,
        level=shape.level,
        rule=shape.rule,
        options=options,
        accept=tuple(shape.accept) if isinstance(shape, ShortShape | ClozeShape) else (),
        pairs=tuple(Pair(say(p.item), say(p.match)) for p in shape.pairs) if isinstance(shape, MatchingShape) else (),
        order=tuple(map(say, shape.order)) if isinstance(shape, OrderingShape) else (),
        gap=gap,
        criteria=tuple(map(say, shape.criteria)) if isinstance(shape, OpenShape) else (),
        source=shape.source,
        status=shape.status,
        reviewed_on=shape.reviewed.partition(", ")[0],
        reviewed_by=shape.reviewed.partition(", ")[2],
    )


def _make_options(shape: QuestionShape, say: Say) -> tuple[Option, ...]:
    if not isinstance(shape, ChoiceShape):
        return ()
    return tuple(
        Option(say(option.right or option.wrong), bool(option.right), say(option.because)) for option in shape.options
    )


def _find_answer(shape: QuestionShape, say: Say, options: tuple[Option, ...], gap: Gap | None) -> str:
    if isinstance(shape, ShortShape | OpenShape):
        return say(shape.answer)
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
