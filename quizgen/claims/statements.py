"""A claim made ready to be compared with others: its clauses, and who vouches for it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quizgen.claims.lookup import Lookup
from quizgen.claims.matter import Matter, is_said_noun, read_matter_words, read_matters, says_no, stem_of
from quizgen.model import Attribution, Claim, Form, Language, Stance, Token

_PLANNING = frozenset(["en.noun.infinitive"])
"""Rules whose content is no statement: 'his proposal to close the harbour'."""
_NEITHER = frozenset(["neither", "weder"])
_POSSESSIVES = ("PPOSAT", "DPS")
_STATING = frozenset([Stance.SAYS, Stance.CONFIRMS, Stance.CONCEDES, Stance.DENIES, Stance.CRITICISES])
"""Stances whose content is said to be so, or not to be so; a demand or a forecast can't be denied."""


@dataclass(frozen=True, slots=True)
class Statement:
    """An attributed claim that says what is so."""

    claim: Claim
    link: Attribution
    sentence: int
    """Number of its sentence in the article."""
    paragraph: int
    matters: tuple[Matter, ...]
    pointing: tuple[str, ...]
    """What points at another's statement: nouns like 'Vorwurf'; 'dies' where nothing else is told."""
    is_pronoun: bool
    """Whether it points by 'dies' or 'it' alone."""
    points_at_several: bool
    """'the accusations', 'die Vorwürfe'."""
    is_left_open: bool
    """'would neither confirm nor deny the report' answers nothing."""
    owner: frozenset[str]
    """Stems of the speaker's words in this place."""
    is_rejecting: bool
    """Whether its verb denies only what was said: 'zurückweisen'."""

    @property
    def owner_key(self) -> str:
        """What tells the speaker from others: the source's name, else the words in this place."""
        source = self.link.source
        return source.name if source and source.is_resolved else " ".join(sorted(self.owner))

    @property
    def words(self) -> frozenset[str]:
        """All stems of its telling words."""
        return frozenset(word for matter in self.matters for word in matter.words)

    def overlaps(self, other: "Statement") -> bool:
        """Whether one is part of the other: 'X said that Y denied …'."""
        return any(one.overlaps(two) for one in self.claim.content for two in other.claim.content)

    def covers(self, other: "Statement") -> bool:
        """Whether `other` is told inside this one."""
        return all(any(one.covers(two) for one in self.claim.content) for two in other.claim.content)

    def has_same_owner(self, other: "Statement") -> bool:
        """Whether both are, or share words with, one source: 'die Polizei' and 'ein Sprecher der Polizei'."""
        return self.owner_key == other.owner_key or bool(self.owner & other.owner)


def make_statements(claims: Sequence[Claim], lookup: Lookup) -> Iterator[Statement]:
    """Those of `claims` that state something, in their order; the article's own voice is left out."""
    rejecting = read_matter_words(lookup.language, "rejecting")
    for claim in claims:
        link = claim.attribution
        if link is None or link.stance not in _STATING or link.form is Form.PARTIAL or link.rule in _PLANNING:
            continue
        tokens = lookup.tokens_in(claim.content, link.frame)
        speaker = lookup.tokens(link.mention) if link.mention else []
        if _is_question(claim, lookup) or says_no(speaker, lookup.language):
            continue  # 'Niemand bestätigte das.'
        pointing = tuple(_pointing(tokens, lookup.language))
        yield Statement(
            claim=claim,
            link=link,
            sentence=lookup.sentence_number(claim.content[0]),
            paragraph=lookup.sentence(claim.content[0]).paragraph,
            matters=read_matters(tokens, lookup.language),
            pointing=pointing,
            is_pronoun=bool(pointing) and read_matter_words(lookup.language, "pronouns").issuperset(pointing),
            points_at_several=_points_at_several(tokens, lookup.language),
            is_left_open=any(
                token.text.lower() in _NEITHER and token.span.start < cue.start
                for cue in link.cue[-1:]
                for token in lookup.sentence(claim.content[0]).tokens
            ),
            owner=frozenset(stem_of(token, lookup.language) for token in speaker if token.tag.startswith("N")),
            is_rejecting=link.word in rejecting,
        )


def _pointing(tokens: Sequence[Token], language: Language) -> Iterator[str]:
    """'(wies) den Vorwurf (zurück)', '(streitet) dies (ab)'; 'his earlier comments' are nobody else's."""
    pronouns = read_matter_words(language, "pronouns")
    is_alone = not any(token.tag.startswith(("N", "V")) for token in tokens)
    for i, token in enumerate(tokens):
        is_own = any(before.tag in _POSSESSIVES for before in tokens[max(0, i - 2) : i])
        if is_said_noun(token, language) and not is_own:
            yield token.lemma
        elif is_alone and token.text.lower() in pronouns:
            yield token.text.lower()


def _points_at_several(tokens: Sequence[Token], language: Language) -> bool:
    return any(is_said_noun(token, language) and token.text.lower() != token.lemma.lower() for token in tokens)


def _is_question(claim: Claim, lookup: Lookup) -> bool:
    """'Do you think it failed?': the mark stands right behind the content."""
    end = claim.content[-1].end
    return any(
        token.text == "?" and 0 <= token.span.start - end <= 1 for token in lookup.sentence(claim.content[-1]).tokens
    )
