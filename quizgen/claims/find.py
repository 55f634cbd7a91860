"""A tagged article in, its claims out: each with its owner, the chain of who passed it on, and what leaves it open."""

from collections.abc import Sequence

from quizgen.claims import de, en
from quizgen.claims.facts import Facts
from quizgen.claims.grammar import Grammar
from quizgen.claims.link import Link
from quizgen.claims.lookup import Lookup, positions_in
from quizgen.claims.markers import Markers
from quizgen.claims.matter import is_said_noun, read_matter_words, says_no, stands_for_what_was_said
from quizgen.claims.owners import Owners, find_owners
from quizgen.claims.sources import Names
from quizgen.language.cues import read_cues
from quizgen.language.quotations import fold_quotations
from quizgen.model import Analysis, Attribution, Claim, Form, Language, Source, SourceKind, Span, Stance, Token, Tone
from quizgen.progress import Tell, counted, tell_nobody

GRAMMARS: dict[Language, Grammar] = {"de": de, "en": en}


def find_claims(analysis: Analysis, tell: Tell = tell_nobody) -> tuple[Claim, ...]:
    """All claims in text order: one for each link, and one for each sentence in the article's own voice."""
    return find_claims_and_people(analysis, tell)[0]


def find_claims_and_people(
    analysis: Analysis, tell: Tell = tell_nobody
) -> tuple[tuple[Claim, ...], tuple[Source, ...]]:
    """The claims, and everybody the article calls by first and last name, whether they speak or not."""
    grammar = GRAMMARS[analysis.article.language]
    units = fold_quotations(analysis)
    links = grammar.find_links(analysis, units)
    lookup = Lookup(analysis, links)
    owners = find_owners(analysis, units, links, lookup, grammar)
    contents = _Contents(lookup, Facts(analysis, owners.names))
    attributed = [_claim(link, owners, lookup, contents) for link in counted(links, "claims", tell)]
    own = (
        contents.claim((sentence.span,)) for sentence in analysis.sentences if not lookup.links_at(sentence.span)
    )  # in the article's own voice
    claims = sorted([*attributed, *own], key=lambda claim: (claim.content[0].start, -claim.content[-1].end))
    return tuple(claims), _people(owners.names)


def _people(names: Names) -> tuple[Source, ...]:
    return tuple(source for full, source in names.sources if source.kind == SourceKind.PERSON and len(full) > 1)


class _Contents:
    """What the contents of one article tell besides who says them."""

    def __init__(self, lookup: Lookup, facts: Facts) -> None:
        self._lookup = lookup
        self._facts = facts
        self._hedges, self._presuppositions = Markers("hedges", lookup), Markers("presuppositions", lookup)
        negations = read_matter_words(lookup.language, "negations")
        self._negations = [i for i, word in enumerate(lookup.small) if word in negations]

    def claim(
        self, content: tuple[Span, ...], attribution: Attribution | None = None, own: Sequence[Span] = ()
    ) -> Claim:
        """The claim of `content`, in which the words at `own` are the frame's."""
        places = [self._lookup.place(span) for span in content]
        may_be_negated = any(positions_in(self._negations, *place) for place in places)
        return Claim(
            content=content,
            sentence=self._lookup.sentence(content[0]).span,
            attribution=attribution,
            hedges=self._hedges.within(places),
            presuppositions=self._presuppositions.within(places),
            facts=self._facts.within(content),
            is_negated=may_be_negated and says_no(self._lookup.tokens_in(content, own), self._lookup.language),
        )


def _claim(link: Link, owners: Owners, lookup: Lookup, contents: _Contents) -> Claim:
    own = (*link.cue, *([link.speaker] if link.speaker else []))
    return contents.claim(link.content, _attribution(link, owners, lookup), own)


def _attribution(link: Link, owners: Owners, lookup: Lookup) -> Attribution:
    stance, tone = _stance(link, lookup)
    source = owners.source_of(link)
    return Attribution(
        source=source,
        mention=link.speaker,
        cue=link.cue,
        content=link.content,
        form=link.form,
        stance=stance,
        tone=tone,
        rule=link.rule,
        word=link.word,
        via=_via(link, source, owners, lookup),
    )


def _stance(link: Link, lookup: Lookup) -> tuple[Stance, Tone]:
    if not link.cue and link.form is not Form.PARTIAL:
        return Stance.SAYS, Tone.NEUTRAL  # a sentence that goes on has no word of its own: it isn't denied once more
    return (Stance.WITHHOLDS, Tone.NEUTRAL) if _is_withheld(link, lookup) else _stance_of_word(link, lookup)


def _stance_of_word(link: Link, lookup: Lookup) -> tuple[Stance, Tone]:
    object_ = lookup.tokens_in(link.content, link.cue)
    is_act = link.form is Form.REPORTED
    words = [token.lemma for token in (object_ if is_act else object_[:2])]
    stance, tone = read_cues(lookup.language).stance_of(link.word, words, is_act=is_act)
    if stance is Stance.ANNOUNCES and _is_done(object_):
        return Stance.SAYS, tone
    is_rejecting = link.word in read_matter_words(lookup.language, "rejecting")
    if stance is Stance.DENIES and is_rejecting and is_act:
        language = lookup.language
        is_said = any(is_said_noun(token, language) or stands_for_what_was_said(token, language) for token in object_)
        return (stance if is_said else Stance.CRITICISES), tone  # 'rejected the offer': an offer can't be denied
    return stance, tone


def _is_done(content: Sequence[Token]) -> bool:
    """'gab bekannt, telefoniert zu haben': what is done is told, not announced."""
    if len(content) < 3:
        return False
    participle, to, helper = content[-3:]
    return participle.tag.endswith("(PP)") and to.text == "zu" and helper.text in ("haben", "sein")


def _is_withheld(link: Link, lookup: Lookup) -> bool:
    """'declined to | confirm that …': what one does not want to do with words one has not done."""
    return bool(link.cue) and any(
        other is not link
        and other.speaker == link.speaker
        and any(span.covers(link.cue[0]) for span in other.content)
        and _stance_of_word(other, lookup)[0] is Stance.WITHHOLDS
        for other in lookup.links_at(link.cue[0])
    )


def _via(link: Link, source: Source | None, owners: Owners, lookup: Lookup) -> Attribution | None:
    """The attribution that passes this one on; one's own words one doesn't pass on: 'X sagte, er befürchte …'."""
    outer = _outer(link, owners, lookup)
    if outer is None:
        return None
    via = _attribution(outer, owners, lookup)
    return via.via if via.source == source else via


def _outer(link: Link, owners: Owners, lookup: Lookup) -> Link | None:
    """The link that passes this one on: its content holds this one's words of saying and its content."""
    if not link.cue:
        return None
    around = [
        other
        for other in lookup.links_at(link.cue[0])
        if other is not link
        and other.speaker is not None
        and other.speaker != link.speaker
        and other.speaker not in owners.own_accounts
        and other.form not in (Form.PARTIAL, Form.REPORTED)
        and other.contains(link)
        and any(span.covers(link.cue[0]) for span in other.content)
    ]
    return min(around, key=_length) if around else None


def _length(link: Link) -> int:
    return sum(span.end - span.start for span in link.content)
