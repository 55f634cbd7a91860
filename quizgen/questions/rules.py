"""Question rules as data: `templates/questions/{de,en}/*.yaml`, read and checked.

A rule says for which claims it asks, which words it uses, and where wrong options come from. The slots a wording
may use ({who}, {dass}, {source} …) are those that `wording/` makes for the language.
"""

from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from string import Formatter
from typing import Any

from quizgen.model import Form, Language, QuestionType, Stance, Tone
from quizgen.problems import Problem, Refused
from quizgen.shipped import TEMPLATES
from quizgen.strict_yaml import Document, read_yaml

EACH = ("claim", "fact", "actor", "hedge")
"""What a rule looks at: every claim, every fact in one, the article's own actors, every word of uncertainty."""
WRONG = ("sources", "statements", "values", "words", "verbs", "none")
SLOTS = frozenset("who that quotation source role cue verb question value word sentence evidence paragraph via".split())
_CONDITIONS: dict[str, frozenset[str]] = {
    "stance": frozenset(Stance),
    "tone": frozenset(Tone),
    "form": frozenset(Form),
    "source": frozenset(["named", "unnamed", "any"]),
    "chain": frozenset(["one", "several"]),
    "construction": frozenset(["statement", "frame", "opinion", "pointing", "act", "continued", "hearsay"]),
    "fact": frozenset(["time", "period", "number", "money", "percent", "who"]),
}


@dataclass(frozen=True)
class Rule:
    """One way to ask; see `docs/question-rules.md` for every key."""

    id: str
    skill: str
    level: int
    each: str
    ask: str
    answer: str
    because: str
    wrong: str
    type: QuestionType = QuestionType.CHOICE
    when: dict[str, frozenset[str]] = field(default_factory=dict)
    worth: int = 50
    """How much a question of this rule adds to a set, 0 to 100: reliable rules about sources first."""


_REQUIRED = ("id", "skill", "level", "each", "ask", "answer", "because", "wrong")
_KEYS = (*_REQUIRED, "type", "when", "worth")


@cache
def read_rules(language: Language) -> tuple[Rule, ...]:
    """The rules that ship for `language`, in file and line order."""
    files = sorted((TEMPLATES / "questions" / language).glob("*.yaml"))
    return tuple(rule for path in files for rule in read_rule_file(path))


def read_rule_file(path: Path) -> tuple[Rule, ...]:
    """The rules in one file; `Refused` names every line that is wrong."""
    document = read_yaml(path.read_text(encoding="utf-8"), str(path))
    problems: list[Problem] = []
    rules = [_rule(entry, number, document, str(path), problems) for number, entry in enumerate(document.data or [])]
    if problems:
        raise Refused(*problems)
    return tuple(rule for rule in rules if rule is not None)


def _rule(entry: Any, number: int, document: Document, file: str, problems: list[Problem]) -> Rule | None:
    def problem(code: str, *path: str | int, **details: Any) -> None:
        is_key = code == "RULE-002"
        line, column = (document.key_place if is_key else document.place)((number, *path))
        problems.append(Problem(code, file, line, column, details))

    if not isinstance(entry, dict):
        problem("RULE-001")
        return None
    before = len(problems)
    for key in entry:
        if key not in _KEYS:
            near = get_close_matches(key, _KEYS, 1)
            problem("RULE-002", key, key=key, known=near[0] if near else ", ".join(_KEYS))
    for key in _REQUIRED:
        if not entry.get(key):
            problem("RULE-003", key=key)
    if len(problems) > before:
        return None
    for key, allowed in (("each", EACH), ("wrong", WRONG), ("level", "123"), ("type", tuple(QuestionType))):
        if key in entry and entry[key] not in allowed:
            problem("RULE-004", key, key=key, value=entry[key], known=", ".join(allowed))
    for key in ("ask", "answer", "because"):
        for slot in _slots(entry[key]):
            if slot not in SLOTS:
                problem("RULE-005", key, slot=slot, known=", ".join(sorted(SLOTS)))
    when = entry.get("when") or {}
    for key, value in when.items():
        wanted = value if isinstance(value, list) else [value]
        unknown = set(wanted) - _CONDITIONS.get(key, frozenset())
        if unknown:
            known = ", ".join(sorted(_CONDITIONS.get(key, frozenset(_CONDITIONS))))
            problem("RULE-004", "when", key, key=key, value=", ".join(sorted(unknown)), known=known)
    if len(problems) > before:
        return None
    return Rule(
        **{key: entry[key] for key in _REQUIRED if key != "level"},
        level=int(entry["level"]),
        type=QuestionType(entry.get("type", QuestionType.CHOICE)),
        when={key: frozenset(value if isinstance(value, list) else [value]) for key, value in when.items()},
        worth=int(entry.get("worth", 50)),
    )


def _slots(template: str) -> list[str]:
    return [name for _, name, _, _ in Formatter().parse(template) if name]
