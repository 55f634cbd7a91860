"""Part of speech and dictionary form of words: the only file that knows HanTa.

HanTa 1.2.1 was chosen by measurement (German and English models in the package, pure Python, 11 of 799 tags of
a news article wrong). It spends its time in two pure functions of one word, whose results are remembered, and in
looking for the tags of a sentence, which `search.py` does: that makes it many times faster with the same output.
"""

import gc
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Any

from quizgen.model import Language

_MODELS = {"de": "morphmodel_ger.pgz", "en": "morphmodel_en.pgz"}
_QUOTES = frozenset([*'„“”‟"»«‹›‚‘', "''"])
_DASHES = "–—−"
_MARK_TAG = {"de": "$(", "en": "PUN"}
_REMEMBERED_WORDS = 200_000
_LONGEST_WORD = 100
"""Letters that HanTa sees: of 1,000 it would think for a quarter of a minute, and they are no word."""
_LONGEST_SENTENCE = 2_000
"""Words: at some ten thousand HanTa loses its way and raises."""


@cache
def _tagger(language: Language) -> Any:
    """HanTa with its per-word functions memoized; it is slow to import, and not every command tags."""
    from HanTa.HanoverTagger import HanoverTagger

    from quizgen.language.search import find_tags

    tagger = HanoverTagger(_MODELS[language])
    tagger.analyze_forward = lru_cache(_REMEMBERED_WORDS)(tagger.analyze_forward)
    tagger._analyze = lru_cache(_REMEMBERED_WORDS)(tagger._analyze)
    tagger.tag_sent_viterbi = lambda words, _: find_tags(tagger, words)
    gc.freeze()  # the model stays: to look it through for garbage again and again costs a twentieth of every bank
    return tagger


def tag_words(words: Sequence[str], language: Language) -> list[tuple[str, str]]:
    """Tag and lemma of each word of a sentence: STTS tags for German, BNC C5 tags for English."""
    plain = [_plain(word)[:_LONGEST_WORD] for word in words]
    parts = (plain[start : start + _LONGEST_SENTENCE] for start in range(0, len(plain), _LONGEST_SENTENCE))
    tagged = [found for part in parts for found in _tagger(language).tag_sent(part)]
    return [
        (_mark_tag(word, tag, language), _lemma(word, lemma))
        for word, (_, lemma, tag) in zip(words, tagged, strict=True)
    ]


def _plain(word: str) -> str:
    """The word as the model's training text has it: one kind of quotation mark, one kind of dash."""
    if word in _QUOTES:
        return '"'
    return "-" if word in _DASHES else word.replace("’", "'")


def _mark_tag(word: str, tag: str, language: Language) -> str:
    is_mark = not any(character.isalnum() for character in word) and word not in ".,;:!?%$€£&+"
    return _MARK_TAG[language] if is_mark else tag


def _lemma(word: str, lemma: str) -> str:
    """HanTa writes 'Us-dollar' and 'Cdu': the capitals of the word itself are kept as far as the two agree."""
    pairs = zip(word.lower(), lemma.lower(), strict=False)
    agreed = next((i for i, (one, other) in enumerate(pairs) if one != other), min(len(word), len(lemma)))
    if agreed < 2 or word[1:agreed].islower():
        return lemma
    return lemma[0] + word[1:agreed] + lemma[agreed:]
