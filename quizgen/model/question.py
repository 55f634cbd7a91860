"""A question, its options and the evidence that answers it."""

from dataclasses import dataclass
from enum import StrEnum

from quizgen.model.article import Language


class QuestionType(StrEnum):
    """How a question is answered."""

    CHOICE = "choice"
    """One right option among several."""
    TRUE_FALSE = "true-false"
    """Whether the article reports a statement: two options."""
    SEVERAL = "several"
    """One or more right options, all of which must be found."""
    MATCHING = "matching"
    """Items, each of which belongs to one of the matches."""
    ORDERING = "ordering"
    """Texts to be put in order."""
    SHORT = "short"
    """A word or a few, typed."""
    CLOZE = "cloze"
    """Words of a sentence that are missing, typed."""
    MARK = "mark"
    """A sentence in which the right words are to be pointed at."""
    OPEN = "open"
    """Free text; never marked by the program, the model answer is shown."""


SKILLS = ("who-says-what", "source-quality", "status", "content")
"""What learners practise; a bank may have skills of its own beside these."""


class Status(StrEnum):
    """Where a question stands in the teacher's review."""

    DRAFT = "draft"
    APPROVED = "approved"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class Option:
    """An option of a choice; `feedback` is shown when it was chosen and may be empty."""

    text: str
    is_right: bool
    feedback: str = ""


@dataclass(frozen=True, slots=True)
class Pair:
    """An item and what belongs to it; several items may share a match."""

    item: str
    match: str


@dataclass(frozen=True, slots=True)
class Gap:
    """A sentence and the words in it that are to be filled in or marked."""

    before: str
    words: str
    after: str

    @property
    def sentence(self) -> str:
        """All of it."""
        return self.before + self.words + self.after


@dataclass(frozen=True, slots=True)
class Evidence:
    """The article's sentence that proves the answer; characters of `article.text`, half open."""

    text: str
    paragraph: int
    """Number of the paragraph, counted from 1."""
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Question:
    """A question with all a learner, a teacher and an exporter need."""

    id: str
    """Short, stored in the bank, never derived from the text and never reused: 'q012'."""
    type: QuestionType
    language: Language
    prompt: str
    answer: str
    """The right option's text, the words to type or mark, or a model answer; empty for several right options,
    pairs and orders."""
    explanation: str
    evidence: Evidence
    skill: str
    """What the learner practises: one of `SKILLS` or a skill of the bank's own; may be empty."""
    level: int
    """Anforderungsbereich 1 (reproduce), 2 (analyse) or 3 (judge)."""
    rule: str
    """Id of the rule that made it; empty for a teacher's own question."""
    options: tuple[Option, ...] = ()
    accept: tuple[str, ...] = ()
    """Further spellings that count as right, for a short answer or a cloze."""
    pairs: tuple[Pair, ...] = ()
    order: tuple[str, ...] = ()
    """What is to be put in order, in the right one."""
    gap: Gap | None = None
    """The sentence of a cloze or of words to mark."""
    criteria: tuple[str, ...] = ()
    """By what to judge one's own answer to an open question."""
    source: str = ""
    """Who says it in the article; empty for the article's own voice."""
    status: Status = Status.DRAFT
    reviewed_by: str = ""
    reviewed_on: str = ""
    """Who gave it this status, and the day (`2025-03-04`); empty where nobody noted it."""

    def __hash__(self) -> int:
        # These two tell almost all questions apart; what is looked up by a question is compared in full.
        return hash((self.id, self.prompt))
