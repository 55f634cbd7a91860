"""Rules meet claims: every question that any rule could ask of an article."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from string import Formatter
from types import ModuleType

from quizgen.model import Source, SourceKind, Token
from quizgen.questions.candidate import Candidate
from quizgen.questions.rules import Rule
from quizgen.questions.view import View
from quizgen.questions.wording.phrase import Phrase

Sources = tuple[Source, ...]
Slot = Callable[[], Phrase | str | None]


def find_candidates(rules: Sequence[Rule], views: Sequence[View], wording: ModuleType) -> Iterator[Candidate]:
    """All candidates, rule by rule in text order."""
    sources = tuple(dict.fromkeys(view.source for view in views if view.source and view.source.name))
    for rule in rules:
        for view in views:
            if _applies(rule, view):
                yield from _EACH[rule.each](rule, view, wording, sources)


def _applies(rule: Rule, view: View) -> bool:
    attribution, source = view.attribution, view.source
    checks: dict[str, Callable[[frozenset[str]], bool]] = {
        "stance": lambda wanted: attribution is not None and attribution.stance in wanted,
        "tone": lambda wanted: attribution is not None and attribution.tone in wanted,
        "form": lambda wanted: attribution is not None and attribution.form in wanted,
        "source": lambda wanted: source is not None and source.is_resolved and _is_source(source, wanted),
        "chain": lambda wanted: attribution is not None and _length(len(attribution.chain)) in wanted,
        "construction": lambda wanted: attribution is not None and attribution.rule.split(".")[1] in wanted,
        "fact": lambda wanted: rule.each == "fact",
    }
    return all(checks[key](wanted) for key, wanted in rule.when.items())


def _is_source(source: Source, wanted: frozenset[str]) -> bool:
    if "any" in wanted:
        return True
    speaks_for_others = any(word in source.role.lower() for word in ("sprecher", "spokes"))
    is_unnamed = not source.is_named and source.kind in (SourceKind.GROUP, SourceKind.ROLE) and not speaks_for_others
    return ("unnamed" in wanted and is_unnamed) or ("named" in wanted and source.is_named)


def _length(links: int) -> str:
    return "one" if links == 1 else "several"


def _of_claim(rule: Rule, view: View, wording: ModuleType, sources: Sources) -> Iterator[Candidate]:
    slots: dict[str, Slot] = {
        "who": lambda: wording.who(view),
        "that": lambda: wording.that(view),
        "quotation": lambda: wording.quotation(view),
    }
    yield from _filled(rule, view, slots, view.source, "")


def _of_fact(rule: Rule, view: View, wording: ModuleType, sources: Sources) -> Iterator[Candidate]:
    for fact in wording.facts(view):
        if fact.kind in rule.when.get("fact", ()):
            slots: dict[str, Slot] = {"question": _always(fact.question), "value": _always(fact.answer)}
            yield from _filled(rule, view, slots, view.source, fact.kind)


def _of_actor(rule: Rule, view: View, wording: ModuleType, sources: Sources) -> Iterator[Candidate]:
    fact = wording.actor(view)
    if fact is not None:
        named = Source(fact.answer, SourceKind.PERSON, is_named=True)
        source = _known(fact.answer, sources) or named
        yield from _filled(rule, view, {"question": _always(fact.question)}, source, "who")


def _known(name: str, sources: Sources) -> Source | None:
    """The source with this name, or the only one with it as surname: 'John Weber' is not 'Mary Weber'."""
    fitting = [s for s in sources if s.name == name or (" " not in name and s.name.split()[-1] == name)]
    return fitting[0] if len(fitting) == 1 else None


def _of_hedge(rule: Rule, view: View, wording: ModuleType, sources: Sources) -> Iterator[Candidate]:
    tokens = view.unit.tokens
    places = [i for i, token in enumerate(tokens) if token.span in view.claim.hedges]
    if len(places) == 1 and wording.is_clear_hedge(tokens, places[0]):
        slots: dict[str, Slot] = {
            "word": _always(tokens[places[0]].text),
            "sentence": _always(Phrase(wording.requoted(view.unit.span.of(view.text)), tokens)),
        }
        yield from _filled(rule, view, slots, view.source, "word")


_EACH = {"claim": _of_claim, "fact": _of_fact, "actor": _of_actor, "hedge": _of_hedge}


def _always(value: Phrase | str) -> Slot:
    return lambda: value


def _filled(rule: Rule, view: View, slots: Mapping[str, Slot], source: Source | None, kind: str) -> Iterator[Candidate]:
    known = {**_common(view, source), **slots}
    values: dict[str, str] = {}
    words: list[Token] = []
    for template in (rule.ask, rule.answer, rule.because):
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
        view,
        prompt=rule.ask.format(**values),
        answer=rule.answer.format(**values),
        because=rule.because.format(**values),
        words=tuple(words),
        source=source,
        kind=kind,
    )


def _common(view: View, source: Source | None) -> dict[str, Slot]:
    attribution = view.attribution
    return {
        "source": lambda: source.name if source else None,
        "role": lambda: source.role if source else None,
        "cue": lambda: " … ".join(span.of(view.text) for span in attribution.cue) if attribution else None,
        "verb": lambda: attribution.word if attribution else None,
        "via": lambda: (
            attribution.via.source.name if attribution and attribution.via and attribution.via.source else None
        ),
        "evidence": lambda: view.evidence.text,
        "paragraph": lambda: str(view.paragraph),
    }
