"""A rule's id in, what the rule looks for out, in a teacher's words.

The rule files are read as text: whoever makes questions needs the language engine, whoever explains them does not.
This file refuses to know what a rule does with what it finds.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, get_args

from quizgen.interface import Words
from quizgen.model import Language
from quizgen.problems import Refused
from quizgen.shipped import TEMPLATES
from quizgen.strict_yaml import read_yaml_file


def say_rule(rule: str, w: Words) -> tuple[str, ...]:
    """Sentences: what the rule looks at, and what must hold there; none for a rule that isn't there any more."""
    entry = _read_rules(rule.partition(".")[0]).get(rule)
    return tuple(_say(entry, w)) if entry else ()


@cache
def _read_rules(language: str) -> Mapping[str, Mapping[str, Any]]:
    """By id. A file that can't be read is no reason to show no question."""
    rules: dict[str, Mapping[str, Any]] = {}
    for path in sorted((TEMPLATES / "questions" / language).glob("*.yaml")) if language in get_args(Language) else ():
        try:
            entries = read_yaml_file(path).data or ()
        except Refused:
            continue
        rules |= {str(entry.get("id")): entry for entry in entries if isinstance(entry, dict)}
    return rules


def _say(entry: Mapping[str, Any], w: Words) -> Iterator[str]:
    each = f"rule_each_{entry.get('each')}"
    if each in w:
        yield w[each]
    when = entry.get("when")
    for condition, wanted in (when if isinstance(when, dict) else {}).items():
        values = wanted if isinstance(wanted, list) else [wanted]
        named = [w.get(f"rule_{condition}_{value}".replace(" ", "_"), value) for value in values]
        key = f"rule_when_{condition}"
        if key in w:
            yield w[key].format(values=w["rule_or"].join(named))
