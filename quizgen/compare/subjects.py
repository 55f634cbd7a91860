"""What in two articles can be asked about, with the words for it: a comparison in, subjects out, by what rules call them.

Each function is the `each` of a rule (`rules.py`). Silence beats a bad question: where words can't be quoted so that they
are understood alone, there is no subject.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from quizgen.claims.across_facts import Pair, Told
from quizgen.compare.comparison import Comparison, Shared, Trait
from quizgen.compare.side import Side
from quizgen.model import Claim, Evidence, Option, Source, SourceKind, Stance, Time, Tone
from quizgen.questions.alike import is_alike

_WANTED = 3
_ENOUGH = 2
_FEWEST_AGREED = 2
_FEWEST_VOICES = 2
_MOST_VOICES = 4
_MOST_LONGER = 1.5
"""How much longer than the longest wrong sentence a right one may be."""

Sides = tuple[Side, Side]


@dataclass(frozen=True, slots=True)
class Subject:
    """One thing to ask about."""

    slots: Mapping[str, str]
    evidence: Evidence
    wrong: tuple[str, ...] = ()
    """Wrong options, to be mixed with the right one."""
    options: tuple[Option, ...] = ()
    """All options where their order is fixed."""
    source: str = ""


def _choose_article(right: str, sides: Sides) -> tuple[Option, ...]:
    """'nur Artikel A', 'nur Artikel B', 'beide Artikel': of these three the one that `right` names."""
    told = sides[0].told
    texts = {side.letter: told["compare_option_one"].format(letter=side.letter) for side in sides}
    texts["both"] = told["compare_option_both"]
    return tuple(Option(text, key == right) for key, text in texts.items())


def _turned(shared: Shared, sides: Sides) -> Iterator[tuple[Side, Claim, Side, Claim]]:
    """The claim as each of the articles has it, once from either side."""
    yield sides[0], shared.one, sides[1], shared.other
    yield sides[1], shared.other, sides[0], shared.one


def _name(claim: Claim) -> str:
    """The name of a person or body that answers for it; empty for others, and for a medium that only passes it on."""
    source = claim.attribution.source if claim.attribution else None
    if source is None or not (source.is_named and source.is_resolved) or " " not in source.name:
        return ""
    return source.name if source.kind in (SourceKind.PERSON, SourceKind.ROLE) else ""


def find_named(comparison: Comparison, sides: Sides) -> Iterator[Subject]:
    """A claim whose source has a name in one article only."""
    for shared in comparison.claims:
        for here, claim, there, other in _turned(shared, sides):
            unnamed = there.describe(other.attribution)
            assertion = there.quote_assertion(other) or here.quote_assertion(claim)
            if Trait.NAMED in shared.traits and (name := _name(claim)) and unnamed and assertion:
                slots = _slots(here, there, assertion=assertion, name=name, unnamed=unnamed)
                yield Subject(slots, here.evidence(claim), options=_choose_article(here.letter, sides), source=name)


def find_known(comparison: Comparison, sides: Sides) -> Iterator[Subject]:
    """A claim whose source has a name in both."""
    for shared in comparison.claims:
        name, assertion = _name(shared.one), sides[0].quote_assertion(shared.one)
        is_same = not {Trait.NAMED, Trait.OTHER_SOURCE, Trait.OWNED} & set(shared.traits)
        if name and assertion and is_same and _name(shared.other):
            slots = _slots(*sides, assertion=assertion, name=name)
            yield Subject(slots, sides[0].evidence(shared.one), options=_choose_article("both", sides), source=name)


def find_relayed(comparison: Comparison, sides: Sides) -> Iterator[Subject]:
    """A claim that one article has from another medium, among others that both have."""
    for shared in comparison.claims:
        for here, claim, there, other in _turned(shared, sides):
            sentence, medium = here.quote(claim), there.medium(other)
            if Trait.RELAYED not in shared.traits or not medium or not sentence:
                continue
            own = (_claim_of(s, here) for s in comparison.claims if not there.medium(_claim_of(s, there)))
            wrong = _pick((here.quote(claim) for claim in own), sentence)
            if len(wrong) >= _ENOUGH:
                yield Subject(_slots(here, there, sentence=sentence, medium=medium), there.evidence(other), wrong)


def _claim_of(shared: Shared, side: Side) -> Claim:
    return (shared.one, shared.other)[side.number]


def _by_word(is_meant: Callable[[Claim], bool]) -> Callable[[Comparison, Sides], Iterator[Subject]]:
    """A claim for which one article has such a word and the other has not."""

    def find(comparison: Comparison, sides: Sides) -> Iterator[Subject]:
        for shared in comparison.claims:
            for here, claim, there, other in _turned(shared, sides):
                word, other_word = here.cue(claim), there.cue(other)
                assertion = here.quote_assertion(claim) or there.quote_assertion(other)
                if not (is_meant(claim) and not is_meant(other) and word and other_word and assertion):
                    continue
                if not _is_neutral(other):
                    continue
                told = here.told
                texts = {here.letter: (word, True), there.letter: (other_word, False)}
                options = [
                    Option(told["compare_option_word"].format(letter=letter, word=text), is_right)
                    for letter, (text, is_right) in sorted(texts.items())
                ]
                options.append(Option(told["compare_option_no_difference"], False))
                slots = _slots(here, there, assertion=assertion, word=word, other_word=other_word)
                yield Subject(slots, here.evidence(claim), options=tuple(options), source=here.describe(claim.attribution))

    return find


def _is_neutral(claim: Claim) -> bool:
    link = claim.attribution
    return link is not None and link.tone is Tone.NEUTRAL and link.stance is Stance.SAYS


def _sounds(tone: Tone) -> Callable[[Claim], bool]:
    return lambda claim: claim.attribution is not None and claim.attribution.tone is tone


def _concedes(claim: Claim) -> bool:
    return claim.attribution is not None and claim.attribution.stance is Stance.CONCEDES


def find_differences(comparison: Comparison, sides: Sides) -> Iterator[Subject]:
    """Sentences of one article whose figures and dates are others in the second, among some that are the same."""
    for here, there in (sides, (sides[1], sides[0])):
        told = [(pair.is_same, _of(pair, here), _of(pair, there)) for pair in comparison.facts]
        sentences = [here.view(mine.claim).unit.span for _, mine, _ in told]
        alone = [
            (is_same, here.quote(mine.claim), theirs, here.evidence(mine.claim))
            for (is_same, mine, theirs), sentence in zip(told, sentences, strict=True)
            if sentences.count(sentence) == 1
        ]
        rights = [found for found in alone if not found[0] and found[1] and there.quote(found[2].claim)][:_WANTED]
        wrongs = [found for found in alone if found[0] and found[1]][:_WANTED]
        if not rights or len(wrongs) < _FEWEST_AGREED:
            continue
        options = [(sentence, not is_same) for is_same, sentence, _, _ in alone if sentence]
        kept = {found[1] for found in (*rights, *wrongs)}
        differing = " ".join(_in_marks(there.quote(theirs.claim), there) for _, _, theirs, _ in rights)
        yield Subject(
            _slots(here, there, differing=differing),
            rights[0][3],
            options=tuple(Option(text, is_right) for text, is_right in options if text in kept),
        )
        return


def _of(pair: Pair, side: Side) -> Told:
    return (pair.one, pair.other)[side.number]


def _in_marks(sentence: str, side: Side) -> str:
    return side.told["compare_quoted"].format(words=sentence)


def _find_values(pairs: Sequence[Pair], sides: Sides, kind: str) -> Iterator[Subject]:
    """What one article tells, and what the other tells instead; the articles take turns."""
    for number, pair in enumerate(pairs):
        here, there = sides if number % 2 == 0 else (sides[1], sides[0])
        mine, theirs = _of(pair, here), _of(pair, there)
        sentence, other_sentence = here.quote(mine.claim), there.quote(theirs.claim)
        value, other_value = here.value(mine.fact), there.value(theirs.fact)
        wrong = _other_values(value, theirs, there, kind)
        if sentence and other_sentence and len(wrong) >= _ENOUGH:
            slots = _slots(
                here, there,
                sentence=sentence, value=value, other_value=_lowered(other_value), other_sentence=other_sentence,
                paragraph=str(there.paragraph(theirs.claim)),
            )  # fmt: skip
            yield Subject(slots, there.evidence(theirs.claim), wrong, source=there.describe(theirs.claim.attribution))


def _other_values(value: str, right: Told, side: Side, kind: str) -> tuple[str, ...]:
    """What the first article tells, what else the second tells of the kind, and values near the right one."""
    wording, answer = side.material.wording, _lowered(side.value(right.fact))
    facts = [fact for claim in side.reading.claims for fact in claim.facts if type(fact) is type(right.fact)]
    others = [_lowered(side.value(fact)) for fact in facts if isinstance(fact, type(right.fact))]
    alike = [other for other in others if wording.shape_of(other) == wording.shape_of(answer)]
    found: list[str] = []
    for other in (_lowered(value), *alike, *wording.neighbours(answer, kind)):
        if not any(is_alike(other, text) for text in (answer, *found)):
            found.append(other)
    return tuple(found[:_WANTED])


def _lowered(value: str) -> str:
    """'From 1 May' at the start of a sentence is 'from 1 May' among options."""
    first = value.split()[0]
    return value[0].lower() + value[1:] if first.isalpha() and len(value.split()) > 1 else value


def find_figures(comparison: Comparison, sides: Sides) -> Iterator[Subject]:
    """A figure of one article, for which the other has another."""
    return _find_values(comparison.figures, sides, "number")


def find_dates(comparison: Comparison, sides: Sides) -> Iterator[Subject]:
    """A date of one article, for which the other has another."""
    return _find_values(comparison.dates, sides, "time")


def find_owners(comparison: Comparison, sides: Sides) -> Iterator[Subject]:
    """A figure or date that differs and comes from another source in each article."""
    for pair in comparison.different:
        for here, there in (sides, (sides[1], sides[0])):
            mine, theirs = _of(pair, here), _of(pair, there)
            source, other = _source(mine.claim), _source(theirs.claim)
            if source is None or other is None or source.name == other.name or not other.is_named:
                continue
            wrong = _other_sources(other, there)
            if len(wrong) >= _ENOUGH:
                slots = _slots(
                    here, there,
                    value=here.value(mine.fact), other_value=there.value(theirs.fact),
                    source=source.name, other_source=other.name,
                )  # fmt: skip
                yield Subject(slots, there.evidence(theirs.claim), wrong, source=other.name)
                break


def _source(claim: Claim) -> Source | None:
    """If it is certain who says it."""
    source = claim.attribution.source if claim.attribution else None
    return source if source is not None and source.is_resolved and source.name else None


def _other_sources(right: Source, side: Side) -> tuple[str, ...]:
    """Others of the article, those of the same kind first."""
    others = [source for source in side.sources() if source.is_named and source.kind is right.kind]
    found: list[str] = []
    for source in others:
        if not any(is_alike(source.name, text) for text in (right.name, *found)):
            found.append(source.name)
    return tuple(found[:_WANTED])


def find_only(comparison: Comparison, sides: Sides) -> Iterator[Subject]:
    """For each article the weightiest sentence that stands in it alone, among others of the other article."""
    for here, there in (sides, (sides[1], sides[0])):
        shared = [there.quote(_claim_of(s, there)) for s in comparison.claims]
        told = {here.view(_claim_of(s, here)).unit.span for s in comparison.claims}
        told |= {here.view(_of(pair, here).claim).unit.span for pair in comparison.facts}
        alone = [there.quote(claim) for claim in comparison.only[there.number]]
        for claim in comparison.only[here.number]:
            sentence = here.quote(claim)
            if not sentence or here.view(claim).unit.span in told:
                continue
            wrong = _pick([*alone[:1], *shared, *alone[1:]], sentence)
            if len(wrong) >= _ENOUGH and len(sentence) <= _MOST_LONGER * max(map(len, wrong)):
                slots = _slots(here, there, sentence=sentence, paragraph=str(here.paragraph(claim)))
                yield Subject(slots, here.evidence(claim), wrong, source=here.describe(claim.attribution))
                break


def _pick(sentences: Iterator[str] | Sequence[str], right: str) -> tuple[str, ...]:
    """Three that say something else; the first, and of the rest those that are as long as the right one."""
    there = [sentence for sentence in dict.fromkeys(sentences) if sentence and not is_alike(sentence, right)]
    rest = sorted(there[1:], key=lambda sentence: (abs(len(sentence) - len(right)), sentence))
    return tuple([*there[:1], *rest][:_WANTED])


def find_witnesses(comparison: Comparison, sides: Sides) -> Iterator[Subject]:
    """A source with a name in one article and without in the other."""
    for shared in comparison.claims:
        for here, claim, there, other in _turned(shared, sides):
            unnamed = there.describe(other.attribution)
            if Trait.NAMED in shared.traits and (name := _name(claim)) and unnamed:
                yield Subject(_slots(here, there, name=name, unnamed=unnamed), here.evidence(claim), source=name)


def find_trust(comparison: Comparison, sides: Sides) -> Iterator[Subject]:
    """A figure or date on which the articles differ."""
    for pair in comparison.different:
        here, there = sides
        slots = _slots(here, there, value=here.value(pair.one.fact), other_value=there.value(pair.other.fact))
        yield Subject(slots, here.evidence(pair.one.claim))


def find_voices(comparison: Comparison, sides: Sides) -> Iterator[Subject]:
    """People who say something in both."""
    shared = [s for s in comparison.claims if _name(s.one) and _name(s.one) == _name(s.other)]
    names = list(dict.fromkeys(_name(s.one) for s in shared))[:_MOST_VOICES]
    if len(names) >= _FEWEST_VOICES:
        yield Subject(_slots(*sides, names=", ".join(names)), sides[0].evidence(shared[0].one))


def _slots(here: Side, there: Side, **own: str) -> Mapping[str, str]:
    return {"here": here.letter, "there": there.letter, **own}


FINDERS: Mapping[str, Callable[[Comparison, Sides], Iterator[Subject]]] = {
    "named": find_named,
    "known": find_known,
    "relayed": find_relayed,
    "distancing": _by_word(_sounds(Tone.DISTANCING)),
    "endorsing": _by_word(_sounds(Tone.ENDORSING)),
    "inflating": _by_word(_sounds(Tone.INFLATING)),
    "concedes": _by_word(_concedes),
    "differences": find_differences,
    "figure": find_figures,
    "date": find_dates,
    "owner": find_owners,
    "only": find_only,
    "witness": find_witnesses,
    "trust": find_trust,
    "voices": find_voices,
}
"""By what a rule looks at."""
