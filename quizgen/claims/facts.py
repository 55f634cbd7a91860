"""Times, amounts, places and names of an article, found once, and handed out to its claims."""

from bisect import bisect_left
from collections.abc import Sequence
from decimal import Decimal
from types import ModuleType

from quizgen.claims.names import NameReader
from quizgen.claims.sources import Names
from quizgen.claims.times import Reference, Told, read_published, read_told, value_of
from quizgen.language.amounts import AmountPhrase, find_amounts
from quizgen.language.dates import read_calendar
from quizgen.language.de import tense as de_tense
from quizgen.language.en import tense as en_tense
from quizgen.language.moment import DatePhrase
from quizgen.language.quotations import find_quotations
from quizgen.model import Amount, Analysis, Fact, Sentence, Span, Time, Token

_TENSES: dict[str, ModuleType] = {"de": de_tense, "en": en_tense}


class Facts:
    """All facts of one article in text order."""

    def __init__(self, analysis: Analysis, names: Names) -> None:
        found = _find(analysis, names)
        self.all = tuple(sorted(found, key=lambda fact: (fact.words.start, fact.words.end)))
        self._starts = [fact.words.start for fact in self.all]

    def within(self, content: Sequence[Span]) -> tuple[Fact, ...]:
        """The facts whose words lie inside one of the spans of `content`."""
        return tuple(
            fact
            for span in content
            for fact in self.all[bisect_left(self._starts, span.start) : bisect_left(self._starts, span.end)]
            if fact.words.end <= span.end
        )


def _find(analysis: Analysis, names: Names) -> list[Fact]:
    language, text = analysis.article.language, analysis.article.text
    calendar, reader = read_calendar(language), NameReader(language, names)
    timeline = _Timeline(analysis)
    found: list[Fact] = []
    for sentence in analysis.sentences:
        tokens = sentence.tokens
        dates = [date for date in calendar.find(tokens) if not timeline.is_duration(date, tokens)]
        taken = frozenset([i for date in dates for i in range(date.start, date.end)])
        found += [timeline.add(date, sentence) for date in dates]
        found += [_amount(amount, tokens, text) for amount in find_amounts(tokens, language, taken)]
        found += reader.find(tokens, taken)
    return found


class _Timeline:
    """Remembers, sentence by sentence, what time the article has told last."""

    def __init__(self, analysis: Analysis) -> None:
        self._article = analysis.article
        self._published = read_published(analysis.article.published)
        self._tense = _TENSES[analysis.article.language].tense_at
        self._told: Told | None = None
        self._sentence: Sentence | None = None

    def add(self, phrase: DatePhrase, sentence: Sentence) -> Time:
        """The time of `phrase`, which is then the last one told."""
        tokens = sentence.tokens
        reference = Reference(self._published, self._told if self._is_near(sentence) else None)
        if reference.is_elsewhere and self._is_quoted(tokens[phrase.start].span, sentence):
            reference = Reference(None, reference.told)  # said at another time: '“… two years ago”, he wrote in 2022'
        value = value_of(phrase, reference, lambda: self._tense(tokens, phrase.start, phrase.end))
        if not phrase.moment.clock:
            self._remember(read_told(value), sentence)
        part = phrase.moment.part or (phrase.upper.part if phrase.upper else "")
        return Time(_span(tokens, phrase.start, phrase.end), phrase.kind, value, part)

    def is_duration(self, phrase: DatePhrase, tokens: Sequence[Token]) -> bool:
        """'baute die Brücke in zwei Jahren': an amount of time."""
        shift = phrase.moment.shift
        is_ahead = shift is not None and shift.is_loose and shift.count > 0
        return is_ahead and self._tense(tokens, phrase.start, phrase.end) != "future"

    def _remember(self, told: Told | None, sentence: Sentence) -> None:
        """What was told last; behind an unclear day only the year before it still holds."""
        if told is not None:
            self._told, self._sentence = told, sentence
        elif self._told is not None:
            self._told = Told(self._told.year)

    def _is_quoted(self, place: Span, sentence: Sentence) -> bool:
        paragraph = self._article.paragraphs[sentence.paragraph - 1]
        return any(quotation.covers(place) for quotation in find_quotations(self._article.text, (paragraph,)))

    def _is_near(self, sentence: Sentence) -> bool:
        """Told in the same paragraph or the one before."""
        return self._sentence is not None and sentence.paragraph - self._sentence.paragraph <= 1


def _amount(phrase: AmountPhrase, tokens: Sequence[Token], text: str) -> Amount:
    words = _span(tokens, phrase.start, phrase.end)
    unit = _span(tokens, *phrase.unit).of(text) if phrase.unit[1] else ""
    return Amount(words, _plain(phrase.value), unit, phrase.limit, _plain(phrase.upper) if phrase.upper else None)


def _plain(number: Decimal) -> Decimal:
    """Without zeros behind the point and without an exponent: 1800000000."""
    return Decimal(f"{number.normalize():f}")


def _span(tokens: Sequence[Token], start: int, end: int) -> Span:
    return Span(tokens[start].span.start, tokens[end - 1].span.end)
