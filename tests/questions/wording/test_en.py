"""What the English wording offers: look-alikes, names without article, answers that point back."""

from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.language import analyse
from quizgen.language.amount_words import read_amount_words
from quizgen.questions.wording import de, en
from tests.articles import make_article


def test_look_alikes_of_a_number_keep_its_unit_and_form() -> None:
    assert list(en.neighbours("about 15,000", "number"))[:2] == ["about 11,000", "about 19,000"]
    assert list(en.neighbours("$1.8 billion", "money"))[:2] == ["$2.7 billion", "$1.4 billion"]
    assert list(en.neighbours("three", "number"))[:2] == ["five", "two"]


def test_right_number_is_not_always_the_one_in_the_middle() -> None:
    def place(number: int) -> int:
        others = [int(other.replace(",", "")) for other in en.neighbours(f"{number:,}", "number")]
        return sum(other < number for other in others)

    assert {place(number) for number in range(100, 200)} == {0, 1, 2, 3}


def test_at_least_is_not_followed_by_less() -> None:
    assert all(int(other.split()[-1]) > 11 for other in en.neighbours("at least 11", "number"))


def test_there_is_no_31_april() -> None:
    dates = list(en.neighbours("on 31 May", "time"))
    assert len(dates) >= 2
    assert not {"on 31 April", "on 31 June", "on 31 February"} & set(dates)


def test_no_look_alike_is_more_than_all() -> None:
    assert "124 percent" not in list(en.neighbours("62 percent", "percent"))


def test_look_alikes_of_a_date_keep_its_form() -> None:
    assert "in November 2022" in list(en.neighbours("in September 2022", "time"))
    assert "in 2019" in list(en.neighbours("in 2021", "time"))


def test_values_of_one_form_can_stand_beside_each_other() -> None:
    assert en.shape_of("in October 2022") == en.shape_of("in May 2021") != en.shape_of("in 2014")


@given(st.integers(2, 999_999))
def test_look_alikes_differ_from_the_number_and_are_more_than_none(number: int) -> None:
    value = f"{number:,}"
    others = list(en.neighbours(value, "number"))
    assert len(others) >= 2
    assert value not in others
    assert "0" not in others


@pytest.mark.parametrize("wording", [de, en])
def test_every_number_word_has_two_look_alikes_that_are_number_words(wording: ModuleType) -> None:
    small = read_amount_words("de" if wording is de else "en").small
    for word in small[:11]:
        others = set(wording.neighbours(word, "number"))
        assert len(others) >= 2, word
        assert others <= set(small) - {word}


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("Dmitry Peskov", ()),
        ("the Wall Street Journal", ("Wall Street Journal",)),
        ("a Pentagon spokesman", ("Pentagon spokesman",)),
        ("in May", ()),
    ],
)
def test_name_counts_without_its_article_too(answer: str, expected: tuple[str, ...]) -> None:
    assert en.without_article(answer) == expected


@pytest.mark.parametrize("name", ["his lawyer", "other officials", "the newspaper", "the two men", "one of them"])
def test_answer_that_needs_another_sentence_points_back(name: str) -> None:
    assert en.points_back(name)


@pytest.mark.parametrize("name", ["Dmitry Peskov", "the police", "the Kremlin", "two people familiar with the matter"])
def test_answer_that_stands_alone_does_not_point_back(name: str) -> None:
    assert not en.points_back(name)


def test_inner_quotation_marks_differ_from_the_outer_ones() -> None:
    assert en.requoted("She called it ‘a big day’ and didn’t stay.") == "She called it “a big day” and didn’t stay."
    assert en.requoted("'We don't know', said the players' union.") == "“We don't know”, said the players' union."


@pytest.mark.parametrize(
    "told", ["1.0 million", "1.2 million", "1.5 million", "1.8 million", "2.4 million", "9.6 million"]
)
@pytest.mark.parametrize("bound", ["", "at least ", "at most "])
def test_look_alikes_differ_and_are_wrong_where_a_bound_is_told(bound: str, told: str) -> None:
    found = list(en.neighbours(bound + told, "number"))
    numbers = [float(other.removeprefix(bound).removesuffix(" million")) for other in found]
    assert len(set(numbers)) == len(numbers) >= 2
    is_lower = [number < float(told.split()[0]) for number in numbers]
    assert not (any(is_lower) if bound == "at least " else not all(is_lower) if bound == "at most " else False)


def test_a_not_goes_into_no_clause_that_is_told_of_a_noun() -> None:
    article = make_article("The plan the council had ordered was printed in May.", language="en")
    tokens = analyse(article).sentences[0].tokens
    place = en.find_deniable(tokens)
    assert place is not None
    assert tokens[place].text == "was"
