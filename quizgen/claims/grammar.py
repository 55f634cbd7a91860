"""What a language must provide for its claims to be found: the functions of `quizgen/claims/{de,en}/__init__.py`."""

from collections.abc import Iterator, Sequence
from typing import Protocol

from quizgen.claims.link import Link
from quizgen.claims.mention import Mention
from quizgen.language.quotations import Unit
from quizgen.model import Analysis, Span, Token


class Grammar(Protocol):
    """A language's package; besides these it needs its lexicons, `quizgen/language/{de,en}/*.yaml`."""

    def find_links(self, analysis: Analysis, units: Sequence[Unit]) -> tuple[Link, ...]:
        """All links 'speaker – cue – content' of the article in text order; `units` are its sentences folded."""

    def find_named(self, analysis: Analysis) -> Iterator[Mention]:
        """Every place where somebody or something is called by name, with the words of the role."""

    def find_topics(self, unit: Unit) -> Iterator[Mention]:
        """The subjects of a unit's clauses, pronouns left out: of whom a sentence tells something."""

    def read_mention(self, tokens: Sequence[Token], *, is_oblique: bool, cue: Sequence[Token] = ()) -> Mention:
        """What the words for one speaker tell; `is_oblique` if they don't stand in the nominative.

        `cue` are the words of saying: 'sie sagten' are several, 'sie sagte' is one.
        """

    def find_owner(self, tokens: Sequence[Token], speaker: Span) -> Span | None:
        """Whose words `speaker` points at in the sentence `tokens`: 'nach eigenen Angaben'; None if at nobody's."""

    def read_gender(self, token: Token) -> str:
        """'m' or 'f' of a pronoun that tells it of one person; else empty."""
