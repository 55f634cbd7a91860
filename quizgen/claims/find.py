"""A tagged article in, its claims out: each with its owner, the chain of who passed it on, and what leaves it open."""

from collections.abc import Iterator, Mapping, Sequence
from types import ModuleType

from quizgen.claims import de, en
from quizgen.claims.facts import Facts
from quizgen.claims.link import Link
from quizgen.claims.lookup import Lookup
from quizgen.claims.markers import find_markers
from quizgen.claims.sources import Names, Place, make_names, resolve
from quizgen.language.cues import read_cues
from quizgen.model import Analysis, Attribution, Claim, Form, Source, SourceKind, Span

_GRAMMARS: dict[str, ModuleType] = {"de": de, "en": en}


def find_claims(analysis: Analysis) -> tuple[Claim, ...]:
    """All claims in text order: one for each link, and one for each sentence in the article's own voice."""
    grammar = _GRAMMARS[analysis.article.language]
    links = grammar.find_links(analysis)
    lookup = Lookup(analysis, links)
    names = make_names(tuple(grammar.find_named(analysis)))
    sources = _sources(links, lookup, grammar, names)
    facts = Facts(analysis, names)
    attributed = [_claim(link, sources, lookup, facts) for link in links]
    own = _own_voice(analysis, lookup, facts)
    return tuple(sorted([*attributed, *own], key=lambda claim: (claim.content[0].start, -claim.content[-1].end)))


def find_people(analysis: Analysis) -> tuple[Source, ...]:
    """Everybody the article calls by first and last name and by a role, whether they speak or not."""
    named = tuple(_GRAMMARS[analysis.article.language].find_named(analysis))
    return tuple(
        source
        for full, source in make_names(named).sources
        if source.kind == SourceKind.PERSON and source.role and len(full) > 1
    )


def _sources(links: Sequence[Link], lookup: Lookup, grammar: ModuleType, names: Names) -> dict[Span, Source]:
    oblique = {link.speaker: _is_oblique(link) for link in links if link.speaker}
    spans = sorted(oblique)
    places = [
        Place(
            grammar.read_mention(lookup.tokens(span), is_oblique=oblique[span]),
            lookup.sentence(span).paragraph,
            lookup.sentence_number(span),
        )
        for span in spans
    ]
    return dict(zip(spans, resolve(places, names), strict=True))


def _is_oblique(link: Link) -> bool:
    """'laut dem Minister' needs another case than the nominative; 'so der Minister' does not."""
    return link.rule.split(".")[1] in ("frame", "opinion") and not link.rule.endswith(".so")


def _claim(link: Link, sources: Mapping[Span, Source], lookup: Lookup, facts: Facts) -> Claim:
    return Claim(
        content=link.content,
        sentence=lookup.sentence(link.content[0]).span,
        attribution=_attribution(link, sources, lookup),
        hedges=find_markers("hedges", lookup, link.content),
        presuppositions=find_markers("presuppositions", lookup, link.content),
        facts=facts.within(link.content),
    )


def _attribution(link: Link, sources: Mapping[Span, Source], lookup: Lookup) -> Attribution:
    stance, tone = read_cues(lookup.language).stance_of(link.word)
    outer = _outer(link, lookup)
    return Attribution(
        source=sources.get(link.speaker) if link.speaker else None,
        mention=link.speaker,
        cue=link.cue,
        content=link.content,
        form=link.form,
        stance=stance,
        tone=tone,
        rule=link.rule,
        word=link.word,
        via=_attribution(outer, sources, lookup) if outer else None,
    )


def _outer(link: Link, lookup: Lookup) -> Link | None:
    """The link that passes this one on: its content holds this one's words of saying and its content."""
    if not link.cue or link.form == Form.PARTIAL:
        return None
    around = [
        other
        for other in lookup.links_at(link.cue[0])
        if other is not link
        and other.speaker is not None
        and other.speaker != link.speaker
        and other.form not in (Form.PARTIAL, Form.REPORTED)
        and other.contains(link)
        and any(span.covers(link.cue[0]) for span in other.content)
    ]
    return min(around, key=_length) if around else None


def _length(link: Link) -> int:
    return sum(span.end - span.start for span in link.content)


def _own_voice(analysis: Analysis, lookup: Lookup, facts: Facts) -> Iterator[Claim]:
    for sentence in analysis.sentences:
        if not lookup.links_at(sentence.span):
            content = (sentence.span,)
            yield Claim(
                content=content,
                sentence=sentence.span,
                hedges=find_markers("hedges", lookup, content),
                presuppositions=find_markers("presuppositions", lookup, content),
                facts=facts.within(content),
            )
