"""Question rules as data: `templates/questions/{de,en}/*.yaml`.

A rule says what it looks at, how it asks, and where wrong options come from. `rule_shape.py` says what is allowed.
"""

from dataclasses import dataclass, field
from functools import cache, cached_property
from pathlib import Path
from string import Formatter
from typing import Any

from quizgen.model import Language, QuestionType
from quizgen.problems import Refused
from quizgen.questions.rule_shape import find_faults, find_rule_problems
from quizgen.shipped import TEMPLATES
from quizgen.strict_yaml import read_yaml_file

LOWEST_SHARE = 0.8
FEWEST_RATED = 5
"""A rule under this share of acceptable questions is not used, once so many were rated (`docs/quality.md`)."""

_TURNED = ("who", "that", "retold", "question")
"""Slots with words of the article in another order or form than there."""


@dataclass(frozen=True)
class Rule:
    """One way to ask; see `docs/question-rules.md` for every key."""

    id: str
    skill: str
    level: int
    each: str
    ask: str
    because: str
    answer: str = ""
    wrong: str | tuple[str, ...] = ()
    """Where wrong options come from, or the wrong options themselves."""
    type: QuestionType = QuestionType.CHOICE
    when: dict[str, frozenset[str]] = field(default_factory=dict)
    worth: int = 50
    """How much a question of this rule adds to a set, 0 to 100: reliable rules about sources first."""
    most: int = 10
    """How many questions of this rule the bank of an article of 600 words takes at most; of a longer one more."""
    criteria: tuple[str, ...] = ()
    """By what to judge one's own answer to an open question."""
    rated: tuple[int, int] = (0, 0)
    """How many of its questions raters found acceptable, of how many."""

    @property
    def is_reliable(self) -> bool:
        """Whether at least four of five of its questions are acceptable, or too few were rated to tell."""
        acceptable, rated = self.rated
        return rated < FEWEST_RATED or acceptable >= LOWEST_SHARE * rated

    @property
    def listed(self) -> tuple[str, ...]:
        """The wrong options that the rule lists itself."""
        return self.wrong if isinstance(self.wrong, tuple) else ()

    @cached_property
    def slots(self) -> tuple[str, ...]:
        """The names of all slots in its texts, each once, in the order in which they are filled."""
        texts = (self.ask, self.answer, self.because, *self.listed, *self.criteria)
        return tuple(dict.fromkeys(name for text in texts for _, name, _, _ in Formatter().parse(text) if name))

    @property
    def shows_sentence(self) -> bool:
        """Whether a pupil sees the whole sentence, speaker and all."""
        return (
            "{sentence}" in self.ask
            or "{passage}" in self.ask
            or self.type is QuestionType.MARK
            or self.each == "version"
        )

    @property
    def quotes_sentences(self) -> bool:
        """Whether the question quotes whole sentences, which may make it long."""
        return any(slot in self.ask for slot in ("{sentence}", "{passage}", "{gapped}", "{front}"))

    @property
    def hides_words(self) -> bool:
        """Whether the answer is a word of the sentence: its speaker, a number, a date."""
        return self.wrong in ("sources", "values") or self.each in ("value", "speaker", "version", "report")

    @property
    def quotes_statement(self) -> bool:
        """Whether a pupil sees the claim word for word, without its speaker."""
        return "{assertion}" in self.ask or "{said}" in self.ask

    @property
    def turns_words(self) -> bool:
        """Whether a wording turns the article's words round, which only its own language can do."""
        texts = (self.ask, self.answer, self.because)
        return any(f"{{{slot}}}" in text for slot in _TURNED for text in texts)


@cache
def read_rules(language: Language) -> tuple[Rule, ...]:
    """The rules that are used for `language`, in file and line order; those that proved unreliable are left out."""
    return tuple(rule for rule in read_all_rules(language) if rule.is_reliable)


def read_all_rules(language: Language) -> tuple[Rule, ...]:
    """All rules that ship for `language`."""
    files = sorted((TEMPLATES / "questions" / language).glob("*.yaml"))
    return tuple(rule for path in files for rule in read_rule_file(path))


def read_rule_file(path: Path) -> tuple[Rule, ...]:
    """The rules in one file; `Refused` names every line that is wrong."""
    document = read_yaml_file(path)
    problems = tuple(find_rule_problems(document, str(path), find_faults))
    if problems:
        raise Refused(*problems)
    return tuple(map(_make_rule, document.data or []))


def _make_rule(entry: dict[str, Any]) -> Rule:
    when = entry.get("when") or {}
    wrong = entry.get("wrong", "")
    return Rule(
        id=entry["id"],
        skill=entry["skill"],
        level=int(entry["level"]),
        each=entry["each"],
        ask=entry["ask"],
        because=entry["because"],
        answer=entry.get("answer", ""),
        wrong=tuple(wrong) if isinstance(wrong, list) else wrong,
        type=QuestionType(entry.get("type", QuestionType.CHOICE)),
        when={key: frozenset(value if isinstance(value, list) else [value]) for key, value in when.items()},
        worth=int(entry.get("worth", 50)),
        most=int(entry.get("most", 10)),
        criteria=tuple(entry.get("criteria", ())),
        rated=_counts(entry.get("rated", "0/0")),
    )


def _counts(rated: str) -> tuple[int, int]:
    acceptable, _, of = rated.partition("/")
    return int(acceptable), int(of)
