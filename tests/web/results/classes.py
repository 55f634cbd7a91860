"""Classes of pupils that don't exist, and their answers to the questions of tests/cases/web/banks/orchard-en.yaml."""

import random
from pathlib import Path

from quizgen.bank import read_bank
from quizgen.model import Question, QuestionType
from quizgen.shuffle import shuffled_matches, shuffled_order
from quizgen.web.marking import find_right
from quizgen.web.responses import MAX_TYPED
from quizgen.web.results import Given, Pupil

ORCHARD = read_bank(Path(__file__).parents[2] / "cases" / "web" / "banks" / "orchard-en.yaml")
QUESTIONS = ORCHARD.published
BY_TYPE = {question.type: question for question in QUESTIONS}
CHOICE = BY_TYPE[QuestionType.CHOICE]
"""Nora Webb is right; Amir Doyle and a neighbour are wrong."""
ANIMALS = "Adler Biber Dachs Elch Falke Gams Hase Igel Kranich Luchs Marder Otter Reh Specht Uhu Wal Zander".split()


def right(question: Question) -> str:
    """A response that is all right."""
    match question.type:
        case QuestionType.MATCHING:
            matches = shuffled_matches(question)
            return " ".join(str(matches.index(pair.match) + 1) for pair in question.pairs)
        case QuestionType.ORDERING:
            return " ".join(str(question.order.index(text) + 1) for text in shuffled_order(question))
        case QuestionType.MARK:
            return str(find_right(question)[0])
        case kind if kind in MAX_TYPED:
            return question.answer
        case _:
            return " ".join(map(str, find_right(question)))


WRONG = {
    QuestionType.CHOICE: ["2", "2", "3"],
    QuestionType.TRUE_FALSE: ["1"],
    QuestionType.SEVERAL: ["2", "1 2", "1 2 4", "3"],
    QuestionType.MATCHING: ["1 1 1 1", "1 2 3 2", "2 2 1 2"],
    QuestionType.ORDERING: ["1 2 3 4", "2 1 3 4"],
    QuestionType.SHORT: ["ten", "Ten", "a dozen"],
    QuestionType.CLOZE: ["2008", "ten years ago"],
    QuestionType.MARK: ["8", "9"],
    QuestionType.OPEN: ["I would not."],
}


def give(*firsts: str, question: Question = CHOICE) -> list[Pupil]:
    """A pupil for each first answer to one question, who leaves it at that; empty for none."""
    return [
        Pupil(f"pupil {number:03}", {question.id: Given(first, first, tries=1)} if first else {})
        for number, first in enumerate(firsts)
    ]


def make_class(size: int, seed: int = 7) -> list[Pupil]:
    """Pupils of all kinds; the weaker ones stop before the end, and some right a mistake with the second answer."""
    chance = random.Random(seed)
    return [_make_pupil(number, (number + 0.5) / size, chance) for number in range(size)]


def _make_pupil(number: int, skill: float, chance: random.Random) -> Pupil:
    reached = QUESTIONS[: 4 + int(skill * 12)]
    return Pupil(
        f"{ANIMALS[number % len(ANIMALS)]} {10 + number}",
        {question.id: _give(question, skill, chance) for question in reached if chance.random() < 0.92},
    )


def _give(question: Question, skill: float, chance: random.Random) -> Given:
    firsts = [right(question)] if chance.random() < 0.35 + 0.6 * skill else WRONG[question.type]
    first = chance.choice(firsts)
    mends = first != right(question) and chance.random() < 0.5
    return Given(first, right(question) if mends else first, tries=1 + mends, hints=int(chance.random() < 0.1))
