"""Cuts running text into words and marks; knows nothing of sentences or tags.

syntok's own tokenizer splits "SpaceX", "US-Dollar" and "3. Mai", which news is full of; so the words are cut
here and syntok decides only where sentences end (`sentences.py`).
"""

import re
from functools import cache

from quizgen.language.lexicon import read_lexicon
from quizgen.model import Language, Span

_URL = r"(?:https?://|www\.)[^\s“”„\"»«<>]*[^\s“”„\"»«<>.,;:!?)\]]"
_NUMBER = r"\d+(?:[.,:/]\d+|['’]\d{3}(?!\d))*(?:[-–]\w[\w-]*)?"  # 15.000   1,8   2021/22   20-Jährige
_ORDINAL = r"\d\d?\.(?=\s+(?:[a-zäöü]|{months}))"  # am 3. Mai, die 2. große
_INITIALS = r"(?:[A-ZÄÖÜ]\.){2,}|(?:[a-z]\.){2,}"  # U.S.   z.B.
# James B. Comey, Ronny P. wollte: behind a first name of two to ten letters (a look-behind has one width)
_FIRST_NAMES = "|".join(rf"(?<=\b[A-ZÄÖÜ][a-zäöüß]{{{n}}} )" for n in range(1, 10))
_MIDDLE_INITIAL = rf"(?:{_FIRST_NAMES})[A-WYZ]\.(?=,| \(| [A-ZÄÖÜ]?[a-zäöüß])"
_DOTTED = r"\w+(?:\.[a-z]{2,4})+\b"  # ver.di   space.com
_CLITIC = r"(?:s|re|ve|ll|d|m)\b"
_ENGLISH_WORD = (
    r"\w+(?:[-‐]\w+)*?(?=n['’]t\b)|n['’]t\b"  # did|n't
    rf"|['’]{_CLITIC}|\w+(?:[-‐&]\w+|['’](?!{_CLITIC}|t\b)\w+)*"  # Musk|'s, O'Brien
)
_GERMAN_WORD = r"\w+(?:[-‐&/]\w+|['’]\w+)*-?(?<!_)"
_MARK = r"\.\.\.|--|''|[^\w\s]|_"


@cache
def _pattern(language: Language) -> re.Pattern[str]:
    lexicon = read_lexicon(language, "tokens")
    abbreviations = "|".join(re.escape(word) for word in sorted(lexicon["abbreviations"], key=len, reverse=True))
    dated = [*read_lexicon(language, "calendar")["words"]["month"], *lexicon.get("ordinal_before", ())]
    ordinal = _ORDINAL.format(months="|".join(map(re.escape, dated))) if language == "de" else r"(?!)"
    word = _GERMAN_WORD if language == "de" else _ENGLISH_WORD
    states = "|".join(map(re.escape, lexicon.get("states", ())))
    known = rf"(?<!\w)(?:{abbreviations})(?!\w)" + (rf"|(?<=[a-z], )(?:{states})(?!\w)" if states else "")
    initial = _MIDDLE_INITIAL + rf"(?! (?:{'|'.join(lexicon['starters']).title()})\b)"
    return re.compile("|".join([_URL, known, _INITIALS, initial, ordinal, _NUMBER, _DOTTED, word, _MARK]))


def find_tokens(text: str, place: Span, language: Language) -> tuple[Span, ...]:
    """The words and marks of `text` inside `place`, in order: 'sagte' ',' '„' 'SpaceX' 'am' '3.' 'Mai'."""
    found = _pattern(language).finditer(text, place.start, place.end)
    return tuple(Span(*match.span()) for match in found)
