"""A teacher edits one question in a form: its keys that changed get other lines, nothing else in the file does."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import fields as fields_of
from dataclasses import replace
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.bank import (
    Fields,
    add_question,
    edit_question,
    find_field,
    make_fields,
    read_bank_text,
    read_editable,
    render_bank,
    render_block,
)
from quizgen.model import Bank, Language, Option, Pair, Question, QuestionType, Status
from quizgen.problems import Refused
from tests.bank.banks import banks, changed_lines, commented_banks, contents, evidence, notes, patient, texts

HEAD = """\
format: 1
id: pool
title: Pool
language: en
article:
  paragraphs:
    - The council closed the pool on 3 March 2025.
    - Mayor Ada Example denied that the roof was in danger. An engineer called it a risk.

questions:
"""
CHOICE = """\
  # ask this first
  - id: q001
    type: choice
    ask: "Who denied it?"  # too easy?
    options:
      # the mayor comes first
      - right: 'Ada Example'   # the mayor
        because: She did.
      - wrong: an engineer  # unnamed

      - wrong: the council
    # below the options
    level: 1
    status: approved
    reviewed: 2025-03-05, Kim
    rule: en.who.denied
"""
LAST = """\

  - id: q002
    type: short
    ask: When?
    answer: on 3 March 2025
    accept: [3 March, March 3]  # both
    evidence: {paragraph: 1, text: closed the pool on 3 March 2025}
"""
BANK = HEAD + CHOICE + LAST


def edit(text: str, id: str = "q001", language: Language | None = None, **changes: object) -> str:
    editable = read_editable(text, "f", language)
    (question,) = editable.find([id])
    return edit_question(editable, id, replace(make_fields(question), **changes), "2025-03-06", "Lee")


RIGHT = Option("Ada Example", True, "She did.")
ENGINEER, COUNCIL = Option("an engineer", False), Option("the council", False)

IN_BRACKETS = "    evidence: {paragraph: 1, text: closed the pool on 3 March 2025}\n"

EDITS: dict[str, tuple[str, dict[str, object], list[tuple[str, str]]]] = {
    "a text keeps the comment behind it": (
        "q001",
        {"prompt": "Who: Ada?"},
        [('ask: "Who denied it?"  # too easy?', "ask: 'Who: Ada?'  # too easy?")],
    ),
    "a text of several lines": (
        "q001",
        {"prompt": "Who denied it?\n- why?"},
        [('ask: "Who denied it?"  # too easy?', "ask: |-  # too easy?\n      Who denied it?\n      - why?")],
    ),
    "one option is re-worded": (
        "q001",
        {"options": (RIGHT, replace(ENGINEER, text="a neighbour"), COUNCIL)},
        [("wrong: an engineer  #", "wrong: a neighbour  #")],
    ),
    "feedback comes and goes": (
        "q001",
        {"options": (replace(RIGHT, feedback=""), replace(ENGINEER, feedback="He was not named."), COUNCIL)},
        [("        because: She did.\n", ""), ("# unnamed\n", "# unnamed\n        because: He was not named.\n")],
    ),
    "another option is right": (
        "q001",
        {"options": (replace(RIGHT, is_right=False), replace(ENGINEER, is_right=True), COUNCIL)},
        [("right: 'Ada Example'", "wrong: Ada Example"), ("wrong: an engineer", "right: an engineer")],
    ),
    "an option is taken out": (
        "q001",
        {"options": (RIGHT, Option("", False), COUNCIL)},
        [("      - wrong: an engineer  # unnamed\n", "")],
    ),
    "an option is added": (
        "q001",
        {"options": (RIGHT, ENGINEER, COUNCIL, Option("no", False, "- nobody"))},
        [("- wrong: the council\n", "- wrong: the council\n      - wrong: 'no'\n        because: '- nobody'\n")],
    ),
    "options change places and take their lines along": (
        "q001",
        {"options": (ENGINEER, COUNCIL, RIGHT)},
        [
            ("      - right: 'Ada Example'   # the mayor\n        because: She did.\n", ""),
            ("the council\n", "the council\n      - right: 'Ada Example'   # the mayor\n        because: She did.\n"),
        ],
    ),
    "new keys come in their usual places": (
        "q001",
        {"explanation": "She said so.", "evidence": "Ada Example denied", "paragraph": 2, "source": "Ada"},
        [
            (
                "the council\n",
                "the council\n    because: She said so.\n"
                "    evidence:\n      paragraph: 2\n      text: Ada Example denied\n",
            ),
            ("2025-03-05, Kim\n", "2025-03-05, Kim\n    source: Ada\n"),
        ],
    ),
    "another status is signed, the same one is not": (
        "q001",
        {"status": Status.REJECTED, "level": 2},
        [("level: 1", "level: 2"), ("status: approved", "status: rejected"), ("2025-03-05, Kim", "2025-03-06, Lee")],
    ),
    "what stands in brackets gets lines": (
        "q002",
        {"accept": ("3 March", "3.3."), "paragraph": 1, "evidence": "the pool"},
        [
            ("accept: [3 March, March 3]  # both", "accept:  # both\n      - 3 March\n      - '3.3.'"),
            (IN_BRACKETS, "    evidence:\n      paragraph: 1\n      text: the pool\n"),
        ],
    ),
    "what is emptied goes": (
        "q002",
        {"accept": ("", " "), "evidence": ""},
        [("    accept: [3 March, March 3]  # both\n", ""), (IN_BRACKETS, "")],
    ),
    "what comes along with pasted words is dropped": (
        "q002",
        {"prompt": " When\x02\ufffe?\r\nSay it.\x0b"},
        [("ask: When?", "ask: |-\n      When?\n      Say it.")],
    ),
    "what is the same changes nothing": (
        "q001",
        {"prompt": "Who denied it?\r\n", "options": (RIGHT, ENGINEER, COUNCIL, Option("", True))},
        [],
    ),
}


@pytest.mark.parametrize("name", EDITS)
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_only_the_lines_of_what_changed_are_others(name: str, line_end: str) -> None:
    id, changes, expected = EDITS[name]
    after = BANK
    for old, new in expected:
        assert after.count(old) == 1
        after = after.replace(old, new)
    assert edit(BANK.replace("\n", line_end), id, **changes) == after.replace("\n", line_end)


def test_a_question_in_brackets_is_written_on_lines_and_keeps_its_comments() -> None:
    inside = "  - {id: q001, type: short,  # easy\n     ask: 'A # 1?', answer: b}  # really\n  # Ende\n"
    assert edit(HEAD + inside, answer="c") == (
        f"{HEAD}  # easy\n  - id: q001  # really\n    type: short\n    ask: 'A # 1?'\n    answer: c\n  # Ende\n"
    )


def test_a_key_in_an_unusual_form_is_no_obstacle() -> None:
    text = f"{HEAD}  - id: q001\n    type: short\n    ? ask\n    : How?\n    'answer': b\n"
    after = edit(text, prompt="Why?", answer="c")
    assert make_fields(read_bank_text(after, "f").questions[0]) == Fields(prompt="Why?", answer="c")
    assert after.startswith(HEAD)


def set_option(fields: Fields, number: int, **changes: object) -> Fields:
    options = [replace(option, **changes) if n == number else option for n, option in enumerate(fields.options)]  # type: ignore[arg-type]
    return replace(fields, options=tuple(options))


def possible_edits(fields: Fields) -> Iterator[tuple[Fields, int, int]]:
    """Other fields, how many lines that takes away, and how many come; a line that moves is among both."""
    yield replace(fields, prompt="Who says so: and why?"), 1, 1
    yield replace(fields, explanation="Nobody # says."), bool(fields.explanation), 1
    yield replace(fields, explanation=""), bool(fields.explanation), 0
    yield replace(fields, source="- nobody"), bool(fields.source), 1
    yield replace(fields, level=4 - fields.level if fields.level != 2 else 1), 1, 1
    yield replace(fields, skill=""), 1, 0
    yield replace(fields, status=Status.REJECTED), 1, 2
    yield replace(fields, evidence=fields.evidence[:-1].strip()), 1, 1
    for number, option in enumerate(fields.options):
        yield set_option(fields, number, text="[nobody]"), 1, 1
        yield set_option(fields, number, feedback="'No'"), bool(option.feedback), 1
    if len(fields.options) > 2:
        first, *others = fields.options
        lines = 1 + bool(first.feedback)
        yield replace(fields, options=(*others, first)), lines, lines
        wrong = next(option for option in fields.options if not option.is_right)
        rest = tuple(option for option in fields.options if option is not wrong)
        yield replace(fields, options=rest), 1 + bool(wrong.feedback), 0
    if fields.sentence:
        yield replace(fields, sentence=f"{fields.sentence} # or so"), 1, 1
    if fields.pairs:
        first_pair, *other_pairs = fields.pairs
        yield replace(fields, pairs=(Pair("Something", first_pair.match), *other_pairs)), 1, 1
    if fields.order:
        yield replace(fields, order=(*fields.order[:-1], "At last")), 1, 1
    if fields.criteria:
        yield replace(fields, criteria=(*fields.criteria[:-1], "I guess.")), 1, 1
    if fields.answer:
        yield replace(fields, answer="12:30"), 1, 1


def is_note(line: str) -> bool:
    return not line.strip() or line.strip().startswith("#")


@settings(patient, max_examples=200)
@given(commented_banks(), st.data())
def test_of_two_hundred_commented_banks_only_the_lines_that_were_meant_change(text: str, data: st.DataObject) -> None:
    editable = read_editable(text, "f")
    question = data.draw(st.sampled_from(editable.bank.questions))
    fields = make_fields(question)
    wanted, gone, new = data.draw(st.sampled_from([*possible_edits(fields)]))
    after = edit_question(editable, question.id, wanted, "2025-03-04", "Kim")
    removed, added = ([line for line in lines if not is_note(line)] for lines in changed_lines(text, after))
    assert (len(removed), len(added)) == (gone, new)
    if len(wanted.options) == len(fields.options) and new == gone:
        assert sum("# hm" in line for line in removed) == sum("# hm" in line for line in added)
    if len(wanted.options) == len(fields.options):
        assert Counter(filter(is_note, text.split("\n"))) == Counter(filter(is_note, after.split("\n")))
    questions = read_bank_text(after, "f").questions
    expected = [wanted if q is question else make_fields(q) for q in editable.bank.questions]
    assert [make_fields(q) for q in questions] == expected


@st.composite
def same_kind(draw: st.DrawFn, question: Question, bank: Bank) -> Fields:
    """What else a question of this type might say."""
    changed = replace(question, **draw(contents(question.type)))
    changes = {"prompt": draw(texts), "explanation": draw(notes), "source": draw(notes)}
    changes |= {"evidence": draw(evidence(bank.article)), "level": draw(st.integers(1, 3))}
    changes |= {"skill": draw(st.sampled_from(["", "content", *bank.skills])), "status": draw(st.sampled_from(Status))}
    kept = draw(st.sets(st.sampled_from(sorted(changes))))
    return make_fields(replace(changed, **{name: value for name, value in changes.items() if name not in kept}))


def with_one_line_end(fields: Iterable[Fields]) -> list[str]:
    return [repr(each).replace(r"\r\n", r"\n").replace(r"\r", r"\n") for each in fields]


@settings(patient, max_examples=60)
@given(banks(), st.data())
def test_every_field_of_every_type_reads_back_as_it_was_typed(bank: Bank, data: st.DataObject) -> None:
    question = data.draw(st.sampled_from(bank.questions))
    wanted = data.draw(same_kind(question, bank))
    after = edit_question(read_editable(render_bank(bank), "f"), question.id, wanted)
    expected = [wanted if q is question else make_fields(q) for q in bank.questions]
    read = map(make_fields, read_bank_text(after, "f").questions)
    assert with_one_line_end(read) == with_one_line_end(expected)
    back = edit_question(read_editable(after, "f"), question.id, make_fields(question))
    read = map(make_fields, read_bank_text(back, "f").questions)
    assert with_one_line_end(read) == with_one_line_end(map(make_fields, bank.questions))


BOTH = """\
format: 1
id: pool
title: {en: Pool, de: Bad}
language: en
article:
  paragraphs: [The council closed the pool.]
questions:
  - id: q001
    type: choice
    ask:
      en: Who did it?  # really
      de: Wer war es?
    options:
      - right: {en: the council, de: der Rat}
        because: {en: It did., de: Er war es.}
      - wrong: {en: the mayor, de: die Bürgermeisterin}
      - wrong: Ada Example
    because: {en: It is there., de: Das steht da.}
  - id: q002
    type: matching
    ask: {en: Who says what?, de: Wer sagt was?}
    pairs:
      - item: {en: It is safe., de: Es ist sicher.}
        match: Ada
      - item: {en: It is a risk., de: Es ist gefährlich.}
        match: {en: an engineer, de: ein Ingenieur}
  - id: q003
    type: ordering
    ask: {en: In which order?, de: In welcher Reihenfolge?}
    order:
      - {en: First., de: Erstens.}
      - en: Second.
        de: Zweitens.
      - {en: Third., de: Drittens.}
  - {id: q004, type: open, ask: {en: Why?, de: Warum?}, answer: {en: A guess., de: Geraten.},
     criteria: [{en: I guess., de: Ich rate.}, {en: I say so., de: Ich sage es.}]}
  - id: q005
    type: cloze
    ask: {en: What is missing?, de: Was fehlt?}
    text: {en: 'The [[pool]] closed.', de: 'Das [[Bad]] schloss.'}
"""


def read_fields(text: str, language: Language) -> dict[str, Fields]:
    return {question.id: make_fields(question) for question in read_bank_text(text, "f", language).questions}


def translated_edits(fields: Fields) -> Iterator[Fields]:
    yield replace(fields, prompt="New?")
    if fields.explanation:
        yield replace(fields, explanation="New.")
    for number in range(len(fields.options)):
        if fields.options[number].text != "Ada Example":
            yield set_option(fields, number, text="new", feedback=fields.options[number].feedback and "So.")
    for number, pair in enumerate(fields.pairs):
        pairs = [replace(pair, item="New") if n == number else p for n, p in enumerate(fields.pairs)]
        yield replace(fields, pairs=tuple(pairs))
    for number in range(len(fields.order)):
        yield replace(fields, order=(*fields.order[:number], "New.", *fields.order[number + 1 :]))
    for number in range(len(fields.criteria)):
        yield replace(fields, criteria=(*fields.criteria[:number], "New.", *fields.criteria[number + 1 :]))
    if fields.sentence:
        yield replace(fields, sentence="Something [[new]] here.")
    if fields.answer:
        yield replace(fields, answer="New.")


@pytest.mark.parametrize("language", get_args(Language))
def test_an_edit_in_one_language_leaves_the_words_of_the_other(language: Language) -> None:
    other: Language = "de" if language == "en" else "en"
    here, there = read_fields(BOTH, language), read_fields(BOTH, other)
    editable = read_editable(BOTH, "f", language)
    tried = 0
    for id, fields in here.items():
        for wanted in translated_edits(fields):
            after = edit_question(editable, id, wanted)
            assert read_fields(after, language) == here | {id: wanted}
            assert read_fields(after, other) == there
            tried += 1
    assert tried > 15


def test_what_moves_or_turns_right_takes_its_words_in_the_other_language_along() -> None:
    fields = read_fields(BOTH, "en")
    council, mayor, ada = fields["q001"].options
    text = edit(BOTH, options=(replace(mayor, is_right=True), replace(council, is_right=False), ada), language="en")
    told = [option.text for option in read_fields(text, "de")["q001"].options]
    assert told == ["die Bürgermeisterin", "der Rat", "Ada Example"]
    text = edit(BOTH, "q003", "en", order=("Third.", "First.", "", "Last."))
    assert read_fields(text, "de")["q003"].order == ("Drittens.", "Erstens.", "Last.")
    text = edit(BOTH, "q003", "en", order=("First.", "", "Third!"))
    assert read_fields(text, "de")["q003"].order == ("Erstens.", "Drittens.")


def test_a_text_that_nobody_needs_may_be_emptied_in_one_language() -> None:
    text = edit(BOTH, language="en", explanation="")
    assert [read_fields(text, language)["q001"].explanation for language in ("de", "en")] == ["Das steht da."] * 2
    text = edit(text, language="en", explanation="It stands there.")
    assert [read_fields(text, language)["q001"].explanation for language in ("de", "en")] == [
        "Das steht da.",
        "It stands there.",
    ]
    council, *others = read_fields(BOTH, "en")["q001"].options
    text = edit(BOTH, options=(replace(council, feedback=""), *others), language="en")
    assert read_fields(text, "de") == read_fields(BOTH, "de")
    for changes in ({"prompt": ""}, {"options": (replace(council, text=""), *others)}):
        with pytest.raises(Refused):
            edit(BOTH, language="en", **changes)


UNSOUND: list[tuple[str, dict[str, object], str, str]] = [
    ("q001", {"prompt": " "}, "BANK-010", "prompt"),
    ("q001", {"options": (RIGHT,)}, "BANK-031", "options"),
    ("q001", {"options": (ENGINEER, COUNCIL)}, "BANK-032", "options"),
    ("q001", {"options": (RIGHT, replace(ENGINEER, text="", feedback="Why?"), COUNCIL)}, "BANK-021", "options"),
    ("q001", {"options": (RIGHT, COUNCIL, COUNCIL)}, "BANK-034", "options"),
    ("q001", {"options": ()}, "BANK-010", "options"),
    ("q001", {"skill": "guessing"}, "BANK-044", "skill"),
    ("q001", {"accept": ("Ada",)}, "BANK-023", "accept"),
    ("q001", {"level": 4}, "BANK-017", "level"),
    ("q001", {"evidence": "the roof", "paragraph": 1}, "BANK-037", "paragraph"),
    ("q001", {"evidence": "the roof", "paragraph": 0}, "BANK-019", "paragraph"),
    ("q001", {"evidence": "the ceiling", "paragraph": 2}, "BANK-036", "evidence"),
    ("q002", {"answer": ""}, "BANK-010", "answer"),
    ("q005", {"sentence": "The pool closed."}, "BANK-022", "sentence"),
    ("q005", {"sentence": "[[The pool closed]]."}, "BANK-042", "sentence"),
    ("q006", {"pairs": (Pair("a", "b"), Pair("c", ""))}, "BANK-010", "pairs"),
    ("q006", {"pairs": (Pair("a", "b"), Pair("c", "b"))}, "BANK-041", "pairs"),
    ("q007", {"order": ("a", "")}, "BANK-040", "order"),
]
MORE = """
  - id: q005
    type: cloze
    ask: What is missing?
    text: The [[pool]] closed.
  - id: q006
    type: matching
    ask: Who says what?
    pairs: [{item: safe, match: Ada}, {item: risky, match: an engineer}]
  - id: q007
    type: ordering
    ask: In which order?
    order: [closed, denied]
"""


@pytest.mark.parametrize(("id", "changes", "code", "field"), UNSOUND)
def test_what_would_make_no_sound_question_is_refused_with_its_field(
    id: str, changes: dict[str, object], code: str, field: str
) -> None:
    with pytest.raises(Refused) as refused:
        edit(BANK + MORE, id, **changes)
    assert (code, field) in [(problem.code, find_field(problem)) for problem in refused.value.problems]
    assert {find_field(problem) for problem in refused.value.problems} <= {each.name for each in fields_of(Fields)}
    assert all(problem.sentence("de") and problem.sentence("en") for problem in refused.value.problems)


def test_a_question_that_is_not_there_is_refused() -> None:
    with pytest.raises(Refused, match="EDIT-004"):
        edit_question(read_editable(BANK, "f"), "q009", Fields(prompt="Who?"))
    with pytest.raises(Refused, match="EDIT-004"):
        render_block(read_editable(BANK, "f"), "q009")


NEW: dict[QuestionType, Fields] = {
    QuestionType.CHOICE: Fields(prompt="Who?", options=(RIGHT, COUNCIL)),
    QuestionType.TRUE_FALSE: Fields(prompt="Is it so?", options=(Option("yes", False), Option("no", True))),
    QuestionType.SEVERAL: Fields(prompt="Who?", options=(RIGHT, replace(ENGINEER, is_right=True), COUNCIL)),
    QuestionType.MATCHING: Fields(prompt="Who?", pairs=(Pair("safe", "Ada"), Pair("risky", "an engineer"))),
    QuestionType.ORDERING: Fields(prompt="When?", order=("closed", "denied")),
    QuestionType.SHORT: Fields(prompt="When?", answer="on 3 March 2025", accept=("3/3", "3.3.")),
    QuestionType.CLOZE: Fields(prompt="What is missing?", sentence="The [[pool]] closed.", accept=("baths",)),
    QuestionType.MARK: Fields(prompt="Which word?", sentence="She [[denied]] it.", evidence="denied", paragraph=2),
    QuestionType.OPEN: Fields(prompt="Why?", answer="A guess.", criteria=("I guess.",), explanation="No: # one"),
}


@pytest.mark.parametrize("type", QuestionType)
def test_a_question_of_each_type_is_added_at_the_end_with_a_new_number(type: QuestionType) -> None:
    text, id = add_question(read_editable(BANK, "f"), type, NEW[type])
    assert id == "q003" and text.startswith(BANK)
    added = read_bank_text(text, "f").questions[-1]
    assert (added.id, added.type, added.status, make_fields(added)) == (id, type, Status.DRAFT, NEW[type])
    more, id = add_question(read_editable(text, "f"), type, NEW[type])
    assert id == "q004" and [*read_fields(more, "en")] == ["q001", "q002", "q003", "q004"]


SHORT = NEW[QuestionType.SHORT]
ADDED = """
  - id: q010
    type: short
    ask: When?
    answer: on 3 March 2025
    accept:
      - '3/3'
      - '3.3.'
    level: 1
    status: approved
    reviewed: 2025-03-06, Lee
"""


def approved(text: str) -> str:
    fields = replace(SHORT, status=Status.APPROVED)
    return add_question(read_editable(text, "f"), QuestionType.SHORT, fields, "2025-03-06", "Lee")[0]


@pytest.mark.parametrize("change", [str, lambda text: text.replace("\n", "\r\n"), lambda text: "\ufeff" + text])
def test_it_comes_behind_the_last_question_and_its_number_is_noted(change: Callable[[str], str]) -> None:
    note = f"  questions:\n    q001: {'a' * 12} {'b' * 12}\n"
    below = f"\n# about us\nlicence: CC0\n\ngenerated:  # see\n  next: 10  # hm\n{note}"
    assert approved(change(BANK + below)) == change(BANK + ADDED + below.replace("10", "11"))


def test_a_file_without_a_line_end_at_its_end_gets_one_and_notes_of_its_own() -> None:
    noted = "\n# Written by quizgen, so that generating again never touches your edits. Nothing to do here.\n"
    added = ADDED.replace("q010", "q003")
    assert approved(BANK.removesuffix("\n")) == f"{BANK}{added}{noted}generated:\n  next: 4\n"


def test_the_number_of_an_added_question_that_was_taken_out_is_not_given_again() -> None:
    text = approved(BANK).replace(ADDED.replace("q010", "q003"), "")
    assert add_question(read_editable(text, "f"), QuestionType.SHORT, SHORT)[1] == "q004"


def test_an_added_question_may_be_in_another_language_than_the_bank() -> None:
    for language, told in (("de", True), ("en", False)):
        text, _ = add_question(read_editable(BANK, "f"), QuestionType.SHORT, SHORT, language=language)
        assert read_bank_text(text, "f").questions[-1].language == language
        assert ("\n    language:" in text) is told


def test_an_unsound_question_is_not_added() -> None:
    with pytest.raises(Refused) as refused:
        add_question(read_editable(BANK, "f"), QuestionType.SHORT, Fields(prompt="When?"))
    assert [(problem.code, find_field(problem)) for problem in refused.value.problems] == [("BANK-010", "answer")]
