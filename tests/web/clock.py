"""The clock of a site, to be moved in tests."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from flask import Flask


class Clock:
    """From now on the site's clock stands still until it is told to move."""

    def __init__(self, app: Flask) -> None:
        self.now = datetime(2026, 3, 2, 7, 40, tzinfo=UTC)
        app.extensions["quizgen"] = replace(app.extensions["quizgen"], now=lambda: self.now)

    def move(self, time: timedelta) -> None:
        self.now += time
