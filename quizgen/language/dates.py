"""Dates and times of day among the words of a sentence, as the words tell them: 'im September desselben Jahres'.

Every word is put into a class (month, unit, 'ago' …) and the row of classes is matched with the patterns of the
language (`{de,en}/calendar.yaml`). What a time counts from is not known here.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from quizgen.language.lexicon import read_lexicon
from quizgen.language.moment import DatePhrase, Found, read_phrase
from quizgen.model import Language, Token

_OTHER = ("", None)
YEAR = re.compile(r"\b(?:18|19|20)\d\d\b")
"""'2024'; not '2.000' or '1500', which is a number more often."""

_DAY = re.compile(r"(\d\d?)\.?")
_YEARS = re.compile(r"(\d{4})[-–](\d{4})")
_HOUR = re.compile(r"([01]?\d|2[0-4])([:.])([0-5]\d)")
_GERMAN_DATE = re.compile(r"([0-3]?\d)\.([01]?\d)\.((?:19|20)\d\d)")
_ISO_DATE = re.compile(r"((?:19|20)\d\d)-([01]\d)-([0-3]\d)")


def is_year(word: str) -> bool:
    """Whether the word is a year and nothing else."""
    return YEAR.fullmatch(word) is not None


@cache
def date_pattern(language: Language) -> re.Pattern[str]:
    """'3 March 2025', 'March 3, 2025', 'März 2025', '3. März', 'March 3rd', 'Feb. 3', '2025'; no '3 Mayors'."""
    month = "(?:" + "|".join(map(re.escape, read_lexicon(language, "calendar")["words"]["month"])) + r")(?!\w)"
    day, year = r"\d{1,2}(?:\.|st|nd|rd|th)?", r"(?:1[89]|20)\d\d"
    return re.compile(rf"(?:{day} )?{month} (?:{day}, )?{year}|{day} {month}|{month} {day}|{year}")


class Calendar:
    """The words of a language for times, by class, and its patterns."""

    def __init__(self, language: Language) -> None:
        lexicon = read_lexicon(language, "calendar")
        self._words = dict(_classed(lexicon, read_lexicon(language, "amounts")))
        for word, classed in tuple(self._words.items()):
            self._words.setdefault(word[0].upper() + word[1:], classed)  # at the start of a sentence
        full = {int(n): word for word, n in reversed(lexicon["words"]["month"].items()) if word.isalpha()}
        self.months = tuple(full[n] for n in sorted(full))
        """Their full names, January first."""
        self._tags = dict.fromkeys(lexicon["noun_tags"], "noun") | dict.fromkeys(lexicon["name_tags"], "name")
        self._tagged = {tag: (name, None) for tag, name in self._tags.items()}
        self._not_years = frozenset(lexicon["not_years_behind"])
        self._letters: dict[str, str] = {"": "."}
        self._phrases = re.compile("|".join(f"(?:{self._pattern(line, lexicon)})" for line in lexicon["phrases"]))
        self._heads = frozenset(word for word, (name, _) in self._words.items() if name in _HEADS)

    def has_time(self, tokens: Sequence[Token]) -> bool:
        """Whether a time may stand among `tokens`: without a word of a month, a year, a unit … there is none."""
        words = [token.text for token in tokens]
        if not self._heads.isdisjoint(words):
            return True
        compounds = [word for word in words if word[0].isdecimal() or word.startswith("mid-")]
        return any((self._class_of_word(word) or _OTHER)[0] in _HEADS for word in compounds)

    def find(self, tokens: Sequence[Token]) -> Iterable[DatePhrase]:
        """The times among `tokens`, in order, none inside another."""
        return self._find(tokens) if self.has_time(tokens) else ()

    def _find(self, tokens: Sequence[Token]) -> Iterator[DatePhrase]:
        classed = [self._class(token) for token in tokens]
        row = self._row(classed)
        for match in self._phrases.finditer(row):
            start, end = match.span()
            if [name for name, _ in classed[start:end]][-2:] == ["the", "year"]:
                start = end - 1  # 'during the | 2016 election'
            if not self._is_number(tokens, end, classed[start:end], start):
                yield read_phrase(start, end, classed[start:end])

    def _row(self, classed: Found) -> str:
        return "".join([self._letters.get(name, ".") for name, _ in classed])

    def _is_number(self, tokens: Sequence[Token], end: int, found: Found, start: int) -> bool:
        """'in 2000 Metern', 'Agenda 2010': what looks like a year counts or names something."""
        names = [name for name, _ in found]
        if names.count("year") > 1 or not {"year", "past_year", "in", "at", "until", "since", "from"}.issuperset(names):
            return False
        after = tokens[end].tag if end < len(tokens) else ""
        before = tokens[start - 1] if start else None
        is_attribute = before is not None and len(found) == 1 and before.tag in ("AT0", "DPS")
        if self._tags.get(after) == "noun" and not (after == "NN1" and (is_attribute or len(found) > 1)):
            return True
        return after in ("CRD", "CARD") or (before is not None and before.text in self._not_years)

    def _class(self, token: Token) -> tuple[str, Any]:
        return self._class_of_word(token.text) or self._tagged.get(token.tag, _OTHER)

    def _class_of_word(self, word: str) -> tuple[str, Any] | None:
        known = self._words.get(word)
        if known is not None:
            return known
        if word[0].isdecimal():  # '2022', '14.30'
            return _number_class(word)
        if word.startswith("mid-") and len(word) > len("mid-"):
            name, value = self._class_of_word(word.removeprefix("mid-")) or _OTHER
            return (f"mid_{name}", value) if name in ("year", "month") else None
        return None

    def _pattern(self, line: str, lexicon: Mapping[str, Any]) -> str:
        """A row of class names as a regular expression over their letters."""
        while "{" in line:
            line = re.sub(r"\{(\w+)\}", lambda match: str(lexicon["parts"][match[1]]), line)
        line = re.sub(r"[a-z_]+", lambda match: self._letter(match[0]), line)
        return re.sub(r"\((?!\?)", "(?:", line.replace(" ", ""))

    def _letter(self, name: str) -> str:
        return self._letters.setdefault(name, chr(0xE000 + len(self._letters)))


_HEADS = (
    "year years past_year mid_year part_of_year month mid_month part_of_month weekday weekday_daytime weekend season "
    "date unit units unit_before century relative_day daytime oclock ampm hhmm"
).split()
"""Classes of which a phrase has at least one."""


def _classed(lexicon: Mapping[str, Any], amounts: Mapping[str, Any]) -> Iterator[tuple[str, tuple[str, Any]]]:
    """Every word with its class and value; a word given last counts."""
    for word, value in amounts["numbers"].items():
        yield word, ("count", int(value))
    for phrases in amounts["limits"].values():
        for word in " ".join(phrases).split():
            yield word, ("about", None)
    for name, stems in lexicon.get("inflected", {}).items():
        for stem, value in stems.items():
            for ending in lexicon["endings"]:
                yield stem + ending, (name, int(value))
    for name, words in lexicon["words"].items():
        for word in words:
            value = words[word] if isinstance(words, dict) else None
            yield word, (name, int(value) if value and value.lstrip("-").isdecimal() else value)
    for word, number in lexicon["words"]["weekday"].items():
        for ending, part in lexicon.get("weekday_daytimes", {}).items():
            yield word + ending, ("weekday_daytime", (int(number), part))
            yield word + ending + "s", ("weekday_daytime", (int(number), part))


def _number_class(text: str) -> tuple[str, Any]:
    if is_year(text):
        return "year", int(text)
    if len(text) == 4 and text.isdecimal() and text[0] == "1":
        return "past_year", int(text)
    if (match := _DAY.fullmatch(text)) and 1 <= int(match[1]) <= 31:
        return "day", int(match[1])
    if text.isdecimal() and len(text) < 4:
        return "number", int(text)
    if match := _HOUR.fullmatch(text):
        return "hhmm" if match[2] == ":" else "dotted", f"{int(match[1]):02}:{match[3]}"
    if match := _GERMAN_DATE.fullmatch(text):
        return "date", (int(match[3]), int(match[2]), int(match[1]))
    if match := _ISO_DATE.fullmatch(text):
        return "date", (int(match[1]), int(match[2]), int(match[3]))
    if (match := _YEARS.fullmatch(text)) and is_year(match[1]) and is_year(match[2]):
        return "years", (int(match[1]), int(match[2]))
    return _OTHER


@cache
def read_calendar(language: Language) -> Calendar:
    """The words and patterns of `language`."""
    return Calendar(language)
