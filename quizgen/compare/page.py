"""A comparison and its questions in, one HTML file out that needs nothing else: to read and to print.

Structure and style are in `templates/compare/` and `templates/module/`, words in `templates/interface/`. This file
refuses to find or judge anything: what it is given is what it shows.
"""

from dataclasses import dataclass, replace

from quizgen.claims.across import Told
from quizgen.compare.comparison import Comparison, Shared, Trait, holds_fact, is_named, is_relayed
from quizgen.compare.joined import Joined
from quizgen.compare.marks import make_notes
from quizgen.compare.side import Side, make_sides
from quizgen.interface import Words, words
from quizgen.model import Article, Bank, Claim, Source, Span, Tone
from quizgen.module import Copy
from quizgen.module.runs import Run, cut_runs
from quizgen.module.templates import open_templates
from quizgen.shipped import TEMPLATES

_PAGES = open_templates(TEMPLATES / "compare", TEMPLATES / "module")


@dataclass(frozen=True, slots=True)
class Account:
    """What one article says in one place: who, by which word, what, and where; empty where it has none."""

    who: str
    cue: str
    words: str
    paragraph: int
    value: str = ""
    """The figure or date that it is about."""


@dataclass(frozen=True, slots=True)
class SharedRow:
    """A claim that both have, and in what the two accounts differ."""

    traits: tuple[str, ...]
    different: tuple[int, ...]
    """Numbers, from 1, of the figures and dates in it that differ."""
    accounts: tuple[Account, Account]


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A source, and what each article calls it; None where it gets no say there."""

    name: str
    roles: tuple[str | None, str | None]


@dataclass(frozen=True, slots=True)
class Column:
    """One article as the page shows it."""

    letter: str
    article: Article
    heading: int
    """The number of the paragraph that is its heading; its own come behind it."""
    paragraphs: tuple[tuple[Run, ...], ...]


def render_comparison(comparison: Comparison, joined: Joined, bank: Bank, copy: Copy = Copy.TEACHER) -> str:
    """The page: both articles side by side; in a teacher's copy with what they share and where they differ, questions
    and key.

    `bank` holds the questions, also those nobody has approved yet. Equal arguments give an equal page.
    """
    sides, told = make_sides(comparison, joined), words(bank.language)
    is_whole = copy is Copy.TEACHER
    notes, marks = make_notes(comparison, sides) if is_whole else ((), ())
    return _PAGES.get_template("compare.html").render(
        words=told,
        bank=bank,
        article=joined.article,
        columns=[_column(side, [cut_runs(span, marks) for span in _places(side)]) for side in sides],
        notes=notes,
        sources=[_source_row(pair.one, pair.other) for pair in comparison.sources],
        unmatched=[[source.name for source in group] for group in comparison.unmatched],
        same=[_shared_row(shared, comparison, sides, told) for shared in comparison.claims],
        different=[
            (_fact(pair.one, sides[0], told), _fact(pair.other, sides[1], told)) for pair in comparison.different
        ],
        only=[_accounts(comparison.only[side.number], side, told) for side in sides],
        documents=[_accounts(comparison.documents[side.number], side, told) for side in sides],
        copied=[_copied(span.one, sides[0]) for span in comparison.copied],
        is_different=comparison.is_different,
        is_whole=is_whole,
        questions=bank.questions,
    )


def _column(side: Side, paragraphs: list[tuple[Run, ...]]) -> Column:
    return Column(side.letter, side.article, side.joined.starts[side.number], tuple(paragraphs))


def _places(side: Side) -> list[Span]:
    return [side.joined.place(paragraph, side.number) for paragraph in side.article.paragraphs]


def _source_row(one: Source | None, other: Source | None) -> SourceRow:
    name = max((source.name for source in (one, other) if source), key=len)
    return SourceRow(name, (_role(one, name), _role(other, name)))


def _role(source: Source | None, name: str) -> str | None:
    """What the article calls it besides its name."""
    if source is None:
        return None
    return "" if source.role.lower() in name.lower() else source.role


def _shared_row(shared: Shared, comparison: Comparison, sides: tuple[Side, Side], told: Words) -> SharedRow:
    traits = tuple(_say_trait(trait, shared, sides, told) for trait in shared.traits)
    different = tuple(
        number
        for number, pair in enumerate(comparison.different, 1)
        if holds_fact(shared.one, pair.one) or holds_fact(shared.other, pair.other)
    )
    accounts = _account(shared.one, sides[0], told), _account(shared.other, sides[1], told)
    return SharedRow(traits, different, accounts)


def _say_trait(trait: Trait, shared: Shared, sides: tuple[Side, Side], told: Words) -> str:
    """'nur Artikel B nennt einen Namen'."""
    claims = dict(zip((side.letter for side in sides), (shared.one, shared.other), strict=True))
    text = told[f"compare_trait_{trait.name.lower()}"]
    links = {letter: claim.attribution for letter, claim in claims.items() if claim.attribution}
    match trait:
        case Trait.STANCE:
            said = {letter: told[f"module_stance_{link.stance.name.lower()}"] for letter, link in links.items()}
            return text.format(**said)
        case Trait.TONE:
            loud = [(letter, link.tone) for letter, link in links.items() if link.tone is not Tone.NEUTRAL]
            return "; ".join(
                text.format(letter=letter, tone=told[f"module_tone_{tone.name.lower()}"]) for letter, tone in loud
            )
        case Trait.NAMED:
            return text.format(letter=next(letter for letter, claim in claims.items() if is_named(claim)))
        case Trait.RELAYED:
            return text.format(letter=next(letter for letter, claim in claims.items() if is_relayed(claim)))
        case Trait.OWNED:
            return text.format(letter=next(letter for letter in claims if letter not in links))
    return text


def _account(claim: Claim, side: Side, told: Words) -> Account:
    return Account(_who(claim, side, told), side.cue(claim), side.quote_places(claim.content), side.paragraph(claim))


def _accounts(claims: tuple[Claim, ...], side: Side, told: Words) -> list[Account]:
    return [_account(claim, side, told) for claim in claims]


def _fact(fact: Told, side: Side, told: Words) -> Account:
    return replace(_account(fact.claim, side, told), value=side.value(fact.fact))


def _copied(span: Span, side: Side) -> Account:
    paragraph = side.article.paragraph_of(span) + side.joined.starts[side.number]
    return Account("", "", side.quote_places([span]), paragraph)


def _who(claim: Claim, side: Side, told: Words) -> str:
    """The speaker, behind those who pass it on."""
    if claim.attribution is None:
        return told["compare_own_voice"]
    *outer, inner = [side.describe(link) or told["module_nobody"] for link in claim.attribution.chain]
    return " ".join([inner, *(f"({told['module_via'].format(name=name)})" for name in outer)])
