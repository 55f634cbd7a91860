"""Whatever stands in a bank comes out of every format as text: nothing runs, nothing breaks, nothing is lost untold."""

import re
from collections.abc import Iterable, Iterator

import pytest

from quizgen.export import FORMATS
from quizgen.export.text import make_plain
from quizgen.model import Bank, Question, QuestionType
from tests.export.hostile import HOSTILE, find_bank_texts, find_texts, make_hostile_bank, make_hostile_question
from tests.export.reading import CONSUMERS, squeeze
from tests.promises import Tries

PDF = frozenset(["pdf", "pdf-key"])
"""Laying out pages takes long: there each text stands in questions of some types only, and of those in the bank itself
not all are tried; the HTML of which the PDF is made is tried with all of them. In `make test` the same holds of every
format."""

AT_ONCE = 23
"""Texts in one bank."""


def test_there_are_two_hundred_texts_and_none_is_empty_for_a_reader() -> None:
    assert len(set(HOSTILE)) >= 200
    assert all(make_plain(text).strip() for text in HOSTILE)


def test_every_format_can_be_read_back() -> None:
    assert set(CONSUMERS) == set(FORMATS)


@pytest.mark.holds("hostile-texts")
@pytest.mark.parametrize("name", FORMATS)
def test_a_text_in_any_place_of_a_question_comes_out_as_text_and_twice_the_same(name: str, tries: Tries) -> None:
    every = find_every(name, tries, (3, 1), (4 * len(QuestionType), 4))
    for start in range(0, len(HOSTILE), AT_ONCE):
        questions = list(make_questions(every, range(start, min(start + AT_ONCE, len(HOSTILE)))))
        bank = make_hostile_bank("Harmless", *questions)
        export = FORMATS[name].render(bank)
        if name not in PDF or not start:
            assert export == FORMATS[name].render(bank)
        told = {problem.details.get("id") for problem in export.losses}
        whole = (question for question in questions if question.id not in told)
        texts = (text for question in whole for text in find_texts(question))
        tries.add(check(name, export.content, bank, texts))


@pytest.mark.holds("hostile-texts")
@pytest.mark.parametrize("name", FORMATS)
def test_a_text_in_any_place_of_the_bank_and_its_article_comes_out_as_text(name: str, tries: Tries) -> None:
    for text in HOSTILE[:: find_every(name, tries, (5, 1), (100, 4))]:
        bank = make_hostile_bank(text, make_hostile_question("Harmless", QuestionType.CHOICE))
        tries.add(check(name, FORMATS[name].render(bank).content, bank, find_bank_texts(bank)))


def find_every(name: str, tries: Tries, long: tuple[int, int], short: tuple[int, int]) -> int:
    """One in so many is tried: the first number is that of PDF."""
    return (long if tries.is_long else short)[name not in PDF]


def make_questions(every: int, numbers: range) -> Iterator[Question]:
    """Each text in a question of one in so many types, not always the same ones."""
    types = list(QuestionType)
    for number in numbers:
        for type in types[number % every :: every]:
            yield make_hostile_question(HOSTILE[number], type, f"{type}-{number}")


def check(name: str, content: bytes, bank: Bank, texts: Iterable[str]) -> int:
    """That the file holds the texts which the format shows, each with the name of its place behind it; how many."""
    count = 0
    consumer = CONSUMERS[name]
    found = "\n".join(squeeze(make_plain(text)) for text in consumer.read(content, bank))
    for text in filter(None, texts):
        place = re.findall(r"[a-z]+[0-9]*", text)[-1]
        is_hidden = {place, place.rstrip("0123456789")} & consumer.hides
        # Letters of other scripts can't be extracted from a PDF in their order.
        if not is_hidden and not (name in PDF and not make_plain(text).isascii()):
            assert squeeze(make_plain(text)) in found, text
            count += 1
    return count
