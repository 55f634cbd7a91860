"""Which lessons an article calls for: its claims and their relations in, lessons with the place that shows why out.

This file refuses to know what a lesson teaches; the lessons themselves say when they are needed.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from quizgen.model import Amount, Article, Claim, Evidence, Language, Relation, Source, Span
from quizgen.module.lessons import Lesson, find_lessons
from quizgen.questions.subjects.headline import count_shared, count_telling, is_bare

_DEFINITE = ("the ", "der ", "die ", "das ")
"""'die Forscher' stand before the reader and can be asked; 'ein Mitarbeiter' could be anybody."""
_STATEMENTS = ("angaben", "angabe")
"""'Polizeiangaben' are the police's."""


_FEWEST_WORDS = 3
"""Of a sentence that can be an example."""


@dataclass(frozen=True, slots=True)
class ChosenLesson:
    """A lesson and the first place where the article has its matter; `place` is None for what every reader needs."""

    lesson: Lesson
    place: Evidence | None = None


def choose_lessons(
    article: Article, claims: Sequence[Claim], relations: Iterable[Relation], language: Language
) -> tuple[ChosenLesson, ...]:
    """The lessons in `language` whose matter occurs in `claims`, in course order.

    `claims` are those of `article` in text order, `relations` those between them. Equal arguments choose alike.
    """
    kinds: dict[int, set[str]] = defaultdict(set)
    for relation in relations:
        kinds[id(relation.claim)].add(relation.kind)
    matters = [(claim, _find_matter(claim, kinds[id(claim)], article)) for claim in claims]
    chosen = []
    for lesson in find_lessons(language):
        meeting = (claim for claim, matter in matters if _meets(claim, matter, lesson.when, article))
        met = next((claim for claim in meeting if _is_sentence(claim, article)), None)
        if not lesson.when:
            chosen.append(ChosenLesson(lesson))
        elif met:
            chosen.append(ChosenLesson(lesson, _find_place(met, claims, article)))
    return tuple(chosen)


def _is_sentence(claim: Claim, article: Article) -> bool:
    """Whether it shows anything: a dateline such as 'Wendelstein.' does not."""
    return len(claim.sentence.of(article.text).split()) >= _FEWEST_WORDS


def _meets(claim: Claim, matter: Mapping[str, set[str]], when: Mapping[str, frozenset[str]], article: Article) -> bool:
    """Whether all conditions hold; `words` is looked up in the claim, the others in its matter."""
    return all(
        wanted & (_read_words(claim, article) if key == "words" else matter.get(key, set()))
        for key, wanted in when.items()
    )


def _find_matter(claim: Claim, relations: set[str], article: Article) -> dict[str, set[str]]:
    """By the names of conditions, what the claim has to offer."""
    has = {
        "hedge": bool(claim.hedges),
        "presupposition": bool(claim.presuppositions),
        "amount": any(isinstance(fact, Amount) for fact in claim.facts),
        "headline": _tells_headline(claim, article),
    }
    matter = {"has": {name for name, is_there in has.items() if is_there}, "relation": relations}
    link = claim.attribution
    if link is None:
        return matter | {"source": {"own"}}
    matter |= {
        "form": {link.form},
        "stance": {link.stance},
        "tone": {link.tone},
        "chain": {"several" if link.via else "one"},
    }
    if link.source:
        matter |= {"source_kind": {link.source.kind}, "source": _find_naming(link.source)}
    return matter


def _find_naming(source: Source) -> set[str]:
    """Nothing for a pronoun: nobody knows whether its owner has a name elsewhere in the article."""
    if not source.is_resolved:
        return set()
    if source.is_named:
        return {"named"}
    name = source.name.lower()
    return {"described"} if name.startswith(_DEFINITE) or name.endswith(_STATEMENTS) else {"unnamed"}


def _tells_headline(claim: Claim, article: Article) -> bool:
    """Whether somebody says in the text what the headline says without naming anybody."""
    source = claim.source
    if source is None or not is_bare(article.title, article.language):
        return False
    said = " ".join(span.of(article.text) for span in claim.content)
    is_named = not source.name or source.name.split()[-1] in article.title
    return count_shared(article.title, said) >= count_telling(article.title) and not is_named


def _read_words(claim: Claim, article: Article) -> frozenset[str]:
    return frozenset(word.lower() for span in claim.content for word in re.findall(r"\w+", span.of(article.text)))


def _find_place(claim: Claim, claims: Sequence[Claim], article: Article) -> Evidence:
    """The claim's sentence; where its speaker or word of saying stands in one beside it, that one too."""
    number = article.paragraph_of(claim.content[0])
    parts = [*claim.content, *(claim.attribution.frame if claim.attribution else ())]
    parts = [part for part in parts if article.paragraph_of(part) == number]
    around = [other.sentence for other in claims if any(other.sentence.overlaps(part) for part in parts)]
    span = Span(min(each.start for each in [*around, *parts]), max(each.end for each in [*around, *parts]))
    return Evidence(span.of(article.text), number, span.start, span.end)
