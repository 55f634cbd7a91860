"""Who says what: sources, attributions, claims."""

from dataclasses import dataclass
from enum import StrEnum

from quizgen.model.fact import Amount, Place, Time
from quizgen.model.span import Span


class SourceKind(StrEnum):
    """What a source is."""

    PERSON = "person"
    ROLE = "role"
    ORGANISATION = "organisation"
    MEDIUM = "medium"
    DOCUMENT = "document"
    GROUP = "group"


class Form(StrEnum):
    """How the article gives the words of others."""

    DIRECT = "direct"
    """Whole sentences in quotation marks."""
    PARTIAL = "partial"
    """A few quoted words inside a sentence of the article's."""
    INDIRECT = "indirect"
    """A clause that hangs on a word of saying."""
    CONTINUED = "continued"
    """A further sentence in the Konjunktiv, or in quotation marks, that goes on with the last speaker."""
    REPORTED = "reported act"
    """What was done with words: someone criticised, demanded, denied something."""
    HEARSAY = "hearsay"
    """'soll', 'is said to': passed on without a speaker in the sentence."""


class Stance(StrEnum):
    """What a speaker does with a statement."""

    SAYS = "says"
    DENIES = "denies"
    CONFIRMS = "confirms"
    CONCEDES = "concedes"
    ANNOUNCES = "announces"
    DEMANDS = "demands"
    WARNS = "warns"
    PREDICTS = "predicts"
    DOUBTS = "doubts"
    PRAISES = "praises"
    CRITICISES = "criticises"
    WITHHOLDS = "withholds"
    """Leaves open what was asked: 'declined to comment', 'bestätigte nicht', 'did not deny'."""


class Tone(StrEnum):
    """What the article's word of saying lets the reader feel about the statement."""

    NEUTRAL = "neutral"
    DISTANCING = "distancing"
    ENDORSING = "endorsing"
    INFLATING = "inflating"


@dataclass(frozen=True, slots=True)
class Source:
    """A person, body or text that a statement is attributed to; one value however often it is mentioned."""

    name: str
    """The fullest name or description in the article, fit to be an answer: 'Dmitri Peskow'."""
    kind: SourceKind
    is_named: bool
    is_resolved: bool = True
    """False for a pronoun or a bare description whose owner isn't certain; never the answer of a question."""
    role: str = ""
    """The article's own words for what the source is: 'Kremlsprecher'."""
    is_plural: bool = False
    gender: str = ""
    """'m' or 'f' of a person, where the article's words tell; then it is certain that it is a person."""


@dataclass(frozen=True, slots=True)
class Name:
    """A person or body that the article calls by name, whether it speaks or not."""

    words: Span
    name: str
    """The fullest form in the article: 'Elon Musk' where the words are 'Musks'."""
    kind: SourceKind | None
    """None where the words do not tell."""


Fact = Time | Amount | Place | Name


@dataclass(frozen=True, slots=True)
class Attribution:
    """One link 'source says content'."""

    source: Source | None
    """None where the article names nobody ('soll', 'es heißt')."""
    mention: Span | None
    """The words for the source in this place."""
    cue: tuple[Span, ...]
    """The words of saying: 'teilte' … 'mit', 'laut'; empty for a continued sentence."""
    content: tuple[Span, ...]
    form: Form
    stance: Stance
    tone: Tone
    rule: str
    """Id of the rule that found it: 'de.clause.dass'."""
    word: str = ""
    """Dictionary form of the word of saying: 'mitteilen', 'deny'."""
    via: "Attribution | None" = None
    """The outer link: in 'Laut WSJ gaben Mitarbeiter an, …' the WSJ's."""

    @property
    def chain(self) -> tuple["Attribution", ...]:
        """All links, the article's own witness first: WSJ, then the staff it quotes."""
        return (*(self.via.chain if self.via else ()), self)

    @property
    def frame(self) -> tuple[Span, ...]:
        """The words for saying and speaker, without what is said."""
        return (*self.cue, self.mention) if self.mention else self.cue


@dataclass(frozen=True, slots=True)
class Claim:
    """A statement of the article with its owner; without an attribution it is the article's own voice."""

    content: tuple[Span, ...]
    sentence: Span
    attribution: Attribution | None = None
    hedges: tuple[Span, ...] = ()
    """Words that leave the statement open: 'könnte', 'voraussichtlich', 'allegedly'."""
    presuppositions: tuple[Span, ...] = ()
    """Words that present the statement as known to all: 'bekanntlich', 'of course', 'wie man weiß'."""
    facts: tuple[Fact, ...] = ()
    """Times, amounts, places and names of the content, in text order."""
    is_negated: bool = False
    """Whether its first clause says that something is not so: 'dass weder Rat noch Amt davon wussten'."""

    @property
    def chain(self) -> tuple[Attribution, ...]:
        """Through whom the article has it, its own witness first; empty for its own voice."""
        return self.attribution.chain if self.attribution else ()

    @property
    def source(self) -> Source | None:
        """Who says it; None for the article's own voice and where it names nobody."""
        return self.attribution.source if self.attribution else None


class RelationKind(StrEnum):
    """How two claims of different sources about the same matter stand to each other."""

    DENIES = "denies"
    CONFIRMS = "confirms"
    AGREES = "agrees"


@dataclass(frozen=True, slots=True)
class Relation:
    """'`claim` denies `other`': who contradicts whom, or says the same."""

    kind: RelationKind
    claim: Claim
    other: Claim
    words: tuple[str, ...]
    """Dictionary forms that both share, for which they are taken to be about the same; or the words, like
    'Vorwurf', with which `claim` points at `other`."""
