"""Figures and flags in, words in the teacher's language out; the sentences are in templates/interface."""

from babel.numbers import format_decimal, format_percent

from quizgen.interface import words
from quizgen.model import Language
from quizgen.web.results.flags import Flag
from quizgen.web.results.matrix import Matrix


def say_flag(flag: Flag, language: Language) -> str:
    """What to look at, in one or two sentences."""
    said = {name: _say_value(name, value, language) for name, value in flag.values.items()}
    return words(language)[f"results_flag_{flag.code}"].format(**said)


def say_summary(matrix: Matrix, language: Language) -> str:
    """Mean and median of the points, and how many can be had."""
    mean, median = (say_number(number, language) for number in (round(matrix.mean, 1), matrix.median))
    return words(language)["results_summary"].format(mean=mean, median=median, most=matrix.most)


def say_percent(ratio: float, language: Language) -> str:
    """.953 as '95 %', with a blank that doesn't break, or '95%'."""
    return format_percent(ratio, locale=language)


def say_number(number: float, language: Language) -> str:
    """-.5 as '−0,5' or '−0.5', with two decimals at most; the minus is none that a spreadsheet takes for a formula."""
    return format_decimal(round(number, 2) + 0.0, "0.##", locale=language).replace("-", "−")


def _say_value(name: str, value: str | int | float, language: Language) -> str:
    if not isinstance(value, float):
        return str(value)
    return say_number(value, language) if name == "discrimination" else say_percent(value, language)
