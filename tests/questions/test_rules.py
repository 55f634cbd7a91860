"""Rule files: those that ship can be read, and a broken one is refused with its line."""

from pathlib import Path

import pytest

from quizgen.model import Language, QuestionType
from quizgen.problems import Refused
from quizgen.questions.rules import Rule, read_all_rules, read_rule_file

GOOD = """\
- id: de.test
  skill: content
  level: 1
  each: fact
  when: {kind: time}
  ask: "{question}?"
  answer: "{value}"
  wrong: values
  because: "Absatz {paragraph}."
"""


@pytest.mark.parametrize("language", ["de", "en"])
def test_shipped_rules_have_different_ids_of_their_language(language: Language) -> None:
    ids = [rule.id for rule in read_all_rules(language)]
    assert len(set(ids)) == len(ids) > 10
    assert all(rule_id.startswith(f"{language}.") for rule_id in ids)


LISTED = """\
- id: de.test
  skill: status
  level: 2
  each: sentence
  when: {kind: [named, attributed]}
  ask: "Wer steht für „{sentence}“ ein?"
  answer: "eine Quelle"
  wrong: ["der Artikel selbst", "niemand: {cue}"]
  because: "„{cue}“ nennt sie."
  worth: 70
  most: 2
"""

OPEN = """\
- id: de.test
  skill: source-quality
  level: 3
  type: open
  each: denial
  ask: "Wie könnten {source} und {other_source} den Artikel lesen?"
  answer: "Jede Seite achtet auf ihre eigene Aussage."
  because: "Derselbe Text wirkt verschieden."
  criteria:
    - "Du beschreibst beide Seiten."
    - "Du nennst Absatz {paragraph} und Absatz {other_paragraph}."
"""

BARE = """\
- id: de.test
  skill: content
  level: 1
  type: {type}
  each: {each}
  ask: "Wie steht es in Absatz {{paragraph}}?"
  because: "Absatz {{paragraph}}."
"""


def read(text: str, folder: Path) -> tuple[Rule, ...]:
    path = folder / "rules.yaml"
    path.write_text(text, encoding="utf-8")
    return read_rule_file(path)


def test_rule_file_is_read(tmp_path: Path) -> None:
    (rule,) = read(GOOD, tmp_path)
    assert (rule.id, rule.level, rule.when) == ("de.test", 1, {"kind": frozenset(["time"])})
    assert (rule.type, rule.wrong) == (QuestionType.CHOICE, "values")


def test_rule_may_list_its_wrong_options(tmp_path: Path) -> None:
    (rule,) = read(LISTED, tmp_path)
    assert rule.wrong == ("der Artikel selbst", "niemand: {cue}")
    assert rule.when == {"kind": frozenset(["named", "attributed"])}
    assert (rule.worth, rule.most) == (70, 2)


def test_open_task_has_criteria_and_needs_no_wrong_options(tmp_path: Path) -> None:
    (rule,) = read(OPEN, tmp_path)
    assert rule.type is QuestionType.OPEN
    assert rule.criteria[0] == "Du beschreibst beide Seiten."
    assert not rule.wrong


@pytest.mark.parametrize(
    ("name", "each"),
    [
        ("true-false", "report"),
        ("several", "silence"),
        ("matching", "statements"),
        ("ordering", "order"),
        ("cloze", "value"),
        ("mark", "hedge"),
    ],
)
def test_answer_of_other_types_lies_in_what_the_rule_looks_at(tmp_path: Path, name: str, each: str) -> None:
    (rule,) = read(BARE.format(type=name, each=each), tmp_path)
    assert (rule.type, rule.each) == (name, each)
    assert not rule.answer and not rule.wrong


@pytest.mark.parametrize(
    ("rated", "is_reliable"), [("4/5", True), ("3/5", False), ("1/4", True), ("0/0", True), ("15/20", False)]
)
def test_rule_is_off_once_too_many_of_its_questions_were_found_wanting(
    tmp_path: Path, rated: str, is_reliable: bool
) -> None:
    (rule,) = read(f"{GOOD}  rated: {rated}\n", tmp_path)
    assert rule.is_reliable is is_reliable


def test_short_answer_needs_no_wrong_options(tmp_path: Path) -> None:
    (rule,) = read(GOOD.replace("wrong: values", "type: short"), tmp_path)
    assert rule.type is QuestionType.SHORT


def test_one_id_for_two_rules_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="RULE-006"):
        read(GOOD + GOOD, tmp_path)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("level: 1", "level: 4", ":3:10: RULE-004"),
        ("skill:", "skil:", ":2:3: RULE-002"),
        ("answer:", "# answer:", "RULE-003"),
        ('"{value}"', '"{valeu}"', ":7:11: RULE-005"),
        ("{kind: time}", "{kind: tiem}", ":5:16: RULE-004"),
        ("wrong: values", "wrong: everything", ":8:10: RULE-004"),
        ("level: 1", "level: 12", ":3:10: RULE-004"),
        ("skill: content", "skill: contnet", ":2:10: RULE-004"),
        ("level: 1", "level: 1\n  worth: high", ":4:10: RULE-004"),
        ("level: 1", "level: 1\n  type: essay", ":4:9: RULE-004"),
        ("level: 1", "level: 1\n  type: open", "RULE-003"),
        ("level: 1", "level: 1\n  most: 0", ":4:9: RULE-004"),
        ("level: 1", "level: 1\n  most: 11", ":4:9: RULE-004"),
        ("level: 1", "level: 1\n  most: [1]", ":4:9: RULE-007"),
        ("level: 1", "level: 1\n  rated: good", ":4:10: RULE-004"),
        ("level: 1", "level: 1\n  rated: 19", ":4:10: RULE-004"),
        ("level: 1", "level: 1\n  type: matching", ":5:9: RULE-004"),
        ("level: 1", "level: 1\n  type: cloze", ":5:9: RULE-004"),
        ("each: fact", "each: facts", ":4:9: RULE-004"),
        ("when: {kind: time}", "when: time", ":5:9: RULE-004"),
        ("when: {kind: time}", "when: {kind: [[time]]}", ":5:16: RULE-004"),
        ("when: {kind: time}", "when: {fact: time}", ":5:16: RULE-004"),
        ("when: {kind: time}", "when: {word: schnurpsen}", ":5:16: RULE-004"),
        ("when: {kind: time}", "when: {construction: quotation}", ":5:24: RULE-004"),
        ('"{question}?"', '"{question?"', ":6:8: RULE-008"),
        ('"{question}?"', '["{question}?"]', ":6:8: RULE-007"),
        ('"{question}?"', '"{question!r}?"', ":6:8: RULE-005"),
        ('"{question}?"', '"{who}?"', ":6:8: RULE-005"),
    ],
)
def test_broken_rule_is_refused_with_line_and_reason(tmp_path: Path, old: str, new: str, expected: str) -> None:
    assert_refused(GOOD, old, new, expected, tmp_path)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ('"niemand: {cue}"]', '""]', ":8:10: RULE-007"),
        ('"niemand: {cue}"]', "[niemand]]", ":8:10: RULE-007"),
        ('"niemand: {cue}"]', '"niemand: {value}"]', ":8:10: RULE-005"),
        ('"niemand: {cue}"]', '"niemand: {cue"]', ":8:10: RULE-008"),
        ('["der Artikel selbst", "niemand: {cue}"]', "[]", "RULE-003"),
        ("[named, attributed]", "[named, adressed]", ":5:16: RULE-004"),
        ("worth: 70", "worth: 101", ":10:10: RULE-004"),
    ],
)
def test_broken_list_of_wrong_options_is_refused(tmp_path: Path, old: str, new: str, expected: str) -> None:
    assert_refused(LISTED, old, new, expected, tmp_path)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("criteria:", "criterion:", ":9:3: RULE-002"),
        ("Absatz {paragraph}", "Absatz {headline}", "RULE-005"),
        ("Absatz {paragraph}", "Absatz {paragraph", "RULE-008"),
        ("{other_source}", "{who}", ":6:8: RULE-005"),
        ('answer: "Jede Seite achtet auf ihre eigene Aussage."', "most: 1", "RULE-003"),
    ],
)
def test_broken_open_task_is_refused(tmp_path: Path, old: str, new: str, expected: str) -> None:
    assert_refused(OPEN, old, new, expected, tmp_path)


def assert_refused(good: str, old: str, new: str, expected: str, folder: Path) -> None:
    assert old in good
    with pytest.raises(Refused) as refused:
        read(good.replace(old, new), folder)
    assert expected in str(refused.value)
