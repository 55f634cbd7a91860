"""The values every stage speaks. All are frozen; all places are half-open characters of `article.text`."""

from quizgen.model.analysis import Analysis, Sentence, Token
from quizgen.model.article import Article, Language
from quizgen.model.bank import Bank, Minutes, ModulePlan, Publish
from quizgen.model.claim import (
    Attribution,
    Claim,
    Fact,
    Form,
    Name,
    Relation,
    RelationKind,
    Source,
    SourceKind,
    Stance,
    Tone,
)
from quizgen.model.fact import Amount, Limit, Place, Time, TimeKind
from quizgen.model.question import SKILLS, Evidence, Gap, Option, Pair, Question, QuestionType, Status
from quizgen.model.span import Span

__all__ = [
    "SKILLS",
    "Amount",
    "Analysis",
    "Article",
    "Attribution",
    "Bank",
    "Claim",
    "Evidence",
    "Fact",
    "Form",
    "Gap",
    "Language",
    "Limit",
    "Minutes",
    "ModulePlan",
    "Name",
    "Option",
    "Pair",
    "Place",
    "Publish",
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
    "Time",
    "TimeKind",
    "Token",
    "Tone",
]
