"""A tagged article in, its claims out: each with its owner, the chain of who passed it on, and what leaves it open."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from types import ModuleType

from quizgen.claims import de, en
from quizgen.claims.link import Link
from quizgen.claims.sources import Names, Place, make_names, resolve
from quizgen.language.cues import read_cues
from quizgen.model import Analysis, Attribution, Claim, Form, Sentence, Source, SourceKind, Span, Token

_GRAMMARS: dict[str, ModuleType] = {"de": de, "en": en}


def find_claims(analysis: Analysis) -> tuple[Claim, ...]:
    """All claims in text order: one for each link, and one for each sentence in the article's own voice."""
    grammar = _GRAMMARS[analysis.article.language]
    links = grammar.find_links(analysis)
    words = _Words(analysis)
    sources = _sources(analysis, links, words, grammar)
    attributed = [_claim(link, links, sources, words) for link in links]
    own = _own_voice(analysis, links)
    return tuple(sorted([*attributed, *own], key=lambda claim: (claim.content[0].start, -claim.content[-1].end)))


def find_people(analysis: Analysis) -> tuple[Source, ...]:
    """Everybody the article calls by first and last name and by a role, whether they speak or not."""
    named = tuple(_GRAMMARS[analysis.article.language].find_named(analysis))
    return tuple(
        source
        for full, source in make_names(named).sources
        if source.kind == SourceKind.PERSON and source.role and len(full) > 1
    )


class _Words:
    """Looks up tokens and sentences by place."""

    def __init__(self, analysis: Analysis) -> None:
        self.language = analysis.article.language
        self.sentences = analysis.sentences
        self._starts = [sentence.span.start for sentence in analysis.sentences]

    def sentence_number(self, span: Span) -> int:
        return max(0, bisect_right(self._starts, span.start) - 1)

    def sentence(self, span: Span) -> Sentence:
        return self.sentences[self.sentence_number(span)]

    def tokens(self, span: Span) -> list[Token]:
        first, last = self.sentence_number(span), bisect_right(self._starts, span.end - 1)
        return [
            token for sentence in self.sentences[first:last] for token in sentence.tokens if span.covers(token.span)
        ]


def _sources(analysis: Analysis, links: Sequence[Link], words: _Words, grammar: ModuleType) -> dict[Span, Source]:
    names: Names = make_names(tuple(grammar.find_named(analysis)))
    oblique = {link.speaker: _is_oblique(link) for link in links if link.speaker}
    spans = sorted(oblique)
    places = [
        Place(
            grammar.read_mention(words.tokens(span), is_oblique=oblique[span]),
            words.sentence(span).paragraph,
            words.sentence_number(span),
        )
        for span in spans
    ]
    return dict(zip(spans, resolve(places, names), strict=True))


def _is_oblique(link: Link) -> bool:
    """'laut dem Minister' needs another case than the nominative; 'so der Minister' does not."""
    return link.rule.split(".")[1] in ("frame", "opinion") and not link.rule.endswith(".so")


def _claim(link: Link, links: Sequence[Link], sources: dict[Span, Source], words: _Words) -> Claim:
    return Claim(
        content=link.content,
        sentence=words.sentence(link.content[0]).span,
        attribution=_attribution(link, links, sources, words.language),
        hedges=tuple(_hedges(words, link.content)),
    )


def _attribution(link: Link, links: Sequence[Link], sources: dict[Span, Source], language: str) -> Attribution:
    stance, tone = read_cues("de" if language == "de" else "en").stance_of(link.word)
    outer = _outer(link, links)
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
        via=_attribution(outer, links, sources, language) if outer else None,
    )


def _outer(link: Link, links: Sequence[Link]) -> Link | None:
    """The link that passes this one on: its content holds this one's words of saying and its content."""
    if not link.cue or link.form == Form.PARTIAL:
        return None
    around = [
        other
        for other in links
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


def _hedges(words: _Words, content: Sequence[Span]) -> Iterator[Span]:
    hedges = read_cues(words.language).lists["hedges"]
    for span in content:
        for token in words.tokens(span):
            if token.text.lower() in hedges or token.lemma in hedges:
                yield token.span


def _own_voice(analysis: Analysis, links: Sequence[Link]) -> Iterator[Claim]:
    taken = sorted(span for link in links for span in (*link.content, *link.cue))
    words = _Words(analysis)
    for sentence in analysis.sentences:
        if not any(span.overlaps(sentence.span) for span in taken):
            yield Claim((sentence.span,), sentence.span, None, tuple(_hedges(words, (sentence.span,))))
