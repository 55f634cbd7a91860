"""Rule files: those that ship can be read, and a broken one is refused with its line."""

from pathlib import Path

import pytest

from quizgen.model import Language
from quizgen.problems import Refused
from quizgen.questions.rules import read_rule_file, read_rules

GOOD = """\
- id: de.test
  skill: content
  level: 1
  each: fact
  when: {fact: time}
  ask: "{question}?"
  answer: "{value}"
  wrong: values
  because: "Absatz {paragraph}."
"""


@pytest.mark.parametrize("language", ["de", "en"])
def test_shipped_rules_have_different_ids_of_their_language(language: Language) -> None:
    ids = [rule.id for rule in read_rules(language)]
    assert len(set(ids)) == len(ids) > 10
    assert all(rule_id.startswith(f"{language}.") for rule_id in ids)


def test_rule_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "rules.yaml"
    path.write_text(GOOD, encoding="utf-8")
    (rule,) = read_rule_file(path)
    assert (rule.id, rule.level, rule.when) == ("de.test", 1, {"fact": frozenset(["time"])})


def test_one_id_for_two_rules_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "rules.yaml"
    path.write_text(GOOD + GOOD, encoding="utf-8")
    with pytest.raises(Refused, match="RULE-006"):
        read_rule_file(path)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("level: 1", "level: 4", ":3:10: RULE-004"),
        ("skill:", "skil:", ":2:3: RULE-002"),
        ("answer:", "# answer:", "RULE-003"),
        ('"{value}"', '"{valeu}"', ":7:11: RULE-005"),
        ("{fact: time}", "{fact: tiem}", ":5:16: RULE-004"),
        ("wrong: values", "wrong: everything", ":8:10: RULE-004"),
        ("level: 1", "level: 12", ":3:10: RULE-004"),
        ("skill: content", "skill: contnet", ":2:10: RULE-004"),
        ("level: 1", "level: 1\n  worth: high", ":4:10: RULE-004"),
        ("level: 1", "level: 1\n  type: open", ":4:9: RULE-004"),
        ("when: {fact: time}", "when: time", ":5:9: RULE-004"),
        ("when: {fact: time}", "when: {fact: [[time]]}", ":5:16: RULE-004"),
        ("when: {fact: time}", "when: {fakt: time}", "RULE-004"),
        ('"{question}?"', '"{question?"', ":6:8: RULE-008"),
        ('"{question}?"', '["{question}?"]', ":6:8: RULE-007"),
        ('"{question}?"', '"{question!r}?"', ":6:8: RULE-005"),
        ('"{question}?"', '"{who}?"', ":6:8: RULE-005"),
    ],
)
def test_broken_rule_is_refused_with_line_and_reason(tmp_path: Path, old: str, new: str, expected: str) -> None:
    path = tmp_path / "rules.yaml"
    path.write_text(GOOD.replace(old, new), encoding="utf-8")
    with pytest.raises(Refused) as refused:
        read_rule_file(path)
    assert expected in str(refused.value)
