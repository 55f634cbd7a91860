"""A bank is generated again: what people did to it stays, what nobody touched is renewed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.bank import Fate, Merged, merge_questions, read_bank_text, read_editable, render_bank
from quizgen.bank.write import render_question
from quizgen.model import Article, Bank, Evidence, Question, QuestionType, Status
from quizgen.model.article import join_paragraphs
from quizgen.problems import Refused
from tests.bank.banks import patient

WORDS = "one two three four five six seven eight nine ten eleven twelve".split()
TEXT, PARAGRAPHS = join_paragraphs([f"The town put up {word} lamps." for word in WORDS])
ARTICLE = Article(TEXT, PARAGRAPHS, "en")


def make_question(number: int, prompt: str = "How many lamps?", level: int = 1) -> Question:
    """The question about paragraph `number`, as the generator makes it."""
    sentence = ARTICLE.paragraph_texts[number - 1]
    start = TEXT.index(sentence)
    return Question(
        id=f"q{number:03}",
        type=QuestionType.SHORT,
        language="en",
        prompt=f"{prompt} ({number})",
        answer=WORDS[number - 1],
        explanation="",
        evidence=Evidence(sentence, number, start, start + len(sentence)),
        skill="content",
        level=level,
        rule="en.content.how-many",
    )


def generated(*questions: Question) -> str:
    return render_bank(Bank("lamps", "Lamps", "en", ARTICLE, questions))


def merge(text: str, *fresh: Question, take: Sequence[str] = ()) -> Merged:
    return merge_questions(read_editable(text, "f"), fresh, take=take)


def ids_with(merged: Merged, fate: Fate) -> list[str]:
    return [id for id, its_fate in merged.fates.items() if its_fate is fate]


ONE, TWO, THREE = make_question(1), make_question(2), make_question(3)
BANK = generated(ONE, TWO)


def test_generating_the_same_again_changes_nothing() -> None:
    merged = merge(BANK, ONE, TWO)
    assert (merged.text, ids_with(merged, Fate.SAME), merged.gone) == (BANK, ["q001", "q002"], ())


def test_what_nobody_touched_is_renewed_in_its_place() -> None:
    renewed = make_question(1, "What number of lamps?")
    merged = merge(BANK, TWO, renewed)
    assert ids_with(merged, Fate.RENEWED) == ["q001"]
    assert read_bank_text(merged.text, "f").questions == (renewed, TWO)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("ask: How many lamps? (1)", "ask: How many lamps, please?"),
        ("ask: How many lamps? (1)", "ask: How many lamps? (1)  # too easy"),
        ("  - id: q001", "  # too easy\n  - id: q001"),
        ("    answer: one\n", "    answer: one\n    # a comment\n    accept: ['1']\n"),
        ("    status: draft\n", "    status: approved\n"),
        ("    status: draft\n", "    status: rejected\n"),
        ("    rule: en.content.how-many\n\n", "    rule: en.content.how-many\n    # below\n\n"),
    ],
)
def test_whatever_a_teacher_touched_stays_and_todays_version_is_offered(old: str, new: str) -> None:
    edited = BANK.replace(old, new, 1)
    assert edited != BANK
    assert merge(edited, ONE, TWO).text == edited
    renewed = make_question(1, "What number of lamps?")
    merged = merge(edited, renewed, TWO)
    assert merged.text == edited
    assert ids_with(merged, Fate.OFFERED) == ["q001"] and merged.fresh["q001"] == renewed


def test_todays_version_is_taken_only_when_asked_for() -> None:
    edited = BANK.replace("How many lamps? (1)", "How many?")
    merged = merge(edited, ONE, TWO, take=["q001"])
    assert merged.text == BANK


def test_a_new_question_comes_at_the_end_as_a_draft_with_a_new_number() -> None:
    merged = merge(BANK, THREE, replace(ONE, id="q002"), replace(TWO, id="q003"))
    assert ids_with(merged, Fate.ADDED) == ["q003"]
    assert read_bank_text(merged.text, "f").questions == (ONE, TWO, THREE)
    assert merge(merged.text, THREE, ONE, TWO).text == merged.text


def test_a_deleted_question_stays_out_and_its_id_is_not_used_again() -> None:
    without = BANK.replace("\n" + render_question(TWO, "en", 2), "")
    merged = merge(without, ONE, TWO, THREE)
    assert ids_with(merged, Fate.DELETED) == ["q002"]
    assert [question.id for question in read_bank_text(merged.text, "f").questions] == ["q001", "q003"]
    back = merge(merged.text, ONE, TWO, THREE, take=["q002"])
    assert [question.id for question in read_bank_text(back.text, "f").questions] == ["q001", "q003", "q002"]


def test_the_id_of_a_teachers_own_deleted_question_is_not_used_again_either() -> None:
    own = "  - id: q009\n    type: short\n    ask: Mine?\n    answer: yes\n"
    seen = merge(BANK.replace("\n# Written", "\n" + own + "\n# Written"), ONE, TWO).text
    assert "next: 10" in seen
    merged = merge(seen.replace(own, ""), ONE, TWO, THREE)
    assert ids_with(merged, Fate.ADDED) == ["q010"]


def test_what_is_no_longer_generated_is_named_and_kept() -> None:
    merged = merge(BANK, TWO)
    assert (merged.text, merged.gone) == (BANK, ("q001",))


def test_a_teachers_own_question_is_neither_touched_nor_reported() -> None:
    own = "  - id: mine\n    type: short\n    ask: Mine?\n    answer: yes\n\n"
    text = BANK.replace("  - id: q001", own + "  - id: q001")
    assert merge(text, ONE, TWO) == replace(merge(BANK, ONE, TWO), text=text)


def test_questions_in_another_order_keep_it() -> None:
    one, two = (render_question(question, "en", 2) for question in (ONE, TWO))
    swapped = BANK.replace(f"{one}\n{two}", f"{two}\n{one}")
    renewed = make_question(1, "What number of lamps?")
    questions = read_bank_text(merge(swapped, renewed, TWO).text, "f").questions
    assert questions == (TWO, renewed)


def test_a_bank_that_lost_its_notes_keeps_everything_and_gets_no_question_twice() -> None:
    text = BANK.partition("\n# Written")[0]
    renewed = make_question(1, "What number of lamps?")
    merged = merge(text, renewed, TWO, THREE)
    assert merged.text.startswith(text)
    assert (ids_with(merged, Fate.OFFERED), ids_with(merged, Fate.ADDED)) == (["q001"], ["q003"])
    assert merge(merged.text, renewed, TWO, THREE).text == merged.text


def test_two_questions_about_the_same_are_told_apart_by_their_order() -> None:
    first, second = ONE, replace(make_question(1, "And how many were put up?"), id="q002")
    bank = generated(first, second)
    assert merge(bank, first, second).text == bank
    renewed = replace(second, prompt="How many, once more?")
    assert read_bank_text(merge(bank, first, renewed).text, "f").questions == (first, renewed)


def test_an_id_to_take_that_is_not_generated_is_refused() -> None:
    with pytest.raises(Refused, match=r"EDIT-005.*`q007`"):
        merge(BANK, ONE, TWO, take=["q001", "q007"])


@pytest.mark.parametrize("change", [lambda text: text.replace("\n", "\r\n"), lambda text: "\ufeff" + text])
def test_new_lines_come_in_the_files_own_kind(change: Callable[[str], str]) -> None:
    renewed = make_question(1, "What number of lamps?")
    assert merge(change(BANK), renewed, TWO, THREE).text == change(merge(BANK, renewed, TWO, THREE).text)


# What teachers do to a bank, one after the other, and what must be left of it afterwards.


@dataclass
class Desk:
    """The questions' lines as they lie in the file; what a teacher touched; what was taken out."""

    blocks: dict[str, str]
    touched: set[str] = field(default_factory=set)
    deleted: set[str] = field(default_factory=set)
    own: int = 0

    def text(self, head: str, notes: str) -> str:
        return head + "\n".join(self.blocks.values()) + notes


def reword(desk: Desk, id: str, note: str) -> None:
    desk.blocks[id] = desk.blocks[id].replace("    ask: ", f"    ask: {note}", 1)
    desk.touched.add(id)


def comment_above(desk: Desk, id: str, note: str) -> None:
    desk.blocks[id] = f"  # {note}\n{desk.blocks[id]}"
    desk.touched.add(id)


def comment_behind(desk: Desk, id: str, note: str) -> None:
    first, rest = desk.blocks[id].split("    type:", 1)
    line, rest = rest.split("\n", 1)
    desk.blocks[id] = f"{first}    type:{line}  # {note}\n{rest}"
    desk.touched.add(id)


def comment_below(desk: Desk, id: str, note: str) -> None:
    desk.blocks[id] += f"    # {note}\n"
    desk.touched.add(id)


def decide(desk: Desk, id: str, note: str) -> None:
    status = Status.APPROVED if len(note) % 2 else Status.REJECTED
    changed = desk.blocks[id].replace("status: draft", f"status: {status}")
    if changed != desk.blocks[id]:
        desk.blocks[id] = changed
        desk.touched.add(id)


def delete(desk: Desk, id: str, note: str) -> None:
    if len(desk.blocks) > 1:
        del desk.blocks[id]
        desk.touched.discard(id)
        desk.deleted.add(id)


def move(desk: Desk, id: str, note: str) -> None:
    desk.blocks = {id: desk.blocks.pop(id), **desk.blocks}


def add(desk: Desk, id: str, note: str) -> None:
    desk.own += 1
    own = f"own-{desk.own}"
    desk.blocks[own] = f"  - id: {own}\n    type: short\n    ask: {note} of my own?\n    answer: yes\n"
    desk.touched.add(own)


EDITS = [reword, comment_above, comment_behind, comment_below, decide, delete, move, add]


@settings(patient, max_examples=400)
@given(
    st.integers(1, 8),
    st.lists(st.tuples(st.sampled_from(EDITS), st.integers(0, 20), st.sampled_from(["Why", "And", "Now?"]))),
    st.sets(st.integers(1, 8)),
    st.sets(st.integers(1, 8)),
    st.sets(st.integers(9, 12)),
    st.sampled_from(["\n", "\r\n"]),
)
def test_regenerating_keeps_every_edit(
    count: int,
    edits: list[tuple[Callable[[Desk, str, str], None], int, str]],
    differing: set[int],
    dropped: set[int],
    new: set[int],
    line_end: str,
) -> None:
    made = [make_question(number) for number in range(1, count + 1)]
    head, _, rest = generated(*made).partition("  - id:")
    notes = "\n# Written" + rest.partition("\n# Written")[2]
    desk = Desk({question.id: render_question(question, "en", 2) for question in made})
    for edit, place, note in edits:
        edit(desk, list(desk.blocks)[place % len(desk.blocks)], note)
    text = desk.text(head, notes).replace("\n", line_end)

    today = [make_question(n, "What number?" if n in differing else "How many lamps?") for n in range(1, count + 1)]
    today = [question for question in today if int(question.id[1:]) not in dropped]
    merged = merge(text, *today, *map(make_question, sorted(new)))
    after = merged.text.replace(line_end, "\n")

    for id in desk.touched:
        assert f"\n{desk.blocks[id]}" in after
    for id in desk.deleted:
        assert f"- id: {id}\n" not in after
    ids = [question.id for question in read_bank_text(merged.text, "f").questions]
    assert ids[: len(desk.blocks)] == list(desk.blocks)
    assert ids[len(desk.blocks) :] == ids_with(merged, Fate.ADDED) and len(ids) - len(desk.blocks) == len(new)
    for question in today:
        if question.id in desk.blocks and question.id not in desk.touched:
            assert render_question(question, "en", 2) in after
    assert set(merged.gone) == {f"q{n:03}" for n in dropped} & set(desk.blocks)
    again = merge(merged.text, *today, *map(make_question, sorted(new)))
    assert again.text == merged.text


def test_a_copy_with_another_id_does_not_take_over_the_original() -> None:
    copy = render_question(replace(ONE, id="mine", prompt="And how many, roughly?"), "en", 2)
    text = BANK.replace("  - id: q001", f"{copy}\n  - id: q001")
    renewed = make_question(1, "What number of lamps?")
    merged = merge(text, renewed, TWO)
    assert ids_with(merged, Fate.RENEWED) == ["q001"]
    assert copy in merged.text


def test_a_question_that_was_renamed_is_not_generated_beside_its_new_name() -> None:
    text = BANK.replace("  - id: q001", "  - id: lamps-1")
    merged = merge(text, ONE, TWO)
    assert [question.id for question in read_bank_text(merged.text, "f").questions] == ["lamps-1", "q002"]


def test_an_approved_question_that_lost_its_note_is_not_offered_in_the_same_words() -> None:
    text = BANK.partition("\n# Written")[0].replace("status: draft", "status: approved", 1)
    assert ids_with(merge(text, ONE, TWO), Fate.OFFERED) == []


def test_one_question_is_taken_alone_and_nothing_else_in_the_file_changes() -> None:
    edited = BANK.replace("How many lamps? (1)", "How many?").replace("  next:", "  options: --level 1\n  next:")
    others = [make_question(2, "What number of lamps?"), THREE]
    merged = merge_questions(read_editable(edited, "f"), [ONE, *others], "--seed 3", ["q001"], only_taken=True)
    assert merged.text == edited.replace("How many?", "How many lamps? (1)")
    assert (merged.fates, merged.fresh, merged.gone) == ({"q001": Fate.RENEWED}, {"q001": ONE}, ())
    later = merge(merged.text, make_question(1, "What number?"), *others)
    assert ids_with(later, Fate.RENEWED) == ["q001", "q002"] and ids_with(later, Fate.ADDED) == ["q003"]


def test_an_approved_question_that_is_taken_alone_is_a_draft_again() -> None:
    approved = BANK.replace("status: draft", "status: approved\n    reviewed: 2025-03-04, Kim", 1)
    assert merge_questions(read_editable(approved, "f"), [ONE, TWO], take=["q001"], only_taken=True).text == BANK


def test_a_deleted_question_comes_back_alone() -> None:
    without = BANK.replace("\n" + render_question(TWO, "en", 2), "")
    merged = merge_questions(read_editable(without, "f"), [ONE, TWO, THREE], take=["q002"], only_taken=True)
    assert merged.fates == {"q002": Fate.ADDED}
    assert [question.id for question in read_bank_text(merged.text, "f").questions] == ["q001", "q002"]


def test_a_question_alone_that_is_not_generated_any_more_is_refused() -> None:
    with pytest.raises(Refused, match=r"EDIT-005.*`q001`"):
        merge_questions(read_editable(BANK, "f"), [TWO], take=["q001"], only_taken=True)


def test_in_a_bank_that_lost_its_notes_only_the_question_that_is_taken_is_noted() -> None:
    text = BANK.partition("\n# Written")[0].replace("How many lamps?", "How many?")
    merged = merge_questions(read_editable(text, "f"), [ONE, TWO], take=["q001"], only_taken=True)
    assert merged.text.startswith(text.replace("How many? (1)", "How many lamps? (1)"))
    assert ids_with(merge(merged.text, make_question(1, "Why?"), make_question(2, "Why?")), Fate.RENEWED) == ["q001"]
