"""The order of the stages, and the only file that names it: article, analysis, claims, questions, bank."""

from collections.abc import Collection
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from quizgen.article import find_language, find_spoken
from quizgen.bank import Editable, Merged, merge_questions
from quizgen.claims import Reading, find_claims, find_claims_and_people, find_relations
from quizgen.compare import Comparison, compare, join_articles, make_comparison_bank, render_comparison
from quizgen.imports import import_questions
from quizgen.language import analyse
from quizgen.model import Analysis, Article, Bank, Claim, Language, Publish, Question, Relation
from quizgen.module import FORMS, NOTHING, Copy, Study, make_study
from quizgen.problems import Problem, Refused
from quizgen.progress import Tell, tell_nobody
from quizgen.questions import ANYTHING, Dropped, Quiz, Wish, make_questions

_LONGEST_TITLE = 70
"""Characters."""


def find_article_claims(article: Article) -> tuple[Claim, ...]:
    """Every claim of the article, its own voice included."""
    return find_claims(analyse(article))


def find_article_relations(article: Article) -> tuple[tuple[Claim, ...], tuple[Relation, ...]]:
    """Every claim of the article, and who of their owners denies, confirms or agrees with whom."""
    analysis = analyse(article)
    claims = find_claims(analysis)
    return claims, find_relations(analysis, claims)


def make_bank(
    article: Article,
    bank_id: str,
    *,
    file: str = "",
    wish: Wish = ANYTHING,
    publish: Publish = "approved",
    tell: Tell = tell_nobody,
) -> Bank:
    """The bank of `article` with the questions that `wish` asks for, all of them drafts.

    Raises `Refused` (QUIZ-001) where nobody in the article says anything, (QUIZ-002) where no question is good
    enough; `file` names the article in the problem. `tell` hears of the stages sentences, claims, questions.
    """
    quiz, title = _make_quiz(article, file, wish, tell)
    if not quiz.questions:
        raise Refused(Problem("QUIZ-002", file))
    return Bank(
        id=bank_id,
        title=title,
        language=article.language,
        article=article,
        questions=quiz.questions,
        licence=article.licence,
        publish=publish,
    )


def import_bank(
    path: Path, bank_id: str, format_name: str = "", language: Language | None = None, article: Article | None = None
) -> tuple[Bank, tuple[Problem, ...]]:
    """A bank of the questions in another program's file, and what of it could not be taken over.

    Without `language` it is the article's, or else that of the questions' words; without `article` the bank has none.
    Errors: `Refused`, codes IMPORT-0xx.
    """
    language = language or (article.language if article else None)
    imported = import_questions(path, language or "en", format_name)
    if language is None:
        words = " ".join(question.prompt for question in imported.questions)
        language = find_spoken(find_language(words)) or "en"
        imported = import_questions(path, language, format_name)
    bank = Bank(
        id=bank_id,
        title=imported.title or (article.title if article else "") or bank_id,
        language=language,
        article=article or Article("", (), language),
        questions=imported.questions,
    )
    return bank, imported.left_out


def renew_bank(
    editable: Editable,
    wish: Wish,
    options: str = "",
    take: Collection[str] = (),
    *,
    only_taken: bool = False,
    tell: Tell = tell_nobody,
) -> Merged:
    """A bank whose article is asked about once more; every hand edit stays (`quizgen/bank/merge.py`).

    `options` is how the bank keeps the `wish`. With `only_taken` no question is touched but those to `take`.
    Raises `Refused` (QUIZ-006) for a bank without an article, else as `make_bank` and `merge_questions`.
    """
    if not editable.bank.article.paragraphs:
        raise Refused(Problem("QUIZ-006", editable.file))
    quiz, _ = _make_quiz(editable.bank.article, editable.file, wish, tell)
    merged = merge_questions(editable, quiz.questions, options, take, only_taken=only_taken)
    wished = {q.id for q in editable.bank.questions if not wish.number and _is_wished(q, wish)}
    return replace(merged, gone=tuple(id for id in merged.gone if id in wished))


def _is_wished(question: Question, wish: Wish) -> bool:
    """Whether a question of this level and type was asked for; whatever else is in the bank is no loss."""
    return (not wish.levels or question.level in wish.levels) and (not wish.types or question.type in wish.types)


def find_dropped(article: Article, *, file: str = "", wish: Wish = ANYTHING) -> tuple[Dropped, ...]:
    """Every question that the rules made of `article` and that is not asked, with the reason."""
    return _make_quiz(article, file, wish, tell_nobody)[0].dropped


def _make_quiz(article: Article, file: str, wish: Wish, tell: Tell) -> tuple[Quiz, str]:
    analysis = analyse(article, tell)
    claims, people = find_claims_and_people(analysis, tell)
    if not any(claim.attribution for claim in claims):
        raise Refused(Problem("QUIZ-001", file))
    quiz = make_questions(analysis, claims, people, find_relations(analysis, claims), wish, tell)
    return quiz, article.title or _first_words(analysis)


def make_module(bank: Bank, copy: Copy = Copy.TEACHER, ending: str = ".html") -> bytes:
    """The learning module of `bank` as the file that `ending` says (a key of `FORMS`); its article is read again."""
    return FORMS[ending](bank, study_article(bank.article), copy)


def study_article(article: Article) -> Study:
    """All that a module tells of the article itself."""
    if not article.paragraphs:
        return NOTHING
    analysis = analyse(article)
    claims = find_claims(analysis)
    return make_study(analysis, claims, find_relations(analysis, claims))


class Compared(NamedTuple):
    """Two articles side by side: what was found, the page on it, and the bank with its questions."""

    comparison: Comparison
    page: str
    bank: Bank


def compare_articles(one: Article, other: Article, bank_id: str, copy: Copy = Copy.TEACHER) -> Compared:
    """Two articles on one event; the bank has no questions where they don't differ. Errors: as `compare`."""
    comparison = compare(_read_claims(one), _read_claims(other))
    joined = join_articles(one, other)
    bank = make_comparison_bank(comparison, joined, bank_id)
    return Compared(comparison, render_comparison(comparison, joined, bank, copy), bank)


def _read_claims(article: Article) -> Reading:
    analysis = analyse(article)
    return Reading(analysis, find_claims(analysis))


def _first_words(analysis: Analysis) -> str:
    """A title for an article that has none: its first sentence, shortened at a word."""
    text = analysis.sentences[0].span.of(analysis.article.text)
    if len(text) <= _LONGEST_TITLE:
        return text.rstrip(".")
    head = text[:_LONGEST_TITLE]
    return f"{head.rpartition(' ')[0] or head} …"
