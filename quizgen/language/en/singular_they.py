"""'he said he was ill' to 'they said they were ill': a question must not tell the gender of its answer."""

from collections.abc import Sequence
from dataclasses import replace

from quizgen.model import Token

_FORMS = {"he": "they", "she": "they", "him": "them", "his": "their", "himself": "themselves", "herself": "themselves"}
_VERBS = {"was": "were", "is": "are", "has": "have", "does": "do", "wasn't": "weren't", "isn't": "aren't"}
_ADVERBS = ("AV0", "XX0")


def make_gender_free(words: Sequence[Token]) -> list[Token]:
    """`words` with 'they' for 'he' and 'she'; verbs that follow agree ('she has' becomes 'they have').

    Behind a name nothing is changed: in 'that Putin asked Musk to stop his service' it is Musk's.
    """
    made: list[Token] = []
    is_subject = False
    for place, word in enumerate(words):
        if word.tag == "NP0":
            return [*made, *words[place:]]
        lower = word.text.lower()
        if word.tag in ("PNP", "DPS", "PNX") and (lower in _FORMS or lower == "her"):
            text = _FORMS.get(lower) or ("their" if word.tag == "DPS" else "them")
            made.append(replace(word, text=text))
            is_subject = lower in ("he", "she")
            continue
        made.append(_agreeing(word) if is_subject else word)
        is_subject = is_subject and word.tag in _ADVERBS
    return made


def _agreeing(verb: Token) -> Token:
    if verb.text in _VERBS:
        return replace(verb, text=_VERBS[verb.text])
    return replace(verb, text=verb.lemma) if verb.tag == "VVZ" else verb
