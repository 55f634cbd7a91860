"""The source of every speaker's words in an article: its mentions read, gathered and resolved."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from quizgen.claims.grammar import Grammar
from quizgen.claims.link import Link
from quizgen.claims.lookup import Lookup
from quizgen.claims.mention import Mention
from quizgen.claims.pronouns import Persons, Place, find_persons
from quizgen.claims.sources import Names, make_names, resolve
from quizgen.language.lexicon import read_words
from quizgen.language.quotations import Unit
from quizgen.model import Analysis, Form, Source, Span

_PREPOSITIONS = frozenset(["PRP", "PRF", "APPR", "APPRART"])


@dataclass(frozen=True, slots=True)
class Owners:
    """Who is meant by the words for a speaker."""

    names: Names
    """Everybody the article calls by name."""
    sources: dict[Span, Source]
    own_accounts: frozenset[Span]
    """'nach | eigenen Angaben': the speaker is the subject of the very clause."""

    def source_of(self, link: Link) -> Source | None:
        """None where the article names nobody in this place."""
        return self.sources[link.speaker] if link.speaker else None


def find_owners(
    analysis: Analysis, units: Sequence[Unit], links: Sequence[Link], lookup: Lookup, grammar: Grammar
) -> Owners:
    """The sources of all speakers of `links`; `lookup` knows the same links, `units` are the article's."""
    named = tuple(mention for mention in grammar.find_named(analysis) if mention.names)
    names = make_names(named)
    linked: dict[Span, list[Link]] = defaultdict(list)
    for link in links:
        if link.speaker:
            linked[link.speaker].append(link)
    owners = {span: grammar.find_owner(lookup.sentence(span).tokens, span) for span in linked}
    speakers = sorted(linked)
    places = [_place(span, owners[span], linked[span], lookup, grammar) for span in speakers]
    topics = _topics(speakers, units, lookup, grammar)
    persons = _persons(units, named, names, lookup, grammar)
    sources = resolve(places, topics, names, persons)
    told = {source: replace(source, gender=gender) for source, gender in persons.genders.items()}
    names = replace(names, sources=tuple((full, told.get(source, source)) for full, source in names.sources))
    own_accounts = frozenset(span for span, owner in owners.items() if owner is not None)
    by_speaker = {span: told.get(source, source) for span, source in zip(speakers, sources, strict=True)}
    return Owners(names, by_speaker, own_accounts)


def _place(span: Span, owner: Span | None, links: Sequence[Link], lookup: Lookup, grammar: Grammar) -> Place:
    mention = grammar.read_mention(
        lookup.tokens(owner or span),
        is_oblique=owner is None and any(_is_oblique(link) for link in links),
        cue=[token for link in links for token in lookup.tokens_in(link.cue)],
    )
    content = tuple(part for link in links for part in link.content)
    return Place(mention, *_position(span, lookup), content, _is_quoted(span, lookup), _is_told(span, lookup))


def _is_oblique(link: Link) -> bool:
    """'laut dem Minister' needs another case than the nominative; 'so der Minister' does not."""
    return link.rule.split(".")[1] in ("frame", "opinion") and not link.rule.endswith(".so")


def _is_quoted(span: Span, lookup: Lookup) -> bool:
    return any(
        link.form is Form.DIRECT and any(part.covers(span) for part in link.content) for link in lookup.links_at(span)
    )


def _is_told(span: Span, lookup: Lookup) -> bool:
    return any(
        link.speaker not in (None, span) and any(part.covers(span) for part in link.content)
        for link in lookup.links_at(span)
    )


def _topics(
    speakers: Sequence[Span], units: Sequence[Unit], lookup: Lookup, grammar: Grammar
) -> Callable[[int], Iterator[Place]]:
    """Gives the subjects of the sentence with a number that say nothing there: few are asked for."""
    unit_of = {number: unit for unit in units for number in _numbers(unit.span, lookup)}
    speaking: dict[int, list[Span]] = defaultdict(list)
    for speaker in speakers:
        for number in _numbers(speaker, lookup):
            speaking[number].append(speaker)

    def topics(number: int) -> Iterator[Place]:
        for mention in grammar.find_topics(unit_of[number]) if number in unit_of else ():
            is_here = lookup.sentence_number(mention.span) == number
            if is_here and not any(mention.span.overlaps(speaker) for speaker in speaking[number]):
                yield Place(mention, *_position(mention.span, lookup), is_told=_is_told(mention.span, lookup))

    return topics


def _numbers(span: Span, lookup: Lookup) -> range:
    """Numbers of the sentences that `span` holds."""
    return range(lookup.sentence_number(span), lookup.sentence_number(Span(span.end - 1, span.end)) + 1)


def _position(span: Span, lookup: Lookup) -> tuple[int, int]:
    """Paragraph and number of the sentence."""
    return lookup.sentence(span).paragraph, lookup.sentence_number(span)


def _persons(
    units: Sequence[Unit], named: Sequence[Mention], names: Names, lookup: Lookup, grammar: Grammar
) -> Persons:
    """Those named outside quotations: in 'Putin is wrong', Musk said, Putin does not speak."""
    places = _find_places(named, names, lookup)
    told = {names.find(mention.names): mention.gender for mention in named if len(mention.names) > 1 and mention.gender}
    known = [
        (Place(mention, *_position(mention.span, lookup), is_told=_is_told(mention.span, lookup)), source)
        for mention in named
        if (source := names.find(mention.names))
        and not (mention.gender and told.get(source, mention.gender) != mention.gender)  # 'Mr Lenz' is not Anna Lenz
        and not _is_quoted(mention.span, lookup)
        and source not in places
        and not _stands_like_place(mention.span, source, lookup)
    ]
    return find_persons(known, _pronouns(units, known, lookup, grammar))


def _find_places(named: Sequence[Mention], names: Names, lookup: Lookup) -> set[Source]:
    """Names that stand like a place's once and behind a preposition always: 'at Dolna Brook', 'about Dolna Brook'.

    A person is the subject of a sentence too: 'Anna Berger lachte. Später war man bei Berger zu Gast.'
    """
    spans: dict[Source, list[Span]] = defaultdict(list)
    for mention in named:
        if source := names.find(mention.names):
            spans[source].append(mention.span)
    return {
        source
        for source, found in spans.items()
        if any(_stands_like_place(span, source, lookup) for span in found)
        and all(lookup.words[lookup.place(span)[0] - 1].tag in _PREPOSITIONS for span in found)
    }


def _stands_like_place(span: Span, source: Source, lookup: Lookup) -> bool:
    """'If it moved to | Market Aske, | he said': behind such a word a name without a role may be a place's."""
    before = lookup.place(span)[0] - 1
    if source.role or before < 0 or not lookup.sentence(span).span.covers(lookup.words[before].span):
        return False
    word, verb = lookup.small[before], lookup.words[before - 1].lemma if before else ""
    is_moving = verb in read_words(lookup.language, "places", "motion")
    behind = read_words(lookup.language, "places", "behind_places")
    return word in behind or (is_moving and word in read_words(lookup.language, "places", "ways"))


def _pronouns(
    units: Sequence[Unit], known: Sequence[tuple[Place, Source]], lookup: Lookup, grammar: Grammar
) -> Iterator[tuple[Source, str]]:
    """Genders of the pronouns in sentences that one person opens and in which no other is named.

    Nobody is meant by a word in front of its name, or by who speaks of it: 'Her son, Rasch', 'Rasch is ill, she said'.
    """
    in_sentence: dict[int, list[tuple[Place, Source]]] = defaultdict(list)
    for place, source in known:
        in_sentence[place.sentence].append((place, source))
    for unit in units:
        first = unit.tokens[0].span
        places = in_sentence.get(lookup.sentence_number(first), [])
        persons = {source for _, source in places}
        if len(persons) == 1 and places[0][0].mention.span.start == first.start:
            source, name = persons.pop(), places[0][0].mention.span
            others = {link.speaker for link in lookup.links_at(name) if any(part.covers(name) for part in link.content)}
            behind = (token for token in unit.tokens if token.span.start >= name.end and token.span not in others)
            yield from ((source, gender) for gender in map(grammar.read_gender, behind) if gender)
