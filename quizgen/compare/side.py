"""One of two compared articles: a claim or fact in, the words for it out, fit to be quoted or to stand in a table.

This file refuses to know about the other article.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from quizgen.claims.across import Pair, Reading, Told
from quizgen.compare.comparison import Comparison, Shared
from quizgen.compare.joined import LETTERS, Joined
from quizgen.interface import Words, words
from quizgen.model import Amount, Article, Attribution, Claim, Evidence, Source, SourceKind, Span, Time
from quizgen.module.tables import words_of
from quizgen.questions.material import Material, gather
from quizgen.questions.quoting import quote_sentence, quote_statement
from quizgen.questions.view import View

_POSSESSIVES = ("PPOSAT", "DPS")


@dataclass(frozen=True)
class Side:
    """Article A (number 0) or B (1)."""

    number: int
    reading: Reading
    joined: Joined

    @property
    def letter(self) -> str:
        """'A' or 'B'."""
        return LETTERS[self.number]

    @property
    def article(self) -> Article:
        """The article alone."""
        return self.reading.analysis.article

    @property
    def told(self) -> Words:
        """The interface texts in its language."""
        return words(self.article.language)

    @cached_property
    def material(self) -> Material:
        """What questions are made of."""
        return gather(self.reading.analysis, self.reading.claims)

    @cached_property
    def _views(self) -> dict[int, View]:
        return dict(zip(map(id, self.reading.claims), self.material.views, strict=True))

    def view(self, claim: Claim) -> View:
        """One of the article's claims with its sentence."""
        return self._views[id(claim)]

    def evidence(self, claim: Claim) -> Evidence:
        """Its sentence, as it stands in the text of both."""
        return self.joined.evidence(self.view(claim).evidence, self.number)

    def quote(self, claim: Claim) -> str:
        """Its whole sentence, as it stands inside quotation marks; empty if it can't be understood alone."""
        view = self.view(claim)
        sentence = quote_sentence(view, self.material)
        if sentence is None or not self.material.stands_alone(view) or _points_back(view):
            return ""
        return sentence

    def shown(self, claim: Claim) -> str:
        """The same sentence as it stands in the article, fit to be an option; empty as well."""
        return self.view(claim).unit.span.of(self.article.text) if self.quote(claim) else ""

    def proof(self, claim: Claim) -> str:
        """Its sentence with those that name its speaker, as they stand inside quotation marks."""
        return self.material.requoted(self.view(claim).evidence.text)

    def quote_assertion(self, claim: Claim) -> str:
        """The claim without its speaker, behind 'die Aussage': ' „Das Dach sei nicht sicher“'; empty if it can't be."""
        said = quote_statement(self.view(claim), self.material)
        if said is None:
            return ""
        return f", {said}" if said.startswith("dass ") else " " + self.told["compare_quoted"].format(words=said)

    def quote_places(self, spans: Sequence[Span]) -> str:
        """The words in these places, gaps shown as '…'."""
        return words_of(self.article, spans)

    def cue(self, claim: Claim) -> str:
        """The word of saying; empty where there is none."""
        return self.quote_places(claim.attribution.cue) if claim.attribution else ""

    def value(self, fact: Amount | Time) -> str:
        """The words for a figure or date."""
        return self.quote_places([fact.words])

    def paragraph(self, claim: Claim) -> int:
        """Number of its paragraph in the text of both."""
        return self.article.paragraph_of(claim.content[0]) + self.joined.starts[self.number]

    def describe(self, link: Attribution | None) -> str:
        """The name or description of a source; its words where it isn't certain who is meant; empty for nobody."""
        if link is None:
            return ""
        if link.source is not None and link.source.is_resolved and link.source.name:
            return link.source.name
        return self.quote_places([link.mention]) if link.mention else ""

    def medium(self, claim: Claim) -> str:
        """Name of the medium that the claim was taken from; empty for none."""
        found = (link.source for link in claim.chain if link.source and link.source.kind is SourceKind.MEDIUM)
        return next((source.name for source in found if source.is_resolved), "")

    def sources(self) -> Iterator[Source]:
        """Who speaks in the article and has a name or a description."""
        return iter(self.material.sources)


def claim_of(shared: Shared, side: Side) -> Claim:
    """The claim as this article has it."""
    return (shared.one, shared.other)[side.number]


def told_in(pair: Pair, side: Side) -> Told:
    """The figure or date that this article has."""
    return (pair.one, pair.other)[side.number]


def _points_back(view: View) -> bool:
    """'said | its chair': whose, the sentence doesn't tell."""
    mention = view.attribution.mention if view.attribution else None
    words = [token for token in view.unit.tokens if mention and mention.covers(token.span)]
    return bool(words) and words[0].tag in _POSSESSIVES


def make_sides(comparison: Comparison, joined: Joined) -> tuple[Side, Side]:
    """Both, A first."""
    one, other = comparison.readings
    return Side(0, one, joined), Side(1, other, joined)
