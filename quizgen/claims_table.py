"""Claims as a teacher reads them in a terminal: who, by which word, does what, says what; and who contradicts whom."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from decimal import Decimal

from rich import box
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from quizgen.interface import words
from quizgen.model import Article, Attribution, Claim, Fact, Language, Relation, Tone

_NARROWEST = (2, 16, 14, 28)
_SHARES = (1, 9, 6, 18)
"""Of the width that is left, column by column."""


def make_table(
    claims: Sequence[Claim], relations: Sequence[Relation], article: Article, language: Language, *, explain: bool
) -> RenderableType:
    """The attributed claims in `language`; `explain` adds rules, reasons and shared words.

    The table takes the whole width of the terminal and can be read at 80 columns.
    """
    told = words(language)
    table = Table(box=box.SIMPLE_HEAD, expand=True, padding=(0, 1, 1, 0), pad_edge=False)
    heads = ("§", told["module_column_who"], told["module_column_cue"], told["module_column_words"])
    for head, narrowest, share in zip(heads, _NARROWEST, _SHARES, strict=True):
        table.add_column(head, min_width=narrowest, ratio=share, overflow="fold")
    for claim in claims:
        if claim.attribution is not None:
            place = str(article.paragraph_of(claim.content[0]))
            who, cue = _who(claim.attribution, article, told), _cue(claim.attribution, article, told)
            said = Text(claim_words(claim, article))
            if explain:
                who.append_text(_reason(claim.attribution, told))
                said.append(f"\n{claim.attribution.rule}", style="dim")
            table.add_row(place, who, cue, said)
    return Group(table, *(_sentence(relation, article, told, explain=explain) for relation in relations))


def claim_words(claim: Claim, article: Article) -> str:
    """What is said, in the article's words."""
    return " … ".join(span.of(article.text) for span in claim.content)


def _name(link: Attribution, article: Article, told: Mapping[str, str]) -> str:
    """The source's name; its words in brackets where it is not certain who is meant."""
    if link.source is not None and link.source.is_resolved and link.source.name:
        return link.source.name
    return f"({link.mention.of(article.text)})" if link.mention else told["module_nobody"]


def _who(link: Attribution, article: Article, told: Mapping[str, str]) -> Text:
    """Name; then whether it is one, and through how many hands the statement came."""
    text = Text(_name(link, article, told), style="bold")
    if link.source is not None:
        status = "unclear" if not link.source.is_resolved else "yes" if link.source.is_named else "no"
        text.append("\n" + told[f"claims_named_{status}"], style="not bold dim")
    for number, step in enumerate(reversed(link.chain[:-1]), 2):
        via = told["module_via"].format(name=_name(step, article, told))
        text.append(f"\n{number}. {via}", style="not bold")
    return text


def _cue(link: Attribution, article: Article, told: Mapping[str, str]) -> Text:
    """The word of saying; what is done with it, and what it lets one feel."""
    text = Text(" … ".join(span.of(article.text) for span in link.cue) or "–")
    text.append(f"\n{told[f'module_stance_{link.stance}']}", style="dim")
    if link.tone is not Tone.NEUTRAL:
        text.append(f", {told[f'module_tone_{link.tone}']}", style="dim")
    return text


def _reason(link: Attribution, told: Mapping[str, str]) -> Text:
    """Why it is not certain who is meant."""
    if link.source is None or link.source.is_resolved:
        return Text("")
    return Text(
        "\n" + told["claims_open_description" if link.source.name else "claims_open_pronoun"], style="not bold dim"
    )


def _sentence(relation: Relation, article: Article, told: Mapping[str, str], *, explain: bool) -> Text:
    """'§2 Dmitri Peskow contradicts §1 Wall Street Journal: …'."""

    def side(claim: Claim) -> tuple[str, str]:
        who = _name(claim.attribution, article, told) if claim.attribution else told["module_nobody"]
        return f"§{article.paragraph_of(claim.content[0])} {who}", claim_words(claim, article)

    (one, says), (other, said) = side(relation.claim), side(relation.other)
    line = told[f"claims_{relation.kind}"].format(one=one, other=other)
    text = Text(f"{line}\n", style="bold")
    text.append(f"  {says}\n  ↔ {said}\n", style="not bold")
    if explain and relation.words:
        text.append(f"  {told['claims_because'].format(words=', '.join(relation.words))}\n", style="not bold dim")
    return text


def as_json(claims: Sequence[Claim], relations: Sequence[Relation], article: Article) -> Iterator[dict[str, object]]:
    """One object a claim; its relations name the other claim by its position, from 0."""
    positions = {id(claim): position for position, claim in enumerate(claims)}
    for claim in claims:
        yield {
            "content": [[span.start, span.end] for span in claim.content],
            "text": claim_words(claim, article),
            "paragraph": article.paragraph_of(claim.content[0]),
            "hedges": [span.of(article.text) for span in claim.hedges],
            "presuppositions": [span.of(article.text) for span in claim.presuppositions],
            "facts": [_fact_as_json(fact, article) for fact in claim.facts],
            "negated": claim.is_negated,
            "chain": [_link_as_json(link, article) for link in claim.chain],
            "relations": [
                {"kind": relation.kind, "claim": positions[id(relation.other)], "words": list(relation.words)}
                for relation in relations
                if relation.claim is claim
            ],
        }


def _fact_as_json(fact: Fact, article: Article) -> dict[str, object]:
    """The fact's own fields, its words as text; numbers without an exponent: '1800000000'."""
    fields = {name: f"{value:f}" if isinstance(value, Decimal) else value for name, value in asdict(fact).items()}
    return {**fields, "is": type(fact).__name__.lower(), "words": fact.words.of(article.text)}


def _link_as_json(link: Attribution, article: Article) -> dict[str, object]:
    return {
        "source": asdict(link.source) if link.source else None,
        "mention": link.mention.of(article.text) if link.mention else "",
        "cue": [span.of(article.text) for span in link.cue],
        "word": link.word,
        "form": link.form,
        "stance": link.stance,
        "tone": link.tone,
        "rule": link.rule,
    }
