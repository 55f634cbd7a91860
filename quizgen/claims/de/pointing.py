"""A sentence that only names the source of the one before: 'Der Zug fällt aus. Das teilte die Bahn mit.'"""

from collections.abc import Iterator, Sequence

from quizgen.claims.link import Link, span_of, spans_at
from quizgen.language.cues import read_cues
from quizgen.language.de.parsed import Parsed
from quizgen.language.de.phrases import noun_phrase_end
from quizgen.language.de.subjects import Place, agent_of, find_subject_behind
from quizgen.language.de.verbs import Predicate
from quizgen.model import Form, Stance, Token

_POINTERS = frozenset(["das", "dies"])
_TERMINAL = frozenset(".!?;:")
# 'Das bestätigte X' says yes to a sentence, 'Das forderte X' does not say it.
_STANCES = frozenset([Stance.SAYS, Stance.CONFIRMS, Stance.ANNOUNCES])


def find_pointing(units: Sequence[Parsed], links: Sequence[Sequence[Link]]) -> Iterator[Link]:
    """Links that give a sentence without any speaker of its own to the source that the next one names.

    `links[i]` are those of `units[i]`.
    """
    for number in range(1, len(units)):
        before, parsed = units[number - 1], units[number]
        if any(link.speaker for link in (*links[number], *links[number - 1])):
            continue
        link = _link(parsed, before)
        if link is not None:
            yield link


def is_pointing(parsed: Parsed, predicate: Predicate) -> bool:
    """Whether `predicate` says of the sentence before that somebody said it: 'Das teilte …', 'Dies bestätigte …'."""
    verbs = read_cues("de").verbs
    words = [token.text for token in parsed.tokens[: predicate.finite]]
    if words[:1] == ["Zu"] and words[1:2] in (["diesem"], ["dieser"]) and predicate.lemma == "kommen":
        return True  # 'Zu diesem Ergebnis kommt eine Studie.'
    points = parsed.tokens[0].text.lower() in _POINTERS and predicate.finite == 1
    if predicate.lemma in read_cues("de").lists["not_pointing"]:
        return False
    return points and predicate.lemma in verbs and verbs[predicate.lemma][0] in _STANCES


def _link(parsed: Parsed, before: Parsed) -> Link | None:
    predicate = next(iter(parsed.predicates), None)
    if predicate is None or not is_pointing(parsed, predicate):
        return None
    source = _source(parsed.tokens, predicate)
    if source is None:
        return None
    told = list(before.tokens)
    while len(told) > 1 and told[-1].text in _TERMINAL:
        told.pop()
    return Link(
        speaker=span_of(parsed.tokens[slice(*source)]),
        cue=spans_at(parsed.tokens, predicate.parts),
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
