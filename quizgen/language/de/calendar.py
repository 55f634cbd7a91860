"""The German names of the months, in order."""

from quizgen.language.dates import read_calendar

MONTHS = read_calendar("de").months
