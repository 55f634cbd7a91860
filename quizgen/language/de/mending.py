"""Puts German tags right that the clause around them shows to be wrong.

Tokens of a sentence go in and come out, the same number in the same order; only tags differ. The tagger is right in
98 of 100 words, but it cannot see the whole clause: 'Experten sagen, dass' is an infinitive to it.
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from quizgen.language.cues import read_cues
from quizgen.language.de.phrases import can_be_subject, noun_phrase_end, subject_phrase_end
from quizgen.language.de.verbs import CLAUSE_MARKS, is_finite, is_verb
from quizgen.language.lexicon import read_lexicon, read_words
from quizgen.model import Token

_SUBORDINATORS = frozenset(["KOUS", "PRELS", "PRELAT", "PWAV", "PWS", "PWAT"])
_OPENS_CONTENT = frozenset(["dass", "daß", "ob"])
# 'Apothekerin', 'Polizistin', 'Biologin', 'Präsidentin'; not 'Termin'.
_PROFESSIONS = ("erin", "istin", "login", "entin", "antin", "eurin", "orin", "ikerin")
_WITHOUT_SUBJECT = frozenset(["um", "ohne", "statt", "anstatt"])


def mend_tags(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """`tokens` of one sentence with the tags put right that their clause contradicts."""
    mended = list(tokens)
    for start, end in _segments(tokens):
        _mend_name(mended, start, end)
        _mend_perfect(mended, start, end)
        _mend_past(mended, start, end)
        _mend_article(mended, start, end)
        _mend_wie(mended, start, end)
        _mend_finite(mended, start, end)
    return tuple(mended)


def _segments(tokens: tuple[Token, ...]) -> Iterator[tuple[int, int]]:
    """What stands between the marks that end clauses."""
    start = 0
    for i, token in enumerate(tokens):
        if token.text in CLAUSE_MARKS:
            if i > start:
                yield start, i
            start = i + 1
    if start < len(tokens):
        yield start, len(tokens)


@cache
def _past_forms() -> dict[str, str]:
    """The dictionary form of the weak past of every cue verb without a particle: 'bezifferte', 'forderten'."""
    cues = read_cues("de")
    stems = {verb: verb.removesuffix("n").removesuffix("e") for verb in sorted(cues.acts | set(cues.verbs))}
    return {stem + ending: verb for verb, stem in stems.items() for ending in ("te", "ten") if verb.endswith("n")}


def _mend_past(tokens: list[Token], start: int, end: int) -> None:
    """'Die Kosten bezifferte Bürgermeisterin Wallner auf …': a clause needs its verb; the tagger saw an adjective."""
    if any(is_verb(token) for token in tokens[start:end]):
        return
    i = next((i for i in range(start + 1, end) if tokens[i].text in _past_forms()), None)
    if i is not None and tokens[i].tag in ("ADJ(A)", "ADJ(D)", "NN"):
        tokens[i] = replace(tokens[i], tag="VV(FIN)", lemma=_past_forms()[tokens[i].text])


def _mend_name(tokens: list[Token], start: int, end: int) -> None:
    """'Die Apothekerin Runa Thaler sagte', '…, sagte die Apothekerin Runa Thaler': two nouns behind a profession.

    Only where they can be nothing else: before the verb, or behind it as all there is. 'Die Ministerin versprach
    Kindern Hilfe' has no name.
    """
    is_behind = is_finite(tokens[start])
    role = start + is_behind
    role += role < end and tokens[role].tag == "ART"
    behind = role + 3
    if behind > end or not _is_profession(tokens[role]):
        return
    is_closed = behind == end or (tokens[behind].text == "dem" if is_behind else is_finite(tokens[behind]))
    if is_closed and all(token.tag == "NN" and token.text[0].isupper() for token in tokens[role + 1 : behind]):
        tokens[role + 1 : behind] = [replace(token, tag="NE", lemma=token.text) for token in tokens[role + 1 : behind]]


def _is_profession(token: Token) -> bool:
    if token.tag != "NN" or token.text in read_words("de", "sources", "titles"):
        return False
    return token.text.lower().endswith(_professions())


@cache
def _professions() -> tuple[str, ...]:
    return (*read_lexicon("de", "sources")["role"], *_PROFESSIONS)


def _mend_perfect(tokens: list[Token], start: int, end: int) -> None:
    """'Im Keller sollen Waffen gelegen haben': behind 'soll' the last 'haben' is an infinitive."""
    last = tokens[end - 1]
    if last.text == "haben" and last.tag == "VA(FIN)" and end - start > 2 and tokens[end - 2].tag == "VV(PP)":
        is_verb_final = tokens[start].tag in _SUBORDINATORS
        if not is_verb_final and any(token.text in ("soll", "sollen") for token in tokens[start : end - 2]):
            tokens[end - 1] = replace(last, tag="VA(INF)")


def _mend_article(tokens: list[Token], start: int, end: int) -> None:
    """'erklärte, die neue Verfassung werde …', 'empfahl, der Klage stattzugeben': an article, no relative pronoun."""
    if tokens[start].tag != "PRELS":
        return
    as_article = replace(tokens[start], tag="ART")
    phrase_end = noun_phrase_end([as_article, *tokens[start + 1 : end]], 0) + start
    finite = next((i for i in range(start, end) if is_finite(tokens[i])), None)
    if finite is None:
        is_article = any(token.tag in ("PTKZU", "VV(IZU)") for token in tokens[start:end])
    else:
        behind = [token for token in tokens[finite + 1 : end] if not is_verb(token)]
        is_article = phrase_end == finite and bool(behind)
    if is_article and phrase_end > start + 1:
        tokens[start] = as_article


def _mend_wie(tokens: list[Token], start: int, end: int) -> None:
    """'Wie ein Sprecher mitteilte', 'Als die Richterin fragte': a clause with its verb at the end, no comparison."""
    if tokens[start].tag in ("KOKOM", "APPR") and _ends_with_verb(tokens, start, end):
        tag = {"wie": "PWAV", "als": "KOUS"}.get(tokens[start].text.lower(), tokens[start].tag)
        tokens[start] = replace(tokens[start], tag=tag)


def _ends_with_verb(tokens: list[Token], start: int, end: int) -> bool:
    """Also over an apposition: 'wie Jan Tal, Chef der Firma, mitteilte'."""
    if any(is_finite(token) for token in tokens[start:end]):
        return is_finite(tokens[end - 1])
    rest = next((i for i in range(end, len(tokens)) if is_finite(tokens[i])), None)
    return rest is not None and tokens[rest - 1].text == ","


def _mend_finite(tokens: list[Token], start: int, end: int) -> None:
    """'Politische Berater sagen, dass …', 'weil Experten das fordern': the only verb of a clause is finite."""
    verbs = [i for i in range(start, end) if is_verb(tokens[i]) or tokens[i].tag == "PTKZU"]
    if len(verbs) != 1 or tokens[verbs[0]].tag not in ("VV(INF)", "VV(PP)"):
        return
    verb = verbs[0]
    if tokens[verb].tag == "VV(PP)" and not tokens[verb].text.endswith("t"):
        return
    if tokens[start].text.lower() in _WITHOUT_SUBJECT or _has_open_bracket(tokens, start):
        return
    if tokens[start].tag in _SUBORDINATORS:
        is_needed = verb == end - 1
    else:
        content = tokens[end + 1] if end + 1 < len(tokens) else None
        governs = (content is not None and content.text in _OPENS_CONTENT) or tokens[verb].tag == "VV(INF)"
        is_needed = governs and can_be_subject(tokens, start) and subject_phrase_end(tokens, start) == verb
    if is_needed:
        tokens[verb] = replace(tokens[verb], tag="VV(FIN)")


def _has_open_bracket(tokens: list[Token], start: int) -> bool:
    """'Er will, wie er sagt, Häuser bauen': an earlier helping verb waits for this one."""
    helping = next((i for i in range(start - 1, -1, -1) if tokens[i].tag in ("VM(FIN)", "VA(FIN)")), None)
    return helping is not None and not any(
        is_verb(tokens[i]) and not is_finite(tokens[i])
        for i in (*range(max(0, helping - 2), helping), *range(helping + 1, start))
    )
