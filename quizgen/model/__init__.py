"""The values every stage speaks. All are frozen; all places are half-open characters of `article.text`."""

from quizgen.model.analysis import Analysis, Sentence, Token
from quizgen.model.article import Article, Language
from quizgen.model.bank import Bank
from quizgen.model.claim import Attribution, Claim, Form, Relation, RelationKind, Source, SourceKind, Stance, Tone
from quizgen.model.question import Evidence, Option, Question, QuestionType, Status
from quizgen.model.span import Span

__all__ = [
    "Analysis",
    "Article",
    "Attribution",
    "Bank",
    "Claim",
    "Evidence",
    "Form",
    "Language",
    "Option",
    "Question",
    "QuestionType",
    "Relation",
    "RelationKind",
    "Sentence",
    "Source",
    "SourceKind",
    "Span",
    "Stance",
    "Status",
    "Token",
    "Tone",
]
