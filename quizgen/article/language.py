"""Which language an article is in, and which of the world's languages quizgen speaks.

Refuses to know about files; the model comes with py3langid and needs no network.
"""

import re
from typing import Literal

from quizgen.model import Language

_SPOKEN: dict[str, Language] = {"de": "de", "en": "en"}

# English and German names of what a teacher is likely to hand in; other languages go by their code.
_NAMES = {
    "ar": ("Arabic", "Arabisch"),
    "cs": ("Czech", "Tschechisch"),
    "da": ("Danish", "Dänisch"),
    "de": ("German", "Deutsch"),
    "el": ("Greek", "Griechisch"),
    "en": ("English", "Englisch"),
    "es": ("Spanish", "Spanisch"),
    "fa": ("Persian", "Persisch"),
    "fi": ("Finnish", "Finnisch"),
    "fr": ("French", "Französisch"),
    "hr": ("Croatian", "Kroatisch"),
    "hu": ("Hungarian", "Ungarisch"),
    "it": ("Italian", "Italienisch"),
    "ja": ("Japanese", "Japanisch"),
    "la": ("Latin", "Latein"),
    "nl": ("Dutch", "Niederländisch"),
    "no": ("Norwegian", "Norwegisch"),
    "pl": ("Polish", "Polnisch"),
    "pt": ("Portuguese", "Portugiesisch"),
    "ro": ("Romanian", "Rumänisch"),
    "ru": ("Russian", "Russisch"),
    "sv": ("Swedish", "Schwedisch"),
    "tr": ("Turkish", "Türkisch"),
    "uk": ("Ukrainian", "Ukrainisch"),
    "vi": ("Vietnamese", "Vietnamesisch"),
    "zh": ("Chinese", "Chinesisch"),
}
_LOOKED_AT = 20_000
"""Characters: more of an article says nothing new and costs a second a megabyte."""
_UNCLEAR = 10.0
"""How much likelier (natural logarithm) another language must be than German and English. Measured on single
sentences: names and headlines in our two stay below 4; Dutch, French and other neighbours begin at 20."""


def find_language(text: str) -> str:
    """The ISO 639 code of the language `text` is written in; when unclear, the likelier of `de` and `en`."""
    import py3langid  # a tenth of a second and numpy, needed only when nobody gave the language

    ranking = py3langid.rank(text[:_LOOKED_AT])
    score = dict(ranking)
    code, best = ranking[0]
    likelier = max(_SPOKEN, key=lambda language: score[language])
    return code if best - score[likelier] > _UNCLEAR else likelier


def language_code(tag: str) -> str:
    """The ISO 639 code in a tag such as `de-AT` or `EN_gb`; empty if the tag names no language."""
    code = re.split("[-_]", tag.strip().lower())[0]
    return code if re.fullmatch("[a-z]{2,3}", code) and code not in ("und", "mul", "zxx") else ""


def find_spoken(tag: str) -> Language | Literal[""]:
    """The language of a tag if we speak it, else empty."""
    return _SPOKEN.get(language_code(tag), "")


def language_names(code: str) -> dict[str, str]:
    """The language's code and its names in English and German, for a problem's sentence."""
    name_en, name_de = _NAMES.get(code, (code, code))
    return {"code": code, "name_en": name_en, "name_de": name_de}
