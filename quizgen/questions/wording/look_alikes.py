"""Look-alikes of dates and numbers as a language writes them, and what else counts as a typed answer."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from quizgen.language.amount_words import read_amount_words
from quizgen.language.dates import YEAR, read_calendar
from quizgen.model import Language
from quizgen.questions.wording.near_values import has_day, near_numbers, near_steps

_SMALLEST = 2
"""What the first of the small number words counts: 'zwei', 'two'."""
_LONGEST_UNGROUPED = 9999
_TO_GERMAN = str.maketrans(",.", ".,")


@dataclass(frozen=True)
class LookAlikes:
    """How a language writes values; phrases are in lower case and stand at the start of a value or unit."""

    language: Language
    articles: frozenset[str]
    at_least: tuple[str, ...]
    at_most: tuple[str, ...]
    up_to_hundred: tuple[str, ...]
    """Units of which there are hardly more than a hundred: 'per cent', 'years old'."""
    up_to_thousand: tuple[str, ...]
    """Scales that end at a thousand: 'million'."""
    unchangeable: re.Pattern[str]
    """Values of which one number can't be changed alone: 'four to five'; nor times of day: there is no 11.75pm."""

    @cached_property
    def _months(self) -> tuple[str, ...]:
        return tuple(read_calendar(self.language).months)

    @cached_property
    def _month(self) -> re.Pattern[str]:
        return re.compile("|".join(self._months))

    @cached_property
    def _number(self) -> re.Pattern[str]:
        group, point = (r"\.", ",") if self.language == "de" else (",", r"\.")
        return re.compile(rf"\d+(?:{group}\d{{3}})*(?:{point}\d+)?")

    def shape_of(self, value: str) -> str:
        """How exact a value is: 'in October 2022' and 'in September 2022' have one shape, 'in 2014' another."""
        return self._number.sub("#", self._month.sub("M", YEAR.sub("Y", value)))

    def moment_of(self, value: str) -> tuple[int, int]:
        """Year and month (from 1) that a value names, 0 for what it doesn't: (0, 5) of 'in May'."""
        year, month = YEAR.search(value), self._month.search(value)
        return int(year.group()) if year else 0, self._months.index(month.group()) + 1 if month else 0

    def neighbours(self, value: str, kind: str) -> Iterator[str]:
        """Wrong values that look like `value`: other months and years, numbers near it."""
        if kind in ("time", "period"):
            yield from self._other_times(value)
        elif not self.unchangeable.search(value):
            yield from self._other_numbers(value)

    def without_article(self, answer: str) -> tuple[str, ...]:
        """'Gewerkschaft Verdi' for 'die Gewerkschaft Verdi', 'council' for 'the council'."""
        words = answer.split()
        return (" ".join(words[1:]),) if len(words) > 1 and words[0].lower() in self.articles else ()

    def _other_numbers(self, value: str) -> Iterator[str]:
        match = self._number.search(value)
        small = read_amount_words(self.language).small
        word = next((word for word in value.split() if word.lower() in small), "")
        if match:
            number = match.group().translate(_TO_GERMAN) if self.language == "de" else match.group()
            decimals, unit = len(number.partition(".")[2]), value[match.end() :].strip()
            for other in near_numbers(float(number.replace(",", "")), decimals, self._limit(value)):
                if self._is_possible(other, unit):
                    yield value[: match.start()] + self._formatted(other, decimals, number) + value[match.end() :]
        elif word:
            for other in near_numbers(small.index(word.lower()) + _SMALLEST, 0):
                if _SMALLEST <= other < len(small) + _SMALLEST:
                    yield value.replace(word, small[int(other) - _SMALLEST])

    def _limit(self, value: str) -> int:
        if value.lower().startswith(self.at_least):
            return 1
        return -1 if value.lower().startswith(self.at_most) else 0

    def _is_possible(self, number: float, unit: str) -> bool:
        """No 104 percent, no 120 years old, no 1800 million."""
        if unit.startswith(self.up_to_hundred):
            return number < 100
        return number < 1000 or not unit.startswith(self.up_to_thousand)

    def _formatted(self, number: float, decimals: int, like: str) -> str:
        """The number with its thousands grouped as in `like`, which is written the English way."""
        is_grouped = "," in like or number > _LONGEST_UNGROUPED
        text = f"{number:,.{decimals}f}" if is_grouped else f"{number:.{decimals}f}"
        return text.translate(_TO_GERMAN) if self.language == "de" else text

    def _other_times(self, value: str) -> Iterator[str]:
        month, year = self._month.search(value), YEAR.search(value)
        for step in near_steps(value):
            if month:
                years, place = divmod(self._months.index(month.group()) + step, len(self._months))
                if has_day(value, place):
                    other = value[: month.start()] + self._months[place] + value[month.end() :]
                    yield other.replace(year.group(), str(int(year.group()) + years)) if year else other
            elif year:
                yield value[: year.start()] + str(int(year.group()) + step) + value[year.end() :]


GERMAN = LookAlikes(
    language="de",
    articles=frozenset(["der", "die", "das"]),
    at_least=("mindestens ", "über ", "wenigstens ", "mehr "),
    at_most=("höchstens ", "knapp ", "fast ", "unter ", "weniger "),
    up_to_hundred=("Prozent", "%", "Jahre alt"),
    up_to_thousand=("Mill", "Mrd", "Mio"),
    unchangeable=re.compile(" bis | und |Uhr"),
)
ENGLISH = LookAlikes(
    language="en",
    articles=frozenset(["the", "a", "an"]),
    at_least=("at least ", "more ", "over "),
    at_most=("at ", "not ", "fewer ", "less ", "under ", "nearly ", "almost "),
    up_to_hundred=("per", "%", "years old"),
    up_to_thousand=("million", "billion", "trillion", "m", "bn"),
    unchangeable=re.compile(r" to | and |\d ?[ap]\.?m\b"),
)
