"""A sentence that only names the source of the one before: 'Der Zug fällt aus. Das teilte die Bahn mit.'"""

from collections.abc import Iterator, Sequence

from quizgen.claims.link import Link, span_of, spans_at
from quizgen.language.cues import read_cues
from quizgen.language.de.phrases import noun_phrase_end
from quizgen.language.de.subjects import Place, agent_of, find_subject_behind
from quizgen.language.de.verbs import Predicate, find_predicates
from quizgen.language.quotations import Unit
from quizgen.model import Form, Stance, Token

_POINTERS = frozenset(["das", "dies"])
_TERMINAL = frozenset(".!?;:")
# 'Das bestätigte X' says yes to a sentence, 'Das forderte X' does not say it.
_STANCES = frozenset([Stance.SAYS, Stance.CONFIRMS, Stance.ANNOUNCES])


def find_pointing(units: Sequence[Unit], links: Sequence[Sequence[Link]]) -> Iterator[Link]:
    """Links that give a sentence without any speaker of its own to the source that the next one names.

    `links[i]` are those of `units[i]`.
    """
    for number in range(1, len(units)):
        before, unit = units[number - 1], units[number]
        if any(link.speaker for link in (*links[number], *links[number - 1])):
            continue
        link = _link(unit, before)
        if link is not None:
            yield link


def is_pointing(unit: Unit, predicate: Predicate) -> bool:
    """Whether `predicate` says of the sentence before that somebody said it: 'Das teilte …', 'Dies bestätigte …'."""
    verbs = read_cues("de").verbs
    words = [token.text for token in unit.tokens[: predicate.finite]]
    if words[:1] == ["Zu"] and words[1:2] in (["diesem"], ["dieser"]) and predicate.lemma == "kommen":
        return True  # 'Zu diesem Ergebnis kommt eine Studie.'
    points = unit.tokens[0].text.lower() in _POINTERS and predicate.finite == 1
    return points and predicate.lemma in verbs and verbs[predicate.lemma][0] in _STANCES


def _link(unit: Unit, before: Unit) -> Link | None:
    predicate = next(iter(find_predicates(unit.tokens)), None)
    if predicate is None or not is_pointing(unit, predicate):
        return None
    source = _source(unit.tokens, predicate)
    if source is None:
        return None
    told = list(before.tokens)
    while len(told) > 1 and told[-1].text in _TERMINAL:
        told.pop()
    return Link(
        speaker=span_of(unit.tokens[slice(*source)]),
        cue=spans_at(unit.tokens, predicate.parts),
        content=(span_of(told),),
        form=Form.INDIRECT,
        word=predicate.lemma,
        rule="de.pointing.das",
    )


def _source(tokens: Sequence[Token], predicate: Predicate) -> Place | None:
    """'Das teilte die Bahn mit', 'Das wurde von der Bahn mitgeteilt', 'Das geht aus einem Bericht hervor'."""
    if predicate.is_passive:
        return agent_of(tokens, predicate)
    if predicate.lemma != "hervorgehen":
        return find_subject_behind(tokens, predicate)
    start = next((i + 1 for i, token in enumerate(tokens) if token.text == "aus"), 0)
    end = noun_phrase_end(tokens, start)
    return (start, end) if end > start > 0 else None
