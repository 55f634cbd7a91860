"""What a claim tells besides who says it: when, how much, where."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from quizgen.model.span import Span


class TimeKind(StrEnum):
    """What the words for a time ask to be asked: when, since when, until when, from when to when, at what hour."""

    DATE = "date"
    SINCE = "since"
    UNTIL = "until"
    PERIOD = "period"
    CLOCK = "clock"


@dataclass(frozen=True, slots=True)
class Time:
    """'im September desselben Jahres', 'seit Ende 2022', 'on Wednesday', 'um 14:15 Uhr'."""

    words: Span
    kind: TimeKind
    value: str | None
    """ISO 8601 as exact as the words: '2022', '2022-09', '2022-09-14', week '2022-W37', decade '199X', period
    '2010/2012', hour '14:15'; None where words and head of the article don't tell for certain."""
    part: str = ""
    """Which part of `value`: 'early', 'mid', 'late', 'summer', 'evening'."""


class Limit(StrEnum):
    """How the words bound a number."""

    EXACT = ""
    ABOUT = "about"
    AT_LEAST = "at least"
    AT_MOST = "at most"
    OVER = "over"
    UNDER = "under"


@dataclass(frozen=True, slots=True)
class Amount:
    """'rund 40 Prozent', '$1.8bn', 'zehn bis zwölf neue Busse': number, scale and unit as one value."""

    words: Span
    value: Decimal
    """The number with its scale: 1800000000."""
    unit: str
    """The article's words for what is counted: 'Prozent', '$', 'neue Busse'; empty where they tell nothing."""
    limit: Limit = Limit.EXACT
    upper: Decimal | None = None
    """The upper end of a range, of which `value` is the lower one."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place by its name: 'Kiew', 'New York'."""

    words: Span
    name: str
