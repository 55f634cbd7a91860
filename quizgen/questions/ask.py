"""Rules meet claims: every question that any rule could ask of an article."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from quizgen.model import Attribution, Source, SourceKind, Token
from quizgen.questions.candidate import Candidate
from quizgen.questions.material import Material
from quizgen.questions.quoting import quote_assertion, quote_sentence, quote_statement
from quizgen.questions.rules import Rule
from quizgen.questions.subject import Subject
from quizgen.questions.subjects import (
    article,
    claim,
    counted,
    denial,
    fact,
    figure,
    gap,
    headline,
    occasion,
    order,
    reference,
    rendering,
    sentence,
    silence,
    speakers,
    version,
)
from quizgen.questions.view import View
from quizgen.questions.wording.phrase import Phrase
from quizgen.questions.wrong_sources import is_surely_person

_DOUBLED = re.compile(r'(\?["”’])\?$')
"""English sets one question mark where a quoted question ends a question."""
_TWO_STOPS = re.compile(r"\.\.(?=$|[\s’“])")
"""'The source is: Irmgard H..'"""
_EACH: dict[str, Callable[[Material], Iterator[Subject]]] = {
    "claim": claim.find,
    "fact": fact.find,
    "actor": fact.find_actors,
    "sentence": sentence.find,
    "value": gap.find_facts,
    "speaker": gap.find_speakers,
    "mention": gap.find_mentions,
    "reference": reference.find,
    "continued": reference.find_continued,
    "rendering": rendering.find,
    "hedge": gap.find_hedges,
    "mood": gap.find_moods,
    "quotation": gap.find_quotations,
    "figure": figure.find,
    "occasion": occasion.find,
    "version": version.find_versions,
    "report": version.find_reports,
    "denial": denial.find,
    "contradicted": denial.find_contradicted,
    "statements": speakers.find_statements,
    "kinds": speakers.find_kinds,
    "silence": silence.find,
    "unanswered": silence.find_unanswered,
    "order": order.find,
    "headline": headline.find,
    "counted": counted.find,
    "article": article.find,
}


def find_candidates(rules: Sequence[Rule], material: Material) -> Iterator[Candidate]:
    """All candidates, rule by rule in text order."""
    subjects = {each: tuple(_EACH[each](material)) for each in dict.fromkeys(rule.each for rule in rules)}
    for rule in rules:
        for subject in subjects[rule.each]:
            if _applies(rule, subject):
                yield from _filled(rule, subject, material)


def _applies(rule: Rule, subject: Subject) -> bool:
    return all(_CONDITIONS[key](subject, wanted) for key, wanted in rule.when.items())


def _if_told(holds: Callable[[Attribution, frozenset[str]], bool]) -> Callable[[Subject, frozenset[str]], bool]:
    """A condition on who says it, which the article's own voice doesn't fulfil."""

    def is_fulfilled(subject: Subject, wanted: frozenset[str]) -> bool:
        attribution = subject.view.attribution
        return attribution is not None and holds(attribution, wanted)

    return is_fulfilled


def _if_known(holds: Callable[[Source, frozenset[str]], bool]) -> Callable[[Subject, frozenset[str]], bool]:
    """A condition on a source of which it is certain who is meant."""

    def is_fulfilled(subject: Subject, wanted: frozenset[str]) -> bool:
        return subject.source is not None and subject.source.is_resolved and holds(subject.source, wanted)

    return is_fulfilled


def _is_source(source: Source, wanted: frozenset[str]) -> bool:
    if "any" in wanted:
        return True
    speaks_for_others = any(word in source.role.lower() for word in ("sprecher", "spokes"))
    is_unnamed = not source.is_named and source.kind in (SourceKind.GROUP, SourceKind.ROLE) and not speaks_for_others
    return ("unnamed" in wanted and is_unnamed) or ("named" in wanted and source.is_named)


def _is_kind(source: Source, wanted: frozenset[str]) -> bool:
    """Of a wanted kind, for certain: 'Ukrajinska Prawda' may be no person, 'aid groups' are no body."""
    if source.kind is SourceKind.PERSON and not is_surely_person(source):
        return wanted >= {SourceKind.PERSON, SourceKind.ORGANISATION, SourceKind.MEDIUM}
    is_body = source.kind is not SourceKind.ORGANISATION or not source.is_plural
    return source.kind in wanted and is_body


def _length(links: int) -> str:
    return "one" if links == 1 else "several"


_CONDITIONS: Mapping[str, Callable[[Subject, frozenset[str]], bool]] = {
    "stance": _if_told(lambda attribution, wanted: attribution.stance in wanted),
    "tone": _if_told(lambda attribution, wanted: attribution.tone in wanted),
    "form": _if_told(lambda attribution, wanted: attribution.form in wanted),
    "chain": _if_told(lambda attribution, wanted: _length(len(attribution.chain)) in wanted),
    "construction": _if_told(lambda attribution, wanted: attribution.rule.split(".")[1] in wanted),
    "word": _if_told(lambda attribution, wanted: attribution.word in wanted),
    "source": _if_known(_is_source),
    "source_kind": _if_known(_is_kind),
    "kind": lambda subject, wanted: subject.kind in wanted,
}


def _filled(rule: Rule, subject: Subject, material: Material) -> Iterator[Candidate]:
    values: dict[str, str] = {}
    words: list[Token] = []
    for name in rule.slots:
        value = _words_for(name, subject, material)
        if not value:
            return
        values[name] = value.text if isinstance(value, Phrase) else value
        words.extend(value.words if isinstance(value, Phrase) else ())
    yield Candidate(
        rule,
        subject,
        prompt=_TWO_STOPS.sub(".", _DOUBLED.sub(r"\1", rule.ask.format(**values))),
        answer=rule.answer.format(**values),
        because=_TWO_STOPS.sub(".", rule.because.format(**values)),
        words=tuple(words),
        wrong=tuple(text.format(**values) for text in rule.listed),
    )


def _words_for(slot: str, subject: Subject, material: Material) -> Phrase | str | None:
    """What stands in a slot: the subject's own words, or those that every claim has."""
    if slot in subject.slots:
        return subject.slots[slot]()
    return _COMMON[slot](subject, material) if slot in _COMMON else None


def _cue(view: View) -> str | None:
    return " … ".join(span.of(view.text) for span in view.attribution.cue) if view.attribution else None


def _via(view: View) -> str | None:
    via = view.attribution.via if view.attribution else None
    return via.source.name if via and via.source else None


_COMMON: Mapping[str, Callable[[Subject, Material], str | None]] = {
    "source": lambda subject, _: subject.source.name if subject.source else None,
    "role": lambda subject, _: subject.source.role if subject.source else None,
    "cue": lambda subject, _: _cue(subject.view),
    "via": lambda subject, _: _via(subject.view),
    "said": lambda subject, material: quote_statement(subject.view, material),
    "assertion": lambda subject, material: quote_assertion(subject.view, material),
    "sentence": lambda subject, material: quote_sentence(subject.view, material),
    "paragraph": lambda subject, _: str(subject.view.paragraph),
}
