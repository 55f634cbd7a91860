"""What a bank looks like in its file, key by key; `docs/bank-format.md` is the page for people.

The fields' docstrings are what editors show while one types. This file refuses to know whether a question
makes sense: that is `content.py`.
"""

from typing import Annotated, Any, Literal, get_args

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Discriminator,
    Field,
    StringConstraints,
    Tag,
    WithJsonSchema,
    model_validator,
)
from pydantic_core import PydanticCustomError

from quizgen.model import Language, Publish, QuestionType, Status

ID_PATTERN = "^[a-z0-9][a-z0-9-]{2,63}$"
STAMP_PATTERN = "^[a-p]{12} (?:[a-p]{12}|z{12})$"
REVIEWED_PATTERN = "^[0-9]{4}-[0-9]{2}-[0-9]{2}(, .+)?$"
GAP_PATTERN = r"\[\[[\s\S]*\S[\s\S]*\]\]"
"""What an editor looks for; `split_gap` is stricter."""


def _number(typed: object) -> object:
    """Digits as a number; anything else as it is, for pydantic to complain about."""
    is_short_number = isinstance(typed, str) and typed.isascii() and typed.isdigit() and len(typed) < 9
    return int(str(typed)) if is_short_number else typed


def _anything_typed(*more: str, **also: Any) -> WithJsonSchema:
    # Our reader takes every scalar as text, so an editor must not complain about `right: 2022`.
    return WithJsonSchema({"type": ["string", "number", "boolean", *more], **also})


Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1), _anything_typed()]
Note = Annotated[str, StringConstraints(strip_whitespace=True), _anything_typed("null")]
"""A text that may be missing."""


def split_gap(text: str) -> tuple[str, str, str] | None:
    """What stands before, in and behind the only pair of double square brackets; None if there isn't just one.

    White space at the inner side of a bracket is put outside, so that the words have none at their ends. Of three
    brackets in a row the innermost belongs to the words: '[[[sic]]]' has the words '[sic]'.
    """
    if text.count("[[") != 1 or text.count("]]") != 1:
        return None
    before, _, rest = text.partition("[[")
    inner, closed, after = rest.rpartition("]]")
    words = inner.strip()
    if not closed or not words:
        return None
    start = inner.index(words)
    return before + inner[:start], words, inner[start + len(words) :] + after


def join_gap(before: str, words: str, after: str) -> str:
    """The text that `split_gap` takes apart again."""
    return f"{before}[[{words}]]{after}"


def _has_one_gap(text: str) -> str:
    if split_gap(text) is None:
        raise PydanticCustomError("one_gap", "one pair of double square brackets with words in it")
    return text


GapText = Annotated[Text, AfterValidator(_has_one_gap), _anything_typed(pattern=GAP_PATTERN)]
"""A sentence with one gap: 'The pool was closed [[on 3 March 2025]].'"""
Id = Annotated[str, StringConstraints(strip_whitespace=True, pattern=ID_PATTERN), _anything_typed(pattern=ID_PATTERN)]


class Shape(BaseModel):
    """Keys that are known, and no others. A known key with nothing behind it counts as left out."""

    model_config = ConfigDict(extra="forbid", frozen=True, use_attribute_docstrings=True)

    @model_validator(mode="before")
    @classmethod
    def _drop_empty(cls, data: object) -> object:
        if not isinstance(data, dict):
            return data
        return {key: value for key, value in data.items() if value != "" or key not in cls.model_fields}


ONE_TEXT, BY_LANGUAGE = "(one text)", "(by language)"
"""How pydantic's places name the two forms of a wording; they are no keys of the file."""


def _form_of_wording(typed: object) -> str:
    # A text that somebody put into curly brackets has longer keys than 'de'.
    is_by_language = isinstance(typed, WordingShape) or (isinstance(typed, dict) and any(len(key) < 4 for key in typed))
    return BY_LANGUAGE if is_by_language else ONE_TEXT


class WordingShape(Shape):
    """A text in several languages."""

    de: Note = ""
    """In German."""
    en: Note = ""
    """In English."""

    @model_validator(mode="after")
    def _has_a_text(self) -> "WordingShape":
        if not self.languages:
            raise PydanticCustomError("no_language", "a text in one language at least")
        return self

    @property
    def languages(self) -> tuple[Language, ...]:
        """Those that have a text, the first one first."""
        return tuple(language for language in get_args(Language) if self.in_language(language))

    def in_language(self, language: Language) -> str:
        """The text, or an empty one."""
        return self.de if language == "de" else self.en


class GapWordingShape(WordingShape):
    """A sentence with one gap in several languages."""

    de: Annotated[GapText, Field(default="")]
    """In German."""
    en: Annotated[GapText, Field(default="")]
    """In English."""


_AnyForm = Discriminator(_form_of_wording)
Wording = Annotated[Annotated[Text, Tag(ONE_TEXT)] | Annotated[WordingShape, Tag(BY_LANGUAGE)], _AnyForm]
"""A text that learners see: one for all languages, or one for each."""
NoteWording = Annotated[Annotated[Note, Tag(ONE_TEXT)] | Annotated[WordingShape, Tag(BY_LANGUAGE)], _AnyForm]
"""A wording that may be missing."""
GapWording = Annotated[Annotated[GapText, Tag(ONE_TEXT)] | Annotated[GapWordingShape, Tag(BY_LANGUAGE)], _AnyForm]


class ArticleShape(Shape):
    """The article: its head, as far as it is known, and its paragraphs or the file that has them."""

    model_config = ConfigDict(json_schema_extra={"oneOf": [{"required": ["paragraphs"]}, {"required": ["path"]}]})

    title: Note = ""
    author: Note = ""
    publisher: Note = ""
    published: Note = ""
    """The day it appeared: 2024-10-25."""
    url: Note = ""
    licence: Note = ""
    """On which terms the article may be used."""
    paragraphs: list[Text] = []
    """The article's text; evidence names a paragraph by its number, counted from 1."""
    path: Note = ""
    """Instead of `paragraphs`: a text file with an empty line between them, seen from the bank's folder."""

    @model_validator(mode="after")
    def _has_one_text(self) -> "ArticleShape":
        if bool(self.paragraphs) == bool(self.path):
            raise PydanticCustomError("paragraphs_or_path", "either paragraphs or path")
        return self


class OptionShape(Shape):
    """One option of a choice: `right` or `wrong` with its text."""

    model_config = ConfigDict(json_schema_extra={"oneOf": [{"required": ["right"]}, {"required": ["wrong"]}]})

    right: NoteWording = ""
    """The text of the right option."""
    wrong: NoteWording = ""
    """The text of a wrong option."""
    because: NoteWording = ""
    """What is shown to somebody who chose it."""

    @model_validator(mode="after")
    def _is_right_or_wrong(self) -> "OptionShape":
        if bool(self.right) == bool(self.wrong):
            raise PydanticCustomError("right_or_wrong", "either right or wrong")
        return self


class EvidenceShape(Shape):
    """The article's sentence that proves the answer."""

    paragraph: Annotated[int, Field(strict=True, ge=1), BeforeValidator(_number)]
    """Number of the paragraph, counted from 1."""
    text: Text
    """The sentence as it stands there."""


_Day = StringConstraints(strip_whitespace=True, pattern=REVIEWED_PATTERN)
Reviewed = Annotated[str, _Day, _anything_typed("null", pattern=REVIEWED_PATTERN)]


class CommonShape(Shape):
    """What a question of any type has."""

    id: Id
    """Short and never changed: small letters, digits, dashes. A deleted question's id is not used again."""
    type: QuestionType
    ask: Wording
    """The question."""
    because: NoteWording = ""
    """The explanation shown after answering."""
    evidence: EvidenceShape | None = None
    skill: Note = ""
    """What the learner practises: who-says-what, source-quality, status, content, or a skill of the bank's own."""
    level: Annotated[Literal[1, 2, 3], BeforeValidator(_number)] = 1
    """1 reproduce, 2 analyse, 3 judge."""
    status: Status = Status.DRAFT
    """Where the question stands in the review; learners see approved ones."""
    reviewed: Reviewed = ""
    """When the question was given this status, and by whom: 2025-03-04, Kim Example."""
    language: Language | None = None
    """Only if it isn't the bank's."""
    source: Note = ""
    """Who says it in the article."""
    rule: Note = ""
    """The rule that made the question; a question of one's own has none."""


class PairShape(Shape):
    """An item and what belongs to it."""

    item: Wording
    """What is given; no item stands twice."""
    match: Wording
    """What the item belongs to; other items may belong to it too."""


class ChoiceShape(CommonShape):
    """A question with options."""

    type: Literal[QuestionType.CHOICE, QuestionType.TRUE_FALSE, QuestionType.SEVERAL]
    options: Annotated[list[OptionShape], Field(json_schema_extra={"minItems": 2})]


class MatchingShape(CommonShape):
    """A question whose items are matched; a match may stand in several pairs."""

    type: Literal[QuestionType.MATCHING]
    pairs: Annotated[list[PairShape], Field(json_schema_extra={"minItems": 2})]
    """Each item with its match."""


class OrderingShape(CommonShape):
    """A question whose texts are put in order."""

    type: Literal[QuestionType.ORDERING]
    order: Annotated[list[Wording], Field(json_schema_extra={"minItems": 2})]
    """The texts in the right order."""


class ShortShape(CommonShape):
    """A question whose answer is typed."""

    type: Literal[QuestionType.SHORT]
    answer: Wording
    """The answer as it is shown."""
    accept: list[Text] = []
    """Further spellings that count as right."""


class ClozeShape(CommonShape):
    """A sentence with a gap."""

    type: Literal[QuestionType.CLOZE]
    text: GapWording
    """The sentence, the missing words between double square brackets."""
    accept: list[Text] = []
    """Further spellings that count as right."""


class MarkShape(CommonShape):
    """A sentence in which words are to be pointed at."""

    type: Literal[QuestionType.MARK]
    text: GapWording
    """The sentence, the right words between double square brackets."""


class OpenShape(CommonShape):
    """A question without marking; the model answer is shown."""

    type: Literal[QuestionType.OPEN]
    answer: Wording
    """A model answer."""
    criteria: list[Wording] = []
    """By what pupils judge their own answer."""


QuestionShape = ChoiceShape | MatchingShape | OrderingShape | ShortShape | ClozeShape | MarkShape | OpenShape
QUESTION_SHAPES: dict[QuestionType, type[QuestionShape]] = {
    type: shape for shape in get_args(QuestionShape) for type in get_args(shape.model_fields["type"].annotation)
}
"""The shape of each type of question."""


Stamp = Annotated[str, StringConstraints(strip_whitespace=True, pattern=STAMP_PATTERN), _anything_typed()]


class GeneratedShape(Shape):
    """What `quizgen generate --into` needs to tell your edits from its own work. Nothing to do here."""

    options: Note = ""
    """The options of the command that generated the bank last."""
    next: Annotated[int, Field(strict=True, ge=1), BeforeValidator(_number)] = 1
    """The number of the next new question; lower ones were given before and are not given again."""
    questions: dict[Id, Stamp] = {}
    """Every question that was ever generated, deleted ones too: what it asks about, and how it read."""


class WordShape(Shape):
    """A word that is explained before reading."""

    word: Text
    meaning: NoteWording = ""
    """Left out, there is a line to write it on."""


class ModuleShape(Shape):
    """What you add to the learning module."""

    subject: NoteWording = ""
    """The subject: History."""
    grades: Note = ""
    """For whom: 9–11."""
    minutes: Annotated[Literal[45, 90], BeforeValidator(_number)] | None = None
    """One period or two: 45 or 90."""
    words: list[WordShape] = []
    """Words that are explained before reading."""
    careful: NoteWording = ""
    """What is sensitive about this article in your class; stands in the teacher's notes alone."""


class BankShape(Shape):
    """A question bank: an article and the questions about it."""

    format: Annotated[Literal[1], BeforeValidator(_number)]
    """Version of this file form."""
    id: Id
    """Names the bank in decks and links; never changed."""
    title: Wording
    language: Language
    licence: Note = ""
    """On which terms the questions may be used."""
    publish: Publish = "approved"
    """Which questions learners see: only `approved` ones, or `all` that are not rejected."""
    skills: dict[Id, Wording] = {}
    """Skills of the bank's own, beside the usual four, with the names that learners see."""
    module: ModuleShape | None = None
    """What you add to the learning module: subject, grades, minutes, meanings of words."""
    article: ArticleShape | None = None
    """What the questions are about; a bank from elsewhere may have none."""
    questions: Annotated[list[Annotated[QuestionShape, Field(discriminator="type")]], Field(min_length=1)]
    generated: GeneratedShape | None = None
