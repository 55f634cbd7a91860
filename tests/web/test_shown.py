"""What a pupil sees before answering: shuffled alike for everybody, and giving nothing away."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.bank import read_bank
from quizgen.model import Gap, Option, Pair, Question, QuestionType
from quizgen.pointing import show_words
from quizgen.shuffle import shuffled_matches, shuffled_order
from quizgen.web.shown import make_version

BANK = read_bank(Path(__file__).parent.parent / "cases" / "web" / "banks" / "orchard-en.yaml")
CHOICE, _, SEVERAL, MATCHING, ORDERING, _, CLOZE, MARK, OPEN = BANK.questions

texts = st.lists(st.text(min_size=1, max_size=4), min_size=2, max_size=6, unique=True).map(tuple)


@given(st.from_regex(r"[a-z]{3}", fullmatch=True), texts)
def test_texts_are_never_shown_in_the_right_order_and_none_is_lost(question_id: str, order: tuple[str, ...]) -> None:
    question = replace(ORDERING, id=question_id, order=order)
    assert shuffled_order(question) != order
    assert sorted(shuffled_order(question)) == sorted(order)


def test_three_texts_are_shown_in_every_order_but_the_right_one() -> None:
    questions = [replace(ORDERING, id=f"q{number}", order=("one", "two", "three")) for number in range(100)]
    assert len({shuffled_order(question) for question in questions}) == 5


@given(st.permutations(MATCHING.pairs))
def test_the_order_of_the_matches_tells_nothing_of_the_pairs(pairs: list[Pair]) -> None:
    assert shuffled_matches(replace(MATCHING, pairs=tuple(pairs))) == shuffled_matches(MATCHING)


def test_every_match_is_offered_once() -> None:
    assert sorted(shuffled_matches(MATCHING)) == ["Amir Doyle", "Nora Webb", "an unnamed neighbour"]


def test_the_same_matches_stand_in_another_order_in_another_question() -> None:
    orders = {shuffled_matches(replace(MATCHING, id=f"q{number}")) for number in range(100)}
    assert len(orders) == 6


@pytest.mark.parametrize(
    ("before", "words", "after", "shown", "right"),
    [
        ("Webb ", "denied", " it.", "Webb denied it", "denied"),
        ("„Nein“, ", "bestritt", " sie – 48.000 Euro.", "Nein bestritt sie 48.000 Euro", "bestritt"),
        ("She said: “", "Nothing is signed", ".”", "She said Nothing is signed", "Nothing is signed"),
        ("It was un", "safe", ".", "It was unsafe", "unsafe"),
        ("", " So ", "be it", "So be it", "So"),
        ("Doyle’s so-", "called", " x-ray", "Doyle’s so-called x-ray", "so-called"),
    ],
)
def test_a_sentence_falls_into_words_without_the_marks_around_them(
    before: str, words: str, after: str, shown: str, right: str
) -> None:
    gap = Gap(before, words, after)
    lead, found = show_words(gap)
    assert " ".join(word.text for word in found) == shown
    assert " ".join(word.text for word in found if word.is_right) == right
    assert lead + "".join(word.text + word.behind for word in found) == gap.sentence


def test_a_sentence_without_words_is_all_lead() -> None:
    assert show_words(Gap("…", "?!", ".")) == ("…?!.", ())


def gap_moved(question: Question, before: str, words: str, after: str) -> Question:
    return replace(question, gap=Gap(before, words, after), answer=words)


SEEN = {
    "prompt": (CHOICE, replace(CHOICE, prompt="Who said it?")),
    "type": (CHOICE, replace(CHOICE, type=QuestionType.TRUE_FALSE)),
    "order of options": (CHOICE, replace(CHOICE, options=CHOICE.options[::-1])),
    "an option": (CHOICE, replace(CHOICE, options=(Option("Ada", True), *CHOICE.options[1:]))),
    "one option of several": (SEVERAL, replace(SEVERAL, options=SEVERAL.options[1:])),
    "an item": (MATCHING, replace(MATCHING, pairs=(Pair("No.", "Nora Webb"), *MATCHING.pairs[1:]))),
    "order of items": (MATCHING, replace(MATCHING, pairs=MATCHING.pairs[::-1])),
    "a match": (MATCHING, replace(MATCHING, pairs=(*MATCHING.pairs[:3], Pair(MATCHING.pairs[3].item, "nobody")))),
    "a text": (ORDERING, replace(ORDERING, order=(*ORDERING.order[:3], "It rained."))),
    "words around a gap": (CLOZE, replace(CLOZE, gap=Gap("Since ", "2009", "."))),
    "place of a gap": (CLOZE, gap_moved(CLOZE, "He said that the hives ", "had stood", " there since 2009.")),
    "a word of a sentence": (MARK, replace(MARK, gap=Gap("", "According to the records", ", they were allowed."))),
}
UNSEEN = {
    "explanation": (CHOICE, replace(CHOICE, explanation="Paragraph 6.")),
    "right option": (CHOICE, replace(CHOICE, answer="Amir Doyle", options=tuple(
        Option(option.text, not option.is_right, "Yes.") for option in CHOICE.options))),
    "pairs": (MATCHING, replace(MATCHING, pairs=tuple(
        Pair(pair.item, other.match) for pair, other in zip(MATCHING.pairs, MATCHING.pairs[::-1], strict=True)))),
    "right order": (ORDERING, replace(ORDERING, order=ORDERING.order[::-1])),
    "accepted spellings": (CLOZE, replace(CLOZE, accept=())),
    "words in a gap": (CLOZE, gap_moved(CLOZE, CLOZE.gap.before, "the year 2009", CLOZE.gap.after)),
    "words to mark": (MARK, gap_moved(MARK, "According to the ", "parish", MARK.gap.sentence[23:])),
    "criteria": (OPEN, replace(OPEN, criteria=())),
}  # fmt: skip


@pytest.mark.parametrize("edit", SEEN)
def test_an_edit_that_a_pupil_sees_makes_another_version(edit: str) -> None:
    before, after = SEEN[edit]
    assert make_version(before) != make_version(after)


@pytest.mark.parametrize("edit", UNSEEN)
def test_an_edit_of_key_or_feedback_leaves_the_version(edit: str) -> None:
    before, after = UNSEEN[edit]
    assert before != after
    assert make_version(before) == make_version(after)
