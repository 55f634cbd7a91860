"""What a rule file may say, and what is wrong with one that says something else.

The slots a wording may use ({who}, {that}, {source} …) depend on what the rule looks at. Rules for
two articles have other keys and slots, and may have the same faults.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from difflib import get_close_matches
from string import Formatter
from typing import Any

from quizgen.language.cues import read_cues
from quizgen.model import SKILLS, Form, QuestionType, SourceKind, Stance, Tone
from quizgen.problems import Problem
from quizgen.strict_yaml import Document, KeyPath

_COMMON_SLOTS = frozenset(["source", "role", "cue", "via", "said", "assertion", "sentence", "paragraph"])
_OWN_SLOTS = {
    "claim": ("who", "that", "retold", "quotation"),
    "fact": ("question", "value"),
    "actor": ("question",),
    "sentence": ("passage", "here"),
    "value": ("value",),
    "speaker": ("gapped",),
    "mention": ("words",),
    "reference": ("words",),
    "continued": (),
    "rendering": ("passage", "here"),
    "hedge": ("word",),
    "mood": ("word",),
    "quotation": ("words",),
    "figure": (),
    "occasion": ("occasion",),
    "version": ("original", "front"),
    "report": ("statement", "original"),
    "denial": ("other", "other_source", "other_paragraph", "other_evidence"),
    "contradicted": ("other_source", "other_paragraph", "other_evidence"),
    "statements": ("evidence",),
    "kinds": ("evidence",),
    "silence": (),
    "unanswered": ("passage", "here"),
    "order": (),
    "headline": ("headline",),
    "counted": ("count",),
    "article": ("headline",),
}
SLOTS = {each: _COMMON_SLOTS.union(own) for each, own in _OWN_SLOTS.items()}
"""What a rule may look at, and the slots it can use there; `docs/question-rules.md` explains each."""

_CHOICES: dict[str, tuple[str, ...]] = {
    "skill": SKILLS,
    "level": ("1", "2", "3"),
    "each": tuple(SLOTS),
    "wrong": ("sources", "statements", "said", "values", "own"),
    "type": tuple(QuestionType),
    "worth": tuple(map(str, range(101))),
    "most": tuple(map(str, range(1, 11))),
}
_CONDITIONS: dict[str, frozenset[str]] = {
    "stance": frozenset(Stance),
    "tone": frozenset(Tone),
    "form": frozenset(Form),
    "source": frozenset(["named", "unnamed", "any"]),
    "source_kind": frozenset(SourceKind),
    "chain": frozenset(["one", "several"]),
    "construction": frozenset(
        ["statement", "frame", "opinion", "pointing", "act", "continued", "hearsay", "noun", "clause"]
    ),
    "word": frozenset([*read_cues("de").verbs, *read_cues("en").verbs, *read_cues("en").lists["hearsay"]]),
    "kind": frozenset(
        (
            "time period number money percent date figure own named attributed hearsay alone behind plain gendered "
            "fact condition"
        ).split()
    ),
}
_REQUIRED = ("id", "skill", "level", "each", "ask", "because")
_KEYS = (*_REQUIRED, "answer", "wrong", "type", "when", "worth", "most", "criteria", "rated")
_WORDINGS = ("ask", "answer", "because")
_LISTS = ("wrong", "criteria")
"""Keys that may hold a list of texts."""
_NEEDED: dict[str, tuple[str, ...]] = {
    "choice": ("answer", "wrong"),
    "short": ("answer",),
    "open": ("answer", "criteria"),
}
"""What a rule of these types must say; the answers of other types lie in what they look at."""
_LOOKS: dict[str, tuple[str, ...]] = {
    "true-false": ("report",),
    "several": ("silence",),
    "matching": ("statements", "kinds"),
    "ordering": ("order",),
    "cloze": ("value", "speaker"),
    "mark": ("mention", "hedge", "mood", "quotation", "value"),
}
"""What a rule of these types can look at: only there are pairs, an order, a gap."""
_RATED = re.compile(r"\d{1,4}/\d{1,4}")
_RANGES = {"worth": "0 to 100", "most": "1 to 10"}


Fault = tuple[str, KeyPath, dict[str, Any]]
"""Code of a problem, path to it below the rule, details."""


def find_rule_problems(
    document: Document, file: str, find_faults: Callable[[dict[str, Any]], Iterator[Fault]]
) -> Iterator[Problem]:
    """Everything that is wrong with a rule file, at its line; `find_faults` tells what is wrong with one rule."""
    if document.data is not None and not isinstance(document.data, list):
        yield Problem("RULE-001", file, 1, 1)
        return
    entries = document.data or []
    yield from _find_repeated_ids(entries, document, file)
    for number, entry in enumerate(entries):
        faults = find_faults(entry) if isinstance(entry, dict) else [("RULE-001", (), {})]
        for code, path, details in faults:
            place = document.key_place if code == "RULE-002" else document.place
            yield Problem(code, file, *place((number, *path)), details)


def _find_repeated_ids(entries: list[Any], document: Document, file: str) -> Iterator[Problem]:
    ids = [str(entry.get("id")) if isinstance(entry, dict) else "" for entry in entries]
    repeated = {name for name, count in Counter(filter(None, ids)).items() if count > 1}
    for number, name in enumerate(ids):
        if name in repeated:
            yield Problem("RULE-006", file, *document.place((number, "id")), {"id": name})


def find_faults(entry: dict[str, Any]) -> Iterator[Fault]:
    """What is wrong with a rule for one article."""
    yield from find_key_faults(entry, _KEYS, _CHOICES)
    looks = _LOOKS.get(entry.get("type", ""), ())
    if looks and entry.get("each") not in looks:
        yield "RULE-004", ("each",), {"key": "each", "value": entry.get("each"), "known": ", ".join(looks)}
    if isinstance(rated := entry.get("rated"), str) and not _RATED.fullmatch(rated):
        yield "RULE-004", ("rated",), {"key": "rated", "value": rated, "known": "19/21 (acceptable of all)"}
    yield from find_missing(entry, _REQUIRED + _NEEDED.get(entry.get("type", "choice"), ()))
    yield from find_slot_faults(entry, (*_WORDINGS, *_LISTS), SLOTS)
    for path, key, value, known in _find_unknown_conditions(entry.get("when")):
        yield "RULE-004", ("when", *path), {"key": key, "value": value, "known": known}


def find_key_faults(
    entry: Mapping[str, Any], keys: Sequence[str], choices: Mapping[str, Sequence[str]]
) -> Iterator[Fault]:
    """Keys that no rule has, and values that are no text or, of keys in `choices`, none of these."""
    for key, value in entry.items():
        if key not in keys:
            near = get_close_matches(key, keys, 1)
            yield "RULE-002", (key,), {"key": key, "known": near[0] if near else ", ".join(keys)}
        elif key != "when" and not isinstance(value, str) and not _is_list_of_texts(key, value):
            yield "RULE-007", (key,), {"key": key}
        elif key in choices and isinstance(value, str) and value not in choices[key]:
            known = _RANGES.get(key) or ", ".join(choices[key])
            yield "RULE-004", (key,), {"key": key, "value": value, "known": known}


def find_missing(entry: Mapping[str, Any], keys: Iterable[str]) -> Iterator[Fault]:
    """Those of `keys` that the rule lacks."""
    return (("RULE-003", (), {"key": key}) for key in keys if not entry.get(key))


def find_slot_faults(
    entry: Mapping[str, Any], keys: Iterable[str], slots: Mapping[str, frozenset[str]]
) -> Iterator[Fault]:
    """What is wrong with the slots in the texts of `keys`; `slots` are known by what a rule looks at."""
    known = slots.get(str(entry.get("each")), frozenset().union(*slots.values()))
    for key in keys:
        for text in _texts(entry.get(key)):
            for code, details in _find_template_faults(text, known):
                yield code, (key,), {"key": key, **details}


def _is_list_of_texts(key: str, value: Any) -> bool:
    return key in _LISTS and isinstance(value, list) and all(isinstance(text, str) and text for text in value)


def _texts(value: Any) -> list[str]:
    return [text for text in (value if isinstance(value, list) else [value]) if isinstance(text, str)]


def _find_template_faults(template: str, known: frozenset[str]) -> Iterator[tuple[str, dict[str, str]]]:
    try:
        parts = list(Formatter().parse(template))
    except ValueError:
        yield "RULE-008", {}
        return
    for _, name, specification, conversion in parts:
        if name is not None and (name not in known or specification or conversion):
            yield "RULE-005", {"slot": name, "known": ", ".join(sorted(known))}


def _find_unknown_conditions(when: Any) -> Iterator[tuple[tuple[str, ...], str, str, str]]:
    """Path below `when`, its name, the wrong value, and what is known there."""
    if when is None or when == "":
        return
    if not isinstance(when, dict):
        yield (), "when", str(when), ", ".join(_CONDITIONS)
        return
    for key, value in when.items():
        allowed = _CONDITIONS.get(key)
        if allowed is None:
            yield (key,), "when", key, ", ".join(_CONDITIONS)
            continue
        wanted = value if isinstance(value, list) else [value]
        for one in wanted:
            if not isinstance(one, str) or one not in allowed:
                yield (key,), key, str(one), ", ".join(sorted(allowed))
