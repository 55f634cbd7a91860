"""Which language an article is in, and which of the world's languages quizgen speaks.

Refuses to know about files; the model comes with py3langid and needs no network.
"""

from quizgen.model import Language

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
sentences: names and headlines in our two stay below 4, those of their neighbours (Dutch, French) begin at 20."""


def find_language(text: str) -> str:
    """The ISO 639 code of the language `text` is written in; when unclear, the likelier of `de` and `en`."""
    import py3langid  # a tenth of a second and numpy, needed only when nobody gave the language

    ranking = py3langid.rank(text[:_LOOKED_AT])
    score = dict(ranking)
    code, best = ranking[0]
    spoken = max(("de", "en"), key=lambda language: score[language])
    return code if best - score[spoken] > _UNCLEAR else spoken


def find_spoken(tag: str) -> Language | None:
    """The language of a tag such as `de`, `de-AT`, `EN_gb` if we speak it."""
    code = tag.replace("_", "-").split("-")[0].strip().lower()
    return code if code in ("de", "en") else None  # type: ignore[return-value]


def language_names(code: str) -> dict[str, str]:
    """The language's code and its names in English and German, for a problem's sentence."""
    name_en, name_de = _NAMES.get(code, (code, code))
    return {"code": code, "name_en": name_en, "name_de": name_de}
