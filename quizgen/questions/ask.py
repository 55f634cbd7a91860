"""Rules meet claims: every question that any rule could ask of an article."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from string import Formatter

from quizgen.model import Source, SourceKind, Token
from quizgen.questions.candidate import Candidate
from quizgen.questions.material import Material
from quizgen.questions.quoting import quote_assertion, quote_sentence, quote_statement
from quizgen.questions.rules import Rule
from quizgen.questions.subject import Slot, Subject
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
    sentence,
    silence,
    speakers,
    version,
)
from quizgen.questions.wording.phrase import Phrase

_DOUBLED = re.compile(r'(\?["”’])\?$')
"""English sets one question mark where a quoted question ends a question."""
_TWO_STOPS = re.compile(r"\.\.(?=$|\s)")
"""'The source is: Irmgard H..'"""
_EACH: dict[str, Callable[[Material], Iterator[Subject]]] = {
    "claim": claim.find,
    "fact": fact.find,
    "actor": fact.find_actors,
    "sentence": sentence.find,
    "value": gap.find_facts,
    "speaker": gap.find_speakers,
    "mention": gap.find_mentions,
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
    attribution, source = subject.view.attribution, subject.source
    checks: dict[str, Callable[[frozenset[str]], bool]] = {
        "stance": lambda wanted: attribution is not None and attribution.stance in wanted,
        "tone": lambda wanted: attribution is not None and attribution.tone in wanted,
        "form": lambda wanted: attribution is not None and attribution.form in wanted,
        "source": lambda wanted: source is not None and source.is_resolved and _is_source(source, wanted),
        "source_kind": lambda wanted: source is not None and source.is_resolved and _is_kind(source, wanted),
        "chain": lambda wanted: attribution is not None and _length(len(attribution.chain)) in wanted,
        "construction": lambda wanted: attribution is not None and attribution.rule.split(".")[1] in wanted,
        "kind": lambda wanted: subject.kind in wanted,
        "word": lambda wanted: attribution is not None and attribution.word in wanted,
    }
    return all(checks[key](wanted) for key, wanted in rule.when.items())


def _is_source(source: Source, wanted: frozenset[str]) -> bool:
    if "any" in wanted:
        return True
    speaks_for_others = any(word in source.role.lower() for word in ("sprecher", "spokes"))
    is_unnamed = not source.is_named and source.kind in (SourceKind.GROUP, SourceKind.ROLE) and not speaks_for_others
    return ("unnamed" in wanted and is_unnamed) or ("named" in wanted and source.is_named)


def _is_kind(source: Source, wanted: frozenset[str]) -> bool:
    """Of a wanted kind, for certain: 'Ukrajinska Prawda' without a role may be no person, 'aid groups' are no body."""
    if source.kind is SourceKind.PERSON and not source.role:
        return wanted >= {SourceKind.PERSON, SourceKind.ORGANISATION, SourceKind.MEDIUM}
    is_body = source.kind is not SourceKind.ORGANISATION or not source.is_plural
    return source.kind in wanted and is_body


def _length(links: int) -> str:
    return "one" if links == 1 else "several"


def _filled(rule: Rule, subject: Subject, material: Material) -> Iterator[Candidate]:
    known = {**_common(subject, material), **subject.slots}
    values: dict[str, str] = {}
    words: list[Token] = []
    listed = rule.wrong if isinstance(rule.wrong, tuple) else ()
    for template in (rule.ask, rule.answer, rule.because, *listed, *rule.criteria):
        for _, name, _, _ in Formatter().parse(template):
            if not name or name in values:
                continue
            value = known[name]() if name in known else None
            if not value:
                return
            values[name] = value.text if isinstance(value, Phrase) else value
            words.extend(value.words if isinstance(value, Phrase) else ())
    yield Candidate(
        rule,
        subject,
        prompt=_DOUBLED.sub(r"\1", rule.ask.format(**values)),
        answer=rule.answer.format(**values),
        because=_TWO_STOPS.sub(".", rule.because.format(**values)),
        words=tuple(words),
        wrong=tuple(text.format(**values) for text in listed),
    )


def _common(subject: Subject, material: Material) -> Mapping[str, Slot]:
    view, source = subject.view, subject.source
    attribution = view.attribution
    via = attribution.via.source if attribution and attribution.via else None
    return {
        "source": lambda: source.name if source else None,
        "role": lambda: source.role if source else None,
        "cue": lambda: " … ".join(span.of(view.text) for span in attribution.cue) if attribution else None,
        "via": lambda: via.name if via else None,
        "said": lambda: quote_statement(view, material),
        "assertion": lambda: quote_assertion(view, material),
        "sentence": lambda: quote_sentence(view, material),
        "paragraph": lambda: str(view.paragraph),
    }
