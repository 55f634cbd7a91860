"""The words of pages, cards and modules, by language: the gettext catalogs in `templates/interface/{de,en}/`.

A message's id is a key such as `web_start`, so that both languages are catalogs alike and re-wording one never
breaks the other. This file refuses to know who asks.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from io import BytesIO

from babel.dates import format_date, format_skeleton
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.support import Translations

from quizgen.model import SKILLS, Language
from quizgen.shipped import TEMPLATES

_LOCALES = {"de": "de", "en": "en_GB"}
"""British English, as in all our texts: the day comes first."""


class Words(Mapping[str, str]):
    """Every interface text of one language by its key; of a text that counts, the form for many."""

    def __init__(self, catalog: Catalog) -> None:
        compiled = BytesIO()
        write_mo(compiled, catalog)
        compiled.seek(0)
        self._forms = Translations(compiled)
        self._texts = {_first(message.id): _last(message.string) for message in catalog if message.id}

    def __getitem__(self, key: str) -> str:
        return self._texts[key]

    def __getattr__(self, key: str) -> str:
        # Templates look for `w.web_start` as an attribute first, some dozen times a page.
        try:
            return self._texts[key]
        except KeyError:
            raise AttributeError(key) from None

    # One language has one `Words`.
    __eq__, __hash__ = object.__eq__, object.__hash__

    def __iter__(self) -> Iterator[str]:
        return iter(self._texts)

    def __len__(self) -> int:
        return len(self._texts)

    def many(self, key: str, count: int, **values: object) -> str:
        """The text of `key` in the form for this number: '1 question', '5 questions'."""
        return self._forms.ungettext(key, self._texts[key], count).format(count=count, **values)


@cache
def words(language: Language) -> Words:
    """Every interface text of `language`, from all its catalogs."""
    every = Catalog(language)
    for path in sorted((TEMPLATES / "interface" / language).glob("*.po")):
        with path.open("rb") as file:
            for message in read_po(file, language):
                if message.id:
                    every.add(message.id, message.string)
    return Words(every)


def say_skill(skill: str, own_skills: Mapping[str, str], language: Language) -> str:
    """A skill's name: a bank's own, else that of one of the usual four; empty for none."""
    return own_skills.get(skill) or (words(language)[f"skill_{skill}"] if skill in SKILLS else skill)


def say_date(value: str, language: Language) -> str:
    """'2024-10-25' as '25 October 2024', '2024-10' as 'October 2024'; '2024' stays as it is.

    Errors: ValueError for what is no date.
    """
    locale = _LOCALES[language]
    if value.count("-") == 2:
        return format_date(date.fromisoformat(value), "long", locale=locale)
    if "-" in value:
        return format_skeleton("yMMMM", date.fromisoformat(f"{value}-01"), locale=locale)
    return value


def _first(id: str | Sequence[str]) -> str:
    return id if isinstance(id, str) else id[0]


def _last(text: str | Sequence[str] | None) -> str:
    return text if isinstance(text, str) else (text or ("",))[-1]
