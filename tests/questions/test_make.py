"""What holds for every question, whatever the article."""

from collections import Counter
from pathlib import Path

import pytest

from quizgen.article import read_article
from quizgen.bank import check_bank_text, render_bank
from quizgen.model import Bank, Language, Question, QuestionType
from quizgen.pipeline import find_dropped, make_bank
from quizgen.problems import Refused
from quizgen.questions import Wish
from quizgen.questions.alike import normalised
from quizgen.questions.make import STANDS_OUT, right_places
from tests.articles import SAMPLES, make_article, read_real_article


@pytest.fixture(scope="module", params=SAMPLES, ids=lambda path: path.stem)
def bank(request: pytest.FixtureRequest) -> Bank:
    return make_bank(read_article(str(request.param)), "sample")


def choices(bank: Bank) -> list[Question]:
    return [question for question in bank.questions if question.type == QuestionType.CHOICE]


def test_article_gives_enough_questions(bank: Bank) -> None:
    assert len(bank.questions) >= 12


def test_choice_has_one_right_option_and_two_or_three_wrong_ones(bank: Bank) -> None:
    for question in choices(bank):
        assert sum(option.is_right for option in question.options) == 1, question.prompt
        assert 3 <= len(question.options) <= 4, question.prompt


def test_no_two_options_are_the_same(bank: Bank) -> None:
    for question in choices(bank):
        texts = [normalised(option.text) for option in question.options]
        assert len(set(texts)) == len(texts), question.prompt


def test_answer_is_the_right_option(bank: Bank) -> None:
    for question in choices(bank):
        assert [o.text for o in question.options if o.is_right] == [question.answer]


def test_evidence_stands_in_the_article(bank: Bank) -> None:
    for question in bank.questions:
        evidence = question.evidence
        assert bank.article.text[evidence.start : evidence.end] == evidence.text
        assert evidence.text in bank.article.paragraph_texts[evidence.paragraph - 1]


def test_question_asks_or_tells_what_to_do(bank: Bank) -> None:
    for question in bank.questions:
        assert question.prompt.count("?") == 1, question.prompt
        assert question.prompt[-1] in "?.“’", question.prompt


def test_no_question_is_asked_twice(bank: Bank) -> None:
    assert max(Counter((question.prompt, question.gap) for question in bank.questions).values()) == 1


def test_answer_does_not_stand_in_the_question(bank: Bank) -> None:
    for question in bank.questions:
        shows_sentence = not question.answer or question.gap or "status" in question.rule
        assert shows_sentence or normalised(question.answer) not in normalised(question.prompt)


def test_right_options_stand_in_every_place(bank: Bank) -> None:
    places = Counter(next(i for i, o in enumerate(q.options) if o.is_right) for q in choices(bank))
    assert len(places) >= 3
    assert max(places.values()) <= len(choices(bank)) / 2


def test_each_place_is_right_equally_often() -> None:
    sizes = [3, 4, 4, 3, 4, 4, 3]
    places = Counter(zip(sizes, right_places(sizes, seed=1), strict=True))
    assert places == {(size, place): 1 for size in (3, 4) for place in range(size)}


def test_several_rules_skills_and_levels_occur(bank: Bank) -> None:
    assert len({question.rule for question in bank.questions}) >= 5
    assert len({question.skill for question in bank.questions}) >= 3
    assert {question.level for question in bank.questions} >= {1, 2}


def test_bank_file_is_sound(bank: Bank) -> None:
    problems = check_bank_text(render_bank(bank), "sample.yaml")
    assert [problem.render() for problem in problems if not problem.is_warning] == []


def test_same_article_gives_the_same_bank() -> None:
    article = read_article(str(SAMPLES[0]))
    assert render_bank(make_bank(article, "a")) == render_bank(make_bank(article, "a"))


def test_seed_moves_right_options_and_nothing_else() -> None:
    article = read_article(str(SAMPLES[0]))
    one, other = make_bank(article, "a"), make_bank(article, "a", wish=Wish(seed=5))
    assert [q.prompt for q in one.questions] == [q.prompt for q in other.questions]
    assert [q.options for q in one.questions] != [q.options for q in other.questions]


def test_number_of_questions_can_be_limited() -> None:
    assert len(make_bank(read_article(str(SAMPLES[0])), "a", wish=Wish(number=5)).questions) == 5


def test_levels_and_types_can_be_chosen() -> None:
    article = read_article(str(SAMPLES[0]))
    hard = make_bank(article, "a", wish=Wish(levels=frozenset([3]))).questions
    assert {question.level for question in hard} == {3}
    gaps = make_bank(article, "a", wish=Wish(types=frozenset([QuestionType.CLOZE, QuestionType.MARK]))).questions
    assert {question.type for question in gaps} == {QuestionType.CLOZE, QuestionType.MARK}
    typed = make_bank(article, "a", wish=Wish(types=frozenset([QuestionType.SHORT]))).questions
    assert {question.type for question in typed} == {QuestionType.SHORT}


@pytest.mark.parametrize(
    ("path", "asked"), [(SAMPLES[0], "en"), (SAMPLES[-1], "de")], ids=lambda value: str(value)[-2:]
)
def test_other_language_asks_and_quotes_the_article(path: Path, asked: Language) -> None:
    article = read_article(str(path))
    assert article.language != asked
    bank = make_bank(article, "a", wish=Wish(ask_in=asked))
    assert len(bank.questions) >= 8
    assert {question.rule.split(".")[0] for question in bank.questions} == {asked}
    assert all(question.evidence.text in article.text for question in bank.questions)


def test_every_dropped_question_has_a_reason() -> None:
    dropped = find_dropped(read_article(str(SAMPLES[0])))
    assert len({one.reason for one in dropped}) >= 4
    assert all(one.rule and one.prompt and one.reason for one in dropped)


def test_article_in_which_nobody_speaks_is_refused() -> None:
    with pytest.raises(Refused, match="QUIZ-001"):
        make_bank(make_article("Es regnet seit Tagen. Die Straßen sind nass."), "a")


def asked(bank: Bank) -> dict[str, str]:
    return {question.prompt: question.answer for question in bank.questions}


def test_real_article_is_asked_for_what_a_careful_reader_would_ask() -> None:
    bank = make_bank(read_real_article(), "real")
    questions = asked(bank)
    assert len(bank.questions) >= 28
    assert len(make_bank(read_real_article(), "real", wish=Wish(60)).questions) >= 30

    def answer(*words: str) -> set[str]:
        return {a for prompt, a in questions.items() if all(word in prompt for word in words)}

    assert "Wall Street Journal" in answer("Putin", "Musk"), "who reported the contacts"
    assert answer("lediglich einmal telefonisch kontaktiert"), "what Peskow says of it"
    assert "Wall Street Journal" in answer("weder Präsident Putin noch", "widersprochen"), "who is contradicted"
    assert "im September 2022" in answer("Wann stellte Musk", "Krim"), "when Starlink was cut off"
    assert "etwa 15.000" in answer("Wie viele Starlink-Internetgeräte"), "how many devices were delivered"
    contract = answer("Wann erhielt", "SpaceX", "1,8 Milliarden") | answer("über welche Summe", "SpaceX", "2021")
    assert contract & {"im Jahr 2021", "1,8 Milliarden US-Dollar"}, "when the contract was given, or for how much"
    assert answer("dessen Namen man nicht erfährt"), "which statement rests on unnamed officials"


def test_answer_that_its_length_would_give_away_is_not_asked() -> None:
    article = make_article(
        "Five current and former employees of the Brackwater ferry said that repairs to the boats had been put off.\n"
        "Two visitors said that 300 children were learning to swim in the river Marl.\n"
        "Three drivers said that repairs to the Mill Lane bridge would cost £4.2 million.\n"
        "Some neighbours said that the ferry would carry 40 cars an hour.",
        "en",
    )
    assert "en.who.stated" in {one.rule for one in find_dropped(article) if one.reason == STANDS_OUT}
