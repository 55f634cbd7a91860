"""The ways in which a whole walk through the site is tried: every two of language, scripts and width meet once."""

from dataclasses import dataclass

import pytest

from quizgen.model import Language


@dataclass(frozen=True)
class Way:
    """A language, a browser and a database."""

    language: Language
    has_scripts: bool
    width: int
    has_mouse: bool = True
    database: str = "sqlite"

    @property
    def locale(self) -> str:
        return {"de": "de-DE", "en": "en-GB"}[self.language]

    def __str__(self) -> str:
        scripts, mouse = ("scripts" if self.has_scripts else "no scripts"), ("" if self.has_mouse else ", keyboard")
        return f"{self.language}, {scripts}, {self.width}{mouse}, {self.database}"


WAYS = (
    Way("de", has_scripts=False, width=360, has_mouse=False),
    Way("en", has_scripts=True, width=360),
    Way("en", has_scripts=False, width=1280),
    Way("de", has_scripts=True, width=1280, database="postgresql"),
)
every_way = pytest.mark.parametrize("way", WAYS, ids=str)
